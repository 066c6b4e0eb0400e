"""A browser that runs no script: one still signs in, narrows, reads, and leaves."""

import re

import pytest
from playwright.sync_api import expect

from tests.factories import AgreementFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def settings_of_browser():
    return {"java_script_enabled": False}


def test_everything_needed_works_without_script(page, sign_in):
    AgreementFactory(title_ind="Nota kesepahaman", title_en="Memorandum")
    AgreementFactory(title_ind="Pengaturan", title_en="Arrangement")
    sign_in("viewer")

    page.get_by_role("link", name="Agreements", exact=True).first.click()
    main = page.get_by_role("main")
    main.get_by_label("Words").fill("memo")
    main.get_by_role("button", name="Apply").click()
    expect(page).to_have_url(re.compile("q=memo"))
    expect(main.get_by_role("link", name="Arrangement")).to_have_count(0)
    main.get_by_text("More filters").click()
    expect(main.get_by_label("Has a document")).to_be_visible()

    main.get_by_role("link", name="Memorandum").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Memorandum")
    page.get_by_role("button", name="한국어").click()
    expect(page.locator("html")).to_have_attribute("lang", "ko")
    page.get_by_role("button", name="English").click()

    page.locator("details.account summary").click()
    page.get_by_role("button", name="Sign out").click()
    page.goto("/agreements/")
    expect(page).to_have_url(re.compile("/accounts/login/"))
