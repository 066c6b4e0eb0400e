"""Pairs that may be one: found by names they share, with a reason for each point."""

import pytest
from django.db import connection

from egcc_portal.directory.models import (
    Institution,
    InstitutionName,
    Person,
    PersonName,
)
from egcc_portal.merging.candidates import MOST_BEARERS
from egcc_portal.merging.doubles import doubles, name_key
from egcc_portal.merging.models import Apart
from tests.factories import AppointmentFactory, InstitutionFactory, PersonFactory
from tests.samples import words_of

pytestmark = pytest.mark.django_db
PEOPLE, INSTITUTIONS = "/people/doubles/", "/institutions/doubles/"


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"


def also_called(person, full):
    return PersonName.objects.create(
        person=person, full=full, script="latin", order="family_first", kind="alias"
    )


def pairs(model, of=None):
    return [{each.stays, each.gone} for each in doubles(model, of)]


def reasons(model):
    return {str(reason.words) for reason in doubles(model)[0].reasons}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("OH Kang-tak", "Kangtak Oh"),
        ("Ma'ruf Amin", "Ma’ruf  AMIN"),
        ("오강탁", "오 강탁"),
        ("José Ramos", "Ramos, Jose"),
    ],
)
def test_names_are_compared_folded(one, other):
    two = {PersonFactory(name_ind=one), PersonFactory(name_ind=other)}
    PersonFactory()

    assert pairs(Person) == [two]


@pytest.mark.parametrize(
    "text", ["OH Kang-tak", "행정안전부 MOIS", "", "- -", "A.B. Çelik", "Straße 3"]
)
def test_the_database_compares_names_as_the_portal_does(text):
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(name_key(%s), '')", [text])
        assert cursor.fetchone()[0] == name_key(text)


def test_an_alias_of_one_is_the_name_of_the_other():
    one, other = PersonFactory(name_ind="Rini Widyantini"), PersonFactory()
    also_called(other, "Widyantini Rini")

    assert pairs(Person) == pairs(Person, one.pk) == [{one, other}]


def test_the_two_ministers_are_possible_and_no_more():
    ministry = InstitutionFactory(name_ind="Kementerian PANRB")
    for name in ("Azwar Abubakar", "Abdullah Azwar Anas"):
        AppointmentFactory(
            person__name_ind=name, institution=ministry, office_ind="Menteri"
        )
    AppointmentFactory(institution=ministry, office_ind="Menteri")

    [found] = doubles(Person)

    assert (found.score, found.is_likely) == (35, False)
    assert "Both were Menteri, Kementerian PANRB." in reasons(Person)


def test_what_is_marked_as_two_is_suggested_no_more(manager):
    one, other = (PersonFactory(name_ind="Siti Aminah") for _ in range(2))
    url = f"/people/{other.pk}/apart/{one.pk}/"

    manager.post(url, {"apart-reason": "One is of Batang, one of Garut"})

    assert Apart.objects.get().first == one.pk
    assert "No likely doubles" in words_of(manager.get(PEOPLE))


def test_a_name_that_many_bear_tells_nothing():
    PersonFactory.create_batch(MOST_BEARERS + 1, name_ind="Siti Aminah")

    assert pairs(Person) == []


def test_numbers_tell_one_day_of_birth_or_two():
    for nip in ("196501011990031001", "196501011991031002"):
        PersonFactory(name_ind="Budi Santoso", nip=nip)
    assert "Their civil servant numbers tell one day of birth." in reasons(Person)

    Person.objects.filter(nip__endswith="2").update(nip="197001011991031002")
    assert doubles(Person)[0].score == 0


def test_an_abbreviation_in_one_country_and_in_two():
    one = InstitutionFactory(name_en="Agency of A", short_en="NIA", country="KR")
    other = InstitutionFactory(name_en="Agency of B", country="KR")
    InstitutionName.objects.create(
        institution=other, name="Agency of C", short="N.I.A", kind="alias"
    )

    [near] = doubles(Institution, one.pk)
    Institution.objects.filter(pk=other.pk).update(country="ID")
    [far] = doubles(Institution, one.pk)

    assert near.score > far.score == 0


def test_what_is_approved_is_proposed_to_stay():
    draft = InstitutionFactory(name_ind="Kementerian A", review="draft")
    approved = InstitutionFactory(name_ind="KEMENTERIAN A")

    [found] = doubles(Institution)

    assert (found.stays, found.gone) == (approved, draft)


def test_the_list_leads_to_the_comparison(manager):
    one, other = (InstitutionFactory(name_ind="Kementerian A") for _ in range(2))

    page = manager.get(INSTITUTIONS)

    assert f"/institutions/{one.pk}/merge/{other.pk}/" in page.text
    assert "Both are called “Kementerian A”. +55" in words_of(page)


def test_another_is_found_by_its_name(manager):
    one, other = InstitutionFactory(name_ind="Kementerian A"), InstitutionFactory()
    asked = {"of": one.pk, "q": other.name_ind}

    page = manager.get(INSTITUTIONS, asked)

    assert f"/institutions/{one.pk}/merge/{other.pk}/" in page.text
    assert manager.get(INSTITUTIONS, asked | {"of": 10**9}).status_code == 404
    assert manager.get(INSTITUTIONS, {"of": "x"}).status_code == 200


@pytest.mark.parametrize("many", [1, 4])
def test_query_count(manager, many, django_assert_num_queries):
    for number in range(many):
        PersonFactory.create_batch(2, name_ind=f"Budi {number}")

    with django_assert_num_queries(6):  # sign-in 2, pairs, people, names, offices
        manager.get(PEOPLE)
