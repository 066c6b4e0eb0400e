"""A file's lines as tables of the database, for as long as they are checked or saved.

`import_staged` has a row a line: its texts, the values read from them, and for each
target the row that the line is about. `would_be()` is what a target's rows would be.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.db import connection
from django.db.models import NOT_PROVIDED, Field, GeneratedField, Model
from django.utils import translation

from egcc_portal.imports.kinds import KINDS, Column, Kind, Target
from egcc_portal.imports.models import Batch, Finding
from egcc_portal.imports.readers import Wrong
from egcc_portal.sources.records import Review

if TYPE_CHECKING:
    from django.db.backends.utils import CursorWrapper

STAGED = "import_staged"
CELLS = "import_cells"
ANCHOR = "\n-- %(batch)s"
"""Each statement has a value, so that % is doubled in all of them alike."""


class Stage:
    """The tables of one batch, within a transaction.

    Args:
        is_approved: what is new is approved by the manager who saves it.
    """

    def __init__(self, batch: Batch, *, is_approved: bool = False) -> None:
        self.batch = batch
        self.kind: Kind = KINDS[batch.kind]
        self.review = Review.APPROVED if is_approved else Review.DRAFT
        self.about = self.about_key()

    def about_key(self) -> int | None:
        """Return the key of the record that the list belongs to, locked."""
        if not self.kind.about:
            return None
        rows = self.kind.about.objects.select_for_update(of=("self",))
        return rows.values_list("pk", flat=True).get(public_id=self.batch.about)

    def run(self, sql: str, **values: Any) -> CursorWrapper:
        """Run a statement and return its cursor; %(batch)s and %(about)s are known."""
        cursor = connection.cursor()
        known = {"batch": self.batch.pk, "about": self.about}
        cursor.execute(sql + ANCHOR, known | values)
        return cursor

    def make(self) -> None:
        """Make the tables anew."""
        read = [column for column in self.kind.columns if column.is_read]
        tables = [STAGED, CELLS, *(read_table(column) for column in read)]
        self.run(f"DROP TABLE IF EXISTS {', '.join(tables)}")
        texts = ", ".join(
            f"{self.text(each)} AS {each.name}" for each in self.kind.columns
        )
        self.run(
            f"CREATE TEMP TABLE {CELLS} ON COMMIT DROP AS SELECT number, {texts}"
            " FROM imports_line WHERE batch_id = %(batch)s"
        )
        for column in read:
            self.read(column)
        self.run(f"CREATE TEMP TABLE {STAGED} ON COMMIT DROP AS {self.joined(read)}")
        self.run(f"CREATE INDEX ON {STAGED} (number)")
        self.run(f"ANALYZE {STAGED}")

    def text(self, column: Column) -> str:
        """Return the expression of a column's text in a line."""
        place = self.batch.places.get(column.name)
        if place is None:
            return "NULL::text"
        return column.reader.sql(f"cells->>{int(place)}")

    def read(self, column: Column) -> None:
        """Let Python read the different texts of a column, and keep the outcomes."""
        found = self.run(f"SELECT DISTINCT {column.name} FROM {CELLS}")
        texts = sorted(text for (text,) in found.fetchall() if text is not None)
        with translation.override(self.batch.language or None):
            outcomes = column.reader.read(texts)
        types = self.types(column)
        columns = "".join(f", v{at} {kind}" for at, kind in enumerate(types))
        table = read_table(column)
        self.run(
            f"CREATE TEMP TABLE {table}"
            f" (text text, words text, advice text{columns}) ON COMMIT DROP"
        )
        lines = [line_of(text, outcomes[text], len(types)) for text in texts]
        arrays = {
            f"a{at}": list(each) for at, each in enumerate(zip(*lines, strict=True))
        }
        if arrays:
            casts = ["text", "text", "text", *types]
            parts = ", ".join(f"a{at}::{kind}" for at, kind in enumerate(casts))
            names = ", ".join(f"%({name})s::text[]" for name in arrays)
            heads = ", ".join(arrays)
            self.run(
                f"INSERT INTO {table} SELECT {parts}"
                f" FROM unnest({names}) AS a({heads})",
                **arrays,
            )

    def types(self, column: Column) -> list[str]:
        """Return the types of a column's values in the database."""
        if not column.to:
            return ["text"]
        target = self.kind.target(column.target)
        filled = self.kind.filled(target)
        own = [name for name, (its, _at) in filled.items() if its is column]
        return [field_of(target.model, name).db_type(connection) for name in own]

    def joined(self, read: Iterable[Column]) -> str:
        """Return the SELECT of the lines with all that is known of them."""
        parts, joins = ["cells.*"], []
        for column in read:
            name = read_table(column)
            joins.append(f"LEFT JOIN {name} ON {name}.text = cells.{column.name}")
            values = range(len(self.types(column)))
            parts += [f"{name}.v{at} AS {column.name}_{at}" for at in values]
        for target in self.kind.targets:
            joins.append(target.join)
            parts.append(f"{target.name}.id AS {target.name}_id")
            parts.append(f"{target.name}.id IS NULL AS {target.name}_is_new")
        return f"SELECT {', '.join(parts)} FROM {CELLS} cells {' '.join(joins)}"

    def would_be(self, target: Target) -> str:
        """Return the SELECT of what a target's rows would be, one a line."""
        columns = {
            field.column: self.expression(target, field)
            for field in target.model._meta.concrete_fields
            if not isinstance(field, GeneratedField) and not field.primary_key
        }
        parts = ", ".join(f"{sql} AS {quoted(name)}" for name, sql in columns.items())
        table, name = quoted(target.model._meta.db_table), target.name
        return (
            f"SELECT s.number, s.{name}_id AS id, s.{name}_is_new AS is_new, {parts}"
            f" FROM {STAGED} s LEFT JOIN {table} t"
            f" ON t.id = s.{name}_id AND NOT s.{name}_is_new"
            f" WHERE {self.has(target)}"
        )

    def has(self, target: Target) -> str:
        """Return the condition that a line `s` has a row of a target."""
        if not target.needs:
            return "TRUE"
        if target.needs not in self.batch.places:
            return "FALSE"
        return f"s.{target.needs} IS NOT NULL"

    def expression(self, target: Target, field: Field) -> str:
        """Return what would stand in a column of a target."""
        if fixed := target.fixed.get(field.column):
            return fixed
        stands = f"t.{quoted(field.column)}"
        fresh = self.default(field)
        kept = f"CASE WHEN t.id IS NULL THEN {fresh} ELSE {stands} END"
        column, at = self.present(target).get(field.name, (None, 0))
        if column is None:
            return kept
        said = f"s.{column.name}_{at}" if column.is_read else f"s.{column.name}"
        said = f"{said}::{field.db_type(connection)}" if column.is_read else said
        if len(self.types(column) if column.is_read else []) > 1:
            return self.date_part(target, column, stands, said, fresh)
        if field.null:
            return said
        empty = fresh if fresh == "''" else kept
        return said if field.default is NOT_PROVIDED else f"COALESCE({said}, {empty})"

    def date_part(
        self, target: Target, column: Column, stands: str, said: str, fresh: str
    ) -> str:
        """Return a part of a fuzzy date: as it was, where it is the same days."""
        first, last = f"s.{column.name}_0", f"s.{column.name}_1"
        own = [name for name, (its, _) in self.present(target).items() if its is column]
        known = f"t.{quoted(own[0])}, t.{quoted(own[1])}"
        return (
            f"CASE WHEN t.id IS NOT NULL AND ({known}) IS NOT DISTINCT FROM"
            f" ({first}, {last}) THEN {stands} ELSE COALESCE({said}, {fresh}) END"
        )

    def present(self, target: Target) -> dict[str, tuple[Column, int]]:
        """Return what fills a target's columns, of the columns that the file has."""
        return self.fills[target.name]

    @cached_property
    def fills(self) -> dict[str, dict[str, tuple[Column, int]]]:
        """What is filled by columns that the file has, by target."""
        places = self.batch.places
        return {
            target.name: {
                name: filled
                for name, filled in self.kind.filled(target).items()
                if filled[0].name in places
            }
            for target in self.kind.targets
        }

    def default(self, field: Field) -> str:
        """Return what a new row has in a column that nothing fills, as SQL."""
        if field.name == "public_id":
            return "replace(gen_random_uuid()::text, '-', '')"
        if field.name == "review":
            return f"'{self.review}'"
        if field.default is NOT_PROVIDED:
            return f"NULL::{field.db_type(connection)}"
        value = field.get_db_prep_save(field.get_default(), connection)
        if value == "":
            return "''"
        with connection.cursor() as cursor:
            text = cursor.mogrify("%s", [value]).decode().replace("%", "%%")
        return f"{text}::{field.db_type(connection)}"

    def find(
        self, lines: str, *, kind: str = Finding.Kind.WRONG, **values: Any
    ) -> None:
        """Keep findings: a SELECT of number, field, words and advice.

        Of a cell that is wrong or in question already, nothing more is said.
        """
        self.run(
            "INSERT INTO imports_finding (batch_id, number, field, kind, words, advice)"
            " SELECT DISTINCT ON (number, field) %(batch)s, number, field, %(found)s,"
            f" words, left(coalesce(advice, ''), 300) FROM ({lines})"
            " AS found(number, field, words, advice)"
            " WHERE NOT EXISTS (SELECT FROM imports_finding known WHERE"
            " known.batch_id = %(batch)s AND known.number = found.number"
            " AND known.field = found.field AND known.kind <> 'noted')"
            " ORDER BY number, field",
            found=kind,
            **values,
        )


def read_table(column: Column) -> str:
    """Return the name of the table of what was read of a column."""
    return f"import_read_{column.name}"


def line_of(text: str, outcome: tuple | Wrong, values: int) -> list[str | None]:
    """Return a row of that table."""
    if isinstance(outcome, Wrong):
        return [text, outcome.words, outcome.advice, *[None] * values]
    return [
        text,
        None,
        None,
        *(None if each is None else str(each) for each in outcome),
    ]


def field_of(model: type[Model], name: str) -> Field:
    return model._meta.get_field(name)


def quoted(name: str) -> str:
    return connection.ops.quote_name(name)
