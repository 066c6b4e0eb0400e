"""Finding: one statement for all kinds, and what a reader sees of each find."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from django.db import connection
from django.db.models import Count, QuerySet, Value, Window
from django.utils.http import urlencode
from django.utils.safestring import SafeString

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Reader
from egcc_portal.folding import Match, fold, holding, is_hangul
from egcc_portal.marking import holds_all, holds_any, marked
from egcc_portal.rows import ExactDecoder, read_exactly, restore
from egcc_portal.search.kinds import KINDS, Kind, Text
from egcc_portal.sources.records import Record
from egcc_portal.templatetags.portal import number

MOST = 1000
"""Of more finds in a kind, any so many are ranked, and the page says so."""
ASKED = "\ue000"
"""Stands for the words in a statement; a letter of no script."""
AT_FIRST = 5
PER_PAGE = 25


@dataclass(frozen=True)
class Find:
    """A record as it is shown; `also` is the other name that the words stand in."""

    url: str
    title: SafeString
    language: str
    code: SafeString
    when: str
    also: SafeString | str = ""
    also_language: str = ""
    also_sort: str = ""


@dataclass(frozen=True)
class Group:
    """The best finds of a kind; of how many, at most MOST + 1."""

    kind: Kind
    finds: list[Find]
    counted: int

    @property
    def is_cut(self) -> bool:
        """Whether there are more than are ranked."""
        return self.counted > MOST

    @property
    def total(self) -> int:
        """How many can be leafed through."""
        return min(self.counted, MOST)

    @property
    def count(self) -> str:
        """How many there are: "12", or "1,000+"."""
        return f"{number(self.total)}+" if self.is_cut else number(self.total)


def is_long_enough(words: str) -> bool:
    """Tell whether there are two letters or digits, or one Korean syllable."""
    letters = fold(words).replace("-", "").replace(" ", "")
    return len(letters) > 1 or any(is_hangul(letter) for letter in letters)


def search_all(user: User, words: str, *, chosen: str, page: int) -> list[Group]:
    """Return what a reader may see that holds the words, the best first of each kind.

    Args:
        chosen: the word of the kind of which a page is wanted; "" for the
            first few of each.
        page: from 1.
    """
    reader = Reader.like(user)
    rows = rows_by_kind(words, *statement(reader, chosen, page, Match.LAST))
    if not rows and " " in words:
        rows = rows_by_kind(words, *statement(reader, chosen, page, Match.EACH))
    return [group_of(kind, rows[kind.word], words) for kind in kinds_for(reader)]


def kinds_for(reader: Reader) -> list[Kind]:
    """Return the kinds that a reader may see at all."""
    return [kind for kind in KINDS if reader.may(kind.right)]


def rows_by_kind(words: str, sql: str, params: tuple) -> dict[str, list[dict]]:
    """Return what a statement finds of the words, by the word of its kind."""
    rows = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(sql, [words if each == ASKED else each for each in params])
        for (text,) in cursor:
            row = json.loads(text, cls=ExactDecoder)
            rows[row.pop("its_kind")].append(row)
    return rows


@lru_cache(maxsize=128)
def statement(
    reader: Reader, chosen: str, page: int, begun: Match
) -> tuple[str, tuple]:
    """Return the SQL of all kinds and its parameters, ASKED where the words go.

    Ten queries in one cost more to put together than to answer, and somebody who
    types asks at each letter: it is kept, for all who have the same rights.
    """
    queries = []
    for kind in kinds_for(reader):
        first = (page - 1) * PER_PAGE if kind.word == chosen else 0
        most = PER_PAGE if kind.word == chosen else AT_FIRST
        queries.append(rows_of(kind, reader, ASKED, begun)[first : first + most])
    return queries[0].union(*queries[1:], all=True).query.sql_with_params()


def rows_of(kind: Kind, reader: Reader, words: str, begun: Match) -> QuerySet:
    """Return the finds of a kind, each as one JSON object.

    Whole words come before beginnings, a present name before one of the others.
    """
    visible = kind.model.objects.visible_to(reader)
    if kind.within:
        above = kind.model._meta.get_field(kind.within).related_model.objects
        visible = visible.filter(**{f"{kind.within}__in": above.visible_to(reader)})
    exact = holding(words, begun=Match.NONE)
    ranked = (
        visible.some_matching(words, MOST + 1, begun=begun)
        .annotate(its_count=Window(Count("pk")), **kind.found_names(words))
        .order_by(exact.desc(nulls_last=True), kind.order, "pk")
    )
    columns = [*kind.columns, *kind.found_names(words), "its_count"]
    row = {name: name for name in columns}
    read = read_exactly(its_kind=Value(kind.word), **row)
    return ranked.annotate(its_row=read).values_list("its_row", flat=True)


def group_of(kind: Kind, rows: list[dict], words: str) -> Group:
    """Return the finds of a kind as they are shown."""
    counted = rows[0]["its_count"] if rows else 0
    records = restore(kind.model, rows)
    return Group(kind, [find_of(kind, each, words) for each in records], counted)


def find_of(kind: Kind, record: Record, words: str) -> Find:
    """Return one find, with the words marked."""
    shown, also = kind.read(record), Text("")
    code = getattr(record, kind.code) if kind.code else ""
    if not holds_all(f"{code} {shown.words}", words):
        others = [each for each in kind.others(record) if each.words != shown.words]
        fitting = [each for each in others if holds_all(each.words, words)]
        partly = [each for each in others if holds_any(each.words, words)]
        also = next(iter([*fitting, *partly]), also)
    url = kind.address(record)
    return Find(
        url=f"{url}&{urlencode({'q': words})}" if kind.inside else url,
        title=marked(shown.words, words),
        language=shown.language,
        code=marked(code, words),
        when=str(kind.when(record) or ""),
        also=marked(also.words, words),
        also_language=also.language,
        also_sort=str(also.sort),
    )
