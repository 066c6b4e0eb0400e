"""Files on their way into the records: the batch, its lines, what is wrong in them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from egcc_portal.accounts.roles import Permission
from egcc_portal.sources.records import Review

if TYPE_CHECKING:
    from egcc_portal.accounts.models import User


class BatchQuerySet(models.QuerySet):
    """What can be asked of batches, and the one way to take one."""

    def visible_to(self, user: User) -> BatchQuerySet:
        """One's own; for managers also what was sent to them, or is in the records."""
        seen = Q(owner=user)
        if user.may(Permission.RECORD_APPROVE):
            seen |= Q(sent_at__isnull=False) | Q(state=Batch.State.DONE)
        return self.filter(seen).exclude(state=Batch.State.DISCARDED)

    def open(self) -> BatchQuerySet:
        """Those that are neither in the records nor thrown away."""
        return self.exclude(state__in=[Batch.State.DONE, Batch.State.DISCARDED])

    def saved_before(self, batch: Batch) -> BatchQuerySet:
        """Those of the very same file, for the same record, that are in the records."""
        same = {name: getattr(batch, name) for name in ("kind", "about", "sha256")}
        return self.filter(state=Batch.State.DONE, **same)

    def claim(self, pk: int) -> Batch | None:
        """Take a batch that waits for the worker, for the caller alone, or None."""
        waiting = self.filter(pk=pk, state__in=Batch.WORK, is_running=False)
        taken = waiting.update(
            is_running=True, attempt=F("attempt") + 1, ticked_at=Now(), done_rows=0
        )
        return self.select_related("owner").get(pk=pk) if taken else None

    def attempted_by(self, batch: Batch) -> BatchQuerySet:
        """The batch's row, if this attempt is still the one that goes on."""
        return self.filter(pk=batch.pk, attempt=batch.attempt, is_running=True)

    def waiting_for(self, silence: timedelta) -> BatchQuerySet:
        """Those queued for so long that their message may be lost."""
        return self.unmoved(silence).filter(is_running=False)

    def silent_for(self, silence: timedelta) -> BatchQuerySet:
        """Those at work without a sign of life for so long."""
        return self.unmoved(silence).filter(is_running=True)

    def unmoved(self, silence: timedelta) -> BatchQuerySet:
        return self.filter(state__in=Batch.WORK, ticked_at__lt=Now() - silence)


class Batch(models.Model):
    """One file, from its upload until its rows are in the records.

    `about` is the public id of the record that the list belongs to, "" where it
    belongs to none. `places` says for each column of the kind which cell of a line it
    is; `counts` what the check found, by the targets' names, and as "touched" the
    address of an approved record that would change. `act` is what the saving is undone
    by. `review` is where the new records stand that it brought, all of them together;
    "" where it brought none, or they were approved with the list.
    """

    class State(models.TextChoices):
        MATCHING = "matching", _("columns to be matched")
        CHECKING = "checking", _("being checked")
        CHECKED = "checked", pgettext_lazy("a list", "checked")
        SUBMITTED = "submitted", _("waits for a manager")
        SAVING = "saving", _("being saved")
        DONE = "done", _("in the records")
        APPROVING = "approving", _("being approved")
        DISCARDED = "discarded", _("discarded")

    class Failure(models.TextChoices):
        LOST = "lost", _("The worker stopped in the middle of it, several times over.")
        CHANGED = (
            "changed",
            _("Records that the list is about have changed. It was checked anew."),
        )
        UNEXPECTED = (
            "unexpected",
            _("Something happened that the portal does not know. Nothing was saved."),
        )

    WORK = [State.CHECKING, State.SAVING, State.APPROVING]

    kind = models.CharField(_("kind of list"), max_length=40)
    about = models.CharField(_("record"), max_length=80, blank=True, default="")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="imports",
        verbose_name=_("sent by"),
    )
    name = models.CharField(_("file"), max_length=150)
    sha256 = models.CharField(max_length=64)
    received_at = models.DateTimeField(_("received at"), default=timezone.now)
    state = models.CharField(
        _("state"), max_length=9, choices=State, default=State.MATCHING
    )
    is_running = models.BooleanField(_("at work"), default=False)
    attempt = models.PositiveSmallIntegerField(_("attempt"), default=0)
    ticked_at = models.DateTimeField(_("last sign of life"), default=timezone.now)
    failure = models.CharField(
        _("what went wrong"), max_length=10, choices=Failure, blank=True, default=""
    )
    headings = models.JSONField(default=list, blank=True)
    heading_row = models.PositiveIntegerField(default=1)
    places = models.JSONField(default=dict, blank=True)
    rows = models.PositiveIntegerField(_("rows"), default=0)
    done_rows = models.PositiveIntegerField(_("rows done"), default=0)
    counts = models.JSONField(default=dict, blank=True)
    language = models.CharField(max_length=2, blank=True, default="")
    touches_approved = models.BooleanField(default=False)
    reason = models.CharField(_("why"), max_length=300, blank=True, default="")
    remark = models.CharField(
        _("why it is returned"), max_length=300, blank=True, default=""
    )
    sent_at = models.DateTimeField(_("sent to a manager at"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    act = models.UUIDField(null=True, blank=True, editable=False)
    review = models.CharField(
        _("review of the new records"),
        max_length=9,
        choices=Review,
        blank=True,
        default="",
    )
    saved_at = models.DateTimeField(_("saved at"), null=True, blank=True)

    objects = BatchQuerySet.as_manager()

    class Meta:
        ordering = ["-received_at", "-pk"]
        verbose_name = _("list from a file")
        indexes = [
            models.Index(fields=["owner", "state"], name="batch_of_owner"),
            models.Index(
                fields=["ticked_at"],
                name="batch_at_work",
                condition=Q(state__in=["checking", "saving", "approving"]),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="batch_four_eyes",
                condition=Q(decided_by=None) | ~Q(decided_by=F("owner")),
                violation_error_message=_("Nobody decides on their own work."),
            ),
            models.CheckConstraint(
                name="batch_done_has_time",
                condition=~Q(state="done") | Q(saved_at__isnull=False),
                violation_error_message=_("Say when it was saved."),
            ),
            models.CheckConstraint(
                name="batch_reviewed_once_saved",
                condition=Q(review="") | Q(state__in=["done", "approving"]),
                violation_error_message=_("First save the list, then send it."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("imports:batch_detail", args=[self.pk])

    @property
    def is_at_work(self) -> bool:
        """Whether there is more to come without anybody doing anything."""
        return self.state in self.WORK

    @property
    def undo_url(self) -> str:
        """The page that takes all of it back; "" where nothing was changed."""
        return reverse("act_undo", args=[self.act]) if self.act else ""


class Line(models.Model):
    """A row of a file, each cell as its text; gone once it is in the records."""

    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="lines")
    number = models.PositiveIntegerField(_("row"))
    cells = models.JSONField(default=list)

    class Meta:
        ordering = ["batch", "number"]
        constraints = [
            models.UniqueConstraint(
                name="line_once",
                fields=["batch", "number"],
                violation_error_message=_("This row is already read."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.batch_id}: {self.number}"


class Finding(models.Model):
    """What is to be mended, decided or known of a cell, in words.

    `advice` is a text to put into the cell instead, "" where there is none to offer.
    """

    class Kind(models.TextChoices):
        WRONG = "wrong", _("to be mended")
        ASKED = "asked", _("to be decided")
        NOTED = "noted", _("to be known")

    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="findings")
    number = models.PositiveIntegerField(_("row"))
    field = models.CharField(max_length=40, blank=True, default="")
    kind = models.CharField(max_length=5, choices=Kind)
    words = models.TextField()
    advice = models.CharField(max_length=300, blank=True, default="")

    class Meta:
        ordering = ["batch", "number", "pk"]
        indexes = [models.Index(fields=["batch", "number"], name="finding_of_line")]

    def __str__(self) -> str:
        return self.words
