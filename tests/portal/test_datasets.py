import hashlib
import json
from datetime import date
from decimal import Decimal

import pytest
from django.utils.translation import gettext_lazy

from egcc_portal.reports.datasets import Labels, clean, freeze, thaw
from tests.portal.samples import LABELS, sample_dataset


def test_freeze_gives_canonical_json_and_its_hash():
    text, sha256 = freeze({"b": "é", "a": [1, None]})

    assert text == '{"a":[1,null],"b":"é"}'
    assert sha256 == hashlib.sha256(text.encode()).hexdigest()


def test_freeze_does_not_depend_on_the_order_of_keys():
    dataset = sample_dataset()
    turned = dict(reversed(dataset.items()))

    assert freeze(turned) == freeze(dataset)


def test_thaw_gives_what_freezes_to_the_same_text():
    text, sha256 = freeze(sample_dataset())

    assert thaw(text) == sample_dataset()
    assert freeze(thaw(text)) == (text, sha256)


@pytest.mark.parametrize(
    "inexact", [2.26, date(2019, 9, 23), Decimal("2.26"), gettext_lazy("Report")]
)
def test_freeze_refuses_what_json_has_no_exact_word_for(inexact):
    with pytest.raises(TypeError, match=r"dataset\.rows\[1\]\.n is a"):
        freeze({"rows": [{}, {"n": inexact}]})


@pytest.mark.parametrize(
    ("dirty", "cleaned"),
    [
        ("한", "한"),
        ("a\tb\r\nc\x85d\u2028e", "a b\nc\nd\ne"),
        ("nul\x00 bell\x07", "nul bell"),
        ("gnp\u202e.exe\u2066", "gnp.exe"),
        ("\ufeffprivate \ue000 half \ud800", "private  half "),
        ("family 👍", "family 👍"),
    ],
)
def test_clean_leaves_only_what_any_file_may_hold(dirty, cleaned):
    assert clean(dirty) == cleaned


def test_frozen_text_holds_no_trap_for_utf_8():
    text, _ = freeze({"name": "half \ud800"})

    assert json.loads(text.encode()) == {"name": "half "}


@pytest.mark.parametrize("language", LABELS)
def test_the_sample_has_every_label(language):
    assert set(LABELS[language]) == set(Labels.__annotations__)
