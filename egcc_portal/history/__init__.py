"""Who did what, when and why: each act leaves it on every row version it writes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

import pghistory
from django.db import transaction

if TYPE_CHECKING:
    from egcc_portal.accounts.models import User

_within: ContextVar[bool] = ContextVar("within an act", default=False)


@contextmanager
def acting(verb: str, *, by: User | None, reason: str = "") -> Iterator[None]:
    """One act, in one transaction: each row version inside carries who and why.

    `by` is None where the portal itself acts (a command, the worker). An act
    within an act is a step of it and keeps the outer one's words: the versions
    that an import writes say "import", not "record".
    """
    if _within.get():
        yield
        return
    act = {
        "verb": verb,
        "by": by.pk if by else None,
        "name": by.get_username() if by else "",
        "reason": reason,
    }
    token = _within.set(True)
    try:
        with transaction.atomic(), pghistory.context(**act):
            yield
    finally:
        _within.reset(token)
