"""One attempt at a build: gather, freeze, render each file, issue."""

from __future__ import annotations

import hashlib
import logging
from datetime import date, datetime

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import Error as DatabaseError
from django.db import connection, transaction
from django.db.models import F
from django.db.models.functions import Now

from egcc_portal.reports import actions
from egcc_portal.reports.contents import gather
from egcc_portal.reports.datasets import freeze, thaw
from egcc_portal.reports.models import Build, File
from egcc_portal.reports.render import render
from egcc_portal.typesetting import TypesetError

logger = logging.getLogger(__name__)

FAILURES = {
    TypesetError: Build.Failure.TYPESETTING,
    DatabaseError: Build.Failure.DATABASE,
    OSError: Build.Failure.STORAGE,
}


class Overtaken(Exception):
    """Another attempt has taken the build over; this one stops."""


def build(mine: Build, *, at: datetime, on: date) -> None:
    """Make what a report still lacks, and issue it.

    Args:
        mine: the claimed build; another attempt may take it over meanwhile.
        at: the data cut-off of a dataset that is gathered now.
        on: the day of issue.
    """
    try:
        freeze_dataset(mine, at=at)
        render_files(mine)
        finish(mine, status=Build.Status.ISSUED, issued_on=on)
    except Overtaken:
        logger.info("build %s was taken over", mine.pk)
    except Exception as wrong:
        fail(mine, wrong)
        raise


def freeze_dataset(mine: Build, *, at: datetime) -> None:
    """Gather and keep the dataset, unless an earlier attempt did."""
    files = len(mine.report.languages) * len(File.Format)
    tick(mine, step=Build.Step.GATHERING, steps_done=0, steps=files + 2)
    if not mine.dataset:
        with transaction.atomic():
            with connection.cursor() as cursor:
                # One snapshot: no figure may know of what another does not.
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            dataset = gather(mine.report, at=at)
        mine.dataset, mine.sha256 = freeze(dataset)
        mine.cut_off_at = at
    tick(
        mine,
        steps_done=1,
        dataset=mine.dataset,
        sha256=mine.sha256,
        cut_off_at=mine.cut_off_at,
    )


def render_files(mine: Build) -> None:
    """Render each file that the report lacks, one step a file."""
    dataset = thaw(mine.dataset)
    for language in mine.report.languages:
        for format in File.Format.values:
            tick(mine, step=Build.Step.RENDERING)
            known = mine.report.files.filter(language=language, format=format)
            if not known.exists():
                content = render(dataset, language=language, format=format)
                actions.keep(mine.report, content, language=language, format=format)
            tick(mine, steps_done=F("steps_done") + 1)


def tick(mine: Build, **news: object) -> None:
    """Tell how far the build is, and that its worker lives.

    Raises Overtaken where the build is no longer this attempt's.
    """
    if not Build.objects.attempted_by(mine).update(ticked_at=Now(), **news):
        raise Overtaken


def finish(mine: Build, **news: object) -> None:
    """Bring this attempt to its end."""
    tick(mine, step="", steps_done=F("steps"), **news)


def fail(mine: Build, wrong: Exception) -> None:
    """Queue the build for another try, or say for good why it failed."""
    failure = next(
        (name for kind, name in FAILURES.items() if isinstance(wrong, kind)),
        Build.Failure.UNEXPECTED,
    )
    news = {"failure": failure, "failure_detail": f"{type(wrong).__name__}: {wrong}"}
    attempted = Build.objects.attempted_by(mine)
    if mine.attempt < settings.REPORT_TRIES:
        # The sweeper rings for it, so that a passing fault has time to pass.
        attempted.update(status=Build.Status.QUEUED, ticked_at=Now(), **news)
    else:
        attempted.update(status=Build.Status.FAILED, ticked_at=Now(), **news)


def differing(file: File) -> str:
    """Return how a file differs from what it was issued as; "" where it does not."""
    dataset = thaw(file.report.build.dataset)
    made = render(dataset, language=file.language, format=file.format)
    if hashlib.sha256(made).hexdigest() != file.sha256:
        return "made again, it has another hash"
    try:
        with default_storage.open(file.file.name) as kept:
            same = hashlib.sha256(kept.read()).hexdigest() == file.sha256
    except FileNotFoundError:
        return "it is not in the store"
    return "" if same else "in the store, it was changed"
