"""What the portal knew at a moment: today's questions, asked of the row versions.

No view, queryset or template knows of it. While `known()` lasts, each SELECT goes
out with the versions of that moment under the names of its tables, so a whole page
is from then: the record, its parts, the names beside it, its claims and decisions.
Of today are only the reader (the accounts), and what the reader may see: a record
that is hidden from them now stays hidden in every earlier state.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache

from django.apps import apps
from django.conf import settings
from django.db import connection
from django.db.models import Model

from egcc_portal.accounts.models import User
from egcc_portal.sources.records import Record

OF_TODAY = {"accounts", "lists"}
"""Apps that no past state is read of: who reads, by which right, and how they like
their lists is a matter of now."""

AS_OF = """
"{table}" AS NOT MATERIALIZED (
    SELECT {columns} FROM "{versions}" AS kept
    WHERE kept.pgh_created_at <= %s AND kept.pgh_label <> 'delete'
    AND NOT EXISTS (
        SELECT 1 FROM "{versions}" AS later
        WHERE later.pgh_obj_id = kept.pgh_obj_id
        AND later.pgh_id > kept.pgh_id AND later.pgh_created_at <= %s
    ){in_sight}
)"""
"""A table as it was: in a statement, a name in WITH goes before a table's."""


@contextmanager
def known(at: datetime, *, to: User) -> Iterator[None]:
    """Answer every question inside from what the portal knew at a moment.

    Args:
        at: the moment, with its zone; what was recorded in it is known.
        to: whose page it is for.
    """
    with connection.execute_wrapper(AsKnown(at, to)):
        yield


class AsKnown:
    """Stands between the ORM and the database while `known()` lasts."""

    def __init__(self, at: datetime, reader: User) -> None:
        self.at = at
        self.reader = reader

    def __call__(
        self, execute: Callable, sql: str, params: tuple | None, *rest: object
    ) -> object:
        """Run a statement on the tables of then.

        Raises:
            RuntimeError: it would change one of them.
        """
        asked = tracked().keys() & set(re.findall(r"\w+", sql))
        if not asked:
            return execute(sql, params, *rest)
        if not sql.lstrip("(").startswith("SELECT"):
            raise RuntimeError("What was known cannot be changed.")
        models = [tracked()[table] for table in sorted(asked)]
        # What is in sight comes first, so that it asks the tables of today.
        first = [text for model in models for text in self.in_sight(model)]
        parts = [*first, *[self.table_then(model) for model in models]]
        values = [value for _, own in parts for value in own]
        texts = ",".join(text for text, _ in parts)
        return execute(f"WITH {texts} {sql}", (*values, *(params or ())), *rest)

    def in_sight(self, model: type[Model]) -> list[tuple[str, tuple]]:
        """Return the text of the keys that the reader may see now, if that limits."""
        if not issubclass(model, Record):
            return []
        seen = model.objects.visible_to(self.reader)
        if not seen.query.where:
            return []
        sql, values = seen.order_by().values("pk").query.sql_with_params()
        return [(f'"{model._meta.db_table}_in_sight"(id) AS ({sql})', values)]

    def table_then(self, model: type[Model]) -> tuple[str, list]:
        """Return the text that stands for a model's table, and its values."""
        table, fields = model._meta.db_table, model._meta.concrete_fields
        limit = f' AND kept.pgh_obj_id IN (SELECT id FROM "{table}_in_sight")'
        text = AS_OF.format(
            table=table,
            versions=versions_of(model)._meta.db_table,
            columns=", ".join(f'kept."{each.column}"' for each in fields),
            in_sight=limit if self.in_sight(model) else "",
        )
        return text, [self.at, self.at]


def versions_of(model: type[Model]) -> type[Model]:
    """Return the model of a tracked model's row versions."""
    return model._meta.get_field("versions").related_model


@cache
def tracked() -> dict[str, type[Model]]:
    """Return our models by their table, those that keep a history of facts."""
    return {
        model._meta.db_table: model
        for app in apps.get_app_configs()
        if app.name in settings.OUR_APPS and app.label not in OF_TODAY
        for model in app.get_models()
        if hasattr(model, "versions")
    }
