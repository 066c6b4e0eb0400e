"""How long a page takes through all of Django, and its bare SQL beside it."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from statistics import median
from time import perf_counter

import psycopg2
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

ROUNDS = 5
TURNS = 8
"""Each is timed so often in each round; the median of all of them counts."""


@dataclass(frozen=True)
class Answer:
    """What a page sent: its status, its headers by name, its body."""

    status: int
    headers: dict[str, str]
    body: bytes


class Portal:
    """The portal as a server calls it, with all its middleware, for one reader."""

    def __init__(self) -> None:
        self.handler = WSGIHandler()

    def get(self, path: str, cookies: str, **headers: str) -> Answer:
        """Return the answer to a request.

        Raises:
            ValueError: it is no page.
        """
        begun = {}

        def start(status: str, sent: list, error: object = None) -> None:
            begun.update(status=int(status.split()[0]), headers=dict(sent))

        parts = self.handler(environ(path, cookies, **headers), start)
        body = b"".join(parts)
        parts.close()
        answer = Answer(body=body, **begun)
        if answer.status != 200:
            raise ValueError(f"{path} answered {answer.status}")
        return answer


def environ(path: str, cookies: str, **headers: str) -> dict:
    """Return a request as a server hands it over."""
    names = {"SERVER_NAME": "localhost", "HTTP_COOKIE": cookies}
    return RequestFactory().get(path, **names, **headers).environ


def statements_of(portal: Portal, path: str, cookies: str) -> list[str]:
    """Return the SQL that a page asks, sign-in included."""
    with CaptureQueriesContext(connection) as asked:
        portal.get(path, cookies)
    return [each["sql"] for each in asked.captured_queries]


def bare(line: psycopg2.extensions.connection, statements: list[str]) -> None:
    """Ask the same, and read every answer."""
    with line.cursor() as cursor:
        for each in statements:
            cursor.execute(each)
            if cursor.description:
                cursor.fetchall()


def timed(act: Callable[[], object]) -> float:
    """Return the seconds that something takes."""
    begin = perf_counter()
    act()
    return perf_counter() - begin


def side_by_side(*acts: Callable[[], object]) -> list[list[float]]:
    """Return the seconds of each act, taken in turns; the first of each is practice."""
    for act in acts:
        act()
    taken = [[timed(act) for act in acts] for turn in range(TURNS)]
    return [list(column) for column in zip(*taken, strict=True)]


def ratio(above: list[float], below: list[float]) -> float:
    return median(above) / median(below)


def weight(portal: Portal, path: str, cookies: str) -> int:
    """Return the compressed bytes of a page with its styles and scripts, no fonts."""
    page = portal.get(path, cookies).body.decode()
    found = {
        part.split('"')[0]
        for part in page.split(f'"/{settings.STATIC_URL.strip("/")}/')[1:]
    }
    files = [name for name in found if name.endswith((".css", ".js"))]
    return compressed(page.encode()) + sum(map(weight_of_file, files))


def weight_of_part(portal: Portal, path: str, cookies: str) -> int:
    """Return the compressed bytes that htmx gets when a filter changes."""
    part = portal.get(path, cookies, HTTP_HX_REQUEST="true").body
    return compressed(part)


def weight_of_file(name: str) -> int:
    """Return the bytes of a static file, by the name that a page calls it by, as the
    server has compressed it beforehand for any browser of our time."""
    return (settings.STATIC_ROOT / f"{name}.br").stat().st_size


def compressed(content: bytes) -> int:
    out = BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb", mtime=0) as file:
        file.write(content)
    return len(out.getvalue())
