"""Seats, enrolments, sessions, attendance, completion, certificates."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission
from egcc_portal.directory.models import Institution, Person, Region
from egcc_portal.sources.models import Document
from egcc_portal.sources.records import Review
from trainings.models.cohort import Cohort


class Quota(models.Model):
    """How many seats of a cohort an institution, or a province, may fill."""

    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="quotas")
    institution = models.ForeignKey(
        Institution,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="quotas",
        verbose_name=_("institution"),
    )
    region = models.ForeignKey(
        Region,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="quotas",
        verbose_name=_("province"),
    )
    level = models.CharField(
        _("level"),
        max_length=19,
        choices=Institution.Kind,
        blank=True,
        default="",
    )
    places = models.PositiveIntegerField(_("seats"))

    class Meta:
        ordering = ["cohort", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="quota_once",
                fields=["cohort", "institution", "region", "level"],
                nulls_distinct=False,
                violation_error_message=_("These seats are already given."),
            ),
            models.CheckConstraint(
                name="quota_for_one_kind_of_group",
                condition=Q(institution__isnull=False, region=None, level="")
                | Q(institution=None, region__isnull=False, level="")
                | Q(institution=None, region=None) & ~Q(level=""),
                violation_error_message=_(
                    "Give seats to an institution, a province or a level."
                ),
            ),
        ]

    def __str__(self) -> str:
        group = self.institution or self.region or self.get_level_display()
        return f"{group}: {self.places}"


class EnrolmentQuerySet(models.QuerySet):
    """What can be asked of enrolments."""

    def visible_to(self, user: User) -> EnrolmentQuerySet:
        """Those of which a person may see the cohort, the person, the institution."""
        if user.may(Permission.DRAFT_VIEW):
            return self
        seen = {"review": Review.APPROVED}
        if not user.may(Permission.UNSHARED_VIEW):
            seen["shared"] = True
        ends = ["cohort", "person", "institution"]
        return self.filter(
            **{f"{end}__{name}": value for end in ends for name, value in seen.items()}
        )

    def touching(self, first: date, last: date) -> EnrolmentQuerySet:
        """Those in cohorts that may have been held between two days, ends included."""
        return self.filter(cohort__held_from__lte=last, cohort__held_to__gte=first)

    def in_country(self, country: str) -> EnrolmentQuerySet:
        """Those in cohorts held in a country; "" means in a third one."""
        return self.filter(cohort__in=Cohort.objects.order_by().in_country(country))

    def who_went(self) -> EnrolmentQuerySet:
        """Those of people sent who had a place and were not absent from it."""
        state, lecturer = Enrolment.State, Enrolment.Role.LECTURER
        went = [state.CONFIRMED, state.COMPLETED, state.NOT_COMPLETED]
        return self.filter(state__in=went).exclude(role=lecturer)

    def of_province(self, province: int) -> EnrolmentQuerySet:
        """Those sent by a province's government, or by one within the province."""
        sending = Institution.objects.order_by().of_province(province)
        return self.filter(institution__in=sending)

    def of_level(self, level: str) -> EnrolmentQuerySet:
        """Those sent by regional governments of a Region.Level; "" is any level."""
        sending = Institution.objects.order_by().regional(level)
        return self.filter(institution__in=sending)

    def seated(self) -> EnrolmentQuerySet:
        """Those of participants who hold a seat, or may yet."""
        learner = Enrolment.Role.LEARNER
        return self.filter(state__in=Enrolment.SEATED, role=learner)

    def named(self, words: str) -> EnrolmentQuerySet:
        """Those of people whose name, in any script and order, holds the words."""
        return self.filter(person__in=Person.objects.order_by().matching(words))


class Enrolment(models.Model):
    """A person's place in a cohort, with institution and office at that time."""

    class State(models.TextChoices):
        NOMINATED = "nominated", _("nominated")
        WAITLISTED = "waitlisted", _("on the waiting list")
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("declined")
        CONFIRMED = "confirmed", _("confirmed")
        WITHDRAWN = "withdrawn", _("withdrew")
        SUBSTITUTED = "substituted", _("substituted")
        NO_SHOW = "no_show", _("did not come")
        COMPLETED = "completed", _("completed the training")
        NOT_COMPLETED = "not_completed", _("did not complete")

    SEATED = [
        State.NOMINATED,
        State.ACCEPTED,
        State.CONFIRMED,
        State.NO_SHOW,
        State.COMPLETED,
        State.NOT_COMPLETED,
    ]

    class Role(models.TextChoices):
        LEARNER = "learner", _("participant")
        LECTURER = "lecturer", _("resource person")
        HEAD = "head", _("head of delegation")
        ESCORT = "escort", _("escort")

    cohort = models.ForeignKey(
        Cohort, on_delete=models.PROTECT, related_name="enrolments"
    )
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="enrolments"
    )
    institution = models.ForeignKey(
        Institution,
        on_delete=models.PROTECT,
        related_name="enrolments",
        verbose_name=_("institution at that time"),
    )
    office = models.CharField(
        _("office at that time"), max_length=200, blank=True, default=""
    )
    role = models.CharField(_("role"), max_length=8, choices=Role, default=Role.LEARNER)
    state = models.CharField(
        _("state"), max_length=13, choices=State, default=State.NOMINATED
    )
    quota = models.ForeignKey(
        Quota,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="enrolments",
        verbose_name=_("seat"),
    )
    over_quota_because = models.CharField(
        _("why over the quota"), max_length=300, blank=True, default=""
    )
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = EnrolmentQuerySet.as_manager()

    class Meta:
        ordering = ["cohort", "pk"]
        indexes = [
            models.Index(fields=["institution", "cohort"], name="enrolment_institution")
        ]
        constraints = [
            models.UniqueConstraint(
                name="enrolment_learner_once",
                fields=["cohort", "person"],
                condition=Q(role="learner"),
                violation_error_message=_("This person is already in the cohort."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} – {self.cohort}"


class Session(models.Model):
    """One part of a cohort's days: a lecture, a visit, an examination."""

    class Kind(models.TextChoices):
        LECTURE = "lecture", _("lecture")
        VISIT = "visit", _("field visit")
        WORKSHOP = "workshop", _("workshop")
        EXAM = "exam", _("examination")
        CEREMONY = "ceremony", _("ceremony")

    cohort = models.ForeignKey(
        Cohort, on_delete=models.CASCADE, related_name="sessions"
    )
    number = models.PositiveSmallIntegerField(_("number"))
    kind = models.CharField(_("kind"), max_length=8, choices=Kind)
    title = models.CharField(_("title"), max_length=200, null=True)
    starts_at = models.DateTimeField(_("starts at"))
    ends_at = models.DateTimeField(_("ends at"))
    minutes = models.PositiveSmallIntegerField(_("minutes that count"))
    mandatory = models.BooleanField(_("mandatory"), default=True)

    class Meta:
        ordering = ["cohort", "number"]
        constraints = [
            models.UniqueConstraint(
                name="session_number_once",
                fields=["cohort", "number"],
                violation_error_message=_("This number is already taken."),
            ),
            models.CheckConstraint(
                name="session_ends_after_start",
                condition=Q(ends_at__gt=F("starts_at")),
                violation_error_message=_("The session ends before it starts."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"


class Attendance(models.Model):
    """Whether somebody was at a session, and for how many minutes."""

    class Status(models.TextChoices):
        PRESENT = "present", _("present")
        LATE = "late", _("late")
        PARTIAL = "partial", _("for a part")
        ABSENT = "absent", _("absent")
        EXCUSED = "excused", _("excused")

    class Method(models.TextChoices):
        ROSTER = "roster", _("attendance list")
        SCAN = "scan", _("scan")
        IMPORT = "import", _("import")
        SELF = "self", _("by themselves")

    enrolment = models.ForeignKey(
        Enrolment, on_delete=models.CASCADE, related_name="attendances"
    )
    session = models.ForeignKey(
        Session, on_delete=models.CASCADE, related_name="attendances"
    )
    status = models.CharField(_("attendance"), max_length=7, choices=Status)
    minutes = models.PositiveSmallIntegerField(_("minutes"))
    method = models.CharField(_("recorded by"), max_length=6, choices=Method)

    class Meta:
        ordering = ["session", "enrolment"]
        constraints = [
            models.UniqueConstraint(
                name="attendance_once",
                fields=["enrolment", "session"],
                violation_error_message=_("Attendance is already recorded."),
            ),
            models.CheckConstraint(
                name="attendance_absent_has_no_minutes",
                condition=~Q(status__in=["absent", "excused"]) | Q(minutes=0),
                violation_error_message=_("Who was not there has no minutes."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.enrolment}: {self.get_status_display()}"


class Completion(models.Model):
    """The decision whether somebody completed, with what it was decided on."""

    enrolment = models.OneToOneField(
        Enrolment, on_delete=models.PROTECT, related_name="completion"
    )
    completed = models.BooleanField(_("completed"))
    inputs = models.JSONField(_("decided on"), default=dict)
    decided_at = models.DateTimeField(_("decided at"), default=timezone.now)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="completion_keeps_its_inputs",
                condition=~Q(inputs={}),
                violation_error_message=_("A decision keeps what it was decided on."),
            )
        ]

    def __str__(self) -> str:
        return str(self.enrolment)


class Certificate(models.Model):
    """A certificate as it was issued; a correction is another one."""

    class State(models.TextChoices):
        ISSUED = "issued", _("issued")
        REVOKED = "revoked", _("revoked")
        REPLACED = "replaced", _("replaced")
        EXPIRED = "expired", _("expired")

    completion = models.ForeignKey(
        Completion, on_delete=models.PROTECT, related_name="certificates"
    )
    serial = models.CharField(_("serial number"), max_length=40)
    state = models.CharField(
        _("state"), max_length=8, choices=State, default=State.ISSUED
    )
    state_reason = models.CharField(_("why"), max_length=300, blank=True, default="")
    issued_on = models.DateField(_("issued on"))
    expires_on = models.DateField(_("valid until"), null=True, blank=True)
    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, related_name="certificates"
    )
    replaced_by = models.OneToOneField(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="replaces",
    )

    class Meta:
        ordering = ["-issued_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                name="certificate_serial_once",
                fields=["serial"],
                violation_error_code="unique",
                violation_error_message=_("This serial number is already taken."),
            ),
            models.UniqueConstraint(
                name="certificate_one_valid",
                fields=["completion"],
                condition=Q(state="issued"),
                violation_error_message=_("There is a valid certificate."),
            ),
            models.CheckConstraint(
                name="certificate_expires_after_issue",
                condition=Q(expires_on=None) | Q(expires_on__gte=F("issued_on")),
                violation_error_message=_("It is valid until after it is issued."),
            ),
            models.CheckConstraint(
                name="certificate_end_has_reason",
                condition=~Q(state__in=["revoked", "replaced"]) | ~Q(state_reason=""),
                violation_error_message=_("Say why it no longer holds."),
            ),
        ]

    def __str__(self) -> str:
        return self.serial
