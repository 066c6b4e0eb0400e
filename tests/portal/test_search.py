"""The search page: what it finds, shows, counts, and keeps from whom."""

import re

import pytest
from django.urls import reverse
from django.utils import translation

from egcc_portal.marking import marked
from egcc_portal.search.finding import AT_FIRST, PER_PAGE, statement
from egcc_portal.search.kinds import KINDS
from egcc_portal.sources.models import Document
from tests.factories import (
    AgreementFactory,
    CohortFactory,
    EventFactory,
    IndicatorFactory,
    InstitutionFactory,
    OutputFactory,
    PersonFactory,
    ProgramFactory,
    ProjectFactory,
    SourceFactory,
)
from trainings.models import Course

pytestmark = pytest.mark.django_db

URL = reverse("search")
MADE = {
    "agreement": (AgreementFactory, "title_ind"),
    "program": (ProgramFactory, "name_ind"),
    "project": (ProjectFactory, "title_ind"),
    "output": (OutputFactory, "title_ind"),
    "event": (EventFactory, "title_ind"),
    "training": (CohortFactory, "title_ind"),
    "indicator": (IndicatorFactory, "title_ind"),
    "institution": (InstitutionFactory, "name_ind"),
    "person": (PersonFactory, "name_ind"),
    "source": (SourceFactory, "headline"),
}


def make(word, **facts):
    """Make a record of each kind whose title is the word."""
    return [
        factory(**{title: f"{word} {kind}"} | facts)
        for kind, (factory, title) in MADE.items()
    ]


def found(browser, q, **asked):
    """Return how many of each kind somebody finds."""
    response = browser.get(URL, {"q": q} | asked)
    return {group.kind.word: group.counted for group in response.context["found"]}


def titles(response):
    """Return the finds' titles, the tags left out."""
    return [
        re.sub("<[^>]+>", "", find.title)
        for group in response.context["shown"]
        for find in group.finds
    ]


def test_every_kind_is_found(viewer):
    make("Gajah")

    assert found(viewer, "gajah") == dict.fromkeys(MADE, 1)
    assert [kind.word for kind in KINDS] == [*MADE, "document", "page"]


def test_documents_are_found_by_their_access(viewer, editor, partner):
    for place, access in enumerate(Document.Access):
        Document.objects.create(
            sha256=f"{place:064}", name="gajah-2021.pdf", size=1, access=access
        )

    assert found(partner, "gajah 2021 pdf") == {"document": 1}
    assert found(viewer, "gajah2021pdf") == {"document": 2}
    assert found(editor, "gajah") == {"document": 3}
    response = editor.get(URL, {"q": "gajah"})
    find = response.context["shown"][0].finds[0]
    assert "<mark>gajah</mark>-2021.pdf" in response.text
    assert "gajah-2021.pdf" in editor.get(find.url).text


def test_each_find_leads_to_a_page(viewer):
    make("Gajah")
    groups = viewer.get(URL, {"q": "gajah"}).context["shown"]
    addresses = [find.url for group in groups for find in group.finds]

    assert len(addresses) == len(MADE)
    for address in addresses:
        assert viewer.get(address).status_code == 200


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    "name",
    [
        "MOSPA",
        "MOGAHA",
        "MOI",
        "MOIS",
        "행정안전부",
        "안전부",
        "행자부",
        "mospa",
        "interior safety",
    ],
)
def test_any_name_of_a_ministry_finds_it(viewer, name):
    response = viewer.get(URL, {"q": name, "kind": "institution"})

    assert "Kementerian Dalam Negeri dan Keamanan" in titles(response)[0]


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    "name", ["Kang Tak Oh", "Oh Kang-tak", "OH KANGTAK", "kang‑tak", "오강탁", "강탁"]
)
def test_any_form_of_a_name_finds_the_person(viewer, name):
    assert titles(viewer.get(URL, {"q": name, "kind": "person"})) == ["Oh Kang-tak"]


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("e-government", "agreement"),
        ("egovernment", "agreement"),
        ("E GOVERN", "agreement"),
        ("mou 2021", "agreement"),
        ("ID-KR/MOU/2021", "agreement"),
        ("전자정부", "project"),
        ("정부", "project"),
        ("\u110c\u1165\u11bc\u1107\u116e", "project"),
        ("spbe", "output"),
        ("EGDI", "indicator"),
        ("capacity build", "training"),
        ("forum 2014", "event"),
        ("egcc", "program"),
        ("jakarta globe", "source"),
    ],
)
def test_the_history_is_found_by_its_words(viewer, words, kind):
    assert kind in found(viewer, words)


def test_drafts_and_what_is_not_shared_are_neither_shown_nor_counted(
    viewer, editor, partner
):
    make("Gajah")
    make("Gajah", shared=False)
    make("Gajah", review="draft")

    assert set(found(partner, "gajah").values()) == {1}
    assert set(found(viewer, "gajah").values()) == {2}
    assert set(found(editor, "gajah").values()) == {3}


def test_a_former_name_does_not_open_what_is_hidden(partner):
    hidden = InstitutionFactory(shared=False)
    hidden.names.create(name="Gajah", kind="former")
    PersonFactory(review="draft").names.create(
        full="Gajah", script="latin", kind="alias"
    )

    assert found(partner, "gajah") == {}


def test_an_output_of_a_hidden_program_is_not_found(viewer):
    OutputFactory(title_ind="Gajah", program__review="draft")

    assert found(viewer, "gajah") == {}


def test_kinds_that_a_role_may_not_see_are_left_out(viewer, people, monkeypatch):
    monkeypatch.setattr(
        "egcc_portal.accounts.models.MAY", {"viewer": {"agreement.view"}}
    )
    make("Gajah")

    assert found(viewer, "gajah") == {"agreement": 1}


def test_a_training_is_found_by_its_course_unless_that_is_hidden(viewer):
    course = Course.objects.create(title_ind="Kursus gajah", review="approved")
    hidden = Course.objects.create(title_ind="Kursus gajah", shared=False)
    CohortFactory(title_ind="Angkatan 1", course=course)
    CohortFactory(title_ind="Angkatan 2", course=hidden)
    CohortFactory(title_ind="Gajah", title_en="Kursus", course=hidden)

    response = viewer.get(URL, {"q": "kursus gajah"})

    assert titles(response) == ["Gajah", "Angkatan 1"]
    assert response.text.count("<mark>Kursus</mark> <mark>gajah</mark>") == 1


def test_the_other_name_that_matched_is_said(viewer):
    ministry = InstitutionFactory(name_ind="Kementerian Contoh", name_ko="행정부")
    ministry.names.create(name="Ministry of Elephants", short="MOE", kind="alias")

    with translation.override("id"):
        text = viewer.get(URL, {"q": "moe"}, headers={"accept-language": "en"}).text

    assert "also called Ministry of Elephants (<mark>MOE</mark>) (alias)" in text
    assert '<span class="sub" lang="ko"><mark>행정</mark>부</span>' in (
        viewer.get(URL, {"q": "행정"}).text
    )


def test_a_title_in_another_language_says_so(viewer):
    ProjectFactory(title_ind=None, title_ko="코끼리 사업")

    assert (
        'lang="ko"><mark>코끼리</mark> 사업</a>'
        in viewer.get(URL, {"q": "코끼리"}).text
    )


def test_whole_words_come_before_beginnings(viewer):
    ProjectFactory(title_ind="Gajahan", year=2024)
    ProjectFactory(title_ind="Dua gajah", year=2014)

    assert titles(viewer.get(URL, {"q": "gajah"})) == ["Dua gajah", "Gajahan"]


def test_the_first_few_lead_to_all_of_a_kind_by_the_page(viewer):
    ProjectFactory.create_batch(PER_PAGE + 1, title_ind="Gajah")
    address = 'href="?q=gajah&amp;kind=project"'

    first = viewer.get(URL, {"q": "gajah"})
    whole = viewer.get(URL, {"q": "gajah", "kind": "project"})
    last = viewer.get(URL, {"q": "gajah", "kind": "project", "page": 2})

    assert [len(titles(each)) for each in (first, whole, last)] == [
        AT_FIRST,
        PER_PAGE,
        1,
    ]
    assert address in first.text
    assert 'href="?q=gajah&amp;kind=project&amp;page=2"' in whole.text
    assert 'href="?q=gajah&amp;kind=project&amp;page=1"' in last.text


@pytest.fixture
def most(monkeypatch):
    """Two, of which at most are ranked."""
    statement.cache_clear()
    monkeypatch.setattr("egcc_portal.search.finding.MOST", 2)
    monkeypatch.setattr("egcc_portal.search.views.MOST", 2)
    yield 2
    statement.cache_clear()


def test_more_than_are_ranked_are_counted_as_such(viewer, most):
    ProjectFactory.create_batch(4, title_ind="Gajah")

    response = viewer.get(URL, {"q": "gajah"}, headers={"accept-language": "en"})

    (group,) = response.context["found"]
    assert (group.counted, group.count) == (most + 1, "2+")
    assert "More than <b>2</b> records hold “gajah”" in response.text
    assert "only 2 of them are ranked" in response.text


@pytest.mark.parametrize("records", [1, 7])
@pytest.mark.parametrize("asked", [{}, {"kind": "person"}])
def test_search_query_count(viewer, records, asked, django_assert_num_queries):
    for _ in range(records):
        make("Gajah")

    with django_assert_num_queries(3):  # sign-in 2, finds 1
        viewer.get(URL, {"q": "gajah"} | asked)


def test_beginnings_of_several_words_are_asked_where_nothing_else_is_found(
    viewer, django_assert_num_queries
):
    person = PersonFactory(name_ind="Gajah Mada")

    with django_assert_num_queries(4):
        response = viewer.get(URL, {"q": "gaj mad"})

    (group,) = response.context["found"]
    assert [find.url for find in group.finds] == [person.get_absolute_url()]


@pytest.mark.parametrize(
    "q", ["", "   ", "a", "-", "'", "&|!", "😀", "()", ":*", "\u200b"]
)
def test_nothing_to_search_for_asks_the_database_nothing(
    viewer, q, django_assert_num_queries
):
    with django_assert_num_queries(2):
        response = viewer.get(URL, {"q": q})

    assert 'class="empty"' in response.text


def test_too_many_characters_are_said_to_be_too_many(viewer):
    with translation.override("en"):
        response = viewer.get(URL, {"q": "x" * 201}, headers={"accept-language": "en"})

    assert "200 characters at most" in response.text


def test_nothing_found_says_what_to_do(viewer):
    response = viewer.get(URL, {"q": "gajah"}, headers={"accept-language": "en"})

    assert "Check the spelling" in response.text


def test_the_part_is_the_page_without_its_frame(viewer):
    ProjectFactory(title_ind="Gajah")
    part = viewer.get(URL, {"q": "gajah"}, headers={"hx-request": "true"}).text

    assert "<mark>Gajah</mark>" in part
    assert "<html" not in part


def test_the_box_is_on_every_page_and_once_on_its_own(viewer):
    box = 'id="search-box" type="search" name="q"'

    assert viewer.get("/").text.count(box) == 1
    assert viewer.get(URL, {"q": "gajah"}).text.count(box) == 1
    assert f'{box} value="gajah"' in viewer.get(URL, {"q": "gajah"}).text


@pytest.mark.parametrize(
    ("text", "words", "html"),
    [
        ("Oh Kang-tak", "kangtak", "Oh <mark>Kang-tak</mark>"),
        ("Oh Kang-tak", "tak", "Oh Kang-<mark>tak</mark>"),
        ("e Government", "e-gov", "<mark>e</mark> <mark>Gov</mark>ernment"),
        ("EGCC forum", "e-government", "EGCC forum"),
        ("행정안전부", "안전", "행정<mark>안전</mark>부"),
        ("전자 정부", "전자정부", "<mark>전자 정부</mark>"),
        ("Café René", "cafe rene", "<mark>Café</mark> <mark>René</mark>"),
        ("Ma’ruf", "maruf", "<mark>Ma’ruf</mark>"),
        ("budi budiman", "budi", "<mark>budi</mark> <mark>budi</mark>man"),
        (
            "<b>tebal</b> & co",
            "tebal b",
            "&lt;<mark>b</mark>&gt;<mark>tebal</mark>&lt;/<mark>b</mark>&gt; &amp; co",
        ),
        ("abudi", "budi", "abudi"),
        ("budi", "", "budi"),
    ],
)
def test_marks(text, words, html):
    assert marked(text, words) == html
