"""What of a record waits for a manager or was returned, for its own page."""

from __future__ import annotations

from django.db.models import OuterRef, QuerySet

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission
from egcc_portal.entry.models import Entry
from egcc_portal.rows import Rows
from egcc_portal.sources.records import Record


def open_entries(**about: object) -> QuerySet:
    """Return what waits or was returned, the latest sent first."""
    states = [Entry.State.SUBMITTED, Entry.State.RETURNED]
    return Entry.objects.filter(state__in=states, **about).order_by("-submitted_at")


def entries_of(record: Record) -> list[Entry]:
    """Return those of a record, in one query, unless with_entries() has them."""
    if hasattr(record, "its_entries"):
        return record.its_entries
    found = open_entries(model=record.fact_model, about=record.public_id)
    return list(found.select_related("owner", "decided_by"))


def with_entries(records: QuerySet, reader: User) -> QuerySet:
    """Annotate `its_entries`: what is open of each record, in its own statement."""
    if not reader.may(Permission.QUEUE_VIEW):
        return records
    label = records.model._meta.label_lower
    return records.annotate(
        its_entries=Rows(
            open_entries(model=label, about=OuterRef("public_id")),
            *["state", "data", "comments", "submitted_at", "decided_at"],
            *["owner__name", "owner__email", "decided_by__name", "decided_by__email"],
        )
    )
