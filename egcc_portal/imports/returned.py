"""Files that go back: the template, the checked list, its wrong rows."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import BytesIO, StringIO
from tempfile import TemporaryDirectory

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from egcc_portal.exports import BYTE_ORDER_MARK, csv_cell
from egcc_portal.imports.kinds import KINDS, Column, Kind
from egcc_portal.imports.models import Batch, Finding
from egcc_portal.imports.readers import Choice, YesNo
from egcc_portal.imports.rows import STOPPING
from egcc_portal.spreadsheets import LONGEST_NAME, OPTIONS, cut

LONGEST_LIST = 255
"""Letters that Excel allows in a list that drops down without cells of its own."""
FILLED = 2_000
"""Rows of the template that have lists, and stay text."""
COLORS = {Finding.Kind.WRONG: "#fdefec", Finding.Kind.ASKED: "#fff3db"}
ALL_IN_MEMORY = OPTIONS | {"constant_memory": False}
"""Comments are written at the end; a row that is gone takes none."""
MOST_COMMENTS = 10_000
"""A workbook with more of them takes programs minutes to open."""


def template(kind: Kind) -> bytes:
    """Return a workbook to be filled in: headings, lists that drop down, examples.

    Every cell is text, so that no number of 18 digits is rounded.
    """
    content = BytesIO()
    with TemporaryDirectory() as folder, Workbook(content, {"tmpdir": folder}) as book:
        text = book.add_format({"num_format": "@"})
        head = book.add_format({"bold": True, "bg_color": "#eef2f7", "text_wrap": True})
        sheet = book.add_worksheet(str(kind.title)[:LONGEST_NAME])
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(kind.columns):
            sheet.set_column(place, place, 24, text)
            sheet.write_string(0, place, str(column.heading), head)
            if column.hint or column.required:
                sheet.write_comment(0, place, hint_of(column))
            drop_down(book, sheet, place, column)
        examples(book, kind, head, text)
    return content.getvalue()


def hint_of(column: Column) -> str:
    """Return what is said of a column at its heading."""
    must = _("This must be filled in.") if column.required else ""
    return "\n".join(part for part in (must, str(column.hint)) if part)


def drop_down(book: Workbook, sheet: Worksheet, place: int, column: Column) -> None:
    """Give a column its list of choices."""
    if not isinstance(column.reader, Choice | YesNo):
        return
    choices = [capfirst(each) for each in column.reader.choices()]
    source: list[str] | str = choices
    if len(",".join(choices)) > LONGEST_LIST or any("," in each for each in choices):
        name = _("Choices")
        lists = book.get_worksheet_by_name(name) or book.add_worksheet(name)
        lists.write_column(0, place, choices)
        column_name = chr(ord("A") + place)
        source = f"='{name}'!${column_name}$1:${column_name}${len(choices)}"
    sheet.data_validation(
        1, place, FILLED, place, {"validate": "list", "source": source}
    )


def examples(book: Workbook, kind: Kind, head: object, text: object) -> None:
    """Add a sheet with rows that are visibly made up; the list itself stays empty."""
    sheet = book.add_worksheet(_("Examples"))
    sheet.write_string(0, 0, _("Made up: this sheet is not read."), head)
    for place, column in enumerate(kind.columns):
        sheet.set_column(place, place, 24, text)
        sheet.write_string(1, place, f"{column.heading} …", head)
        for row, example in enumerate(column.examples, start=2):
            sheet.write_string(row, place, example, text)


def checked_workbook(batch: Batch) -> bytes:
    """Return the list as it stands, each cell that something was found of marked."""
    content = BytesIO()
    findings = by_row(batch.findings.order_by("number", "pk")[:MOST_COMMENTS])
    with (
        TemporaryDirectory() as folder,
        Workbook(content, ALL_IN_MEMORY | {"tmpdir": folder}) as book,
    ):
        sheet = book.add_worksheet(str(KINDS[batch.kind].title)[:LONGEST_NAME])
        formats = {
            kind: book.add_format({"num_format": "@", "bg_color": color, "border": 1})
            for kind, color in COLORS.items()
        }
        plain = book.add_format({"num_format": "@"})
        head = book.add_format({"bold": True, "bg_color": "#eef2f7"})
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, max(len(batch.headings) - 1, 0), 24, plain)
        for place, heading in enumerate(headings_of(batch)):
            sheet.write_string(0, place, heading, head)
        for row, line in enumerate(batch.lines.order_by("number").iterator(), start=1):
            told = findings.get(line.number, {})
            for place, cell in enumerate(line.cells):
                if cell and place not in told:
                    sheet.write_string(row, place, cut(cell), plain)
            for place, finding in told.items():
                text = line.cells[place] if place < len(line.cells) else ""
                look = formats.get(finding.kind, plain)
                sheet.write_string(row, place, cut(text), look)
                sheet.write_comment(row, place, words_of(finding), {"x_scale": 2.5})
    return content.getvalue()


def by_row(findings: Iterable[Finding]) -> dict[int, dict[int, Finding]]:
    """Return findings by row and place; what is said of no cell stands at the first."""
    found: dict[int, dict[int, Finding]] = {}
    for finding in findings:
        place = finding.batch.places.get(finding.field, 0)
        found.setdefault(finding.number, {}).setdefault(place, finding)
    return found


def words_of(finding: Finding) -> str:
    """Return what was found, and the text to put there instead."""
    if not finding.advice:
        return finding.words
    return _("%(words)s Perhaps: %(advice)s") % {
        "words": finding.words,
        "advice": finding.advice,
    }


def headings_of(batch: Batch) -> list[str]:
    """Return the headings of a file; columns that were added have ours."""
    kind = KINDS[batch.kind]
    ours = {at: str(kind.by_name[name].heading) for name, at in batch.places.items()}
    return [each or ours.get(at, "") for at, each in enumerate(batch.headings)]


def wrong_rows(batch: Batch) -> bytes:
    """Return the rows to be mended or decided as CSV, with what was found of each."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    width = len(batch.headings)
    headings = [_("Row"), *headings_of(batch), _("What was found")]
    writer.writerow(map(csv_cell, headings))
    told: dict[int, list[str]] = {}
    for finding in batch.findings.filter(kind__in=STOPPING).order_by("number", "pk"):
        told.setdefault(finding.number, []).append(words_of(finding))
    for line in batch.lines.filter(number__in=told).order_by("number").iterator():
        cells = [*line.cells, *[""] * (width - len(line.cells))]
        found = " · ".join(told[line.number])
        writer.writerow([line.number, *map(csv_cell, cells), csv_cell(found)])
    return (BYTE_ORDER_MARK + text.getvalue()).encode()
