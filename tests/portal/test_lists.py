"""What all lists of the portal have in common, asked of each of them."""

import pytest
from django.urls import reverse

from egcc_portal.accounts.roles import MAY, Permission, Role
from egcc_portal.lists.listing import LISTS
from tests.factories import (
    AgreementFactory,
    CohortFactory,
    EventFactory,
    IndicatorFactory,
    InstitutionFactory,
    PersonFactory,
    ProgramFactory,
    ProjectFactory,
    SavedViewFactory,
    SourceFactory,
)
from tests.samples import words_of
from tests.site_map import OURS
from tests.trainings.samples import make_document, make_enrolment

NAMES = sorted(LISTS.keys() & OURS.keys())  # the URL conf knows them all
HOSTILE = {
    "nonsense": "xyzzy",
    "long": "x" * 10_000,
    "markup": "<script>alert(1)</script>",
    "sql": "'; DROP TABLE agreements_agreement; --",
    "template": "{{ 7|add:7 }}{% debug %}",
    "percent": "%_%%",
    "impossible day": "2021-02-31",
    "far day": "9999-99-99",
    "first day": "0001-01-01",
    "number": "99999999999999999999",
    "less than nothing": "-1",
    "other digits": "٣",
    "control": "\x01\x02\u202e",
}
MAKERS = {
    "agreements:agreement_list": AgreementFactory,
    "programs:program_list": ProgramFactory,
    "programs:project_list": ProjectFactory,
    "programs:event_list": EventFactory,
    "programs:indicator_list": IndicatorFactory,
    "trainings:cohort_list": CohortFactory,
    "directory:institution_list": InstitutionFactory,
    "directory:person_list": PersonFactory,
    "sources:source_list": SourceFactory,
}


@pytest.fixture
def reader(viewer):
    """A viewer who reads English."""
    viewer.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return viewer


def parameters(listing):
    """Everything that the address of a list takes."""
    filters = listing.filter.base_filters
    return [*filters, "columns", "view", "at", "format", "unheard"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE)
def test_a_list_answers_whatever_its_address_asks(reader, name, value):
    asked = dict.fromkeys(parameters(LISTS[name]), value)

    response = reader.get(reverse(name), asked)

    assert response.status_code == 200
    assert "<script>alert" not in response.text
    assert "was not understood" in response.text
    for place in ("after", "before"):
        assert reader.get(reverse(name), {place: value}).status_code == 404


@pytest.mark.parametrize("name", NAMES)
def test_a_list_asks_by_each_of_its_filters_alone(reader, name):
    for parameter in parameters(LISTS[name]):
        answer = reader.get(reverse(name), {parameter: "2019"})

        assert answer.status_code == 200, parameter


@pytest.mark.parametrize("name", NAMES)
def test_a_list_refuses_nul(reader, name):
    assert reader.get(reverse(name), {"at": "a\0b"}).status_code == 400


@pytest.mark.parametrize("name", NAMES)
def test_a_list_takes_each_of_its_orders(reader, name):
    for word, _ in LISTS[name].filter.base_filters["sort"].extra["choices"]:
        response = reader.get(reverse(name), {"sort": word})

        assert response.context["page"].sort == word
        assert response.context["list"].left_out == []


@pytest.mark.parametrize("name", NAMES)
def test_a_list_says_what_it_did_not_understand(reader, name):
    words = words_of(reader.get(reverse(name), {"color": "red", "columns": "smell"}))

    assert "Part of this address was not understood" in words
    assert "color: red" in words
    assert "columns: smell" in words


@pytest.mark.parametrize("name", NAMES)
def test_a_list_shows_only_the_columns_that_are_asked_for(reader, name):
    listing = LISTS[name]
    fixed = [each for each in listing.columns if each.fixed][0]

    few = reader.get(reverse(name), {"columns": fixed.name})
    all_of_them = reader.get(reverse(name), {"columns": "all"})

    assert few.context["shown"] == {fixed.name}
    assert few.text.count('role="columnheader"') == 1
    offered = all_of_them.context["list"].offered
    assert all_of_them.text.count('role="columnheader"') == len(offered)


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("rows", [1, 3])
def test_a_list_takes_four_statements(reader, name, rows, django_assert_num_queries):
    MAKERS[name].create_batch(rows)

    with django_assert_num_queries(4):
        response = reader.get(reverse(name))

    assert response.context["page"].total.rows == rows


@pytest.mark.parametrize("name", MAKERS)
def test_what_a_role_may_not_see_is_not_counted(partner, name):
    MAKERS[name](shared=False)
    MAKERS[name](review="draft")

    response = partner.get(reverse(name))

    assert response.context["page"].rows == []
    assert response.context["page"].total.rows == 0


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_list_tells_apart_why(reader, name):
    nothing = reader.get(reverse(name))
    filters = LISTS[name].filter.base_filters
    asked = {"q": "no such"} if "q" in filters else {"year": "1999"}
    no_match = reader.get(reverse(name), asked)

    assert "Nothing matches" not in nothing.text
    assert "Nothing matches" in no_match.text
    assert "Clear all" in no_match.text


def test_filters_in_use_lead_to_the_list_without_them(reader):
    AgreementFactory()
    asked = {"kind": "mou", "from_year": "2021", "columns": "title", "after": ""}

    response = reader.get("/agreements/", asked)

    chips = [
        (each.label, each.value, each.address)
        for each in response.context["list"].chips
    ]
    assert chips == [
        (
            "Kind",
            "Memorandum of Understanding",
            "/agreements/?from_year=2021&columns=title",
        ),
        ("From year", "2021", "/agreements/?kind=mou&columns=title"),
    ]
    assert response.context["list"].cleared == "/agreements/?columns=title"


def test_a_record_without_a_source_or_document_is_found(reader):
    bare = AgreementFactory()
    sourced = AgreementFactory()
    source = SourceFactory(document=make_document())
    source.citations.create(model="agreements.agreement", about=sourced.public_id)

    def rows(**asked):
        return reader.get("/agreements/", asked).context["page"].rows

    assert rows(source="no") == rows(document="no") == [bare]
    assert rows(source="yes") == rows(document="yes") == [sourced]


def test_a_file_has_the_columns_that_are_shown(reader):
    AgreementFactory()

    few = reader.get("/agreements/export/", {"columns": "title,signed"})
    all_of_them = reader.get("/agreements/export/", {"columns": "all"})

    headings = few.getvalue().decode("utf-8-sig").splitlines()[0].split(",")
    assert headings == [
        "Public id",
        "Title in Indonesian",
        "Title in English",
        "Title in Korean",
        "Signed",
        "Terms as of",
        "Sources",
    ]
    assert b"Parties" in all_of_them.getvalue()


def test_participants_are_narrowed_and_linked(reader):
    seoul = make_enrolment(person=PersonFactory(name_ind="Sri Contoh"))
    other = make_enrolment(cohort=CohortFactory(country="ID"), role="lecturer")
    page = reverse("trainings:enrolment_list")

    response = reader.get(page, {"q": "sri", "country": "KR"})

    assert response.context["page"].rows == [seoul]
    assert seoul.person.get_absolute_url() in response.text
    assert reader.get(page, {"role": "lecturer"}).context["page"].rows == [other]
    assert "Sri Contoh" in reader.get(f"{page}export/").getvalue().decode()


@pytest.mark.parametrize("rows", [1, 30])
def test_participants_take_four_statements(reader, rows, django_assert_num_queries):
    for _ in range(rows):
        make_enrolment()

    with django_assert_num_queries(4):
        reader.get(reverse("trainings:enrolment_list"))


@pytest.mark.parametrize("end", ["person", "cohort", "institution"])
@pytest.mark.parametrize("hidden", [{"review": "draft"}, {"shared": False}])
def test_a_participant_of_what_is_hidden_is_not_there(partner, end, hidden):
    makers = {
        "person": PersonFactory,
        "cohort": CohortFactory,
        "institution": InstitutionFactory,
    }
    make_enrolment(**{end: makers[end](**hidden)})

    response = partner.get(reverse("trainings:enrolment_list"))

    assert response.context["page"].total.rows == 0
    assert response.context["filter"].form.fields["institution"].choices[1:] == []


def test_who_may_not_read_names_sees_initials(reader, monkeypatch):
    rights = MAY[Role.VIEWER] - {Permission.PERSON_VIEW}
    monkeypatch.setitem(MAY, Role.VIEWER, rights)
    person = PersonFactory(name_ind="Sri Contoh")
    make_enrolment(person=person)
    page = reverse("trainings:enrolment_list")

    response = reader.get(page, {"q": "sri", "sort": "name", "columns": "all"})
    file = reader.get(f"{page}export/", {"columns": "all"}).getvalue().decode()

    assert "S. C." in response.text
    assert "Sri" not in response.text.replace("sri", "")
    assert person.get_absolute_url() not in response.text
    assert response.context["page"].sort == "-held"
    assert "Sri" not in file
    assert "Name in" not in file


def test_reading_participants_leaves_a_line_without_a_name(reader, caplog):
    make_enrolment(person=PersonFactory(name_ind="Sri Contoh"))

    with caplog.at_level("INFO", "egcc_portal.reads"):
        reader.get(reverse("trainings:enrolment_list"))

    assert [each.message for each in caplog.records if "listed" in each.message]
    assert "Sri" not in caplog.text


def test_documents_tell_what_is_read_in_them(reader):
    document = make_document()
    source = SourceFactory(document=document, headline="Teks MoU")
    source.citations.create(model="agreements.agreement", about="agr-1")

    words = words_of(reader.get(reverse("sources:document_list")))

    assert "Teks MoU scan.pdf" in words
    assert "0 facts 1 record or part rests on it" in words


@pytest.mark.parametrize(
    ("access", "seen"),
    [("public", (1, 1, 1)), ("internal", (0, 1, 1)), ("restricted", (0, 0, 1))],
)
def test_a_document_is_shown_to_whom_it_may_be(partner, viewer, editor, access, seen):
    document = make_document()
    document.access = access
    document.save()
    page = reverse("sources:document_list")

    found = [
        browser.get(page).context["page"].total.rows
        for browser in (partner, viewer, editor)
    ]

    assert tuple(found) == seen


def test_a_view_of_a_colleague_shows_no_more_than_one_may_see(partner):
    AgreementFactory(shared=False)
    view = SavedViewFactory()

    response = partner.get(view.get_absolute_url(), follow=True)

    assert response.context["page"].rows == []
    assert view.name in response.text
