"""Bad input into agreements: each a clear sentence, and nothing is half-saved."""

import pytest
from django.test import Client

from agreements.models import Agreement, Contribution
from egcc_portal.dates import FuzzyDate
from egcc_portal.entry.models import Entry
from tests.agreements.test_acts import agreement, at, do, in_english
from tests.agreements.test_forms import edit, with_row
from tests.factories import AgreementFactory, InstitutionFactory, PartyFactory
from tests.filling import filled
from tests.portal.test_review import decide
from tests.samples import words_of

pytestmark = pytest.mark.django_db
__all__ = ["in_english"]
NEW = "/agreements/new/"

WRONG_DAYS = {
    "end before start": (
        {"effect_start": "2023", "effect_end": "2021"},
        "The term ends before it starts",
    ),
    "signature after entry into force": (
        {"signed": "26 Mei 2021", "in_force_on": "25 Mei 2021"},
        "An agreement comes into force once signed",
    ),
    "a day that is none": (
        {"effect_end": "31 Februari 2023"},
        "February 2023 has 28 days",
    ),
}


@pytest.mark.parametrize("wrong", WRONG_DAYS)
def test_days_that_cannot_be_are_said_and_nothing_is_saved(editor, wrong):
    typed, sentence = WRONG_DAYS[wrong]

    new = editor.post(NEW, filled(editor, NEW, code="X", kind="mou", **typed))

    assert sentence in words_of(new)
    assert not Agreement.objects.exists()
    there = AgreementFactory(review="draft")
    changed = editor.post(edit(there), filled(editor, edit(there), **typed))
    assert sentence in words_of(changed)
    assert Agreement.objects.get().version == 1


def test_what_has_ended_cannot_be_typed_to_be_in_force(editor, viewer):
    ended = FuzzyDate.parse("2021-12-31")
    there = AgreementFactory(state="signed", effect_end=ended)
    typed = filled(editor, NEW, code="X", kind="mou", effect_end="2019")

    editor.post(NEW, typed | {"state": "in_force", "status": "in_force"})

    assert Agreement.objects.get(code="X").state == "draft"
    page = viewer.get(there.get_absolute_url())
    assert "The term ran to 31 December 2021" in words_of(page)


@pytest.mark.parametrize("amount", ["1.000,5.0", "1,00,000", "12,500", "1e6", "Rp1"])
def test_money_with_a_doubtful_sign_is_refused(editor, amount):
    InstitutionFactory(name_ind="MOIS", country="KR")
    there = AgreementFactory(review="draft")
    row = {"institution_text": "MOIS", "currency": "USD", "status": "planned"}

    typed = with_row(editor, edit(there), "contribution", amount=amount, **row)
    page = editor.post(edit(there), typed)

    assert page.status_code == 200
    assert 'id="id_contribution-0-amount_error"' in page.text
    assert not Contribution.objects.exists()


def test_a_row_of_another_agreement_is_not_taken_over(editor):
    theirs = PartyFactory()
    mine = PartyFactory(agreement=AgreementFactory(review="draft"))
    typed = filled(editor, edit(mine.agreement))

    editor.post(
        edit(mine.agreement), typed | {"party-0-id": theirs.pk, "party-0-side": "korea"}
    )

    for party in (theirs, mine):
        kept = {name: getattr(party, name) for name in ("agreement", "institution")}
        party.refresh_from_db()
        assert {name: getattr(party, name) for name in kept} == kept
    assert theirs.side == PartyFactory.build().side


def test_a_managers_form_decides_in_nobody_elses_name(editor, manager, people):
    do(editor, agreement(review="approved"), "negotiate")
    entry = Entry.objects.waiting().get()
    forged = dict.fromkeys(("by", "owner", "decided_by"), people["editor"].pk)

    decide(manager, entry, "approve", **forged)

    entry.refresh_from_db()
    assert (entry.owner, entry.decided_by) == (people["editor"], people["manager"])


def test_posts_without_a_token_change_nothing(people):
    there = agreement(review="approved")
    typed = {"code": "X", "kind": "mou", "title_ind": "Palsu"}

    for role, url in [
        ("editor", NEW),
        ("editor", edit(there)),
        ("editor", at(there, "terminate")),
        ("editor", f"/queue/send/{there.fact_model}/{there.public_id}/"),
        ("editor", "/imports/1/discard/"),
        ("manager", "/queue/1/decide/"),
        ("manager", "/imports/1/approve/"),
    ]:
        client = Client(enforce_csrf_checks=True)
        client.force_login(people[role])
        assert client.post(url, typed).status_code == 403

    assert Agreement.objects.get().version == 1
    assert not Entry.objects.exists()
