"""What a record's facts rest on, gathered for a page or a report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter

from django.db.models import Model, OuterRef, Q, QuerySet

from egcc_portal.accounts.models import User
from egcc_portal.rows import Rows
from egcc_portal.sources.fields import field_words
from egcc_portal.sources.models import (
    FACT,
    Citation,
    Claim,
    Question,
    QuestionFact,
    Resolution,
    Source,
)
from egcc_portal.sources.records import Record
from egcc_portal.sources.statements import facts_in_sight

Address = tuple[str, str, str]
"""The address of a fact as FACT has it: kind of record, public id, field."""


@dataclass(frozen=True)
class Version:
    """A value, and the claims that give it."""

    value: str
    claims: list[Claim]


@dataclass
class Fact:
    """One field of a record: who says what of it, and what was decided."""

    field: str
    claims: list[Claim] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    resolution: Resolution | None = None
    parts: list[Fact] = field(default_factory=list)

    @classmethod
    def merged(cls, name: str, facts: Iterable[Fact]) -> Fact:
        """Return several facts as one, with the newest of their decisions."""
        whole = cls(name)
        for fact in facts:
            whole.claims += fact.claims
            whole.citations += fact.citations
            whole.questions += [q for q in fact.questions if q not in whole.questions]
            decisions = [each for each in [whole.resolution, fact.resolution] if each]
            whole.resolution = max(
                decisions, key=lambda each: each.decided_at, default=None
            )
        return whole

    @property
    def current(self) -> list[Claim]:
        """The claims that support a value and were not withdrawn."""
        supports = Claim.Stance.SUPPORTS
        return [
            claim
            for claim in self.claims
            if claim.stance == supports and not claim.withdrawn_at
        ]

    @property
    def versions(self) -> list[Version]:
        """Each value that is claimed now, with its claims, as they were recorded."""
        by_value = defaultdict(list)
        for claim in self.current:
            by_value[claim.value].append(claim)
        return [Version(value, claims) for value, claims in by_value.items()]

    @property
    def in_conflict(self) -> bool:
        """Whether current claims differ and no decision is newer than the last.

        The parts of a field may well have different values: each is asked by
        itself. Facts that one question joins are asked together.
        """
        if self.parts:
            return any(part.in_conflict for part in self.parts)
        if len(self.versions) < 2:
            return False
        last = max(claim.claimed_at for claim in self.current)
        return self.resolution is None or last > self.resolution.decided_at

    @property
    def chosen_value(self) -> str:
        """The value that a decision holds to, "" while none does."""
        if not self.resolution or self.in_conflict:
            return ""
        chosen = self.resolution.claim_id
        return next((claim.value for claim in self.claims if claim.pk == chosen), "")

    @property
    def words(self) -> str:
        """What the field is called."""
        return field_words(self.field)

    @property
    def disputes(self) -> list[Fact]:
        """Itself, or those of its parts, on which sources differ undecided."""
        return [fact for fact in self.parts or [self] if fact.in_conflict]

    @property
    def claimed(self) -> list[Fact]:
        """Itself, or those of its parts, of which somebody says something."""
        return [fact for fact in self.parts or [self] if fact.claims]

    @property
    def url(self) -> str:
        """The page of what is said of it; for a fact with claims, and no merged one."""
        return self.claims[0].fact_url

    @property
    def bare_citations(self) -> list[Citation]:
        """Citations of sources that make no claim here, each source once."""
        claiming = {claim.source_id for claim in self.claims}
        bare = {each.source_id: each for each in self.citations}
        return [each for pk, each in bare.items() if pk not in claiming]

    @property
    def source_count(self) -> int:
        """How many sources speak of it."""
        return len({said.source_id for said in [*self.claims, *self.citations]})


@dataclass(frozen=True)
class Doubt:
    """A question on a record, with what is said of it here and on other records."""

    question: Question | None
    fact: Fact
    is_open: bool
    parts: list[Fact] = field(default_factory=list)

    @property
    def disputed(self) -> list[Fact]:
        """The facts to decide on; where only their sum differs, any of them."""
        claimed = [fact for fact in self.parts or [self.fact] if fact.claims]
        return [fact for fact in claimed if fact.in_conflict] or claimed


@dataclass
class Evidence:
    """The facts of one record by field, and the questions on it."""

    facts: dict[str, Fact]
    doubts: list[Doubt]
    record: Record | None = None

    def at(self, path: str) -> Fact:
        """Return what is known of a field and of the parts below it."""
        parts = f"{path}."
        below = [
            fact
            for name, fact in self.facts.items()
            if name == path or name.startswith(parts)
        ]
        whole = Fact.merged(path, below)
        whole.parts = below
        return whole

    @property
    def questions(self) -> list[Question]:
        """The questions on the record, settled ones too."""
        return [doubt.question for doubt in self.doubts if doubt.question]

    @property
    def open_doubts(self) -> list[Doubt]:
        """The questions that nobody has settled, and conflicts nobody asked about."""
        asked = [doubt for doubt in self.doubts if doubt.is_open]
        unasked = [fact for fact in self.conflicts if not fact.questions]
        return [*asked, *[Doubt(None, fact, is_open=True) for fact in unasked]]

    @property
    def settled(self) -> list[Fact]:
        """The fields on which sources differ and a standing decision holds."""
        return [
            fact
            for fact in self.facts.values()
            if fact.resolution and not fact.in_conflict
        ]

    @property
    def conflicts(self) -> list[Fact]:
        """The fields on which sources differ and nobody has decided."""
        return [fact for fact in self.facts.values() if fact.in_conflict]

    @property
    def sources(self) -> list[Source]:
        """Every source of the record, once, the most reliable first."""
        found = {
            said.source.pk: said.source
            for fact in self.facts.values()
            for said in [*fact.citations, *fact.claims]
        }
        return sorted(found.values(), key=lambda each: (each.reliability, each.pk))


def evidence_of(record: Record, *, to: User | None = None) -> Evidence:
    """Return what a record rests on, in two queries however much it is.

    Args:
        to: whose page it is for; sources they may not see are left out. None
            leaves out nothing.
    """
    here = Q(model=record.fact_model, about=record.public_id)
    touching = QuestionFact.objects.filter(here).values("question")
    links = list(
        QuestionFact.objects.filter(question__in=touching).select_related("question")
    )
    elsewhere = [addressed(*address_of(link)) for link in links if link.field]
    facts: dict[Address, Fact] = defaultdict(lambda: Fact(""))
    said = Claim.objects.filter(either(here, elsewhere))
    if to and elsewhere:
        said = said.filter(here | facts_in_sight(to))
    sources = speaking(said, Citation.objects.filter(here), to)
    for claim in in_order(sources, "its_claims", *FACT, "pk"):
        fact = facts[address_of(claim)]
        fact.claims.append(claim)
        fact.resolution = fact.resolution or next(iter(claim.its_decisions), None)
    for citation in in_order(sources, "its_citations", "part", "pk"):
        address = (citation.model, citation.about, citation.part)
        facts[address].citations.append(citation)
    for link in links:
        if link.field:
            facts[address_of(link)].questions.append(link.question)
    return Evidence(own_facts(record, facts), doubts_among(links, facts), record)


def seen_by(user: User | None, said: QuerySet) -> QuerySet:
    """Return claims or citations with their sources, those the user may see."""
    if user:
        said = said.filter(source__in=Source.objects.visible_to(user))
    return said.select_related("source")


def speaking(said: QuerySet, cited: QuerySet, to: User | None) -> list[Source]:
    """Return the sources of claims and citations that somebody may see, with both.

    Each claim has the standing decisions on its fact, the newest first.
    """
    sources = Source.objects.visible_to(to) if to else Source.objects.all()
    decisions = Resolution.objects.standing().filter(
        **{part: OuterRef(part) for part in FACT}
    )
    decided = said.annotate(its_decisions=Rows(decisions, *columns(Resolution)))
    own = {"source": OuterRef("pk")}
    speaks = Q(pk__in=said.values("source")) | Q(pk__in=cited.values("source"))
    return list(
        sources.filter(speaks)
        .annotate(
            its_claims=Rows(decided.filter(**own), *columns(Claim), "its_decisions"),
            its_citations=Rows(cited.filter(**own), *columns(Citation)),
        )
        .order_by("pk")
    )


def columns(model: type[Model]) -> list[str]:
    """Return the names of a model's fields, without the primary key."""
    return [each.name for each in model._meta.concrete_fields if not each.primary_key]


def in_order(sources: Iterable[Source], name: str, *order: str) -> list:
    """Return what all sources say, each with its source, by some of its fields."""
    said = []
    for source in sources:
        for each in getattr(source, name):
            each.source = source
            said.append(each)
    return sorted(said, key=attrgetter(*order))


def address_of(row: Claim | Resolution | QuestionFact) -> Address:
    """Return the address of the fact that a row is on."""
    return row.model, row.about, row.field


def addressed(model: str, about: str, name: str) -> Q:
    """Return the condition of rows on one fact."""
    return Q(**dict(zip(FACT, (model, about, name), strict=True)))


def either(condition: Q, others: Iterable[Q]) -> Q:
    """Return the condition that one of them holds."""
    for other in others:
        condition |= other
    return condition


def own_facts(record: Record, facts: dict[Address, Fact]) -> dict[str, Fact]:
    """Return the facts of the record itself by field, each knowing its field."""
    own = {}
    for (model, about, name), fact in facts.items():
        fact.field = name
        if (model, about) == (record.fact_model, record.public_id):
            own[name] = fact
    return own


def doubts_among(links: list[QuestionFact], facts: dict[Address, Fact]) -> list[Doubt]:
    """Return each question once, open while sources differ; a gap stays open."""
    touched: dict[Question, list[Fact]] = defaultdict(list)
    for link in links:
        touched[link.question] += [facts[address_of(link)]] if link.field else []
    doubts = []
    for question, parts in touched.items():
        whole = Fact.merged("", parts)
        is_open = question.kind == Question.Kind.GAP or any(
            fact.in_conflict for fact in [whole, *parts]
        )
        doubts.append(Doubt(question, whole, is_open, parts))
    return doubts
