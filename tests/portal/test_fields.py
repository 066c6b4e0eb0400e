import re

import pytest
from django.utils import translation

from egcc_portal.sources.fields import WORDS, field_words, kind_of
from egcc_portal.sources.models import Claim, Question, QuestionFact
from egcc_portal.sources.records import Record


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("", "the record as a whole"),
        ("dates.signed", "day of signature"),
        ("names.en.MOIS", "English name (MOIS)"),
        ("names.", "name"),
        ("breakdown.inst-panrb", "participants by institution (inst-panrb)"),
        ("change 2018-2020", "change (2018-2020)"),
        ("value.2.26", "value (2.26)"),
        ("office_january_2025", "office in January 2025"),
        ("never.heard_of", "never heard of"),
    ],
)
def test_field_words(path, words):
    with translation.override("en"):
        assert field_words(path) == words


def test_each_field_of_the_history_has_words(loaded, db):
    heads = {re.split("[. ]", path)[0] for path in claimed()}
    years = {head for head in heads if re.fullmatch(r"\d{4}", head)}

    assert heads - years - {*WORDS} == set()


def claimed():
    """Return the fields that the history's claims and questions are about."""
    facts = QuestionFact.objects.values_list("field", flat=True)
    return {*Claim.objects.values_list("field", flat=True), *facts}


def test_field_words_stand_in_order():
    assert [*WORDS] == sorted(WORDS)


@pytest.mark.parametrize("model", [*Record.__subclasses__(), Question])
def test_kinds_of_records_have_a_word_in_korean(model):
    with translation.override("ko"):
        assert not kind_of(model).isascii()
