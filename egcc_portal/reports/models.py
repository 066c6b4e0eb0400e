"""Reports: what is due, what was asked for, how it was built, what came out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from egcc_portal.addresses import address_of
from egcc_portal.periods import Period, PeriodKind
from programs.models import Program

LANGUAGES = ["id", "en", "ko"]


class ReportSchedule(models.Model):
    """Which reports a program owes, and how soon after the period."""

    program = models.ForeignKey(
        Program, on_delete=models.CASCADE, related_name="report_schedules"
    )
    kind = models.CharField(_("period"), max_length=7, choices=PeriodKind)
    languages = ArrayField(
        models.CharField(max_length=2), verbose_name=_("languages"), default=list
    )
    due_days = models.PositiveSmallIntegerField(_("due, days after the period"))
    active = models.BooleanField(_("active"), default=True)

    class Meta:
        ordering = ["program", "kind"]
        constraints = [
            models.UniqueConstraint(
                name="reportschedule_once",
                fields=["program", "kind"],
                violation_error_message=_("This report is already scheduled."),
            ),
            models.CheckConstraint(
                name="reportschedule_has_a_language",
                condition=Q(languages__len__gt=0)
                & Q(languages__contained_by=LANGUAGES),
                violation_error_message=_("Choose among the portal's languages."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.program.code} {self.get_kind_display()}"


class ReportPeriod(models.Model):
    """A program's month, quarter, half, year or whole term."""

    program = models.ForeignKey(
        Program, on_delete=models.PROTECT, related_name="report_periods"
    )
    kind = models.CharField(_("period"), max_length=7, choices=PeriodKind)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    due_on = models.DateField(_("due"), null=True, blank=True)
    locked_at = models.DateTimeField(_("locked at"), null=True, blank=True)

    class Meta:
        ordering = ["-ends_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                name="reportperiod_once",
                fields=["program", "kind", "starts_on", "ends_on"],
                violation_error_message=_("This period is already there."),
            ),
            models.CheckConstraint(
                name="reportperiod_ends_after_start",
                condition=Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The last day is before the first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.program.code} {self.starts_on} – {self.ends_on}"

    @property
    def period(self) -> Period:
        """The days themselves."""
        return Period(self.starts_on, self.ends_on)


class Report(models.Model):
    """A request for the report on a period: one row, however often it is asked."""

    period = models.ForeignKey(
        ReportPeriod, on_delete=models.PROTECT, related_name="reports"
    )
    version = models.PositiveSmallIntegerField(_("version"), default=1)
    languages = ArrayField(
        models.CharField(max_length=2), verbose_name=_("languages"), default=list
    )
    requested_at = models.DateTimeField(_("requested at"), default=timezone.now)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("requested by"),
    )

    class Meta:
        ordering = ["-requested_at", "-pk"]
        indexes = [models.Index(fields=["requested_at", "id"], name="report_requested")]
        constraints = [
            models.UniqueConstraint(
                name="report_version_once",
                fields=["period", "version"],
                violation_error_message=_("This version is already there."),
            ),
            models.CheckConstraint(
                name="report_has_a_language",
                condition=Q(languages__len__gt=0)
                & Q(languages__contained_by=LANGUAGES),
                violation_error_message=_("Choose among the portal's languages."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.period} v{self.version}"

    def get_absolute_url(self) -> str:
        return address_of("reports:report_detail", self.pk)

    @property
    def files_in_order(self) -> list[File]:
        """The files, Indonesian first, the PDF before the workbook."""
        return in_order(self.files.all())


def in_order(files: Iterable[File]) -> list[File]:
    """Return files, the Indonesian first, the PDF before the workbook."""
    return sorted(files, key=lambda file: (LANGUAGES.index(file.language), file.format))


class BuildQuerySet(models.QuerySet):
    """What can be asked of builds, and the one way to take one."""

    def claim(self, pk: int) -> Build | None:
        """Take a queued build for the caller alone, or None."""
        taken = self.filter(pk=pk, status=Build.Status.QUEUED).update(
            status=Build.Status.RUNNING, attempt=F("attempt") + 1, ticked_at=Now()
        )
        return self.get(pk=pk) if taken else None

    def attempted_by(self, build: Build) -> BuildQuerySet:
        """The build's row, if this attempt is still the one that makes it."""
        running = self.filter(status=Build.Status.RUNNING)
        return running.filter(pk=build.pk, attempt=build.attempt)

    def waiting_for(self, silence: timedelta) -> BuildQuerySet:
        """Those queued for so long that their message may be lost."""
        queued = self.filter(status=Build.Status.QUEUED)
        return queued.filter(ticked_at__lt=Now() - silence)

    def silent_for(self, silence: timedelta) -> BuildQuerySet:
        """Those running without a sign of life for so long."""
        running = self.filter(status=Build.Status.RUNNING)
        return running.filter(ticked_at__lt=Now() - silence)


class Build(models.Model):
    """The making of a report: the row is the truth, the broker only a bell."""

    class Status(models.TextChoices):
        QUEUED = "queued", _("waiting for the worker")
        RUNNING = "running", _("being built")
        ISSUED = "issued", _("issued")
        FAILED = "failed", _("failed")

    class Step(models.TextChoices):
        GATHERING = "gathering", _("gathering the figures")
        RENDERING = "rendering", _("setting the pages")

    class Failure(models.TextChoices):
        LOST = (
            "lost",
            _("The worker stopped in the middle of it, several times over."),
        )
        TYPESETTING = (
            "typesetting",
            _("The pages could not be set: a text in the data does not fit."),
        )
        STORAGE = (
            "storage",
            _("The files could not be kept: the disk may be full or closed."),
        )
        DATABASE = (
            "database",
            _("The database did not answer in time."),
        )
        UNEXPECTED = (
            "unexpected",
            _("Something happened that the portal does not know."),
        )

    report = models.OneToOneField(
        Report, on_delete=models.CASCADE, related_name="build"
    )
    status = models.CharField(
        _("status"), max_length=7, choices=Status, default=Status.QUEUED
    )
    attempt = models.PositiveSmallIntegerField(_("attempt"), default=0)
    ticked_at = models.DateTimeField(_("last sign of life"), default=timezone.now)
    steps_done = models.PositiveSmallIntegerField(_("steps done"), default=0)
    steps = models.PositiveSmallIntegerField(_("steps"), default=1)
    step = models.CharField(
        _("now at"), max_length=9, choices=Step, blank=True, default=""
    )
    failure = models.CharField(
        _("what went wrong"), max_length=11, choices=Failure, blank=True, default=""
    )
    failure_detail = models.TextField(_("detail"), blank=True, default="")
    cut_off_at = models.DateTimeField(_("data cut-off"), null=True, blank=True)
    dataset = models.TextField(_("dataset"), blank=True, default="")
    sha256 = models.CharField(_("SHA-256"), max_length=64, blank=True, default="")
    issued_on = models.DateField(_("issued on"), null=True, blank=True)

    objects = BuildQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["status", "ticked_at"], name="build_waiting")]
        constraints = [
            models.CheckConstraint(
                name="build_steps_within_all",
                condition=Q(steps__gt=0) & Q(steps_done__lte=F("steps")),
            ),
            models.CheckConstraint(
                name="build_dataset_has_hash",
                condition=Q(dataset="", sha256="")
                | ~Q(dataset="") & Q(sha256__regex=r"^[0-9a-f]{64}$"),
            ),
            models.CheckConstraint(
                name="build_issued_is_whole",
                condition=~Q(status="issued")
                | ~Q(dataset="") & Q(issued_on__isnull=False),
            ),
            models.CheckConstraint(
                name="build_failed_says_why",
                condition=~Q(status="failed") | ~Q(failure=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.report}: {self.get_status_display()}"


class File(models.Model):
    """A file of a report, kept for ever under the hash of its bytes."""

    class Format(models.TextChoices):
        PDF = "pdf", "PDF"
        XLSX = "xlsx", "XLSX"

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="files")
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    format = models.CharField(_("format"), max_length=4, choices=Format)
    file = models.FileField(_("file"), upload_to="reports")
    size = models.PositiveBigIntegerField(_("size in bytes"))
    sha256 = models.CharField(_("SHA-256"), max_length=64)
    made_at = models.DateTimeField(_("made at"), default=timezone.now)

    class Meta:
        ordering = ["language", "format"]
        constraints = [
            models.UniqueConstraint(
                name="file_once", fields=["report", "language", "format"]
            ),
            models.CheckConstraint(
                name="file_hash_is_sha256",
                condition=Q(sha256__regex=r"^[0-9a-f]{64}$"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.report} {self.language} {self.format}"


class Narrative(models.Model):
    """The words of a section, in one language, beside its figures."""

    class State(models.TextChoices):
        ORIGINAL = "original", _("original")
        TRANSLATED = "translated", _("translated")
        REVIEWED = "reviewed", _("reviewed")
        STALE = "stale", _("stale")

    period = models.ForeignKey(
        ReportPeriod, on_delete=models.CASCADE, related_name="narratives"
    )
    section = models.CharField(_("section"), max_length=40)
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    text = models.TextField(_("text"))
    state = models.CharField(_("state"), max_length=10, choices=State)

    class Meta:
        ordering = ["period", "section", "language"]
        constraints = [
            models.UniqueConstraint(
                name="narrative_once",
                fields=["period", "section", "language"],
                violation_error_message=_("There is a text for this section."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.period} {self.section} {self.language}"
