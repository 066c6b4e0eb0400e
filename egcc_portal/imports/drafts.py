"""The new records of a list that was saved as drafts: sent and approved together."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Count, F, Q, QuerySet, Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from egcc_portal import history
from egcc_portal.accounts.models import User
from egcc_portal.history.knowledge import versions_of
from egcc_portal.imports.actions import Unready, begin, finish, unless_own
from egcc_portal.imports.kinds import KINDS
from egcc_portal.imports.models import Batch
from egcc_portal.journal.actions import notify, tell_managers
from egcc_portal.journal.models import Notification
from egcc_portal.review.actions import approve_parts_of, has_written
from egcc_portal.sources.fields import kind_of
from egcc_portal.sources.records import Record, Review
from egcc_portal.sources.statements import Stated, records_at

OPEN = [Review.DRAFT, Review.RETURNED]
"""Where a record stands that goes with its list; what was sent alone waits alone."""
SHOWN = 10
"""So many records of a kind are named."""


@dataclass(frozen=True)
class Brought:
    """New records of one kind: how many go with the list, wait alone, are approved."""

    kind: str
    drafts: int
    alone: int
    approved: int


def records_of(batch: Batch) -> list[QuerySet]:
    """Return the records that a list brought, a queryset a kind."""
    targets = [each for each in KINDS[batch.kind].targets if each.is_record]
    return [
        QuerySet(each.model).filter(pk__in=added(each.model, batch)) for each in targets
    ]


def added(model: type[Record], batch: Batch) -> QuerySet:
    """Return the keys of the rows that the saving of a list added."""
    versions = QuerySet(versions_of(model)).filter(pgh_label="insert")
    return versions.filter(pgh_context_id=batch.act).values("pgh_obj_id")


def brought_by(batch: Batch) -> list[Brought]:
    """Return how many new records of each kind a list brought, and where they stand."""
    found = []
    for records in records_of(batch):
        counts = records.aggregate(
            drafts=Count("pk", filter=Q(review__in=OPEN)),
            alone=Count("pk", filter=Q(review=Review.SUBMITTED)),
            approved=Count("pk", filter=Q(review=Review.APPROVED)),
        )
        if any(counts.values()):
            found.append(Brought(kind_of(records.model), **counts))
    return found


def first_of(batch: Batch, reader: User) -> list[Stated]:
    """Return the first new records of each kind that go with a list, by name."""
    addresses = [
        (records.model._meta.label_lower, public_id)
        for records in records_of(batch)
        for public_id in records.filter(review__in=OPEN)
        .order_by("pk")
        .values_list("public_id", flat=True)[:SHOWN]
    ]
    found = records_at(addresses, reader)
    return [found[each] for each in addresses if each in found]


def seen_of(batch: Batch) -> str:
    """Return what tells one state of a list's drafts from another: "20 23"."""
    told = [
        records.filter(review__in=OPEN).aggregate(many=Count("pk"), sum=Sum("version"))
        for records in records_of(batch)
    ]
    return " ".join(f"{each['many']} {each['sum'] or 0}" for each in told)


def send(batch: Batch, *, by: User) -> None:
    """Send the drafts that a list brought to the managers, all of them together.

    Raises ValidationError when there is none, or they were sent already.
    """
    with transaction.atomic():
        record = one_of(batch)
        moved = Batch.objects.filter(pk=batch.pk, owner=by, review__in=OPEN).update(
            review=Review.SUBMITTED, sent_at=timezone.now(), remark="", decided_by=None
        )
        if not moved or record is None:
            raise ValidationError(
                _("There is no draft of this list left to be sent."), code="nothing"
            )
        tell_managers(record, link=batch.get_absolute_url(), by=by)


def one_of(batch: Batch) -> Record | None:
    """Return one of the drafts of a list, on which people are told of all."""
    drafts = (each.filter(review__in=OPEN).first() for each in records_of(batch))
    return next((each for each in drafts if each), None)


def tell(batch: Batch, record: Record, people: list, kind: str, *, by: User) -> None:
    """Let people know how far the drafts of a list are."""
    notify(people, kind, record, link=batch.get_absolute_url(), by=by)


def take_back(batch: Batch, *, by: User) -> None:
    """Take back what waits; the records are drafts as before."""
    sent = Batch.objects.filter(pk=batch.pk, owner=by, review=Review.SUBMITTED)
    sent.filter(state=Batch.State.DONE).update(review=Review.DRAFT)


def held(batch: Batch, by: User) -> Batch:
    """Return a list whose drafts wait, locked, for who may decide on them."""
    batch = Batch.objects.select_for_update(of=("self",)).get(pk=batch.pk)
    if (batch.state, batch.review) != (Batch.State.DONE, Review.SUBMITTED):
        raise ValidationError(
            _("Somebody has decided on this list, or taken it back, before you."),
            code="decided",
        )
    unless_own(batch, by)
    return batch


def approve(batch: Batch, *, seen: str, by: User) -> None:
    """Let the drafts of a list be approved, by the worker if they are many.

    Args:
        seen: what the manager was shown, by seen_of().

    Raises ValidationError when they wait no longer, are not as shown, or are one's own.
    """
    with transaction.atomic():
        batch = held(batch, by)
        if seen != seen_of(batch) or one_of(batch) is None:
            raise ValidationError(
                _("The records were changed after you opened the page. Look again."),
                code="changed_meanwhile",
            )
        if any(has_written(by, records) for records in records_of(batch)):
            raise ValidationError(
                _("Nobody decides on their own work: leave it to another manager."),
                code="own_work",
            )
        batch.decided_by = by
        batch.counts["seen"] = seen
        begin(batch, Batch.State.APPROVING)


def approve_now(batch: Batch) -> None:
    """Approve the drafts of a claimed list as one act.

    Raises Unready when they have changed since the manager saw them.
    """
    told = {"sent_by": batch.owner_id, "batch": batch.pk}
    by = batch.decided_by
    with history.acting("approve", by=by, reason=batch.reason, **told):
        for records in records_of(batch):
            list(records.order_by("pk").select_for_update().values_list("pk"))
        record = one_of(batch)
        if record is None or seen_of(batch) != batch.counts.get("seen"):
            raise Unready
        for records in records_of(batch):
            drafts = records.filter(review__in=OPEN)
            keys = list(drafts.values_list("pk", flat=True))
            drafts.update(review=Review.APPROVED, version=F("version") + 1)
            approve_parts_of(records.model, keys)
        finish(batch, state=Batch.State.DONE, review=Review.APPROVED)
        tell(batch, record, [batch.owner], Notification.Kind.APPROVED, by=by)


def give_back(batch: Batch, *, remark: str, by: User) -> None:
    """Return the drafts of a list to who sent them, with what is to be changed."""
    with transaction.atomic():
        batch = held(batch, by)
        batch.review, batch.remark, batch.decided_by = Review.RETURNED, remark, by
        batch.save()
        if record := one_of(batch):
            tell(batch, record, [batch.owner], Notification.Kind.RETURNED, by=by)
