"""The chain of seals over all row versions: adding to it, and verifying it.

A version is sealed by the worker shortly after its transaction, not within it: a chain
that every writer had to extend would let them wait for each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.apps import apps
from django.db import connection, transaction

from egcc_portal.history.models import START, Seal

if TYPE_CHECKING:
    from django.db.models import Model

AT_ONCE = 1000
"""Versions under one seal at most."""
LATE = 100_000
"""Versions that may be committed after later ones and are found all the same."""
LOCK = 0x5EA1
"""The advisory lock of the one who adds to the chain."""

DIGEST = """
    encode(sha256(convert_to((
        SELECT jsonb_object_agg(key, value) FROM jsonb_each(to_jsonb(was))
        WHERE key = ANY(%(columns)s)
    )::text || coalesce(act.metadata::text, ''), 'UTF8')), 'hex')
"""
"""A version's digest, with the act that it belongs to: who, which act, and why."""

UNSEALED = """
    WITH sealed AS (
        SELECT unnest(versions) AS pgh_id FROM history_seal
        WHERE "table" = %(table)s AND last > %(low)s
    )
    SELECT was.pgh_id, {digest} FROM {table} was
    LEFT JOIN pghistory_context act ON act.id = was.pgh_context_id
    LEFT JOIN sealed ON sealed.pgh_id = was.pgh_id
    WHERE was.pgh_id > %(low)s AND sealed.pgh_id IS NULL
    ORDER BY was.pgh_id
"""

AGAIN = """
    SELECT was.pgh_id, {digest} FROM {table} was
    LEFT JOIN pghistory_context act ON act.id = was.pgh_context_id
    WHERE was.pgh_id = ANY(%(versions)s)
"""


def version_tables() -> list[type[Model]]:
    """Return the models of all version tables."""
    return [model for model in apps.get_models() if hasattr(model, "pgh_tracked_model")]


def seal() -> int:
    """Seal every version that has none; return how many those were.

    Of two at once the second finds nothing left to do.
    """
    with transaction.atomic():
        asked("SELECT pg_advisory_xact_lock(%(lock)s)", {"lock": LOCK})
        return sum(map(seal_table, version_tables()))


def seal_table(model: type[Model]) -> int:
    """Seal the versions of one table."""
    table = model._meta.db_table
    newest = Seal.objects.filter(table=table).order_by("last").last()
    found = unsealed(model, low=newest.last - LATE if newest else 0)
    for start in range(0, len(found), AT_ONCE):
        some = found[start : start + AT_ONCE]
        before = Seal.objects.last()
        fresh = Seal(
            table=table,
            columns=columns_of(model),
            versions=[row for row, _ in some],
            digests=[digest for _, digest in some],
            last=some[-1][0],
            before=before.head if before else START,
        )
        fresh.head = fresh.computed_head()
        fresh.save()
    return len(found)


def columns_of(model: type[Model]) -> list[str]:
    return sorted(field.column for field in model._meta.concrete_fields)


def unsealed(model: type[Model], *, low: int = 0) -> list[tuple[int, str]]:
    """Return key and digest of the versions above `low` that have no seal."""
    values = {
        "table": model._meta.db_table,
        "columns": columns_of(model),
        "low": low,
    }
    return asked(filled(UNSEALED, model), values)


def faults() -> Iterator[str]:
    """Yield, in the order of the chain, what does not fit: first the oldest."""
    models = {model._meta.db_table: model for model in version_tables()}
    before = START
    for each in Seal.objects.iterator(chunk_size=100):
        if (each.before, each.head) != (before, each.computed_head()):
            yield f"seal {each.pk} does not follow from the one before it"
        before = each.head
        values = {"columns": each.columns, "versions": each.versions}
        model = models.get(each.table)
        now = dict(asked(filled(AGAIN, model), values)) if model else {}
        for row, digest in each.pairs():
            if row not in now:
                yield f"version {row} of {each.table} is gone"
            elif now[row] != digest:
                yield f"version {row} of {each.table} has been changed"


def filled(statement: str, model: type[Model]) -> str:
    table = connection.ops.quote_name(model._meta.db_table)
    return statement.format(digest=DIGEST, table=table)


def asked(statement: str, values: dict) -> list[tuple]:
    """Return what a statement answers."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()
