"""Regulations, and what sources say the programme helped to bring about."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from egcc_portal.directory.models import Person
from egcc_portal.sources.models import Source
from egcc_portal.sources.records import Record, RecordQuerySet
from programs.models.indicator import Indicator
from programs.models.program import Program
from programs.models.project import Output


class Regulation(Record):
    """A legal text that sources connect with the programme or an indicator."""

    country = models.CharField(_("country"), max_length=2)
    kind = models.CharField(_("kind"), max_length=60)
    number = models.PositiveIntegerField(_("number"), null=True, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    short = models.CharField(_("short form"), max_length=80)
    subject = models.CharField(_("subject"), max_length=200, null=True)

    objects = RecordQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["year", "pk"]
        constraints = [
            *Record.Meta.constraints,
            models.UniqueConstraint(
                name="regulation_short_once",
                fields=["short"],
                violation_error_code="unique",
                violation_error_message=_("This short form is already taken."),
            ),
        ]

    def __str__(self) -> str:
        return self.short


class ContributionClaim(Record):
    """A source says that a program helped towards a result; never more than that."""

    class Strength(models.TextChoices):
        MENTIONED = "mentioned", _("mentioned beside it")
        CONTRIBUTED = "contributed", _("contributes to it")
        BASED_ON = "based_on", _("it is based on the work")

    program = models.ForeignKey(
        Program,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="contributions",
        verbose_name=_("program"),
    )
    regulation = models.ForeignKey(
        Regulation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="inspired",
        verbose_name=_("foreign regulation"),
    )
    result_output = models.ForeignKey(
        Output,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="contributions",
        verbose_name=_("result: output"),
    )
    result_regulation = models.ForeignKey(
        Regulation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="contributions",
        verbose_name=_("result: regulation"),
    )
    result_indicator = models.ForeignKey(
        Indicator,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="contributions",
        verbose_name=_("result: indicator"),
    )
    strength = models.CharField(_("strength"), max_length=11, choices=Strength)
    wording = models.CharField(_("how it is worded"), max_length=300)
    speaker = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="contribution_claims",
        verbose_name=_("speaker"),
    )
    source = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        related_name="contribution_claims",
        verbose_name=_("source"),
    )
    locator = models.CharField(_("where"), max_length=120, blank=True, default="")

    objects = RecordQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["pk"]
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="contributionclaim_one_contributor",
                condition=Q(program__isnull=False, regulation=None)
                | Q(program=None, regulation__isnull=False),
                violation_error_message=_("Name one contributor."),
            ),
            models.CheckConstraint(
                name="contributionclaim_one_result",
                condition=Q(
                    result_output__isnull=False,
                    result_regulation=None,
                    result_indicator=None,
                )
                | Q(
                    result_output=None,
                    result_regulation__isnull=False,
                    result_indicator=None,
                )
                | Q(
                    result_output=None,
                    result_regulation=None,
                    result_indicator__isnull=False,
                ),
                violation_error_message=_("Name one result."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contributor} → {self.result}"

    @property
    def contributor(self) -> Program | Regulation:
        """What is said to have helped."""
        return self.program or self.regulation

    @property
    def result(self) -> Output | Regulation | Indicator:
        """What it is said to have helped towards."""
        return self.result_output or self.result_regulation or self.result_indicator
