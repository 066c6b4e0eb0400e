"""What the worker does for the history."""

from __future__ import annotations

from celery import shared_task
from celery.signals import task_prerun

from egcc_portal.history import batches, chain, come_from_worker

task_prerun.connect(come_from_worker)


@shared_task
def seal_history() -> None:
    """Seal the row versions that were written since."""
    chain.seal()


@shared_task
def undo_act(key: int) -> None:
    """Undo one act of very many rows, once."""
    batches.work(key)


@shared_task
def requeue_silent_undoings() -> None:
    """Find what a lost worker or a lost message left behind."""
    batches.requeue_silent()
