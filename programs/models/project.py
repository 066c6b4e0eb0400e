"""Projects, their milestones and progress, and what comes out of them."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import (
    BooleanField,
    DateField,
    ExpressionWrapper,
    F,
    Func,
    Q,
    Value,
)
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from agreements.models import Agreement, Side, uncovered
from egcc_portal.accounts.models import User
from egcc_portal.addresses import address_of
from egcc_portal.dates import FuzzyDate, FuzzyDateField, fuzzy_constraints
from egcc_portal.directory.models import Institution
from egcc_portal.sources.models import Claim
from egcc_portal.sources.records import Record, SearchedQuerySet
from programs.models.program import FocusArea, Program


class TitledQuerySet(SearchedQuerySet):
    """What can be asked of records with a title in three languages."""

    def with_conflicts(self, reader: User) -> TitledQuerySet:
        """Annotate `in_conflict`: sources that a reader may see differ undecided."""
        label = self.model._meta.label_lower
        disputed = Claim.objects.disputed_records(label, reader)
        return self.annotate(
            in_conflict=ExpressionWrapper(
                Q(public_id__in=disputed), output_field=BooleanField()
            )
        )


class ProjectQuerySet(TitledQuerySet):
    """What can be asked of projects."""

    def with_cover(self, on: date) -> ProjectQuerySet:
        """Annotate `is_uncovered`: counted, begun, and in a year without any cover."""
        first, last = (
            Func(F("year"), *day, function="make_date", output_field=DateField())
            for day in [(Value(1), Value(1)), (Value(12), Value(31))]
        )
        begun = ~Q(program__counted=False) & Q(state__in=Project.BEGUN)
        return self.annotate(is_uncovered=begun & uncovered(first, last, on))


class Project(Record):
    """Joint work within a program. `state` is as of `state_on`, not as of today."""

    class State(models.TextChoices):
        PROPOSED = "proposed", _("proposed")
        PLANNED = "planned", _("planned")
        IN_PROGRESS = "in_progress", _("in progress")
        COMPLETED = "completed", _("completed")
        SUSPENDED = "suspended", _("suspended")
        CANCELLED = "cancelled", _("cancelled")

    NOT_DONE = [State.PROPOSED, State.CANCELLED]
    BEGUN = [State.IN_PROGRESS, State.COMPLETED, State.SUSPENDED]
    ENDED = [State.COMPLETED, State.CANCELLED]

    class IatiStatus(models.IntegerChoices):
        PIPELINE = 1, _("1 pipeline/identification")
        IMPLEMENTATION = 2, _("2 implementation")
        FINALISATION = 3, _("3 finalization")
        CLOSED = 4, _("4 closed")
        CANCELLED = 5, _("5 cancelled")
        SUSPENDED = 6, _("6 suspended")

    program = models.ForeignKey(
        Program,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="projects",
        verbose_name=_("program"),
    )
    agreement = models.ForeignKey(
        Agreement,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="projects",
        verbose_name=_("agreement that covers it"),
    )
    focus_area = models.ForeignKey(
        FocusArea,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="projects",
        verbose_name=_("focus area"),
    )
    year = models.PositiveSmallIntegerField(_("year"))
    title = models.CharField(_("title"), max_length=300, null=True)
    summary = models.TextField(_("summary"), null=True, blank=True)
    state = models.CharField(
        _("state"), max_length=11, choices=State, default=State.PROPOSED
    )
    state_on = models.DateField(_("state as of"))
    iati_status = models.PositiveSmallIntegerField(_("IATI status"), choices=IatiStatus)
    predecessor = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="successors",
        verbose_name=pgettext_lazy("a project", "predecessor"),
    )

    objects = ProjectQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["-year", "-pk"]
        indexes = [
            models.Index(fields=["year", "id"], name="project_by_year"),
            models.Index(fields=["state_on", "id"], name="project_by_state_day"),
        ]
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="project_year_plausible",
                condition=Q(year__gte=1990, year__lte=2100),
                violation_error_message=_("Give a year between 1990 and 2100."),
            ),
            models.CheckConstraint(
                name="project_iati_status_known",
                condition=Q(iati_status__gte=1, iati_status__lte=6),
                violation_error_message=_("The IATI status is 1 to 6."),
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.public_id

    @property
    def whole_year(self) -> FuzzyDate:
        """The days on which there was work on it, as far as they are known."""
        return FuzzyDate.parse(f"{self.year:04}")

    def get_absolute_url(self) -> str:
        return address_of("programs:project_detail", self.pk)


class ProjectParty(models.Model):
    """An institution's part in a project."""

    class Role(models.TextChoices):
        LEAD = "lead", _("lead")
        PARTNER = "partner", _("partner")

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="parties"
    )
    institution = models.ForeignKey(
        Institution, on_delete=models.PROTECT, related_name="project_roles"
    )
    side = models.CharField(_("side"), max_length=9, choices=Side)
    role = models.CharField(_("role"), max_length=7, choices=Role)

    class Meta:
        ordering = ["project", "side", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="projectparty_once",
                fields=["project", "institution", "role"],
                violation_error_message=_("The institution already has this role."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.institution}: {self.get_role_display()}"


class Milestone(models.Model):
    """A step of a project: when planned, when expected now, when done."""

    class Standing(models.TextChoices):
        REACHED = "reached", _("reached")
        OPEN = "open", _("open")
        LATE = "late", pgettext_lazy("a milestone", "late")

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="milestones"
    )
    order = models.PositiveSmallIntegerField(_("order"), default=1)
    title = models.CharField(_("title"), max_length=200, null=True)
    planned = FuzzyDateField(_("planned"))
    forecast = FuzzyDateField(_("expected"))
    forecast_reason = models.CharField(
        _("why it moved"), max_length=300, blank=True, default=""
    )
    actual = FuzzyDateField(_("done"))

    class Meta:
        ordering = ["project", "order", "pk"]
        constraints = [
            *fuzzy_constraints("milestone", "planned", "forecast", "actual"),
            models.CheckConstraint(
                name="milestone_forecast_has_reason",
                condition=Q(forecast_from=None) | ~Q(forecast_reason=""),
                violation_error_message=_("Say why the day has moved."),
            ),
        ]

    def __str__(self) -> str:
        return self.title or ""

    def standing_on(self, day: date, *, due: FuzzyDate) -> Standing:
        """Return what it was on a day, if it was due when the plan or forecast says."""
        if self.actual and self.actual.first <= day:
            return self.Standing.REACHED
        if due and due.last < day:
            return self.Standing.LATE
        return self.Standing.OPEN


class ProgressUpdate(models.Model):
    """How far a project was at the end of a month."""

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="updates"
    )
    month = models.DateField(_("month"), help_text=_("The first day of the month."))
    percent = models.PositiveSmallIntegerField(_("percent done"))
    narrative = models.TextField(_("what was done"), null=True, blank=True)
    problems = models.TextField(_("problems"), null=True, blank=True)
    next_steps = models.TextField(_("next steps"), null=True, blank=True)

    class Meta:
        ordering = ["project", "-month"]
        constraints = [
            models.UniqueConstraint(
                name="progressupdate_month_once",
                fields=["project", "month"],
                violation_error_message=_("There is an update for this month."),
            ),
            models.CheckConstraint(
                name="progressupdate_percent_to_100",
                condition=Q(percent__lte=100),
                violation_error_message=_("Give 0 to 100 percent."),
            ),
            models.CheckConstraint(
                name="progressupdate_month_is_first_day",
                condition=Q(month__day=1),
                violation_error_message=_("Give the first day of the month."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.project} {self.month:%Y-%m}: {self.percent} %"


class Output(Record):
    """Something a project delivers: a plan, a study, a standard, a system."""

    class Kind(models.TextChoices):
        PLAN = "plan", _("plan")
        STUDY = "study", _("study")
        STANDARD = "standard", _("standard")
        DESIGN = "design", _("design")
        SYSTEM = "system", _("system")
        TRAINING = "training", _("training")

    class State(models.TextChoices):
        INITIATED = "initiated", _("initiated")
        IN_PROGRESS = "in_progress", _("in progress")
        REPORTED_DEVELOPED = "reported_developed", _("reported as developed")
        COMPLETED = "completed", _("completed")

    kind = models.CharField(_("kind"), max_length=8, choices=Kind)
    title = models.CharField(_("title"), max_length=300, null=True)
    program = models.ForeignKey(
        Program,
        on_delete=models.PROTECT,
        related_name="outputs",
        verbose_name=_("program"),
    )
    projects = models.ManyToManyField(
        Project, through="ProjectOutput", related_name="outputs"
    )
    state = models.CharField(_("state"), max_length=18, choices=State)
    state_on = models.DateField(_("state as of"))
    delivered = FuzzyDateField(_("delivered"))
    predecessor = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="successors",
        verbose_name=pgettext_lazy("an output", "predecessor"),
    )

    objects = TitledQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["state_on", "pk"]
        constraints = [
            *Record.Meta.constraints,
            *fuzzy_constraints("output", "delivered"),
        ]

    def __str__(self) -> str:
        return self.title or self.public_id


class ProjectOutput(models.Model):
    """A project works on an output; several may, one after the other."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="works")
    output = models.ForeignKey(Output, on_delete=models.CASCADE, related_name="works")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                name="projectoutput_once",
                fields=["project", "output"],
                violation_error_message=_("The project already has this output."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.project} – {self.output}"
