"""What a manager said who returned something, at the inputs that it is about."""

import re

import pytest
from django.urls import reverse

from agreements.models import Agreement
from egcc_portal.entry.models import Entry
from egcc_portal.review import actions
from tests.factories import AgreementFactory, InstitutionFactory, PartyFactory
from tests.filling import filled, shown_in, with_row
from tests.samples import words_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def draft():
    """A draft between two parties."""
    draft = AgreementFactory(review="draft", title_ind="Nota baru")
    for country in ("ID", "KR"):
        PartyFactory(agreement=draft, institution=InstitutionFactory(country=country))
    return draft


def edit(agreement):
    return reverse("agreements:agreement_edit", args=[agreement.pk])


def give_back(browser, entry, **comments):
    """Return something with comments, on what its page shows."""
    page = browser.get(actions.entry_url(entry))
    typed = {f"at:{name}": text for name, text in comments.items() if name}
    seen = page.context["form"].initial["seen"]
    form = {"do": "return", "seen": seen, "comment": "On the whole"} | typed
    url = f"{actions.entry_url(entry)}decide/"
    assert browser.post(url, form).status_code == 302


def described(page, name):
    """What the input of a name is described by, in words, by the parts of its ids."""
    tag = re.search(rf'<(?:input|select|textarea)[^>]* name="{name}"[^>]*>', page.text)
    ids = re.search(r'aria-describedby="([^"]*)"', tag[0])
    found = {}
    for each in ids[1].split() if ids else []:
        part = re.search(rf'id="{each}"[^>]*>(.*?)</(?:div|ul)>', page.text, re.DOTALL)
        found[each.rpartition("_")[2]] = re.sub(r"<[^>]*>", "", part[1]).strip()
    return found


def test_a_remark_describes_the_input_that_it_is_about(editor, manager, people, draft):
    sent = actions.send(draft, by=people["editor"])
    give_back(manager, sent, title_ind="Tambah tahun", effect_end="Which day?")

    page = editor.get(edit(draft))

    for name, said in [("title_ind", "Tambah tahun"), ("effect_end", "Which day?")]:
        assert described(page, name)["remark"] == f"A manager said: {said}"
        assert f'<a href="#id_{name}">' in page.text
    assert "remark" not in described(page, "title_en")
    assert "On the whole" in words_of(page)


def test_an_error_stands_beside_the_remark_which_stays(editor, manager, people, draft):
    give_back(manager, actions.send(draft, by=people["editor"]), effect_end="Which?")

    typed = filled(editor, edit(draft), effect_end="31 Februari 2023")
    page = editor.post(edit(draft), typed)

    told = described(page, "effect_end")
    assert list(told) == ["error", "remark"]
    assert "28 days" in told["error"]
    assert told["remark"] == "A manager said: Which?"


def test_of_two_rows_the_one_is_remarked_that_is_meant(editor, manager, people, draft):
    first, second = draft.parties.order_by("pk")
    sent = actions.send(draft, by=people["editor"])
    give_back(manager, sent, **{f"party-{second.pk}-role": "Not a party"})
    first.delete()

    page = editor.get(edit(draft))

    assert described(page, "party-0-role")["remark"] == "A manager said: Not a party"
    assert '<a href="#id_party-0-role">Party: Role</a>' in page.text


def test_a_row_that_a_change_adds_is_remarked_too(editor, manager):
    approved = AgreementFactory(state="draft")
    PartyFactory(agreement=approved, institution=InstitutionFactory(country="ID"))
    whom = {"institution_text": str(InstitutionFactory(country="KR")), "role": "party"}
    typed = with_row(editor, edit(approved), "party", side="korea", **whom)
    editor.post(edit(approved), typed | {"do": "save"})
    give_back(manager, Entry.objects.waiting().get(), **{"party+1-side": "Which?"})

    page = editor.get(edit(approved))
    assert described(page, "party-1-side")["remark"] == "A manager said: Which?"
    assert "remark" not in described(page, "party-0-side")
    again = editor.post(edit(approved), shown_in(page) | {"effect_end": "nonsense"})
    assert described(again, "party-1-side")["remark"] == "A manager said: Which?"


def test_a_remark_is_text_and_no_markup(editor, manager, people, draft):
    sent = actions.send(draft, by=people["editor"])
    give_back(manager, sent, title_ind="<b>bold</b>\nline")

    page = editor.get(edit(draft))

    assert "<b>bold</b>" not in page.text
    assert "&lt;b&gt;bold&lt;/b&gt;" in page.text


def test_what_is_approved_or_new_has_no_remarks(editor, manager, people, draft):
    give_back(manager, actions.send(draft, by=people["editor"]), title_ind="Mend this")
    again = actions.send(Agreement.objects.get(), by=people["editor"])
    actions.approve(again, Agreement.objects.get(), by=people["manager"])

    for url in [edit(draft), "/agreements/new/"]:
        assert "A manager" not in words_of(editor.get(url))


@pytest.mark.parametrize("remarks", [1, 5])
def test_a_returned_form_takes_as_many_statements_however_much_was_said(
    editor, manager, people, draft, remarks, django_assert_num_queries
):
    names = ["title_ind", "effect_end", "effect_start", "signed", "kind"]
    said = dict.fromkeys(names[:remarks], "Mend this")
    give_back(manager, actions.send(draft, by=people["editor"]), **said)

    with django_assert_num_queries(13):
        editor.get(edit(draft))
