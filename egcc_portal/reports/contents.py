"""What a report holds, section by section, and how its dataset is gathered."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import formats, translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

import agreements.reports
import programs.reports
import trainings.reports
from agreements.models import Agreement
from egcc_portal.accounts.roles import BOTH_SIDES
from egcc_portal.directory.models import Institution
from egcc_portal.periods import Period
from egcc_portal.reports import evidence, words
from egcc_portal.reports.cells import printed
from egcc_portal.reports.datasets import SCHEMA, Dataset, Document, Section
from egcc_portal.reports.models import LANGUAGES, Report
from egcc_portal.tables import Table
from egcc_portal.templatetags.portal import said
from programs.models import Program

logger = logging.getLogger(__name__)
Tables = Callable[[Program, Period], list[Table]]


def basis(program: Program, period: Period) -> list[Table]:
    """The agreements that the program stands on."""
    standing = Agreement.objects.visible_to(BOTH_SIDES).filter(programs=program)
    return [
        agreements.reports.agreements_in_force(standing, period),
        agreements.reports.agreements_ending(standing, period),
    ]


def projects(program: Program, period: Period) -> list[Table]:
    """Projects and their milestones, planned against actual."""
    return [
        programs.reports.projects(program, period),
        programs.reports.milestones(program, period),
    ]


def outputs(program: Program, period: Period) -> list[Table]:
    """What the projects delivered."""
    return [programs.reports.outputs(program, period)]


def events(program: Program, period: Period) -> list[Table]:
    """Who met, and what no agreement covers."""
    return [
        programs.reports.events(program, period),
        evidence.without_cover(program, period),
    ]


def people(program: Program, period: Period) -> list[Table]:
    """Trainings, and the people in them by institution."""
    return [
        trainings.reports.cohorts_held(program, period),
        trainings.reports.people_by_institution(program, period),
    ]


def indicators(program: Program, period: Period) -> list[Table]:
    """Baseline, target, actual and change, the program's own and the context's."""
    return programs.reports.indicators(program, period)


def questions(program: Program, period: Period) -> list[Table]:
    """What the sources leave open about all of the above."""
    touched = evidence.touched_by(program, period)
    return [evidence.open_conflicts(touched), evidence.gaps(touched)]


def sources(program: Program, period: Period) -> list[Table]:
    """What all of the above rests on."""
    return [evidence.sources_cited(evidence.touched_by(program, period))]


SECTIONS: list[tuple[str, Promise, Tables]] = [
    ("basis", gettext_lazy("Basis and scope"), basis),
    ("projects", gettext_lazy("Projects and milestones"), projects),
    ("outputs", gettext_lazy("Outputs"), outputs),
    ("events", gettext_lazy("Events"), events),
    ("trainings", gettext_lazy("Trainings"), people),
    ("indicators", gettext_lazy("Indicators"), indicators),
    ("questions", gettext_lazy("Conflicts and gaps"), questions),
    ("sources", gettext_lazy("Sources"), sources),
]


def gather(report: Report, *, at: datetime) -> Dataset:
    """Return the dataset of a report, in all languages, from one snapshot.

    Args:
        at: the data cut-off, an aware moment.
    """
    period = report.period
    return {
        "schema": SCHEMA,
        "program": {
            "public_id": period.program.public_id,
            "code": period.program.code,
        },
        "period": {
            "kind": period.kind,
            "starts_on": period.starts_on.isoformat(),
            "ends_on": period.ends_on.isoformat(),
        },
        "version": report.version,
        "cut_off": at.astimezone(ZoneInfo("UTC")).isoformat(timespec="seconds"),
        "languages": {
            language: document(report, language=language, at=at)
            for language in LANGUAGES
        },
    }


def document(report: Report, *, language: str, at: datetime) -> Document:
    """Return the report in one language."""
    with translation.override(language):
        program, period = report.period.program, report.period.period
        sections = [
            section(key, title, tables, program, period)
            for key, title, tables in SECTIONS
        ]
        return {
            "title": words.title(report.period.kind),
            "program": said(program, "name"),
            "sides": sides(program),
            "period": words.period_named(report.period.kind, period),
            "cut_off": cut_off_words(at),
            "labels": words.labels(),
            "summary": words.summary(sections),
            "facts": words.facts(report),
            "sections": sections,
        }


def section(
    key: str, title: Promise, tables: Tables, program: Program, period: Period
) -> Section:
    """Return a section; one that cannot be made says so and stops no other."""
    try:
        with transaction.atomic():
            made = [printed(table) for table in tables(program, period)]
            notes: list[str] = []
    except Exception:
        logger.exception("section %s of program %s", key, program.pk)
        made, notes = [], [_("This section could not be made; the others are whole.")]
    return {"key": key, "title": str(title), "lead": "", "tables": made, "notes": notes}


def sides(program: Program) -> list[str]:
    """Return the lead organizations' names, Indonesia's first."""
    leads = Institution.objects.filter(
        program_roles__program=program, program_roles__role="lead"
    )
    return [said(each, "name") for each in leads.order_by("country", "pk")]


def cut_off_words(at: datetime) -> str:
    """Return a moment as both capitals' clocks show it."""
    jakarta, seoul = (
        at.astimezone(ZoneInfo(zone)) for zone in ["Asia/Jakarta", "Asia/Seoul"]
    )
    return _("%(day)s, %(wib)s WIB / %(kst)s KST") % {
        "day": formats.date_format(jakarta, "DATE_FORMAT"),
        "wib": formats.date_format(jakarta, "TIME_FORMAT"),
        "kst": formats.date_format(seoul, "TIME_FORMAT"),
    }
