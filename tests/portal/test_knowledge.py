from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction

from agreements.models import Agreement, Party
from egcc_portal.history.knowledge import known, tracked
from egcc_portal.sources.actions import resolve
from egcc_portal.sources.models import Claim, Resolution
from tests.factories import (
    AgreementFactory,
    ClaimFactory,
    CohortFactory,
    IndicatorFactory,
    InstitutionFactory,
    PartyFactory,
    PersonFactory,
    ProgramFactory,
    ProjectFactory,
    SourceFactory,
)
from tests.samples import all_of_it_happened

pytestmark = pytest.mark.django_db

THEN = datetime(2025, 3, 1, 5, tzinfo=UTC)
ENGLISH = {"headers": {"accept-language": "en"}}
PAGES = [
    AgreementFactory,
    ProgramFactory,
    ProjectFactory,
    IndicatorFactory,
    CohortFactory,
    InstitutionFactory,
    PersonFactory,
    SourceFactory,
]


@pytest.fixture
def agreement():
    """Recorded THEN with a party; renamed since, as the party is, and its end moved."""
    party = PartyFactory(
        institution__name_ind="Kementerian Lama",
        agreement__title_ind="Judul lama",
    )
    all_of_it_happened(THEN)
    agreement = party.agreement
    agreement.title_ind = "Judul baru"
    agreement.effect_end = type(agreement.effect_end).parse("2029-12-31")
    agreement.save()
    party.institution.name_ind = "Kementerian Baru"
    party.institution.save()
    return agreement


def test_a_correction_changes_today_and_not_what_was_known(viewer, agreement):
    url = agreement.get_absolute_url()

    today = viewer.get(url, **ENGLISH).text
    then = viewer.get(url, {"known": "2025-03-01"}, **ENGLISH).text

    for words in ["Judul baru", "Kementerian Baru", "2029"]:
        assert (words in today, words in then) == (True, False)
    for words in ["Judul lama", "Kementerian Lama", "2023"]:
        assert (words in today, words in then) == (False, True)
    assert "what the portal said on 1 March 2025" in then
    assert "Back to what it says today" in then


def test_what_was_not_recorded_yet_is_a_page_that_says_so(viewer, agreement):
    response = viewer.get(
        agreement.get_absolute_url(), {"known": "2025-02-28"}, **ENGLISH
    )

    assert response.status_code == 404
    assert "On 28 February 2025 the portal had no such record" in response.text


def test_a_part_removed_since_was_there(viewer, people, agreement):
    Party.objects.all().delete()

    with known(THEN, to=people["viewer"]):
        assert Party.objects.count() == 1
    assert Party.objects.count() == 0


def test_of_several_versions_the_last_one_then_holds(people, agreement):
    all_of_it_happened(THEN + timedelta(days=1))
    Agreement.objects.update(title_ind="Judul terbaru")
    all_of_it_happened(THEN + timedelta(days=2))
    Party.objects.all().delete()
    all_of_it_happened(THEN + timedelta(days=3))

    def said(days):
        with known(THEN + timedelta(days=days), to=people["viewer"]):
            titles = Agreement.objects.values_list("title_ind", flat=True)
            return [*titles, Party.objects.count()]

    assert [said(days) for days in range(4)] == [
        ["Judul lama", 1],
        ["Judul baru", 1],
        ["Judul terbaru", 1],
        ["Judul terbaru", 0],
    ]


def test_a_claim_and_a_decision_count_from_their_moment(people, agreement):
    about = {"about": agreement.public_id}
    claims = [ClaimFactory(value=day, **about) for day in ["2018-12-31", "2019-12-31"]]
    all_of_it_happened(THEN + timedelta(days=1))
    resolve(
        claims[0],
        claim=claims[1],
        rule="judgement",
        reason="As signed",
        by=people["editor"],
    )

    def believed(days):
        with known(THEN + timedelta(days=days), to=people["viewer"]):
            return Claim.objects.count(), Resolution.objects.count()

    assert [believed(0), believed(1)] == [(0, 0), (2, 0)]
    assert (Claim.objects.count(), Resolution.objects.count()) == (2, 1)


@pytest.mark.parametrize(
    ("hidden", "expected"),
    [
        ({"shared": False}, {"partner": 404, "viewer": 200, "editor": 200}),
        ({"review": "returned"}, {"partner": 404, "viewer": 404, "editor": 200}),
    ],
)
def test_what_is_hidden_now_was_never_seen(request, agreement, hidden, expected):
    Agreement.objects.update(**hidden)

    asked = {"known": "2025-03-01"}
    url = agreement.get_absolute_url()
    got = {
        role: request.getfixturevalue(role).get(url, asked).status_code
        for role in expected
    }

    assert got == expected


def test_what_was_hidden_then_stays_hidden_of_then(viewer):
    agreement = AgreementFactory(review="draft")
    all_of_it_happened(THEN)
    Agreement.objects.update(review="approved")

    url = agreement.get_absolute_url()
    assert viewer.get(url).status_code == 200
    assert viewer.get(url, {"known": "2025-03-01"}).status_code == 404


def test_nothing_is_changed_in_what_was_known(people, agreement):
    with (
        known(THEN, to=people["editor"]),
        pytest.raises(RuntimeError),
        transaction.atomic(),
    ):
        Agreement.objects.update(note="later")


@pytest.mark.parametrize("factory", PAGES)
def test_each_page_tells_what_was_known_in_ten_statements(
    viewer, factory, django_assert_max_num_queries
):
    url = factory().get_absolute_url()
    all_of_it_happened(THEN)

    with django_assert_max_num_queries(10):
        response = viewer.get(url, {"known": "2025-03-01"})

    assert response.status_code == 200


@pytest.mark.parametrize(
    "asked",
    ["9999-99-99", "0001-01-01", "x" * 10_000, "2999-01-01", "<b>", "'; --"],
    ids=range(6),
)
@pytest.mark.parametrize("factory", PAGES)
def test_no_moment_is_todays_page_with_a_sentence(viewer, factory, asked):
    response = viewer.get(factory().get_absolute_url(), {"known": asked}, **ENGLISH)

    assert response.status_code == 200
    assert (
        "This is today&#x27;s page." in response.text or "today's page" in response.text
    )


def test_nul_is_refused(viewer, agreement):
    url = agreement.get_absolute_url()

    assert viewer.get(url, {"known": "2025\0"}).status_code == 400


def test_each_tracked_table_can_be_asked_as_it_was(people):
    for model in tracked().values():
        with known(THEN, to=people["partner"]):
            assert list(model.objects.all()[:1]) == []
