"""The days of projects and events that belong into a calendar."""

from __future__ import annotations

from django.utils.translation import gettext

from egcc_portal.calendars import Entry, on_day, over_days
from egcc_portal.dates import FuzzyDate
from programs.models import Decision, Event, Milestone, Project


def project_dates(project: Project, milestones: list[Milestone]) -> list[Entry]:
    """Each milestone: the day it was reached, is expected on or was planned for."""
    return [
        entry
        for milestone in milestones
        for entry in on_day(
            f"milestone-{milestone.pk}",
            f"{project}: {milestone}",
            milestone.actual or milestone.forecast or milestone.planned,
            status="CONFIRMED" if milestone.actual else "TENTATIVE",
        )
    ]


def event_dates(event: Event, decisions: list[Decision]) -> list[Entry]:
    """The days of an event, and the day each of its decisions is due."""
    place = ", ".join(filter(None, [event.venue, event.city]))
    due = gettext("%(event)s: decision %(number)s is due")
    return [
        *over_days("held", str(event), event.held, place=place),
        *[
            entry
            for decision in decisions
            if decision.due_on
            for entry in on_day(
                f"decision-{decision.pk}",
                due % {"event": event, "number": decision.order},
                FuzzyDate.day(decision.due_on),
                status="CONFIRMED" if decision.done_on else "TENTATIVE",
            )
        ],
    ]
