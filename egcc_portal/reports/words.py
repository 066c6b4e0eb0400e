"""The words of a report around its tables."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from egcc_portal.dates import print_day, print_month, print_range, print_year
from egcc_portal.periods import Period, PeriodKind
from egcc_portal.reports.datasets import Labels, Section
from egcc_portal.reports.models import Report

ROMAN = ["I", "II", "III", "IV"]


def title(kind: str) -> str:
    """Return what a report on such a period is called."""
    return {
        PeriodKind.MONTH: _("Monthly progress report"),
        PeriodKind.QUARTER: _("Quarterly progress report"),
        PeriodKind.HALF: _("Half-yearly progress report"),
        PeriodKind.YEAR: _("Annual progress report"),
        PeriodKind.TERM: _("Progress report on the whole term"),
    }[PeriodKind(kind)]


def period_named(kind: str, period: Period) -> str:
    """Return the period's name and days: "Quarter III 2019 (1 July – 30 …)"."""
    days = print_range(period.starts_on, period.ends_on)
    name = short_name(kind, period)
    return f"{name} ({days})" if name else days


def short_name(kind: str, period: Period) -> str:
    """Return "Quarter III 2019" and its like; nothing for a whole term."""
    year, month = period.starts_on.year, period.starts_on.month
    if kind == PeriodKind.MONTH:
        return print_month(period.starts_on)
    if kind == PeriodKind.YEAR:
        return print_year(period.starts_on)
    if kind == PeriodKind.QUARTER:
        number = (month + 2) // 3
        # xgettext:no-python-format (Korean counts by number, not by %(roman)s)
        return _("Quarter %(roman)s %(year)s") % {
            "roman": ROMAN[number - 1],
            "number": number,
            "year": year,
        }
    if kind == PeriodKind.HALF:
        number = (month + 5) // 6
        # xgettext:no-python-format
        return _("Half-year %(roman)s %(year)s") % {
            "roman": ROMAN[number - 1],
            "number": number,
            "year": year,
        }
    return ""


def facts(report: Report) -> list[list[str]]:
    """Return the lines of the box on the first page."""
    period = report.period.period
    return [
        [_("Program"), report.period.program.code],
        [_("Period"), period_named(report.period.kind, period)],
        [_("First day"), print_day(period.starts_on)],
        [_("Last day"), print_day(period.ends_on)],
        [_("Version"), str(report.version)],
    ]


def summary(sections: list[Section]) -> list[str]:
    """Return sentences with the counts of the tables, as the tables print them."""
    tables = {table["key"]: table for each in sections for table in each["tables"]}

    def lines(key: str) -> int:
        return len(tables[key]["lines"]) if key in tables else 0

    in_force, projects, outputs = (
        lines("agreements"),
        lines("projects"),
        lines("outputs"),
    )
    events, cohorts, conflicts = (
        lines("events"),
        lines("cohorts"),
        lines("conflicts"),
    )
    return [
        ngettext(
            "%(count)s agreement was in force in the period.",
            "%(count)s agreements were in force in the period.",
            in_force,
        )
        % {"count": in_force},
        _(
            "Projects: %(projects)s; outputs: %(outputs)s; events: %(events)s; "
            "trainings: %(cohorts)s."
        )
        % {
            "projects": projects,
            "outputs": outputs,
            "events": events,
            "cohorts": cohorts,
        },
        ngettext(
            "%(count)s open conflict between sources touches these figures.",
            "%(count)s open conflicts between sources touch these figures.",
            conflicts,
        )
        % {"count": conflicts},
    ]


def labels() -> Labels:
    """Return the fixed words of the templates in the active language."""
    return {
        "report": _("Report"),
        "page": _("Page {n} of {m}"),
        "period": _("Period"),
        "cut_off": _("Data cut-off"),
        "dataset": _("Dataset"),
        "version": _("Version"),
        "status": _("Status"),
        "draft": _("Draft"),
        "summary": _("Summary"),
        "contents": _("Contents"),
        "notes": _("Notes"),
        "not_recorded": _("not recorded"),
        "signatures": _("Signatures"),
        "prepared_by": _("Prepared by"),
        "reviewed_by": _("Reviewed by"),
        "approved_by": _("Approved by"),
        "signature": _("Signature"),
        "name": _("Name"),
        "office": _("Office"),
        "day": _("Date"),
    }
