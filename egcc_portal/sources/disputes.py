"""One fact with all that is said of it and all that was decided, for its page."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import OuterRef, Subquery

from egcc_portal.accounts.models import User
from egcc_portal.sources.evidence import Fact, seen_by
from egcc_portal.sources.models import (
    FACT,
    Claim,
    Question,
    QuestionFact,
    Resolution,
    Rule,
)
from egcc_portal.sources.statements import Stated, records_at


@dataclass(frozen=True)
class Dispute:
    """A fact, the record it is on, and the decisions on it, the newest first."""

    model: str
    about: str
    field: str
    record: Stated
    fact: Fact
    decisions: list[Resolution]

    @property
    def seen(self) -> str:
        """What its reader has seen of it: other claims or decisions, another text."""
        claims = sorted(claim.pk for claim in self.fact.current)
        decisions = sorted(each.pk for each in self.decisions if not each.undone_at)
        return f"{claims} {decisions}"

    @property
    def question(self) -> Question | None:
        """What is asked about it, with a proposed reading."""
        return next(iter(self.fact.questions), None)

    @property
    def proposed_rule(self) -> str:
        """The rule that the question proposes, "" where it proposes none."""
        rule = self.question.rule if self.question else Rule.UNRESOLVED
        return "" if rule == Rule.UNRESOLVED else rule

    @property
    def url(self) -> str:
        """Its page."""
        return self.fact.url


def dispute_at(
    model: str, about: str, field: str, *, reader: User, locked: bool = False
) -> Dispute | None:
    """Return a fact of which something is said, if the reader may see it.

    Four queries: record, claims, decisions, questions.

    Args:
        locked: whether its claims are locked, so that nobody decides meanwhile.
    """
    record = records_at([(model, about)], reader).get((model, about))
    if record is None:
        return None
    here = dict(zip(FACT, (model, about, field), strict=True))
    claims = seen_by(reader, Claim.objects.filter(**here)).order_by("pk")
    if locked:
        claims = claims.select_for_update(of=["self"])
    fact = Fact(field, claims=list(claims))
    if not fact.claims:
        return None
    decisions = list(decided(**here))
    fact.resolution = next((each for each in decisions if not each.undone_at), None)
    asked = QuestionFact.objects.filter(**here).select_related("question")
    fact.questions = [link.question for link in asked]
    return Dispute(model, about, field, record, fact, decisions)


def decided(**here: str) -> list[Resolution]:
    """Return the decisions on a fact, each with `undone`: who took it back, and why."""
    versions = Resolution._meta.get_field("versions").related_model
    undoing = versions.objects.filter(
        pgh_obj=OuterRef("pk"), undone_at__isnull=False
    ).order_by("pgh_id")
    return (
        Resolution.objects.filter(**here)
        .select_related("decided_by", "claim__source")
        .annotate(undone=Subquery(undoing.values("pgh_context__metadata")[:1]))
    )
