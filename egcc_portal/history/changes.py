"""How a record and its parts came to be what they are, from their row versions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from math import inf
from uuid import UUID

from django.apps import apps
from django.db.models import CASCADE, Model, QuerySet
from pghistory.models import Events

from egcc_portal.accounts.models import User
from egcc_portal.history.knowledge import tracked, versions_of
from egcc_portal.history.words import Names, Told, told_of
from egcc_portal.sources.fields import kind_of
from egcc_portal.sources.records import Record
from egcc_portal.sources.statements import page_of

Row = tuple[type[Model], int]
State = dict[Row, dict]
"""A record and its parts at a moment: the columns of each row."""


@dataclass(frozen=True)
class Moment:
    """What a reader could see after one act; None while they could see nothing."""

    at: datetime
    context: dict
    state: State | None
    act: UUID | None = None


@dataclass(frozen=True)
class Change:
    """What a field, by its name, told of a row before, and what it tells after."""

    label: str
    before: str
    after: str
    name: str = ""

    @property
    def is_one(self) -> bool:
        """Whether the two differ."""
        return self.before != self.after


@dataclass(frozen=True)
class RowChange:
    """What became of one row: the record itself, or a part of it.

    `part` is what the part is called, "" for the record itself; `model` its model, and
    `key` what tells the row from the others: party-12.
    """

    part: str
    was_there: bool
    is_there: bool
    changes: list[Change]
    model: str = ""
    key: str = ""


def parts_of(model: type[Record]) -> dict[type[Model], str]:
    """Return the models of a record's small parts, with their key to the record.

    A part goes when its record goes, or is a record that shows on its page alone.
    """
    parts = {}
    for other in tracked().values():
        if other._meta.app_label != model._meta.app_label or other is model:
            continue
        for field in other._meta.concrete_fields:
            remote = field.remote_field
            if remote and field.related_model is model and remote.on_delete is CASCADE:
                parts.setdefault(other, field.name)
        if issubclass(other, Record):
            path, page = page_of(other)
            if path and page is model:
                parts.setdefault(other, path)
    return parts


def moments_of(record: Record, reader: User) -> list[Moment]:
    """Return the moments after each act on a record, oldest first, in one query.

    Each holds what the reader may see of that time, so that a draft's values never
    show as what an approved record changed from.
    """
    model = type(record)
    links = parts_of(model)
    kept = [versions_of(each) for each in [model, *links]]
    events = Events.objects.across(*kept).references(record)
    state: State = {}
    moments = []
    for act in in_order(events, model):
        for event in act:
            keep(event, state, record, links)
        at, key, context = event.pgh_created_at, event.pgh_context_id, event.pgh_context
        seen = in_sight(state, record, reader)
        moments.append(Moment(at, context or {}, seen, key))
    return moments


def in_order(events: QuerySet, model: type[Record]) -> list[list[Events]]:
    """Return the versions of each act, the first act first.

    Acts of one transaction have one moment; the record's own versions tell their order.
    """
    found = groupby(
        events.order_by("pgh_created_at", "pgh_context_id", "pgh_id"),
        lambda event: (event.pgh_created_at, event.pgh_context_id),
    )
    own = model._meta.label

    def place(act: list[Events]) -> tuple[datetime, float]:
        keys = (event.pgh_id for event in act if event.pgh_obj_model == own)
        return act[0].pgh_created_at, min(keys, default=inf)

    return sorted((list(act) for _, act in found), key=place)


def keep(
    event: Events, state: State, record: Record, links: dict[type[Model], str]
) -> None:
    """Bring a state up to one version; what belongs to another record is left out."""
    model = apps.get_model(event.pgh_obj_model)
    row = (model, int(event.pgh_obj_id))
    whose = row[1]
    if model in links:
        whose = event.pgh_data[model._meta.get_field(links[model]).column]
    if event.pgh_label == "delete" or whose != record.pk:
        state.pop(row, None)
    else:
        state[row] = event.pgh_data


def in_sight(state: State, record: Record, reader: User) -> State | None:
    """Return the rows of a state that a reader may see; None without the record."""
    seen = {
        (model, pk): row
        for (model, pk), row in state.items()
        if not issubclass(model, Record)
        or model(review=row["review"], shared=row["shared"]).seen_by(reader)
    }
    return seen if (type(record), record.pk) in seen else None


def known_rows(moments: Iterable[Moment]) -> Iterator[tuple[type[Model], dict]]:
    """Yield each row of the moments with its model, to look up what it leads to."""
    for moment in moments:
        for (model, _), row in (moment.state or {}).items():
            yield model, row


class Differences:
    """Tells what differs between states of one record, to one reader."""

    def __init__(self, record: Record, reader: User, names: Names) -> None:
        self.record = record
        self.links = parts_of(type(record))
        self.reader = reader
        self.names = names
        self.told: dict[type[Model], list[Told]] = {}

    def between(
        self, before: State, after: State, *, whole: bool = False
    ) -> list[RowChange]:
        """Return what differs, the record itself first; the whole of it if asked."""
        rows = sorted(before.keys() | after.keys(), key=self.order)
        both = [(row, before.get(row), after.get(row)) for row in rows]
        found = [self.of_row(*each) for each in both if self.may_tell(*each)]
        return [
            replace(each, changes=[one for one in each.changes if whole or one.is_one])
            for each in found
            if whole or any(change.is_one for change in each.changes)
        ]

    def may_tell(self, row: Row, *versions: dict | None) -> bool:
        """Whether all records that a part leads to are ones the reader may see."""
        model = row[0]
        return model not in self.links or all(
            (field.related_model, version[field.column]) in self.names
            for field in model._meta.concrete_fields
            if field.related_model and issubclass(field.related_model, Record)
            for version in versions
            if version and version[field.column] is not None
        )

    def order(self, row: Row) -> tuple[bool, str, int]:
        """Return the key that sorts rows: the record, then its parts by kind."""
        model, pk = row
        return (model is not type(self.record), model._meta.label, pk)

    def of_row(self, row: Row, old: dict | None, new: dict | None) -> RowChange:
        """Return what became of a row, blanks left out."""
        model, pk = row
        changes = [
            Change(told.label, before, after, told.date or told.field.name)
            for told in self.told_of(model)
            for before in [told.read(old, self.names)]
            for after in [told.read(new, self.names)]
            if before or after
        ]
        part = "" if model is type(self.record) else kind_of(model)
        name = model._meta.model_name
        key = f"{name}-{pk}" if part else ""
        return RowChange(part, old is not None, new is not None, changes, name, key)

    def told_of(self, model: type[Model]) -> list[Told]:
        """Return what rows of a model tell this reader, looked up once."""
        if model not in self.told:
            link = self.links.get(model, "")
            self.told[model] = told_of(model, self.reader, but=link)
        return self.told[model]
