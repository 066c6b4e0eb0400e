"""Exports beside a bare COPY of the same SELECT: time, first byte, memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import RawIOBase
from pathlib import Path
from time import perf_counter

from django.core.handlers.wsgi import WSGIHandler

from egcc_portal import exports
from tests.bench.databases import raw
from tests.bench.measure import environ, timed

STATUS, FORGET = Path("/proc/self/status"), Path("/proc/self/clear_refs")


@dataclass(frozen=True)
class Taken:
    """What a file took: seconds, seconds to its first byte, megabytes at the most."""

    seconds: float
    first: float
    growth: float


class Nowhere(RawIOBase):
    """Takes all, keeps nothing."""

    def writable(self) -> bool:
        return True

    def write(self, part: bytes) -> int:
        return len(part)


def download(path: str, cookies: str) -> Taken:
    """Return what a file takes, read to its end and not kept."""
    handler, begin = WSGIHandler(), perf_counter()
    asked = environ(path, cookies)
    before = peak(afresh=True)
    parts = handler(asked, lambda status, headers, error=None: None)
    each = iter(parts)
    next(each)
    first = perf_counter() - begin
    for _part in each:
        pass
    parts.close()
    return Taken(perf_counter() - begin, first, peak() - before)


def bare_copy(statement: bytes) -> float:
    """Return the seconds of a COPY through psycopg2 alone."""
    line = raw()
    with line.cursor() as cursor:
        copy = b"COPY (" + statement + b") TO STDOUT (FORMAT csv)"
        seconds = timed(lambda: cursor.copy_expert(copy.decode(), Nowhere()))
    line.close()
    return seconds


@contextmanager
def selects() -> Iterator[list[bytes]]:
    """Keep the SELECT of each export within."""
    kept: list[bytes] = []
    select = exports.select

    def kept_select(*args: object) -> object:
        asked = select(*args)
        line = raw()
        with line.cursor() as cursor:
            kept.append(cursor.mogrify(*asked))
        line.close()
        return asked

    exports.select = kept_select
    try:
        yield kept
    finally:
        exports.select = select


def peak(*, afresh: bool = False) -> float:
    """Return the most megabytes this process has had, from now on if afresh.

    Where the kernel does not tell, it is 0.
    """
    if not STATUS.exists():
        return 0
    if afresh:
        FORGET.write_text("5")
    lines = STATUS.read_text().splitlines()
    found = next(line for line in lines if line.startswith("VmHWM"))
    return int(found.split()[1]) / 1024
