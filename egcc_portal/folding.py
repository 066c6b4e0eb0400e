"""How words are looked for: case, spaces, hyphens and the like do not count."""

from __future__ import annotations

import unicodedata

from django.db.models import Func, Q, TextField, Value
from django.db.models.functions import Coalesce, Concat, Lower
from django.db.models.lookups import Contains

IGNORED = " -–.,·'’‘()"
MOST_WORDS = 8
"""A question of more words than this is asked by its first ones."""


def fold(text: str) -> str:
    """Return a text as it is compared.

    >>> fold("Oh Kang-tak")
    'ohkangtak'
    """
    small = unicodedata.normalize("NFC", text).lower()
    return small.translate(str.maketrans("", "", IGNORED))


def folded(*columns: str) -> Func:
    """Return an expression: the texts of the columns, joined and folded."""
    texts = [Coalesce(column, Value("")) for column in columns]
    joined = Concat(*texts, Value(""), output_field=TextField())
    return Func(
        Lower(joined),
        Value(IGNORED),
        Value(""),
        function="translate",
        output_field=TextField(),
    )


def holding(words: str, *columns: str) -> Q:
    """Return the condition that the columns hold each of the words, in any order."""
    condition = Q()
    for word in [fold(word) for word in words.split()[:MOST_WORDS]]:
        condition &= Q(Contains(folded(*columns), word))
    return condition
