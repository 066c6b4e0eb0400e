"""The main job: from an MoU down to a cohort, then a report, asked for and signed."""

import re

import pytest
from playwright.sync_api import expect

from egcc_portal.celery import app
from egcc_portal.history_data.loading import load
from tests.workers import worker

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def history(transactional_db):
    """The real history, in the database of the test's server."""
    load()


def open_link(page, name):
    page.get_by_role("main").get_by_role("link", name=name).first.click()


def test_manager_browses_the_thread_and_takes_a_report_home(history, page, sign_in):
    app.control.purge()
    sign_in("manager")

    page.goto("/agreements/")
    open_link(page, "ID-KR/MOU/2018/01") if page.get_by_role(
        "link", name="ID-KR/MOU/2018/01"
    ).count() else open_link(page, re.compile("Establishment and Operation"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("MoU on Cooperation")
    open_link(page, re.compile("eGCC"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("eGCC")
    open_link(page, "Drafting of the SPBE architecture")
    expect(page.get_by_role("main")).to_contain_text("National SPBE Architecture")
    page.go_back()
    open_link(page, re.compile("delegation assigned"))
    expect(page.get_by_role("main")).to_contain_text("Banyuwangi")

    page.goto("/reports/new/")
    page.get_by_label("Program").select_option(
        label="Indonesia-Korea e-Government Cooperation Centre (eGCC)"
    )
    page.get_by_label("Period").select_option("quarter-3")
    page.get_by_label("Year").fill("2019")
    page.get_by_role("button", name="Build the report").click()
    expect(page.get_by_role("progressbar")).to_be_visible()
    with worker():
        expect(page.get_by_role("link", name=re.compile("PDF"))).to_have_count(
            3, timeout=60_000
        )
        expect(page.get_by_role("main")).to_contain_text("Issued")
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile("PDF.*Korean")).click()

    assert download.value.suggested_filename == (
        "egcc-quarter-2019-07-01-2019-09-30-v1-ko.pdf"
    )
