"""What the figures of a report rest on: conflicts, gaps, missing cover, sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _

from agreements.models import Agreement
from agreements.models.agreement import FAR
from agreements.reports import bound_within
from egcc_portal.periods import Period
from egcc_portal.sources.models import Claim, Question, Source
from egcc_portal.sources.records import Record
from egcc_portal.tables import Column, Table, Unit
from egcc_portal.templatetags.portal import said
from programs.models import Indicator, Program
from programs.report_tables import events_within, outputs_within, projects_within
from trainings.reports import held_within


@dataclass(frozen=True)
class Touched:
    """The records that a report tells of, by kind of record."""

    records: list[Record]

    @property
    def addresses(self) -> dict[str, list[str]]:
        """The public ids, by model."""
        found: dict[str, list[str]] = defaultdict(list)
        for record in self.records:
            found[record.fact_model].append(record.public_id)
        return found

    def among(self, prefix: str = "") -> Q:
        """Return the condition that a row's (model, about) is one of the records."""
        condition = Q(pk__in=[])
        for model, about in self.addresses.items():
            condition |= Q(**{f"{prefix}model": model, f"{prefix}about__in": about})
        return condition


def touched_by(program: Program, period: Period) -> Touched:
    """Return the records that the report on a program's period tells of."""
    kinds: list[Iterable[Record]] = [
        [program],
        bound_within(Agreement.objects.filter(programs=program), period),
        projects_within(program, period),
        outputs_within(program, period),
        events_within(program, period),
        held_within(program, period),
        Indicator.objects.filter(Q(program=program) | Q(program=None)),
    ]
    return Touched([record for records in kinds for record in records])


def open_questions(touched: Touched) -> Table:
    """Conflicts that touch the figures and that nobody has decided, then gaps."""
    asked = Question.objects.filter(touched.among("facts__")).distinct()
    disputed = {
        (fact["model"], fact["about"], fact["field"])
        for fact in Claim.objects.filter(touched.among()).disputed()
    }
    rows = []
    for question in asked.prefetch_related("facts").order_by("kind", "pk"):
        facts = {(fact.model, fact.about, fact.field) for fact in question.facts.all()}
        if question.kind == Question.Kind.GAP or facts & disputed:
            rows.append(
                {
                    "kind": question.get_kind_display(),
                    "title": said(question, "title"),
                    "advice": said(question, "advice") or None,
                    "rule": question.get_rule_display()
                    if question.kind == Question.Kind.CONFLICT
                    else None,
                }
            )
    return Table(
        key="questions",
        title=_("Conflicts and gaps that touch these figures"),
        columns=[
            Column("kind", _("Kind")),
            Column("title", _("Question")),
            Column("advice", _("Proposed reading")),
            Column("rule", _("Proposed rule")),
        ],
        rows=rows,
        note=_("A proposed reading is not a decision; an editor decides."),
    )


def without_cover(program: Program, period: Period) -> Table:
    """Events and trainings of the period on a day that no agreement covers.

    What is known to be within some days only is named where none of the days
    is covered.
    """
    found = [
        *events_within(program, period),
        *held_within(program, period),
    ]
    terms = covered_terms()
    return Table(
        key="cover",
        title=_("Activities outside every agreement in force"),
        columns=[
            Column("held", _("Days"), Unit.FUZZY),
            Column("title", _("Activity")),
        ],
        rows=[
            {"held": each.held, "title": said(each, "title")}
            for each in found
            if not any(
                term.starts_on <= each.held_to and each.held_from <= term.ends_on
                for term in terms
            )
        ],
    )


def covered_terms() -> list[Period]:
    """Return the terms of all agreements that count as cover, outer limits."""
    bound = (
        Agreement.objects.filter(state=Agreement.State.SIGNED, counted=True)
        .exclude(evidence=Agreement.Evidence.PLANNED_ONLY)
        .with_limits(FAR)
        .exclude(term_ends_on=None)
    )
    return [Period(each.term_starts_on, each.term_ends_on) for each in bound]


def sources_cited(touched: Touched) -> Table:
    """The sources that the records of the report rest on, the most reliable first."""
    cited = Source.objects.filter(
        Q(pk__in=Source.objects.filter(touched.among("citations__")).values("pk"))
        | Q(pk__in=Source.objects.filter(touched.among("claims__")).values("pk"))
    )
    return Table(
        key="sources",
        title=_("Sources"),
        columns=[
            Column("publisher", _("Publisher")),
            Column("headline", _("Headline")),
            Column("published", _("Published"), Unit.FUZZY),
            Column("reliability", _("Reliability")),
        ],
        rows=[
            {
                "publisher": source.publisher,
                "headline": source.headline or None,
                "published": source.published or None,
                "reliability": source.get_reliability_display(),
            }
            for source in cited.order_by("reliability", "publisher", "pk")
        ],
    )
