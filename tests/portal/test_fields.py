import pytest
from django.utils import translation

from egcc_portal.sources.fields import WORDS, field_words, kind_of
from egcc_portal.sources.models import Question
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
        ("office_january_2025", "office january 2025"),
        ("never.heard_of", "never heard of"),
    ],
)
def test_field_words(path, words):
    with translation.override("en"):
        assert field_words(path) == words


def test_field_words_stand_in_order():
    assert [*WORDS] == sorted(WORDS)


@pytest.mark.parametrize("model", [*Record.__subclasses__(), Question])
def test_kinds_of_records_have_a_word_in_korean(model):
    with translation.override("ko"):
        assert not kind_of(model).isascii()
