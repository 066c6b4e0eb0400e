"""The MoU of 2021 from the scan to an approved record: extended, corrected, undone."""

import pytest
from playwright.sync_api import expect

from agreements.models import Agreement
from tests import papers
from tests.browser.effort import documented
from tests.browser.test_entry_journey import (
    add,
    begin,
    dates,
    directory,
    pick,
    row,
    save,
    sides,
)

pytestmark = pytest.mark.django_db(transaction=True)
__all__ = ["directory"]  # the fixture that all of it stands on
SCAN = papers.pdf("Pasal 1", "Para Pihak membentuk Komite Bersama")
TITLE = "MoU on the DGCC"


@pytest.fixture
def width():
    return 1280


@pytest.fixture
def become(page, sign_in):
    """Leave, and come back as another person; everybody signs in once."""
    kept = {}

    def becoming(role):
        page.context.clear_cookies()
        if role in kept:
            page.context.add_cookies(kept[role])
        else:
            sign_in(role)
            expect(page.get_by_role("heading", level=1)).to_be_visible()
            kept[role] = page.context.cookies()

    return becoming


def bar(page, name):
    """Press a word of the bar on top."""
    page.get_by_role("navigation", name="Main").get_by_role("link", name=name).click()


def press(page, name, role="link"):
    """Press the first link, or button, of that name."""
    page.get_by_role("main").get_by_role(role, name=name).first.click()


def open_mou(page):
    """Go to the agreement by the list."""
    bar(page, "Agreements")
    press(page, TITLE)


def sign_on_behalf(page):
    """Add both signatures; the Korean one on behalf of the minister."""
    for number, (words, side) in enumerate(
        [("tjahjo", "indonesia"), ("박태", "korea")]
    ):
        add(page, "Add a signature")
        expect(page.locator(f"#id_signature-{number}-person")).to_be_focused()
        pick(page, "Person", number, words)
        row(page, f"Signature {number + 1}").get_by_label("Side").select_option(side)
    park = row(page, "Signature 2")
    park.get_by_label("Capacity").select_option("on_behalf_of")
    pick(page, "On behalf of: institution", 1, "mois")
    park.get_by_label("On behalf of: office (English)").fill("Minister")


def attach_scan(page):
    """Attach the signed text to the agreement, from its page, and go back to it."""
    press(page, "attach others")
    scan = {"name": "mou-2021.pdf", "mimeType": "application/pdf", "buffer": SCAN}
    page.get_by_label("Files").set_input_files([scan])
    page.get_by_label("Kind of document").select_option("signed_text")
    page.get_by_role("button", name="Upload").click()
    expect(page.get_by_role("main")).to_contain_text("mou-2021.pdf")
    press(page, TITLE)


def approve(page, name):
    """Approve what waits under a name."""
    bar(page, "Approvals")
    press(page, name)
    press(page, "Approve", "button")
    expect(page.get_by_role("main")).to_contain_text("It is approved")


def extend(page):
    """Enter the instrument that extends the agreement, and send it."""
    open_mou(page)
    press(page, "Extend by a new instrument")
    page.get_by_label("Number", exact=True).fill("ID-KR/EXT/2023/01")
    page.get_by_label("Title (English)").fill("Extension of the DGCC")
    save(page, "Save and send to a manager")
    expect(page.get_by_role("heading", level=1)).to_have_text("Extension of the DGCC")


def correct(page, title):
    """Correct the English title, for a reason and by a source."""
    open_mou(page)
    press(page, "Edit")
    page.get_by_label("Title (English)").fill(title)
    page.get_by_label("Reason").fill("Page 1 of the signed text")
    pick(page, "The source that says so", 0, "dgcc")
    save(page, "Send the change to a manager")
    expect(page.get_by_role("main")).to_contain_text("The change waits for a manager")


def undo(page, title):
    """Undo the last change."""
    bar(page, "Agreements")
    press(page, title)
    press(page, "What changed, by whom and why")
    press(page, "Undo this change")
    page.get_by_label("Reason").fill("The first page was right")
    page.get_by_role("button", name="Undo the change").click()
    expect(page.get_by_role("main")).to_contain_text("The change is undone")


def enter(page):
    """Enter the MoU with its scan, and send it as signed; return its record."""
    begin(page)
    sides(page)
    dates(page)
    sign_on_behalf(page)
    add(page, "Add a source")
    pick(page, "Source", 0, "dgcc")
    save(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    made = Agreement.objects.get()
    attach_scan(page)
    press(page, "Mark as signed")
    save(page, "Do it and send it to a manager")
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    return made


def test_the_mou_of_2021_lives_its_life(page, become, effort):
    become("editor")
    made = enter(page)
    become("manager")
    approve(page, TITLE)
    made.refresh_from_db()
    assert (made.state, made.review) == ("signed", "approved")

    become("editor")
    extend(page)
    extension = Agreement.objects.get(code="ID-KR/EXT/2023/01")
    assert extension.relations_out.get().to == made
    correct(page, "MoU on a DGCC")
    become("manager")
    approve(page, TITLE)
    made.refresh_from_db()
    assert made.title_en == "MoU on a DGCC"

    undo(page, "MoU on a DGCC")
    made.refresh_from_db()
    assert made.title_en == TITLE
    expect(page.get_by_role("main")).to_contain_text("The first page was right")
    assert effort.told == documented("The MoU of 2021, its whole life"), effort
