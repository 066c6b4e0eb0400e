"""What moves records and changes to their approval, and back."""

from __future__ import annotations

from collections.abc import Set

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from egcc_portal import history
from egcc_portal.accounts.models import User
from egcc_portal.entry.actions import finish, sentence_of, write
from egcc_portal.entry.models import Entry
from egcc_portal.entry.papers import Paper
from egcc_portal.history.acts import REVIEWING
from egcc_portal.history.changes import parts_of
from egcc_portal.history.knowledge import versions_of
from egcc_portal.history.steps import among
from egcc_portal.journal.actions import notify, tell_managers
from egcc_portal.journal.models import Notification
from egcc_portal.review.proposals import Proposal, proposal_of
from egcc_portal.review.waiting import paper_of
from egcc_portal.sources.records import Record, Review

OVERALL = ""
"""The key of the comment on the whole, among those at fields."""
WAITS = {Entry.State.SUBMITTED}
ASIDE = {*WAITS, Entry.State.RETURNED}
"""The states in which a proposal is put aside by who made it."""


def send(record: Record, *, by: User) -> Entry:
    """Send a draft, or what was returned, to the managers, as it stands.

    Raises ValidationError, code "not_a_draft", when it waits or is approved already.
    """
    with history.acting("submit", by=by):
        move(record, Review.SUBMITTED, expect={Review.DRAFT, Review.RETURNED})
        entries = Entry.objects.filter(model=record.fact_model, about=record.public_id)
        entries.filter(state=Entry.State.RETURNED, data={}).update(
            state=Entry.State.DONE
        )
        entry = Entry.objects.create(
            owner=by,
            model=record.fact_model,
            about=record.public_id,
            version=record.version,
            state=Entry.State.SUBMITTED,
            submitted_at=timezone.now(),
        )
        tell_managers(record, link=entry_url(entry), by=by)
        return entry


def propose(
    record: Record,
    act: str,
    what: dict[str, str],
    *,
    reason: str,
    by: User,
    how: dict[str, str] | None = None,
) -> Entry:
    """Let something be done to a record once a manager has approved it.

    Args:
        act: which of the PROPOSALS it is.
        what: what is proposed; the same is not proposed twice.
        how: what else was chosen, as a form would say it.

    Raises ValidationError, code "waits", when the same waits already.
    """
    same = said({"act": act} | what)
    with transaction.atomic():
        QuerySet(type(record)).select_for_update().get(pk=record.pk)
        about = {"model": record.fact_model, "about": record.public_id}
        earlier = Entry.objects.filter(**about, data__contains=same)
        if earlier.waiting().exists():
            raise ValidationError(
                _("Somebody has proposed this already; it waits for a manager."),
                code="waits",
            )
        earlier.filter(state=Entry.State.RETURNED).update(state=Entry.State.WITHDRAWN)
        entry = Entry.objects.create(
            **about,
            owner=by,
            version=record.version,
            data=same | said({"reason": reason} | (how or {})),
            state=Entry.State.SUBMITTED,
            submitted_at=timezone.now(),
        )
        tell_managers(record, link=entry_url(entry), by=by)
        return entry


def said(values: dict[str, str]) -> dict[str, list[str]]:
    """Return values as a form sends them: each a list."""
    return {name: [value] for name, value in values.items()}


def take_back(entry: Entry, record: Record, *, by: User) -> None:
    """Take back what somebody sent: the record is a draft, the change is typed on.

    A proposal is put aside, also after it was returned.

    Raises ValidationError when it is decided already, or another person's.
    """
    with history.acting("withdraw", by=by):
        is_proposal = proposal_of(entry) is not None
        entry = held(entry, ASIDE if is_proposal else WAITS)
        if entry.owner_id != by.pk:
            raise ValidationError(
                _("Only the one who sent it takes it back."), code="not_yours"
            )
        entry.state = Entry.State.WITHDRAWN
        if entry.data and not is_proposal:
            entry.state = Entry.State.TYPING
        elif not entry.data:
            move(record, Review.DRAFT, expect={Review.SUBMITTED})
        entry.save()


def give_back(
    entry: Entry, record: Record, *, comments: dict[str, str], by: User
) -> None:
    """Return something to the one who sent it, with comments at its fields.

    Args:
        comments: by the name of a field; under OVERALL the one on the whole.

    Raises ValidationError when it is decided already, or one's own.
    """
    with history.acting("return", by=by, reason=comments.get(OVERALL, "")):
        entry = decided(entry, Entry.State.RETURNED, by=by)
        entry.comments = comments
        entry.save()
        if not entry.data:
            move(record, Review.RETURNED, expect={Review.SUBMITTED})
        tell_sender(entry, Notification.Kind.RETURNED, record, by=by)


def approve(entry: Entry, record: Record, *, by: User) -> None:
    """Approve what somebody sent: a change is made now, as by its editor.

    Raises ValidationError when it is decided already, one's own, or cannot be made.
    """
    if proposal := proposal_of(entry):
        agree(entry, record, proposal, by=by)
        return
    if is_change := bool(entry.data):
        told = {"approved_by": by.pk, "reason": entry.post.get("reason", "")}
        verb = paper_of(entry, record).editor.verb or "correct"
        act = history.acting(verb, by=entry.owner, **told)
    else:
        act = history.acting("approve", by=by, sent_by=entry.owner_id)
    with act:
        entry = decided(entry, Entry.State.DONE, by=by)
        QuerySet(type(record)).select_for_update().get(pk=record.pk)
        if is_change:
            make(paper_of(entry, record))
            finish(entry, record)
        else:
            against_own_work(record, by)
            entry.save()
            move(record, Review.APPROVED, expect={Review.SUBMITTED})
            approve_parts(record)
        tell_sender(entry, Notification.Kind.APPROVED, record, by=by)


def agree(entry: Entry, record: Record, proposal: Proposal, *, by: User) -> None:
    """Do what was proposed, as by its proposer.

    Raises ValidationError when it cannot be done any more.
    """
    with transaction.atomic():
        entry = decided(entry, Entry.State.DONE, by=by)
        proposal.carry_out(entry, record, by)
        finish(entry, record)
        tell_sender(entry, Notification.Kind.APPROVED, record, by=by)


def make(change: Paper) -> None:
    """Write an approved change to its rows.

    Raises ValidationError where it no longer fits what stands there now.
    """
    if not change.is_valid():
        raise ValidationError([each.sentence for each in change.wrong], code="unfit")
    change.form.instance.version += 1
    for form in change.kept_forms:
        if isinstance(form.instance, Record):
            form.instance.review = Review.APPROVED
    try:
        write(change)
    except IntegrityError as refused:
        raise ValidationError(sentence_of(refused, change)) from refused


def move(record: Record, to: str, *, expect: set[str]) -> None:
    """Let a record stand elsewhere on its way; of two who move it, one is told.

    Raises ValidationError, code "moved", when it stands nowhere of those expected.
    """
    rows = QuerySet(type(record)).filter(pk=record.pk, review__in=expect)
    if not rows.update(review=to, version=F("version") + 1):
        raise ValidationError(
            _("This record was sent, returned or approved meanwhile. Look again."),
            code="moved",
        )
    record.refresh_from_db(fields=["review", "version"])


def approve_parts(record: Record) -> None:
    """Approve with a record what has its own review and stands on no page but its."""
    approve_parts_of(type(record), [record.pk])


def approve_parts_of(kind: type[Record], keys: list[int]) -> None:
    """Do the same with several records of a kind."""
    for model, link in parts_of(kind).items():
        if issubclass(model, Record):
            drafts = QuerySet(model).filter(**{f"{link}__in": among(keys)})
            drafts.exclude(review=Review.APPROVED).update(
                review=Review.APPROVED, version=F("version") + 1
            )


def held(entry: Entry, states: Set[str] = WAITS) -> Entry:
    """Return an entry that waits, locked.

    Raises ValidationError, code "decided", when it waits no longer.
    """
    entry = Entry.objects.select_for_update().get(pk=entry.pk)
    if entry.state not in states:
        raise ValidationError(
            _("Somebody has decided on this, or taken it back, before you."),
            code="decided",
        )
    return entry


def decided(entry: Entry, state: str, *, by: User) -> Entry:
    """Return an entry, locked, with who decides on it and how."""
    entry = held(entry)
    if entry.owner_id == by.pk:
        raise own_work()
    entry.state = state
    entry.decided_by = by
    entry.decided_at = timezone.now()
    return entry


def against_own_work(record: Record, by: User) -> None:
    """Refuse an approval by somebody who wrote any of the record.

    Raises ValidationError, code "own_work".
    """
    if has_written(by, QuerySet(type(record)).filter(pk=record.pk)):
        raise own_work()


def has_written(by: User, records: QuerySet) -> bool:
    """Tell whether somebody wrote any of some records."""
    wrote = QuerySet(versions_of(records.model)).filter(
        pgh_obj_id__in=records.values("pk"), pgh_context__metadata__by=by.pk
    )
    return wrote.exclude(pgh_context__metadata__verb__in=sorted(REVIEWING)).exists()


def own_work() -> ValidationError:
    """Return what is said to who would approve what they wrote."""
    return ValidationError(
        _("Nobody decides on their own work: leave it to another manager."),
        code="own_work",
    )


def tell_sender(entry: Entry, kind: str, record: Record, *, by: User) -> None:
    """Let the one who sent something know what became of it."""
    notify([entry.owner], kind, record, link=entry_url(entry), by=by)


def entry_url(entry: Entry) -> str:
    """Return the address of something that waits, or waited."""
    return reverse("review:entry_detail", args=[entry.pk])
