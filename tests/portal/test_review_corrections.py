"""Four eyes on what is signed: corrections and acts wait, with their reasons."""

import pytest
from django.urls import reverse

from egcc_portal.entry.models import Entry
from egcc_portal.history.undo import undo
from egcc_portal.review import actions
from egcc_portal.sources.models import Claim
from tests.factories import AgreementFactory, SourceFactory
from tests.filling import filled
from tests.portal.deciding import ENGLISH, decide, fresh
from tests.samples import words_of

pytestmark = pytest.mark.django_db
WHY = {"reason": "Pasal 7", "because_text": "Naskah", "where": "Pasal 7"}


@pytest.fixture
def signed():
    """An approved, signed agreement, and the signed text as a source."""
    SourceFactory(headline="Naskah", kind="agreement_text")
    return AgreementFactory(title_en="Old title")


def waits(browser, url, **typed):
    """What waits once a form of a signed agreement is sent."""
    assert browser.post(url, filled(browser, url, **WHY) | typed).status_code == 302
    return Entry.objects.waiting().get()


def test_a_correction_is_shown_with_its_reason_and_source(editor, manager, signed):
    url = reverse("agreements:agreement_edit", args=[signed.pk])
    entry = waits(editor, url, title_en="New title")

    words = words_of(manager.get(actions.entry_url(entry), **ENGLISH))
    assert "Old title New title" in words
    assert "Reason Pasal 7" in words
    assert "Source Naskah" in words
    assert decide(manager, entry, "approve").status_code == 302

    assert Claim.objects.get(about=signed.public_id).value == "New title"
    told = signed.versions.latest("pgh_id").pgh_context.metadata
    assert (told["verb"], told["reason"]) == ("correct", "Pasal 7")


def test_an_approved_correction_is_undone_with_its_claim(
    editor, manager, people, signed
):
    url = reverse("agreements:agreement_edit", args=[signed.pk])
    decide(manager, waits(editor, url, title_en="New title"), "approve")
    act = signed.versions.latest("pgh_id").pgh_context_id

    undo(act, record=signed, reason="The old one was right", by=people["manager"])

    assert fresh(signed).title_en == "Old title"
    assert not Claim.objects.filter(about=signed.public_id).exists()


def test_an_act_waits_and_is_done_when_it_is_approved(editor, manager, signed):
    url = f"/agreements/{signed.pk}/terminate/"
    entry = waits(editor, url, terminated="1 Mei 2022")

    words = words_of(manager.get(actions.entry_url(entry), **ENGLISH))
    assert "Terminated" in words or "terminated" in words
    assert fresh(signed).state == "signed"
    assert decide(manager, entry, "approve").status_code == 302

    assert fresh(signed).state == "terminated"
    told = signed.versions.latest("pgh_id").pgh_context.metadata
    assert told["verb"].startswith("terminate")
