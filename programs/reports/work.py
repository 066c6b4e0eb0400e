"""Figures about projects, milestones, outputs and events for a period."""

from __future__ import annotations

from django.db.models import Q
from django.utils.translation import gettext as _

from egcc_portal.accounts.roles import BOTH_SIDES
from egcc_portal.periods import Period
from egcc_portal.tables import Column, Table, Unit
from egcc_portal.templatetags.portal import said
from programs.models import Event, Milestone, Output, Program, Project
from programs.models.event import EventQuerySet
from programs.models.project import TitledQuerySet


def projects_within(program: Program, period: Period) -> TitledQuerySet:
    """The program's projects of the years that the period touches.

    Sources date a project by its year, so that a quarter shows all projects of
    its year; earlier ones that no source calls finished are shown too.
    """
    years = Q(year__gte=period.starts_on.year, year__lte=period.ends_on.year)
    open_still = Q(year__lt=period.starts_on.year) & ~Q(
        state__in=[Project.State.COMPLETED, Project.State.CANCELLED]
    )
    return (
        Project.objects.visible_to(BOTH_SIDES)
        .filter(years | open_still, program=program)
        .select_related("focus_area")
        .order_by("year", "pk")
    )


def projects(program: Program, period: Period) -> Table:
    """Projects with their state, and the day on which a source says so."""
    return Table(
        key="projects",
        title=_("Projects"),
        columns=[
            Column("year", _("Year")),
            Column("title", _("Project")),
            Column("focus_area", _("Focus area")),
            Column("state", _("State")),
            Column("state_on", _("State as of"), Unit.DAY),
        ],
        rows=[
            {
                "year": str(each.year),
                "title": said(each, "title"),
                "focus_area": said(each.focus_area, "title")
                if each.focus_area
                else None,
                "state": each.get_state_display(),
                "state_on": each.state_on,
            }
            for each in projects_within(program, period)
        ],
        note=_("A state is that of the last source, on its day; not the present one."),
    )


def milestones(program: Program, period: Period) -> Table:
    """Milestones planned, expected or reached in the period: planned against actual."""
    touched = Q()
    for column in ["planned", "forecast", "actual"]:
        touched |= Q(
            **{
                f"{column}_from__lte": period.ends_on,
                f"{column}_to__gte": period.starts_on,
            }
        )
    seen = Project.objects.visible_to(BOTH_SIDES).filter(program=program)
    found = Milestone.objects.filter(touched, project__in=seen)
    return Table(
        key="milestones",
        title=_("Milestones"),
        columns=[
            Column("project", _("Project")),
            Column("title", _("Milestone")),
            Column("planned", _("Planned"), Unit.FUZZY),
            Column("forecast", _("Expected"), Unit.FUZZY),
            Column("actual", _("Done"), Unit.FUZZY),
        ],
        rows=[
            {
                "project": said(each.project, "title"),
                "title": said(each, "title"),
                "planned": each.planned or None,
                "forecast": each.forecast or None,
                "actual": each.actual or None,
            }
            for each in found.select_related("project").order_by("planned_from", "pk")
        ],
    )


def outputs_within(program: Program, period: Period) -> TitledQuerySet:
    """Outputs delivered in the period, or whose state a source tells in it.

    An output of a project of the period counts too.
    """
    delivered = Q(
        delivered_from__lte=period.ends_on, delivered_to__gte=period.starts_on
    )
    told = Q(state_on__gte=period.starts_on, state_on__lte=period.ends_on)
    worked_on = Q(projects__in=projects_within(program, period))
    found = Output.objects.visible_to(BOTH_SIDES).filter(
        delivered | told | worked_on, program=program
    )
    return found.distinct().order_by("state_on", "pk")


def outputs(program: Program, period: Period) -> Table:
    """Outputs with kind, state and the day on which a source says so."""
    return Table(
        key="outputs",
        title=_("Outputs"),
        columns=[
            Column("title", _("Output")),
            Column("kind", _("Kind")),
            Column("state", _("State")),
            Column("state_on", _("State as of"), Unit.DAY),
            Column("delivered", _("Delivered"), Unit.FUZZY),
        ],
        rows=[
            {
                "title": said(each, "title"),
                "kind": each.get_kind_display(),
                "state": each.get_state_display(),
                "state_on": each.state_on,
                "delivered": each.delivered or None,
            }
            for each in outputs_within(program, period)
        ],
    )


def events_within(program: Program, period: Period) -> EventQuerySet:
    """Counted events of the program that may have been held in the period."""
    seen = Event.objects.visible_to(BOTH_SIDES)
    held = seen.filter(program=program, counted=True)
    return held.touching(period.starts_on, period.ends_on).order_by("held_from", "pk")


def events(program: Program, period: Period) -> Table:
    """Events with day and place; those told only as a number say so."""
    return Table(
        key="events",
        title=_("Events"),
        columns=[
            Column("held", _("Day"), Unit.FUZZY),
            Column("title", _("Event")),
            Column("kind", _("Kind")),
            Column("place", _("Place")),
            Column("times", _("How many"), Unit.COUNT),
        ],
        rows=[
            {
                "held": each.held,
                "title": said(each, "title"),
                "kind": each.get_kind_display(),
                "place": ", ".join(
                    part for part in [each.venue, each.city, each.country] if part
                ),
                "times": each.multiplicity,
            }
            for each in events_within(program, period)
        ],
    )
