"""Everything by keyboard, and the place one is at always in sight."""

import re

import pytest
from playwright.sync_api import expect

from agreements.models import Agreement
from egcc_portal.history_data.loading import load
from tests.browser.conftest import PASSWORD
from tests.factories import AgreementFactory, UserFactory

pytestmark = pytest.mark.django_db(transaction=True)

HERE = "document.activeElement"
NAME = f"({HERE}.labels?.[0] || {HERE}).innerText.trim()"
SHOWN = """
() => {
    const here = document.activeElement;
    const box = here.getBoundingClientRect();
    const inside = here.querySelector(".hit");
    const style = getComputedStyle(here);
    const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    const edge = inside && parseFloat(getComputedStyle(inside).strokeWidth) >= 2;
    const insight = box.bottom > 0 && box.top < innerHeight && box.right > 0;
    if ((ring || edge) && insight) return "";
    return here.outerHTML.slice(0, 120);
}
"""


def tab_to(page, name):
    """Press Tab until what has the focus is called so; it may have it already."""
    for _ in range(120):
        if page.evaluate(NAME).startswith(name):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not lead to {name}")


@pytest.mark.parametrize("width", [1280])
def test_one_signs_in_by_keyboard_alone(page):
    user = UserFactory(email="keys@example.org", role="viewer")
    user.set_password(PASSWORD)
    user.save()
    page.goto("/accounts/login/")
    tab_to(page, "English")
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "en")

    tab_to(page, "Work e-mail")
    page.keyboard.type(user.email)
    tab_to(page, "Password")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")

    expect(page.get_by_text("Sign out")).to_be_attached()


@pytest.mark.parametrize("width", [1280])
def test_one_narrows_and_reads_by_keyboard_alone(page, sign_in):
    AgreementFactory(title_ind="Nota kesepahaman")
    AgreementFactory(title_ind="Pengaturan")
    sign_in("viewer")
    page.goto("/agreements/")

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    tab_to(page, "Words")
    page.keyboard.type("nota")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=nota"))
    expect(page.get_by_role("link", name="Pengaturan")).to_have_count(0)
    tab_to(page, "More filters")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Has a document")).to_be_visible()
    tab_to(page, "Nota kesepahaman")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_contain_text("Nota kesepahaman")


@pytest.mark.parametrize("width", [1280])
def test_the_account_menu_opens_closes_and_gives_the_focus_back(page, sign_in):
    sign_in("viewer")
    page.goto("/agreements/")
    menu = page.locator("details.account summary")

    menu.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(NAME) == "Change password"
    page.keyboard.press("Escape")

    expect(menu).to_be_focused()
    expect(page.get_by_role("button", name="Sign out")).to_be_hidden()


@pytest.mark.parametrize("width", [390])
def test_the_menu_of_a_phone_says_whether_it_is_open(page, sign_in):
    sign_in("viewer")
    button = page.get_by_role("button", name="Menu")
    expect(page.get_by_role("link", name="Timeline")).to_be_hidden()

    button.focus()
    page.keyboard.press("Enter")

    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("link", name="Timeline").first).to_be_visible()


@pytest.mark.parametrize("width", [1280])
@pytest.mark.parametrize("contrast", ["none", "active"])
def test_what_has_the_focus_is_seen_to_have_it(page, sign_in, contrast):
    load()
    sign_in("viewer")
    page.emulate_media(forced_colors=contrast)
    page.goto(Agreement.objects.get(code="ID-KR/MOU/2018/01").get_absolute_url())
    expect(page.locator(".chain svg")).to_be_visible()

    hidden, stops = [], 0
    page.keyboard.press("Tab")
    while page.evaluate(f"{HERE} !== document.body") and stops < 150:
        hidden += [found] if (found := page.evaluate(SHOWN)) else []
        page.keyboard.press("Tab")
        stops += 1

    assert hidden == []
    assert 40 < stops < 150
