"""The history of the cooperation, loaded as one act: all of it, or nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings
from django.db.models import Model
from django.utils import translation

from egcc_portal import history
from egcc_portal.accounts.models import User
from egcc_portal.history_data import (
    load_agreements,
    load_directory,
    load_events,
    load_indicators,
    load_programs,
    load_sources,
    load_trainings,
)
from egcc_portal.history_data.files import HISTORY, read_history, read_regions
from egcc_portal.history_data.keeping import VERB, Keeper
from egcc_portal.periods import PeriodKind
from egcc_portal.reports.models import LANGUAGES, ReportSchedule
from programs.models import Program

STEPS = [
    load_sources.load_sources,
    load_directory.load_institutions,
    load_directory.load_persons,
    load_directory.load_appointments,
    load_agreements.load_agreements,
    load_programs.load_programs,
    load_programs.load_focus_areas,
    load_programs.load_regulations,
    load_programs.load_outputs,
    load_programs.load_projects,
    load_indicators.load_indicators,
    load_indicators.load_observations,
    load_programs.load_contribution_claims,
    load_events.load_events,
    load_trainings.load_cohorts,
    load_sources.load_claims,
    load_sources.load_questions,
    load_sources.load_citations,
]
"""What others refer to comes first."""

DUE_DAYS = {PeriodKind.QUARTER: 10, PeriodKind.YEAR: 30}


@dataclass
class LoadResult:
    """How many rows a load has written, of each kind those it has created."""

    created: dict[type[Model], int] = field(default_factory=dict)
    updated: int = 0
    deleted: int = 0


def load(*, by: User | None = None, path: Path = HISTORY) -> LoadResult:
    """Bring the tables in step with the data file; a second load writes nothing.

    What a person has changed in the portal stays as it is: see `keeping`.

    Raises:
        HistoryError: something in the file is wrong; nothing has been written.
    """
    book, regions = read_history(path), read_regions()
    regions.records = book.records
    keeper = Keeper(book)
    reason = f"facts of {book.name}"
    # The untranslated twin of a text in three languages holds the default language's.
    with (
        history.acting(VERB, by=by, reason=reason),
        translation.override(settings.LANGUAGE_CODE),
    ):
        load_directory.load_regions(regions, keeper)
        for step in STEPS:
            step(book, keeper)
        regions.refuse_unread()
        book.refuse_unread()
        schedule_reports()
    return LoadResult(dict(keeper.created), keeper.updated, keeper.deleted)


def schedule_reports() -> None:
    """Let counted programs without a schedule owe a report each quarter and year."""
    unscheduled = Program.objects.filter(counted=True, report_schedules=None)
    ReportSchedule.objects.bulk_create(
        ReportSchedule(program=program, kind=kind, languages=LANGUAGES, due_days=days)
        for program in unscheduled
        for kind, days in DUE_DAYS.items()
    )
