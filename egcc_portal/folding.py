"""How words are looked for: case, accents, spaces, hyphens and the like do not count.

The database folds (`search_fold`) and keeps the outcome of each searched table in
a column `search`; `holding()` asks it. Nothing is found by Python: `fold()` only
says which letters of a found text are meant, and a test holds the two alike.

The column is no field of its model. As one it would be read with every row, sent
back after every save and kept once more in each version of the row, and no page
ever shows it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

from django.contrib.postgres.search import SearchQueryField, SearchVectorField
from django.db.migrations import RunSQL
from django.db.models import BooleanField, Expression, F, Func, Value
from django.db.models.expressions import Col
from django.db.models.sql import Query

SILENT = frozenset("'`´ʹʻʼ‘’′＇")
JOINING = frozenset(".-‐‑‒–—―−")
"""Between two halves of a word: "e-Gov" is found by egov, by e gov and by gov."""

SEARCH = SearchVectorField()
SEARCH.set_attributes_from_name("search")


class SearchColumn(F):
    """The column of the queryset's own table that its words are kept in."""

    def __init__(self) -> None:
        super().__init__(SEARCH.column)

    def resolve_expression(
        self, query: Query, *args: object, **options: object
    ) -> Expression:
        """Return the column of the table that the query starts from."""
        return Col(query.get_initial_alias(), SEARCH)


class Match(Enum):
    """Which words may be the beginning of one, or the middle of a Korean one."""

    EACH = "search_query(%(expressions)s, true)"
    LAST = "search_typed(%(expressions)s)"
    NONE = "search_query(%(expressions)s, false)"


def holding(words: str, *, begun: Match = Match.EACH) -> Func:
    """Return the condition that a row holds each of the words, in any order.

    Words without a letter or a digit find nothing.
    """
    asked = Func(Value(words), template=begun.value, output_field=SearchQueryField())
    return Func(
        SearchColumn(),
        asked,
        template="(%(expressions)s)",
        arg_joiner=" @@ ",
        output_field=BooleanField(),
    )


def search_column(table: str, *columns: str) -> RunSQL:
    """Return the step of a migration that makes the columns of a table searched.

    To change one of the columns' type, take `search` away first.
    """
    texts = ", ".join(f'"{column}"' for column in columns)
    return RunSQL(
        f"""
        ALTER TABLE {table} ADD COLUMN search tsvector
            GENERATED ALWAYS AS (search_vector({texts})) STORED;
        CREATE INDEX {table}_search ON {table} USING gin (search);
        """,
        reverse_sql=f"ALTER TABLE {table} DROP COLUMN search",
    )


def fold(text: str) -> str:
    """Return a text as it is compared: small letters, single spaces, "-" in words.

    >>> fold("Oh Kang–tak, Ma’ruf")
    'oh kang-tak maruf'
    """
    composed = unicodedata.normalize("NFC", text)
    return " ".join("".join(char for char, _ in folded(composed)).split())


def folded(text: str) -> Iterator[tuple[str, int]]:
    """Yield the folded letters of a composed text, and where each comes from."""
    was_hangul = False
    for at, char in enumerate(text):
        if char in SILENT:
            continue
        if is_hangul(char) != was_hangul:
            was_hangul = not was_hangul
            yield " ", at
        for letter in plain(char):
            yield (letter if letter.isalnum() or letter == "-" else " "), at


@lru_cache(maxsize=4096)
def plain(char: str) -> str:
    """Return a character in small letters and without its accents."""
    if char in JOINING:
        return "-"
    bare = [
        part
        for part in unicodedata.normalize("NFKD", char)
        if not unicodedata.combining(part)
    ]
    return unicodedata.normalize("NFC", "".join(bare)).lower()


def is_hangul(char: str) -> bool:
    """Tell whether a character is a Korean syllable."""
    return "가" <= char <= "힣"
