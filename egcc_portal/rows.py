"""The small lists of a record, fetched in the record's own statement."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable
from decimal import Decimal
from functools import partial

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
        rows = [restore(self.model, row) for row in found or []]
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


def restore(model: type[Model], values: dict) -> Model:
    """Return a model of these values; "agreement__code" is its agreement's code."""
    own, beside, related = sorted_out(model, values)
    concrete = [each.attname for each in model._meta.concrete_fields]
    names = [name for name in concrete if name in own]
    row = model.from_db(None, names, [own[name] for name in names])
    for head, parts in related.items():
        target = model._meta.get_field(head).related_model
        found = restore(target, parts) if parts["pk"] is not None else None
        setattr(row, head, found)
    for name, value in beside.items():
        setattr(row, name, value)
    return row


def sorted_out(model: type[Model], values: dict) -> tuple[dict, dict, dict[str, dict]]:
    """Return the model's own columns, annotations beside them, and related rows."""
    own, beside, related = {model._meta.pk.attname: values["pk"]}, {}, defaultdict(dict)
    fields = {each.name: each for each in model._meta.concrete_fields}
    for name, value in values.items():
        head, _, rest = name.partition("__")
        if rest:
            related[head][rest] = value
        elif name in fields:
            own[fields[name].attname] = fields[name].to_python(value)
        elif name != "pk":
            beside[name] = value
    return own, beside, related
