"""Figures about indicators for a period: baseline, target, actual, change."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _

from egcc_portal.accounts.roles import BOTH_SIDES
from egcc_portal.periods import Period
from egcc_portal.tables import Column, Table, Unit
from egcc_portal.templatetags.portal import said
from programs.models import Indicator, Observation, Program
from programs.reports.change import change_in_words


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
    return with_values(program=program)


def context_indicators() -> QuerySet:
    """The indicators that no program is said to move, without their parts."""
    return with_values(program=None, parent=None)


def with_values(**which: object) -> QuerySet:
    """Return some indicators with what a line of them needs, in one query a table."""
    values = Observation.objects.visible_to(BOTH_SIDES).select_related("method")
    return (
        Indicator.objects.visible_to(BOTH_SIDES)
        .filter(**which)
        .order_by("code")
        .prefetch_related(Prefetch("observations", values), "targets")
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
