"""An editor proposes to undo a change to an approved record; a manager approves it."""

from __future__ import annotations

from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse

from egcc_portal.accounts.models import User
from egcc_portal.entry.models import Entry
from egcc_portal.history.heads import has_history
from egcc_portal.history.telling import few_of, in_words, kinds_of
from egcc_portal.history.undo import Plan, needs_manager, plan_of, undo
from egcc_portal.review.actions import propose as send
from egcc_portal.review.proposals import Proposal
from egcc_portal.review.waiting import Asked
from egcc_portal.sources.records import Record, Review

ON = "on"
"""What an entry says that is about one record; one about a whole act says nothing."""


def propose(act: UUID, *, record: Record | None, reason: str, by: User) -> Entry:
    """Let the undoing of an act wait for a manager; nothing is undone until then.

    Args:
        record: undo only what the act did to this record; None is all of it.

    Raises ValidationError, with every reason, when it cannot be undone as things are.
    """
    with transaction.atomic():
        plan = plan_of(act, by=by, record=record)
        if not plan.is_proposable:
            raise ValidationError(plan.refusals, code="not_undone")
        about = record or first_of(plan)
        what = {"undoes": str(act)} | ({ON: about.public_id} if record else {})
        return send(about, "undo", what, reason=reason, by=by)


def first_of(plan: Plan) -> Record:
    """Return the approved record by whose name the undoing of a whole act waits."""
    for (model, key), review in sorted(plan.records.items(), key=str):
        if review == Review.APPROVED and has_history(model):
            return QuerySet(model).get(pk=key)
    raise ValidationError(needs_manager(plan.steps), code="not_undone")


def act_of(entry: Entry) -> UUID:
    """Return the act that an entry would undo."""
    return UUID(entry.post["undoes"])


def asked_of(entry: Entry, record: Record, reader: User) -> Asked:
    """Return what would be put back, and what stands against it now."""
    only = record if ON in entry.data else None
    plan = plan_of(act_of(entry), by=entry.owner, record=only)
    few = few_of(plan.steps)
    return Asked(
        in_words(few, only, reader),
        plan.refusals,
        entry.post["reason"],
        kinds=[] if few else kinds_of(plan.steps),
    )


def carry_out(entry: Entry, record: Record, by: User) -> None:
    """Undo the act, as its proposer, with a manager's approval."""
    undo(
        act_of(entry),
        record=record if ON in entry.data else None,
        reason=entry.post["reason"],
        by=entry.owner,
        approved_by=by,
    )


def url_of(entry: Entry, record: Record) -> str:
    """Return the page on which the act is undone."""
    act = str(act_of(entry))
    if ON not in entry.data:
        return reverse("act_undo", args=[act])
    space, name = record._meta.app_label, record._meta.model_name
    return reverse(f"{space}:{name}_undo", args=[record.pk, act])


UNDO = Proposal("undo", asked_of, carry_out, url_of)
