"""What the worker does for lists from files."""

from __future__ import annotations

from celery import shared_task

from egcc_portal.imports import actions


@shared_task
def work_on_batch(batch_id: int) -> None:
    """Check or save one batch, once, however often it is delivered."""
    actions.work(batch_id)


@shared_task
def requeue_silent_batches() -> None:
    """Find what a lost worker or a lost message left behind."""
    actions.requeue_silent()
