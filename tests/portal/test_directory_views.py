import logging
from datetime import date

import pytest

from agreements.models import Signature
from egcc_portal.dates import FuzzyDate
from egcc_portal.directory.models import Appointment, Region
from egcc_portal.sources.records import Review
from programs.models import ContributionClaim, Participation
from tests.factories import (
    AgreementFactory,
    ClaimFactory,
    CohortFactory,
    EventFactory,
    IndicatorFactory,
    InstitutionFactory,
    OutputFactory,
    PartyFactory,
    PersonFactory,
    ProgramFactory,
    SourceFactory,
)
from trainings.models import Breakdown, CohortPerson

INSTITUTIONS = "/institutions/"
PEOPLE = "/people/"
NONSENSE = ["%", "<script>", "' OR 1=1 --", "{{ 7|add:7 }}", "9" * 30, "x" * 10_000]
pytestmark = pytest.mark.django_db


@pytest.fixture
def mois():
    """The Korean ministry, under a Korean name and three former ones."""
    mois = InstitutionFactory(
        kind="KR_MINISTRY", country="KR", name_ind=None, name_ko="행정안전부"
    )
    for language, name, short in [
        ("en", "Ministry of Security and Public Administration", "MOSPA"),
        ("ko", "행정자치부", "행자부"),
        ("en", "Ministry of the Interior and Safety", "MOIS"),
    ]:
        mois.names.create(language=language, name=name, short=short, kind="former")
    return mois


@pytest.fixture
def oh():
    """Somebody whose name is printed in both orders, and in two scripts."""
    oh = PersonFactory(name_ind="Oh Kang-tak", name_ko="오강탁", nip="1" * 18)
    oh.names.create(
        script="latin", full="Kang Tak Oh", order="given_first", kind="alias"
    )
    oh.names.create(
        script="hangul", full="오강탁", order="family_first", kind="official"
    )
    return oh


@pytest.fixture
def city():
    """The government of Tangerang Selatan."""
    banten = Region.objects.create(code="36", name="Banten", level="province")
    region = Region.objects.create(
        code="36.74", name="Kota Tangerang Selatan", level="city", parent=banten
    )
    return InstitutionFactory(kind="ID_KOTA", region=region)


def appointed(person, institution, **other):
    values = {"office_ind": "Menteri", "review": Review.APPROVED} | other
    return Appointment.objects.create(person=person, institution=institution, **values)


def signed(person, agreement, **other):
    values = {"side": "korea", "signed": FuzzyDate.parse("2021-05-25")} | other
    return Signature.objects.create(agreement=agreement, person=person, **values)


def busy_institution(parts):
    """Return an institution with so many of everything that its page shows."""
    ministry = InstitutionFactory()
    for n in range(parts):
        ministry.names.create(language="en", name=f"Name {n}", kind="former")
        InstitutionFactory(parent=ministry, kind="UNIT")
        InstitutionFactory(predecessor=ministry)
        PartyFactory(institution=ministry)
        program = ProgramFactory(host=ministry, center=ministry)
        program.organizations.create(institution=ministry, role="lead")
        Participation.objects.create(
            event=EventFactory(), institution=ministry, role="host"
        )
        Breakdown.objects.create(
            cohort=CohortFactory(), institution=ministry, people=n + 1
        )
        IndicatorFactory(publisher=ministry)
        appointed(PersonFactory(), ministry)
        ClaimFactory(model="directory.institution", about=ministry.public_id)
    return ministry


def busy_person(parts):
    """Return a person with so many of everything that their page shows."""
    person = PersonFactory()
    for n in range(parts):
        person.names.create(
            script="latin", full=f"Nama {n}", order="undivided", kind="alias"
        )
        appointed(person, InstitutionFactory())
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
            wording="pushed it",
            speaker=person,
            source=SourceFactory(),
            review=Review.APPROVED,
        )
        ClaimFactory(model="directory.person", about=person.public_id)
    return person


# Lists ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    ["MOSPA", "mospa", "행자부", "Ministry of Interior and Safety", "행정안전"],
)
def test_institution_list_finds_any_name_it_ever_bore(viewer, mois, words):
    InstitutionFactory()

    response = viewer.get(INSTITUTIONS, {"q": words})

    assert response.context["page"].rows == [mois]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"kind": "ID_KOTA"}, ["city"]),
        ({"country": "KR"}, ["mois"]),
        ({"country": "other"}, ["un"]),
        ({"level": "any"}, ["city"]),
        ({"level": "city"}, ["city"]),
        ({"level": "province"}, []),
        ({"conflict": "yes"}, ["mois"]),
        ({"conflict": "no"}, ["city", "un"]),
    ],
)
def test_institution_list_narrows(viewer, mois, city, asked, found):
    un = InstitutionFactory(kind="INT_ORG", country="", name_ind="UN")
    for value in ["a", "b"]:
        ClaimFactory(model="directory.institution", about=mois.public_id, value=value)
    known = {"mois": mois, "city": city, "un": un}

    response = viewer.get(INSTITUTIONS, asked)

    assert response.context["page"].rows == [known[name] for name in found]


def test_institution_list_sorts_by_name_both_ways(viewer):
    names = ["Arsip", "bappenas", "Ćwik"]
    rows = [InstitutionFactory(name_ind=name) for name in names]

    up = viewer.get(INSTITUTIONS, {"sort": "name"})
    down = viewer.get(INSTITUTIONS, {"sort": "-name"})

    assert up.context["page"].rows == rows
    assert down.context["page"].rows == rows[::-1]


def test_institution_list_answers_htmx_with_its_part(viewer, mois):
    response = viewer.get(INSTITUTIONS, headers={"HX-Request": "true"})

    assert "<html" not in response.text
    assert "행정안전부" in response.text


@pytest.mark.parametrize(
    "words", ["Kang Tak Oh", "oh kang-tak", "KANGTAK", "Oh Kang Tak", "오강탁", "강탁"]
)
def test_person_list_finds_a_name_in_any_script_and_order(viewer, oh, words):
    PersonFactory(name_ind="Oh Kangin")

    response = viewer.get(PEOPLE, {"q": words})

    assert response.context["page"].rows == [oh]


def test_person_list_narrows_by_institution(viewer, oh, mois):
    appointed(oh, mois)
    appointed(PersonFactory(), InstitutionFactory())

    response = viewer.get(PEOPLE, {"institution": mois.pk})

    assert response.context["page"].rows == [oh]


def test_person_list_shows_the_office_last_known(viewer, oh, mois):
    appointed(oh, mois, office_ind="Direktur", attested=[date(2017, 11, 27)])
    appointed(oh, mois, office_ind="Kepala", attested=[date(2019, 9, 24)])

    response = viewer.get(PEOPLE)

    assert "Kepala" in response.text
    assert "Direktur" not in response.text


@pytest.mark.parametrize("url", [INSTITUTIONS, PEOPLE])
@pytest.mark.parametrize("words", NONSENSE)
def test_directory_lists_bear_nonsense(viewer, oh, mois, url, words):
    names = ["q", "kind", "country", "level", "conflict", "institution", "sort"]

    response = viewer.get(url, dict.fromkeys(names, words))

    assert response.status_code == 200
    assert "<script>" not in response.text


@pytest.mark.parametrize("url", [INSTITUTIONS, PEOPLE])
def test_directory_lists_mark_a_field_they_cannot_read(viewer, oh, mois, url):
    response = viewer.get(url, {"q": "x" * 201})

    assert response.context["filter"].form.has_error("q")
    assert len(response.context["page"].rows) == 1


@pytest.mark.parametrize("url", [INSTITUTIONS, PEOPLE])
@pytest.mark.parametrize("key", ["x", "a,b", "a,99999999999999999999"])
def test_directory_lists_know_no_foreign_key(viewer, url, key):
    assert viewer.get(url, {"after": key}).status_code == 404


@pytest.mark.parametrize("rows", [1, 30])
def test_institution_list_query_count(viewer, rows, django_assert_num_queries):
    InstitutionFactory.create_batch(rows)

    with django_assert_num_queries(3):  # sign-in 2, page 1
        viewer.get(INSTITUTIONS, {"conflict": "no", "q": "kementerian"})


@pytest.mark.parametrize("rows", [1, 30])
def test_person_list_query_count(viewer, rows, django_assert_num_queries):
    mois = InstitutionFactory()
    for _ in range(rows):
        appointed(PersonFactory(), mois)

    with django_assert_num_queries(5):  # sign-in 2, institutions, page, offices
        viewer.get(PEOPLE, {"institution": mois.pk})


# Details -------------------------------------------------------------------


def test_institution_detail_shows_its_names_through_time(viewer, mois):
    month = FuzzyDate.parse("2014-11")
    mois.names.filter(short="MOSPA").update(
        until_from=month.first, until_to=month.last, until_precision="month"
    )

    response = viewer.get(mois.get_absolute_url())

    assert "Ministry of Security and Public Administration" in response.text
    assert "November 2014" in response.text
    assert "행정자치부" in response.text


def test_institution_detail_leads_up_and_down(viewer, city):
    bureau = InstitutionFactory(kind="UNIT", parent=city, name_ind="Biro Organisasi")
    heir = InstitutionFactory(predecessor=city, name_ind="Penerus")

    page = viewer.get(city.get_absolute_url()).text

    assert bureau.get_absolute_url() in page
    assert heir.get_absolute_url() in page
    assert "Banten (36)" in page
    assert city.get_absolute_url() in viewer.get(bureau.get_absolute_url()).text
    assert city.get_absolute_url() in viewer.get(heir.get_absolute_url()).text


def test_institution_detail_shows_what_it_had_a_part_in(viewer, mois):
    party = PartyFactory(institution=mois, name_as_signed_ind="Kementerian Keamanan")
    program = ProgramFactory(center=mois)
    event = EventFactory()
    Participation.objects.create(event=event, institution=mois, role="host")
    cohort = CohortFactory()
    Breakdown.objects.create(cohort=cohort, institution=mois, people=5)
    office = appointed(PersonFactory(), mois, office_ind="Menteri Dalam Negeri")

    page = viewer.get(mois.get_absolute_url()).text

    assert "Kementerian Keamanan" in page
    assert "Menteri Dalam Negeri" in page
    for record in [party.agreement, program, event, cohort, office.person]:
        assert record.get_absolute_url() in page


def test_institution_detail_shows_sources_and_conflicts(viewer, mois):
    about = {"model": "directory.institution", "about": mois.public_id}
    source = ClaimFactory(**about, field="names.en", value="MOI").source
    ClaimFactory(**about, field="names.en", value="MOIS")

    page = viewer.get(mois.get_absolute_url())

    assert source.get_absolute_url() in page.text
    assert [fact.field for fact in page.context["evidence"].conflicts] == ["names.en"]


@pytest.mark.parametrize("parts", [1, 12])
def test_institution_detail_query_count(viewer, parts, django_assert_num_queries):
    ministry = busy_institution(parts)

    with django_assert_num_queries(9):  # sign-in 2, itself, names, offices, evidence 4
        viewer.get(ministry.get_absolute_url())


def test_institution_detail_shows_drafts_to_nobody_else(viewer, partner, editor, mois):
    draft = PartyFactory(institution=mois, agreement__review=Review.DRAFT).agreement
    inside = PartyFactory(institution=mois, agreement__shared=False).agreement
    parent = InstitutionFactory(review=Review.DRAFT)
    mois.parent = parent
    mois.save()

    pages = {
        name: client.get(mois.get_absolute_url()).text
        for name, client in [("v", viewer), ("p", partner), ("e", editor)]
    }

    for record, seen in [(draft, "e"), (inside, "ve"), (parent, "e")]:
        url = f'"{record.get_absolute_url()}"'
        assert {name for name in pages if url in pages[name]} == {*seen}


def test_person_detail_shows_names_offices_and_signatures(viewer, oh, mois):
    appointed(oh, mois, attested=[date(2019, 9, 24)])
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

    with django_assert_num_queries(9):  # sign-in 2, itself, names, offices, evidence 4
        viewer.get(person.get_absolute_url())


def test_no_page_shows_a_civil_servant_number(editor, oh, mois):
    appointed(oh, mois)

    for url in [PEOPLE, oh.get_absolute_url(), mois.get_absolute_url()]:
        assert "1" * 18 not in editor.get(url).text


def test_person_detail_logs_the_reading(viewer, people, oh, caplog):
    with caplog.at_level(logging.INFO, logger="egcc_portal.reads"):
        viewer.get(oh.get_absolute_url())

    (line,) = [each for each in caplog.records if each.name == "egcc_portal.reads"]
    reader = people["viewer"].pk
    assert line.getMessage() == f"user {reader} read directory.person {oh.public_id}"


@pytest.mark.parametrize(
    "url", ["/institutions/0/", "/people/999999/", f"/people/{'9' * 30}/"]
)
def test_directory_details_of_nothing_are_404(viewer, url):
    assert viewer.get(url).status_code == 404


@pytest.mark.parametrize("factory", [InstitutionFactory, PersonFactory])
def test_directory_details_keep_drafts_from_readers(viewer, editor, factory):
    url = factory(review=Review.DRAFT).get_absolute_url()

    assert (viewer.get(url).status_code, editor.get(url).status_code) == (404, 200)


@pytest.mark.parametrize("url", [INSTITUTIONS, PEOPLE])
def test_directory_lists_keep_drafts_from_readers(viewer, url):
    InstitutionFactory(review=Review.DRAFT)
    PersonFactory(review=Review.DRAFT)

    assert viewer.get(url).context["page"].rows == []


@pytest.mark.parametrize("url", [INSTITUTIONS, PEOPLE, "/people/1/"])
def test_directory_is_closed_to_strangers(client, url):
    assert client.get(url).status_code == 302
