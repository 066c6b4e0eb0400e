"""The small lists of a record, fetched in the record's own statement."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression, JSONField, Model, QuerySet, Value
from django.db.models.functions import JSONObject


def texts(name: str) -> list[str]:
    """Return the columns of a text in three languages."""
    return [f"{name}_{language}" for language in ("ind", "en", "ko")]


def fuzzy(name: str) -> list[str]:
    """Return the columns of a FuzzyDateField."""
    parts = ("from", "to", "precision", "inferred", "read")
    return [f"{name}_{part}" for part in parts]


class ExactDecoder(json.JSONDecoder):
    """Reads decimals as decimals: an amount of money is no float."""

    def __init__(self) -> None:
        super().__init__(parse_float=Decimal)


class Rows(ArraySubquery):
    """Some rows of another table, as one column of a query: a list of models.

    A page of ten small lists would ask the database ten times; as columns of
    its record's statement they cost one, and a list of records pays no more
    for them than a single one does.

        Program.objects.annotate(
            its_bases=Rows(
                Basis.objects.filter(program=OuterRef("pk")),
                "role",
                "agreement__code",
                *texts("agreement__title"),
            )
        )

    The primary key comes along by itself, also of what a foreign key leads to.
    A column that was not named is deferred: reading it asks again. An annotation may
    be a `Rows` itself, and one called "agreement__term" is set on the agreement.
    """

    def __init__(self, rows: QuerySet, *columns: str) -> None:
        heads = {column.rpartition("__")[0] for column in columns} - {""}
        keys = {"pk": "pk"} | {f"{head}__pk": f"{head}__pk" for head in sorted(heads)}
        names = keys | {column: column for column in columns}
        super().__init__(rows.annotate(row=read_exactly(**names)).values("row"))
        self.model = rows.model
        found = rows.query.annotations
        self.beside = {name: found[name] for name in columns if name in found}

    def get_db_converters(self, connection: BaseDatabaseWrapper) -> list[Callable]:
        """Add the last step to what Django does with the column."""
        return [*super().get_db_converters(connection), self.restored]

    def restored(
        self, found: list[dict] | None, expression: Expression, connection: object
    ) -> list[Model]:
        """Return the rows as models; of `none()` the database gives NULL."""
        rows = restore(self.model, found or [])
        for name, annotation in self.beside.items():
            path, _, own = name.rpartition("__")
            read = annotation.output_field.to_python
            if isinstance(annotation, Rows):
                read = partial(
                    annotation.restored, expression=annotation, connection=connection
                )
            for row in rows:
                holder = getattr(row, path) if path else row
                value = getattr(holder, own, None)
                if value is not None:  # a condition on a NULL has none
                    setattr(holder, own, read(value))
        return rows


class Figures(ArraySubquery):
    """Sums of another table, as one column of a query: a list of mappings.

        Figures(Project.objects.all(), "year", count=Count("pk"))

    gives [{"year": 2018, "count": 4}, ...], a group a row. Without a column to
    group by there is one, or none of an empty table.
    """

    def __init__(self, rows: QuerySet, *by: str, **sums: Expression) -> None:
        groups = rows.annotate(whole=Value(1)).order_by().values(*by or ["whole"])
        names = {name: name for name in (*by, *sums)}
        row = groups.annotate(**sums).annotate(row=read_exactly(**names))
        super().__init__(row.values("row"))


def read_exactly(**names: str) -> JSONObject:
    """Return columns as one JSON object, in which decimals stay what they are."""
    row = JSONObject(**names)
    row.output_field = JSONField(decoder=ExactDecoder)
    return row


def restore(model: type[Model], rows: Sequence[Mapping[str, Any]]) -> list[Model]:
    """Return models of rows that all have the same columns; "pk" is one of them.

    "agreement__code" is its agreement's code. What is no column of the model, an
    annotation, stands beside them.
    """
    return list(map(restorer(model, rows[0]), rows)) if rows else []


def restorer(
    model: type[Model], names: Collection[str]
) -> Callable[[Mapping[str, Any]], Model]:
    """Return what makes one; what all of them share is worked out once."""
    fields = {each.name: each for each in model._meta.concrete_fields}
    own = {model._meta.pk.name: "pk"} | {name: name for name in names if name in fields}
    ordered = [(fields[name], own[name]) for name in fields if name in own]
    attributes = [each.attname for each, _key in ordered]
    beside = [name for name in names if "__" not in name and name not in {"pk", *own}]
    heads = sorted({name.partition("__")[0] for name in names if "__" in name})
    related = [related_restorer(model, head, names) for head in heads]

    def restored(values: Mapping[str, Any]) -> Model:
        cells = [each.to_python(values[key]) for each, key in ordered]
        row = model.from_db(None, attributes, cells)
        for head, its_restored in related:
            setattr(row, head, its_restored(values))
        for name in beside:
            setattr(row, name, values[name])
        return row

    return restored


def related_restorer(
    model: type[Model], head: str, names: Collection[str]
) -> tuple[str, Callable[[Mapping[str, Any]], Model | None]]:
    """Return the same for what a foreign key leads to, beside the key's name."""
    own = {
        name.removeprefix(f"{head}__"): name
        for name in names
        if name.startswith(f"{head}__")
    }
    restored = restorer(model._meta.get_field(head).related_model, own)

    def its_restored(values: Mapping[str, Any]) -> Model | None:
        part = {rest: values[name] for rest, name in own.items()}
        return None if part["pk"] is None else restored(part)

    return head, its_restored
