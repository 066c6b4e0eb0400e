"""One run: the data, the pages in turns at each size, files, weight, a crowd."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from statistics import median

from django.core.management import call_command
from django.utils import timezone

from tests.bench import crowd, files, lists, measure, table
from tests.bench.databases import prepare, raw, sign_in, use
from tests.bench.measure import Portal, bare, ratio, side_by_side, statements_of
from tests.bench.pages import EXPORT, LIST, NARROWED, PAGES, Page
from tests.bench.table import Figure, Line

IMPORTED = [10_000, 50_000]
"""Rows of the lists that are brought in, where there are as many participants."""
FILE_SIZE = 100_000
"""Participants of the exports that are measured, where there are so many."""


def run(sizes: list[int], *, kept: bool) -> None:
    """Measure everything at these sizes; keep the table if asked."""
    logging.disable(logging.INFO)
    call_command("collectstatic", interactive=False, verbosity=0)
    for size in sizes:
        prepare(size)
    cookies = {}
    for size in sizes:
        use(size)
        cookies[size] = sign_in()
    lines = []
    for line in measured(sizes, cookies):
        print(line, flush=True)
        lines.append(line)
    if kept:
        title = f"{timezone.localdate():%Y-%m-%d}, {sizes[-1]:,} participants:"
        table.keep(title, lines)
    missed = sum(not line.holds for line in lines)
    print(f"{len(lines) - missed} of {len(lines)} rows hold.")


def measured(sizes: list[int], cookies: dict[int, str]) -> Iterator[Line]:
    """Yield a line for each row of the table."""
    portal = Portal()
    for page in PAGES:
        yield page_line(portal, page, sizes, cookies)
    size = max([size for size in sizes if size <= FILE_SIZE], default=sizes[0])
    use(size)
    yield from file_lines(cookies[size])
    yield from (import_line(size, rows) for rows in IMPORTED if rows <= size)
    use(sizes[-1])
    yield weight_line(portal, cookies[sizes[-1]])
    yield crowd_line(portal, cookies[sizes[-1]])


def page_line(
    portal: Portal, page: Page, sizes: list[int], cookies: dict[int, str]
) -> Line:
    """Time a page at the smallest and the largest size, in turns with what it is
    compared to."""
    whole: dict[int, list[float]] = {size: [] for size in sizes}
    beside: list[float] = []
    asked = []
    for _round in range(measure.ROUNDS):
        for size in {sizes[0], sizes[-1]}:
            use(size)
            path = page.path()
            statements = statements_of(portal, path, cookies[size])
            asked.append(len(statements))
            with closing(raw()) as line:
                other = partial(bare, line, statements)
                if page.beside:
                    other = partial(portal.get, page.beside, cookies[size])
                act = partial(portal.get, path, cookies[size])
                taken = side_by_side(act, other)
            whole[size] += taken[0]
            if size == sizes[-1]:
                beside += taken[1]
    return Line(
        page.name,
        [
            Figure(ratio(whole[sizes[-1]], beside), page.ratio),
            # Once a minute a page also notes that its reader is still there.
            Figure(min(asked), page.statements, "statements"),
            Figure(ratio(whole[sizes[-1]], whole[sizes[0]]), page.growth, "growth"),
        ],
    )


def file_lines(cookies: str) -> Iterator[Line]:
    """Time the list as a file, each kind in turns with a bare COPY."""
    for kind, limit in (("csv", 3), ("xlsx", 10)):
        path = f"{EXPORT}?format={kind}"
        files.download(
            f"{path}&q=Contoh+7", cookies
        )  # what is imported late is imported
        with files.selects() as asked:
            files.download(path, cookies)
        taken, copies = [], []
        for _turn in range(3):
            copies.append(files.bare_copy(asked[0]))
            taken.append(files.download(path, cookies))
        figures = [
            Figure(median(each.seconds for each in taken) / median(copies), limit),
            Figure(max(each.growth for each in taken), 20, "MB"),
        ]
        if kind == "csv":
            first = median(each.first for each in taken)
            figures.append(Figure(first * 1000, 100, "ms"))
        yield Line(f"{kind.upper()} of the list", figures)


def import_line(size: int, rows: int) -> Line:
    """Bring a list of new people in, in turns with a bare COPY of what comes of it."""
    taken = [lists.alone(size, rows) for _turn in range(3)]
    times = median(each.seconds / each.copied for each in taken)
    growth = max(each.growth for each in taken)
    figures = [Figure(times, 5), Figure(growth, 60, "MB")]
    return Line(f"import of {rows:,} checked rows", figures)


def weight_line(portal: Portal, cookies: str) -> Line:
    """Weigh a list page: the first time, and what a filter changes."""
    figures = [
        Figure(measure.weight(portal, LIST, cookies) / 1000, 60, "KB"),
        Figure(measure.weight_of_part(portal, NARROWED, cookies) / 1000, 15, "KB"),
    ]
    return Line("weight of a list page, and of a filter change", figures)


def crowd_line(portal: Portal, cookies: str) -> Line:
    """Let sixteen people browse the list."""
    statements = statements_of(portal, LIST, cookies)
    share, late = crowd.both(LIST, statements, cookies)
    figures = [Figure(share, 0.25, at_least=True), Figure(late, 2, "p99")]
    return Line(f"{crowd.PEOPLE} people browsing", figures)
