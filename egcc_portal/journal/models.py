"""Comments on records, who is named in them, and what somebody is told of."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, OuterRef, Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission
from egcc_portal.rows import Rows

LONGEST_COMMENT = 5_000


LATEST = 3
"""So many comments stand on a record's own page; its journal has all."""


class CommentQuerySet(models.QuerySet):
    """What can be asked of comments."""

    def on(self, model: str, about: str) -> CommentQuerySet:
        """Those on the record of an address, the newest first."""
        return self.filter(model=model, about=about).order_by("-pk")

    def seen_by(self, user: User) -> CommentQuerySet:
        """Those that a person may read: the partner's own side's, and the shared."""
        if user.may(Permission.UNSHARED_VIEW):
            return self
        return self.filter(shared=True)

    def latest(self, reader: User) -> CommentQuerySet:
        """The last few that a person may read, and one more if there are more."""
        return self.seen_by(reader).with_people().order_by("-pk")[: LATEST + 1]

    def with_people(self) -> CommentQuerySet:
        """Fetch each author, and annotate `its_mentions` with those who were told."""
        mentions = Mention.objects.filter(comment=OuterRef("pk")).order_by("pk")
        named = Rows(mentions, "person__name", "person__email", "person__role")
        return self.select_related("author").annotate(its_mentions=named)


class Comment(models.Model):
    """What somebody says about a record. It may be reworded or withdrawn by its author.

    It is never deleted; each wording stays in its history.
    """

    key = models.UUIDField(default=uuid.uuid4, editable=False)
    model = models.CharField(_("kind of record"), max_length=60)
    about = models.CharField(_("record"), max_length=80)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="comments",
        verbose_name=_("author"),
    )
    text = models.TextField(_("comment"), max_length=LONGEST_COMMENT)
    shared = models.BooleanField(_("shared with the partner"), default=False)
    made_at = models.DateTimeField(_("written at"), default=timezone.now)
    edited_at = models.DateTimeField(_("reworded at"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = CommentQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("comment")
        indexes = [models.Index(fields=["model", "about", "id"], name="comment_on")]
        constraints = [
            models.UniqueConstraint(
                name="comment_key_once",
                fields=["key"],
                violation_error_message=_("This comment was already sent."),
            ),
            models.CheckConstraint(
                name="comment_says_something",
                condition=~Q(text=""),
                violation_error_message=_("Write something."),
            ),
            models.CheckConstraint(
                name="comment_names_a_record",
                condition=~Q(model="") & ~Q(about=""),
                violation_error_message=_("A comment is on a record."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.about} {self.pk}"


class Mention(models.Model):
    """Somebody named in a comment with @, and told of it."""

    comment = models.ForeignKey(
        Comment, on_delete=models.PROTECT, related_name="mentions"
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                name="mention_once",
                fields=["comment", "person"],
                violation_error_message=_("A person is named once in a comment."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.comment_id} @{self.person_id}"


class NotificationQuerySet(models.QuerySet):
    """What can be asked of notifications."""

    def unread(self) -> NotificationQuerySet:
        """Those that their receiver has not opened."""
        return self.filter(read_at=None)

    def claim(self, pk: int) -> Notification | None:
        """Take a letter that waits for the caller alone, or None."""
        waiting = self.filter(pk=pk, mail=Notification.Mail.WAITING)
        taken = waiting.update(
            mail=Notification.Mail.SENDING, tries=F("tries") + 1, mail_at=Now()
        )
        return self.select_related("receiver", "actor").get(pk=pk) if taken else None


class Notification(models.Model):
    """Something that somebody is told of: on the page with the bell, and by mail.

    The address is of the page on which to go on. `mail` is how far its letter is.
    """

    class Kind(models.TextChoices):
        MENTION = "mention", _("you are named in a comment")
        COMMENT = "comment", _("a comment was added")
        SUBMITTED = "submitted", _("sent for approval")
        RETURNED = "returned", _("returned to you")
        APPROVED = "approved", _("approved")

    class Mail(models.TextChoices):
        WAITING = "waiting", _("waiting")
        SENDING = "sending", _("being sent")
        SENT = "sent", _("sent")
        FAILED = "failed", _("failed")
        DROPPED = "dropped", _("not sent: no longer theirs to see")

    receiver = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="notifications",
        verbose_name=_("receiver"),
    )
    kind = models.CharField(_("kind"), max_length=9, choices=Kind)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("whose act it was"),
    )
    model = models.CharField(_("kind of record"), max_length=60)
    about = models.CharField(_("record"), max_length=80)
    link = models.CharField(_("page"), max_length=300)
    made_at = models.DateTimeField(_("made at"), default=timezone.now)
    read_at = models.DateTimeField(_("read at"), null=True, blank=True)
    mail = models.CharField(_("mail"), max_length=7, choices=Mail, default=Mail.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    mail_at = models.DateTimeField(default=timezone.now)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("notification")
        indexes = [
            models.Index(fields=["receiver", "-id"], name="notification_of"),
            models.Index(
                fields=["receiver"],
                name="notification_unread",
                condition=Q(read_at=None),
            ),
            models.Index(
                fields=["mail_at"],
                name="notification_unsent",
                condition=Q(mail__in=["waiting", "sending"]),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="notification_of_anothers_act",
                condition=~Q(receiver=F("actor")),
                violation_error_message=_("Nobody is told of their own act."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.model} {self.about}"


def with_comments(records: models.QuerySet, reader: User) -> models.QuerySet:
    """Annotate `its_comments`: the latest on each record, in its own statement."""
    label = records.model._meta.label_lower
    said = Comment.objects.filter(model=label, about=OuterRef("public_id"))
    return records.annotate(
        its_comments=Rows(
            said.latest(reader),
            *["key", "text", "shared", "made_at", "edited_at", "withdrawn_at"],
            *["version", "author__name", "author__email", "author__role"],
            "its_mentions",
        )
    )
