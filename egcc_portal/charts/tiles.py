"""A map of provinces of equal size: no border is drawn, and a small one is seen."""

from __future__ import annotations

from collections.abc import Mapping

from egcc_portal.amounts import print_number
from egcc_portal.charts.svg import INK, WHITE, put, put_text, sheet, written
from egcc_portal.tables import Table

SIDE, GAP = 56, 4
ACROSS, DOWN = 16, 7
RAMP = ["#ecf2fe", "#b1cefb", "#86aff9", "#256ef4", "#0b50d0", "#083891"]
"""From none to most; a text on the last three is white."""
FEWEST_AT_TOP = 10
"""Below that number nothing gets the darkest color: one person is not many."""

COUNT = {"font_size": 16, "font_weight": 600}

PROVINCES = {
    "11": ("ACE", 0, 0),
    "12": ("SUMUT", 1, 1),
    "14": ("RIAU", 2, 1),
    "21": ("KEPRI", 3, 1),
    "65": ("KALTARA", 7, 1),
    "75": ("GTO", 9, 1),
    "71": ("SULUT", 10, 1),
    "82": ("MALUT", 11, 1),
    "96": ("PBD", 12, 1),
    "91": ("PAPUA", 14, 1),
    "13": ("SUMBAR", 1, 2),
    "15": ("JAMBI", 2, 2),
    "61": ("KALBAR", 5, 2),
    "62": ("KALTENG", 6, 2),
    "64": ("KALTIM", 7, 2),
    "72": ("SULTENG", 9, 2),
    "92": ("PABAR", 12, 2),
    "94": ("PATENG", 13, 2),
    "95": ("PAPEG", 14, 2),
    "17": ("BKL", 1, 3),
    "16": ("SUMSEL", 2, 3),
    "19": ("BABEL", 3, 3),
    "63": ("KALSEL", 6, 3),
    "76": ("SULBAR", 8, 3),
    "73": ("SULSEL", 9, 3),
    "74": ("SULTRA", 10, 3),
    "81": ("MALUKU", 11, 3),
    "93": ("PASEL", 15, 3),
    "18": ("LPG", 2, 4),
    "31": ("DKI", 4, 4),
    "36": ("BANTEN", 3, 5),
    "32": ("JABAR", 4, 5),
    "33": ("JATENG", 5, 5),
    "35": ("JATIM", 6, 5),
    "51": ("BALI", 7, 5),
    "52": ("NTB", 8, 5),
    "53": ("NTT", 9, 5),
    "34": ("DIY", 5, 6),
}
"""By Kemendagri code: what is written on a tile, and its column and its row."""


def tiles(
    counts: Mapping[str, int], names: Mapping[str, str], table: Table, *, words: str
) -> str:
    """Return the SVG of a number a province; `counts` and `names` are by code.

    A province without a number has a dash: nobody is counted there, which is not
    to say that nobody came.
    """
    width, height = ACROSS * (SIDE + GAP), DOWN * (SIDE + GAP)
    svg = sheet(table.key, width, height, title=table.title, words=words, links=False)
    most = max(FEWEST_AT_TOP, *counts.values())
    for code, (short, column, row) in PROVINCES.items():
        count = counts.get(code)
        level = level_of(count, most)
        place = put(svg, "g")
        put(place, "title", f"{names.get(code, short)}: {print_number(count)}")
        x, y = column * (SIDE + GAP) + 2, row * (SIDE + GAP) + 2
        box = {"x": x, "y": y, "width": SIDE, "height": SIDE, "rx": 4}
        color = {"fill": RAMP[level], "stroke": RAMP[2], "class_": f"ramp-{level}"}
        put(place, "rect", **box, **color)
        ink = {"fill": WHITE if level > 2 else INK, "class_": f"on-ramp-{level}"}
        ink |= {"text_anchor": "middle"}
        put_text(place, short, x + SIDE / 2, y + 21, font_size=11, **ink)
        put_text(place, print_number(count), x + SIDE / 2, y + 44, **ink, **COUNT)
    return written(svg)


def level_of(count: int | None, most: int) -> int:
    """Return which color of the ramp a number gets; the first is for none."""
    if not count:
        return 0
    return 1 + min(count * (len(RAMP) - 1) // (most + 1), len(RAMP) - 2)
