"""The cells of a downloaded file, as expressions that the database works out.

Each is made when it is asked for, in the reader's language of that moment.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Case, Choices, Expression, F, Func, TextField, Value, When
from django.db.models.constants import LOOKUP_SEP
from django.db.models.functions import Cast, Coalesce, NullIf
from django.db.models.sql import Query
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext

COLUMNS = {"id": "ind", "en": "en", "ko": "ko"}


class Cell:
    """What stands in a cell; `made(query)` returns the expression for it.

    It is no F, which the translated models' querysets would rename in place.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def resolve_expression(
        self, query: Query | None = None, *args: Any, **options: Any
    ) -> Expression:
        return self.made(query).resolve_expression(query, *args, **options)


class InWords(Cell):
    """The label of a choice, as pages show it; what is no choice stays as it is.

    The choices are the field's, where no others are given.
    """

    def __init__(self, name: str, choices: type[Choices] | None = None) -> None:
        super().__init__(name)
        self.choices = choices

    def made(self, query: Query) -> Case:
        labels = [
            When(**{self.name: key}, then=Value(capfirst(str(label))))
            for key, label in self.labels(query)
        ]
        as_it_is = Cast(F(self.name), TextField())
        return Case(*labels, default=as_it_is, output_field=TextField())

    def labels(self, query: Query) -> list[tuple[Any, Any]]:
        """Return the choices, each with its label."""
        if self.choices:
            return self.choices.choices
        path = self.name.split(LOOKUP_SEP)
        return query.names_to_path(path, query.get_meta())[1].flatchoices


class YesOrNo(Cell):
    """A flag in the reader's words; unknown is neither."""

    def made(self, query: Query) -> Case:
        yes, no = Value(gettext("yes")), Value(gettext("no"))
        return Case(
            When(**{self.name: True}, then=yes),
            When(**{self.name: False}, then=no),
            output_field=TextField(),
        )


class Spoken(Cell):
    """A text in the reader's language, else in the first one that has it."""

    def made(self, query: Query) -> Coalesce:
        columns = [f"{self.name}_{COLUMNS[language]}" for language in languages()]
        known = [NullIf(column, Value("")) for column in columns]
        return Coalesce(*known, output_field=TextField())


class Said(Cell):
    """The same, where a text in another language says so at its end."""

    def made(self, query: Query) -> Coalesce:
        reader, *others = [
            NullIf(f"{self.name}_{COLUMNS[each]}", Value("")) for each in languages()
        ]
        marks = [Value(f" [{each.upper()}]") for each in languages()[1:]]
        marked = [
            Func(*each, template="(%(expressions)s)", arg_joiner=" || ")
            for each in zip(others, marks, strict=True)
        ]
        return Coalesce(reader, *marked, output_field=TextField())


class Label(Cell):
    """The reader's word for a value, the value itself where there is none."""

    def __init__(self, name: str, words: dict[str, Any]) -> None:
        super().__init__(name)
        self.words = words

    def made(self, query: Query) -> Case:
        labels = [
            When(**{self.name: key}, then=Value(str(words)))
            for key, words in self.words.items()
        ]
        return Case(*labels, default=F(self.name), output_field=TextField())


class Iso(Func):
    """A FuzzyDate as 2021-05-25, 2021-05, 2021 or 2016-07-18/2016-07-28."""

    template = (
        "(SELECT CASE its.precision WHEN 'day' THEN its.first::text"
        " WHEN 'month' THEN to_char(its.first, 'YYYY-MM')"
        " WHEN 'year' THEN to_char(its.first, 'YYYY')"
        " ELSE its.first || '/' || its.last END"
        " FROM (VALUES (%(expressions)s)) AS its(first, last, precision))"
    )
    output_field = TextField()

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}_from", f"{name}_to", f"{name}_precision")


class Together(Func):
    """Texts with commas between, those left out that are not known."""

    function = "concat_ws"
    output_field = TextField()

    def __init__(self, *texts: Expression | str) -> None:
        known = [NullIf(text, Value("")) for text in texts]
        super().__init__(Value(", "), *known)


class Listed(Func):
    """The texts of arrays in one cell, in order, each once."""

    template = (
        'array_to_string(ARRAY(SELECT DISTINCT each COLLATE "C" FROM'
        " unnest(%(expressions)s) AS its(each) ORDER BY 1), '; ')"
    )
    arg_joiner = " || "
    output_field = TextField()


class Joined(Cell):
    """What is said of each of some Rows, in one cell, in their order."""

    def __init__(self, name: str, said: Callable[[], str]) -> None:
        super().__init__(name)
        self.said = said

    def made(self, query: Query) -> Func:
        template = (
            f"array_to_string(ARRAY(SELECT {self.said()} FROM unnest(%(expressions)s)"
            " WITH ORDINALITY AS its(row, place) ORDER BY its.place), '; ')"
        )
        return Func(F(self.name), template=template, output_field=TextField())


def key_of(column: str) -> Callable[[], str]:
    """Return what reads a column of a row that is kept as JSON."""
    return lambda: f"its.row ->> '{column}'"


def said_of(name: str) -> Callable[[], str]:
    """Return what reads a text of such a row; one in another language says so."""

    def read() -> str:
        reader, *others = languages()
        found = [f"nullif(its.row ->> '{name}_{COLUMNS[reader]}', '')"] + [
            f"nullif(its.row ->> '{name}_{COLUMNS[each]}', '') || ' [{each.upper()}]'"
            for each in others
        ]
        return f"coalesce({', '.join(found)}, '')"

    return read


def told_apart(said: Callable[[], str]) -> Callable[[], str]:
    """Return what reads the same with the public id, in brackets, of a namesake.

    The row has `public_id` and `has_namesake`; imports read it as they would a name.
    """
    told = "CASE its.row ->> 'has_namesake' WHEN 'true' THEN ' [' ||"
    told += " (its.row ->> 'public_id') || ']' ELSE '' END"
    return lambda: f"{said()} || {told}"


def languages() -> list[str]:
    """Return the languages of content, the reader's first."""
    reader = translation.get_language() or "id"
    return [reader, *(each for each in COLUMNS if each != reader)]
