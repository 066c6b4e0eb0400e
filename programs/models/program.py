"""Programs, what they stand on, and the areas they work in."""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, F, Max, Min, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from agreements.models import Agreement
from egcc_portal.accounts.models import User
from egcc_portal.addresses import address_of
from egcc_portal.directory.models import Institution
from egcc_portal.rows import texts
from egcc_portal.sources.records import Record, RecordQuerySet, SearchedQuerySet


class ProgramQuerySet(SearchedQuerySet):
    """What can be asked of programs."""

    def with_span(self) -> ProgramQuerySet:
        """Annotate `begins_on` and `ends_on`, the outer days of its agreed terms.

        These are the days that reports may be about. What is told of a phase,
        and an operation whose end nobody recorded, do not stretch them.
        """
        agreed = Q(terms__kind__in=ProgramTerm.AGREED)
        return self.annotate(
            begins_on=Min("terms__starts_on", filter=agreed),
            ends_on=Max("terms__ends_on", filter=agreed),
        )

    def begun_by(self, day: date) -> ProgramQuerySet:
        """Those of which some term had begun by the day."""
        terms = ProgramTerm.objects.filter(program=OuterRef("pk"), starts_on__lte=day)
        return self.filter(Exists(terms))


class Program(Record):
    """Work that runs under agreements, through a center."""

    code = models.CharField(_("code"), max_length=30)
    name = models.CharField(_("name"), max_length=200, null=True)
    summary = models.TextField(_("summary"), null=True, blank=True)
    objectives = ArrayField(
        models.CharField(max_length=300),
        verbose_name=_("objectives"),
        default=list,
        blank=True,
    )
    center = models.ForeignKey(
        Institution,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="programs_run",
        verbose_name=_("center"),
    )
    host = models.ForeignKey(
        Institution,
        on_delete=models.PROTECT,
        related_name="programs_hosted",
        verbose_name=_("host"),
    )
    city = models.CharField(_("city"), max_length=100, blank=True, default="")
    venue = models.CharField(_("venue"), max_length=200, blank=True, default="")
    predecessor = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="successors",
        verbose_name=_("predecessor"),
    )
    counted = models.BooleanField(_("counted in the programme"), default=True)
    agreements = models.ManyToManyField(
        Agreement, through="Basis", related_name="programs"
    )

    objects = ProgramQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["code", "pk"]
        indexes = [models.Index(fields=["code", "id"], name="program_by_code")]
        constraints = [
            *Record.Meta.constraints,
            models.UniqueConstraint(
                name="program_code_once",
                fields=["code"],
                violation_error_code="unique",
                violation_error_message=_("This code is already taken."),
            ),
            models.CheckConstraint(
                name="program_not_its_own_predecessor",
                condition=Q(predecessor=None) | ~Q(predecessor=F("id")),
                violation_error_message=_("A program does not precede itself."),
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.code

    def get_absolute_url(self) -> str:
        return address_of("programs:program_detail", self.pk)


class Basis(models.Model):
    """An agreement that a program stands on, and in which role."""

    class Role(models.TextChoices):
        FOUNDING = "founding", _("founding")
        ANNEX = "annex", _("annex")
        EXTENSION = "extension", _("extension")
        EXTENSION_UNCONFIRMED = "extension_unconfirmed", _("extension, unconfirmed")

    program = models.ForeignKey(Program, on_delete=models.CASCADE, related_name="bases")
    agreement = models.ForeignKey(
        Agreement,
        on_delete=models.PROTECT,
        related_name="bases",
        verbose_name=_("agreement"),
    )
    role = models.CharField(_("role"), max_length=21, choices=Role)

    class Meta:
        ordering = ["program", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="basis_once",
                fields=["program", "agreement"],
                violation_error_message=_("The program already stands on it."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.program} – {self.agreement}"


class ProgramTerm(models.Model):
    """One of the periods that are told of a program; they are kept apart."""

    class Kind(models.TextChoices):
        AGREEMENT_TERM = "agreement_term", _("term of the agreement")
        EXTENSION_TERM = "extension_term", _("term of the extension")
        CENTER_OPERATION = "centre_operation", _("operation of the center")
        EXPERT_POSTING = "expert_posting", _("posting of experts")
        PHASE_AS_TOLD = "phase_as_told", _("phase as told")

    class Standing(models.TextChoices):
        TO_COME = "to_come", _("not begun")
        RUNNING = "running", _("running")
        OPEN = "open", _("begun, end not recorded")
        OVER = "over", _("over")

    AGREED = [Kind.AGREEMENT_TERM, Kind.EXTENSION_TERM]

    program = models.ForeignKey(Program, on_delete=models.CASCADE, related_name="terms")
    kind = models.CharField(_("kind"), max_length=16, choices=Kind)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    precision = models.CharField(
        _("precision"),
        max_length=5,
        choices=[("day", _("day")), ("month", _("month")), ("year", _("year"))],
    )
    inferred = models.BooleanField(_("inferred"), default=False)

    class Meta:
        ordering = ["program", "starts_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="programterm_once",
                fields=["program", "kind", "starts_on", "ends_on"],
                nulls_distinct=False,
                violation_error_message=_("This period is already recorded."),
            ),
            models.CheckConstraint(
                name="programterm_ends_after_start",
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The last day is before the first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.starts_on}"

    def standing_on(self, day: date) -> Standing:
        """Return what it was on a day."""
        if day < self.starts_on:
            return self.Standing.TO_COME
        if self.ends_on is None:
            return self.Standing.OPEN
        return self.Standing.RUNNING if day <= self.ends_on else self.Standing.OVER


class ProgramOrganization(models.Model):
    """An institution's part in running a program."""

    class Role(models.TextChoices):
        LEAD = "lead", _("lead organization")
        SPECIALIZED = "specialized", _("specialized organization")
        PARTNER = "partner", _("cooperation partner")

    program = models.ForeignKey(
        Program, on_delete=models.CASCADE, related_name="organizations"
    )
    institution = models.ForeignKey(
        Institution, on_delete=models.PROTECT, related_name="program_roles"
    )
    role = models.CharField(_("role"), max_length=11, choices=Role)

    class Meta:
        ordering = ["program", "role", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="programorganization_once",
                fields=["program", "institution", "role"],
                violation_error_message=_("The institution already has this role."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.institution}: {self.get_role_display()}"


class FocusAreaQuerySet(RecordQuerySet):
    """What can be asked of focus areas."""

    def to_choose(self, user: User) -> FocusAreaQuerySet:
        """Those of programs that a person may see, by program."""
        programs = Program.objects.visible_to(user)
        seen = self.visible_to(user).filter(program__in=programs)
        return seen.order_by("program__code", "pk")

    def with_namesakes(self) -> FocusAreaQuerySet:
        """Annotate `has_namesake`: another is called the same in some language."""
        same = Q()
        for title in texts("title"):
            same |= Q(**{title: OuterRef(title)}) & ~Q(**{title: ""})
        others = FocusArea.objects.filter(same).exclude(pk=OuterRef("pk"))
        return self.annotate(has_namesake=Exists(others))


class FocusArea(Record):
    """A line of work of a program."""

    program = models.ForeignKey(
        Program,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="focus_areas",
        verbose_name=_("program"),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=1)
    title = models.CharField(_("title"), max_length=200, null=True)

    objects = FocusAreaQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["program", "order", "pk"]

    def __str__(self) -> str:
        return self.title or self.public_id
