"""A form that comes after the session's end: nothing of it is lost, or another's."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from agreements.models import Agreement
from egcc_portal.accounts import sessions, unsent
from tests.factories import UserFactory
from tests.filling import filled
from tests.samples import words_of

pytestmark = pytest.mark.django_db
NEW, UNSENT = "/agreements/new/", "/accounts/unsent/"
DOOR = f"/accounts/login/?next={UNSENT}"
TOKENS = {"csrfmiddlewaretoken", "next"}
PASSWORD = "Gajah-Putih-2021"
TITLE = "Nota “kesepahaman” <b>2021</b>\nbaris kedua"


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def rini(db):
    user = UserFactory(email="rini@example.org", role="editor")
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def browser(rini):
    """A browser that shows its tokens, in which Rini is signed in."""
    client = Client()
    client.force_login(rini)
    return client


@pytest.fixture
def clock(monkeypatch):
    """Return what moves the sessions' clock on, by a number of seconds."""

    def move(seconds):
        later = timezone.now() + timedelta(seconds=seconds)
        monkeypatch.setattr(timezone, "now", lambda: later)
        monkeypatch.setattr(sessions.time, "time", later.timestamp)

    return move


def sign_in(browser, email="rini@example.org"):
    return browser.post(
        "/accounts/login/", {"login": email, "password": PASSWORD, "next": UNSENT}
    )


def typed(browser):
    form = filled(browser, NEW, code="1/2021", kind="mou", title_ind="T", note=TITLE)
    return form | {"do": "save"}


def hidden_in(page):
    """What the page would send, by name, but for its token."""
    pairs = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', page.text)
    sent = {name: unescape(value) for name, value in pairs}
    return {name: sent[name] for name in sent if name not in TOKENS}


def test_what_was_typed_is_sent_after_sign_in_as_it_was(browser, clock):
    form = typed(browser)
    clock(2 * 3600)

    assert browser.post(NEW, form).url == DOOR
    assert sign_in(browser).url == UNSENT
    page = browser.get(UNSENT)
    again = hidden_in(page)
    made = browser.post(NEW, again)

    assert "baris kedua" in words_of(page)
    assert "<b>2021</b>" not in page.text
    assert again == {name: form[name] for name in form if name not in TOKENS}
    assert made.url == Agreement.objects.get().get_absolute_url()
    assert Agreement.objects.get().note == TITLE
    assert browser.get(UNSENT).url == "/"


def test_it_is_not_sent_without_the_new_pages_token(browser, clock):
    form = typed(browser)
    clock(2 * 3600)
    browser.post(NEW, form)
    sign_in(browser)
    browser.handler.enforce_csrf_checks = True

    page = browser.get(UNSENT)
    refused = browser.post(NEW, form)
    assert browser.get(UNSENT).status_code == 200
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.text)[1]
    taken = browser.post(NEW, hidden_in(page) | {"csrfmiddlewaretoken": token})

    assert refused.status_code == 403
    assert taken.status_code == 302
    assert Agreement.objects.exists()


def test_nobody_else_gets_it(browser, clock, rini):
    other = UserFactory(email="budi@example.org", role="editor")
    other.set_password(PASSWORD)
    other.save()
    form = typed(browser)
    clock(2 * 3600)
    browser.post(NEW, form)

    sign_in(browser, "budi@example.org")

    assert browser.get(UNSENT).url == "/"
    assert unsent.UNSENT not in browser.session


@pytest.mark.parametrize("cookie", ["", "nonsense", "a" * 32])
def test_a_stranger_keeps_nothing(cookie):
    stranger = Client()
    stranger.cookies["session"] = cookie

    answer = stranger.post(NEW, {"title_ind": "x"})

    assert answer.url == f"/accounts/login/?next={NEW}"
    assert not Session.objects.exists()


def test_one_ended_session_keeps_one_form(browser, clock):
    form, ended = typed(browser), browser.cookies["session"].value
    clock(2 * 3600)
    browser.post(NEW, form)
    before = Session.objects.count()

    again = Client()
    again.cookies["session"] = ended
    answer = again.post(NEW, form)

    assert answer.url == f"/accounts/login/?next={NEW}"
    assert Session.objects.count() == before


@pytest.mark.parametrize(
    ("more", "headers"),
    [
        ({"note": "x" * 200_001}, {}),
        ({}, {"hx-request": "true"}),
        ({}, {"sec-fetch-mode": "no-cors"}),
    ],
)
def test_what_is_too_long_or_sent_by_a_script_is_not_kept(
    browser, clock, more, headers
):
    form = typed(browser) | more
    clock(2 * 3600)

    browser.post(NEW, form, headers=headers)
    sign_in(browser)

    assert browser.get(UNSENT).url == "/"


def test_who_signs_out_leaves_nothing(browser):
    form = typed(browser)
    browser.post("/accounts/logout/")

    assert browser.post(NEW, form).url == f"/accounts/login/?next={NEW}"


def test_it_is_kept_an_hour_and_thrown_away_if_asked(browser, clock):
    form = typed(browser)
    for late, asked in [(0, "thrown"), (3601, "late")]:
        clock(2 * 3600)
        browser.post(NEW, form)
        sign_in(browser)
        clock(late)
        if asked == "thrown":
            assert browser.post(UNSENT).url == "/"

        assert not Agreement.objects.exists()
        assert browser.get(UNSENT).status_code == 302


def test_an_ended_session_is_known_for_three_days(browser, clock):
    for seconds, there in [(2 * 3600, 1), (3 * 86400, 0)]:
        clock(seconds)
        sessions.SessionStore.clear_expired()
        assert Session.objects.count() == there
