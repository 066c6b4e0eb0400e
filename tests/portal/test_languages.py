"""The language of the pages: chosen, kept, taken along."""

from html.parser import HTMLParser

import pytest
from django.utils.translation import override
from modeltranslation.translator import translator

from agreements.models import Agreement
from egcc_portal.directory.models import Person
from egcc_portal.sources.models import Source
from egcc_portal.sources.records import Record, Review
from programs.models import Milestone
from tests.factories import AgreementFactory, UserFactory
from trainings.models import Attendance, Cohort

LOGIN = "/accounts/login/"
SESSIONS = "/accounts/sessions/"
SETLANG = "/i18n/setlang/"
PAGE = "get_absolute_url"
PASSWORD = "Gajah-Putih-2021"


@pytest.fixture
def rini(db):
    """A viewer who reads Korean."""
    return UserFactory(email="rini@example.org", language="ko")


def sign_in(client, user):
    user.set_password(PASSWORD)
    user.save()
    client.post(LOGIN, {"login": user.email, "password": PASSWORD})


@pytest.mark.django_db
def test_a_language_is_chosen_by_strangers(client):
    response = client.post(SETLANG, {"language": "ko", "next": LOGIN})

    assert response.url == LOGIN
    assert '<html lang="ko">' in client.get(LOGIN).text


def test_a_language_follows_its_reader_to_another_machine(client, viewer, people):
    viewer.post(SETLANG, {"language": "ko"})
    reader = people["viewer"]
    reader.refresh_from_db()
    assert reader.language == "ko"
    assert reader.versions.latest("pgh_id").pgh_context.metadata["by"] == reader.pk

    sign_in(client, people["viewer"])

    assert '<html lang="ko">' in client.get(SESSIONS).text


def test_a_language_chosen_before_sign_in_survives_it(client, rini):
    client.post(SETLANG, {"language": "en"})

    sign_in(client, rini)

    assert '<html lang="en">' in client.get(SESSIONS).text
    rini.refresh_from_db()
    assert rini.language == "en"


@pytest.mark.parametrize("language", ["fr", "", "../../x", "i\0d"])
def test_an_unknown_language_is_answered_in_words(viewer, people, language):
    viewer.cookies["language"] = "en"

    response = viewer.post(SETLANG, {"language": language})

    assert response.status_code == 400
    assert "does not speak" in response.text
    assert "language" not in response.cookies


@pytest.mark.django_db
def test_a_language_is_not_chosen_by_a_link(client):
    assert client.get(SETLANG, {"language": "ko"}).status_code == 405


@pytest.mark.django_db
@pytest.mark.parametrize("to", ["https://evil.example/", "//evil.example/"])
def test_a_language_leads_back_to_our_own_pages_only(client, to):
    response = client.post(SETLANG, {"language": "ko", "next": to})

    assert "evil" not in response.url


def test_a_language_survives_the_way_out(viewer):
    viewer.post(SETLANG, {"language": "ko"})

    viewer.post("/accounts/logout/")

    assert '<html lang="ko">' in viewer.get(LOGIN).text


def test_a_part_of_a_page_is_in_the_readers_language(viewer):
    AgreementFactory(title_ko="전자정부 협력센터 양해각서")
    viewer.cookies["language"] = "ko"

    part = viewer.get("/agreements/", headers={"HX-Request": "true"}).text

    assert "<html" not in part
    assert "전자정부 협력센터 양해각서" in part
    assert "양해각서" in part.replace("전자정부 협력센터 양해각서", "")


class Unmarked(HTMLParser):
    """Collects the texts of a page's body that it passes off as in its own language."""

    def __init__(self, html, language):
        super().__init__()
        self.own, self.inside, self.texts = language, [], []
        self.feed(html.partition("<body")[2])

    def handle_starttag(self, tag, attrs):
        language = self.inside[-1][1] if self.inside else self.own
        self.inside.append((tag, dict(attrs).get("lang", language)))

    def handle_endtag(self, tag):
        while self.inside and self.inside.pop()[0] != tag:
            pass  # what has no end of its own ends here

    def handle_data(self, text):
        tag, language = self.inside[-1] if self.inside else ("", "")
        if language == self.own and tag != "option":  # Django's widgets mark none
            self.texts.append(" ".join(text.split()))


def addresses():
    """Return the pages of records in lists, and of the first three of each kind."""
    lists = "agreements programs projects events indicators cohorts institutions people"
    found = ["/", "/timeline/", "/gaps/", *(f"/{each}/" for each in lists.split())]
    kinds = [kind for kind in Record.__subclasses__() if hasattr(kind, PAGE)]
    for kind in set(kinds) - {Source}:  # it is quoted in its own words
        found += [each.get_absolute_url() for each in kind.objects.order_by("pk")[:3]]
    return {address.partition("#")[0] for address in found}


def missing_in(column):
    """Return the texts of several words that stand in for one in the language."""
    found = set()
    for model in set(translator.get_registered_models(abstract=False)) - {Person}:
        for field in translator.get_options_for_model(model).get_field_names():
            names = [f"{field}_{each}" for each in (column, "ind", "en", "ko")]
            for own, *others in model._base_manager.values_list(*names):
                found |= {text for text in others if text and not own}
    return {text for text in found if " " in text}


@pytest.mark.parametrize(("language", "column"), [("id", "ind"), ("ko", "ko")])
def test_a_text_that_falls_back_says_in_which_language(
    loaded, db, manager, language, column
):
    manager.cookies["language"] = language
    fallbacks = missing_in(column)

    passed_off = {
        (address, text)
        for address in addresses()
        for text in Unmarked(manager.get(address).text, language).texts
        if text in fallbacks
    }

    assert len(fallbacks) > 20
    assert passed_off == set()


@pytest.mark.parametrize(
    ("language", "heading", "time"),
    [("id", "Risalah rapat", "Menit"), ("ko", "회의록", "시간(분)")],
)
def test_the_minutes_of_a_meeting_are_no_time(editor, language, heading, time):
    page = editor.get("/events/new/", headers={"accept-language": language}).text

    assert f">{heading}</h2>" in page
    assert time not in page


def test_a_word_of_two_senses_is_said_by_its_sense():
    with override("ko"):
        assert Milestone.Standing.LATE.label == "지연"
        assert Attendance.Status.LATE.label == "지각"
        assert Cohort.Standing.OVER.label == "개최 완료"
        assert Cohort._meta.get_field("held_from").verbose_name == "개최일"
    with override("id"):
        assert Review.DRAFT.label == "draf"
        assert Agreement.State.DRAFT.label == "rancangan"
