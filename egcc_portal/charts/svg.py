"""What every drawing is made of: its ground, its elements, and how wide a text is.

Presentation attributes hold the light colors, for print, downloads and mail; the
classes let the style sheet color a drawing anew. A drawing is built as elements,
never put together from strings: a title that reads as markup is printed as it is.
"""

from __future__ import annotations

import re
import unicodedata
from xml.etree import ElementTree

FONT = (
    "'Inter Variable', Inter, 'Noto Sans KR', 'Noto Sans CJK KR', "
    "'Apple SD Gothic Neo', 'Malgun Gothic', Arial, sans-serif"
)
INK, MUTED, WHITE = "#1e2124", "#58616a", "#ffffff"
RULE, BAND, AMISS = "#cdd1d5", "#f4f5f6", "#bd2c0f"
FILLS = {
    "gap": AMISS,
    "agreement": "#0b50d0",
    "program": "#b1cefb",
    "project": "#39506c",
    "training": "#c78500",
    "event": "#228738",
}
"""A kind of record keeps its color in every drawing."""
EDGES = FILLS | {"program": "#0b50d0"}
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Element = ElementTree.Element


def sheet(
    name: str, width: float, height: float, *, title: str, words: str, links: bool
) -> Element:
    """Return an empty drawing that says what it is.

    Args:
        name: what its ids begin with; another drawing of the page has another.
        words: what it shows, for who can't see it.
        links: whether it holds any; a reader then walks through its parts.
    """
    svg = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {width} {height}",
            "role": "group" if links else "img",
            "aria-labelledby": f"{name}-title {name}-desc",
            "font-family": FONT,
            "font-size": "13",
            "fill": INK,
        },
    )
    put(svg, "title", title, id=f"{name}-title")
    put(svg, "desc", words, id=f"{name}-desc")
    return svg


def put(parent: Element, tag: str, text: str = "", **attributes: object) -> Element:
    """Add an element; `font_weight` is written font-weight, `class_` class."""
    names = {name.rstrip("_").replace("_", "-"): name for name in attributes}
    values = {name: shown(attributes[given]) for name, given in names.items()}
    element = ElementTree.SubElement(parent, tag, values)
    element.text = NOT_XML.sub("", str(text)) or None
    return element


def shown(value: object) -> str:
    """Return an attribute's value; a tenth of a pixel is as fine as a place gets."""
    return f"{round(value, 1):g}" if isinstance(value, float) else str(value)


def put_text(
    parent: Element,
    text: str,
    x: float,
    y: float,
    *,
    soft: bool = False,
    **more: object,
) -> Element:
    """Add words; soft ones stand back behind the drawing."""
    marks = {"fill": MUTED, "font_size": 12, "class_": "soft"} if soft else {}
    return put(parent, "text", text, x=x, y=y, **({"class_": "beside"} | marks | more))


def put_box(
    parent: Element, kind: str, x: float, y: float, width: float, height: float
) -> Element:
    """Add a rectangle in the color of a kind."""
    return put(
        parent,
        "rect",
        x=x,
        y=y,
        width=width,
        height=height,
        rx=2,
        fill=FILLS[kind],
        stroke=EDGES[kind],
        class_=f"fill-{kind} edge-{kind}",
    )


def put_hit(
    parent: Element, x: float, y: float, width: float, height: float
) -> Element:
    """Add what can be pressed: more than the shape, which may be small."""
    return put(
        parent,
        "rect",
        x=x,
        y=y,
        width=width,
        height=height,
        fill="none",
        pointer_events="all",
        class_="hit",
    )


def linked(parent: Element, address: str, title: str) -> Element:
    """Return where a shape goes: a link, or a group if it leads nowhere."""
    place = put(parent, "a", href=address) if address else put(parent, "g")
    put(place, "title", title)
    return place


def written(svg: Element) -> str:
    """Return a drawing as text."""
    return ElementTree.tostring(svg, encoding="unicode")


def width_of(text: str) -> float:
    """Return about how wide a text stands at 13 px; Hangul is about twice as wide."""
    wide = sum(unicodedata.east_asian_width(each) in "WF" for each in text)
    tall = sum(each.isupper() or each.isdigit() for each in text)
    return 13 * wide + 9 * tall + 7 * (len(text) - wide - tall)


def shortened(text: str, room: float) -> str:
    """Return as much of a text as has room, with an ellipsis if that is not all."""
    text = " ".join(NOT_XML.sub("", text[:300]).split())
    if width_of(text) <= room:
        return text
    while text and width_of(text) > room - 12:
        text = text[:-1]
    return f"{text.rstrip()}…"
