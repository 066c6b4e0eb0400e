import logging
from datetime import date

import pytest

from agreements.models import Signature
from egcc_portal.dates import FuzzyDate
from egcc_portal.sources.records import Review
from programs.models import ContributionClaim, Participation
from tests.factories import (
    AgreementFactory,
    AppointmentFactory,
    ClaimFactory,
    CohortFactory,
    EventFactory,
    InstitutionFactory,
    OutputFactory,
    PersonFactory,
    ProgramFactory,
    SourceFactory,
)
from trainings.models import CohortPerson

PEOPLE = "/people/"
pytestmark = pytest.mark.django_db


@pytest.fixture
def mois():
    """The Korean ministry."""
    return InstitutionFactory(kind="KR_MINISTRY", country="KR", name_ko="행정안전부")


@pytest.fixture
def oh():
    """Somebody whose name is printed in both orders, and in two scripts."""
    oh = PersonFactory(
        name_ind="Oh Kang-tak", name_ko="오강탁", nip="198812122015032004"
    )
    oh.names.create(
        script="latin", full="Kang Tak Oh", order="given_first", kind="alias"
    )
    oh.names.create(
        script="hangul", full="오강탁", order="family_first", kind="official"
    )
    return oh


def signed(person, agreement, **other):
    values = {"side": "korea", "signed": FuzzyDate.parse("2021-05-25")} | other
    return Signature.objects.create(agreement=agreement, person=person, **values)


def busy_person(parts):
    """Return a person with so many of everything that their page shows."""
    person = PersonFactory()
    for n in range(parts):
        person.names.create(
            script="latin", full=f"Nama {n}", order="undivided", kind="alias"
        )
        AppointmentFactory(person=person)
        signed(person, AgreementFactory())
        Participation.objects.create(
            event=EventFactory(), person=person, role="speaker"
        )
        CohortPerson.objects.create(
            cohort=CohortFactory(), person=person, role="host_speaker"
        )
        ContributionClaim.objects.create(
            program=ProgramFactory(),
            result_output=OutputFactory(),
            strength="contributed",
            wording="Pushed it",
            speaker=person,
            source=SourceFactory(),
            review=Review.APPROVED,
        )
        ClaimFactory(model="directory.person", about=person.public_id)
    return person


@pytest.mark.parametrize(
    "words", ["Kang Tak Oh", "oh kang-tak", "KANGTAK", "Oh Kang Tak", "오강탁", "강탁"]
)
def test_person_list_finds_a_name_in_any_script_and_order(viewer, oh, words):
    PersonFactory(name_ind="Oh Kangin")

    response = viewer.get(PEOPLE, {"q": words})

    assert response.context["page"].rows == [oh]


def test_person_list_narrows_by_institution(viewer, oh, mois):
    AppointmentFactory(person=oh, institution=mois)
    AppointmentFactory()

    response = viewer.get(PEOPLE, {"institution": mois.pk})

    assert response.context["page"].rows == [oh]


def test_person_list_shows_the_office_last_known(viewer, oh, mois):
    AppointmentFactory(
        person=oh,
        institution=mois,
        office_ind="Direktur",
        attested=[date(2017, 11, 27)],
    )
    AppointmentFactory(
        person=oh, institution=mois, office_ind="Kepala", attested=[date(2019, 9, 24)]
    )

    response = viewer.get(PEOPLE)

    assert "Kepala" in response.text
    assert "Direktur" not in response.text


@pytest.mark.parametrize("rows", [1, 30])
def test_person_list_query_count(viewer, rows, django_assert_num_queries):
    mois = InstitutionFactory()
    for _ in range(rows):
        AppointmentFactory(institution=mois)

    with django_assert_num_queries(4):  # sign-in 2, choices and columns, page
        viewer.get(PEOPLE, {"institution": mois.pk})


def test_person_detail_shows_names_offices_and_signatures(viewer, oh, mois):
    AppointmentFactory(person=oh, institution=mois, attested=[date(2019, 9, 24)])
    signature = signed(oh, AgreementFactory(), office_as_signed="Director General")

    page = viewer.get(oh.get_absolute_url()).text

    for words in ["Kang Tak Oh", "오강탁", "24 September 2019", "Director General"]:
        assert words in page
    assert signature.agreement.get_absolute_url() in page


def test_person_detail_shows_on_whose_behalf_somebody_signed(viewer, oh, mois):
    signed(
        oh,
        AgreementFactory(),
        capacity="on_behalf_of",
        principal_institution=mois,
        principal_office_ind="Menteri PANRB",
    )

    assert "Menteri PANRB" in viewer.get(oh.get_absolute_url()).text


def test_person_detail_shows_what_somebody_said_of_results(viewer):
    person = busy_person(1)
    claim = person.contribution_claims.get()

    page = viewer.get(person.get_absolute_url()).text

    assert claim.wording in page
    assert claim.result.title_ind in page
    assert claim.source.get_absolute_url() in page


@pytest.mark.parametrize("parts", [1, 12])
def test_person_detail_query_count(viewer, parts, django_assert_num_queries):
    person = busy_person(parts)

    with django_assert_num_queries(8):  # user 2, parts 3, evidence 2, journal
        viewer.get(person.get_absolute_url())


def test_no_page_shows_a_civil_servant_number(editor, oh, mois):
    AppointmentFactory(person=oh, institution=mois)

    for url in [PEOPLE, oh.get_absolute_url(), mois.get_absolute_url()]:
        assert "198812122015032004" not in editor.get(url).text


def test_person_detail_logs_the_reading(viewer, people, oh, caplog):
    with caplog.at_level(logging.INFO, logger="egcc_portal.reads"):
        viewer.get(oh.get_absolute_url())

    (line,) = [each for each in caplog.records if each.name == "egcc_portal.reads"]
    reader = people["viewer"].pk
    assert line.getMessage() == f"user {reader} read directory.person {oh.public_id}"
