"""Bars that lie below each other, the words before and the number behind."""

from __future__ import annotations

from collections.abc import Callable

from egcc_portal.amounts import print_number
from egcc_portal.charts.scales import Scale
from egcc_portal.charts.svg import (
    linked,
    put_box,
    put_hit,
    put_text,
    sheet,
    shortened,
    width_of,
    written,
)
from egcc_portal.tables import Table

WIDTH, HEIGHT = 560, 240
ROW, HIGHEST_ROW = 34, 54
"""Few bars share the height that a chart of columns has, and lie further apart."""
WIDEST_LABEL = 230


def bars(
    table: Table,
    *,
    along: str,
    value: str,
    kind: str,
    words: str,
    link: Callable[[dict], str] = lambda row: "",
) -> str:
    """Return the SVG of a table, a bar a row; without a value there is no bar.

    Args:
        along: the key of the column with the words.
        value: the key of the column with the numbers, none below zero.
        kind: the kind of record whose color the bars have.
        link: where the bar of a row leads.
    """
    labels = [shortened(str(row[along]), WIDEST_LABEL) for row in table.rows]
    left = max(map(width_of, labels), default=0) + 12
    most = max((row[value] or 0 for row in table.rows), default=0)
    scale = Scale(0, max(most, 1), left, WIDTH - 64)
    rows = max(len(table.rows), 1)
    row_height = min(max(HEIGHT / rows, ROW), HIGHEST_ROW)
    height, bar, words_at = row_height * rows, row_height * 0.6, row_height / 2 + 5
    links = any(link(row) for row in table.rows)
    svg = sheet(table.key, WIDTH, height, title=table.title, words=words, links=links)
    for at, (row, label) in enumerate(zip(table.rows, labels, strict=True)):
        y, count = at * row_height, print_number(row[value])
        end = scale.at(row[value] or 0)
        place = linked(svg, link(row), f"{row[along]}: {count}")
        put_hit(place, 0, y, WIDTH, row_height)
        put_text(place, label, left - 10, y + words_at, text_anchor="end")
        if end > left:
            put_box(place, kind, left, y + (row_height - bar) / 2, end - left, bar)
        put_text(place, count, end + 8, y + words_at, font_weight=600)
    return written(svg)
