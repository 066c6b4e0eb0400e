import pytest

from egcc_portal.directory.models import Person
from egcc_portal.folding import MOST_WORDS, fold, holding
from tests.factories import PersonFactory


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Oh Kang-tak", "ohkangtak"),
        ("KemenPAN-RB", "kemenpanrb"),
        ("Ma\u2019ruf (Amin)", "maruf amin".replace(" ", "")),
        ("\u1112\u1161\u11ab\u1100\u116e\u11a8", "\ud55c\uad6d"),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded


@pytest.mark.django_db
@pytest.mark.parametrize(
    "words", ["", "  ", "---", "y.b. jarot", "HARJO budi", "jarot " * MOST_WORDS + "x"]
)
def test_holding_finds_the_words_in_any_order(words):
    jarot = PersonFactory(name_ind="Y.B. Jarot Budi Harjo")

    assert [*Person.objects.filter(holding(words, "name_ind", "name_ko"))] == [jarot]


@pytest.mark.django_db
def test_holding_wants_every_word():
    PersonFactory(name_ind="Budi Harjo")

    assert not Person.objects.filter(holding("budi santoso", "name_ind")).exists()
