"""What the worker does for the journal."""

from __future__ import annotations

from celery import shared_task

from egcc_portal.journal import actions, sending


@shared_task
def send_letter(key: int) -> None:
    """Send the letter of one notification, once."""
    sending.send(key)


@shared_task
def requeue_silent_letters() -> None:
    """Find what a lost worker, a lost message or a lost mail server left behind."""
    actions.requeue_silent()
