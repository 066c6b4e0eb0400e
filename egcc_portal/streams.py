"""Files that go out while they are made: one thread makes, the answer takes.

What lies between the two is bounded: a slow reader slows the maker, and a reader
who went away, or takes nothing for a minute, ends it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import BufferedWriter, RawIOBase
from queue import Empty, Full, Queue
from threading import Event, Thread
from typing import BinaryIO

from django.db import connection
from django.utils import translation

PLACES = 2
"""So many files are made at once, whatever the number of processes."""
PLACE_KEY = 1_163_281_232
"""Under it, and the number of a place, the database keeps who has it."""
WAIT_SECONDS = 5
PATIENCE_SECONDS = 60
"""How long a maker waits for a place, and for a reader who takes nothing."""
PART = 64 * 1024
PARTS_AHEAD = 4

END = b""


class Busy(Exception):
    """All places are taken, and none came free."""


class Belt(RawIOBase):
    """What a maker writes to and an answer takes from, a few parts apart."""

    def __init__(self) -> None:
        self.parts: Queue[bytes | BaseException] = Queue(PARTS_AHEAD)
        self.left = Event()

    def writable(self) -> bool:
        return True

    def write(self, part: bytes) -> int:
        """Put a part on the belt.

        Raises:
            BrokenPipeError: nobody takes it any more.
        """
        if self.left.is_set():
            raise BrokenPipeError
        try:
            self.parts.put(bytes(part), timeout=PATIENCE_SECONDS)
        except Full as stuck:
            raise BrokenPipeError from stuck
        return len(part)

    def take(self) -> bytes:
        """Return the next part, END after the last; raise what ended the maker."""
        part = self.parts.get()
        if isinstance(part, BaseException):
            raise part
        return part

    def leave(self) -> None:
        """Take no more; a maker that waits to write finds out."""
        self.left.set()
        with suppress(Empty):
            while True:
                self.parts.get_nowait()


class Stream:
    """The parts of a file that `make` writes in a thread of its own.

    The thread has the reader's language and a connection of its own, which no
    limit of time binds. What fails before the first part is raised here, where it
    can still become a page.

    Raises:
        Busy: as many files as may be made at once are being made.
    """

    def __init__(self, make: Callable[[BinaryIO], None]) -> None:
        self.belt = Belt()
        language = translation.get_language()
        Thread(target=run, args=(make, self.belt, language), daemon=True).start()
        self.ahead = [self.belt.take()]

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        part = self.ahead.pop(0) if self.ahead else self.belt.take()
        if part == END:
            self.ahead = [END]
            raise StopIteration
        return part

    def close(self) -> None:
        """Tell the maker that the reader is gone; the server calls it at the end."""
        self.belt.leave()


def run(make: Callable[[BinaryIO], None], belt: Belt, language: str) -> None:
    """Make a file onto the belt; whatever happens, the last part says so."""
    try:
        with translation.override(language), own_connection():
            out = BufferedWriter(belt, PART)
            make(out)
            out.flush()
        end: bytes | BaseException = END
    except BaseException as failure:
        belt.left.set()  # what is left in a buffer is no part of a file
        end = failure
    with suppress(Full):
        belt.parts.put(end, timeout=PATIENCE_SECONDS)


@contextmanager
def own_connection() -> Iterator[None]:
    """Give a thread a connection with time enough, and one of the places.

    The end of the connection gives the place back, however it ends.

    Raises:
        Busy: no place came free in time.
    """
    deadline = time.monotonic() + WAIT_SECONDS
    try:
        with connection.cursor() as cursor:
            cursor.execute("SET statement_timeout = 0")
        while not has_place():
            if time.monotonic() > deadline:
                raise Busy
            time.sleep(0.1)
        yield
    finally:
        connection.close()


def has_place() -> bool:
    """Take a place that is free; return whether there was one."""
    with connection.cursor() as cursor:
        for number in range(PLACES):
            cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [PLACE_KEY, number])
            if cursor.fetchone()[0]:
                return True
    return False
