"""Values by year, joined only where they can be compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from egcc_portal.amounts import print_number
from egcc_portal.charts.scales import Scale, put_marks, steps
from egcc_portal.charts.svg import (
    EDGES,
    FILLS,
    MUTED,
    Element,
    put,
    put_text,
    sheet,
    shortened,
    written,
)
from egcc_portal.tables import Table

WIDTH, HEIGHT = 460, 264
LEFT, RIGHT, TOP, BOTTOM = 44, 26, 44, 40
KIND = "agreement"
"""Whose color the line has: the first of the three."""
MIDDLE = {"text_anchor": "middle"}


@dataclass(frozen=True)
class Point:
    """A value of a year, and the method it was measured by; "" where none is said."""

    year: int
    value: Decimal
    method: str = ""


def points(
    found: Sequence[Point],
    table: Table,
    *,
    words: str,
    every: int,
    falling: bool = False,
    whole: bool = False,
    break_label: str = "",
) -> str:
    """Return the SVG of values by year, of which there is one at least.

    Two values are joined if one method gave both and no year between them is
    missing. A new method is a break: a rule with a name, and no line across.

    Args:
        found: the values of the table, by year.
        every: how many years lie between two values if none is missing.
        falling: whether less is better, as with a rank: it then stands higher.
        whole: whether there are whole values only.
        break_label: what is written at the rule of a break.
    """
    svg = sheet(table.key, WIDTH, HEIGHT, title=table.title, words=words, links=False)
    top = TOP if len({point.method for point in found}) > 1 else TOP - 20
    values = [point.value for point in found]
    marks = steps(min(values), max(values), whole=whole)
    ends = (top, HEIGHT - BOTTOM) if falling else (HEIGHT - BOTTOM, top)
    up = Scale(marks[0], marks[-1], *ends)
    first = found[0].year
    along = Scale(first, max(found[-1].year, first + 1), LEFT + 20, WIDTH - RIGHT)
    put_marks(svg, marks, up, LEFT, WIDTH - 8)
    put_joins(svg, found, along, up, every=every, break_label=break_label)
    heights = [up.at(point.value) for point in found]
    for at, (point, y) in enumerate(zip(found, heights, strict=True)):
        beside = heights[max(at - 1, 0) : at] + heights[at + 1 : at + 2]
        is_lowest = all(y > other for other in beside)
        put_point(svg, point, along.at(point.year), y, is_lowest=is_lowest)
    return written(svg)


def put_joins(
    svg: Element,
    found: Sequence[Point],
    along: Scale,
    up: Scale,
    *,
    every: int,
    break_label: str,
) -> None:
    """Add what stands between two values: a line, a break, or nothing."""
    for before, after in pairwise(found):
        start, end = along.at(before.year), along.at(after.year)
        if before.method != after.method:
            put_break(svg, (start + end) / 2, break_label)
        elif after.year - before.year <= every:
            put_line(svg, start, up.at(before.value), end, up.at(after.value))


def put_break(svg: Element, x: float, label: str) -> None:
    """Add the rule of a new method, and its name above it."""
    dashes = {"stroke_width": 1.5, "stroke_dasharray": "5 4", "class_": "break"}
    put(svg, "line", x1=x, x2=x, y1=20, y2=HEIGHT - BOTTOM, stroke=MUTED, **dashes)
    room = 2 * min(x, WIDTH - x)
    put_text(svg, shortened(label, room), x, 14, soft=True, **MIDDLE)


def put_line(svg: Element, x1: float, y1: float, x2: float, y2: float) -> None:
    """Add the line between two values."""
    marks = {"stroke": EDGES[KIND], "stroke_width": 2, "class_": f"edge-{KIND}"}
    put(svg, "line", x1=x1, y1=y1, x2=x2, y2=y2, **marks)


def put_point(
    svg: Element, point: Point, x: float, y: float, *, is_lowest: bool
) -> None:
    """Add a value: a dot, the number clear of the line, the year below the axis."""
    place = put(svg, "g")
    value, marks = print_number(point.value), f"fill-{KIND} edge-{KIND}"
    put(place, "title", f"{point.year}: {value}")
    put(place, "circle", cx=x, cy=y, r=4.5, fill=FILLS[KIND], class_=marks)
    bold = MIDDLE | {"font_size": 12, "font_weight": 600}
    left = 0 if is_lowest else 8  # a rising line is on the right
    put_text(place, value, x - left, y + 19 if is_lowest else y - 10, **bold)
    put_text(place, str(point.year), x, HEIGHT - 6, soft=True, **MIDDLE)
