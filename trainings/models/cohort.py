"""Cohorts: who was trained together, and how many of them, by whose count."""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from agreements.models import Agreement, uncovered
from egcc_portal.addresses import address_of
from egcc_portal.dates import FuzzyDateField, fuzzy_constraints
from egcc_portal.directory.models import Institution, Person
from egcc_portal.folding import holding
from egcc_portal.sources.models import Source
from egcc_portal.sources.records import Blank, Record, Review
from programs.models import Program
from programs.models.event import BEFORE
from programs.models.project import TitledQuerySet


class Course(Record):
    """What is taught; it is held in cohorts."""

    program = models.ForeignKey(
        Program,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="courses",
        verbose_name=_("program"),
    )
    title = models.CharField(_("title"), max_length=200, null=True)
    summary = models.TextField(_("summary"), null=True, blank=True)

    objects = TitledQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.title or self.public_id


class CohortQuerySet(TitledQuerySet):
    """What can be asked of cohorts."""

    def matching(self, words: str) -> CohortQuerySet:
        """Those whose title holds the words, or that of a course all may see."""
        cohorts = self.model.objects.order_by()
        courses = Course.objects.filter(review=Review.APPROVED, shared=True)
        held = cohorts.filter(course__in=courses.order_by().matching(words))
        own = cohorts.filter(holding(words))
        return self.filter(pk__in=own.values("pk").union(held.values("pk")))

    def touching(self, first: date, last: date) -> CohortQuerySet:
        """Those that may have been held between two days, ends included."""
        return self.filter(held_from__lte=last, held_to__gte=first)

    def begun(self) -> CohortQuerySet:
        """Those that were held, or are; neither planned ones nor cancelled ones."""
        state = Cohort.State
        return self.filter(state__in=[state.RUNNING, state.COMPLETED])

    def in_country(self, country: str) -> CohortQuerySet:
        """Those held in a country; "" means in a third one."""
        if country:
            return self.filter(country=country)
        return self.exclude(country__in=["", "ID", "KR"])

    def with_people_of(self, institution: int) -> CohortQuerySet:
        """Those to which an institution, by its primary key, sent somebody."""
        sent = Breakdown.objects.filter(cohort=OuterRef("pk"), institution=institution)
        return self.filter(Exists(sent))

    def in_totals(self) -> CohortQuerySet:
        """Those that count: of a counted program, not cancelled, no part of another."""
        whole = self.filter(part_of=None).exclude(state=Cohort.State.CANCELLED)
        return whole.exclude(program__counted=False)

    def with_cover(self, on: date) -> CohortQuerySet:
        """Annotate `is_uncovered`: counted, and on days that no agreement covers."""
        outside = uncovered(F("held_from"), F("held_to"), on)
        return self.annotate(is_uncovered=~Q(program__counted=False) & outside)

    def with_counted(self) -> CohortQuerySet:
        """Annotate `counted`, the people of the breakdown; None without one."""
        people = Breakdown.objects.filter(cohort=OuterRef("pk")).order_by()
        total = people.values("cohort").annotate(total=Sum("people")).values("total")
        return self.annotate(counted=Subquery(total))

    def with_reported(self) -> CohortQuerySet:
        """Annotate `reported` and `reported_about`, the main headcount of a source."""
        main = Headcount.objects.filter(cohort=OuterRef("pk"), is_main=True)
        return self.annotate(
            reported=Subquery(main.values("people")[:1]),
            reported_about=Subquery(main.values("approximate")[:1]),
        )


class Cohort(Record):
    """People trained together, over some days. Counts are kept apart by their kind."""

    class State(models.TextChoices):
        PLANNED = "planned", _("planned")
        NOMINATING = "nominating", _("nominating")
        CLOSED = "closed", _("nominations closed")
        CONFIRMED = "confirmed", _("confirmed")
        RUNNING = "running", _("running")
        COMPLETED = "completed", _("completed")
        CANCELLED = "cancelled", _("cancelled")

    class Standing(models.TextChoices):
        TO_COME = "to_come", _("not yet held")
        RUNNING = "running", _("being held")
        OVER = "over", pgettext_lazy("state", "held")

    class Modality(models.TextChoices):
        OVERSEAS = "overseas", _("invitational training in Korea")
        IN_COUNTRY = "in_country", _("in Indonesia")
        ONLINE = "online", _("online")
        HYBRID = "hybrid", _("hybrid")

    course = models.ForeignKey(
        Course,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="cohorts",
        verbose_name=_("course"),
    )
    program = models.ForeignKey(
        Program,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="cohorts",
        verbose_name=_("program"),
    )
    agreement = models.ForeignKey(
        Agreement,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="cohorts",
        verbose_name=_("agreement that covers it"),
    )
    part_of = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="delegations",
        verbose_name=_("part of"),
    )
    title = models.CharField(_("title"), max_length=300, null=True)
    state = models.CharField(
        _("state"), max_length=10, choices=State, default=State.PLANNED
    )
    modality = models.CharField(
        _("modality"), max_length=10, choices=Modality, blank=True, default=""
    )
    held = FuzzyDateField(_("held"))
    country = models.CharField(_("country"), max_length=2, blank=True, default="")
    city = models.CharField(_("city"), max_length=100, blank=True, default="")
    venue = models.CharField(_("venue"), max_length=200, blank=True, default="")
    place_note = models.CharField(
        _("note on the place"), max_length=300, blank=True, default=""
    )
    languages = ArrayField(
        models.CharField(max_length=3),
        verbose_name=_("languages"),
        default=list,
        blank=True,
    )
    capacity = models.PositiveIntegerField(_("seats"), null=True, blank=True)
    multiplicity = models.PositiveSmallIntegerField(_("how many"), default=1)
    individually_known = models.BooleanField(_("known one by one"), default=True)
    minimum_share = models.PositiveSmallIntegerField(
        _("share of mandatory minutes to complete, in percent"), null=True, blank=True
    )
    minimum_score = models.DecimalField(
        _("score to complete"), max_digits=5, decimal_places=2, null=True, blank=True
    )
    assessed = models.BooleanField(_("with an assessment"), default=False)
    listed_on = models.GeneratedField(
        expression=Coalesce("held_from", Value(BEFORE)),
        output_field=models.DateField(),
        db_persist=True,
    )

    objects = CohortQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["-listed_on", "-pk"]
        indexes = [models.Index(fields=["listed_on", "id"], name="cohort_listed")]
        constraints = [
            *Record.Meta.constraints,
            *fuzzy_constraints("cohort", "held"),
            models.CheckConstraint(
                name="cohort_has_seats",
                condition=Q(capacity=None) | Q(capacity__gt=0),
                violation_error_message=_("A cohort has at least one seat."),
            ),
            models.CheckConstraint(
                name="cohort_share_to_100",
                condition=Q(minimum_share=None) | Q(minimum_share__lte=100),
                violation_error_message=_("Give 0 to 100 percent."),
            ),
            models.CheckConstraint(
                name="cohort_held_at_least_once",
                condition=Q(multiplicity__gt=0),
                violation_error_message=_("It was held at least once."),
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.public_id

    def get_absolute_url(self) -> str:
        return address_of("trainings:cohort_detail", self.pk)

    def standing_on(self, day: date) -> Standing | None:
        """Return what it was on a day; None where its days do not say, or it fell out.

        `state` is of today alone: no day is kept with it.
        """
        if not self.held or self.state == self.State.CANCELLED:
            return None
        if day < self.held.first:
            return self.Standing.TO_COME
        return self.Standing.RUNNING if day <= self.held.last else self.Standing.OVER


class Headcount(models.Model):
    """How many a source says there were, and of whom it says so."""

    cohort = models.ForeignKey(
        Cohort, on_delete=models.CASCADE, related_name="headcounts"
    )
    people = models.PositiveIntegerField(_("people"), null=True, blank=True)
    blank = models.CharField(
        _("why it is missing"), max_length=14, choices=Blank, blank=True, default=""
    )
    counts = models.CharField(_("who is counted"), max_length=200, null=True)
    approximate = models.BooleanField(_("approximate"), default=False)
    is_main = models.BooleanField(_("the count of the cohort itself"), default=False)
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="headcounts"
    )
    locator = models.CharField(_("where"), max_length=120, blank=True, default="")

    class Meta:
        ordering = ["cohort", "-is_main", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="headcount_one_main",
                fields=["cohort"],
                condition=Q(is_main=True),
                violation_error_message=_("The cohort already has a main count."),
            ),
            models.CheckConstraint(
                name="headcount_value_or_blank",
                condition=Q(people__isnull=False, blank="")
                | Q(people=None) & ~Q(blank=""),
                violation_error_message=_("Give the number, or say why it is missing."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.people} {self.counts}"


class Breakdown(models.Model):
    """How many of a cohort came from one institution."""

    cohort = models.ForeignKey(
        Cohort, on_delete=models.CASCADE, related_name="breakdown"
    )
    institution = models.ForeignKey(
        Institution, on_delete=models.PROTECT, related_name="breakdown"
    )
    people = models.PositiveIntegerField(_("people"))
    name_as_printed = models.CharField(
        _("name as printed"), max_length=200, blank=True, default=""
    )

    class Meta:
        ordering = ["cohort", "-people", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="breakdown_institution_once",
                fields=["cohort", "institution"],
                violation_error_message=_("The institution is already counted."),
            ),
            models.CheckConstraint(
                name="breakdown_counts_somebody",
                condition=Q(people__gt=0),
                violation_error_message=_("Count at least one person."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.institution}: {self.people}"


class CohortInstitution(models.Model):
    """An institution's part in a cohort, besides sending people."""

    class Role(models.TextChoices):
        HOST = "host", _("host")
        LECTURERS = "lecturers", _("sends lecturers")
        INVITED = "invited", _("also invited")
        NAMED = "named", _("named among the participants' institutions")

    cohort = models.ForeignKey(
        Cohort, on_delete=models.CASCADE, related_name="institutions"
    )
    institution = models.ForeignKey(
        Institution, on_delete=models.PROTECT, related_name="cohort_roles"
    )
    role = models.CharField(_("role"), max_length=9, choices=Role)

    class Meta:
        ordering = ["cohort", "role", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="cohortinstitution_once",
                fields=["cohort", "institution", "role"],
                violation_error_message=_("The institution already has this role."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.institution}: {self.get_role_display()}"


class CohortPerson(models.Model):
    """Somebody whom a public source names with a cohort."""

    class Role(models.TextChoices):
        HEAD_OF_DELEGATION = "head_of_delegation", _("head of delegation")
        SPEAKER_FOR_DELEGATION = (
            "speaker_for_delegation",
            _("speaker for the delegation"),
        )
        HOST_SPEAKER = "host_speaker", _("speaker for the host")
        PARTICIPANT = "participant", _("participant")

    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="named")
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="cohort_roles"
    )
    role = models.CharField(_("role"), max_length=22, choices=Role)
    note = models.CharField(_("note"), max_length=300, blank=True, default="")

    class Meta:
        ordering = ["cohort", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="cohortperson_once",
                fields=["cohort", "person", "role"],
                violation_error_message=_("The person already has this role."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_role_display()}"
