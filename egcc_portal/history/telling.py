"""What undoing an act would do, in words."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from django.utils.translation import gettext as _

from egcc_portal.accounts.models import User
from egcc_portal.history.changes import Differences, RowChange, State
from egcc_portal.history.steps import Step
from egcc_portal.history.words import names_in
from egcc_portal.sources.fields import kind_of
from egcc_portal.sources.records import Record

SHOWN = 25
"""So many rows are shown value by value; of more, how many there are of each kind."""


def few_of(steps: list[Step]) -> list[Step]:
    """Return the steps, if they are so few that each is shown."""
    return steps if len(steps) <= SHOWN else []


def kinds_of(steps: list[Step]) -> list[tuple[tuple[str, str], int]]:
    """Return how many rows of each kind would be removed, put back, brought back."""
    return sorted(Counter(map(kind_and_way, steps)).items())


def in_words(steps: list[Step], record: Record | None, reader: User) -> list[RowChange]:
    """Return what each step would change, each value as it is and as it would be.

    Args:
        record: whose own values need no name above them; None is nobody's.
    """
    if not steps:
        return []
    now: State = {(each.model, each.pk): each.now for each in steps if each.now}
    back: State = {(each.model, each.pk): each.back for each in steps if each.back}
    rows = [(key[0], row) for state in (now, back) for key, row in state.items()]
    words = Differences(record or steps[0].model(), reader, names_in(rows, reader))
    told = words.between(now, back)
    if record:
        return told
    kind = kind_of(steps[0].model)
    return [each if each.part else replace(each, part=kind) for each in told]


def kind_and_way(step: Step) -> tuple[str, str]:
    """Return what a row is called, and what would become of it."""
    if step.was is None:
        way = _("would be removed")
    elif step.now is None:
        way = _("would come back")
    else:
        way = _("would be as before")
    return kind_of(step.model), way
