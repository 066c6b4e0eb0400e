"""Figures about programs: the words of a change, and the tables of a period."""

from programs.reports.change import (
    ObservedRow,
    change_in_words,
    class_of,
    rows_with_change,
    term_in_words,
)
from programs.reports.indicator import (
    compared,
    context_indicators,
    indicators,
    own_indicators,
)
from programs.reports.work import (
    events,
    events_within,
    milestones,
    outputs,
    outputs_within,
    projects,
    projects_within,
)

__all__ = [
    "ObservedRow",
    "change_in_words",
    "class_of",
    "compared",
    "context_indicators",
    "events",
    "events_within",
    "indicators",
    "milestones",
    "outputs",
    "outputs_within",
    "own_indicators",
    "projects",
    "projects_within",
    "rows_with_change",
    "term_in_words",
]
