"""The timeline as SVG: one lane a kind, its items packed into as few rows as fit.

The screen has a wide drawing that scrolls on a phone; paper and the download have one
that fits a landscape A4 sheet and says by itself what it is.
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

LEFT, RIGHT, TOP, PAD = 128, 12, 34, 5
POINT_DAYS = 45
"""What lasted no longer is drawn as a point: it would hardly be seen as a bar."""
WIDEST_LABEL = 330
ON_FILL = {Kind.PROGRAM: INK}
"""The color of a label on a bar, where it is not white."""


@dataclass(frozen=True)
class Paper:
    """What is drawn on: its width, the height of a row and of a bar, and its name."""

    name: str
    width: int
    row: int
    bar: int

    def hatch(self, kind: str) -> str:
        """Return the id of a kind's hatching; a page may hold two drawings."""
        return f"{self.name}-hatch-{kind}"


SCREEN = Paper("timeline", 1120, 24, 19)
A4 = Paper("timeline-a4", 1600, 22, 17)


@dataclass(frozen=True)
class Axis:
    """Years from the left edge of the paper to its right, both included."""

    first: int
    last: int
    paper: Paper = SCREEN

    def at(self, on: date) -> float:
        """Return where a day begins, held within the axis."""
        start, end = year_begins(self.first), year_ends(self.last)
        share = (min(max(on, start), end) - start).days / ((end - start).days + 1)
        return round(LEFT + share * (self.paper.width - LEFT - RIGHT), 1)

    def after(self, on: date) -> float:
        """Return where a day ends."""
        start, end = year_begins(self.first), year_ends(self.last)
        day = (self.paper.width - LEFT - RIGHT) / ((end - start).days + 1)
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
        middle = min(max((left + right) / 2, LEFT + 7), axis.paper.width - RIGHT - 7)
        left, right = middle - 7, middle + 7
    right = max(right, left + 4)
    said = item.when if item.kind == GAP else item.title  # the lane says the rest
    label = shortened(str(said), WIDEST_LABEL)
    sure = None
    if item.sure_first and not is_point(item) and not item.planned:
        sure = axis.at(item.sure_first), axis.after(item.sure_last)
    hatched = item.kind == GAP
    if sure and not hatched and width_of(label) + 12 <= sure[1] - sure[0]:
        return Placed(item, left, right, label, sure[0] + 6, "start", True, sure)
    if right + 8 + width_of(label) <= axis.paper.width:
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


@dataclass(frozen=True)
class Head:
    """What a drawing that stands alone says of itself: a title, a day, a key.

    `site` is what its addresses begin with.
    """

    title: str
    note: str
    site: str = ""


def draw(
    lanes: list[tuple[str, list[Item]]],
    axis: Axis,
    *,
    words: str = "",
    head: Head | None = None,
) -> str:
    """Return the SVG of lanes of dated items; `lanes` are (heading, items).

    Args:
        words: what it shows, for who can't see it.
        head: what stands above it where no page does.
    """
    paper = axis.paper
    rows = [(heading, packed(items, axis)) for heading, items in lanes]
    heights = [
        (max(one.row for one in found) + 1) * paper.row + 2 * PAD for _, found in rows
    ]
    bottom = TOP + sum(heights)
    above = HEAD if head else 0
    frame = (paper.width, above + bottom + 8)
    svg = sheet(paper.name, *frame, title=gettext("Timeline"), words=words, links=True)
    put_patterns(svg, paper)
    if head:
        put_head(svg, paper, head, *frame)
    field = put(svg, "g", transform=f"translate(0 {above})") if head else svg
    put_lanes(field, paper, heights)
    put_years(field, axis, bottom)
    put_shades(field, rows, bottom)
    y = TOP
    for (heading, found), tall in zip(rows, heights, strict=True):
        put(field, "text", heading, x=8, y=y + PAD + 15, font_weight=600)
        for one in found:
            put_item(field, paper, one, y + PAD + one.row * paper.row, head)
        y += tall
    return written(svg)


HEAD = 62
"""The height of what stands above a drawing of its own."""


def put_head(svg: Element, paper: Paper, head: Head, width: int, height: int) -> None:
    """Add ground, title, day and key; a drawing of its own has its size, too."""
    svg.attrib |= {"width": str(width), "height": str(height)}
    svg.set("lang", get_language())
    put(svg, "rect", width=width, height=height, fill=WHITE, class_="ground")
    put(svg, "text", head.title, x=8, y=26, font_size=22, font_weight=700)
    put(svg, "text", head.note, x=8, y=50)
    x = float(LEFT + width_of(head.note))
    for look, meaning in [
        ({"fill": f"url(#{paper.hatch('agreement')})"}, gettext("day not exact")),
        ({"fill": "none", "stroke-dasharray": "5 3"}, gettext("planned, not signed")),
        (
            {"fill": f"url(#{paper.hatch(GAP)})", "stroke": EDGES[GAP]},
            gettext("no agreement in force is known"),
        ),
    ]:
        look = {"stroke": EDGES[Kind.AGREEMENT]} | look
        put(svg, "rect", x=x, y=39, width=26, height=13, rx=3, **look)
        put(svg, "text", meaning, x=x + 34, y=50)
        x += 58 + width_of(meaning)


def put_patterns(svg: Element, paper: Paper) -> None:
    """Add the hatching of each kind: days that are not certain."""
    defs = put(svg, "defs")
    for kind, color in EDGES.items():
        pattern = put(
            defs,
            "pattern",
            id=paper.hatch(kind),
            width=6,
            height=6,
            patternUnits="userSpaceOnUse",
            patternTransform="rotate(45)",
        )
        put(pattern, "rect", width=6, height=6, fill=WHITE, class_="ground")
        put(pattern, "rect", width=2.5, height=6, fill=color, class_=f"fill-{kind}")


def put_lanes(svg: Element, paper: Paper, heights: list[float]) -> None:
    """Add the ground of every other lane."""
    y = TOP
    for at, tall in enumerate(heights):
        if at % 2 == 0:
            put(
                svg,
                "rect",
                x=0,
                y=y,
                width=paper.width,
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


def put_item(
    svg: Element, paper: Paper, one: Placed, y: float, head: Head | None
) -> None:
    """Add an item: its shape and its label, within a link if it leads somewhere."""
    item, parent = one.item, svg
    if item.url:
        site = head.site if head else ""
        parent = linked(svg, f"{site}{item.url}", f"{item.title}, {item.when}")
        put_hit(parent, one.begins - 2, y - 2, one.ends - one.begins + 4, paper.row)
    (put_point if is_point(item) else put_bar)(parent, paper, one, y)
    label = put(
        parent,
        "text",
        one.label,
        x=round(one.label_at, 1),
        y=y + paper.bar / 2 + 5,
        fill=ON_FILL.get(item.kind, WHITE) if one.inside else INK,
        text_anchor=one.anchor,
        class_=f"on-{item.kind}" if one.inside else "beside",
    )
    if item.language and item.language != get_language():
        label.set("lang", item.language)


def put_bar(parent: Element, paper: Paper, one: Placed, y: float) -> None:
    """Add a bar: hatched over all days it may have, solid over those it has."""
    item = one.item
    frame = {"x": one.left, "y": y, "width": round(one.right - one.left, 1)}
    frame |= {
        "height": paper.bar,
        "rx": 3,
        "stroke": EDGES[item.kind],
        "stroke-width": 1,
    }
    marks = {"fill": f"url(#{paper.hatch(item.kind)})", "class": f"edge-{item.kind}"}
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
        height=paper.bar,
        rx=3,
        fill=FILLS[item.kind],
        stroke=EDGES[item.kind],
        class_=f"fill-{item.kind} edge-{item.kind}",
    )
    if item.open_ended:
        put(
            parent,
            "path",
            d=f"M{one.right} {y} l8 {paper.bar / 2} l-8 {paper.bar / 2} z",
            fill=FILLS[item.kind],
            class_=f"fill-{item.kind}",
        )


def put_point(parent: Element, paper: Paper, one: Placed, y: float) -> None:
    """Add a point: a circle for an event, a diamond for the rest."""
    kind, x, middle = one.item.kind, one.left + 7, y + paper.bar / 2
    fill = f"url(#{paper.hatch(kind)})" if one.item.is_fuzzy else FILLS[kind]
    marks = {"fill": fill, "stroke": EDGES[kind], "stroke-width": 1.5}
    known = "" if one.item.is_fuzzy else f" fill-{kind}"
    marks["class"] = f"edge-{kind}{known}"
    if kind == Kind.EVENT:
        put(parent, "circle", cx=round(x, 1), cy=middle, r=6, **marks)
    else:
        corners = f"M{x:.1f} {middle - 8} l8 8 l-8 8 l-8 -8 z"
        put(parent, "path", d=corners, **marks)
