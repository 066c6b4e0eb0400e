"""Entering an agreement in a browser that runs no script."""

import pytest
from playwright.sync_api import expect

from agreements.models import Agreement
from tests.factories import InstitutionFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def width():
    return 390


@pytest.fixture
def settings_of_browser():
    return {"java_script_enabled": False}


def test_an_agreement_is_entered_without_script(page, sign_in):
    InstitutionFactory(name_ind="Kementerian Contoh Satu")
    chosen = InstitutionFactory(name_ind="Kementerian Contoh Dua")
    sign_in("editor")

    page.goto("/agreements/new/")
    page.get_by_label("Number", exact=True).fill("MOU-1")
    page.get_by_label("Kind").first.select_option("mou")
    page.get_by_role("button", name="Add a party").click()
    expect(page.get_by_label("Number", exact=True)).to_have_value("MOU-1")
    party = page.get_by_role("group", name="Party 1", exact=True)
    party.get_by_role("combobox", name="Institution").fill("contoh")
    party.get_by_label("Side").select_option("indonesia")
    save = page.get_by_role("button", name="Save", exact=True)
    save.click()

    expect(page.get_by_role("alert")).to_contain_text("Several are called like this")
    page.get_by_label("Kementerian Contoh Dua").check()
    save.click()

    expect(page.get_by_role("main")).to_contain_text("Kementerian Contoh Dua")
    assert Agreement.objects.get().parties.get().institution == chosen
