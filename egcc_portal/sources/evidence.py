"""What a record's facts rest on, gathered for a page or a report."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from egcc_portal.sources.models import (
    Citation,
    Claim,
    Question,
    QuestionFact,
    Resolution,
    Source,
)
from egcc_portal.sources.records import Record


@dataclass
class Fact:
    """One field of a record: who says what of it, and what was decided."""

    field: str
    claims: list[Claim] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    resolution: Resolution | None = None

    @property
    def differs(self) -> bool:
        """Whether current claims give more than one value."""
        supporting = [
            claim
            for claim in self.claims
            if claim.stance == Claim.Stance.SUPPORTS and not claim.withdrawn_at
        ]
        return len({claim.value for claim in supporting}) > 1

    @property
    def in_conflict(self) -> bool:
        """Whether they differ and nothing newer than the last claim decides."""
        if not self.differs:
            return False
        last = max(claim.claimed_at for claim in self.claims)
        return self.resolution is None or last > self.resolution.decided_at


@dataclass
class Evidence:
    """The facts of one record by field, its sources, and the open questions."""

    facts: dict[str, Fact]
    questions: list[Question]

    def at(self, path: str) -> Fact:
        """Return what is known of a field and of the parts below it."""
        whole = Fact(path)
        for name, fact in self.facts.items():
            if name == path or name.startswith(f"{path}."):
                whole.claims += fact.claims
                whole.citations += fact.citations
                whole.questions += fact.questions
                whole.resolution = whole.resolution or fact.resolution
        return whole

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


def evidence_of(record: Record) -> Evidence:
    """Return what a record rests on, in four queries however much it is."""
    address = {"model": record.fact_model, "about": record.public_id}
    facts: dict[str, Fact] = defaultdict(lambda: Fact(""))

    def at(name: str) -> Fact:
        facts[name].field = name
        return facts[name]

    for citation in Citation.objects.filter(**address).select_related("source"):
        at(citation.part).citations.append(citation)
    for claim in Claim.objects.filter(**address).select_related("source"):
        at(claim.field).claims.append(claim)
    for resolution in Resolution.objects.standing().filter(**address):
        fact = at(resolution.field)
        fact.resolution = fact.resolution or resolution
    touched = QuestionFact.objects.filter(**address).select_related("question")
    for link in touched:
        if link.field:
            at(link.field).questions.append(link.question)
    questions = {link.question.pk: link.question for link in touched}
    return Evidence(dict(facts), list(questions.values()))
