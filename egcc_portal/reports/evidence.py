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
from egcc_portal.accounts.roles import BOTH_SIDES
from egcc_portal.periods import Period
from egcc_portal.sources.models import Claim, Question, Source
from egcc_portal.sources.records import Record
from egcc_portal.tables import Column, Table, Unit
from egcc_portal.templatetags.portal import said
from programs.models import Observation, Program
from programs.reports import (
    compared,
    context_indicators,
    events_within,
    outputs_within,
    own_indicators,
    projects_within,
)
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

    def of(self, kind: type[Record]) -> list[Record]:
        """Return the records of one kind."""
        return [record for record in self.records if isinstance(record, kind)]

    def among(self, prefix: str = "") -> Q:
        """Return the condition that a row's (model, about) is one of the records."""
        condition = Q(pk__in=[])
        for model, about in self.addresses.items():
            condition |= Q(**{f"{prefix}model": model, f"{prefix}about__in": about})
        return condition


def touched_by(program: Program, period: Period) -> Touched:
    """Return the records that the report on a program's period tells of.

    Of a context indicator these are the values that the report prints: what is
    disputed about another year is no matter of this report.
    """
    agreements = Agreement.objects.visible_to(BOTH_SIDES)
    measured = [*own_indicators(program), *context_indicators()]
    values = [value for each in measured for value in compared(each, period) if value]
    kinds: list[Iterable[Record]] = [
        [program],
        bound_within(agreements.filter(programs=program), period),
        projects_within(program, period),
        outputs_within(program, period),
        events_within(program, period),
        held_within(program, period),
        own_indicators(program),
        values,
    ]
    return Touched([record for records in kinds for record in records])


def open_conflicts(touched: Touched) -> Table:
    """Conflicts that touch the figures and that nobody has decided."""
    conflicts = asked_about(touched, Question.Kind.CONFLICT)
    about = {fact.about for each in conflicts for fact in each.facts.all()}
    claims = Claim.objects.filter(about__in=about).seen_by(BOTH_SIDES)
    versions = {
        (fact["model"], fact["about"], fact["field"]): fact["versions"]
        for fact in claims.disputed()
    }
    rows = []
    for conflict in conflicts:
        facts = [(fact.model, fact.about, fact.field) for fact in conflict.facts.all()]
        differing = [value for fact in facts for value in versions.get(fact, [])]
        if differing:
            rows.append(
                {
                    "title": said(conflict, "title"),
                    "versions": "\n".join(differing),
                    "advice": said(conflict, "advice") or None,
                }
            )
    return Table(
        key="conflicts",
        title=_("Conflicts between sources that touch these figures"),
        columns=[
            Column("title", _("Question")),
            Column("versions", _("What the sources say")),
            Column("advice", _("Proposed reading")),
        ],
        rows=rows,
        note=_("A proposed reading is not a decision; an editor decides."),
    )


def gaps(touched: Touched) -> Table:
    """What is not known and was asked of the ministry."""
    return Table(
        key="gaps",
        title=_("Gaps"),
        columns=[Column("title", _("Question"))],
        rows=[
            {"title": said(gap, "title")}
            for gap in asked_about(touched, Question.Kind.GAP)
        ],
    )


def asked_about(touched: Touched, kind: str) -> list[Question]:
    """Return the questions of a kind that touch a record of the report."""
    asked = Question.objects.filter(touched.among("facts__"), kind=kind)
    return list(asked.distinct().prefetch_related("facts").order_by("pk"))


def without_cover(program: Program, period: Period) -> Table:
    """Events and trainings of the period on a day that no agreement covers.

    What is known to be within some days only is named where none of the days
    is covered.
    """
    found = [
        *events_within(program, period),
        *held_within(program, period),
    ]
    # One that the partner does not see covers all the same.
    terms = Agreement.objects.cover_until(FAR)
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


def sources_cited(touched: Touched) -> Table:
    """The sources that the records of the report rest on, the most reliable first."""
    cited = Source.objects.visible_to(BOTH_SIDES).filter(
        Q(pk__in=Source.objects.filter(touched.among("citations__")).values("pk"))
        | Q(pk__in=Source.objects.filter(touched.among("claims__")).values("pk"))
        | Q(observations__in=touched.of(Observation))
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
            for source in cited.distinct().order_by("reliability", "publisher", "pk")
        ],
    )
