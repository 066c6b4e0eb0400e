"""Sixteen people browsing: the portal's server beside a bare page's, same SQL."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlencode

from django.conf import settings
from django.db import connection

from tests.bench.measure import timed

PEOPLE = 16
REQUESTS = 40
"""So many each: never more than a few hundred at a time, to 127.0.0.1 alone."""
TURNS = 5


@contextmanager
def served(application: str, **environment: str) -> Iterator[int]:
    """Serve a WSGI application as an installation does; yields its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = ["gunicorn", "-c", "deploy/gunicorn.conf.py", "-b", f"127.0.0.1:{port}"]
    server = subprocess.Popen(
        [sys.executable, "-m", *words, application],
        cwd=settings.BASE_DIR,
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(port)
        yield port
    finally:
        server.terminate()
        server.wait()


def wait_for(port: int) -> None:
    """Return once somebody listens, or after half a minute."""
    for _turn in range(300):
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)


def browse(port: int, path: str, cookies: str) -> tuple[float, float]:
    """Let all of them ask; return requests a second, and p99 beside the median."""

    def visit(turns: int) -> list[float]:
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

        def ask() -> None:
            line.request("GET", path, headers={"Cookie": cookies, "Host": "localhost"})
            answer = line.getresponse()
            answer.read()
            if answer.status != http.HTTPStatus.OK:
                raise ValueError(f"{path} answered {answer.status}")

        return [timed(ask) for turn in range(turns)]

    with ThreadPoolExecutor(PEOPLE) as crowd:
        list(crowd.map(visit, [2] * PEOPLE))
        begin = time.perf_counter()
        seconds = [
            each for some in crowd.map(visit, [REQUESTS] * PEOPLE) for each in some
        ]
        whole = time.perf_counter() - begin
    return len(seconds) / whole, quantiles(seconds, n=100)[98] / median(seconds)


def both(path: str, statements: list[str], cookies: str) -> tuple[float, float]:
    """Return the portal's requests a second as a part of the bare page's, and p99.

    They are asked in turns, for the machine is now quicker, now slower: the medians.
    """
    same = {"DATABASE_URL": address(), "SECRET_KEY": settings.SECRET_KEY}
    with tempfile.TemporaryDirectory() as folder:
        asked = Path(folder, "statements.json")
        asked.write_text(json.dumps([address(), statements]))
        with (
            served("tests.bench.bare", BENCH_STATEMENTS=str(asked)) as bare,
            served("egcc_portal.wsgi", REDIS_URL=settings.REDIS_URL, **same) as portal,
        ):
            turns = [
                (browse(bare, "/", cookies), browse(portal, path, cookies))
                for turn in range(TURNS)
            ]
    parts = median(mine[0] / others[0] for others, mine in turns)
    return parts, median(mine[1] for others, mine in turns)


def address() -> str:
    """Return the database in use, as libpq reads it."""
    parts = connection.get_connection_params()
    names = ["host", "port", "user", "password"]
    asked = urlencode({name: parts[name] for name in names if parts.get(name)})
    return f"postgresql:///{parts['dbname']}?{asked}"
