"""A notification as a letter: in its receiver's language, without a word from records.

What was written stays in the portal; the letter says who did what, and leads there.
"""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import translation
from django.utils.translation import gettext as _

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission
from egcc_portal.history.words import in_words
from egcc_portal.journal.models import Notification
from egcc_portal.sources.statements import Stated, records_at

LONGEST_SUBJECT = 150


def actor_for(reader: User, actor: User) -> str:
    """Return whose act it was, as a reader may know it: no names of staff abroad."""
    if reader.may(Permission.UNSHARED_VIEW) or actor.role == reader.role:
        return str(actor)
    return _("the Indonesian side")


def sentence_of(notification: Notification, reader: User) -> str:
    """Return what happened, in the active language."""
    sentences = {
        Notification.Kind.MENTION: _("%(name)s named you in a comment."),
        Notification.Kind.COMMENT: _("%(name)s added a comment."),
        Notification.Kind.SUBMITTED: _("%(name)s sent this for approval."),
        Notification.Kind.RETURNED: _("%(name)s returned this to you."),
        Notification.Kind.APPROVED: _("%(name)s approved this."),
    }
    name = actor_for(reader, notification.actor)
    return sentences[notification.kind] % {"name": name}


def name_of(stated: Stated) -> str:
    """Return what a record is called, on one line."""
    name = in_words([stated.name_ind, stated.name_en, stated.name_ko])
    return " ".join((name or stated.public_id).split())


def letter_of(notification: Notification) -> EmailMessage | None:
    """Return a notification's letter; None if its receiver may no longer see it."""
    reader = notification.receiver
    address = (notification.model, notification.about)
    stated = records_at([address], reader).get(address)
    if not stated or not reader.is_active:
        return None
    with translation.override(reader.language or settings.LANGUAGE_CODE):
        said = sentence_of(notification, reader)
        name = name_of(stated)
        lines = [
            said,
            f"{stated.kind}: {name}",
            f"{settings.PORTAL_URL}{notification.link}",
            _("What was written stands in the portal. Do not answer this letter."),
        ]
        host = settings.PORTAL_URL.rpartition("/")[2].partition(":")[0]
        return EmailMessage(
            subject=f"[eGCC] {said} {name}"[:LONGEST_SUBJECT],
            body="\n\n".join(lines) + "\n",
            to=[reader.email],
            headers={
                "Message-ID": f"<notification-{notification.pk}@{host}>",
                "Auto-Submitted": "auto-generated",
            },
        )
