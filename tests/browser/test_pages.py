"""Every page, in three languages and at two widths: it fits, and all can use it.

The pages are those of the URL conf, so that a new one is looked at by itself.
"""

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.test import Client
from django.utils import translation

from agreements.models import Agreement
from egcc_portal.history_data.loading import load
from tests.browser.axe import ALL, OF_ROOM, violations
from tests.browser.conftest import PASSWORD
from tests.factories import AgreementFactory, CourseFactory
from tests.samples import issued_report, kept_document, waiting_paper
from tests.site_map import OURS, pages

pytestmark = pytest.mark.django_db(transaction=True)

WIDTHS = [1280, 390]
LANGUAGES = {"한국어": "ko", "Bahasa Indonesia": "id", "English": "en"}
REFUSALS = ["/agreements/999999999/", "/reports/new/", "/agreements/?q=%00"]
REFUSED = {"404", "403", "400"}
BEFORE_THE_DOOR = [
    "/accounts/login/",
    "/accounts/inactive/",
    "/accounts/password/reset/",
    "/accounts/password/reset/done/",
    "/accounts/password/reset/key/1-1/",
    "/accounts/password/reset/key/done/",
]


@pytest.fixture
def width():
    """The pages are looked at in one window, which changes its width."""
    return WIDTHS[0]


def wrongs(page, language, on_phone=ALL):
    """Return what is wrong with the page in the window, at each width."""
    found = []
    if page.locator("html").get_attribute("lang") != language:
        found.append("the language")
    if page.get_by_role("heading", level=1).count() != 1:
        found.append("the number of main headings")
    for width, rules in zip(WIDTHS, [ALL, on_phone], strict=True):
        page.set_viewport_size({"width": width, "height": 900})
        if beyond := sideways(page):
            found.append(f"{beyond} px too wide at {width}")
        found += [f"{wrong} at {width}" for wrong in violations(page, rules)]
    return found


def look_at(page, addresses, language, on_phone=ALL):
    """Return what is wrong with pages, each with its address."""
    found = []
    for address in addresses:
        page.goto(address)
        found += [f"{address}: {each}" for each in wrongs(page, language, on_phone)]
    return found


def sideways(page):
    """Return by how many pixels a page is wider than its window."""
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )


def speak(page, words):
    """Choose a language by its own name, as the header offers it."""
    page.goto("/")
    page.get_by_role("button", name=words).first.click()


def prove_it_again(page):
    """Give the password that the pages of the second factor ask for once more."""
    page.goto("/accounts/2fa/totp/activate/")
    page.get_by_label("Password").first.fill(PASSWORD)
    page.get_by_role("main").get_by_role("button").last.click()


def seen_by(page, **which):
    """Return the addresses of the pages, by name, that the person in the window has."""
    client = Client()
    for cookie in page.context.cookies():
        client.cookies[cookie["name"]] = cookie["value"]
    return pages(client, **which)


def test_every_page_is_for_everybody(page, sign_in):
    load()
    issued_report()
    CourseFactory()
    kept_document()
    waiting_paper()
    sign_in("manager")
    prove_it_again(page)
    addresses = seen_by(page)
    assert {"home", "trainings:cohort_detail", "mfa_activate_totp"} <= set(addresses)

    found = []
    for words, language in LANGUAGES.items():
        # A translation alters words alone, and on a phone these break but their room.
        rules = ALL if language == settings.LANGUAGE_CODE else OF_ROOM
        speak(page, words)
        found += look_at(page, addresses.values(), language, rules)

    assert not found, "\n".join(found)


def test_forms_of_records_are_for_everybody(page, sign_in):
    sign_in("editor")  # a manager, whose pages all others are, enters nothing
    edited = AgreementFactory().get_absolute_url()

    found = look_at(page, ["/cohorts/new/", f"{edited}edit/"], "en")

    assert not found, "\n".join(found)


def test_pages_in_the_dark_are_for_everybody(page, sign_in):
    load()
    sign_in("manager")
    page.emulate_media(color_scheme="dark")
    detail = Agreement.objects.earliest("signed_from").get_absolute_url()

    found = look_at(page, ["/", "/timeline/", "/agreements/", detail], "en")

    assert not found, "\n".join(found)


def test_refusals_are_for_everybody(page, sign_in, complaints):
    sign_in("viewer")

    found = look_at(page, REFUSALS, "en")

    assert not found, "\n".join(found)
    assert {each.split()[0] for each in complaints if each[0].isdigit()} == REFUSED
    complaints.clear()


def test_pages_without_records_are_for_everybody(page, sign_in):
    sign_in("manager")

    addresses = seen_by(page, of_records=False)
    ours = [address for name, address in addresses.items() if name in OURS]
    found = look_at(page, ours, "en")

    assert not found, "\n".join(found)


def test_pages_before_the_door_are_for_everybody(page):
    speak(page, "English")

    found = look_at(page, BEFORE_THE_DOOR, "en")

    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", ["429.html", "500.html", "503.html"])
def test_failures_are_for_everybody(page, name):
    page.goto("/accounts/login/")
    with translation.override("ko"):
        page.set_content(render_to_string(name))

    assert wrongs(page, "ko") == []
