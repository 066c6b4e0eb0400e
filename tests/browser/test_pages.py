"""Every page, at two widths and in three languages: it fits, and nothing complains."""

import re

import pytest

from egcc_portal.history_data.loading import load

pytestmark = pytest.mark.django_db(transaction=True)

ADDRESSES = [
    "/",
    "/timeline/",
    "/gaps/",
    "/agreements/",
    "/programs/",
    "/projects/",
    "/events/",
    "/indicators/",
    "/cohorts/",
    "/institutions/",
    "/people/",
    "/sources/",
    "/reports/",
    "/reports/new/",
]
LANGUAGES = {"Bahasa Indonesia": "id", "English": "en", "한국어": "ko"}


def sideways(page):
    """Return by how many pixels a page is wider than its window."""
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )


def detail_addresses(page):
    """Return the first record's page of each list whose records have one."""
    found = []
    for address in ADDRESSES[3:12]:
        page.goto(address)
        links = page.locator("main a").evaluate_all(
            "links => links.map(link => link.getAttribute('href'))"
        )
        record = re.compile(rf"{address}\d+/$")
        found += [link for link in links if record.match(link)][:1]
    return found


def test_every_page_fits_in_every_language(page, sign_in, width):
    load()
    sign_in("manager")
    addresses = ADDRESSES + detail_addresses(page)
    assert len(addresses) == 22

    for words, language in LANGUAGES.items():
        page.goto("/")
        page.get_by_role("button", name=words).first.click()
        for address in addresses:
            page.goto(address)
            assert page.locator("html").get_attribute("lang") == language
            assert page.get_by_role("heading", level=1).count() == 1, address
            assert sideways(page) == 0, f"{address} in {language} at {width}"
