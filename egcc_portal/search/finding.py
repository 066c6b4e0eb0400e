"""Finding: one statement for all kinds, and what a reader sees of each find."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Window
from django.utils.safestring import SafeString

from egcc_portal.accounts.models import User
from egcc_portal.folding import fold, holding, is_hangul
from egcc_portal.rows import Rows
from egcc_portal.search.kinds import KINDS, Kind, Text
from egcc_portal.search.marking import holds_all, holds_any, marked
from egcc_portal.sources.records import Record
from egcc_portal.templatetags.portal import number

MOST = 1000
"""Of more finds in a kind, any so many are ranked, and the page says so."""
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
    kinds = [kind for kind in KINDS if user.may(kind.right)]
    found = {}
    for kind in kinds:
        first = (page - 1) * PER_PAGE if kind.word == chosen else 0
        most = PER_PAGE if kind.word == chosen else AT_FIRST
        found[f"found_{kind.word}"] = rows_of(kind, user, words, first, first + most)
    row = User.objects.filter(pk=user.pk).annotate(**found).values(*found).get()
    return [group_of(kind, row[f"found_{kind.word}"], words) for kind in kinds]


def rows_of(kind: Kind, user: User, words: str, first: int, end: int) -> Rows:
    """Return the finds of a kind from one place to another, each with their count.

    Whole words come before beginnings, a present name before one of the others.
    """
    visible = kind.model.objects.visible_to(user)
    if kind.within:
        above = kind.model._meta.get_field(kind.within).related_model.objects
        visible = visible.filter(**{f"{kind.within}__in": above.visible_to(user)})
    ranked = (
        visible.some_matching(words, MOST + 1)
        .annotate(its_count=Window(Count("pk")), **kind.found_names(words))
        .order_by(holding(words, whole=True).desc(nulls_last=True), kind.order, "pk")
    )
    names = ["its_names"] if kind.names else []
    return Rows(ranked[first:end], *kind.columns, *names, "its_count")


def group_of(kind: Kind, rows: list[Record], words: str) -> Group:
    """Return the finds of a kind as they are shown."""
    counted = rows[0].its_count if rows else 0
    return Group(kind, [find_of(kind, row, words) for row in rows], counted)


def find_of(kind: Kind, record: Record, words: str) -> Find:
    """Return one find, with the words marked."""
    shown, also = kind.read(record), Text("")
    code = getattr(record, kind.code) if kind.code else ""
    if not holds_all(f"{code} {shown.words}", words):
        others = [each for each in kind.others(record) if each.words != shown.words]
        fitting = [each for each in others if holds_all(each.words, words)]
        partly = [each for each in others if holds_any(each.words, words)]
        also = next(iter([*fitting, *partly]), also)
    return Find(
        url=kind.address(record),
        title=marked(shown.words, words),
        language=shown.language,
        code=marked(code, words),
        when=str(kind.when(record) or ""),
        also=marked(also.words, words),
        also_language=also.language,
        also_sort=str(also.sort),
    )
