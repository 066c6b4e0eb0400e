"""typst in, PDF out."""

from __future__ import annotations

import json
import struct
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path

import typst

FONTS = Path(__file__).resolve().parent.parent / "static" / "fonts" / "pretendard-gov"
FACE = FONTS / "PretendardGOV-Regular.otf"
STANDARDS = ["a-2a", "ua-1"]
STAND_IN = "□"
"""Printed for a character that the font lacks, as an emoji: PDF/A lets none pass."""


class TypesetError(Exception):
    """A template does not compile; the message shows the line and says why."""


def typeset(template: Path, content: dict, *, on: date) -> bytes:
    """Return the PDF, both PDF/A-2a and PDF/UA-1, that a template makes of a content.

    The template reads `json(bytes(sys.inputs.content))` and shows texts as texts.
    Only the portal's own fonts are used and the clock is not read, so equal
    contents give equal bytes on any machine.

    Args:
        template: a .typ file; it reads no file outside its folder.
        content: dicts, lists, texts, whole numbers and None.
        on: the document's day, kept in the file.

    Raises:
        TypesetError: the template does not compile with this content.
    """
    try:
        return typst.compile(
            template,
            root=template.parent,
            font_paths=fonts(),
            sys_inputs={"content": printable(json.dumps(content, ensure_ascii=False))},
            pdf_standards=STANDARDS,
            timestamp=datetime.combine(on, time.min, tzinfo=UTC),
        )
    except typst.TypstError as wrong:
        raise TypesetError(wrong.diagnostic or str(wrong)) from wrong


@cache
def fonts() -> typst.Fonts:
    """Return the portal's fonts, and neither the machine's nor the compiler's."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS]
    )


def printable(text: str) -> str:
    """Return a text with a stand-in for each character that the font lacks.

    >>> printable("eGCC 전자정부 👍")
    'eGCC 전자정부 □'
    """
    known = letters(FACE)
    return "".join(
        letter if letter in known or letter.isspace() else STAND_IN for letter in text
    )


@cache
def letters(face: Path) -> frozenset[str]:
    """Return the characters that an OpenType font has a shape for.

    Source:
        OpenType 1.9, "cmap", format 12: after a 12-byte head the number of groups,
        then for each the first and last code point and the first shape.
    """
    font = face.read_bytes()
    tables = struct.iter_unpack(">4sIII", font[12 : 12 + 16 * halfword(font, 4)])
    cmap = next(offset for tag, _, offset, _ in tables if tag == b"cmap")
    heads = font[cmap + 4 : cmap + 4 + 8 * halfword(font, cmap + 2)]
    places = {cmap + offset for _, _, offset in struct.iter_unpack(">HHI", heads)}
    wide = next(place for place in sorted(places) if halfword(font, place) == 12)
    (count,) = struct.unpack_from(">I", font, wide + 12)
    groups = struct.iter_unpack(">III", font[wide + 16 : wide + 16 + 12 * count])
    return frozenset(
        chr(code) for first, last, _ in groups for code in range(first, last + 1)
    )


def halfword(content: bytes, place: int) -> int:
    """Return the unsigned 16-bit number at a place, most significant byte first."""
    return struct.unpack_from(">H", content, place)[0]
