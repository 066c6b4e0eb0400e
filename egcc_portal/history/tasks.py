"""What the worker does for the history."""

from __future__ import annotations

from celery import shared_task
from celery.signals import task_prerun

from egcc_portal.history import chain, come_from_worker

task_prerun.connect(come_from_worker)


@shared_task
def seal_history() -> None:
    """Seal the row versions that were written since."""
    chain.seal()
