"""The charts of the front page: from the sums that were read to tables and drawings."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import groupby
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from egcc_portal.charts import Chart, Point, bars, columns, points, tiles
from egcc_portal.directory.models import Institution
from egcc_portal.tables import Column, Table, Unit
from egcc_portal.templatetags.portal import said
from programs.models import Indicator, Observation

YEARS = 20
"""So many columns are drawn, the latest; the timeline has all years."""
EVERY = {Indicator.Rhythm.EVERY_TWO_YEARS: 2}
"""Years from one value to the next, where it is not one."""
LISTS = {
    "projects": ("programs:project_list", "&counted=yes&state=taken_up"),
    "trainings": ("trainings:cohort_list", "&counted=yes"),
    "events": ("programs:event_list", "&counted=yes"),
}


# What was done


def activities(front: Any, year: int) -> Chart | None:
    """Return projects, trainings and events by the years they touch, up to a year."""
    table = activity_table(front, year)
    if not table.rows:
        return None
    timeline = reverse("timeline")
    drawing = columns(
        table,
        along="year",
        parts={"projects": "project", "trainings": "training", "events": "event"},
        words=_("A column for each year; each leads to the timeline of its year."),
        link=lambda row: f"{timeline}?{span(row['year'])}",
    )
    links = {
        (at, key): f"{reverse(page)}?{span(row['year'])}{more}"
        for at, row in enumerate(table.rows)
        for key, (page, more) in LISTS.items()
        if row[key]
    }
    below = _(
        "What touches two years stands in both. Projects that were only proposed, and "
        "what was cancelled, are left out; the timeline of a year shows them too. The "
        "last year is counted to the day."
    )
    return Chart(table, SafeString(drawing), links, below)


def activity_table(front: Any, year: int) -> Table:
    """Return what was done in each year, from the first with anything to the last."""
    counts = {
        "projects": by_year(front.its_project_years),
        "trainings": by_year(front.its_training_years),
        "events": by_year(front.its_event_years),
    }
    years = [each for found in counts.values() for each in found if each <= year]
    first, last = min(years, default=year), max(years, default=year - 1)
    return Table(
        key="activities",
        title=_("Activities by year"),
        columns=[
            Column("year", _("Year")),
            Column("projects", _("Projects"), Unit.COUNT),
            Column("trainings", _("Trainings"), Unit.COUNT),
            Column("events", _("Events"), Unit.COUNT),
        ],
        rows=[
            {"year": str(each)} | {key: found[each] for key, found in counts.items()}
            for each in range(max(first, year - YEARS + 1), last + 1)
        ],
    )


def by_year(spans: list[dict]) -> Counter:
    """Return how many of some spans of years touch each year."""
    counts: Counter = Counter()
    for span in spans:
        for year in range(span["first"], span["last"] + 1):
            counts[year] += span["count"]
    return counts


def span(year: str) -> str:
    """Return how a list is asked for one year."""
    return f"from_year={year}&to_year={year}"


# People


def levels(front: Any, people: dict) -> Chart | None:
    """Return participants by the level of the institution that sent them."""
    counts: Counter = Counter()
    for sender in [*front.its_senders, *front.its_listed]:
        counts[Institution.Kind(sender["kind"])] += sender["people"]
    if not counts:
        return None
    table = Table(
        key="levels",
        title=_("Participants by institution level"),
        columns=[
            Column("level", _("Level")),
            Column("people", _("Participants"), Unit.COUNT),
        ],
        rows=[
            {"level": capfirst(kind.label), "people": count, "kind": kind}
            for kind, count in counts.most_common()
        ],
    )
    page = reverse("directory:institution_list")
    links = {
        (at, "level"): f"{page}?kind={row['kind']}" for at, row in enumerate(table.rows)
    }
    drawing = bars(
        table,
        along="level",
        value="people",
        kind="training",
        words=_("A bar for each level; each leads to its institutions."),
        link=lambda row: f"{page}?kind={row['kind']}",
    )
    return Chart(table, SafeString(drawing), links, coverage(people))


def coverage(people: dict) -> str:
    """Return of how many trainings it is known who sent how many."""
    known, every = people["counted_in"], people["trainings"]
    return ngettext(
        "Counted from the breakdown or the list of participants of %(known)s of "
        "%(all)s training; without either it is left out.",
        "Counted from the breakdowns or the lists of participants of %(known)s of "
        "%(all)s trainings; those without either are left out.",
        every,
    ) % {"known": known, "all": every}


def provinces(front: Any, people: dict) -> Chart | None:
    """Return participants of regional governments by province."""
    names = {region["code"]: region["name"] for region in front.its_provinces}
    counts: Counter = Counter()
    governments: dict[str, dict[str, None]] = defaultdict(dict)
    senders = [*front.its_senders, *front.its_listed]
    for each in sorted(senders, key=lambda one: one["code"] or ""):
        if code := each["code"]:
            counts[code[:2]] += each["people"]
            governments[code[:2]][each["name"]] = None
    if not counts:
        return None
    table = Table(
        key="provinces",
        title=_("Participants of regional governments by province"),
        columns=[
            Column("province", _("Province")),
            Column("from", pgettext("institutions", "Sent by")),
            Column("people", _("Participants"), Unit.COUNT),
        ],
        rows=[
            {
                "province": names.get(code, code),
                "from": ", ".join(governments[code]),
                "people": count,
            }
            for code, count in counts.most_common()
        ],
    )
    drawing = tiles(counts, names, table, words=_("One tile of equal size a province."))
    below = _(
        "One tile a province, whatever its size. A dash: nobody is counted there, "
        "which does not mean that nobody came."
    )
    return Chart(table, SafeString(drawing), {}, f"{below} {coverage(people)}")


# Indicators


def indicators(front: Any) -> list[Chart]:
    """Return the indicators of the context, those with two values or more."""
    charts = []
    for _code, found in groupby(front.its_values, key=lambda row: row.indicator.code):
        values = list(found)
        if len(values) > 1:
            charts.append(indicator(values))
    return charts


def indicator(values: list[Observation]) -> Chart:
    """Return one indicator by year; a new method is a break, and is named."""
    about = values[0].indicator
    found = [
        Point(each.year, each.value, said(each.method, "label") if each.method else "")
        for each in values
    ]
    table = indicator_table(values, found)
    falls = about.direction == Indicator.Direction.DOWN
    drawing = points(
        found,
        table,
        words=_("Lower is better, and stands higher.") if falls else table.title,
        every=EVERY.get(about.rhythm, 1),
        falling=falls,
        whole=about.measure in {Indicator.Measure.RANK, Indicator.Measure.COUNT},
        break_label=_("other method: not comparable"),
    )
    below = below_indicator(found, falls=falls)
    return Chart(table, SafeString(drawing), {}, below, about.get_absolute_url())


def indicator_table(values: list[Observation], found: list[Point]) -> Table:
    """Return the values of one indicator, with their methods if any is said."""
    about = values[0].indicator
    methods = (
        [Column("method", _("Method"))] if any(each.method for each in found) else []
    )
    return Table(
        key=f"indicator-{about.pk}",
        title=said(about, "title"),
        columns=[
            Column("year", _("Year")),
            Column("value", _("Value"), Unit.DECIMAL),
            *methods,
            Column("status", _("Status")),
        ],
        rows=[
            {
                "year": str(each.year),
                "value": each.value,
                "method": point.method,
                "status": each.get_status_display(),
            }
            for each, point in zip(values, found, strict=True)
        ],
    )


def below_indicator(found: list[Point], *, falls: bool) -> str:
    """Return what a reader of the drawing must know."""
    words = []
    if falls:
        words.append(_("A lower value is better, and stands higher."))
    if len({point.method for point in found}) > 1:
        words.append(
            _("The method changed: values before and after are not comparable.")
        )
    return " ".join(words)
