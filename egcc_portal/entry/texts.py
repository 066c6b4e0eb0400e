"""How far a text in one language can be trusted beside the others; derived, not kept.

The Indonesian text is the original, or the first language that there is. Another is a
translation: reviewed once its record is approved with it, stale once the original has
changed since it was written.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from egcc_portal.rows import texts
from egcc_portal.sources.records import Record, Review


class TextState(NamedTuple):
    """What a text is, in a word, with the kind of its badge."""

    label: Promise
    kind: str


MISSING = TextState(_("not written yet"), "draft")
ORIGINAL = TextState(_("original"), "neutral")
TRANSLATED = TextState(_("translated, not reviewed"), "info")
REVIEWED = TextState(_("translation, reviewed"), "ok")
STALE = TextState(_("stale: the original has changed since"), "warn")


def text_states(record: Record, names: Iterable[str]) -> dict[str, TextState]:
    """Return the state of each text of a record, by its column; in one query."""
    columns = {name: texts(name) for name in names}
    every = [column for three in columns.values() for column in three]
    if not record.pk or not every:
        return {}
    past = list(record.versions.order_by("pgh_id").values(*every))
    states = {}
    for three in columns.values():
        original = next((each for each in three if getattr(record, each)), None)
        for column in three:
            states[column] = state_of(record, column, original, past)
    return states


def state_of(
    record: Record, column: str, original: str | None, past: list[dict]
) -> TextState:
    """Return the state of one text beside the original, by the record's versions."""
    now = getattr(record, column)
    if not now:
        return MISSING
    if column == original:
        return ORIGINAL
    written = next((each for each in past if each[column] == now), None)
    if written and written[original] != getattr(record, original):
        return STALE
    return REVIEWED if record.review == Review.APPROVED else TRANSLATED
