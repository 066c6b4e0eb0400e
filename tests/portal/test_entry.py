"""Entering and correcting a record: once, in whole, by those who may."""

import uuid
from datetime import date

import pytest
from django.urls import reverse
from django.utils import translation

from agreements.forms import AGREEMENT
from agreements.models import Agreement
from egcc_portal.dates import FuzzyDate
from egcc_portal.entry.actions import write
from egcc_portal.entry.models import Entry
from egcc_portal.entry.papers import Paper
from egcc_portal.sources.models import Citation, Claim
from tests.factories import (
    AgreementFactory,
    ClaimFactory,
    InstitutionFactory,
    SourceFactory,
    UserFactory,
)
from tests.filling import filled
from tests.samples import words_of

pytestmark = pytest.mark.django_db
NEW = "/agreements/new/"


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"


def edit(agreement):
    return reverse("agreements:agreement_edit", args=[agreement.pk])


MOU = {
    "code": "ID-KR/MOU/2021/01",
    "kind": "mou",
    "title_ind": "Nota kesepahaman",
    "title_en": "Memorandum",
    "title_ko": "양해각서",
    "signed": "25 Mei 2021",
    "effect_start": "2021",
    "effect_end": "Des 2023",
}


def test_a_record_is_made_with_three_languages_and_fuzzy_dates(editor):
    response = editor.post(NEW, filled(editor, NEW, **MOU))

    made = Agreement.objects.get()
    assert response.url == made.get_absolute_url()
    assert (made.title_ind, made.title_en, made.title_ko) == (
        "Nota kesepahaman",
        "Memorandum",
        "양해각서",
    )
    assert made.signed.first == made.signed.last == date(2021, 5, 25)
    assert (made.signed.precision, made.signed.read) == ("day", "25 Mei 2021")
    assert (made.effect_end.precision, made.effect_end.last) == (
        "month",
        date(2023, 12, 31),
    )
    assert (made.review, made.origin, made.version) == ("draft", "entered", 1)


def test_its_history_says_who_entered_it(editor, people):
    editor.post(NEW, filled(editor, NEW, **MOU))

    version = Agreement.objects.get().versions.get()
    assert version.pgh_context.metadata["verb"] == "record"
    assert version.pgh_context.metadata["by"] == people["editor"].pk


def test_a_repeated_submit_leads_to_the_one_record(editor):
    data = filled(editor, NEW, **MOU)

    first, second = editor.post(NEW, data), editor.post(NEW, data)

    assert first.url == second.url == Agreement.objects.get().get_absolute_url()


def test_a_key_of_somebody_else_is_refused(editor):
    other = Entry.objects.create(
        owner=UserFactory(), model="agreements.agreement", data={"note": ["x"]}
    )
    data = filled(editor, NEW, **MOU) | {"key": str(other.key)}

    assert editor.post(NEW, data).status_code == 404
    assert not Agreement.objects.exists()


@pytest.mark.parametrize("key", ["", "nonsense"])
def test_a_form_without_a_key_is_shown_again_with_one(editor, key):
    response = editor.post(NEW, filled(editor, NEW, **MOU) | {"key": key})

    assert isinstance(response.context["key"], uuid.UUID)
    assert not Agreement.objects.exists()
    assert "Nota kesepahaman" in response.text
    assert "Send it again" in words_of(response)


WRONG = {
    "signed": ("03/04/2021", "3 April 2021 or 4 March 2021"),
    "effect_end": ("31 Februari 2023", "February 2023 has 28 days"),
    "effect_start": ("2024", "The term ends before it starts"),
    "in_force_on": ("2020", "comes into force once signed"),
    "code": ("TAKEN", "This number is already taken"),
    "kind": ("memo", "memo"),
    "title_ind": ("x" * 5000, "300"),
    "note": ("a\0b", "Null characters"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_said_and_nothing_is_saved(editor, name):
    AgreementFactory(code="TAKEN")
    typed, sentence = WRONG[name]

    response = editor.post(NEW, filled(editor, NEW, **MOU | {name: typed}))

    assert response.status_code == 200
    assert sentence in words_of(response)
    assert Agreement.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ({"effect_start": "2024"}, "effect_end"),
        ({"in_force_on": "2020"}, "in_force_on"),
    ],
)
def test_a_broken_rule_is_said_at_the_field_where_it_is_mended(editor, typed, at):
    response = editor.post(NEW, filled(editor, NEW, **MOU | typed))

    wrong = response.context["paper"].wrong
    assert [each.at for each in wrong] == [f"id_{at}"]
    assert f'<a href="#id_{at}">' in response.text


def test_what_is_wrong_is_told_in_the_order_of_the_paper(editor):
    typed = {"signed": "03/04/2021", "party-0-institution_text": "Nobody", "code": ""}

    response = editor.post(NEW, filled(editor, NEW, **MOU | typed))

    ids = [each.at.removeprefix("id_") for each in response.context["paper"].wrong]
    assert ids[0] == "code"
    assert ids[1].startswith("party-0-institution")
    assert ids[-1] == "signed"
    assert response.text.count("3 April 2021 or 4 March 2021") == 2  # on top, at it


@pytest.mark.parametrize("kind", ["people", "cohorts", "courses", "events"])
def test_what_has_no_code_has_a_name(editor, kind):
    url = f"/{kind}/new/"

    page = editor.post(url, filled(editor, url, do="save"))

    assert "Write it in one language at least." in page.text


def test_an_edit_is_kept_with_a_new_version(editor):
    draft = AgreementFactory(review="draft")

    editor.post(edit(draft), filled(editor, edit(draft), title_en="Corrected"))

    draft.refresh_from_db()
    assert (draft.title_en, draft.version) == ("Corrected", 2)


def test_an_edit_that_changes_nothing_leaves_no_trace(editor):
    draft = AgreementFactory(review="draft")

    response = editor.post(edit(draft), filled(editor, edit(draft)))

    assert response.url == draft.get_absolute_url()
    draft.refresh_from_db()
    assert (draft.version, Entry.objects.count()) == (1, 0)


def test_a_date_that_was_let_be_keeps_what_is_known_of_it(editor):
    day = date(2021, 5, 25)
    told = FuzzyDate(day, day, "day", inferred=True, read="on 25 May")
    draft = AgreementFactory(review="draft", signed=told)

    editor.post(edit(draft), filled(editor, edit(draft), title_en="Corrected"))

    draft.refresh_from_db()
    assert draft.signed == told


@pytest.mark.parametrize("language", ["id", "en", "ko"])
def test_a_text_is_cleared_in_whatever_language_the_reader_has(
    editor, language, settings
):
    settings.LANGUAGE_CODE = language
    draft = AgreementFactory(review="draft", title_en="Title", title_ko="제목")
    cleared = {"title_ind": "", "title_en": "", "title_ko": ""}

    editor.post(edit(draft), filled(editor, edit(draft), **cleared))

    draft = Agreement.objects.get()
    assert not any([draft.title_ind, draft.title_en, draft.title_ko])


def test_the_second_of_two_editors_is_told_and_keeps_the_typing(editor):
    draft = AgreementFactory(review="draft")
    first = filled(editor, edit(draft), title_en="First")
    second = filled(editor, edit(draft), title_en="Second")

    editor.post(edit(draft), first)
    response = editor.post(edit(draft), second)

    assert response.status_code == 409
    assert "Second" in response.text
    assert Agreement.objects.get().title_en == "First"


def test_a_change_to_an_approved_record_waits_and_touches_no_row(editor, people):
    approved = AgreementFactory(state="draft")

    editor.post(edit(approved), filled(editor, edit(approved), title_en="Changed"))

    waiting = Entry.objects.waiting().get()
    approved.refresh_from_db()
    assert (approved.title_en, approved.version) == (None, 1)
    assert (waiting.owner, waiting.about) == (people["editor"], approved.public_id)
    assert waiting.data["title_en"] == ["Changed"]


def test_a_change_that_waits_is_told_to_who_changes_the_record_too(editor):
    approved = AgreementFactory(state="draft")
    editor.post(edit(approved), filled(editor, edit(approved), title_en="Changed"))

    shown = words_of(editor.get(edit(approved)))

    assert "A change by editor@example.org has waited for a manager" in shown


def test_a_record_may_be_sent_to_a_manager_at_once(editor):
    editor.post(NEW, filled(editor, NEW, **MOU, do="submit"))

    assert Agreement.objects.get().review == "submitted"


def test_what_a_date_is_understood_as(editor):
    answers = [
        editor.get("/entry/date/", {name: text}).text
        for name, text in [("text", "25 Mei 2021"), ("signed", "3/4/2021")]
    ]

    assert answers == [
        "Understood: Tuesday, 25 May 2021",
        "This may be 3 April 2021 or 4 March 2021. Write the month in letters.",
    ]


def test_understood_is_text_and_no_markup(editor):
    response = editor.get("/entry/date/", {"text": "<b>2021</b>"})

    assert response.headers["Content-Type"].startswith("text/plain")


def corrected(client, agreement, **typed):
    """The answer to a correction of an approved, signed agreement."""
    why = {"reason": "Pasal 7", "because_text": "Naskah", "where": "Pasal 7"}
    return client.post(edit(agreement), filled(client, edit(agreement), **why) | typed)


@pytest.fixture
def text():
    """The signed text, as a source."""
    return SourceFactory(headline="Naskah", kind="agreement_text")


@pytest.mark.parametrize("missing", ["reason", "because_text"])
def test_a_signed_record_is_corrected_for_a_reason_and_by_a_source(
    editor, text, missing
):
    signed = AgreementFactory()

    response = corrected(editor, signed, title_en="Corrected", **{missing: ""})

    assert response.status_code == 200
    name = missing.removesuffix("_text")
    assert response.context["paper"].form.has_error(name, "required")
    assert not Entry.objects.waiting().exists()


def test_an_approved_correction_is_claimed_by_its_source(editor, text, people):
    signed = AgreementFactory()
    institution = InstitutionFactory(country="KR")
    party = {"party-0-institution_text": str(institution)}
    row = {"party-TOTAL_FORMS": "1", "party-0-side": "korea", "party-0-role": "party"}
    corrected(editor, signed, effect_end="Des 2024", title_en="New", **party, **row)
    waiting = Entry.objects.waiting().get()

    paper = Paper(AGREEMENT, signed, waiting.post)
    assert paper.is_valid()
    write(paper)

    assert paper.is_signed
    claims = Claim.objects.filter(about=signed.public_id, source=text)
    assert set(claims.values_list("field", "value", "locator")) == {
        ("dates.effect_end", "2024-12", "Pasal 7"),
        ("title.en", "New", "Pasal 7"),
    }
    assert Citation.objects.get(about=signed.public_id).part == "party"


def test_a_correction_that_others_bear_out_is_no_conflict(editor, text):
    signed = AgreementFactory()
    ClaimFactory(about=signed.public_id, value="31 December 2024")
    corrected(editor, signed, effect_end="31 Des 2024")

    paper = Paper(AGREEMENT, signed, Entry.objects.waiting().get().post)
    assert paper.is_valid()
    write(paper)

    assert Claim.objects.get(source=text).value == "31 December 2024"
    assert not Claim.objects.disputed().exists()


def test_a_draft_is_corrected_without_much_ado(editor):
    draft = AgreementFactory(review="draft")

    editor.post(edit(draft), filled(editor, edit(draft), title_en="Corrected"))

    assert Agreement.objects.get().title_en == "Corrected"


def test_a_source_is_cited_for_the_record_as_a_whole(editor, text):
    row = {
        "citation-TOTAL_FORMS": "1",
        "citation-0-source_text": "Naskah",
        "citation-0-locator": "halaman 2",
    }

    editor.post(NEW, filled(editor, NEW, **MOU) | row)

    made = Agreement.objects.get()
    citation = Citation.objects.get(model="agreements.agreement", about=made.public_id)
    assert (citation.source, citation.locator, citation.part) == (text, "halaman 2", "")


def test_a_source_cited_twice_is_refused_in_a_sentence(editor, text):
    draft = AgreementFactory(review="draft")
    Citation.objects.create(
        source=text, model="agreements.agreement", about=draft.public_id
    )
    row = {"citation-TOTAL_FORMS": "2", "citation-1-source_text": "Naskah"}

    response = editor.post(edit(draft), filled(editor, edit(draft)) | row)

    assert "already cited here" in words_of(response)


def test_a_double_is_shown_before_it_is_saved(editor):
    there = AgreementFactory(title_en="Memorandum of Understanding on Centers")
    typed = filled(editor, NEW, **MOU | {"title_en": "understanding centers"})

    response = editor.post(NEW, typed)

    assert "There is one like this" in words_of(response)
    assert there.get_absolute_url() in response.text
    assert Agreement.objects.get() == there
    editor.post(NEW, typed | {"another": "yes"})
    assert Agreement.objects.count() == 2


def test_what_is_called_otherwise_is_no_double(editor):
    AgreementFactory(code="OTHER", title_ind="Rencana aksi")

    editor.post(NEW, filled(editor, NEW, **MOU))

    assert Agreement.objects.count() == 2


def test_a_form_speaks_the_language_of_whoever_reads_it(editor, settings):
    shown = {}
    for language in ("ko", "id", "en"):
        settings.LANGUAGE_CODE = language
        paper = editor.get(NEW, headers={"Accept-Language": language}).context["paper"]
        with translation.override(language):
            shown[language] = str(paper.form["title_en"].label)

    assert shown["en"] == "Title (English)"
    assert len(set(shown.values())) == 3
