"""Large letters, narrow windows, few colors, no motion: nothing is lost."""

import pytest
from playwright.sync_api import expect

from agreements.models import Agreement
from egcc_portal.history_data.loading import load
from tests.browser.test_pages import sideways
from tests.factories import InstitutionFactory

pytestmark = pytest.mark.django_db(transaction=True)

MOVES = """
() => [...document.querySelectorAll("*")].filter(each => {
    const style = getComputedStyle(each);
    const times = [style.transitionDuration, style.animationDuration].join();
    return times.split(",").some(time => parseFloat(time) > 0);
}).length
"""


@pytest.fixture
def width():
    """What is left of 1280 px at 400 %."""
    return 320


@pytest.fixture
def detail(transactional_db):
    """The page of an agreement with a chain, of the real history."""
    load()
    return Agreement.objects.get(code="ID-KR/MOU/2018/01").get_absolute_url()


def test_pages_flow_at_four_hundred_percent(page, sign_in, detail):
    sign_in("viewer")

    for address in ["/", "/timeline/", "/agreements/", "/cohorts/", detail, "/gaps/"]:
        page.goto(address)
        assert sideways(page) == 0, address


def test_letters_of_double_size_find_their_room(page, sign_in, detail):
    sign_in("viewer")
    page.set_viewport_size({"width": 1280, "height": 900})

    for address in ["/", "/agreements/", detail]:
        page.goto(address)
        page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
        assert page.evaluate("getComputedStyle(document.body).fontSize") == "32px"
        assert sideways(page) == 0, address


def test_nothing_moves_for_who_wants_no_motion(page, sign_in):
    sign_in("viewer")
    page.goto("/agreements/")
    moving = page.evaluate(MOVES)

    page.emulate_media(reduced_motion="reduce")

    assert moving > 0
    assert page.evaluate(MOVES) == 0


def test_with_few_colors_the_current_page_and_states_are_told(page, sign_in, detail):
    sign_in("viewer")
    page.emulate_media(forced_colors="active")
    page.set_viewport_size({"width": 1280, "height": 900})

    page.goto("/agreements/")

    here = page.locator(".bar [aria-current]")
    edge = "here => getComputedStyle(here).borderBottomColor"
    others = page.locator(".bar a:not([aria-current])").first
    assert here.evaluate(edge) != others.evaluate(edge)
    badge = page.locator(".badge").first
    expect(badge.locator("svg")).to_be_visible()
    assert badge.evaluate("each => parseFloat(getComputedStyle(each).borderWidth)") >= 1


def test_the_list_is_nearer_than_its_filters(page, sign_in):
    sign_in("viewer")
    page.goto("/agreements/?kind=mou")
    filters = page.get_by_role("search", name="Narrow the list")
    expect(filters.get_by_label("Kind")).to_be_visible()  # it narrows the list
    expect(filters.get_by_label("Party")).to_be_hidden()

    filters.get_by_text("More filters").click()

    expect(filters.get_by_label("Party")).to_be_visible()


def test_the_whole_korean_font_comes_for_a_rare_syllable(page, sign_in):
    sign_in("viewer")
    sheet = page.locator("link[href*=pretendard]")
    common = InstitutionFactory(name_ko="행정안전부")
    rare = InstitutionFactory(name_ko="뷁부")

    page.goto(common.get_absolute_url())
    expect(sheet).to_have_js_property("disabled", value=True)

    page.goto(rare.get_absolute_url())
    expect(sheet).to_have_js_property("disabled", value=False)
