"""Choosing a record by its name: with keys and without, in any script."""

import pytest
from django.utils import translation

from agreements.models import Agreement, Contribution, Relation
from egcc_portal.directory.models import Institution, InstitutionName
from egcc_portal.entry.filling import RowForm, row_form
from egcc_portal.entry.picks import QUICK, pick_field
from tests.factories import (
    AgreementFactory,
    AppointmentFactory,
    InstitutionFactory,
    PartyFactory,
    PersonFactory,
)
from tests.filling import filled, shown_in
from tests.samples import words_of

pytestmark = pytest.mark.django_db
NEW = "/agreements/new/"
INSTITUTIONS = "/entry/pick/directory.institution/"
MOU = {"code": "MOU-1", "kind": "mou", "party-0-side": "indonesia"}


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def mois():
    """The Korean ministry, under a name it had before, too."""
    mois = InstitutionFactory(
        name_ind=None,
        name_en="Ministry of the Interior and Safety",
        name_ko="행정안전부",
    )
    InstitutionName.objects.create(
        institution=mois, language="ko", name="행정자치부", kind="former"
    )
    return mois


@pytest.fixture
def quick(monkeypatch):
    """Institutions can be added in place."""
    form = row_form(Institution, ["name", "kind", "country"], RowForm)
    monkeypatch.setitem(QUICK, "directory.institution", form)


@pytest.mark.parametrize("words", ["행정자치부", "interior saf", "행안", "행정안전부"])
def test_type_ahead_finds_an_institution_in_any_script(editor, mois, words):
    if words == "행안":
        mois.short_ko = "행안부"
        mois.save()
    InstitutionFactory()

    response = editor.get(INSTITUTIONS, {"party-0-institution_text": words})

    assert [each for each, _ in response.context["offered"]] == [mois]


def test_type_ahead_tells_namesakes_apart(editor):
    office = AppointmentFactory(person=PersonFactory(name_ind="Sri Rahayu"))

    response = editor.get("/entry/pick/directory.person/", {"text": "rahayu"})

    assert words_of(response) == f"Sri Rahayu Menteri, {office.institution}"


@pytest.mark.parametrize("label", ["accounts.user", "nonsense", "sources.claim"])
def test_type_ahead_knows_records_only(editor, label):
    assert editor.get(f"/entry/pick/{label}/", {"text": "a"}).status_code == 404


@pytest.mark.parametrize("words", ["", "zzz", "' or 1=1", "%", "x" * 5000], ids=len)
def test_type_ahead_finds_nothing_for_nothing(editor, mois, words):
    assert editor.get(INSTITUTIONS, {"text": words}).text.strip().count("<li") == 0


def party(client, **typed):
    """The answer to a new agreement with one party, and the party, if it was made."""
    typed = {name.replace("_", "-", 2): value for name, value in typed.items()}
    response = client.post(NEW, filled(client, NEW, **MOU) | typed)
    made = Agreement.objects.filter(code="MOU-1").first()
    return response, made and made.parties.get().institution


def test_a_chosen_record_is_linked(editor, mois):
    other = InstitutionFactory()
    shown = {"party_0_institution_text": "x", "party_0_institution_shown": "x"}

    assert party(editor, party_0_institution=other.pk, **shown)[1] == other


def test_without_a_script_the_only_one_of_the_name_is_taken(editor, mois):
    InstitutionFactory()

    assert party(editor, party_0_institution_text="행정자치부")[1] == mois


def test_an_exact_name_wins_over_longer_ones(editor):
    short = InstitutionFactory(name_ind="Kementerian Agama")
    InstitutionFactory(name_ind="Kementerian Agama Republik Contoh")

    assert party(editor, party_0_institution_text="kementerian agama")[1] == short


def test_several_of_a_name_are_shown_and_one_is_chosen(editor):
    first, second = InstitutionFactory.create_batch(2)
    response, made = party(editor, party_0_institution_text="contoh")
    again = shown_in(response) | {"party-0-institution": second.pk}

    assert made is None
    assert "Several are called like this" in words_of(response)
    editor.post(NEW, again)
    assert Agreement.objects.get().parties.get().institution == second


def test_another_name_wins_over_the_choice_that_stood_there(editor, mois):
    other = InstitutionFactory(name_ind="Badan Contoh")
    typed = {"party_0_institution_shown": "MOIS", "party_0_institution": mois.pk}

    assert party(editor, party_0_institution_text="badan", **typed)[1] == other


def test_none_of_a_name_can_be_added_in_place(editor, quick):
    response, made = party(editor, party_0_institution_text="행정안전부")
    again = shown_in(response) | {"party-0-institution_new-kind": "KR_MINISTRY"}

    assert made is None
    assert "Nothing is called like this" in words_of(response)
    editor.post(NEW, again)
    added = Agreement.objects.get().parties.get().institution
    assert (added.name_ko, added.kind, added.review) == (
        "행정안전부",
        "KR_MINISTRY",
        "draft",
    )


def test_what_is_wrong_with_a_new_one_is_said_and_nothing_is_saved(editor, quick):
    response = party(editor, party_0_institution_text="Baru")[0]
    again = shown_in(response) | {"party-0-institution_new-kind": "UNIT"}

    response = editor.post(NEW, again)

    assert "Say which institution the unit is part of" in words_of(response)
    assert not Institution.objects.exists()


@pytest.mark.parametrize("key", ["0", "x", "9" * 30, "-1"])
def test_a_key_of_nothing_is_refused(editor, key):
    shown = {"party_0_institution_text": "x", "party_0_institution_shown": "x"}

    response, made = party(editor, party_0_institution=key, **shown)

    assert made is None
    assert "Choose one again" in words_of(response)


@pytest.mark.parametrize(
    ("model", "name", "label"),
    [(Contribution, "institution", "기관"), (Relation, "to", "상대 협정")],
)
def test_a_link_is_called_by_its_words_or_its_kind(model, name, label):
    with translation.override("ko"):
        assert str(pick_field(model._meta.get_field(name)).label) == label


@pytest.mark.parametrize("parties", [1, 3])
def test_edit_page_query_count(editor, parties, django_assert_num_queries):
    agreement = AgreementFactory(review="draft")
    PartyFactory.create_batch(parties, agreement=agreement)
    url = f"/agreements/{agreement.pk}/edit/"
    editor.get(url)

    with django_assert_num_queries(
        12
    ):  # row, texts, entry, parts 5, session 2, savepoint
        editor.get(url)
