"""A workbook with one long sheet: a list's file of a hundred thousand rows and more.

The library writes all but the rows: properties, formats, the head row, how it
prints. The rows are written here, as the library would write them: a call a cell
takes it thirty times as long as the database takes to find them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from itertools import chain, islice
from shutil import copyfileobj
from tempfile import TemporaryDirectory, TemporaryFile
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from egcc_portal.dates import FuzzyDate, Precision
from egcc_portal.spreadsheets import (
    FIRST_DAY,
    MEASURED,
    OPTIONS,
    RISKY,
    Frame,
    Look,
    cut,
    is_exact,
    set_columns,
    set_pages,
    set_properties,
    sheet_names,
    width,
    write_headings,
    write_table,
)
from egcc_portal.tables import Table

DAY_ZERO = date(1899, 12, 30)
MOST_PLACES = 10
"""Decimal places that have a format; a number with more is shown rounded."""
REMEMBERED = 8_192
"""Values of a column whose writing is kept."""
BATCH = 500
"""Rows that are written at once."""
ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
UNPRINTED = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]")
LONG = "xl/worksheets/sheet2.xml"
FILE_RIGHTS = 0o600 << 16
PART = 1 << 20

Writer = Callable[[Any], str]


@dataclass(frozen=True)
class Flow(Table):
    """A table whose lines come one by one, and once.

    `reads` has for each column what makes of a value in a line the one to show.
    """

    flow: Iterable[Sequence[Any]] = ()
    reads: Sequence[Callable[[Any], Any]] = ()


def save_list(
    about: Table, table: Flow, file: BinaryIO, *, on: date, frame: Frame
) -> None:
    """Write an XLSX file of two sheets; equal tables give equal bytes.

    What a cell becomes is what write_workbook() makes of it. The lines are read
    once, and few are in memory at once.
    """
    library = BytesIO()
    with TemporaryDirectory() as folder, TemporaryFile() as body:
        with Workbook(library, OPTIONS | {"tmpdir": folder}) as book:
            set_properties(book, frame, on)
            look = Look(book)
            first, second = map(book.add_worksheet, sheet_names([about, table]))
            set_pages(first, frame)
            write_table(first, about, look)
            set_pages(second, frame)
            write_long(second, table, look, body)
        body.seek(0)
        assemble(library, body, file)


def write_long(sheet: Worksheet, table: Flow, look: Look, body: BinaryIO) -> None:
    """Write a table's headings to a sheet, and its rows beside it."""
    found = write_headings(sheet, table, look)
    lines = iter(table.flow)
    measured = list(islice(lines, MEASURED))
    for line in measured:
        values = [read(value) for read, value in zip(table.reads, line, strict=True)]
        found = list(map(max, found, map(width, values)))
    cells = Cells(registered(sheet, look))
    columns = [
        (xl_col_to_name(place), cells.written(read))
        for place, read in enumerate(table.reads)
    ]
    count = 0
    lines = chain(measured, lines)
    while some := list(islice(lines, BATCH)):
        body.write("".join(rows_of(some, columns, count + 2)).encode())
        count += len(some)
    set_columns(sheet, found)
    if count:
        sheet.autofilter(0, 0, count, len(found) - 1)


def rows_of(
    lines: list[list[Any]], columns: list[tuple[str, Writer]], start: int
) -> Iterator[str]:
    """Yield lines as rows of a sheet, the first of them in row `start`."""
    for row, line in enumerate(lines, start):
        yield f'<row r="{row}">'
        for (letter, written), value in zip(columns, line, strict=True):
            if cell := written(value):
                yield f'<c r="{letter}{row}"{cell}</c>'
        yield "</row>"


def registered(sheet: Worksheet, look: Look) -> dict[str, int]:
    """Return the number of each format that cells may need.

    The library numbers them as it writes them: below the head row, where
    assemble() lets nothing stand.
    """
    formats = {"text": look.text(""), "risky": look.text("="), "day": look.day()}
    formats |= {str(places): look.number(places) for places in range(MOST_PLACES + 1)}
    for place, each in enumerate(formats.values()):
        sheet.write_blank(1, place, None, each)
    sheet.write_blank(2, 0, None, look.text(""))  # a row is written with the next one
    return {name: each.xf_index for name, each in formats.items()}


class Cells:
    """What values are in a sheet, from behind their place to before their end."""

    def __init__(self, formats: dict[str, int]) -> None:
        self.formats = formats

    def written(self, read: Callable[[Any], Any]) -> Writer:
        """Return what writes a column; it remembers, for most values come again."""
        return lru_cache(REMEMBERED)(lambda value: self.write(read(value)))

    def write(self, value: Any) -> str:
        """Return a value as it is written, "" for none."""
        if value is None:
            return ""
        if isinstance(value, FuzzyDate) and value.precision == Precision.DAY:
            value = value.first
        if isinstance(value, date) and value >= FIRST_DAY:
            return f' s="{self.formats["day"]}"><v>{(value - DAY_ZERO).days}</v>'
        if isinstance(value, int | Decimal) and is_exact(Decimal(value)):
            places = max(0, -Decimal(value).as_tuple().exponent)
            style = self.formats[str(min(places, MOST_PLACES))]
            return f' s="{style}"><v>{value:f}</v>'
        text = str(value)
        style = self.formats["risky" if text.startswith(RISKY) else "text"]
        return (
            f' s="{style}" t="inlineStr"><is><t xml:space="preserve">'
            f"{escaped(cut(text))}</t></is>"
        )


def escaped(text: str) -> str:
    """Return a text as a sheet has it; what XML can't hold, as Excel writes that."""
    text = ESCAPE.sub("_x005F_", text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return UNPRINTED.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def assemble(library: BinaryIO, body: BinaryIO, file: BinaryIO) -> None:
    """Write the library's file anew, with these rows below the long sheet's head."""
    with ZipFile(library) as made, ZipFile(file, "w", ZIP_DEFLATED) as whole:
        for member in made.infolist():
            content = made.read(member)
            fresh = ZipInfo(member.filename, member.date_time)
            fresh.compress_type, fresh.external_attr = ZIP_DEFLATED, FILE_RIGHTS
            with whole.open(fresh, "w", force_zip64=member.filename == LONG) as out:
                if member.filename != LONG:
                    out.write(content)
                    continue
                head, _end, rest = content.partition(b"</row>")
                out.write(head + b"</row>")
                copyfileobj(body, out, PART)
                out.write(rest[rest.index(b"</sheetData>") :])
