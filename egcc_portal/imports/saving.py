"""The rows of a list into the records: all of them by a few statements, or none."""

from __future__ import annotations

from collections.abc import Callable

from django.db import connection
from django.db.models import GeneratedField

from egcc_portal.imports.checking import changed_in
from egcc_portal.imports.kinds import Target
from egcc_portal.imports.staging import STAGED, Stage, field_of, quoted

PORTION = 5_000
"""Rows that one statement takes; after each the progress is told."""


def write(stage: Stage, tell: Callable[[int], None]) -> None:
    """Insert what is new and correct what differs, within the caller's act.

    Args:
        tell: is told how many rows are done.
    """
    for target in stage.kind.targets:
        number_rows(stage, target)
    last = stage.run(f"SELECT max(number) FROM {STAGED}").fetchone()[0] or 0
    parts = len(stage.kind.targets)
    for turn, target in enumerate(stage.kind.targets):
        for start in range(0, last + 1, PORTION):
            insert(stage, target, start)
            correct(stage, target, start)
            done = turn * last + min(start + PORTION, last)
            tell(stage.batch.rows * done // (parts * last or 1))


def number_rows(stage: Stage, target: Target) -> None:
    """Give each new row of a target its key, so that later targets can lead to it."""
    table = target.model._meta.db_table
    stage.run(
        f"UPDATE {STAGED} SET {target.name}_id = nextval(pg_get_serial_sequence("
        f"'{quoted(table)}', 'id')) WHERE {target.name}_is_new"
    )


def insert(stage: Stage, target: Target, start: int) -> None:
    """Insert the new rows of a portion."""
    names = ", ".join(
        quoted(field.column)
        for field in target.model._meta.concrete_fields
        if not isinstance(field, GeneratedField) and not field.primary_key
    )
    stage.run(
        f"INSERT INTO {quoted(target.model._meta.db_table)} (id, {names})"
        f" SELECT id, {names} FROM ({stage.would_be(target)}) AS would"
        " WHERE is_new AND number >= %(start)s AND number < %(end)s ORDER BY number",
        start=start,
        end=start + PORTION,
    )


def correct(stage: Stage, target: Target, start: int) -> None:
    """Correct the rows of a portion that stand otherwise."""
    if not stage.batch.counts[target.name]["changed"]:
        return
    columns = [field_of(target.model, name).column for name in stage.present(target)]
    sets = [f"{quoted(each)} = would.{quoted(each)}" for each in columns]
    if any(each.name == "version" for each in target.model._meta.concrete_fields):
        sets.append("version = t.version + 1")
    stage.run(
        f"UPDATE {quoted(target.model._meta.db_table)} t SET {', '.join(sets)}"
        f" FROM ({stage.would_be(target)}) AS would WHERE t.id = would.id"
        f" AND {changed_in(stage, target)}"
        " AND would.number >= %(start)s AND would.number < %(end)s",
        start=start,
        end=start + PORTION,
    )


def act_in_progress() -> str | None:
    """Return the key of the act that the statements so far belong to."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('pghistory.context_id', true)")
        return cursor.fetchone()[0] or None
