"""What the worker does for reports."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from egcc_portal.reports import actions
from egcc_portal.reports.building import build
from egcc_portal.reports.models import Build


@shared_task
def build_report(build_id: int) -> None:
    """Build one queued report, once, however often it is delivered.

    Only one delivery can claim the row. Killed half-way it issues nothing and
    is queued again by `requeue_silent_builds`; if it was only slow, it finds
    itself overtaken and issues nothing either.
    """
    claimed = Build.objects.claim(build_id)
    if claimed:
        build(claimed, at=timezone.now(), on=timezone.localdate())


@shared_task
def requeue_silent_builds() -> None:
    """Find what a lost worker or a lost message left behind."""
    actions.requeue_silent()


@shared_task
def request_due_reports() -> None:
    """Request what the schedules owe."""
    actions.request_due(timezone.localdate())
