"""Kinds of lists, as data: what columns a sheet has, and which tables they go to."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import Model
from django.utils import translation
from django.utils.functional import Promise

from egcc_portal.imports.readers import TEXT, Reader, Text
from egcc_portal.rows import fuzzy
from egcc_portal.sources.records import Record

if TYPE_CHECKING:
    from egcc_portal.imports.staging import Stage

NEW = {"new", "baru", "신규"}
"""What stands in the place of a public id where somebody is new for certain."""


@dataclass(frozen=True)
class Column:
    """A column of a sheet.

    Args:
        name: what it is called among ourselves.
        to: the columns of tables that it fills, as "person.nip"; none where it only
            helps to check. A fuzzy date is named once.
        required: nothing is saved without it; `only_new`: of what is there already it
            may be left out.
        examples: visibly made-up ones, for the template.
        also: other headings under which it is known.
    """

    name: str
    heading: Promise
    to: str = ""
    reader: Text = TEXT
    required: bool = False
    only_new: bool = False
    hint: Promise | str = ""
    examples: Sequence[str] = ()
    also: Sequence[str] = ()

    @property
    def is_read(self) -> bool:
        """Whether Python reads its texts, each once."""
        return isinstance(self.reader, Reader)

    @property
    def target(self) -> str:
        return self.to.partition(".")[0]

    @property
    def headings(self) -> set[str]:
        """Everything that the column may be headed by, folded."""
        found = {self.name, *self.also}
        for language, _name in settings.LANGUAGES:
            with translation.override(language):
                found.add(str(self.heading))
        return {folded(each) for each in found}


def folded(heading: str) -> str:
    """Return a heading as headings are compared; the reader of files does the same."""
    return " ".join(unicodedata.normalize("NFKC", heading).casefold().split())


@dataclass(frozen=True)
class Target:
    """A table that rows go to.

    Args:
        name: what columns call it.
        join: the SQL that finds the row that a line is about, under the target's name;
            it may read `cells`, the line, and the targets before it.
        fixed: SQL for columns that no cell fills; `s` is the line.
        of: the target that its rows are parts of.
        needs: the column without which a line has no such row.
    """

    name: str
    model: type[Model]
    join: str
    fixed: dict[str, str] = field(default_factory=dict)
    of: str = ""
    needs: str = ""

    @property
    def is_record(self) -> bool:
        return issubclass(self.model, Record)


def by_public_id(name: str, model: type[Record]) -> Target:
    """Return the target whose rows are found by the column "id"."""
    table = model._meta.db_table
    join = f"LEFT JOIN {table} {name} ON {name}.public_id = cells.id"
    return Target(name, model, join)


Rule = Callable[["Stage"], None]


@dataclass(frozen=True)
class Kind:
    """A kind of list.

    Args:
        about: the kind of record that a list belongs to, None for none.
        id_column: the column that says which record a line is about.
        first: what is said of a cell before anything else is.
        rules: what takes more than one row or table to know.
    """

    name: str
    title: Promise
    columns: Sequence[Column]
    targets: Sequence[Target]
    id_column: str = "id"
    about: type[Record] | None = None
    first: Sequence[Rule] = ()
    rules: Sequence[Rule] = ()
    file: str = ""

    def __post_init__(self) -> None:
        KINDS[self.name] = self

    @cached_property
    def by_name(self) -> dict[str, Column]:
        return {column.name: column for column in self.columns}

    def target(self, name: str) -> Target:
        return next(each for each in self.targets if each.name == name)

    def filled(self, target: Target) -> dict[str, tuple[Column, int]]:
        """Return what fills a target's columns: a column of ours, and which value."""
        found = {}
        names = {each.name for each in target.model._meta.concrete_fields}
        for column in self.columns:
            owner, _dot, name = column.to.partition(".")
            if owner != target.name:
                continue
            parts = [name] if name in names else fuzzy(name)
            found |= {part: (column, at) for at, part in enumerate(parts)}
        return found

    def places(self, headings: Sequence[str]) -> dict[str, int]:
        """Return which cell of a line each column is, as far as headings tell."""
        said = [folded(each) for each in headings]
        found = {}
        for column in self.columns:
            at = next(
                (at for at, each in enumerate(said) if each in column.headings), None
            )
            if at is not None:
                found[column.name] = at
        return found

    @property
    def known_headings(self) -> list[str]:
        """Every heading that is looked for in a file, folded."""
        return sorted(set().union(*(column.headings for column in self.columns)))


KINDS: dict[str, Kind] = {}
"""Every kind of list, by its name."""
