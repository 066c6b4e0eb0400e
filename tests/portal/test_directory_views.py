import pytest

from egcc_portal.accounts.roles import MAY, Permission, Role
from egcc_portal.dates import FuzzyDate
from egcc_portal.directory.models import Region
from egcc_portal.sources.actions import resolve
from egcc_portal.sources.records import Review
from programs.models import Participation
from tests.factories import (
    AppointmentFactory,
    ClaimFactory,
    CohortFactory,
    EventFactory,
    IndicatorFactory,
    InstitutionFactory,
    PartyFactory,
    PersonFactory,
    ProgramFactory,
    UserFactory,
)
from trainings.models import Breakdown

INSTITUTIONS = "/institutions/"
PEOPLE = "/people/"
NONSENSE = ["%", "<script>", "' OR 1=1 --", "{{ 7|add:7 }}", "9" * 30, "x" * 10_000]
pytestmark = pytest.mark.django_db

IN_ENGLISH = {"Accept-Language": "en"}


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
def city():
    """The government of Tangerang Selatan."""
    banten = Region.objects.create(code="36", name="Banten", level="province")
    region = Region.objects.create(
        code="36.74", name="Kota Tangerang Selatan", level="city", parent=banten
    )
    return InstitutionFactory(kind="ID_KOTA", region=region)


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
        AppointmentFactory(institution=ministry)
        ClaimFactory(model="directory.institution", about=ministry.public_id)
    return ministry


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


@pytest.mark.parametrize("url", [INSTITUTIONS, PEOPLE])
@pytest.mark.parametrize("words", NONSENSE)
def test_directory_lists_bear_nonsense(viewer, mois, url, words):
    PersonFactory()
    names = ["q", "kind", "country", "level", "conflict", "institution", "sort"]

    response = viewer.get(url, dict.fromkeys(names, words))

    assert response.status_code == 200
    assert "<script>" not in response.text


@pytest.mark.parametrize("url", [INSTITUTIONS, PEOPLE])
def test_directory_lists_mark_a_field_they_cannot_read(viewer, mois, url):
    PersonFactory()
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

    with django_assert_num_queries(4):  # sign-in 2, columns and views, page
        viewer.get(INSTITUTIONS, {"conflict": "no", "q": "kementerian"})


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
    office = AppointmentFactory(institution=mois, office_ind="Menteri Dalam Negeri")

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


def test_institution_detail_keeps_the_losing_claim_readable(viewer, mois):
    about = {"model": "directory.institution", "about": mois.public_id}
    wins = ClaimFactory(**about, field="founded", value="2016")
    ClaimFactory(**about, field="founded", value="2019")
    resolve(wins, claim=wins, rule="judgement", reason="Pasal 7", by=UserFactory())

    page = viewer.get(mois.get_absolute_url(), headers=IN_ENGLISH).text

    for words in ["Settled questions", "2016", "2019", "Holds", "Pasal 7"]:
        assert words in page
    assert "Sources differ" not in page


def test_institution_detail_shows_no_more_than_a_role_may_see(viewer, monkeypatch):
    ministry = busy_institution(1)
    monkeypatch.setitem(MAY, Role.VIEWER, {Permission.DIRECTORY_VIEW})

    response = viewer.get(ministry.get_absolute_url())

    shown = response.context["institution"]
    parts = {name for name in vars(shown) if name.startswith("its_")}
    assert parts == {"its_units", "its_successors", "its_documents"}
    assert not shown.its_documents
    assert not response.context["offices"]


@pytest.mark.parametrize("parts", [1, 12])
def test_institution_detail_query_count(viewer, parts, django_assert_num_queries):
    ministry = busy_institution(parts)

    with django_assert_num_queries(8):  # user 2, parts 3, evidence 2, journal
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
