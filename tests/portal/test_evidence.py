from datetime import timedelta

import pytest
from django.utils import timezone

from egcc_portal.sources.actions import resolve
from egcc_portal.sources.evidence import Fact, evidence_of
from egcc_portal.sources.models import Citation, Question, QuestionFact, Rule
from egcc_portal.sources.records import Review
from tests.factories import (
    AgreementFactory,
    ClaimFactory,
    EventFactory,
    SourceFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def agreement():
    return AgreementFactory(public_id="agr-2015")


def claim(record, value, field="dates.effect_end", **other):
    about = {"model": record.fact_model, "about": record.public_id}
    return ClaimFactory(**about, field=field, value=value, **other)


def cite(record, part="", **other):
    source = other.pop("source", None) or SourceFactory(**other)
    return Citation.objects.create(
        source=source, model=record.fact_model, about=record.public_id, part=part
    )


def ask(*facts, kind="conflict"):
    """Return a question that touches these facts: (record, field)."""
    question = Question.objects.create(
        public_id=f"cnf-{Question.objects.count()}",
        kind=kind,
        title_en="How long?",
        origin="founding",
        confidence="H",
    )
    for record, field in facts:
        QuestionFact.objects.create(
            question=question,
            model=record.fact_model,
            about=record.public_id,
            field=field,
        )
    return question


def test_evidence_gathers_claims_and_citations_by_field(agreement):
    said = claim(agreement, "2018-12-31")
    cited = cite(agreement, "dates.signed")
    claim(AgreementFactory(), "2018-12-31")

    evidence = evidence_of(agreement)

    assert evidence.at("dates.effect_end").claims == [said]
    assert evidence.at("dates.signed").citations == [cited]
    assert evidence.at("titles") == Fact("titles")
    assert evidence.sources == [said.source, cited.source]


def test_evidence_at_a_path_holds_what_lies_below_and_not_beside(agreement):
    below = cite(agreement, "names.en.MOIS")
    cite(agreement, "namesake")

    fact = evidence_of(agreement).at("names.en")

    assert fact.citations == [below]


def test_evidence_sources_stand_once_the_most_reliable_first(agreement):
    blog = SourceFactory(reliability=5)
    text = SourceFactory(reliability=1)
    claim(agreement, "2018-12-31", source=blog)
    cite(agreement, source=blog)
    cite(agreement, "dates.signed", source=text)

    assert evidence_of(agreement).sources == [text, blog]


def test_evidence_tells_two_values_apart_from_two_sources(agreement):
    claim(agreement, "2018-12-31")
    claim(agreement, "2018-12-31")
    assert evidence_of(agreement).conflicts == []

    claim(agreement, "2019-12-31")

    (fact,) = evidence_of(agreement).conflicts
    assert [(each.value, len(each.claims)) for each in fact.versions] == [
        ("2018-12-31", 2),
        ("2019-12-31", 1),
    ]


@pytest.mark.parametrize(
    "other", [{"stance": "denies"}, {"withdrawn_at": timezone.now()}]
)
def test_evidence_counts_standing_support_only(agreement, other):
    claim(agreement, "2018-12-31")
    claim(agreement, "2019-12-31", **other)

    evidence = evidence_of(agreement)

    assert evidence.conflicts == []
    assert len(evidence.at("dates.effect_end").claims) == 2


def test_evidence_is_settled_until_a_later_claim(agreement):
    first = claim(agreement, "2018-12-31")
    claim(agreement, "2019-12-31")
    resolve(first, claim=first, rule=Rule.JUDGEMENT, reason="Pasal 7", by=UserFactory())
    fact = evidence_of(agreement).at("dates.effect_end")
    assert (fact.in_conflict, fact.resolution.claim) == (False, first)

    later = timezone.now() + timedelta(seconds=1)
    claim(agreement, "2020-12-31", claimed_at=later)

    assert evidence_of(agreement).at("dates.effect_end").in_conflict


def test_evidence_shows_a_question_with_what_is_said_elsewhere(agreement):
    opening = EventFactory()
    here = claim(agreement, "22 Feb 2016", "start")
    there = claim(opening, "2 Mar 2016", "date")
    question = ask((agreement, "start"), (opening, "date"))

    for record in [agreement, opening]:
        (doubt,) = evidence_of(record).open_doubts
        assert (doubt.question, {*doubt.fact.claims}) == (question, {here, there})
        assert evidence_of(record).conflicts == []


def test_evidence_closes_a_question_once_all_its_facts_are_settled(agreement):
    opening = EventFactory()
    claims = [
        claim(record, value, field)
        for record, field in [(agreement, "start"), (opening, "date")]
        for value in ["22 Feb 2016", "2 Mar 2016"]
    ]
    ask((agreement, "start"), (opening, "date"))
    settle = {"rule": Rule.BOTH_KEPT, "reason": "Dua hal", "by": UserFactory()}

    resolve(claims[0], claim=None, **settle)
    assert evidence_of(agreement).open_doubts != []
    resolve(claims[2], claim=None, **settle)

    evidence = evidence_of(agreement)
    assert evidence.open_doubts == []
    assert len(evidence.questions) == 1


def test_evidence_opens_a_conflict_that_nobody_asked_about(agreement):
    claim(agreement, "2018-12-31")
    claim(agreement, "2019-12-31")

    (doubt,) = evidence_of(agreement).open_doubts

    assert (doubt.question, doubt.fact.field) == (None, "dates.effect_end")


def test_evidence_shows_what_was_settled_and_what_holds(agreement):
    holds = claim(agreement, "2018-12-31")
    claim(agreement, "2019-12-31")
    resolve(holds, claim=holds, rule=Rule.JUDGEMENT, reason="x", by=UserFactory())

    evidence = evidence_of(agreement)

    assert evidence.open_doubts == []
    assert [fact.chosen_value for fact in evidence.settled] == ["2018-12-31"]


def test_evidence_keeps_a_gap_open(agreement):
    gap = ask((agreement, ""), kind="gap")

    (doubt,) = evidence_of(agreement).open_doubts

    assert (doubt.question, doubt.fact.claims) == (gap, [])


def test_evidence_leaves_out_sources_its_reader_may_not_see(agreement):
    open_claim = claim(agreement, "2018-12-31")
    claim(agreement, "2019-12-31", source=SourceFactory(review=Review.DRAFT))
    cite(agreement, shared=False)

    seen = {
        role: len(evidence_of(agreement, to=UserFactory(role=role)).sources)
        for role in ["partner", "viewer", "editor"]
    }

    assert seen == {"partner": 1, "viewer": 2, "editor": 3}
    partner = UserFactory(role="partner")
    assert evidence_of(agreement, to=partner).sources == [open_claim.source]


def test_evidence_names_bare_citations_once_and_not_beside_a_claim(agreement):
    said = claim(agreement, "2018-12-31", "dates.signed")
    cite(agreement, "dates.signed", source=said.source)
    bare = SourceFactory()
    cite(agreement, "dates.signed", source=bare)
    cite(agreement, "dates.signed.day", source=bare)

    fact = evidence_of(agreement).at("dates.signed")

    assert [each.source for each in fact.bare_citations] == [bare]
    assert fact.source_count == 2


@pytest.mark.parametrize("facts", [0, 1, 20])
def test_evidence_query_count(agreement, facts, django_assert_num_queries):
    for n in range(facts):
        claim(agreement, "a", f"field.{n}")
        said = claim(agreement, "b", f"field.{n}")
        cite(agreement, f"part.{n}")
        ask((agreement, f"field.{n}"), (EventFactory(), "date"))
        resolve(said, claim=said, rule=Rule.JUDGEMENT, reason="x", by=UserFactory())

    with django_assert_num_queries(2):  # questions; sources with what they say
        evidence = evidence_of(agreement)
        _ = [each.source.publisher for each in evidence.at("field").claims]

    assert len(evidence.facts) == 2 * facts


def test_evidence_asks_each_part_of_a_field_by_itself(agreement):
    claim(agreement, "5", "breakdown.inst-a")
    claim(agreement, "1", "breakdown.inst-b")
    assert not evidence_of(agreement).at("breakdown").in_conflict

    claim(agreement, "2", "breakdown.inst-b")
    assert evidence_of(agreement).at("breakdown").in_conflict
