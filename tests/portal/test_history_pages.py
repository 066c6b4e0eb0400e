import re

import pytest
from django.urls import reverse
from django.utils.html import strip_tags

from agreements.models import Agreement, Party
from egcc_portal import history
from egcc_portal.dates import FuzzyDate
from egcc_portal.directory.models import Person
from programs.models import Observation
from tests.factories import (
    AgreementFactory,
    CohortFactory,
    EventFactory,
    IndicatorFactory,
    InstitutionFactory,
    ObservationFactory,
    PartyFactory,
    PersonFactory,
    ProgramFactory,
    ProjectFactory,
    SourceFactory,
)
from tests.portal.test_knowledge import ENGLISH, THEN, all_of_it_happened

pytestmark = pytest.mark.django_db

RECORDS = [
    AgreementFactory,
    ProgramFactory,
    ProjectFactory,
    EventFactory,
    IndicatorFactory,
    CohortFactory,
    InstitutionFactory,
    PersonFactory,
    SourceFactory,
]


def url_of(record, act="history"):
    """The address of a record's history, or of its comparison."""
    space, name = record._meta.app_label, record._meta.model_name
    return reverse(f"{space}:{name}_{act}", args=[record.pk])


def words_of(browser, record, act="history", **asked):
    """What a page says in English, without its markup and idle spaces."""
    page = browser.get(url_of(record, act), asked, **ENGLISH)
    text = page.content.decode().partition("<main")[2].partition("</main>")[0]
    return re.sub(r"\s+", " ", strip_tags(text))


@pytest.fixture
def agreement(people):
    """Recorded THEN; today an editor moves its end, for a reason."""
    agreement = AgreementFactory()
    all_of_it_happened(THEN)
    with history.acting("correct", by=people["editor"], reason="Letter 12"):
        agreement.effect_end = FuzzyDate.parse("2024-12-31")
        agreement.note = "Ask the bureau"
        agreement.save()
    return agreement


def test_a_change_is_told_in_words(viewer, people, agreement):
    words = words_of(viewer, agreement)

    assert "31 December 2023 → changed to 31 December 2024" in words
    assert "by editor@example.org (editor)" in words
    assert "Reason: Letter 12" in words
    assert "Note: not recorded → changed to Ask the bureau" in words
    assert "1 March 2025 12:00 WIB Recorded" in words


def test_the_partner_reads_no_note_no_reason_and_no_name(partner, agreement):
    words = words_of(partner, agreement)

    assert "31 December 2023 → changed to 31 December 2024" in words
    for secret in ["Ask the bureau", "Letter 12", "editor", "Review", "Shared"]:
        assert secret not in words


def test_what_a_draft_said_is_for_those_who_see_drafts(viewer, editor):
    agreement = AgreementFactory(review="draft", title_ind="Rahasia")
    all_of_it_happened(THEN)
    Agreement.objects.update(review="approved", title_ind="Terbuka")

    assert "Rahasia → changed to Terbuka" in words_of(editor, agreement)
    words = words_of(viewer, agreement)
    assert "Rahasia" not in words
    assert "Recorded" in words
    compared = words_of(viewer, agreement, "compare", **{"from": "2025-03-02"})
    assert "Rahasia" not in compared
    assert "not in the portal, or not open to you" in compared


def test_parts_come_and_go_and_lead_to_names(viewer, agreement):
    mois = InstitutionFactory(name_en="Ministry of the Interior and Safety")
    all_of_it_happened(THEN.replace(month=4))
    party = PartyFactory(agreement=agreement, institution=mois, side="korea")
    all_of_it_happened(THEN.replace(month=5))
    party.delete()

    words = words_of(viewer, agreement)

    assert "Party added Institution: Ministry of the Interior and Safety" in words
    assert "Side: Korea" in words
    assert "Party removed" in words


def test_a_part_that_leads_to_what_is_hidden_is_not_told(viewer, editor, agreement):
    hidden = InstitutionFactory(name_ind="Badan Rahasia", review="draft")
    PartyFactory(agreement=agreement, institution=hidden)

    assert "Badan Rahasia" in words_of(editor, agreement)
    assert "Party" not in words_of(viewer, agreement)


def test_a_value_of_an_indicator_is_told_on_its_history(viewer):
    observation = ObservationFactory()
    all_of_it_happened(THEN)
    Observation.objects.update(value="2.34")

    words = words_of(viewer, observation.indicator)

    assert "Value: 2.26 → changed to 2.34" in words


def test_a_number_of_a_civil_servant_is_never_told(administrator):
    person = PersonFactory()
    all_of_it_happened(THEN)
    Person.objects.update(nip="198812122015032004", name_ind="Nama Baru")

    words = words_of(administrator, person)

    assert "Nama Baru" in words
    assert "198812" not in words


def test_two_moments_stand_side_by_side(viewer, agreement):
    words = words_of(viewer, agreement, "compare", **{"from": "2025-03-01"})

    assert "31 December 2023 31 December 2024" in words
    assert "Title" not in words
    whole = words_of(viewer, agreement, "compare", **{"from": "2025-03-01", "all": "1"})
    assert "Title (Indonesian) Nota kesepahaman" in whole


def test_the_same_moment_twice_differs_in_nothing(viewer, agreement):
    words = words_of(
        viewer, agreement, "compare", **{"from": "2025-03-01", "to": "2025-03-05"}
    )

    assert "Nothing differs" in words


@pytest.mark.parametrize("changes", [1, 4])
@pytest.mark.parametrize("factory", RECORDS)
@pytest.mark.parametrize("act", ["history", "compare"])
def test_the_past_of_a_record_takes_eight_statements(
    viewer, factory, changes, act, django_assert_max_num_queries
):
    record = factory()
    for number in range(changes):
        all_of_it_happened(THEN.replace(minute=number))
        type(record).objects.filter(pk=record.pk).update(note=f"Change {number}")

    with django_assert_max_num_queries(8):
        response = viewer.get(url_of(record, act))

    assert response.status_code == 200


def test_acts_of_one_transaction_stand_in_their_order(viewer, people, agreement):
    for number in range(8):
        with history.acting("correct", by=people["editor"], reason=f"Step {number}"):
            Agreement.objects.update(code=f"MOU/{number}")

    words = words_of(viewer, agreement)

    places = [words.index(f"Reason: Step {number}") for number in range(8)]
    assert places == sorted(places, reverse=True)
    assert "MOU/6 → changed to MOU/7" in words


def test_a_long_history_goes_on_by_its_key(viewer, agreement):
    for number in range(30):
        all_of_it_happened(THEN.replace(minute=number, hour=6))
        Agreement.objects.update(code=f"MOU/{number}")

    first = viewer.get(url_of(agreement))
    older = viewer.get(url_of(agreement), {"before": first.context["older"]})

    assert [len(page.context["acts"]) for page in (first, older)] == [25, 7]
    ends = [first.context["acts"][-1].at, older.context["acts"][0].at]
    assert ends[0] > ends[1]


@pytest.mark.parametrize("name", ["before", "from", "to"])
@pytest.mark.parametrize(
    "asked", ["9999-99-99", "0001-01-01", "x" * 10_000, "<b>", "';--"], ids=range(5)
)
@pytest.mark.parametrize("act", ["history", "compare"])
def test_nonsense_gives_the_page_of_today(viewer, agreement, act, name, asked):
    assert viewer.get(url_of(agreement, act), {name: asked}).status_code == 200


def test_the_history_of_what_one_may_not_see_is_not_there(viewer):
    agreement = AgreementFactory(review="draft")

    for act in ["history", "compare"]:
        assert viewer.get(url_of(agreement, act)).status_code == 404


def test_no_party_is_told_without_its_record(viewer, agreement):
    other = PartyFactory()

    assert Party.objects.count() == 1
    assert str(other.institution) not in words_of(viewer, agreement)
