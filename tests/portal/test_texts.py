"""The state of a text beside the others, as its form shows it."""

import pytest

from agreements.models import Agreement
from egcc_portal.entry.texts import text_states
from tests.factories import AgreementFactory
from tests.samples import words_of

pytestmark = pytest.mark.django_db


def states(agreement):
    found = text_states(Agreement.objects.get(pk=agreement.pk), ["title"])
    with_words = {column: str(state.label) for column, state in found.items()}
    return [with_words[f"title_{each}"].split(",")[0] for each in ("ind", "en", "ko")]


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"


def change(agreement, **texts):
    Agreement.objects.filter(pk=agreement.pk).update(**texts)


def test_the_indonesian_text_is_the_original_and_others_translate_it():
    draft = AgreementFactory(review="draft", title_en="Title")

    assert states(draft) == ["original", "translated", "not written yet"]


def test_without_indonesian_the_first_language_is_the_original():
    draft = AgreementFactory(review="draft", title_ind=None, title_ko="제목")

    assert states(draft) == ["not written yet", "not written yet", "original"]


def test_a_translation_is_reviewed_once_its_record_is_approved():
    assert states(AgreementFactory(title_en="Title"))[1] == "translation"


def test_a_translation_is_stale_once_the_original_has_changed():
    agreement = AgreementFactory(title_en="Title")
    change(agreement, title_ind="Judul lain")

    assert states(agreement)[1].startswith("stale")
    change(agreement, title_en="Another title")
    assert states(agreement)[1] == "translation"


def test_the_form_shows_the_states(editor):
    draft = AgreementFactory(review="draft", title_en="Title")

    shown = words_of(editor.get(f"/agreements/{draft.pk}/edit/"))

    assert "translated, not reviewed" in shown
