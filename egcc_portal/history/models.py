"""Seals over row versions, and the undoing of acts too large for a page."""

from __future__ import annotations

import hashlib

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

START = "0" * 64
"""What the first seal follows."""


class Seal(models.Model):
    """Some versions of one table, each with its SHA-256, and the seal before.

    `columns` are those that the table had: a column that is added later
    changes no digest.
    """

    made_at = models.DateTimeField(auto_now_add=True)
    table = models.CharField(max_length=63)
    columns = ArrayField(models.CharField(max_length=63))
    versions = ArrayField(models.BigIntegerField())
    digests = ArrayField(models.CharField(max_length=64))
    last = models.BigIntegerField(help_text="The highest of the versions.")
    before = models.CharField(max_length=64, unique=True)
    head = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index("table", "last", name="seal_of_table")]
        triggers = [
            pgtrigger.Protect(
                name="append_only", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return f"{self.table} {self.last}"

    def computed_head(self) -> str:
        """Return the SHA-256 of what this seal says and of the seal before it."""
        parts = [self.before, self.table, *self.columns]
        parts += [f"{row}:{digest}" for row, digest in self.pairs()]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()

    def pairs(self) -> list[tuple[int, str]]:
        """Return each version's key with its digest."""
        return list(zip(self.versions, self.digests, strict=True))


class UndoingQuerySet(models.QuerySet):
    """What can be asked of undoings."""

    def claim(self, pk: int) -> Undoing | None:
        """Take one that waits for the caller alone, or None."""
        waiting = self.filter(pk=pk, state=Undoing.State.WAITING)
        taken = waiting.update(
            state=Undoing.State.RUNNING, tries=F("tries") + 1, ticked_at=Now()
        )
        return self.select_related("by").get(pk=pk) if taken else None


class Undoing(models.Model):
    """An act of very many rows, as a large import, that the worker is to undo.

    `said` is why it was refused, a sentence each.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        RUNNING = "running", _("being undone")
        DONE = "done", _("undone")
        REFUSED = "refused", _("refused")

    act = models.UUIDField(_("act"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("asked by"),
    )
    reason = models.TextField(_("reason"))
    state = models.CharField(
        _("state"), max_length=7, choices=State, default=State.WAITING
    )
    said = ArrayField(models.TextField(), default=list, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    asked_at = models.DateTimeField(_("asked at"), default=timezone.now)
    ticked_at = models.DateTimeField(default=timezone.now)

    objects = UndoingQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("undoing")
        indexes = [models.Index(fields=["act"], name="undoing_of_act")]
        constraints = [
            models.UniqueConstraint(
                name="undoing_one_at_a_time",
                fields=["act"],
                condition=Q(state__in=["waiting", "running"]),
                violation_error_message=_("This is being undone already."),
            ),
            models.CheckConstraint(
                name="undoing_has_reason",
                condition=~Q(reason=""),
                violation_error_message=_("Say why."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.act} {self.state}"

    @property
    def is_at_work(self) -> bool:
        """Whether it goes on without anybody doing anything."""
        return self.state in {self.State.WAITING, self.State.RUNNING}
