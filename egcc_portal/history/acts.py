"""Acts on a record: when, by whom and why, and what each changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission
from egcc_portal.clocks import moment_in_words
from egcc_portal.history.changes import Differences, Moment, RowChange, State
from egcc_portal.history.words import act_in_words, where_in_words

REVIEWING = {"submit", "withdraw", "return", "approve"}
"""Acts that move a record to its approval, or back; each has an act of its own that
follows it, and none is undone."""


@dataclass
class Act:
    """One act on a record, and what it changed of what the reader could see.

    `by`, `approved_by`, `reason` and `where` are for staff; `by` is None where the
    portal itself acted. `key` is what it is undone by, None of an act of old;
    one that `stays` cannot be: an approved record is not taken off the portal.
    """

    at: datetime
    context: dict
    rows: list[RowChange]
    is_first: bool
    key: UUID | None = None
    by: User | None = None
    approved_by: User | None = None
    reason: str = ""
    where: str = ""
    stays: bool = False

    @property
    def at_in_words(self) -> str:
        """Its moment as people say it."""
        return moment_in_words(self.at)

    @property
    def verb(self) -> str:
        """What was done, where the act was more than a correction."""
        return act_in_words(self.context.get("verb", ""))

    @property
    def can_be_undone(self) -> bool:
        """Whether it changed more than the way of a record to its approval."""
        return bool(self.key) and self.context.get("verb") not in REVIEWING

    @property
    def known(self) -> str:
        """The address of what was known after it."""
        return addressed(self.at)

    @property
    def before(self) -> str:
        """The address of what was known just before it."""
        return addressed(self.at - timedelta(microseconds=1))


def acts_of(moments: Sequence[Moment], told: Differences) -> list[Act]:
    """Return the acts that changed what a reader could see, the newest first."""
    acts: list[Act] = []
    before: State = {}
    for moment in moments:
        if moment.state is None:
            continue
        rows = told.between(before, moment.state)
        if rows:
            is_first = not before
            acts.append(Act(moment.at, moment.context, rows, is_first, moment.act))
        before = moment.state
    return acts[::-1]


def with_people(acts: list[Act], reader: User) -> list[Act]:
    """Give acts who did them and why, for staff; in one query."""
    if not reader.may(Permission.UNSHARED_VIEW):
        return acts
    named = {act.context.get(part) for act in acts for part in ("by", "approved_by")}
    people = User.objects.in_bulk(named - {None})
    for act in acts:
        act.by = people.get(act.context.get("by"))
        act.approved_by = people.get(act.context.get("approved_by"))
        act.where = where_in_words(act.context.get("where", ""))
        act.reason = act.context.get("reason", "")
    return acts


def state_at(moments: Sequence[Moment], at: datetime) -> State | None:
    """Return what a reader could see at a moment; None if that was nothing."""
    past = [moment for moment in moments if moment.at <= at]
    return past[-1].state if past else None


def addressed(moment: datetime) -> str:
    """Return a moment as `?known=`, `?from=` and `?to=` read it."""
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat()}Z"
