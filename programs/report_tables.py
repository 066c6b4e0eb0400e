"""Figures about projects, outputs and events for a period."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from egcc_portal.periods import Period
from egcc_portal.tables import Column, Table, Unit
from egcc_portal.templatetags.portal import said
from programs.models import (
    Event,
    Indicator,
    Milestone,
    Observation,
    Output,
    Program,
    Project,
)
from programs.models.event import EventQuerySet
from programs.models.project import TitledQuerySet
from programs.reports import change_in_words


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
        Project.objects.filter(years | open_still, program=program)
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
    found = Milestone.objects.filter(touched, project__program=program)
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
    found = Output.objects.filter(delivered | told | worked_on, program=program)
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
    held = Event.objects.filter(program=program, counted=True)
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


def indicators(program: Program, period: Period) -> list[Table]:
    """Two tables: the program's own indicators, and those of its context."""
    own, context = own_indicators(program), context_indicators()
    beside = _(
        "Context indicators stand beside the programme's results; none of them is "
        "shown as its effect."
    )
    return [
        indicator_table("indicators", _("Indicators of the program"), own, period),
        indicator_table(
            "context", _("Context indicators"), context, period, note=beside
        ),
    ]


def own_indicators(program: Program) -> QuerySet:
    """The indicators that measure a program itself."""
    return with_values(Indicator.objects.filter(program=program))


def context_indicators() -> QuerySet:
    """The indicators that no program is said to move, without their parts."""
    return with_values(Indicator.objects.filter(program=None, parent=None))


def with_values(found: QuerySet) -> QuerySet:
    """Fetch what a line of the table needs, in one query a table."""
    return found.order_by("code").prefetch_related(
        "observations__method", "observations__source", "targets"
    )


def indicator_table(
    key: str, title: str, found: QuerySet, period: Period, note: str = ""
) -> Table:
    """Return baseline, target, actual and change of some indicators."""
    return Table(
        key=key,
        title=title,
        columns=[
            Column("title", _("Indicator")),
            Column("baseline", _("Baseline"), Unit.DECIMAL),
            Column("baseline_year", _("Year")),
            Column("target", _("Target"), Unit.DECIMAL),
            Column("actual", _("Actual"), Unit.DECIMAL),
            Column("actual_year", _("Year")),
            Column("change", _("Change")),
        ],
        rows=[indicator_row(each, period) for each in found],
        note=note,
    )


def indicator_row(indicator: Indicator, period: Period) -> dict:
    """Return the line of one indicator; the target is that of the last year."""
    baseline, actual = compared(indicator, period)
    target = next(
        (each for each in indicator.targets.all() if each.year == period.ends_on.year),
        None,
    )
    return {
        "title": said(indicator, "title"),
        "baseline": baseline.value if baseline else None,
        "baseline_year": str(baseline.year) if baseline else None,
        "target": target.value if target else None,
        "actual": actual.value if actual else None,
        "actual_year": str(actual.year) if actual else None,
        "change": change_between(indicator, baseline, actual),
    }


def compared(
    indicator: Indicator, period: Period
) -> tuple[Observation | None, Observation | None]:
    """Return baseline and actual: what the line of an indicator compares.

    The actual is the last value known by the period's end. The baseline is the
    last one known before the period, unless that is the actual one: then the
    one before it; without any, the first of the period.
    """
    known = observed_by(indicator, period.ends_on)
    before = observed_by(indicator, period.starts_on - timedelta(days=1))
    if not known:
        return None, None
    earlier = [each for each in before or known if each != known[-1]]
    if not earlier:
        return None, known[-1]
    return earlier[-1] if before else earlier[0], known[-1]


def observed_by(indicator: Indicator, last: date) -> list[Observation]:
    """Return an indicator's current values known by a day, in order of years.

    A value of a year counts once the year is over, one with a day from that day.
    """
    return [
        each
        for each in indicator.observations.all()
        if each.superseded_at is None
        and each.value is not None
        and (each.as_of or date(each.year, 12, 31)) <= last
    ]


def change_between(
    indicator: Indicator, baseline: Observation | None, actual: Observation | None
) -> str | None:
    """Return the change in words; across a change of method, that there is none."""
    if baseline is None or actual is None:
        return None
    if baseline.method_id != actual.method_id:
        return _("not comparable: the method changed")
    return change_in_words(indicator, baseline.value, actual.value)
