"""The rows that gaps are found by: for every kind the same columns."""

from __future__ import annotations

from typing import Any

from django.db.models import (
    CharField,
    DateField,
    F,
    QuerySet,
    TextField,
    Value,
)
from django.db.models.functions import Cast

COLUMNS = ("at_kind", "at_model", "at_about", "at_field", "since", "due", "detail")
NO_DAY = Cast(Value(None), DateField())


def gap_rows(
    rows: QuerySet,
    kind: str,
    *,
    model: str = "",
    about: Any = "public_id",
    field: Any = "",
    since: Any = None,
    due: Any = None,
    detail: Any = "",
) -> QuerySet:
    """Return records as gaps of a kind.

    Args:
        model: the label of the record that `about` is the public id of, if
            that is not the rows' own.
        about: the path to the public id.
        field: a text, or an expression that gives it.
        since, due: expressions that give days.
        detail: a text, or an expression; each kind says what it holds.
    """
    label = model or rows.model._meta.label_lower
    wanted = {
        "at_kind": text(kind),
        "at_model": text(label),
        "at_about": Cast(F(about), CharField()),
        "at_field": text(field),
        "since": day(since),
        "due": day(due),
        "detail": text(detail),
    }
    # A plain QuerySet, since modeltranslation's own shuffles the columns.
    plain = QuerySet(rows.model).filter(pk__in=rows.order_by().values("pk"))
    return plain.order_by().annotate(**wanted).values_list(*COLUMNS)


def text(value: Any) -> Cast:
    """Return a text, or the expression that gives it, as the union has it."""
    return Cast(Value(value) if isinstance(value, str) else value, TextField())


def day(value: Any) -> Cast:
    """Return the expression of a day, or none, as the union has it."""
    return NO_DAY if value is None else Cast(value, DateField())
