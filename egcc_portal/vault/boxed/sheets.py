"""The rows of a workbook or of a CSV file, each cell as its text.

The first thing found is {"sheet", "headings", "at"}: what the columns are called and
in which row. After it come {"rows": [[number, cells], ...]}, numbered as the file does.
A number of more digits than a spreadsheet keeps comes as 1.98812122015032E+17, so that
it is seen to be ruined.
"""

from __future__ import annotations

import csv
import json
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from io import StringIO
from itertools import islice
from pathlib import Path

from checks import CHUNK, MOST_UNPACKED, XLSX, Refused, check_office
from python_calamine import CalamineError, CalamineWorkbook

MOST_COLUMNS = 100
MOST_ROWS = 50_000
LAST_ROW = 60_000
"""Rows with nothing in them may stand between the others, but not for ever."""
LONGEST_CELL = 32_767
EXACT = 10**15
HEAD = 20
"""Within so many rows the headings stand."""
BATCH = 250
CELL = re.compile(
    rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})([0-9]{1,7})"[^>]*?(/?)>', re.ASCII
)
MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
DELIMITERS = ",;\t"
RISKY = tuple("=+-@\t\r＝＋－＠")
"""Before these our own files set an apostrophe, which is none of the text."""

Row = tuple[int, list[str]]


def rows(path: str, known: str) -> Iterator[dict]:
    """Yield the headings of a file, then its rows, or {"refused": why}.

    Args:
        known: a JSON list of headings that are looked for, folded.
    """
    try:
        with Path(path).open("rb") as file:
            is_zip = file.read(4) == b"PK\x03\x04"
        found = workbook_rows if is_zip else text_rows
        yield from found(path, set(json.loads(known)))
    except Refused as why:
        yield {"refused": str(why)}
    except (MemoryError, OverflowError):
        yield {"refused": "heavy"}


def told(sheet: str, lines: Iterable[Row], known: set[str]) -> Iterator[dict]:
    """Yield what is found in a sheet: its headings, and the rows below them."""
    lines = iter(lines)
    top = list(islice(lines, HEAD))
    if not top:
        raise Refused("no_rows")
    best = max(range(len(top)), key=lambda at: (hits(top[at][1], known), -at))
    at, headings = top[best]
    yield {"sheet": sheet, "headings": headings, "at": at}
    below = top[best + 1 :]
    count = 0
    while below or (below := list(islice(lines, BATCH))):
        count += len(below)
        if count > MOST_ROWS:
            raise Refused("long")
        yield {"rows": below}
        below = []
    if not count:
        raise Refused("no_rows")


def hits(cells: list[str], known: set[str]) -> int:
    """Return how many cells of a row are headings that are looked for."""
    return len(known.intersection(map(fold, cells)))


def fold(text: str) -> str:
    """Return a heading as headings are compared."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


# Workbooks ---------------------------------------------------------------


def workbook_rows(path: str, known: set[str]) -> Iterator[dict]:
    """Yield what is found in the sheet of a workbook with the most known headings."""
    if check_office(path)["media_type"] != XLSX:
        raise Refused("no_sheet")
    with zipfile.ZipFile(path) as book:
        for member in book.infolist():
            if member.filename.startswith("xl/worksheets/"):
                refuse_far(book, member)
    try:
        with CalamineWorkbook.from_path(path) as book:
            sheets = {
                name: list(islice(lines_of(book, name), HEAD)) for name in names(book)
            }
            best = max(sheets, key=lambda name: most_hits(sheets[name], known))
            yield from told(best, lines_of(book, best), known)
    except (CalamineError, ValueError, OSError) as broken:
        raise Refused("broken") from broken


def names(book: CalamineWorkbook) -> list[str]:
    if not book.sheet_names:
        raise Refused("no_rows")
    return book.sheet_names[:HEAD]


def most_hits(lines: list[Row], known: set[str]) -> int:
    return max((hits(cells, known) for _number, cells in lines), default=-1)


def refuse_far(book: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    """Refuse a sheet with something in a cell too far right or down.

    The reader would make room for all that lies before it.
    """
    if member.file_size > MOST_UNPACKED:
        raise Refused("bomb")
    before = b""
    with book.open(member) as part:
        while chunk := part.read(CHUNK):
            for letters, row, is_empty in CELL.findall(before + chunk):
                if is_empty:
                    continue
                if len(letters) > 2 or place(letters) > MOST_COLUMNS:
                    raise Refused("wide")
                if int(row) > LAST_ROW:
                    raise Refused("long")
            before = chunk[-200:]


def place(letters: bytes) -> int:
    """Return the number of a column: 1 for A, 27 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def lines_of(book: CalamineWorkbook, name: str) -> Iterator[Row]:
    """Yield the rows of a sheet that hold anything, by the numbers Excel shows."""
    sheet = book.get_sheet_by_name(name)
    left = [""] * (sheet.start or (0, 0))[1]
    for number, row in enumerate(sheet.iter_rows(), start=1):
        if len(left) + len(row) > MOST_COLUMNS:
            raise Refused("wide")
        cells = [*left, *map(text_of, row)]
        if any(cells):
            yield number, cells


def text_of(cell: object) -> str:
    """Return what a cell says, as somebody would type it."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, int | float):
        return number_text(cell)
    if isinstance(cell, datetime) and cell.time() == time.min:
        return cell.date().isoformat()
    if isinstance(cell, date | time):
        return cell.isoformat()
    return clean(str(cell))


def number_text(number: float) -> str:
    """Return a number without idle zeros; one that lost digits shows it."""
    if abs(number) >= EXACT:
        return f"{number:.14E}"
    return str(int(number)) if number == int(number) else repr(number)


def clean(text: str) -> str:
    """Return a text without what the database can't hold, and not endlessly long."""
    return text.replace("\0", "").strip()[:LONGEST_CELL]


# CSV ---------------------------------------------------------------------


def text_rows(path: str, known: set[str]) -> Iterator[dict]:
    """Yield what is found in a CSV file: UTF-8, or UTF-16 that says so."""
    text = decoded(Path(path).read_bytes())
    first, _line, rest = text.partition("\n")
    said = re.fullmatch(r"sep=(.)\r?", first)
    delimiter = said[1] if said else likely(text)
    yield from told("", checked(rest if said else text, delimiter, bool(said)), known)


def decoded(content: bytes) -> str:
    """Return the text of a file's bytes; refuse what is no text, or of which kind
    cannot be known."""
    coding = next((MARKS[mark] for mark in MARKS if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(coding)
    except UnicodeDecodeError as wrong:
        has_nul = b"\0" in content[:CHUNK]
        raise Refused("no_sheet" if has_nul else "encoding") from wrong
    if "\0" in text:
        raise Refused("nul")
    if text.lstrip()[:1] == "<":
        raise Refused("markup")
    return text


def likely(text: str) -> str:
    """Return what most likely stands between the cells, by the first line."""
    line = next((line for line in text.splitlines() if line.strip()), "")
    bare = re.sub(r'"[^"]*"', "", line)
    return max(DELIMITERS, key=bare.count)


def checked(text: str, delimiter: str, is_shifted: bool) -> Iterator[Row]:
    """Yield the rows that hold anything; refuse a file that breaks off."""
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    is_cut = not text.endswith(("\n", "\r"))
    width, last, half = 0, 0, False
    try:
        for cells in reader:
            number, last = last + 1 + is_shifted, reader.line_num
            cells = [clean(unmarked(cell)) for cell in cells]
            if any(cells[MOST_COLUMNS:]):
                raise Refused("wide")
            cells = cells[:MOST_COLUMNS]
            width = width or (len(cells) if any(cells) else 0)
            half = len(cells) < width
            if any(cells):
                yield number, cells
    except csv.Error as broken:
        is_open = "unexpected end" in str(broken)
        raise Refused("cut_off" if is_open else "broken") from broken
    if is_cut and half:
        raise Refused("cut_off")


def unmarked(cell: str) -> str:
    """Return a cell without the apostrophe that keeps it from being a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(RISKY) else cell
