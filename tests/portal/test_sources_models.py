from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import timezone, translation

from egcc_portal.dates import FuzzyDate
from egcc_portal.sources import actions
from egcc_portal.sources.models import (
    Citation,
    Claim,
    Document,
    Question,
    QuestionFact,
    Resolution,
    Rule,
    Source,
)
from tests.factories import ClaimFactory, SourceFactory, UserFactory

pytestmark = pytest.mark.django_db
FACT = {"model": "agreements.agreement", "about": "agr-example"}
FIELD = FACT | {"field": "dates.effect_end"}


def document(**other):
    values = {"sha256": "a" * 64, "name": "mou.pdf", "media_type": "application/pdf"}
    return Document.objects.create(**(values | {"size": 1} | other))


def cite(**other):
    return Citation.objects.create(**(FACT | {"source": SourceFactory()} | other))


def question(**other):
    number = Question.objects.count()
    values = {"public_id": f"cnf-{number}", "kind": "conflict", "origin": "founding"}
    return Question.objects.create(**(values | {"confidence": "H"} | other))


def touch(**other):
    return QuestionFact.objects.create(**(FIELD | {"question": question()} | other))


def decide(**other):
    values = {"rule": Rule.BOTH_KEPT, "reason": "x", "decided_by": UserFactory()}
    return Resolution.objects.create(**(FIELD | values | other))


def twice(make, **values):
    make(**values)
    make(**values)


BROKEN = [
    ("document_content_once", lambda: twice(document)),
    ("document_hash_is_sha256", lambda: document(sha256="A" * 64)),
    ("source_public_id_once", lambda: twice(SourceFactory, public_id="src-a")),
    ("source_public_id_given", lambda: SourceFactory(public_id="")),
    (
        "source_published_known_has_days",
        lambda: SourceFactory(published_precision="day"),
    ),
    (
        "source_published_in_order",
        lambda: SourceFactory(
            published=FuzzyDate(date(2019, 2, 1), date(2019, 1, 1), "range")
        ),
    ),
    ("citation_once", lambda: twice(cite, source=SourceFactory())),
    ("claim_public_id_once", lambda: twice(ClaimFactory, public_id="clm-a")),
    ("claim_names_a_fact", lambda: ClaimFactory(model="")),
    ("claim_names_a_fact", lambda: ClaimFactory(about="")),
    ("claim_names_a_fact", lambda: ClaimFactory(field="")),
    ("claim_has_a_value", lambda: ClaimFactory(value="")),
    ("question_public_id_once", lambda: twice(question, public_id="cnf-a")),
    ("question_fact_once", lambda: twice(touch, question=question())),
    ("resolution_has_a_reason", lambda: decide(reason="")),
    (
        "resolution_has_a_reason",
        lambda: decide(rule=Rule.UNRESOLVED, claim=ClaimFactory()),
    ),
    ("resolution_chooses_a_claim", lambda: decide(rule=Rule.JUDGEMENT)),
]


@pytest.mark.parametrize(("constraint", "wrong"), BROKEN)
def test_sources_refuse(constraint, wrong):
    with pytest.raises(IntegrityError, match=constraint):
        wrong()


def test_sources_have_no_constraint_that_is_not_broken_above():
    models = [Document, Source, Citation, Claim, Question, QuestionFact, Resolution]
    names = {each.name for model in models for each in model._meta.constraints}

    assert names == {constraint for constraint, _ in BROKEN}


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        (date(2019, 1, 1), None, ["Tahun", "Hari"]),
        (None, date(2019, 6, 30), ["Tahun"]),
        (date(2019, 9, 24), date(2019, 9, 24), ["Tahun", "Hari"]),
        (date(2020, 1, 1), None, []),
    ],
)
def test_sources_published_within_holds_what_may_be(first, last, found):
    SourceFactory(headline="Tahun", published=FuzzyDate.parse("2019"))
    SourceFactory(headline="Hari", published=FuzzyDate.parse("2019-09-24"))
    SourceFactory(headline="Tanpa tanggal")

    sources = Source.objects.published_within(first, last).order_by("pk")

    assert [source.headline for source in sources] == found


@pytest.mark.parametrize(
    ("url", "linkable"),
    [
        ("https://example.org/a", True),
        ("http://example.org/a", True),
        ("javascript:alert(1)", False),
        ("ftp://example.org/a", False),
        ("", False),
    ],
)
def test_source_links_to_the_web_alone(url, linkable):
    assert Source(url=url).is_linkable is linkable


# Disputes and decisions ----------------------------------------------------


@pytest.fixture
def rini():
    return UserFactory(email="rini@example.org", role="editor")


@pytest.fixture
def claims():
    """Two articles on the same last day, one year apart; a third agrees."""
    days = ["2018-12-31", "2019-12-31", "2019-12-31"]
    return [ClaimFactory(**FIELD, value=day) for day in days]


@pytest.fixture
def decision(claims, rini):
    """The editor's choice of the later day."""
    return actions.resolve(
        claims[0], claim=claims[1], rule=Rule.JUDGEMENT, reason="Pasal 7", by=rini
    )


def disputes():
    return [fact["versions"] for fact in Claim.objects.disputed()]


def test_two_sources_that_differ_are_disputed(claims):
    fact = Claim.objects.disputed().get()

    assert fact["field"] == "dates.effect_end"
    assert fact["versions"] == ["2018-12-31", "2019-12-31"]
    found = Claim.objects.disputed_records("agreements.agreement", UserFactory())
    assert [row["about"] for row in found] == ["agr-example"]


@pytest.mark.parametrize(
    "other",
    [
        {"field": "dates.signed"},
        {"about": "agr-other"},
        {"model": "programs.program"},
        {"value": "2019-12-31"},
        {"stance": "denies"},
        {"withdrawn_at": timezone.now()},
    ],
)
def test_what_is_no_dispute(other):
    ClaimFactory(**FIELD, value="2019-12-31")
    ClaimFactory(**(FIELD | {"value": "2018-12-31"} | other))

    assert disputes() == []


def test_resolve_settles_until_a_third_value_comes(claims, decision):
    assert disputes() == []

    later = timezone.now() + timedelta(seconds=1)
    ClaimFactory(**FIELD, value="2020-12-31", claimed_at=later)

    assert disputes() == [["2018-12-31", "2019-12-31", "2020-12-31"]]
    assert Claim.objects.get(pk=claims[0].pk).value == "2018-12-31"


def test_undo_opens_the_question_again(decision, rini):
    actions.undo(decision, by=rini)

    assert disputes() == [["2018-12-31", "2019-12-31"]]
    assert Resolution.objects.get(pk=decision.pk).reason == "Pasal 7"


def test_undo_of_the_newer_decision_leaves_the_older(claims, decision, rini):
    newer = actions.resolve(
        claims[0], claim=None, rule=Rule.BOTH_KEPT, reason="Dua hal", by=rini
    )

    actions.undo(newer, by=rini)

    assert disputes() == []
    assert Resolution.objects.standing().get() == decision


def test_undo_happens_once(decision, rini):
    actions.undo(decision, by=rini)

    with pytest.raises(ValidationError) as refused:
        actions.undo(decision, by=rini)

    assert refused.value.code == "already_undone"


def test_resolve_and_undo_keep_who_and_why(decision, rini):
    actions.undo(decision, reason="Salah baca", by=rini)

    versions = decision.versions.order_by("pgh_id").select_related("pgh_context")
    acts = [each.pgh_context.metadata for each in versions]
    assert [(act["verb"], act["by"], act["reason"]) for act in acts] == [
        ("resolve", rini.pk, "Pasal 7"),
        ("undo", rini.pk, "Salah baca"),
    ]


@pytest.mark.parametrize(
    "other",
    [
        {"about": "agr-other"},
        {"field": "dates.signed"},
        {"stance": "denies"},
        {"withdrawn_at": timezone.now()},
    ],
)
def test_resolve_chooses_a_standing_claim_on_the_fact(claims, rini, other):
    stray = ClaimFactory(**(FIELD | other))

    with pytest.raises(ValidationError) as refused:
        actions.resolve(
            claims[0], claim=stray, rule=Rule.JUDGEMENT, reason="x", by=rini
        )

    assert refused.value.code == "not_on_this_fact"


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"reason": ""}, "blank|reason"),
        ({"rule": Rule.UNRESOLVED}, "needs a rule and a reason"),
        ({"rule": "coin"}, "coin"),
        ({"claim": None}, "Choose the claim that holds"),
    ],
)
def test_resolve_refuses_half_a_decision(claims, rini, wrong, sentence):
    whole = {"claim": claims[0], "rule": Rule.JUDGEMENT, "reason": "x"}

    with (
        translation.override("en"),
        pytest.raises(ValidationError, match=sentence),
    ):
        actions.resolve(claims[0], **(whole | wrong), by=rini)

    assert not Resolution.objects.exists()
