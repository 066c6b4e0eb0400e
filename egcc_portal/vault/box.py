"""The way into the process that opens files from strangers, and out of it."""

from __future__ import annotations

import json
import selectors
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen

BOX = Path(__file__).parent / "boxed"
SECONDS = 30
"""Of the processor, for a check or for a page."""
PATIENCE = 40
"""Seconds until the next line, however busy the machine is."""
MEMORY = 1_000_000_000
"""Bytes of addresses; a third of them goes to programs, before any file is opened."""
CHUNK = 1 << 16


class Lost(Exception):
    """The process ended before its work: the file was too much for its bounds."""


def boxed(task: str, *words: str) -> Iterator[dict]:
    """Yield what the process prints, line by line.

    Raises Lost when it is killed, crashes, or says nothing for too long.
    """
    python = [sys.executable, "-X", "utf8", "-E", "-s"]
    command = [*python, str(BOX), str(SECONDS), str(MEMORY), task, *words]
    pipes = {"stdin": DEVNULL, "stdout": PIPE, "stderr": DEVNULL, "bufsize": 0}
    with Popen(command, env={}, **pipes) as process:
        try:
            yield from map(json.loads, lines(process))
        finally:
            process.kill()
    if process.returncode:
        raise Lost(f"{task} ended with {process.returncode}")


def lines(process: Popen) -> Iterator[bytes]:
    """Yield the lines that a process prints; raise Lost when it falls silent."""
    begun = b""
    with selectors.DefaultSelector() as waiting:
        waiting.register(process.stdout, selectors.EVENT_READ)
        while waiting.select(PATIENCE):
            chunk = process.stdout.read(CHUNK)
            if not chunk:
                process.wait()
                return
            *whole, begun = (begun + chunk).split(b"\n")
            yield from whole
    raise Lost("it said nothing for too long")
