"""The way into the process that opens files from strangers, and out of it."""

from __future__ import annotations

import json
import selectors
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen

BOX = Path(__file__).parent / "boxed"


@dataclass(frozen=True)
class Bounds:
    """What one task may take.

    Args:
        seconds: of the processor, for each line that it prints.
        patience: seconds until the next line, however busy the machine is.
        memory: bytes of addresses; a hundred million go before any file is opened.
    """

    seconds: int
    patience: int
    memory: int


BOUNDS = {
    "check": Bounds(seconds=10, patience=25, memory=330_000_000),  # somebody waits
    "rows": Bounds(seconds=20, patience=40, memory=400_000_000),
    "draw": Bounds(seconds=30, patience=60, memory=1_000_000_000),
}
CHUNK = 1 << 16


class Lost(Exception):
    """The process ended before its work: the file was too much for its bounds."""


def boxed(task: str, *words: str) -> Iterator[dict]:
    """Yield what the process prints, line by line.

    Raises Lost when it is killed, crashes, or says nothing for too long.
    """
    bounds = [str(BOUNDS[task].seconds), str(BOUNDS[task].memory)]
    python = [sys.executable, "-X", "utf8", "-E", "-s"]
    command = [*python, str(BOX), *bounds, task, *words]
    pipes = {"stdin": DEVNULL, "stdout": PIPE, "stderr": DEVNULL, "bufsize": 0}
    with Popen(command, env={}, **pipes) as process:
        try:
            yield from map(json.loads, lines(process, BOUNDS[task].patience))
        finally:
            process.kill()
    if process.returncode:
        raise Lost(f"{task} ended with {process.returncode}")


def lines(process: Popen, patience: float) -> Iterator[bytes]:
    """Yield the lines that a process prints; raise Lost when it falls silent."""
    begun = b""
    with selectors.DefaultSelector() as waiting:
        waiting.register(process.stdout, selectors.EVENT_READ)
        while waiting.select(patience):
            chunk = process.stdout.read(CHUNK)
            if not chunk:
                process.wait()
                return
            *whole, begun = (begun + chunk).split(b"\n")
            yield from whole
    raise Lost("it said nothing for too long")
