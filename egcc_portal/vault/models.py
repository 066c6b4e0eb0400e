"""What documents are attached to, how far they are read, and their pages."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import F, OuterRef, Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from egcc_portal.accounts.roles import Permission
from egcc_portal.sources.models import Document
from egcc_portal.sources.records import Record, Review, Searched
from egcc_portal.sources.statements import facts_in_sight

if TYPE_CHECKING:
    from egcc_portal.accounts.models import User


class AttachmentQuerySet(models.QuerySet):
    """What can be asked of attachments."""

    def current(self) -> AttachmentQuerySet:
        """Those that were not taken away."""
        return self.filter(removed_at=None)

    def waiting(self) -> AttachmentQuerySet:
        """Those that a manager has yet to decide on."""
        return self.current().filter(review=Review.SUBMITTED)

    def of(self, record: Record) -> AttachmentQuerySet:
        """Those of one record."""
        return self.filter(model=record.fact_model, about=record.public_id)

    def of_each(self, model: type[Record]) -> AttachmentQuerySet:
        """Those of the record that a surrounding statement is at."""
        return self.filter(model=model._meta.label_lower, about=OuterRef("public_id"))

    def open_to(self, user: User) -> AttachmentQuerySet:
        """Those whose document somebody may see, given that they see the record."""
        found = self.filter(document__access__in=Document.access_for(user))
        if user.may(Permission.DRAFT_VIEW):
            return found
        return found.filter(review=Review.APPROVED)

    def in_sight(self, user: User) -> AttachmentQuerySet:
        """Those that are shown to somebody on a record's page."""
        return self.current().open_to(user).filter(facts_in_sight(user))


class Attachment(models.Model):
    """A document, as one of the papers of a record.

    On an approved record it waits for a manager, and staff see it from then on; on a
    draft it is approved together with the record. It is taken away with a reason, and
    the row stays.
    """

    class Role(models.TextChoices):
        SIGNED_TEXT = "signed_text", _("signed text")
        AUTHENTIC = "authentic", _("authentic text in another language")
        TRANSLATION = "translation", _("translation")
        REDACTED = "redacted", _("redacted twin")
        MINUTES = "minutes", pgettext_lazy("a paper", "minutes")
        OTHER = "other", _("other paper")

    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, related_name="attachments"
    )
    model = models.CharField(_("kind of record"), max_length=60)
    about = models.CharField(_("record"), max_length=80)
    role = models.CharField(_("what it is"), max_length=11, choices=Role)
    original = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="twins",
        verbose_name=_("of which document"),
    )
    replaces = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="replaced_by",
        verbose_name=_("in place of"),
    )
    review = models.CharField(
        _("review"), max_length=9, choices=Review, default=Review.SUBMITTED
    )
    remark = models.CharField(
        _("why it is returned"), max_length=300, blank=True, default=""
    )
    added_at = models.DateTimeField(_("attached at"), default=timezone.now)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    removed_at = models.DateTimeField(_("taken away at"), null=True, blank=True)
    removed_because = models.CharField(
        _("why it is taken away"), max_length=300, blank=True, default=""
    )
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = AttachmentQuerySet.as_manager()

    class Meta:
        ordering = ["added_at", "pk"]
        indexes = [models.Index(fields=["model", "about"], name="attachment_record")]
        constraints = [
            models.UniqueConstraint(
                name="attachment_once",
                fields=["document", "model", "about"],
                condition=Q(removed_at=None),
                violation_error_message=_("This document is already attached here."),
            ),
            models.CheckConstraint(
                name="attachment_names_a_record",
                condition=~Q(model="") & ~Q(about=""),
                violation_error_message=_("Name the record."),
            ),
            models.CheckConstraint(
                name="attachment_original_fits_role",
                condition=Q(original=None) | Q(role__in=["translation", "redacted"]),
                violation_error_message=_(
                    "Only a translation or a redacted twin is one of another document."
                ),
            ),
            models.CheckConstraint(
                name="attachment_redacted_has_original",
                condition=~Q(role="redacted") | Q(original__isnull=False),
                violation_error_message=_("Say which document it is redacted from."),
            ),
            models.CheckConstraint(
                name="attachment_not_of_itself",
                condition=Q(original=None) | ~Q(original=F("document")),
                violation_error_message=_("No document is the original of itself."),
            ),
            models.CheckConstraint(
                name="attachment_four_eyes",
                condition=Q(decided_by=None) | ~Q(decided_by=F("added_by")),
                violation_error_message=_("Nobody approves what they attached."),
            ),
            models.CheckConstraint(
                name="attachment_returned_has_remark",
                condition=~Q(review="returned") | ~Q(remark=""),
                violation_error_message=_("Say what is to be changed."),
            ),
            models.CheckConstraint(
                name="attachment_removed_has_reason",
                condition=Q(removed_at=None, removed_because="")
                | Q(removed_at__isnull=False) & ~Q(removed_because=""),
                violation_error_message=_("Say why it is taken away."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document} ({self.get_role_display()})"


class ReadingQuerySet(models.QuerySet):
    """What can be asked of readings, and the one way to take one."""

    def claim(self, pk: int) -> Reading | None:
        """Take a queued reading for the caller alone, or None."""
        taken = self.filter(pk=pk, status=Reading.Status.QUEUED).update(
            status=Reading.Status.RUNNING, attempt=F("attempt") + 1, ticked_at=Now()
        )
        return self.select_related("document").get(pk=pk) if taken else None

    def attempted_by(self, reading: Reading) -> ReadingQuerySet:
        """The reading's row, if this attempt is still the one that goes on."""
        running = self.filter(status=Reading.Status.RUNNING)
        return running.filter(pk=reading.pk, attempt=reading.attempt)

    def waiting_for(self, silence: timedelta) -> ReadingQuerySet:
        """Those queued for so long that their message may be lost."""
        queued = self.filter(status=Reading.Status.QUEUED)
        return queued.filter(ticked_at__lt=Now() - silence)

    def silent_for(self, silence: timedelta) -> ReadingQuerySet:
        """Those running without a sign of life for so long."""
        running = self.filter(status=Reading.Status.RUNNING)
        return running.filter(ticked_at__lt=Now() - silence)


class Reading(models.Model):
    """How far the worker is with a document's pages."""

    class Status(models.TextChoices):
        QUEUED = "queued", _("waiting for the worker")
        RUNNING = "running", _("being read")
        DONE = "done", _("read")
        FAILED = "failed", _("not read")

    class Failure(models.TextChoices):
        LOST = "lost", _("The worker stopped in the middle of it, several times over.")
        UNREADABLE = (
            "unreadable",
            _("Its pages cannot be drawn; the file itself is kept as it came."),
        )
        STORAGE = (
            "storage",
            _("The files could not be kept or found: the disk may be full or closed."),
        )
        UNEXPECTED = (
            "unexpected",
            _("Something happened that the portal does not know."),
        )

    document = models.OneToOneField(
        Document, on_delete=models.CASCADE, related_name="reading"
    )
    status = models.CharField(
        _("status"), max_length=7, choices=Status, default=Status.QUEUED
    )
    attempt = models.PositiveSmallIntegerField(_("attempt"), default=0)
    ticked_at = models.DateTimeField(_("last sign of life"), default=timezone.now)
    pages_done = models.PositiveIntegerField(_("pages read"), default=0)
    failure = models.CharField(
        _("what went wrong"), max_length=10, choices=Failure, blank=True, default=""
    )

    objects = ReadingQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["status", "ticked_at"], name="reading_waiting")]

    def __str__(self) -> str:
        return f"{self.document} {self.status}"

    @property
    def is_under_way(self) -> bool:
        """Whether there is more to come."""
        return self.status in {self.Status.QUEUED, self.Status.RUNNING}


class DocumentPageQuerySet(Searched):
    """What can be asked of pages; who may see the document may see them all."""

    def visible_to(self, user: User) -> DocumentPageQuerySet:
        """All of them: it is the documents that a statement narrows."""
        return self


class DocumentPage(models.Model):
    """One page: its text, and whether there is a picture of it.

    What has no pages, a workbook or a text document, comes in parts without pictures.
    """

    document = models.ForeignKey(
        Document, on_delete=models.CASCADE, related_name="sheets"
    )
    number = models.PositiveIntegerField(_("page"))
    text = models.TextField(_("text"), blank=True, default="")
    has_picture = models.BooleanField(_("has a picture"), default=False)

    objects = DocumentPageQuerySet.as_manager()

    class Meta:
        ordering = ["document", "number"]
        constraints = [
            models.UniqueConstraint(
                name="documentpage_once",
                fields=["document", "number"],
                violation_error_message=_("This page is already read."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.document} {self.number}"

    @property
    def language(self) -> str:
        """The language of the document, as far as it is known."""
        return self.document.language
