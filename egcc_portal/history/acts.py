"""Acts on a record: when, by whom and why, and what each changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission
from egcc_portal.clocks import moment_in_words
from egcc_portal.history.changes import Differences, Moment, RowChange, State
from egcc_portal.history.words import act_in_words


@dataclass
class Act:
    """One act on a record, and what it changed of what the reader could see.

    `by` and `reason` are for staff; `by` is None where the portal itself acted.
    """

    at: datetime
    context: dict
    rows: list[RowChange]
    is_first: bool
    by: User | None = None
    reason: str = ""

    @property
    def at_in_words(self) -> str:
        """Its moment as people say it."""
        return moment_in_words(self.at)

    @property
    def verb(self) -> str:
        """What was done, where the act was more than a correction."""
        return act_in_words(self.context.get("verb", ""))

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
            acts.append(Act(moment.at, moment.context, rows, is_first=not before))
        before = moment.state
    return acts[::-1]


def with_people(acts: list[Act], reader: User) -> list[Act]:
    """Give acts who did them and why, for staff; in one query."""
    if not reader.may(Permission.UNSHARED_VIEW):
        return acts
    people = User.objects.in_bulk({act.context.get("by") for act in acts} - {None})
    for act in acts:
        act.by = people.get(act.context.get("by"))
        act.reason = act.context.get("reason", "")
    return acts


def state_at(moments: Sequence[Moment], at: datetime) -> State | None:
    """Return what a reader could see at a moment; None if that was nothing."""
    past = [moment for moment in moments if moment.at <= at]
    return past[-1].state if past else None


def addressed(moment: datetime) -> str:
    """Return a moment as `?known=`, `?from=` and `?to=` read it."""
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat()}Z"
