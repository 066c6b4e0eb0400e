"""The MoU of 25 May 2021, entered from the paper with the keyboard, and signed."""

import re

import pytest
from playwright.sync_api import expect

from agreements.models import Agreement
from egcc_portal.entry.models import Entry
from tests.factories import InstitutionFactory, PersonFactory, SourceFactory
from tests.workers import until

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def width():
    return 1280


@pytest.fixture(autouse=True)
def directory():
    """Both ministries, and who signed."""
    InstitutionFactory(name_ind="Kementerian PANRB", short_ind="PANRB")
    InstitutionFactory(name_ind="MOIS", name_ko="행정안전부", country="KR")
    InstitutionFactory(name_ind="MOLIT", name_ko="국토교통부", country="KR")
    PersonFactory(name_ind="Tjahjo Kumolo")
    PersonFactory(name_ind="Park Tae Sung", name_ko="박태성")
    SourceFactory(headline="MoU DGCC", kind="agreement_text")


def pick(page, label, at, words):
    """Type into a line, walk to the first record that is offered, and take it."""
    named = re.compile(rf"^{label}( \(optional\))?$")
    line = page.get_by_role("combobox", name=named).nth(at)
    line.press_sequentially(words, delay=20)
    expect(page.locator(".pick-list:not([hidden]) li").first).to_be_visible()
    line.press("ArrowDown")
    line.press("Enter")
    expect(line).to_have_attribute("aria-expanded", "false")


def add(page, name):
    page.get_by_role("button", name=name).click()


def row(page, name):
    return page.get_by_role("group", name=name, exact=True)


def begin(page):
    page.goto("/agreements/")
    page.get_by_role("link", name="Add an agreement").click()
    page.get_by_label("Number", exact=True).fill("ID-KR/MOU/2021/01")
    page.get_by_label("Kind").first.select_option("mou")
    page.get_by_label("Title (Indonesian)").fill("Nota kesepahaman DGCC")
    page.get_by_label("Title (English)").fill("MoU on the DGCC")


def sides(page):
    pick(page, "Institution", 0, "panrb")
    row(page, "Party 1").get_by_label("Side").select_option("indonesia")
    pick(page, "Institution", 1, "행정안")
    row(page, "Party 2").get_by_label("Side").select_option("korea")


def dates(page):
    signed = page.get_by_label(re.compile("^Signed")).first
    signed.fill("3/4/2021")
    expect(page.get_by_text("3 April 2021 or 4 March 2021")).to_be_visible()
    signed.fill("25 Mei 2021")
    expect(page.get_by_text("Understood: Tuesday, 25 May 2021")).to_be_visible()
    page.get_by_label(re.compile("^Start of the term")).fill("2021")
    page.get_by_label(re.compile("^End of the term")).fill("Des 2023")


def signatures(page):
    add(page, "Add a signature")
    pick(page, "Person", 0, "tjahjo")
    row(page, "Signature 1").get_by_label("Side").select_option("indonesia")
    add(page, "Add a signature")
    expect(page.locator("#id_signature-1-person")).to_be_focused()
    pick(page, "Person", 1, "박태")
    park = row(page, "Signature 2")
    park.get_by_label("Side").select_option("korea")
    park.get_by_label("Capacity").select_option("on_behalf_of")


def save(page, name="Save"):
    page.locator("#entry").get_by_role("button", name=name, exact=True).last.click()


def test_editor_enters_and_signs_the_mou_of_2021(page, sign_in):
    sign_in("editor")
    begin(page)
    sides(page)
    dates(page)
    signatures(page)
    add(page, "Add a source")
    pick(page, "Source", 0, "dgcc")
    save(page)

    expect(page.get_by_role("alert")).to_contain_text("Say on whose behalf")
    expect(page.get_by_label("Title (English)")).to_have_value("MoU on the DGCC")
    pick(page, "On behalf of: institution", 1, "mois")
    page.get_by_label("On behalf of: office (English)").nth(1).fill("Minister")
    save(page)

    expect(page.get_by_role("heading", level=1)).to_have_text("MoU on the DGCC")
    page.get_by_role("link", name="Mark as signed").click()
    save(page, "Mark as signed")
    expect(page.get_by_role("alert")).to_contain_text("Attach the signed text")
    page.get_by_label("why the signed text is not attached").fill("in the Treaty Room")
    save(page, "Mark as signed")

    expect(page.get_by_role("main")).to_contain_text("Park Tae Sung")
    made = Agreement.objects.get()
    assert (made.state, made.signatures.count(), made.parties.count()) == (
        "signed",
        2,
        2,
    )


def test_what_is_typed_is_there_again_after_the_page_was_left(page, sign_in):
    sign_in("editor")
    begin(page)
    page.get_by_label("Title (Korean)").fill("양해각서")

    page.goto("/agreements/new/")  # at once: what is not kept yet is on its way
    until(lambda: "양해각서" in str(Entry.objects.values_list("data", flat=True)))
    page.reload()
    page.get_by_role("link", name="Nota kesepahaman DGCC").click()

    expect(page.get_by_label("Title (Korean)")).to_have_value("양해각서")
    page.get_by_role("button", name="Throw it away").click()
    page.get_by_role("button", name="Yes, continue").click()
    expect(page.get_by_text("thrown away")).to_be_visible()
    assert not Entry.objects.exists()


def test_a_lost_session_takes_nothing_along(page, sign_in, complaints):
    user = sign_in("editor")
    begin(page)
    expect(page.get_by_text("Kept as a draft")).to_be_visible()
    page.context.clear_cookies(name=re.compile("session"))
    page.get_by_label("Title (Korean)").fill("양해각서")
    page.get_by_label("Title (Korean)").press("Tab")

    expect(page.get_by_role("alert")).to_contain_text("Your session has ended")

    assert user.entries.get().called == "Nota kesepahaman DGCC"
    expect(page.get_by_label("Title (Korean)")).to_have_value("양해각서")
    complaints.clear()
