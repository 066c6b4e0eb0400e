"""Agreements, and whether one is in force on a day."""

from __future__ import annotations

from datetime import date, timedelta

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Case, Exists, F, Max, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Cast, Coalesce, Greatest, Least
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modeltranslation.utils import (
    build_localized_fieldname,
    get_language,
    resolution_order,
)

from egcc_portal.addresses import address_of
from egcc_portal.dates import FuzzyDate, FuzzyDateField, fuzzy_constraints
from egcc_portal.periods import Period
from egcc_portal.sources.records import Record, Review, SearchedQuerySet

FAR = date(9999, 12, 31)
"""Stands for "no day yet" in the column that lists are sorted by."""


class Term(models.TextChoices):
    """What an agreement is on a day; derived, never stored."""

    NOT_SIGNED = "not_signed", _("not signed")
    NOT_YET = "not_yet", _("not yet in force")
    IN_FORCE = "in_force", _("in force")
    LAPSED = "lapsed", _("lapsed")
    TERM_UNKNOWN = "term_unknown", _("term unknown")
    REPLACED = "replaced", _("replaced")
    SUSPENDED = "suspended", _("suspended")
    TERMINATED = "terminated", _("terminated")
    WITHDRAWN = "withdrawn", _("withdrawn")
    ANNULLED = "annulled", _("annulled")


class AgreementQuerySet(SearchedQuerySet):
    """What can be asked of agreements."""

    def with_term(self, on: date) -> AgreementQuerySet:
        """Annotate `term`, a Term, as it stood on a day, and what it rests on.

        `term_starts_on` and `term_ends_on` are the outer limits of what is
        known, None where unknown. `approximate` says that the inner limits
        would decide otherwise: a term "in 2019" is in force on 30 June 2019,
        approximately. An annex follows the agreement it is annexed to. What extends
        or replaces it does so once a manager has approved it.
        """
        return self.with_limits(on).annotate(
            term=term_case(
                on, starts="term_starts_on", ends="term_ends_on", signed="signed_from"
            ),
            inner_term=term_case(
                on, starts="inner_start", ends="inner_end", signed="signed_to"
            ),
            approximate=Case(
                When(term=F("inner_term"), then=Value(False)), default=Value(True)
            ),
        )

    def with_limits(self, on: date) -> AgreementQuerySet:
        """Annotate the first and last day of the term, outer and inner."""
        parent = self.model.objects.order_by().filter(
            relations_in__kind="annex_of", relations_in__agreement=OuterRef("pk")
        )
        governing = self.model.objects.order_by().filter(pk=OuterRef("term_of"))
        related = self.model._meta.get_field("relations_in").related_model.objects
        binding = related.filter(
            agreement__state=Agreement.State.SIGNED,
            agreement__signed_from__lte=on,
            agreement__review=Review.APPROVED,
        )
        extended = binding.filter(to=OuterRef("term_of"), kind="extends").order_by()

        def own(column: str) -> Subquery:
            return Subquery(governing.values(column)[:1])

        def new_end(column: str) -> Subquery:
            return Subquery(
                extended.values("to").annotate(end=Max(column)).values("end")
            )

        def signing(column: str) -> Case:
            return Case(When(works_back=False, then=F(column)))

        return self.annotate(
            term_of=Coalesce(Subquery(parent.values("pk")[:1]), F("pk")),
            own_start=own("effect_start_from"),
            own_end=Coalesce(own("effect_end_to"), new_end("new_end_to")),
        ).annotate(
            is_replaced=Exists(binding.filter(to=OuterRef("pk"), kind="replaces")),
            term_starts_on=Greatest("own_start", signing("signed_from")),
            inner_start=Greatest(own("effect_start_to"), signing("signed_to")),
            term_ends_on=Coalesce(new_end("new_end_to"), own("effect_end_to")),
            inner_end=Coalesce(new_end("new_end_from"), own("effect_end_from")),
        )

    def in_force(self, on: date) -> AgreementQuerySet:
        """Those that bind both sides on the day."""
        return self.with_term(on).filter(term=Term.IN_FORCE)

    def covering_any(self, on: date) -> AgreementQuerySet:
        """Those that have covered any day, as known on a day, and which they were.

        Annotates `covers_from` and `covers_to`, the outer limits of the term. What
        was broken off covers to the day before; what does not count, is only
        planned, not approved, was never signed or has no known term covers nothing.
        """
        state = Agreement.State
        broken_off = Q(state__in=[state.SUSPENDED, state.TERMINATED, state.WITHDRAWN])
        eve = Cast(F("state_on") - timedelta(days=1), models.DateField())
        ends_on = Coalesce("term_ends_on", Value(FAR))
        bound = self.filter(
            counted=True, signed_from__lte=on, review=Review.APPROVED
        ).exclude(
            Q(evidence=Agreement.Evidence.PLANNED_ONLY)
            | Q(state__in=[state.DRAFT, state.NEGOTIATED, state.ANNULLED])
        )
        return (
            bound.with_limits(on)
            .annotate(
                covers_from=F("term_starts_on"),
                covers_to=Least(ends_on, Case(When(broken_off, then=eve))),
            )
            .exclude(own_start=None, own_end=None)
            .filter(covers_from__lte=F("covers_to"))
        )

    def cover_until(self, on: date) -> list[Period]:
        """Return the days that each one has covered, as known on a day."""
        found = self.covering_any(on).values_list("covers_from", "covers_to")
        return [Period(*each) for each in found]

    def covering(self, on: date) -> AgreementQuerySet:
        """Those in force that count as cover for what is done on the day."""
        return (
            self.in_force(on)
            .filter(counted=True)
            .exclude(evidence=Agreement.Evidence.PLANNED_ONLY)
        )

    def expiring_within(self, days: int, *, of: date) -> AgreementQuerySet:
        """Those in force whose last day comes within so many days."""
        return self.in_force(of).filter(term_ends_on__lte=of + timedelta(days=days))

    def with_party_names(self) -> AgreementQuerySet:
        """Annotate `party_names`: its parties in short, in the reader's language."""
        names = [
            build_localized_fieldname(f"institution__{name}", language)
            for name in ["short", "name"]
            for language in resolution_order(get_language())
        ]
        shown = Coalesce(*names, output_field=models.CharField())
        parties = self.related("parties").filter(role="party").order_by("side", "pk")
        return self.annotate(
            party_names=ArraySubquery(parties.annotate(shown=shown).values("shown"))
        )

    def related(self, name: str) -> models.QuerySet:
        """The rows of a table below, those of the agreement outside the subquery."""
        below = self.model._meta.get_field(name).related_model
        return below._base_manager.filter(agreement=OuterRef("pk"))

    def with_party(self, institution: int) -> AgreementQuerySet:
        """Those that an institution, by its primary key, is a party to."""
        return self.filter(
            Exists(self.related("parties").filter(institution=institution))
        )

    def signed_within(self, first: date | None, last: date | None) -> AgreementQuerySet:
        """Those whose day of signature may lie between two days, ends included."""
        signed = self
        if first:
            signed = signed.filter(signed_to__gte=first)
        if last:
            signed = signed.filter(signed_from__lte=last)
        return signed

    def succeeded(self, on: date) -> Exists:
        """The condition that an approved one extends, renews or replaces it."""
        later = self.model.objects.filter(
            relations_out__to=OuterRef("pk"),
            relations_out__kind__in=["extends", "renews", "replaces"],
            state=Agreement.State.SIGNED,
            signed_from__lte=on,
            review=Review.APPROVED,
        )
        return Exists(later)


def term_case(on: date, *, starts: str, ends: str, signed: str) -> Case:
    """Return the expression that decides the term on a day, by given limits."""
    state = Agreement.State
    ended = {
        state.TERMINATED: Term.TERMINATED,
        state.SUSPENDED: Term.SUSPENDED,
        state.WITHDRAWN: Term.WITHDRAWN,
        state.ANNULLED: Term.ANNULLED,
    }
    return Case(
        When(state__in=[state.DRAFT, state.NEGOTIATED], then=Value(Term.NOT_SIGNED)),
        When(**{f"{signed}__gt": on}, then=Value(Term.NOT_SIGNED)),
        *[
            When(Q(state=was) & Q(state_on__lte=on), then=Value(term))
            for was, term in ended.items()
        ],
        When(is_replaced=True, then=Value(Term.REPLACED)),
        When(own_start=None, own_end=None, then=Value(Term.TERM_UNKNOWN)),
        When(**{f"{starts}__gt": on}, then=Value(Term.NOT_YET)),
        When(**{f"{ends}__lt": on}, then=Value(Term.LAPSED)),
        default=Value(Term.IN_FORCE),
        output_field=models.CharField(),
    )


class Agreement(Record):
    """An instrument between the two sides.

    `state` is what the parties have made of it; whether it is in force follows
    from the dates, the relations and the day of asking: `with_term()`.
    """

    class Kind(models.TextChoices):
        MOU = "mou", _("Memorandum of Understanding")
        ARRANGEMENT = "arrangement", _("arrangement")
        ANNEX = "annex", _("annex")
        AMENDMENT = "amendment", _("amendment")
        EXTENSION = "extension", _("extension")
        EXCHANGE_OF_NOTES = "exchange_of_notes", _("exchange of notes")
        RECORD_OF_DISCUSSION = "record_of_discussion", _("record of discussion")
        AGREED_MINUTES = "agreed_minutes", _("agreed minutes")
        TERMINATION = "termination", _("termination")

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        NEGOTIATED = "negotiated", _("negotiated")
        SIGNED = "signed", _("signed")
        SUSPENDED = "suspended", _("suspended")
        TERMINATED = "terminated", _("terminated")
        WITHDRAWN = "withdrawn", _("withdrawn")
        ANNULLED = "annulled", _("annulled")

    UNSIGNED = {State.DRAFT, State.NEGOTIATED}

    class Evidence(models.TextChoices):
        CONFIRMED = "confirmed", _("confirmed")
        REPORTED = "reported", _("reported")
        PLANNED_ONLY = "planned_only", _("planned only")

    code = models.CharField(_("number"), max_length=40)
    registry_number = models.CharField(
        _("official number"), max_length=80, blank=True, default=""
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    title = models.CharField(_("title"), max_length=300, null=True, blank=True)
    title_basis = models.JSONField(_("titles taken from"), default=dict, blank=True)
    term_text = models.CharField(
        _("term in words"), max_length=300, null=True, blank=True
    )
    scope = ArrayField(
        models.CharField(max_length=120),
        verbose_name=_("scope"),
        default=list,
        blank=True,
    )
    prevailing_language = models.CharField(
        _("prevailing text"), max_length=3, blank=True, default=""
    )
    notice_days = models.PositiveSmallIntegerField(
        _("notice before the end, in days"), null=True, blank=True
    )
    state = models.CharField(
        _("legal state"), max_length=10, choices=State, default=State.DRAFT
    )
    state_on = models.DateField(_("in this state since"), null=True, blank=True)
    evidence = models.CharField(
        _("evidence"), max_length=12, choices=Evidence, default=Evidence.CONFIRMED
    )
    without_text_because = models.CharField(
        _("why the signed text is not attached"), max_length=300, blank=True, default=""
    )
    counted = models.BooleanField(_("counted in the programme"), default=True)
    signed = FuzzyDateField(_("signed"))
    in_force_on = FuzzyDateField(_("entry into force"))
    operates = FuzzyDateField(_("operates from"))
    effect_start = FuzzyDateField(_("start of the term"))
    effect_end = FuzzyDateField(_("end of the term"))
    terminated = FuzzyDateField(pgettext_lazy("a day", "termination"))
    deposited = FuzzyDateField(_("original deposited"))
    works_back = models.BooleanField(_("works back to before signing"), default=False)
    listed_on = models.GeneratedField(
        expression=Coalesce("signed_from", "effect_start_from", Value(FAR)),
        output_field=models.DateField(),
        db_persist=True,
    )

    objects = AgreementQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["-listed_on", "-pk"]
        indexes = [
            models.Index(fields=["listed_on", "id"], name="agreement_listed"),
            models.Index(fields=["code", "id"], name="agreement_by_code"),
        ]
        constraints = [
            *Record.Meta.constraints,
            *fuzzy_constraints(
                "agreement",
                "signed",
                "in_force_on",
                "operates",
                "effect_start",
                "effect_end",
                "terminated",
                "deposited",
            ),
            models.UniqueConstraint(
                name="agreement_code_once",
                fields=["code"],
                violation_error_code="unique",
                violation_error_message=_("This number is already taken."),
            ),
            models.CheckConstraint(
                name="agreement_ends_after_start",
                condition=Q(effect_start_from=None)
                | Q(effect_end_to=None)
                | Q(effect_end_to__gte=F("effect_start_from")),
                violation_error_message=_("The term ends before it starts."),
            ),
            models.CheckConstraint(
                name="agreement_in_force_once_signed",
                condition=Q(in_force_on_to=None)
                | Q(signed_from=None)
                | Q(works_back=True)
                | Q(in_force_on_to__gte=F("signed_from")),
                violation_error_message=_("An agreement comes into force once signed."),
            ),
            models.CheckConstraint(
                name="agreement_ended_state_has_day",
                condition=~Q(
                    state__in=["suspended", "terminated", "withdrawn", "annulled"]
                )
                | Q(state_on__isnull=False),
                violation_error_message=_("Say since which day it is in this state."),
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.code

    def get_term_display(self) -> str:
        """Return the term in words; only for rows that went through with_term()."""
        return Term(self.term).label

    @property
    def term_end(self) -> FuzzyDate:
        """The end of the term as exactly as it is known; needs with_term()."""
        if self.term_ends_on is None:
            return FuzzyDate()
        return FuzzyDate.between(self.inner_end, self.term_ends_on)

    @property
    def is_extended(self) -> bool:
        """Whether another agreement moved the end of the term; needs with_term()."""
        return bool(self.effect_end) and self.term_ends_on > self.effect_end_to

    def get_absolute_url(self) -> str:
        return address_of("agreements:agreement_detail", self.pk)
