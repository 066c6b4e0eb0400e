"""What a manager said of something returned, at its fields and on the whole."""

from __future__ import annotations

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist

from egcc_portal.entry.models import Entry
from egcc_portal.history.words import label_of
from egcc_portal.sources.fields import kind_of
from egcc_portal.sources.records import Record, Review


def remarks_of(entry: Entry, record: Record) -> list[tuple[str, str]]:
    """Return what each comment is on, and what it says; the whole is "", and first."""
    said = sorted(entry.comments.items())
    return [(called(record, name), text) for name, text in said]


def last_return(record: Record, begun: Entry | None) -> Entry | None:
    """Return what a manager returned of a record, if that is being mended now.

    A query only where a record was returned as it stands.
    """
    if begun and begun.comments:
        return begun
    if record.pk is None or record.review != Review.RETURNED:
        return None
    returned = Entry.objects.filter(model=record.fact_model, about=record.public_id)
    return returned.filter(state=Entry.State.RETURNED).order_by("-decided_at").first()


def called(record: Record, name: str) -> str:
    """Return what a field is called by the name of a comment: party-side, title_ind."""
    part, dash, field = name.rpartition("-")
    try:
        if not dash:
            return named(type(record), name) if name else ""
        model = apps.get_model(record._meta.app_label, part)
        return f"{kind_of(model)}: {named(model, field)}"
    except (LookupError, FieldDoesNotExist):
        return name


def named(model: type, name: str) -> str:
    """Return what a field is called, or the date that it begins."""
    own = {each.name for each in model._meta.get_fields()}
    return label_of(model._meta.get_field(name if name in own else f"{name}_from"))
