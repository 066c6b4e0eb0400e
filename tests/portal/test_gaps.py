"""The work list: each kind of gap appears, and goes once it is mended."""

from datetime import date

import pytest

from agreements.models import Agreement
from egcc_portal.dates import FuzzyDate
from egcc_portal.sources.models import Question, QuestionFact
from tests.factories import (
    AgreementFactory,
    ClaimFactory,
    CohortFactory,
    EventFactory,
    SourceFactory,
)
from trainings.models import Headcount

GAPS = "/gaps/"


def found(client, kind):
    """Return the gaps of one kind."""
    (group,) = client.get(GAPS, {"kind": kind}).context["groups"]
    return group["gaps"]


@pytest.fixture
def disputed(db):
    """An agreement on whose last day two sources differ."""
    agreement = AgreementFactory()
    for value in ["2018-12-31", "2019-12-31"]:
        ClaimFactory(about=agreement.public_id, value=value)
    return agreement


def test_gap_list_shows_a_conflict_with_what_is_said(viewer, disputed):
    question = Question.objects.create(
        public_id="cnf", kind="conflict", title_en="Which year?", origin="entered"
    )
    QuestionFact.objects.create(
        question=question,
        model="agreements.agreement",
        about=disputed.public_id,
        field="dates.effect_end",
    )

    (gap,) = found(viewer, "conflict")

    assert gap.url == disputed.get_absolute_url()
    assert gap.versions == ("2018-12-31", "2019-12-31")
    assert gap.question == question
    assert "Which year?" in viewer.get(GAPS).text


def test_gap_list_leaves_out_what_a_role_may_not_see(partner, viewer, disputed):
    Agreement.objects.update(shared=False)

    assert found(partner, "conflict") == []
    assert len(found(viewer, "conflict")) == 1


def test_gap_list_shows_what_was_asked_of_the_ministries(viewer):
    seen, hidden = AgreementFactory(), AgreementFactory(review="draft")
    for number, agreement in enumerate([seen, hidden]):
        question = Question.objects.create(
            public_id=f"gap-{number}", kind="gap", title_en="Why?", origin="entered"
        )
        QuestionFact.objects.create(
            question=question, model="agreements.agreement", about=agreement.public_id
        )

    assert [gap.url for gap in found(viewer, "unknown")] == [seen.get_absolute_url()]


def test_gap_list_shows_activities_outside_every_agreement_in_force(viewer):
    AgreementFactory()
    inside = EventFactory()
    outside = EventFactory(held=FuzzyDate.day(date(2024, 12, 17)))
    training = CohortFactory(held=FuzzyDate.parse("2024-11"))
    EventFactory(held=FuzzyDate.day(date(2024, 12, 18)), counted=False)

    assert [gap.record for gap in found(viewer, "uncovered")] == [outside, training]
    assert inside.held


def test_gap_list_asks_no_cover_before_the_first_agreement(viewer):
    EventFactory()

    assert found(viewer, "uncovered") == []


def test_gap_list_shows_trainings_without_a_headcount_until_one_is_given(viewer):
    cohort = CohortFactory()
    assert [gap.record for gap in found(viewer, "headcount")] == [cohort]

    Headcount.objects.create(
        cohort=cohort, people=10, is_main=True, source=SourceFactory()
    )

    assert found(viewer, "headcount") == []


def test_gap_list_shows_signed_agreements_without_a_term(viewer):
    unknown = AgreementFactory(effect_start=FuzzyDate(), effect_end=FuzzyDate())
    AgreementFactory()

    assert [gap.record for gap in found(viewer, "term")] == [unknown]


@pytest.mark.parametrize("kind", ["", "nonsense", "<script>", "x" * 10_000])
def test_gap_list_shows_all_kinds_for_one_it_does_not_know(viewer, kind):
    response = viewer.get(GAPS, {"kind": kind})

    assert len(response.context["groups"]) == 5
    assert "<script>alert" not in response.text


@pytest.mark.parametrize("records", [1, 3])
def test_gap_list_query_count(viewer, records, django_assert_num_queries):
    for _number in range(records):
        agreement = AgreementFactory()
        for value in ["2018-12-31", "2019-12-31"]:
            ClaimFactory(about=agreement.public_id, value=value)
        EventFactory(held=FuzzyDate.day(date(2024, 12, 17)))
        CohortFactory()

    with django_assert_num_queries(11):  # sign-in 2, two or fewer a kind
        viewer.get(GAPS)


def test_gap_list_of_the_history_shows_every_conflict(loaded, viewer):
    assert len(found(viewer, "conflict")) == 36
    assert len(found(viewer, "unknown")) == 11
    assert [str(gap.record.held_from) for gap in found(viewer, "uncovered")] == [
        "2024-12-17",
        "2020-11-01",
    ]
