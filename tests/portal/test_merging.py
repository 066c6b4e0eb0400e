"""Two people at one record: nothing typed is lost, and nothing saved is run over."""

import pytest

from agreements.models import Agreement
from tests.factories import AgreementFactory, InstitutionFactory, PartyFactory
from tests.filling import filled, shown_in
from tests.samples import words_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def draft():
    """A draft between two parties."""
    agreement = AgreementFactory(review="draft", title_en="Title", note="Note")
    for name in ("Badan Satu", "Badan Dua"):
        institution = InstitutionFactory(name_ind=name)
        PartyFactory(agreement=agreement, institution=institution)
    return agreement


def edit(agreement):
    return f"/agreements/{agreement.pk}/edit/"


def both(client, agreement, theirs, mine):
    """The answer to the second of two who save what they typed over one version."""
    first = filled(client, edit(agreement), **theirs)
    second = filled(client, edit(agreement), **mine)
    client.post(edit(agreement), first)
    return client.post(edit(agreement), second)


def test_what_only_one_of_two_changed_is_brought_together(editor, draft):
    theirs = {"title_en": "Theirs", "signed": "2020", "counted": ""}
    response = both(editor, draft, theirs, {"note": "Mine"})

    merged = shown_in(response)
    assert response.status_code == 409
    assert (merged["title_en"], merged["signed"], merged["note"]) == (
        "Theirs",
        "2020",
        "Mine",
    )
    assert response.context["merging"].clashes == []
    editor.post(edit(draft), merged)
    draft.refresh_from_db()
    assert (draft.title_en, draft.note, draft.version) == ("Theirs", "Mine", 3)


def test_where_both_changed_a_field_the_three_stand_side_by_side(editor, draft):
    response = both(editor, draft, {"title_en": "Theirs"}, {"title_en": "Mine"})

    (clash,) = response.context["merging"].clashes
    assert (clash.label, clash.before, clash.theirs, clash.mine) == (
        "Title (English)",
        "Title",
        "Theirs",
        "Mine",
    )
    assert shown_in(response)["title_en"] == "Mine"
    assert "editor@example.org" in words_of(response)


def test_theirs_is_taken_field_by_field_without_a_script(editor, draft):
    theirs = {"title_en": "Theirs", "signed": "2020"}
    response = both(editor, draft, theirs, {"title_en": "Mine", "signed": "2019"})

    taken = editor.post(edit(draft), shown_in(response) | {"do": "theirs:title_en"})
    editor.post(edit(draft), shown_in(taken))

    draft.refresh_from_db()
    assert (draft.title_en, str(draft.signed)) == ("Theirs", "2019")


def test_both_who_typed_the_same_are_not_asked(editor, draft):
    same = {"title_en": "The same"}

    assert both(editor, draft, same, same).context["merging"].clashes == []


def test_a_row_that_only_they_changed_is_theirs(editor, draft):
    both(editor, draft, {"party-0-role": "witness"}, {"note": "Mine"})
    response = editor.get(edit(draft))
    editor.post(edit(draft), shown_in(response))

    assert draft.parties.order_by("pk").first().role == "witness"
    assert Agreement.objects.get().note == "Mine"


def test_a_row_that_both_changed_is_a_clash(editor, draft):
    theirs, mine = {"party-1-role": "witness"}, {"party-1-role": "initiator"}

    (clash,) = both(editor, draft, theirs, mine).context["merging"].clashes

    assert (clash.before, clash.theirs, clash.mine) == (
        "party",
        "witness",
        "initiating agency",
    )


def test_rows_that_they_added_and_took_away_are_as_they_left_them(editor, draft):
    InstitutionFactory(name_ind="Lembaga Baru")
    added = {
        "party-TOTAL_FORMS": "3",
        "party-2-institution_text": "Lembaga Baru",
        "party-2-side": "indonesia",
        "party-2-role": "party",
        "party-0-DELETE": "on",
    }
    response = both(editor, draft, added, {"note": "Mine"})

    editor.post(edit(draft), shown_in(response))

    named = [str(each.institution) for each in draft.parties.order_by("pk")]
    assert named == ["Badan Dua", "Lembaga Baru"]
    assert Agreement.objects.get().note == "Mine"


def test_a_row_that_is_new_here_is_kept_beside_theirs(editor, draft):
    InstitutionFactory(name_ind="Lembaga Baru")
    mine = {
        "party-TOTAL_FORMS": "3",
        "party-2-institution_text": "Lembaga Baru",
        "party-2-side": "indonesia",
        "party-2-role": "party",
    }
    response = both(editor, draft, {"party-0-DELETE": "on"}, mine)

    editor.post(edit(draft), shown_in(response))

    named = [str(each.institution) for each in draft.parties.order_by("pk")]
    assert named == ["Badan Dua", "Lembaga Baru"]
