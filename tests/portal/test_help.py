"""Help: every topic, in every language, for every role; and no dead end."""

import re
from html import unescape

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from egcc_portal.accounts.roles import Role
from egcc_portal.help import TOPICS, help_here

LANGUAGES = dict(settings.LANGUAGES)
TEXTS = settings.BASE_DIR / "templates" / "help"
PICTURES = settings.BASE_DIR / "static" / "img" / "help"
SMALL = 60 * 1024
LINK = re.compile(r'<a [^>]*href="(/[^"#]*)"')


def written(language, slug):
    return (TEXTS / language / f"{slug}.html").read_text()


def outline(text):
    """Return what each language's text has in common: sections, pictures, links."""
    return [
        re.findall(r'<section class="panel" id="([a-z-]+)">\s*<h2>', text),
        re.findall(r'_picture.html" with name="([a-z-]+)" words="[^"]+"', text),
        sorted(re.findall(r"{% url [^%]+%}[^\"]*", text)),
        sorted(re.findall(r'{% translate "[^"]+" %}', text)),
        [text.count(f"<{tag}>") for tag in ("ol", "ul", "li", "p", "dt", "figure")],
    ]


def stands(label, interface):
    return f'"{label}"' in interface or f"'{label}'" in interface


def pictures(text):
    return outline(text)[1]


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


def read(role, people, language):
    """Return a browser in which somebody of the role reads the language."""
    client = Client()
    client.force_login(people[role])
    client.cookies["language"] = language
    return client


@pytest.mark.parametrize("slug", TOPICS)
def test_a_topic_says_the_same_in_every_language(slug):
    outlines = [outline(written(language, slug)) for language in LANGUAGES]

    assert outlines[0][0] != []
    assert outlines == [outlines[0]] * len(LANGUAGES)


def test_no_text_is_without_a_topic(language):
    files = {path.stem for path in (TEXTS / language).glob("*.html")}

    assert files == set(TOPICS)


def test_pictures_are_there_small_and_shown(language):
    shown = {name for slug in TOPICS for name in pictures(written(language, slug))}
    files = {path.stem: path for path in (PICTURES / language).glob("*.webp")}

    assert set(files) == shown
    assert [name for name in shown if files[name].stat().st_size > SMALL] == []


def test_what_help_quotes_stands_in_the_interface():
    others = [
        path for path in TEXTS.parent.rglob("*.html") if TEXTS not in path.parents
    ]
    folders = ["egcc_portal", "agreements", "programs", "trainings"]
    code = [
        path for each in folders for path in (settings.BASE_DIR / each).rglob("*.py")
    ]
    interface = "".join(path.read_text() for path in [*others, *code])
    quoted = {label for slug in TOPICS for label in outline(written("en", slug))[3]}

    labels = {re.search('"(.+)"', label)[1] for label in quoted}
    assert [label for label in labels if not stands(label, interface)] == []


@pytest.mark.parametrize("slug", TOPICS)
def test_a_page_has_two_pictures_at_most(slug):
    assert len(pictures(written("en", slug))) <= 2


@pytest.mark.parametrize("role", Role)
def test_every_topic_opens_for_every_role(people, role, language):
    client = read(role, people, language)
    answers = [client.get(topic.url) for topic in TOPICS.values()]

    assert {answer.status_code for answer in answers} == {200}
    assert {answer.text.count("<h1>") for answer in answers} == {1}
    assert all(f'<html lang="{language}">' in answer.text for answer in answers)


@pytest.mark.parametrize("role", Role)
def test_no_link_leads_nowhere(people, role):
    client = read(role, people, "en")
    pages = [client.get(topic.url).text for topic in TOPICS.values()]
    found = {href for page in pages for href in LINK.findall(page)}

    answers = {href: client.get(unescape(href)).status_code for href in found}

    assert answers == dict.fromkeys(found, 200)


@pytest.mark.parametrize("role", Role)
def test_the_list_of_topics_begins_with_the_readers_role(people, role):
    answer = read(role, people, "en").get(reverse("help_list"))

    groups = [group for column in answer.context["columns"] for group in column]
    listed = [topic.slug for _heading, topics in groups for topic in topics]
    assert listed[0] == role
    assert sorted(listed) == sorted(TOPICS)


def test_help_asks_the_database_who_reads_and_nothing_else(
    viewer, django_assert_num_queries
):
    with django_assert_num_queries(2):
        viewer.get("/help/questions/")
    with django_assert_num_queries(2):
        viewer.get("/help/")


@pytest.mark.parametrize("slug", ["nothing", "..", "Viewer", "id"])
def test_an_unknown_topic_is_no_page(viewer, slug):
    assert viewer.get(f"/help/{slug}/").status_code == 404


@pytest.mark.parametrize(
    ("address", "slug"),
    [
        ("/agreements/", "search"),
        ("/timeline/", "clocks"),
        ("/gaps/", "sources"),
        ("/reports/", "reports"),
        ("/accounts/sessions/", "account"),
        ("/search/", "search"),
        ("/documents/", "documents"),
    ],
)
def test_a_page_leads_to_the_help_about_it(viewer, address, slug):
    answer = viewer.get(address)

    assert answer.context["help_here"].slug == slug
    assert f'<p class="help-here"><a href="/help/{slug}/">' in answer.text


@pytest.mark.parametrize(
    ("address", "slug"),
    [
        ("/agreements/new/", "entering"),
        ("/queue/", "approving"),
        ("/agreements/import/", "importing"),
    ],
)
def test_a_form_leads_to_the_help_about_it(editor, address, slug):
    assert editor.get(address).context["help_here"].slug == slug


def test_a_page_that_one_may_not_open_offers_no_help(viewer):
    assert "help-here" not in viewer.get("/agreements/new/").text


def test_who_enters_nothing_reads_of_it_in_the_list_alone(viewer, editor):
    beside = [each.get("/help/search/").context["topics"] for each in (viewer, editor)]

    assert [TOPICS["entering"] in topics for topics in beside] == [False, True]


@pytest.mark.parametrize("address", ["/help/", "/help/viewer/"])
def test_help_has_no_help_about_itself(viewer, address):
    assert viewer.get(address).context["help_here"] is None


def test_an_address_that_is_none_has_no_help(rf):
    assert help_here(rf.get("/nowhere/")) == {"help_here": None}


@pytest.mark.django_db
def test_the_footer_of_the_door_leads_to_no_closed_page(client):
    footer = client.get("/accounts/login/").text.partition("<footer")[2]

    assert "href" not in footer.partition("</footer>")[0]


def test_the_footer_leads_to_privacy_accessibility_and_sources(viewer):
    footer = viewer.get("/help/").text.partition("<footer")[2]

    assert LINK.findall(footer.partition("</footer>")[0]) == [
        "/help/",
        "/help/privacy/",
        "/help/accessibility/",
        "/help/sources/",
    ]
