"""Sending a letter once, however often its task is delivered."""

from __future__ import annotations

import logging
from smtplib import SMTPException

from django.db.models.functions import Now

from egcc_portal.journal.letters import letter_of
from egcc_portal.journal.models import Notification

logger = logging.getLogger(__name__)
TRIES = 5


def send(key: int) -> None:
    """Send the letter of a notification that waits; the second of two does nothing.

    A server that refuses or is away is tried again later, TRIES times at most.
    """
    notification = Notification.objects.claim(key)
    if notification is None:
        return
    letter = letter_of(notification)
    if letter is None:
        close(notification, Notification.Mail.DROPPED)
        return
    try:
        letter.send()
    except (SMTPException, OSError):
        spent = notification.tries >= TRIES
        again = Notification.Mail.FAILED if spent else Notification.Mail.WAITING
        logger.warning("letter %s did not go: %s", key, again)
        close(notification, again)
    else:
        close(notification, Notification.Mail.SENT)


def close(notification: Notification, state: str) -> None:
    """Say how far a letter is, if this try is still the one that sends it."""
    ours = Notification.objects.filter(
        pk=notification.pk,
        mail=Notification.Mail.SENDING,
        tries=notification.tries,
    )
    ours.update(mail=state, mail_at=Now())
