"""Indicators, the methods they were measured by, and the values observed."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from egcc_portal.addresses import address_of
from egcc_portal.directory.models import Institution
from egcc_portal.sources.models import Source
from egcc_portal.sources.records import Blank, Record, RecordQuerySet
from programs.models.program import Program
from programs.models.project import TitledQuerySet


class Indicator(Record):
    """Something measured again and again; for a rank, down is better."""

    class Measure(models.TextChoices):
        COUNT = "count", _("count")
        SUM = "sum", _("sum")
        PERCENT = "percent", _("percent")
        RANK = "rank", _("rank")
        INDEX = "index", _("index")
        MONEY = "money", _("money")

    class Direction(models.TextChoices):
        UP = "up", _("higher is better")
        DOWN = "down", _("lower is better")

    class Across(models.TextChoices):
        SUM = "sum", _("sum")
        MAX = "max", _("highest")
        AVERAGE = "average", _("average")
        LATEST = "latest", _("latest")

    class Rhythm(models.TextChoices):
        ONCE = "once", _("once")
        YEARLY = "yearly", _("yearly")
        EVERY_TWO_YEARS = "every_two_years", _("every two years")
        QUARTERLY = "quarterly", _("quarterly")
        MONTHLY = "monthly", _("monthly")

    code = models.CharField(_("code"), max_length=30)
    title = models.CharField(_("title"), max_length=200, null=True)
    definition = models.TextField(_("definition"), null=True, blank=True)
    unit = models.CharField(_("unit"), max_length=20)
    measure = models.CharField(_("measure"), max_length=7, choices=Measure)
    direction = models.CharField(_("direction"), max_length=4, choices=Direction)
    across = models.CharField(
        _("across periods"), max_length=7, choices=Across, default=Across.LATEST
    )
    scale_min = models.DecimalField(
        _("lowest value"), max_digits=14, decimal_places=4, null=True, blank=True
    )
    scale_max = models.DecimalField(
        _("highest value"), max_digits=14, decimal_places=4, null=True, blank=True
    )
    rhythm = models.CharField(_("rhythm"), max_length=15, choices=Rhythm)
    publisher = models.ForeignKey(
        Institution,
        on_delete=models.PROTECT,
        related_name="indicators",
        verbose_name=_("publisher"),
    )
    program = models.ForeignKey(
        Program,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="indicators",
        verbose_name=_("program"),
        help_text=_("Empty for a context indicator, which no program is said to move."),
    )
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("part of"),
    )

    objects = TitledQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["code", "pk"]
        indexes = [models.Index(fields=["code", "id"], name="indicator_by_code")]
        constraints = [
            *Record.Meta.constraints,
            models.UniqueConstraint(
                name="indicator_code_once",
                fields=["code"],
                violation_error_code="unique",
                violation_error_message=_("This code is already taken."),
            ),
            models.CheckConstraint(
                name="indicator_scale_in_order",
                condition=Q(scale_min=None, scale_max=None)
                | Q(
                    scale_min__isnull=False,
                    scale_max__isnull=False,
                    scale_max__gt=F("scale_min"),
                ),
                violation_error_message=_("Give the lowest value and a higher one."),
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.code

    @property
    def scale(self) -> Iterable[IndicatorClass]:
        """The classes of its values, as they came with it or by themselves."""
        came = getattr(self, "its_classes", None)
        return self.classes.all() if came is None else came

    def get_absolute_url(self) -> str:
        return address_of("programs:indicator_detail", self.pk)


class MethodVersion(models.Model):
    """The way an indicator was measured in some years; a change is a break."""

    public_id = models.CharField(_("public id"), max_length=80, editable=False)
    indicator = models.ForeignKey(
        Indicator, on_delete=models.CASCADE, related_name="methods"
    )
    label = models.CharField(_("name"), max_length=120, null=True)
    regulation = models.ForeignKey(
        "programs.Regulation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="methods",
        verbose_name=_("regulation"),
    )
    first_year = models.PositiveSmallIntegerField(
        _("first year"), null=True, blank=True
    )
    last_year = models.PositiveSmallIntegerField(_("last year"), null=True, blank=True)
    domains = models.PositiveSmallIntegerField(_("domains"), null=True, blank=True)
    aspects = models.PositiveSmallIntegerField(_("aspects"), null=True, blank=True)
    indicators = models.PositiveSmallIntegerField(
        _("indicators"), null=True, blank=True
    )
    note = models.CharField(_("note"), max_length=300, blank=True, default="")

    class Meta:
        ordering = ["indicator", "first_year", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="methodversion_public_id_once", fields=["public_id"]
            ),
            models.CheckConstraint(
                name="methodversion_years_in_order",
                condition=Q(last_year=None)
                | Q(first_year__isnull=False, last_year__gte=F("first_year")),
                violation_error_message=_("The last year is before the first."),
            ),
        ]

    def __str__(self) -> str:
        return self.label or self.public_id


class IndicatorClass(models.Model):
    """A class of values, such as "Baik" from 2.6 to under 3.5."""

    indicator = models.ForeignKey(
        Indicator, on_delete=models.CASCADE, related_name="classes"
    )
    label = models.CharField(_("class"), max_length=60, null=True)
    lower = models.DecimalField(_("from"), max_digits=14, decimal_places=4)
    lower_included = models.BooleanField(_("lower limit included"), default=True)
    upper = models.DecimalField(_("up to"), max_digits=14, decimal_places=4)
    upper_included = models.BooleanField(_("upper limit included"), default=False)

    class Meta:
        ordering = ["indicator", "-lower"]
        constraints = [
            models.UniqueConstraint(
                name="indicatorclass_lower_once", fields=["indicator", "lower"]
            ),
            models.CheckConstraint(
                name="indicatorclass_limits_in_order",
                condition=Q(upper__gt=F("lower")),
                violation_error_message=_("The upper limit is above the lower."),
            ),
        ]

    def __str__(self) -> str:
        return self.label or ""

    def __contains__(self, value: Decimal) -> bool:
        above = value > self.lower or (self.lower_included and value == self.lower)
        below = value < self.upper or (self.upper_included and value == self.upper)
        return above and below


class Target(models.Model):
    """The value that a plan sets for a year."""

    indicator = models.ForeignKey(
        Indicator, on_delete=models.CASCADE, related_name="targets"
    )
    year = models.PositiveSmallIntegerField(_("year"))
    value = models.DecimalField(_("target"), max_digits=14, decimal_places=4)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="targets")

    class Meta:
        ordering = ["indicator", "year"]
        constraints = [
            models.UniqueConstraint(
                name="target_year_once",
                fields=["indicator", "year"],
                violation_error_message=_("There is a target for this year."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.year}: {self.value}"


class Observation(Record):
    """A value of an indicator; one is current for a year, revisions stay behind it."""

    class Status(models.TextChoices):
        FINAL = "final", _("final")
        PROVISIONAL = "provisional", _("provisional")
        REPORTED = "reported", _("as reported")
        DERIVED = "derived", _("computed")
        CARRIED_OVER = "carried_over", _("carried over")

    indicator = models.ForeignKey(
        Indicator,
        on_delete=models.PROTECT,
        related_name="observations",
        verbose_name=_("indicator"),
    )
    year = models.PositiveSmallIntegerField(_("year"))
    as_of = models.DateField(_("as of"), null=True, blank=True)
    value = models.DecimalField(
        _("value"), max_digits=14, decimal_places=4, null=True, blank=True
    )
    blank = models.CharField(
        _("why it is missing"), max_length=14, choices=Blank, blank=True, default=""
    )
    method = models.ForeignKey(
        MethodVersion,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="observations",
        verbose_name=_("method"),
    )
    printed_class = models.CharField(
        _("class as printed"), max_length=60, blank=True, default=""
    )
    evaluated_bodies = models.PositiveIntegerField(
        _("bodies evaluated"), null=True, blank=True
    )
    base = models.PositiveIntegerField(_("out of"), null=True, blank=True)
    regulation = models.ForeignKey(
        "programs.Regulation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="observations",
        verbose_name=_("published by"),
    )
    status = models.CharField(_("status"), max_length=12, choices=Status)
    source = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        related_name="observations",
        verbose_name=_("source"),
    )
    revision = models.PositiveSmallIntegerField(_("revision"), default=1)
    superseded_at = models.DateTimeField(_("superseded at"), null=True, blank=True)

    objects = RecordQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["indicator", "year", "revision"]
        constraints = [
            *Record.Meta.constraints,
            models.UniqueConstraint(
                name="observation_one_current",
                fields=["indicator", "year"],
                condition=Q(superseded_at=None),
                violation_error_message=_("There is a current value for this year."),
            ),
            models.UniqueConstraint(
                name="observation_revision_once",
                fields=["indicator", "year", "revision"],
                violation_error_message=_("This revision is already there."),
            ),
            models.CheckConstraint(
                name="observation_value_or_blank",
                condition=Q(value__isnull=False, blank="")
                | Q(value=None) & ~Q(blank=""),
                violation_error_message=_("Give the value, or say why it is missing."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.year}: {self.value}"
