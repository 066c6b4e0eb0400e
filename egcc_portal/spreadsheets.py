"""Tables out, as an XLSX workbook to be read, reckoned with and printed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from tempfile import TemporaryDirectory
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from egcc_portal.dates import FuzzyDate, Precision
from egcc_portal.tables import Table, Unit

OPTIONS = {
    "constant_memory": True,  # a row is written once and forgotten
    "strings_to_formulas": False,  # a name that begins with "=" is a name
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
A4 = 9
LONGEST_NAME = 31
LONGEST_TEXT = 32_767
"""Letters that Excel allows in a sheet's name and in a cell."""
LONGEST_LINE = 90
"""Letters of a line above or below a page; Excel allows 255 for all of them."""
EXACT_DIGITS = 15
"""A spreadsheet keeps no more digits of a number; a longer one stays a text."""
NARROWEST, WIDEST, LANDSCAPE = 9, 52, 95
"""Columns in letters, and from which width of all of them a page lies on its side."""
MEASURED = 1_000
"""So many lines decide how wide the columns are."""
FIRST_DAY = date(1900, 3, 1)
"""Before it Excel's calendar has a day that never was; such a day stays a text."""
FIGURES = {Unit.COUNT, Unit.DECIMAL, Unit.MONEY}
RISKY = tuple("=+-@\t\r＝＋－＠")
"""Typed again, a text that begins so would become a formula."""


@dataclass(frozen=True)
class Frame:
    """What is printed around every sheet.

    `title` stands top left and in the file's properties, `beside` top right,
    `below` (it may have two lines) bottom left, and `page`, with {n} and {m},
    bottom right.
    """

    title: str = ""
    beside: str = ""
    below: str = ""
    page: str = "{n} / {m}"


def write_workbook(
    tables: Iterable[Table], *, on: date, frame: Frame | None = None
) -> bytes:
    """Return an XLSX file, one sheet a table; equal tables give equal bytes.

    None is an empty cell, never 0. A date, or a FuzzyDate known to the day, is a
    real date, a whole number or a Decimal a real number; all else is its text.
    Headings stand in the first row, a note below the last line and a blank one.
    """
    frame = frame or Frame()
    content = BytesIO()
    with (
        TemporaryDirectory() as folder,  # left by no failure
        Workbook(content, OPTIONS | {"tmpdir": folder}) as book,
    ):
        set_properties(book, frame, on)
        look = Look(book)
        tables = list(tables)
        for table, name in zip(tables, sheet_names(tables), strict=True):
            sheet = book.add_worksheet(name)
            set_pages(sheet, frame)
            write_table(sheet, table, look)
    return content.getvalue()


class Look:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        self.made: dict[str, Format] = {}

    def of(self, name: str, **properties: Any) -> Format:
        """Return a cell format; the same name gives the same one."""
        if name not in self.made:
            shape = {"valign": "top", "text_wrap": True} | properties
            self.made[name] = self.book.add_format(shape)
        return self.made[name]

    def heading(self, unit: Unit) -> Format:
        """Return the head row's format, over figures on the right."""
        side = "right" if unit in FIGURES else "left"
        return self.of(
            f"heading {side}",
            bold=True,
            font_color="#063a74",
            bg_color="#eef2f7",
            bottom=2,
            bottom_color="#063a74",
            align=side,
            valign="bottom",
        )

    def day(self) -> Format:
        return self.of("day", num_format="yyyy-mm-dd", align="left", text_wrap=False)

    def number(self, places: int) -> Format:
        """Return the format of a number with so many decimal places."""
        shape = "#,##0" + ("." + "0" * places if places else "")
        return self.of(shape, num_format=shape, text_wrap=False)

    def text(self, text: str) -> Format:
        if text.startswith(RISKY):
            return self.of("risky", quote_prefix=True)
        return self.of("text")

    def note(self) -> Format:
        return self.of("note", italic=True, font_color="#58616a", text_wrap=False)


def write_table(sheet: Worksheet, table: Table, look: Look) -> None:
    """Write a table's headings, lines and note, each row once, downwards."""
    found = write_headings(sheet, table, look)
    row = 0
    for row, line in enumerate(table.lines, start=1):
        for place, value in enumerate(line):
            write_cell(sheet, row, place, value, look)
        if row <= MEASURED:
            found = [max(pair) for pair in zip(found, map(width, line), strict=True)]
    set_columns(sheet, found)
    if row:
        sheet.autofilter(0, 0, row, len(table.columns) - 1)
    for below, line in enumerate(table.note.splitlines(), start=row + 2):
        write_text(sheet, below, 0, line, look.note())


def write_headings(sheet: Worksheet, table: Table, look: Look) -> list[int]:
    """Write a table's headings; return how wide each is, in letters."""
    for place, column in enumerate(table.columns):
        write_text(sheet, 0, place, str(column.heading), look.heading(column.unit))
    return [text_width(str(column.heading)) for column in table.columns]


def write_cell(sheet: Worksheet, row: int, place: int, value: Any, look: Look) -> None:
    """Write a value as what it is; None is not written at all."""
    if isinstance(value, FuzzyDate) and value.precision == Precision.DAY:
        value = value.first
    if value is None:
        return
    if isinstance(value, date) and value >= FIRST_DAY:
        sheet.write_datetime(row, place, value, look.day())
    elif isinstance(value, int | Decimal) and is_exact(Decimal(value)):
        places = max(0, -Decimal(value).as_tuple().exponent)
        sheet.write_number(row, place, value, look.number(places))
    else:
        write_text(sheet, row, place, str(value), look.text(str(value)))


def write_text(sheet: Worksheet, row: int, place: int, text: str, look: Format) -> None:
    """Write a text as a text, cut where Excel would drop it whole."""
    text = cut(text)
    if text.startswith("<r>") and text.endswith("</r>"):
        text += " "  # or the writer takes it for rich text, and its tags for its own
    sheet.write_string(row, place, text, look)


def cut(text: str) -> str:
    """Return a text as far as a cell holds it."""
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"


def is_exact(number: Decimal) -> bool:
    """Return whether a spreadsheet can keep a number to its last digit."""
    return number.is_finite() and len(number.as_tuple().digits) <= EXACT_DIGITS


def width(value: Any) -> int:
    """Return the width of a cell in letters, 0 where nothing stands."""
    return 0 if value is None else text_width(str(value))


def text_width(text: str) -> int:
    """Return the width of a text's widest line; a Hangul letter takes two places."""
    return max(
        (
            sum(2 if unicodedata.east_asian_width(x) in "WF" else 1 for x in line)
            for line in text.splitlines()
        ),
        default=0,
    )


def sheet_names(tables: Iterable[Table]) -> Iterator[str]:
    """Yield for each table a name that Excel takes and no other sheet has."""
    taken = {"history"}  # Excel keeps it for itself
    for table in tables:
        plain = re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", str(table.title))
        plain = re.sub(r"\s+", " ", plain).strip(" '") or "–"
        name, turn = plain[:LONGEST_NAME].strip(" '"), 1
        while name.casefold() in taken:
            turn += 1
            ending = f" ({turn})"
            name = plain[: LONGEST_NAME - len(ending)].strip(" '") + ending
        taken.add(name.casefold())
        yield name


def set_columns(sheet: Worksheet, found: list[int]) -> None:
    """Make each column as wide as its widest line; a wide table lies on its side."""
    widths = [min(max(NARROWEST, 2 + letters), WIDEST) for letters in found]
    for place, letters in enumerate(widths):
        sheet.set_column(place, place, letters)
    if sum(widths) > LANDSCAPE:
        sheet.set_landscape()


def set_properties(book: Workbook, frame: Frame, on: date) -> None:
    """Set what a file says of itself: its title, and the day as that of its making."""
    created = datetime.combine(on, time.min)
    book.set_properties({"title": frame.title, "created": created})


def set_pages(sheet: Worksheet, frame: Frame) -> None:
    """Set how a sheet is shown and printed: A4, as wide as a page, head row again."""
    sheet.freeze_panes(1, 0)
    sheet.hide_gridlines(1)  # on paper only
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_margins(left=0.6, right=0.6, top=0.9, bottom=0.9)
    page = escape(frame.page).replace("{n}", "&P").replace("{m}", "&N")
    below = "\n".join(map(escape, frame.below.splitlines()))
    sheet.set_header(f"&L&8 {escape(frame.title)}&R&8 {escape(frame.beside)}")
    sheet.set_footer(f"&L&7 {below}&R&8 {page}")


def escape(line: str) -> str:
    """Return a line as headers and footers want it: cut short, & doubled."""
    return line[:LONGEST_LINE].replace("&", "&&")
