"""Four eyes in a browser: sent, returned with a comment, mended, approved, undone."""

import re

import pytest
from django.test import Client
from playwright.sync_api import expect

from egcc_portal import history
from tests.browser.axe import violations
from tests.factories import AgreementFactory, UserFactory
from tests.filling import filled

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def rini(transactional_db):
    """An editor who works elsewhere at the same time."""
    return UserFactory(name="Rini Contoh", email="rini@example.org", role="editor")


@pytest.fixture
def elsewhere(rini):
    """The browser in which she does."""
    client = Client()
    client.force_login(rini)
    return client


@pytest.fixture
def draft(rini):
    """A draft of hers."""
    with history.acting("record", by=rini):
        return AgreementFactory(
            review="draft", state="draft", title_ind="Nota 2025", title_en="MoU 2025"
        )


def sent(client, record):
    client.post(f"/queue/send/{record.fact_model}/{record.public_id}/")


def test_a_manager_returns_and_approves(page, sign_in, rini, elsewhere, draft):
    sent(elsewhere, draft)
    sign_in("manager")
    page.goto("/queue/")
    page.get_by_role("link", name="MoU 2025").click()
    page.get_by_label("Comment on Title (English)").fill("Spell it out.")
    page.get_by_role("button", name="Return with comments").click()
    expect(page.get_by_role("main")).to_contain_text("It is returned")

    url = f"/agreements/{draft.pk}/edit/"
    typed = filled(elsewhere, url, title_en="Memorandum of 2025", do="submit")
    elsewhere.post(url, typed)
    page.goto("/queue/")
    page.get_by_role("link", name="Memorandum of 2025").click()
    assert violations(page) == []
    page.get_by_role("button", name="Approve").click()

    expect(page.get_by_role("main")).to_contain_text("It is approved")
    draft.refresh_from_db()
    assert (draft.review, draft.title_en) == ("approved", "Memorandum of 2025")


def test_a_change_is_undone_with_a_reason(page, sign_in, rini):
    agreement = AgreementFactory(title_en="Right")
    with history.acting("correct", by=rini, reason="Letter 12"):
        type(agreement).objects.filter(pk=agreement.pk).update(title_en="Wrong")
    sign_in("manager")

    page.goto(f"/agreements/{agreement.pk}/history/")
    page.get_by_role("link", name="Undo this change").first.click()
    expect(page.get_by_role("main")).to_contain_text("What would be put back")
    page.get_by_label("Reason").fill("Typed in the wrong field")
    assert violations(page) == []
    page.get_by_role("button", name="Undo the change").click()

    main = page.get_by_role("main")
    expect(main).to_contain_text("The change is undone")
    expect(main).to_contain_text("Reason: Typed in the wrong field")
    agreement.refresh_from_db()
    assert agreement.title_en == "Right"


def test_a_colleague_is_named_by_a_few_letters(page, sign_in, rini):
    agreement = AgreementFactory()
    sign_in("manager")

    page.goto(agreement.get_absolute_url())
    page.get_by_text("Add a comment").click()
    field = page.get_by_label("Comment", exact=True)
    field.press_sequentially("Please look, @rin")
    expect(page.get_by_role("option", name=re.compile("Rini Contoh"))).to_be_visible()
    assert violations(page) == []
    field.press("Enter")
    expect(field).to_have_value("Please look, @Rini Contoh ")
    page.get_by_role("button", name="Add the comment").click()

    expect(page.get_by_role("main")).to_contain_text("told of it: Rini Contoh")
    assert rini.notifications.get().kind == "mention"
