"""What waits for a manager: what it would change, field by field."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from django.db import IntegrityError, transaction

from egcc_portal.accounts.models import User
from egcc_portal.entry.actions import sentence_of, write
from egcc_portal.entry.editors import EDITORS
from egcc_portal.entry.models import Entry
from egcc_portal.entry.papers import Paper
from egcc_portal.history.changes import (
    Differences,
    Moment,
    RowChange,
    State,
    known_rows,
    moments_of,
)
from egcc_portal.history.words import names_in
from egcc_portal.review.proposals import proposal_of
from egcc_portal.sources.records import Record, Review


@dataclass(frozen=True)
class Asked:
    """What a manager is asked: what would change, why, and why it cannot be made.

    Of very many rows, `kinds` tells how many of each kind would change, and how. What
    the rows can't tell stands in a `part`, a template that reads `told`.
    """

    rows: list[RowChange] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    reason: str = ""
    source: object = None
    locator: str = ""
    kinds: list[tuple[tuple[str, str], int]] = field(default_factory=list)
    part: str = ""
    told: object = None


NO_CHANGE = {"review"}
"""What changes by being sent, and is nothing to decide on."""


def paper_of(entry: Entry, record: Record) -> Paper:
    """Return a change as the filled form that it was typed into."""
    editor = EDITORS[entry.model, entry.act]
    return Paper(editor, editor.model.objects.get(pk=record.pk), entry.post)


def asked_of(entry: Entry, record: Record, reader: User) -> Asked:
    """Return what is to be decided, in words; nothing of what is decided already.

    A record is shown beside its last approved state, of which a new one has none. A
    change is made, read and rolled back: what is shown is what would happen.
    """
    if entry.state == Entry.State.DONE:
        return Asked()
    if not entry.data:
        moments = moments_of(record, reader)
        return Asked(told(record, reader, approved(moments, record), moments))
    if proposal := proposal_of(entry):
        return proposal.asked(entry, record, reader)
    paper = paper_of(entry, record)
    if not paper.is_valid():
        wrong = [f"{each.label} {each.sentence}".strip() for each in paper.wrong]
        return Asked(wrong=wrong)
    before = moments_of(record, reader)[-1].state or {}
    said, rows = paper.form.cleaned_data, paper.rows
    try:
        with transaction.atomic():
            write(paper)
            found = told(record, reader, before, moments_of(record, reader))
            transaction.set_rollback(True)
    except IntegrityError as refused:
        return Asked(wrong=[sentence_of(refused, paper)])
    # A row that is only asked for has a key of its own each time it is looked at.
    keys = {
        f"{form._meta.model._meta.model_name}-{form.instance.pk}": key
        for key, form in rows.items()
    }
    return Asked(
        [replace(each, key=keys.get(each.key, each.key)) for each in found],
        reason=said.get("reason", ""),
        source=said.get("because"),
        locator=said.get("where", ""),
    )


def approved(moments: list[Moment], record: Record) -> State:
    """Return the last state in which a record was approved; empty if there is none."""
    row = (type(record), record.pk)
    states = [each.state for each in moments if each.state]
    fitting = [each for each in states if each[row]["review"] == Review.APPROVED]
    return fitting[-1] if fitting else {}


def told(
    record: Record, reader: User, before: State, moments: list[Moment]
) -> list[RowChange]:
    """Return what differs between a state and the last moment, in words."""
    names = names_in(known_rows(moments), reader)
    after = moments[-1].state or {}
    rows = Differences(record, reader, names).between(before, after)
    for row in rows:
        row.changes[:] = [each for each in row.changes if each.name not in NO_CHANGE]
    return [row for row in rows if row.changes]
