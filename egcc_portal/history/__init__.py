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
_where: ContextVar[str] = ContextVar("where an act comes from", default="")


@contextmanager
def coming_from(where: str) -> Iterator[None]:
    """Say where the acts inside come from: a page by its name, the worker's task.

    Nothing personal: neither an address of the network nor one with words in it.
    """
    token = _where.set(where)
    try:
        yield
    finally:
        _where.reset(token)


def come_from_worker(**_task: object) -> None:
    """Let all that this process does from now on come from the worker."""
    _where.set("worker")


@contextmanager
def acting(
    verb: str, *, by: User | None, reason: str = "", **more: object
) -> Iterator[None]:
    """One act, in one transaction: each row version inside carries who and why.

    `by` is None where the portal itself acts (a command, the worker). An act
    within an act is a step of it and keeps the outer one's words: the versions
    that an import writes say "import", not "record".

    Args:
        more: what else the act tells, such as who approved it; nothing personal.
    """
    if _within.get():
        yield
        return
    act = {
        "verb": verb,
        "by": by.pk if by else None,
        "name": by.get_username() if by else "",
        "reason": reason,
        **more,
    }
    if where := _where.get():
        act["where"] = where
    token = _within.set(True)
    try:
        with transaction.atomic(), pghistory.context(**act):
            yield
    finally:
        _within.reset(token)
