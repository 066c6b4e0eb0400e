"""The timeline as SVG: one lane a kind, its items packed into as few rows as fit.

The page and the download get the same drawing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import get_language, gettext

from egcc_portal.charts.svg import (
    BAND,
    EDGES,
    FILLS,
    INK,
    RULE,
    WHITE,
    Element,
    linked,
    put,
    put_hit,
    sheet,
    shortened,
    width_of,
    written,
)
from egcc_portal.filters import year_begins, year_ends
from egcc_portal.timeline.items import GAP, Item, Kind

WIDTH, LEFT, RIGHT = 1120, 128, 12
TOP, ROW, BAR, PAD = 34, 24, 19, 5
POINT_DAYS = 45
"""What lasted no longer is drawn as a point: it would hardly be seen as a bar."""
WIDEST_LABEL = 270
ON_FILL = {Kind.PROGRAM: INK}
"""The color of a label on a bar, where it is not white."""


@dataclass(frozen=True)
class Axis:
    """Years from the left edge of the drawing to its right, both included."""

    first: int
    last: int

    def at(self, on: date) -> float:
        """Return where a day begins, held within the axis."""
        start, end = year_begins(self.first), year_ends(self.last)
        share = (min(max(on, start), end) - start).days / ((end - start).days + 1)
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)

    def after(self, on: date) -> float:
        """Return where a day ends."""
        start, end = year_begins(self.first), year_ends(self.last)
        day = (WIDTH - LEFT - RIGHT) / ((end - start).days + 1)
        return round(self.at(on) + day, 1)

    def ticks(self) -> list[int]:
        """Return the years that are written, at most some twenty."""
        return list(
            range(self.first, self.last + 1, (self.last - self.first) // 20 + 1)
        )


@dataclass
class Placed:
    """An item, where its shape stands, and where its label does."""

    item: Item
    left: float
    right: float
    label: str
    label_at: float
    anchor: str
    inside: bool = False
    sure: tuple[float, float] | None = None
    row: int = 0
    begins: float = field(init=False)
    ends: float = field(init=False)

    def __post_init__(self) -> None:
        width = width_of(self.label)
        text = self.label_at - (width if self.anchor == "end" else 0)
        self.begins = min(self.left, text)
        self.ends = max(self.right, text + width)


def axis_of(items: Iterable[Item], years: tuple, today: date) -> Axis:
    """Return the years asked for, else from 2013 on, as far as there are items."""
    dated = [item for item in items if item.first]
    firsts = [item.first.year for item in dated]
    lasts = [item.last.year for item in dated]
    first = years[0] or max(min([2013, *firsts]), 1990)
    last = years[1] or min(max([today.year, *lasts]), today.year + 10)
    if years[0] is None:
        first = min(first, last)
    return Axis(first, max(first, last))


# Where things stand


def placed(item: Item, axis: Axis) -> Placed:
    """Return an item with its place, the label inside a bar or else beside it."""
    left, right = axis.at(item.first), axis.after(item.last)
    if is_point(item):
        middle = min(max((left + right) / 2, LEFT + 7), WIDTH - RIGHT - 7)
        left, right = middle - 7, middle + 7
    right = max(right, left + 4)
    label = shortened(item.title, WIDEST_LABEL)
    sure = None
    if item.sure_first and not is_point(item) and not item.planned:
        sure = axis.at(item.sure_first), axis.after(item.sure_last)
    hatched = item.kind == GAP
    if sure and not hatched and width_of(label) + 12 <= sure[1] - sure[0]:
        return Placed(item, left, right, label, sure[0] + 6, "start", True, sure)
    if right + 8 + width_of(label) <= WIDTH:
        return Placed(item, left, right, label, right + 6, "start", False, sure)
    return Placed(item, left, right, label, left - 6, "end", False, sure)


def is_point(item: Item) -> bool:
    """Tell whether an item is drawn as a point rather than a bar."""
    brief = (item.last - item.first).days <= POINT_DAYS
    return brief and item.kind != GAP


def packed(items: Iterable[Item], axis: Axis) -> list[Placed]:
    """Return the items, each in the first row where it runs into no other."""
    ends: list[float] = []
    found = sorted((placed(item, axis) for item in items), key=lambda one: one.begins)
    for one in found:
        free = [at for at, end in enumerate(ends) if end + 10 <= one.begins]
        one.row = free[0] if free else len(ends)
        ends[one.row : one.row + 1] = [one.ends]
    return found


# The drawing


def draw(
    lanes: list[tuple[str, list[Item]]], axis: Axis, *, site: str = "", words: str = ""
) -> str:
    """Return the SVG of lanes of dated items; `lanes` are (heading, items).

    Args:
        site: what addresses begin with, for a drawing that stands alone: it gets
            its size and a ground, too.
        words: what it shows, for who can't see it.
    """
    rows = [(heading, packed(items, axis)) for heading, items in lanes]
    heights = [(max(one.row for one in found) + 1) * ROW + 2 * PAD for _, found in rows]
    height = TOP + sum(heights) + 8
    title = gettext("Timeline")
    svg = sheet("timeline", WIDTH, height, title=title, words=words, links=True)
    put_patterns(svg)
    if site:
        svg.attrib |= {"width": str(WIDTH), "height": str(height)}
        svg.set("lang", get_language())
        put(svg, "rect", width=WIDTH, height=height, fill=WHITE)
    put_lanes(svg, rows, heights)
    put_years(svg, axis, height - 8)
    put_shades(svg, rows, height - 8)
    y = TOP
    for (heading, found), tall in zip(rows, heights, strict=True):
        put(svg, "text", heading, x=8, y=y + PAD + 15, font_weight=600)
        for one in found:
            put_item(svg, one, y + PAD + one.row * ROW, site)
        y += tall
    return written(svg)


def put_patterns(svg: Element) -> None:
    """Add the hatching of each kind: days that are not certain."""
    defs = put(svg, "defs")
    for kind, color in EDGES.items():
        pattern = put(
            defs,
            "pattern",
            id=f"hatch-{kind}",
            width=6,
            height=6,
            patternUnits="userSpaceOnUse",
            patternTransform="rotate(45)",
        )
        put(pattern, "rect", width=6, height=6, fill=WHITE, class_="ground")
        put(pattern, "rect", width=2.5, height=6, fill=color, class_=f"fill-{kind}")


def put_lanes(svg: Element, rows: list, heights: list[float]) -> None:
    """Add the ground of every other lane."""
    y = TOP
    for at, tall in enumerate(heights[: len(rows)]):
        if at % 2 == 0:
            put(
                svg,
                "rect",
                x=0,
                y=y,
                width=WIDTH,
                height=tall,
                fill=BAND,
                class_="band",
            )
        y += tall


def put_years(svg: Element, axis: Axis, bottom: float) -> None:
    """Add a rule where a year begins, and the year above it."""
    for year in axis.ticks():
        x = axis.at(year_begins(year))
        put(
            svg,
            "line",
            x1=x,
            x2=x,
            y1=TOP - 6,
            y2=bottom,
            stroke=RULE,
            class_="rule",
        )
        put(svg, "text", str(year), x=x + 5, y=TOP - 12, font_weight=600)


def put_shades(svg: Element, rows: list, bottom: float) -> None:
    """Add a shade through all lanes where no agreement is known to be in force."""
    gaps = [one for _, found in rows for one in found if one.item.kind == GAP]
    for gap in gaps:
        put(
            svg,
            "rect",
            x=gap.left,
            y=TOP,
            width=round(gap.right - gap.left, 1),
            height=bottom - TOP,
            fill=FILLS[GAP],
            fill_opacity=0.08,
            class_=f"fill-{GAP}",
        )


def put_item(svg: Element, one: Placed, y: float, site: str) -> None:
    """Add an item: its shape and its label, within a link if it leads somewhere."""
    item, parent = one.item, svg
    if item.url:
        parent = linked(svg, f"{site}{item.url}", f"{item.title}, {item.when}")
        put_hit(parent, one.begins - 2, y - 2, one.ends - one.begins + 4, ROW)
    (put_point if is_point(item) else put_bar)(parent, one, y)
    label = put(
        parent,
        "text",
        one.label,
        x=round(one.label_at, 1),
        y=y + 15,
        fill=ON_FILL.get(item.kind, WHITE) if one.inside else INK,
        text_anchor=one.anchor,
        class_=f"on-{item.kind}" if one.inside else "beside",
    )
    if item.language and item.language != get_language():
        label.set("lang", item.language)


def put_bar(parent: Element, one: Placed, y: float) -> None:
    """Add a bar: hatched over all days it may have, solid over those it has."""
    item = one.item
    frame = {"x": one.left, "y": y, "width": round(one.right - one.left, 1)}
    frame |= {"height": BAR, "rx": 3, "stroke": EDGES[item.kind], "stroke-width": 1}
    marks = {"fill": f"url(#hatch-{item.kind})", "class": f"edge-{item.kind}"}
    if item.planned:
        marks |= {"fill": "none", "stroke-dasharray": "5 3"}
    put(parent, "rect", **frame, **marks)
    if item.kind == GAP or not one.sure:
        return
    start, end = one.sure
    put(
        parent,
        "rect",
        x=start,
        y=y,
        width=round(max(end - start, 1), 1),
        height=BAR,
        rx=3,
        fill=FILLS[item.kind],
        stroke=EDGES[item.kind],
        class_=f"fill-{item.kind} edge-{item.kind}",
    )
    if item.open_ended:
        put(
            parent,
            "path",
            d=f"M{one.right} {y} l8 {BAR / 2} l-8 {BAR / 2} z",
            fill=FILLS[item.kind],
            class_=f"fill-{item.kind}",
        )


def put_point(parent: Element, one: Placed, y: float) -> None:
    """Add a point: a circle for an event, a diamond for the rest."""
    kind, x, middle = one.item.kind, one.left + 7, y + BAR / 2
    fill = f"url(#hatch-{kind})" if one.item.is_fuzzy else FILLS[kind]
    marks = {"fill": fill, "stroke": EDGES[kind], "stroke-width": 1.5}
    known = "" if one.item.is_fuzzy else f" fill-{kind}"
    marks["class"] = f"edge-{kind}{known}"
    if kind == Kind.EVENT:
        put(parent, "circle", cx=round(x, 1), cy=middle, r=6, **marks)
    else:
        corners = f"M{x:.1f} {middle - 8} l8 8 l-8 8 l-8 -8 z"
        put(parent, "path", d=corners, **marks)
