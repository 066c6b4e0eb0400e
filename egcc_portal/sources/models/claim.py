"""What sources say about facts, where they differ, and what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.postgres.aggregates import ArrayAgg
from django.db import models
from django.db.models import Count, F, Max, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from egcc_portal.sources.fields import field_words
from egcc_portal.sources.models.source import Source
from egcc_portal.sources.records import Confidence, Origin

if TYPE_CHECKING:
    from egcc_portal.accounts.models import User

FACT = ["model", "about", "field"]
"""The address of a fact: agreements.agreement, its public id, dates.signed."""


class ClaimQuerySet(models.QuerySet):
    """What can be asked of claims."""

    def current(self) -> ClaimQuerySet:
        """Those that support a value and were not withdrawn."""
        return self.filter(stance=Claim.Stance.SUPPORTS, withdrawn_at=None)

    def disputed(self) -> ClaimQuerySet:
        """One row a fact on which sources differ: `versions`, each value once.

        A decision closes the question until a later claim opens it again.
        """
        decisions = Resolution.objects.standing().filter(
            **{part: OuterRef(part) for part in FACT}
        )
        latest = decisions.order_by("-decided_at").values("decided_at")[:1]
        facts = self.current().annotate(decided_at=Subquery(latest))
        return (
            facts.order_by()
            .values(*FACT)
            .annotate(
                versions=ArrayAgg("value", distinct=True, order_by="value"),
                differing=Count("value", distinct=True),
                last_claim=Max("claimed_at"),
                last_decision=Max("decided_at"),
            )
            .filter(
                Q(last_decision=None) | Q(last_claim__gt=F("last_decision")),
                differing__gt=1,
            )
        )

    def seen_by(self, reader: User) -> ClaimQuerySet:
        """Those of sources that somebody may see: of the approved, unless they edit."""
        return self.filter(source__in=Source.objects.visible_to(reader))

    def disputed_records(self, model: str, reader: User) -> ClaimQuerySet:
        """The public ids of records of one kind on whose facts sources differ.

        Only sources count that the reader may see.
        """
        ours = self.filter(model=model).seen_by(reader)
        return ours.disputed().values("about")


class Claim(models.Model):
    """One source says one thing about one fact.

    `statement` is what it says, in our words; `value` is our reading of it,
    written alike where two sources mean the same.
    """

    class Stance(models.TextChoices):
        SUPPORTS = "supports", _("supports")
        COMPLEMENTS = "complements", _("complements")
        DENIES = "denies", _("denies")

    public_id = models.CharField(_("public id"), max_length=80, editable=False)
    model = models.CharField(_("kind of record"), max_length=60)
    about = models.CharField(_("record"), max_length=80)
    field = models.CharField(_("field"), max_length=120)
    value = models.CharField(_("value"), max_length=300)
    statement = models.CharField(_("what the source says"), max_length=500)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="claims")
    locator = models.CharField(_("where"), max_length=120, blank=True, default="")
    stance = models.CharField(
        _("stance"), max_length=11, choices=Stance, default=Stance.SUPPORTS
    )
    origin = models.CharField(
        _("origin"), max_length=8, choices=Origin, default=Origin.ENTERED
    )
    confidence = models.CharField(
        _("confidence"), max_length=1, choices=Confidence, default=Confidence.HIGH
    )
    claimed_at = models.DateTimeField(_("recorded at"), default=timezone.now)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["model", "about", "field", "pk"]
        indexes = [
            models.Index(fields=FACT, name="claim_fact"),
            models.Index(fields=["source", "id"], name="claim_source"),
        ]
        constraints = [
            models.UniqueConstraint(
                name="claim_public_id_once",
                fields=["public_id"],
                violation_error_code="unique",
                violation_error_message=_("This public id is already taken."),
            ),
            models.CheckConstraint(
                name="claim_names_a_fact",
                condition=~Q(model="") & ~Q(about="") & ~Q(field=""),
                violation_error_message=_("A claim names a record and its field."),
            ),
            models.CheckConstraint(
                name="claim_has_a_value",
                condition=~Q(value=""),
                violation_error_message=_("A claim gives a value."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.about} {self.field}: {self.value}"

    @property
    def field_words(self) -> str:
        """What its field is called."""
        return field_words(self.field)

    @property
    def fact_url(self) -> str:
        """The page on which everything that is said of its fact stands together."""
        return fact_url(self.model, self.about, self.field)


def fact_url(model: str, about: str, name: str) -> str:
    """Return the address of the page of a fact."""
    return reverse("sources:conflict_detail", args=[model, about, name])


class Rule(models.TextChoices):
    """By which rule a question between sources is settled."""

    SIGNED_TEXT_WINS = "signed_text_wins", _("the signed text wins")
    NEWER_OFFICIAL_WINS = "newer_official_wins", _("the newer official text wins")
    BOTH_KEPT = "both_kept", _("both are kept")
    COMPUTE_DO_NOT_COPY = "compute_do_not_copy", _("computed, not copied")
    JUDGEMENT = "judgement", _("judgement")
    UNRESOLVED = "unresolved", _("unresolved")


class Question(models.Model):
    """Something that the sources leave open: a conflict, or a gap to ask about.

    Whether a conflict is still open follows from the claims and resolutions on
    its facts. `advice` is a reading that is proposed; an editor decides.
    """

    class Kind(models.TextChoices):
        CONFLICT = "conflict", _("conflict")
        GAP = "gap", _("gap")

    public_id = models.CharField(_("public id"), max_length=80, editable=False)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind)
    title = models.CharField(_("question"), max_length=300, null=True)
    rule = models.CharField(
        _("proposed rule"), max_length=19, choices=Rule, default=Rule.UNRESOLVED
    )
    advice = models.TextField(_("proposed reading"), blank=True, null=True)
    origin = models.CharField(_("origin"), max_length=8, choices=Origin)
    confidence = models.CharField(_("confidence"), max_length=1, choices=Confidence)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                name="question_public_id_once",
                fields=["public_id"],
                violation_error_code="unique",
                violation_error_message=_("This public id is already taken."),
            )
        ]

    def __str__(self) -> str:
        return self.title or self.public_id


class QuestionFact(models.Model):
    """A fact that a question touches; an empty field means the record at large."""

    question = models.ForeignKey(
        Question, on_delete=models.CASCADE, related_name="facts"
    )
    model = models.CharField(_("kind of record"), max_length=60)
    about = models.CharField(_("record"), max_length=80)
    field = models.CharField(_("field"), max_length=120, blank=True, default="")

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["model", "about"], name="question_fact")]
        constraints = [
            models.UniqueConstraint(
                name="question_fact_once",
                fields=["question", *FACT],
                violation_error_message=_("This fact is already named here."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.about} {self.field}".rstrip()


class ResolutionQuerySet(models.QuerySet):
    """What can be asked of decisions."""

    def standing(self) -> ResolutionQuerySet:
        """Those that were not undone."""
        return self.filter(undone_at=None)


class Resolution(models.Model):
    """An editor's decision between claims on one fact, with its reason."""

    model = models.CharField(_("kind of record"), max_length=60)
    about = models.CharField(_("record"), max_length=80)
    field = models.CharField(_("field"), max_length=120)
    claim = models.ForeignKey(
        Claim,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("claim that holds"),
    )
    rule = models.CharField(_("rule"), max_length=19, choices=Rule)
    reason = models.TextField(_("reason"))
    decided_at = models.DateTimeField(_("decided at"), default=timezone.now)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("decided by"),
    )
    undone_at = models.DateTimeField(_("undone at"), null=True, blank=True)

    objects = ResolutionQuerySet.as_manager()

    class Meta:
        ordering = ["-decided_at", "-pk"]
        indexes = [models.Index(fields=FACT, name="resolution_fact")]
        constraints = [
            models.CheckConstraint(
                name="resolution_has_a_reason",
                condition=~Q(reason="") & ~Q(rule=Rule.UNRESOLVED),
                violation_error_message=_("A decision needs a rule and a reason."),
            ),
            models.CheckConstraint(
                name="resolution_chooses_a_claim",
                condition=Q(claim__isnull=False)
                | Q(rule__in=[Rule.BOTH_KEPT, Rule.COMPUTE_DO_NOT_COPY]),
                violation_error_message=_("Choose the claim that holds."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.about} {self.field}: {self.get_rule_display()}"

    @property
    def fact_url(self) -> str:
        """The page of the fact that it decides on."""
        return fact_url(self.model, self.about, self.field)
