"""What would become, or became, of a list, in words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.db.models import QuerySet

from egcc_portal.imports.kinds import KINDS
from egcc_portal.imports.models import Batch, Finding
from egcc_portal.sources.fields import kind_of
from egcc_portal.sources.records import Record
from egcc_portal.sources.statements import record_model


@dataclass(frozen=True)
class Part:
    """What a list does to one kind of row."""

    title: str
    new: int
    changed: int
    same: int


@dataclass(frozen=True)
class Outcome:
    """How many rows a list has of each sort, and what it does to each table."""

    rows: int
    wrong: int
    asked: int
    noted: int
    parts: list[Part]

    @property
    def open(self) -> int:
        """Rows to be mended or decided; one may be both."""
        return self.wrong + self.asked

    @property
    def told(self) -> int:
        """Rows of which anything is said."""
        return self.open + self.noted

    @property
    def is_idle(self) -> bool:
        """Whether saving it would change nothing."""
        return not any(part.new or part.changed for part in self.parts)


def outcome_of(batch: Batch) -> Outcome:
    """Return what the last check of a batch has counted."""
    counts = batch.counts
    by_kind: dict[str, Counter] = {}
    for target in KINDS[batch.kind].targets:
        if told := counts.get(target.name):
            by_kind.setdefault(kind_of(target.model), Counter()).update(told)
    parts = [Part(title, **told) for title, told in by_kind.items()]
    wrong, asked, noted = (counts.get(kind, 0) for kind in Finding.Kind.values)
    return Outcome(batch.rows, wrong, asked, noted, parts)


def record_of(batch: Batch) -> Record | None:
    """Return the record that a list belongs to."""
    about = KINDS[batch.kind].about
    return about.objects.get(public_id=batch.about) if about else None


def touched_by(batch: Batch) -> Record | None:
    """Return the record on which people are told of a list that waits.

    It is the one that the list belongs to, else an approved one that it would change;
    None where that is gone meanwhile.
    """
    if record := record_of(batch):
        return record
    label, public_id = batch.counts.get("touched") or ("", "")
    model = record_model(label)
    return model and QuerySet(model).filter(public_id=public_id).first()
