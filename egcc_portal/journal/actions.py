"""What is said about records, and who is told of it."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Iterable
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from kombu.exceptions import OperationalError

from egcc_portal import history
from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission
from egcc_portal.journal.models import Comment, Mention, Notification
from egcc_portal.journal.people import named_in, of_partner, staff_who, who_may_see
from egcc_portal.sources.records import Record

logger = logging.getLogger(__name__)
WAITING = timedelta(minutes=1)
"""A letter that no worker has taken for so long is rung for again."""
SILENCE = timedelta(minutes=10)
"""A letter that its worker has been sending for so long is sent again."""
CHANGED_MEANWHILE = "changed_meanwhile"


def say(
    record: Record, text: str, *, shared: bool, key: uuid.UUID, by: User
) -> list[User]:
    """Add a comment to a record's journal; return those who are told of it.

    What the partner says is shared. The same key twice is one comment.

    Raises ValidationError where an inner comment names somebody of the partner.
    """
    shared = shared or not by.may(Permission.UNSHARED_VIEW)
    named = mentioned(record, text, shared=shared, by=by)
    with history.acting("comment", by=by):
        comment, is_new = Comment.objects.get_or_create(
            key=key,
            defaults={
                "model": record.fact_model,
                "about": record.public_id,
                "author": by,
                "text": text,
                "shared": shared,
            },
        )
        if not is_new:
            return []
        Mention.objects.bulk_create(
            Mention(comment=comment, person=person) for person in named
        )
        others = listeners(record, comment) - set(named)
        link = f"{journal_url(record)}#comment-{comment.pk}"
        notify(named, Notification.Kind.MENTION, record, link=link, by=by)
        notify(others, Notification.Kind.COMMENT, record, link=link, by=by)
        return [*named, *sorted(others, key=str)]


def mentioned(record: Record, text: str, *, shared: bool, by: User) -> list[User]:
    """Return whom a text names, of those who may read it.

    Raises ValidationError where they may not.
    """
    named = named_in(text, who_may_see(record, asker=by))
    if outside := [] if shared else of_partner(named):
        raise ValidationError(
            _(
                "%(name)s reads only what is shared with the partner. Share the "
                "comment, or leave the name out."
            ),
            code="not_shared",
            params={"name": outside[0]},
        )
    return named


def listeners(record: Record, comment: Comment) -> set[User]:
    """Return who hears of a comment unnamed: those who spoke before on the record.

    What the partner says is heard by the managers too, lest it be heard by nobody.
    """
    author = comment.author
    spoke = Comment.objects.on(comment.model, comment.about).values("author")
    seeing = who_may_see(record, asker=author).filter(pk__in=spoke)
    if not comment.shared:
        return set(seeing) - set(of_partner(seeing))
    if author.may(Permission.UNSHARED_VIEW):
        return set(seeing)
    staff = User.objects.filter(pk__in=spoke, is_active=True)
    managers = staff_who(Permission.RECORD_APPROVE)
    return (set(seeing) | set(staff) | set(managers)) - {author}


def reword(comment: Comment, text: str, *, by: User) -> None:
    """Let a comment say something else; who is newly named is not told anew."""
    with history.acting("reword comment", by=by):
        comment.text = text
        comment.edited_at = timezone.now()
        comment.version += 1
        comment.save()


def withdraw(comment: Comment, *, by: User) -> None:
    """Take a comment back: its place stays, its words are in its history alone.

    Raises ValidationError when it is withdrawn already.
    """
    with history.acting("withdraw comment", by=by):
        standing = Comment.objects.filter(pk=comment.pk, withdrawn_at=None)
        if not standing.update(withdrawn_at=timezone.now(), version=F("version") + 1):
            raise ValidationError(
                _("This comment is withdrawn already."), code="already_withdrawn"
            )


def journal_url(record: Record) -> str:
    """Return the address of a record's journal."""
    return reverse("journal:comment_list", args=[record.fact_model, record.public_id])


def notify(
    people: Iterable[User], kind: str, record: Record, *, link: str, by: User
) -> None:
    """Tell people of something about a record: on their page now, by mail after it."""
    told = Notification.objects.bulk_create(
        Notification(
            receiver=person,
            kind=kind,
            actor=by,
            model=record.fact_model,
            about=record.public_id,
            link=link,
        )
        for person in people
        if person != by
    )
    keys = [each.pk for each in told]
    transaction.on_commit(lambda: ring(keys))


def tell_managers(record: Record, *, link: str, by: User) -> None:
    """Tell the managers that something on a record waits for them; all rings here.

    Args:
        link: the page on which it is decided.
    """
    managers = staff_who(Permission.RECORD_APPROVE)
    notify(managers, Notification.Kind.SUBMITTED, record, link=link, by=by)


def read(receiver: User, **which: object) -> None:
    """Mark notifications of somebody as read."""
    own = Notification.objects.unread().filter(receiver=receiver, **which)
    own.update(read_at=timezone.now())


def ring(keys: Iterable[int]) -> None:
    """Tell a worker of letters to send.

    A broker that is away is no error: the rows are safe, and the sweeper rings again.
    """
    from egcc_portal.journal.tasks import send_letter  # it imports this module

    try:
        for key in keys:
            send_letter.delay(key)
    except (OperationalError, OSError):
        logger.warning("no broker to tell of letters; the sweeper will")


def requeue_silent() -> None:
    """Ring anew for letters that wait too long, and for those of a lost worker.

    A letter whose worker was lost may go twice, with the same Message-ID: better than
    not at all.
    """
    lost = Notification.objects.filter(
        mail=Notification.Mail.SENDING, mail_at__lt=Now() - SILENCE
    )
    lost.update(mail=Notification.Mail.WAITING)
    waiting = Notification.objects.filter(
        Q(mail=Notification.Mail.WAITING), mail_at__lt=Now() - WAITING
    )
    keys = list(waiting.values_list("pk", flat=True)[:1000])
    Notification.objects.filter(pk__in=keys).update(mail_at=Now())
    ring(keys)
