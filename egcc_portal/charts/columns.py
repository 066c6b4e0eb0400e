"""Columns that stand beside each other, each of parts upon each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from egcc_portal.amounts import print_number
from egcc_portal.charts.scales import Scale, put_marks, steps
from egcc_portal.charts.svg import (
    Element,
    linked,
    put_box,
    put_hit,
    put_text,
    sheet,
    width_of,
    written,
)
from egcc_portal.tables import Table

WIDTH, HEIGHT = 560, 290
LEFT, RIGHT, TOP, BOTTOM = 36, 8, 52, 26
WIDEST = 40


def columns(
    table: Table,
    *,
    along: str,
    parts: Mapping[str, str],
    words: str,
    link: Callable[[dict], str] = lambda row: "",
) -> str:
    """Return the SVG of a table, a column a row.

    Args:
        along: the key of the table's column that stands below the axis.
        parts: keys of counts, the lowest first, each with the kind whose color
            it has. Three at most can be told apart.
        link: where the column of a row leads.
    """
    totals = [sum(row[key] or 0 for key in parts) for row in table.rows]
    links = any(link(row) for row in table.rows)
    svg = sheet(table.key, WIDTH, HEIGHT, title=table.title, words=words, links=links)
    headings = {key: heading_of(table, key) for key in parts}
    put_legend(svg, [(headings[key], kind) for key, kind in parts.items()])
    marks = steps(0, max(totals, default=0), whole=True)
    scale = Scale(marks[0], marks[-1], HEIGHT - BOTTOM, TOP)
    put_marks(svg, marks, scale, LEFT, WIDTH - RIGHT)
    room = (WIDTH - LEFT - RIGHT) / max(len(table.rows), 1)
    for at, (row, total) in enumerate(zip(table.rows, totals, strict=True)):
        place = linked(svg, link(row), f"{row[along]}: {in_words(row, headings)}")
        x = LEFT + at * room
        put_hit(place, x, TOP - 14, room, HEIGHT - TOP + 14)
        put_column(place, row, parts, scale, x, room)
        if total:
            y = scale.at(total) - 5
            put_text(place, print_number(total), x + room / 2, y, **TOTAL)
        if at % (len(table.rows) // 16 + 1) == 0:
            put_text(place, row[along], x + room / 2, HEIGHT - 8, soft=True, **MIDDLE)
    return written(svg)


MIDDLE = {"text_anchor": "middle"}
TOTAL = MIDDLE | {"font_size": 12, "font_weight": 600}


def in_words(row: dict, headings: Mapping[str, str]) -> str:
    """Return what a column shows, for who can't see it."""
    counts = [f"{name} {print_number(row[key])}" for key, name in headings.items()]
    return ", ".join(counts)


def heading_of(table: Table, key: str) -> str:
    """Return the heading of a table's column."""
    return next(column.heading for column in table.columns if column.key == key)


def put_column(
    place: Element,
    row: dict,
    parts: Mapping[str, str],
    scale: Scale,
    left: float,
    room: float,
) -> None:
    """Add the parts of one column, each on the one before."""
    wide = min(room - 8, WIDEST)
    x, below = left + (room - wide) / 2, 0
    for key, kind in parts.items():
        if count := row[key]:
            top, foot = scale.at(below + count), scale.at(below)
            put_box(place, kind, x, top + 1, wide, foot - top - 2)
            below += count


def put_legend(svg: Element, entries: list[tuple[str, str]]) -> None:
    """Add what the colors mean, in one line above the drawing."""
    x = float(LEFT)
    for heading, kind in entries:
        put_box(svg, kind, x, 6, 12, 12)
        put_text(svg, heading, x + 18, 17)
        x += 34 + width_of(heading)
