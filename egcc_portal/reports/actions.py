"""Asking for reports, and everything that moves a build from state to state."""

from __future__ import annotations

import hashlib
import logging
from datetime import date, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _
from kombu.exceptions import OperationalError

from egcc_portal import history
from egcc_portal.accounts.models import User
from egcc_portal.periods import Period, PeriodKind
from egcc_portal.reports.models import (
    LANGUAGES,
    Build,
    File,
    Report,
    ReportPeriod,
    ReportSchedule,
)
from programs.models import Program

logger = logging.getLogger(__name__)
CATCH_UP = timedelta(days=400)
WAITING = timedelta(seconds=45)
"""A queued build that no worker has taken for so long is rung for again."""


def request_report(
    program: Program,
    *,
    kind: str,
    period: Period,
    languages: list[str],
    by: User | None,
) -> Report:
    """Return the report on a program's period; asking twice gives the same.

    Languages that it lacks are added: its dataset stays, the files are made.

    Raises:
        ValidationError: "outside_program", the period does not touch the program;
            "no_language", none of the portal's languages is asked for.
    """
    wanted = [language for language in LANGUAGES if language in languages]
    if not wanted:
        raise ValidationError(_("Choose at least one language."), code="no_language")
    check_within(program, period)
    with history.acting("request report", by=by):
        row, _made = ReportPeriod.objects.get_or_create(
            program=program,
            kind=kind,
            starts_on=period.starts_on,
            ends_on=period.ends_on,
        )
        # The period's row is the lock: of six who ask at once, one makes the report.
        ReportPeriod.objects.select_for_update().get(pk=row.pk)
        report = row.reports.order_by("-version").first()
        if report is None:
            return make(row, version=1, languages=wanted, by=by)
        missing = set(wanted) - set(report.languages)
        if missing:
            report.languages = [
                language
                for language in LANGUAGES
                if language in missing or language in report.languages
            ]
            report.save(update_fields=["languages"])
            enqueue(report.build)
        return report


def check_within(program: Program, period: Period) -> None:
    """Raise ValidationError, code "outside_program", for a period without a term."""
    span = Program.objects.with_span().get(pk=program.pk)
    if (
        span.begins_on is None
        or period.ends_on < span.begins_on
        or period.starts_on > span.ends_on
    ):
        raise ValidationError(
            _("The program has no term in this period."), code="outside_program"
        )


def make(
    period: ReportPeriod, *, version: int, languages: list[str], by: User | None
) -> Report:
    """Return a new report with its build queued."""
    report = Report.objects.create(
        period=period, version=version, languages=languages, requested_by=by
    )
    build = Build.objects.create(report=report)
    transaction.on_commit(lambda: ring(build.pk))
    return report


def revise(report: Report, *, by: User) -> Report:
    """Return the next version of an issued report, built from today's data.

    Raises ValidationError, code "not_latest", unless it is the issued latest one.
    """
    with history.acting("revise report", by=by):
        period = ReportPeriod.objects.select_for_update().get(pk=report.period_id)
        latest = period.reports.order_by("-version").select_related("build").first()
        if latest != report or latest.build.status != Build.Status.ISSUED:
            raise ValidationError(
                _("A new version follows the latest one, once that is issued."),
                code="not_latest",
            )
        return make(
            period, version=report.version + 1, languages=report.languages, by=by
        )


def try_again(report: Report, *, by: User) -> None:
    """Queue a failed build once more, with its tries counted anew."""
    with history.acting("try report again", by=by):
        failed = Build.objects.filter(report=report, status=Build.Status.FAILED)
        failed.update(attempt=0)
        enqueue(report.build)


def enqueue(build: Build) -> None:
    """Queue a build that is not running; a worker hears once that is committed."""
    idle = Build.objects.exclude(status=Build.Status.RUNNING).filter(pk=build.pk)
    queued = idle.update(
        status=Build.Status.QUEUED,
        failure="",
        failure_detail="",
        steps_done=0,
        ticked_at=Now(),
    )
    if queued:
        transaction.on_commit(lambda: ring(build.pk))


def ring(build_id: int) -> None:
    """Tell a worker of a queued build.

    A broker that is away is no error: the row is safe, and the sweeper rings
    again once there is somebody to hear it.
    """
    from egcc_portal.reports.tasks import build_report  # it imports this module

    try:
        build_report.delay(build_id)
    except (OperationalError, OSError):
        logger.warning("no broker to tell of build %s; the sweeper will", build_id)


def requeue_silent() -> None:
    """Queue anew what a lost worker left, and ring for what a lost message left."""
    lost = Build.objects.silent_for(settings.REPORT_SILENCE)
    lost.filter(attempt__gte=settings.REPORT_TRIES).update(
        status=Build.Status.FAILED, failure=Build.Failure.LOST
    )
    lost.update(status=Build.Status.QUEUED, ticked_at=Now() - WAITING)
    for build_id in Build.objects.waiting_for(WAITING).values_list("pk", flat=True):
        Build.objects.filter(pk=build_id).update(ticked_at=Now())
        ring(build_id)


def request_due(today: date) -> list[Report]:
    """Request each scheduled report that is due and missing; return them.

    Days on which this did not run are caught up, and running it twice, or in
    two places at once, requests nothing twice.
    """
    return [
        request_report(
            schedule.program,
            kind=schedule.kind,
            period=period,
            languages=schedule.languages,
            by=None,
        )
        for schedule in ReportSchedule.objects.filter(active=True).select_related(
            "program"
        )
        for period in periods_due(schedule, today)
    ]


def periods_due(schedule: ReportSchedule, today: date) -> list[Period]:
    """Return the periods of a program's term that are over and have no report.

    What ended more than CATCH_UP ago is asked for by a person, not by the clock.
    """
    program = Program.objects.with_span().get(pk=schedule.program_id)
    first = today - CATCH_UP
    if program.begins_on is None or program.ends_on < first:
        return []
    made = set(
        ReportPeriod.objects.filter(
            program=program, kind=schedule.kind, reports__isnull=False
        ).values_list("starts_on", flat=True)
    )
    term = Period(max(program.begins_on, first), program.ends_on)
    return [
        period
        for period in term.split(PeriodKind(schedule.kind))
        if first <= period.ends_on < today and period.starts_on not in made
    ]


def keep(report: Report, content: bytes, *, language: str, format: str) -> File:
    """Keep a file of a report under the hash of its bytes; a second is the first."""
    sha256 = hashlib.sha256(content).hexdigest()
    name = f"reports/{sha256}.{format}"
    if not default_storage.exists(name):
        name = default_storage.save(name, ContentFile(content))
    file, _made = File.objects.get_or_create(
        report=report,
        language=language,
        format=format,
        defaults={"file": name, "size": len(content), "sha256": sha256},
    )
    return file
