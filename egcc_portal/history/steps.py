"""What one act did to each row, and what undoing it would do, as the versions tell."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache, reduce
from itertools import groupby
from uuid import UUID

from django.db.models import (
    CASCADE,
    GeneratedField,
    JSONField,
    Model,
    Q,
    QuerySet,
    TextField,
    Value,
)
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast

from egcc_portal.history.changes import parts_of
from egcc_portal.history.knowledge import tracked, versions_of
from egcc_portal.sources.records import Record

FACTS = {"directory", "sources", "agreements", "programs", "trainings"}
"""Apps whose rows say what is so. What people arrange, report or say about it stays."""
KEPT = {"sources.resolution", "trainings.certificate"}
"""Decisions are taken back on their own page; what is issued is never changed."""
WHOLE = {"whole": True}
"""What an act tells that is undone all or not at all, whatever rows it touched."""
NOT_PUT_BACK = {"version", "review"}
"""A version only grows; a record is approved or returned, not undone into it."""


@dataclass(frozen=True)
class Version:
    """A row as one act left it; `row` is None after a deletion."""

    key: int
    act: UUID | None
    at: datetime
    context: dict
    row: dict | None


@dataclass(frozen=True)
class Step:
    """What an act did to one row, and what became of the row since.

    `before` is None of a row that the act added, `last.row` of one that it removed.
    """

    model: type[Model]
    pk: int
    before: Version | None
    last: Version
    later: tuple[Version, ...]

    @property
    def was(self) -> dict | None:
        """The row before the act."""
        return self.before.row if self.before else None

    @property
    def now(self) -> dict | None:
        """The row as it stands."""
        return (self.later or (self.last,))[-1].row

    @property
    def columns(self) -> list[str]:
        """The columns that the act changed, of a row that was there all along."""
        return differing(self.model, self.was, self.last.row)

    @property
    def back(self) -> dict | None:
        """The row once the act is undone."""
        if self.was is None or self.now is None or self.last.row is None:
            return self.was
        return self.now | {column: self.was[column] for column in self.columns}

    @property
    def clash(self) -> tuple[Version, str] | None:
        """The latest change since that undoing would override, and one column of it."""
        own = set(self.columns) if self.was and self.last.row else None
        found = None
        before = self.last.row
        for version in self.later:
            changed = differing(self.model, before, version.row)
            if before is None or version.row is None:
                found = (version, "")
            elif touched := [each for each in changed if own is None or each in own]:
                found = (version, touched[0])
            before = version.row
        return found


@cache
def undoable() -> tuple[type[Model], ...]:
    """Return the models whose rows an undo puts back."""
    return tuple(
        sorted(
            (
                model
                for model in tracked().values()
                if model._meta.app_label in FACTS
                and model._meta.label_lower not in KEPT
            ),
            key=lambda model: model._meta.label,
        )
    )


@cache
def stored(model: type[Model]) -> tuple[str, ...]:
    """Return the columns of a model that can be written."""
    fields = model._meta.concrete_fields
    return tuple(each.column for each in fields if not isinstance(each, GeneratedField))


def differing(model: type[Model], old: dict | None, new: dict | None) -> list[str]:
    """Return the columns in which two rows differ, of those that are put back."""
    if old is None or new is None:
        return []
    return [
        each
        for each in stored(model)
        if each not in NOT_PUT_BACK and old.get(each) != new.get(each)
    ]


def steps_of(act: UUID, record: Record | None = None) -> list[Step]:
    """Return what an act did, row by row; of a record, its parts and its claims only.

    One query finds the rows, one more a kind of row finds their versions.
    """
    return steps_on(rows_of(act, record), act)


def steps_on(touched: dict[type[Model], list[int]], act: UUID) -> list[Step]:
    """Return the same of rows that were found already."""
    return [
        step
        for model in sorted(touched, key=lambda model: model._meta.label)
        for pk, versions in histories(model, touched[model])
        if (step := step_of(act, model, pk, versions))
    ]


def rows_of(act: UUID, record: Record | None) -> dict[type[Model], list[int]]:
    """Return the keys of the rows that an act touched, by their model."""
    models = {model._meta.label_lower: model for model in tracked().values()}
    facts = set(undoable())
    branches = []
    for label, model in models.items():
        versions = QuerySet(versions_of(model)).filter(pgh_context_id=act)
        if model not in facts:
            versions = versions.filter(pgh_context__metadata__contains=WHOLE)
        own = Q() if record is None else belonging(model, record)
        if own is not None:
            named = versions.filter(own).annotate(of=Value(label))
            branches.append(named.order_by().values_list("of", "pgh_obj_id"))
    found: dict[type[Model], list[int]] = {}
    for label, pk in branches[0].union(*branches[1:]):
        found.setdefault(models[label], []).append(pk)
    return found


def belonging(model: type[Model], record: Record) -> Q | None:
    """Return the condition of a model's versions that belong to a record, if any do."""
    kind = type(record)
    if model is kind:
        return Q(pgh_obj_id=record.pk)
    if link := parts_of(kind).get(model):
        return Q(**{link: record.pk})
    if is_addressed(model):
        return Q(model=record.fact_model, about=record.public_id)
    return None


@cache
def is_addressed(model: type[Model]) -> bool:
    """Whether its rows name their record by words: (model, public id)."""
    return {"model", "about"} <= {each.name for each in model._meta.concrete_fields}


@cache
def links_to_records(model: type[Model]) -> tuple[tuple[str, type[Record]], ...]:
    """Return the columns by which a part belongs to records, with these."""
    return tuple(
        (field.column, field.related_model)
        for field in model._meta.concrete_fields
        if field.remote_field
        and field.remote_field.on_delete is CASCADE
        and issubclass(field.related_model, Record)
    )


def histories(
    model: type[Model], keys: list[int]
) -> Iterator[tuple[int, list[Version]]]:
    """Yield each row's versions, oldest first, in one query for all of them."""
    table = versions_of(model)
    row = RawSQL(f'to_jsonb("{table._meta.db_table}")', [], output_field=JSONField())
    told = Cast("pgh_context__metadata", TextField())
    context_of = cache(json.loads)  # an act's many rows say the same of it
    found = (
        QuerySet(table)
        .filter(pgh_obj_id__in=among(keys))
        .annotate(its_row=row, its_context=told)
        .order_by("pgh_obj_id", "pgh_id")
        .values_list(
            "pgh_obj_id",
            "pgh_label",
            "pgh_id",
            "pgh_context_id",
            "pgh_created_at",
            "its_context",
            "its_row",
        )
    )
    for pk, versions in groupby(found.iterator(), lambda each: each[0]):
        yield (
            pk,
            [
                Version(
                    key,
                    act,
                    at,
                    context_of(context or "{}"),
                    None if label == "delete" else row,
                )
                for _, label, key, act, at, context, row in versions
            ],
        )


def step_of(
    act: UUID, model: type[Model], pk: int, versions: list[Version]
) -> Step | None:
    """Return what an act did to a row; None where it left it as it was."""
    places = [place for place, each in enumerate(versions) if each.act == act]
    first, last = places[0], places[-1]
    before = versions[first - 1] if first else None
    step = Step(model, pk, before, versions[last], tuple(versions[last + 1 :]))
    if step.was is None and step.last.row is None:
        return None
    changed = step.was is None or step.last.row is None or step.columns
    return step if changed else None


def records_of(steps: list[Step]) -> dict[type[Record], set[int]]:
    """Return the records that steps are on: themselves, or those they are parts of."""
    found: dict[type[Record], set[int]] = {}
    for step in steps:
        if issubclass(step.model, Record):
            found.setdefault(step.model, set()).add(step.pk)
        for column, model in links_to_records(step.model):
            for row in (step.was, step.now):
                if row and row[column] is not None:
                    found.setdefault(model, set()).add(row[column])
    return found


def addressed_by(steps: list[Step]) -> Q:
    """Return the condition of what is said about records that steps would remove."""
    gone: dict[str, list[str]] = {}
    for step in steps:
        if step.was is None and step.now and issubclass(step.model, Record):
            label = step.model._meta.label_lower
            gone.setdefault(label, []).append(step.now["public_id"])
    named = [Q(model=label, about__in=among(ids)) for label, ids in gone.items()]
    return reduce(Q.__or__, named, Q(pk__in=[]))


def gone_of(steps: list[Step]) -> dict[type[Model], set[int]]:
    """Return the rows that undoing removes: those that the act added."""
    return keys_where(steps, lambda step: step.was is None)


def back_of(steps: list[Step]) -> dict[type[Model], set[int]]:
    """Return the rows that undoing brings back: those that the act removed."""
    return keys_where(steps, lambda step: step.was is not None and step.now is None)


def among(keys: Iterable[int | str]) -> RawSQL:
    """Return keys as one value, for `__in`: as many values would take longer to write
    down, one by one, than to look up.
    """
    some = list(keys)
    kind = "text" if some and isinstance(some[0], str) else "bigint"
    return RawSQL(f"SELECT unnest(%s::{kind}[])", [some])


def keys_where(
    steps: list[Step], holds: Callable[[Step], bool]
) -> dict[type[Model], set[int]]:
    """Return the keys of some steps' rows, by model."""
    found: dict[type[Model], set[int]] = {}
    for step in steps:
        if holds(step):
            found.setdefault(step.model, set()).add(step.pk)
    return found
