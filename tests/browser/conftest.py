"""A real Chromium, Debian's own, on a server of the test's own."""

import os
import shutil

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.effort import LISTEN, Effort
from tests.factories import UserFactory

CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PASSWORD = "Gajah-2019-Seoul"
expect.set_options(timeout=20_000)  # what is awaited comes late on a busy machine
# The browser's driver runs an event loop in the test's thread, and the ORM would
# refuse to answer there.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"


def pytest_collection_modifyitems(items):
    """Begin with the walk through all pages; skip all on a desk without Chromium.

    The walk takes longest: begun last, it would go on when all others have ended. In
    CI a browser that is missing is an error.
    """
    at = [at for at, item in enumerate(items) if "/browser/" in str(item.path)]
    journeys = [items[each] for each in at]
    journeys.sort(key=lambda item: item.path.name != "test_pages.py")
    for each, item in zip(at, journeys, strict=True):
        items[each] = item
        if not (CHROMIUM or os.environ.get("CI")):
            item.add_marker(pytest.mark.skip(reason="there is no Chromium here"))


@pytest.fixture(scope="session")
def chromium():
    """The browser, started once."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(params=[1280, 390], ids=["desk", "phone"])
def width(request):
    """The two widths that pages are made for, in CSS pixels."""
    return request.param


@pytest.fixture
def settings_of_browser():
    """What a test's browser is set to, besides its width and language."""
    return {}


@pytest.fixture
def complaints():
    """What the browser complained of; a test that asks for a refusal clears it."""
    return []


@pytest.fixture
def page(chromium, live_server, width, settings_of_browser, complaints):
    """A page in a fresh browser; what the console complains of fails the test."""
    context = chromium.new_context(
        base_url=live_server.url,
        viewport={"width": width, "height": 900},
        locale="en-US",
        **settings_of_browser,
    )
    page = context.new_page()
    page.on(
        "response",
        lambda answer: (
            complaints.append(f"{answer.status} {answer.url}")
            if answer.status >= 400
            else None
        ),
    )
    page.on("pageerror", lambda wrong: complaints.append(str(wrong)))
    page.on(
        "console",
        lambda said: complaints.append(said.text) if said.type == "error" else None,
    )
    yield page
    context.close()
    assert complaints == []


@pytest.fixture
def sign_in(page):
    """Sign somebody of a role in, through the front door."""

    def signed_in(role):
        user = UserFactory(email=f"{role}@example.org", role=role)
        user.set_password(PASSWORD)
        user.save()
        page.goto("/accounts/login/")
        page.get_by_role("button", name="English").click()
        page.get_by_label("E-mail").fill(user.email)
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        page.get_by_role("main").get_by_role("button", name="Sign in").click()
        return user

    return signed_in


@pytest.fixture
def effort(page):
    """What is pressed and typed on the page from here on."""
    counted = Effort()
    page.expose_function("counted", counted.count)
    page.add_init_script(LISTEN)
    return counted
