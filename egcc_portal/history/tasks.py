"""What the worker does for the history."""

from __future__ import annotations

from celery import shared_task

from egcc_portal.history import chain


@shared_task
def seal_history() -> None:
    """Seal the row versions that were written since."""
    chain.seal()
