"""What the worker does for documents."""

from __future__ import annotations

from celery import shared_task

from egcc_portal.vault import actions
from egcc_portal.vault.models import Reading
from egcc_portal.vault.reading import read


@shared_task
def read_document(reading_id: int) -> None:
    """Read the pages of one document, once, however often it is delivered.

    Only one delivery can claim the row. Killed half-way, it goes on after the last
    page that was kept; if it was only slow, it finds itself overtaken.
    """
    claimed = Reading.objects.claim(reading_id)
    if claimed:
        read(claimed)


@shared_task
def requeue_silent_readings() -> None:
    """Find what a lost worker or a lost message left behind."""
    actions.requeue_silent()
