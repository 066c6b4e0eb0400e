"""Looking something up from anywhere, by keyboard alone and by a former name."""

import pytest
from playwright.sync_api import expect

from egcc_portal.history_data.loading import load

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def history(transactional_db):
    """The real history, in the database of the test's server."""
    load()


def test_viewer_finds_a_ministry_by_a_name_it_once_had(history, page, sign_in):
    sign_in("viewer")
    page.goto("/timeline/")

    page.keyboard.press("/")
    page.keyboard.type("MOGAHA")
    page.keyboard.press("Enter")
    found = page.get_by_role("link", name="Ministry of the Interior and Safety")
    expect(found).to_be_visible()

    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_have_value("MOGAHA")
    page.get_by_role("searchbox").fill("행정안전")
    expect(page.get_by_text("행정안전부").first).to_be_visible()
    expect(page).to_have_url("/search/?q=%ED%96%89%EC%A0%95%EC%95%88%EC%A0%84")

    page.keyboard.press("ArrowDown")
    expect(found).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Interior and Safety")


@pytest.mark.parametrize("settings_of_browser", [{"java_script_enabled": False}])
def test_viewer_searches_without_javascript(history, page, sign_in):
    sign_in("viewer")

    page.get_by_role("searchbox", name="Search").fill("Kang Tak Oh")
    page.get_by_role("search").get_by_role("button", name="Search").click()

    expect(page.get_by_role("link", name="Oh Kang-tak")).to_be_visible()
