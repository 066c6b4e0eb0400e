"""Institutions and people, entered with names they had and offices they held."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from egcc_portal.directory.models import Institution, InstitutionName, Person, Region
from egcc_portal.directory.nip import read_nip
from egcc_portal.entry.models import Entry
from egcc_portal.review.actions import approve
from tests.factories import (
    AppointmentFactory,
    InstitutionFactory,
    PartyFactory,
    PersonFactory,
    UserFactory,
)
from tests.filling import filled, with_row
from tests.samples import words_of

pytestmark = pytest.mark.django_db
NEW, NEW_PERSON = "/institutions/new/", "/people/new/"
PANRB = {"kind": "ID_KEMENTERIAN", "country": "id", "name_ind": "Kementerian PANRB"}
RINI = {"name_ind": "Rini Widyantini", "name_order": "undivided"}


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def mois():
    """The Korean ministry, official under one name since 26 July 2017; a draft."""
    mois = InstitutionFactory(name_en="MOIS", kind="KR_MINISTRY", review="draft")
    named = InstitutionName(institution=mois, language="en", kind="official")
    named.name, named.since_from = "Ministry of the Interior and Safety", SINCE
    named.since_to, named.since_precision = SINCE, "day"
    named.save()
    return mois


SINCE = date(2017, 7, 26)


def edit(record):
    return f"{record.get_absolute_url()}edit/"


def test_an_institution_is_made_with_its_names(editor):
    row = {"kind": "former", "language": "id", "name": "Kementerian PAN"}
    data = with_row(editor, NEW, "institutionname", **row, until="2009") | PANRB

    response = editor.post(NEW, data)

    made = Institution.objects.get()
    assert response.url == made.get_absolute_url()
    assert (made.name_ind, made.country, made.review) == (
        "Kementerian PANRB",
        "ID",
        "draft",
    )
    assert (made.names.get().name, made.names.get().until_to) == (
        "Kementerian PAN",
        date(2009, 12, 31),
    )


def test_a_regional_government_has_its_region(editor):
    region = Region.objects.create(code="34", name="DI Yogyakarta", level="province")
    typed = PANRB | {"kind": "ID_PROVINSI", "region": region.pk}

    editor.post(NEW, filled(editor, NEW, **typed))

    assert Institution.objects.get().region == region


WRONG = {
    "no region": ({"kind": "ID_PROVINSI"}, "A regional government has a region"),
    "no parent": ({"kind": "UNIT"}, "Say which institution the unit is part of"),
    "country": ({"country": "1"}, "Give the country as two letters"),
    "kind": ({"kind": "MINISTRY"}, "MINISTRY"),
    "long": ({"name_ko": "가" * 5000}, "200"),
    "nul": ({"name_en": "a\0b"}, "Null characters"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_with_an_institution_is_said(editor, case):
    typed, sentence = WRONG[case]

    response = editor.post(NEW, filled(editor, NEW, **PANRB | typed))

    assert sentence in words_of(response)
    assert not Institution.objects.exists()


def renamed(client, mois, **typed):
    """The answer to one more English name of the ministry."""
    row = {"kind": "official", "language": "en", "name": "Another", **typed}
    return client.post(
        edit(mois), with_row(client, edit(mois), "institutionname", **row)
    )


def test_official_names_of_one_language_do_not_overlap(editor, mois):
    response = renamed(editor, mois, since="2016", until="2018")

    assert "may not overlap in time" in words_of(response)
    assert mois.names.count() == 1


def test_an_official_name_may_end_where_the_next_begins(editor, mois):
    renamed(editor, mois, since="19 November 2014", until="25 July 2017")

    assert mois.names.count() == 2


def test_a_name_is_known_once(editor, mois):
    name = mois.names.get()
    typed = {"name": name.name, "since": "26 July 2017"}

    response = renamed(editor, mois, **typed)

    assert "already has this name" in words_of(response)


def test_a_name_ends_after_it_begins(editor, mois):
    response = renamed(editor, mois, kind="former", since="2018", until="2014")

    assert "The name ends before it begins" in words_of(response)


def test_a_person_is_made_with_an_office(editor):
    panrb = InstitutionFactory(name_ind="Kementerian PANRB")
    office = {"institution_text": "panrb", "office_ind": "Deputi", "since": "2018"}
    data = with_row(editor, NEW_PERSON, "appointment", **office) | RINI

    editor.post(NEW_PERSON, data | {"nip": "19650614 199003 2 001"})

    rini = Person.objects.get()
    assert rini.nip == "196506141990032001"
    held = rini.appointments.get()
    assert (held.institution, held.office_ind) == (panrb, "Deputi")
    assert (held.since.first, held.review) == (date(2018, 1, 1), "draft")


def test_an_approved_office_is_not_taken_away(editor):
    office = AppointmentFactory(person__review="draft")
    url = edit(office.person)
    data = filled(editor, url) | {"appointment-0-DELETE": "on"}

    editor.post(url, data)

    assert office.person.appointments.get() == office
    assert "appointment-0-DELETE" not in editor.get(url).text


def test_an_office_is_approved_with_the_change_that_it_came_in(editor):
    person = PersonFactory()
    InstitutionFactory(name_ind="Kementerian PANRB")
    office = {"institution_text": "panrb", "office_ind": "Deputi"}
    editor.post(edit(person), with_row(editor, edit(person), "appointment", **office))

    approve(Entry.objects.waiting().get(), person, by=UserFactory(role="manager"))

    assert person.appointments.get().review == "approved"


def test_what_others_rest_on_is_not_taken_away(editor):
    office = AppointmentFactory(person__review="draft", review="draft")
    agreement = PartyFactory(side="korea").agreement
    agreement.signatures.create(
        person=office.person, appointment=office, side="korea", capacity="unknown"
    )
    url = edit(office.person)

    response = editor.post(url, filled(editor, url) | {"appointment-0-DELETE": "on"})

    assert "cannot be taken away" in words_of(response)
    assert office.person.appointments.exists()


def test_a_number_of_somebody_else_is_refused(editor):
    PersonFactory(nip="198812122015032004")
    typed = RINI | {"nip": "19881212 201503 2 004"}

    response = editor.post(NEW_PERSON, filled(editor, NEW_PERSON, **typed))

    assert "Somebody else has this number" in words_of(response)
    assert not Person.objects.filter(name_ind=RINI["name_ind"]).exists()


@pytest.mark.parametrize(
    "written",
    ["198812122015032004", "19881212 201503 2 004", "19881212.201503.2.004"],
)
def test_a_number_is_read_however_it_is_spaced(written):
    assert read_nip(written) == "198812122015032004"


def test_the_number_of_a_contract_needs_no_month():
    assert read_nip("199105172023211007") == "199105172023211007"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("199002292020121001", "birth"),
        ("198812122015133004", "sex"),
        ("19881212201503200", "digits"),
        ("1.98812E+17", "rounded"),
        ("198812122015032000", "serial"),
        ("１９８８１２１２２０１５０３２００４", "digits"),
    ],
)
def test_a_number_that_cannot_be_is_refused(written, code):
    with pytest.raises(ValidationError) as refused:
        read_nip(written)

    assert refused.value.code == code


def test_no_page_shows_the_number(editor, viewer):
    person = PersonFactory(nip="198812122015032004")

    url = person.get_absolute_url()
    pages = [each.get(url).text for each in (editor, viewer)]

    assert not any(person.nip in page for page in pages)


@pytest.mark.parametrize("names", [1, 4])
def test_institution_edit_statement_count(
    editor, names, mois, django_assert_num_queries
):
    for year in range(2000, 1999 + names):
        mois.names.create(language="en", name=f"MOIS {year}", kind="alias")

    with django_assert_num_queries(10):
        editor.get(edit(mois))


@pytest.mark.parametrize("offices", [1, 4])
def test_person_edit_statement_count(editor, offices, django_assert_num_queries):
    person = PersonFactory()
    AppointmentFactory.create_batch(offices, person=person)

    with django_assert_num_queries(11):
        editor.get(edit(person))
