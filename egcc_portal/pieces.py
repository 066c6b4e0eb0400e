"""Parts of pages that are kept in memory: what shows the same is rendered once.

    {% cache 3600 "rows" key using="pieces" %}...{% endcache %}

The key holds all that the part shows, so it can't be out of date: rows that have
changed give another one, and what nobody asks for any more falls out by itself.
"""

from __future__ import annotations

import pickle
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from hashlib import blake2b
from typing import Any
from uuid import UUID

from django.db.models import Model
from django.utils.functional import Promise

PLAIN = {bool, bytes, date, datetime, time, Decimal, float, int, str, type(None), UUID}


def key_of(*parts: Any) -> str:
    """Return a key for what parts hold: models by their columns and what is beside.

    Raises:
        pickle.PicklingError: a part holds what isn't told by what it holds, a function.
    """
    return blake2b(repr(held(parts, ())).encode(), digest_size=16).hexdigest()


def held(value: Any, within: tuple[Model, ...]) -> Any:
    """Return what a value holds, made of plain values; `within` are its holders."""
    kind = type(value)
    if kind in PLAIN:
        return value
    if isinstance(value, Model):
        return held_by_row(value, within)
    if isinstance(value, dict):
        return [(key, held(each, within)) for key, each in value.items()]
    if isinstance(value, list | tuple):
        return [e if type(e) in PLAIN else held(e, within) for e in value]
    if isinstance(value, set | frozenset):
        return sorted(map(repr, value))
    if isinstance(value, Promise | str | int):
        return str(value)
    if is_dataclass(value):
        return [held(getattr(value, each.name), within) for each in fields(value)]
    return pickle.dumps(value)


def held_by_row(row: Model, within: tuple[Model, ...]) -> Any:
    """Return the columns of a row, what is beside them, and the rows it leads to."""
    if any(row is each for each in within):
        return row.pk
    own = vars(row).copy()
    del own["_state"]
    around = (*within, row)
    if not PLAIN.issuperset(map(type, own.values())):
        own = held(own, around)
    return [type(row).__name__, own, held(row._state.fields_cache, around)]
