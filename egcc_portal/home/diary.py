"""What happened lately and what is due next, of all kinds of records in one list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from egcc_portal.dates import FuzzyDate
from egcc_portal.home.radar import Radar
from programs.models import Event, Milestone

SHOWN = 6
HORIZON = 365
"""Days ahead: what ends later than that is not due."""


@dataclass(frozen=True)
class Entry:
    """A line of the diary: the record that it is about, and what it is of it."""

    on: date
    when: FuzzyDate
    what: str | Promise
    record: Model
    named_by: str
    url: str
    place: str = ""


def of_event(event: Event) -> Entry:
    """Return the line of an event."""
    kind, place = event.get_kind_display(), event.city
    url = event.get_absolute_url()
    return Entry(event.held_from, event.held, kind, event, "title", url, place)


def of_cohort(cohort: Any) -> Entry:
    """Return the line of a training."""
    held, url = cohort.held, cohort.get_absolute_url()
    return Entry(
        cohort.held_from, held, _("training"), cohort, "title", url, cohort.city
    )


def of_step(step: Milestone, when: FuzzyDate, what: Promise) -> Entry:
    """Return the line of a step of a project."""
    return Entry(when.first, when, what, step, "title", step.project.get_absolute_url())


def lately(front: Any) -> list[Entry]:
    """Return what happened, the newest first."""
    entries = [
        *map(of_event, front.its_events),
        *map(of_cohort, front.its_cohorts),
        *(
            of_step(step, step.actual, _("step of a project"))
            for step in front.its_steps
        ),
    ]
    return sorted(entries, key=lambda entry: entry.on, reverse=True)[:SHOWN]


def coming(front: Any, radar: Radar) -> list[Entry]:
    """Return what is due, the nearest first."""
    decisions = [
        Entry(
            each.due_on,
            FuzzyDate.day(each.due_on),
            _("decided, to be done"),
            each,
            "text",
            each.event.get_absolute_url(),
        )
        for each in front.next_decisions
    ]
    steps = [
        of_step(step, step.forecast or step.planned, _("step of a project"))
        for step in front.next_steps
    ]
    entries = [
        *ends(radar),
        *steps,
        *decisions,
        *map(of_event, front.next_events),
        *map(of_cohort, front.next_cohorts),
    ]
    return sorted(entries, key=lambda entry: entry.on)[:SHOWN]


def ends(radar: Radar) -> Iterable[Entry]:
    """Yield the ends of agreements in force, and the last days to give notice."""
    horizon = radar.on + timedelta(days=HORIZON)
    for each in radar.in_force:
        agreement, url = each.agreement, each.agreement.get_absolute_url()
        last = agreement.term_ends_on
        if last and last <= horizon:
            end = agreement.term_end
            yield Entry(last, end, _("agreement ends"), agreement, "title", url)
        if each.is_notice_open and each.notice_by <= horizon:
            day = FuzzyDate.day(each.notice_by)
            what = _("last day to give notice")
            yield Entry(each.notice_by, day, what, agreement, "title", url)
