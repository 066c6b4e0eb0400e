"""What waits for a manager, whatever it is, as rows of one queue."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission


class WaitingQuerySet(models.QuerySet):
    """What can be asked of the queue."""

    def concerning(self, reader: User) -> WaitingQuerySet:
        """What waits for somebody; for an editor what they sent, or got back."""
        if reader.may(Permission.RECORD_APPROVE):
            return self.filter(state=Waiting.State.SUBMITTED)
        return self.filter(owner=reader)


class Waiting(models.Model):
    """Something that was sent to the managers: a row of a view over several tables.

    `thing` is the key of what waits in its own table. It is about a record, addressed
    by (model, about), or it is a file of rows, and then it has a name.
    """

    class What(models.TextChoices):
        RECORD = "record", _("a new record")
        CHANGE = "change", _("a change")
        UNDO = "undo", _("an undoing")
        MERGE = "merge", _("a merging")
        PAPER = "paper", _("a document")
        LIST = "list", _("a list from a file")

    class State(models.TextChoices):
        SUBMITTED = "submitted", _("Waiting for a manager")
        RETURNED = "returned", _("Returned")

    what = models.CharField(_("what"), max_length=6, choices=What)
    model = models.CharField(_("kind of record"), max_length=60)
    about = models.CharField(_("record"), max_length=80)
    name = models.CharField(_("file"), max_length=255)
    kind = models.CharField(_("kind of list"), max_length=40)
    state = models.CharField(_("state"), max_length=9, choices=State)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.DO_NOTHING,
        related_name="+",
        verbose_name=_("sent by"),
    )
    sent_at = models.DateTimeField(_("sent at"))
    thing = models.BigIntegerField()

    objects = WaitingQuerySet.as_manager()

    class Meta:
        managed = False  # its migrations say what it selects
        db_table = "review_waiting"
        ordering = ["sent_at", "pk"]
        verbose_name = _("what waits")

    def __str__(self) -> str:
        return f"{self.what} {self.thing}"

    @property
    def is_returned(self) -> bool:
        """Whether a manager wants something mended before they look again."""
        return self.state == self.State.RETURNED
