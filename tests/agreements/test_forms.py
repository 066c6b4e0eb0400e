"""Agreements entered with their parties, signatures, relations and contributions."""

import pytest

from agreements.models import Agreement, Relation
from tests.factories import (
    AgreementFactory,
    InstitutionFactory,
    PartyFactory,
    PersonFactory,
)
from tests.filling import filled, shown_in
from tests.samples import words_of

pytestmark = pytest.mark.django_db
NEW = "/agreements/new/"
MOU = {"code": "MOU-1", "kind": "mou", "title_ind": "Nota kesepahaman"}


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def draft():
    """A draft between two parties."""
    agreement = AgreementFactory(review="draft")
    for name, side, country in [
        ("Kementerian PANRB", "indonesia", "ID"),
        ("MOIS", "korea", "KR"),
    ]:
        institution = InstitutionFactory(name_ind=name, country=country)
        PartyFactory(agreement=agreement, side=side, institution=institution)
    return agreement


def edit(agreement):
    return f"/agreements/{agreement.pk}/edit/"


def with_row(client, url, part, **typed):
    """What is posted from a form, with one more row of a part."""
    data = filled(client, url) | {"do": f"add:{part}"}
    more = shown_in(client.post(url, data))
    row = int(more[f"{part}-TOTAL_FORMS"]) - 1
    return more | {f"{part}-{row}-{name}": value for name, value in typed.items()}


def test_a_row_is_added_and_nothing_typed_is_lost(editor):
    typed = filled(editor, NEW, **MOU, signed="31 Februari 2021", do="add:signature")

    response = editor.post(NEW, typed)

    again = shown_in(response)
    assert {name: again[name] for name in MOU} == MOU
    assert again["signed"] == "31 Februari 2021"
    assert again["signature-TOTAL_FORMS"] == "1"
    assert "place to correct" not in words_of(response)
    assert "autofocus" in response.text


@pytest.mark.parametrize("part", ["party", "relation", "contribution", "citation"])
def test_a_row_is_added_to_each_part(editor, part):
    response = editor.post(NEW, filled(editor, NEW, do=f"add:{part}"))

    assert response.status_code == 200
    assert f'name="{part}-0-id"' in response.text


def test_a_signature_for_somebody_absent_is_kept(editor, draft):
    PersonFactory(name_ind="Park Tae Sung")
    signature = with_row(
        editor,
        edit(draft),
        "signature",
        person_text="park tae",
        side="korea",
        capacity="on_behalf_of",
        principal_institution_text="MOIS",
        principal_office_en="Minister of the Interior and Safety",
        local_time="17:00",
        zone="Asia/Seoul",
    )

    editor.post(edit(draft), signature)

    kept = draft.signatures.get()
    assert (str(kept.person), str(kept.principal_institution)) == (
        "Park Tae Sung",
        "MOIS",
    )
    assert Agreement.objects.get().version == 2
    assert 'value="17:00"' in editor.get(edit(draft)).text


WRONG_ROWS = {
    "a party twice": (
        "party",
        {"institution_text": "Kementerian PANRB", "side": "indonesia"},
        "This institution is already a party",
    ),
    "nobody to sign for": (
        "signature",
        {"person_text": "Park", "side": "korea", "capacity": "on_behalf_of"},
        "Say on whose behalf",
    ),
    "a signature in the future": (
        "signature",
        {"person_text": "Park", "side": "korea", "signed": "2190"},
        "The day of signature lies in the future",
    ),
    "a time without its zone": (
        "signature",
        {"person_text": "Park", "side": "korea", "local_time": "17:00"},
        "in which time zone",
    ),
    "a new end that nothing extends": (
        "relation",
        {"to_text": "OLD", "kind": "renews", "new_end": "2025"},
        "Only an extension has a new end",
    ),
    "itself": ("relation", {"to_text": "SELF", "kind": "renews"}, "in a circle"),
    "a circle": ("relation", {"to_text": "OLD", "kind": "renews"}, "in a circle"),
    "years backwards": (
        "contribution",
        {
            "institution_text": "MOIS",
            "amount": "1000000",
            "currency": "USD",
            "status": "planned",
            "first_year": "2018",
            "last_year": "2016",
        },
        "The last year is before the first",
    ),
}


@pytest.mark.parametrize("wrong", WRONG_ROWS)
def test_a_wrong_row_is_said_and_nothing_is_saved(editor, draft, wrong):
    part, typed, sentence = WRONG_ROWS[wrong]
    Agreement.objects.filter(pk=draft.pk).update(code="SELF")
    PersonFactory(name_ind="Park Tae Sung")
    old = AgreementFactory(code="OLD")
    Relation.objects.create(agreement=old, kind="renews", to=draft)

    response = editor.post(edit(draft), with_row(editor, edit(draft), part, **typed))

    assert response.status_code == 200
    assert sentence in words_of(response)
    assert Agreement.objects.get(pk=draft.pk).version == 1


def test_a_row_is_taken_away(editor, draft):
    editor.post(edit(draft), filled(editor, edit(draft), **{"party-0-DELETE": "on"}))

    assert [str(each) for each in draft.parties.all()] == ["MOIS"]


def test_what_is_wrong_in_a_row_leads_to_its_field(editor, draft):
    row = with_row(editor, edit(draft), "party", institution_text="MOIS")

    response = editor.post(edit(draft), row)

    assert '<a href="#id_party-2-side">' in response.text


@pytest.mark.parametrize("count", ["", "x", "1000", "99999999999"])
def test_a_forged_number_of_rows_is_refused(editor, draft, count):
    forged = filled(editor, edit(draft)) | {"party-TOTAL_FORMS": count}

    response = editor.post(edit(draft), forged | {"title_en": "Forged"})

    assert response.status_code == 200
    assert Agreement.objects.get().version == 1
