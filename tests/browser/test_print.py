"""What comes out of the printer: how many sheets, and what stands on them."""

import re

import pytest

from egcc_portal.history_data.loading import load

pytestmark = pytest.mark.django_db(transaction=True)
HIDDEN = "each => getComputedStyle(each).display === 'none'"


@pytest.fixture
def width():
    """A desk's width; paper has its own."""
    return 1280


@pytest.fixture
def history(transactional_db):
    """The real history: as much as the sheet has to hold."""
    load()


def sheets(pdf):
    """Return the width and height of each page of a PDF, in whole points."""
    count = len(re.findall(rb"/Type\s*/Page\b", pdf))
    boxes = re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert count == len(boxes)
    return [tuple(round(float(side)) for side in box) for box in boxes]


def test_timeline_is_one_landscape_sheet(page, sign_in, history):
    sign_in("viewer")
    page.goto("/timeline/")

    assert sheets(page.pdf(prefer_css_page_size=True)) == [(842, 595)]


def test_timeline_on_paper_is_the_drawing_for_paper(page, sign_in, history):
    sign_in("viewer")
    page.goto("/timeline/")
    assert page.locator(".poster").evaluate(HIDDEN)

    page.emulate_media(media="print")

    assert page.locator(".poster svg").is_visible()
    for hidden in [".timeline-scroll", ".timeline-list", ".site-search"]:
        assert page.locator(hidden).evaluate(HIDDEN), hidden


def test_home_is_three_portrait_sheets(page, sign_in, history):
    sign_in("viewer")

    for language in ["English", "Bahasa Indonesia"]:  # the shortest, the longest
        page.goto("/")
        page.get_by_role("button", name=language).first.click()
        page.goto("/")

        assert sheets(page.pdf(prefer_css_page_size=True)) == [(595, 842)] * 3


def test_a_link_of_the_timeline_shows_that_it_has_focus(page, sign_in, history):
    sign_in("viewer")
    page.goto("/timeline/")
    link = page.locator(".timeline-scroll a").first
    stroke = "each => getComputedStyle(each.querySelector('.hit')).strokeWidth"
    assert link.evaluate(stroke) != "3px"

    page.locator(".timeline-scroll").focus()
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.tagName") == "a"
    assert link.evaluate(stroke) == "3px"
