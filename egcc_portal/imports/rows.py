"""The rows of a list as its pages show them, a few at a time."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import QueryDict

from egcc_portal.imports.kinds import KINDS, NEW, Column
from egcc_portal.imports.models import Batch, Finding, Line
from egcc_portal.sources.records import Record

SHOWN = 25
STOPPING = [Finding.Kind.WRONG, Finding.Kind.ASKED]
MARK = "c"
"""What the name of an input for a cell begins with: c:7:nip."""


@dataclass(frozen=True)
class Cell:
    """A cell that something is said of; `found` is who may be meant."""

    number: int
    column: Column | None
    text: str
    finding: Finding
    found: Record | None = None

    @property
    def name(self) -> str:
        """The name of its input."""
        return f"{MARK}:{self.number}:{self.column.name if self.column else ''}"

    @property
    def answer_name(self) -> str:
        """The name of the input that says who it is."""
        kind = KINDS[self.finding.batch.kind]
        return f"{MARK}:{self.number}:{kind.id_column}"

    @property
    def use(self) -> str:
        """What the button sends that takes the advice."""
        column = self.column.name if self.column else ""
        return f"{self.number}:{column}:{self.finding.advice}"

    @property
    def is_asked(self) -> bool:
        return self.finding.kind == Finding.Kind.ASKED


@dataclass(frozen=True)
class Row:
    """A line of the file with its cells that need somebody."""

    number: int
    title: str
    cells: list[Cell]


@dataclass(frozen=True)
class Found:
    """Some of the rows that need somebody, and the number after which more come."""

    rows: list[Row]
    after: int | None


def text_in(batch: Batch, line: Line, name: str) -> str:
    """Return the text of a column in a line; "" where the line is short."""
    place = batch.places.get(name, len(line.cells))
    return line.cells[place] if place < len(line.cells) else ""


def found_in(batch: Batch, after: int) -> Found:
    """Return the rows to be mended or decided, behind one of them; four queries."""
    kind = KINDS[batch.kind]
    open_ones = batch.findings.filter(kind__in=STOPPING, number__gt=after).order_by()
    numbers = list(
        open_ones.values_list("number", flat=True)
        .distinct()
        .order_by("number")[: SHOWN + 1]
    )
    more, numbers = len(numbers) > SHOWN, numbers[:SHOWN]
    lines = {line.number: line for line in batch.lines.filter(number__in=numbers)}
    told: dict[int, list[Finding]] = {}
    for finding in batch.findings.filter(number__in=numbers).order_by("number", "pk"):
        finding.batch = batch
        told.setdefault(finding.number, []).append(finding)
    face = next(
        each.name for each in kind.columns if each.required and not each.is_read
    )
    meant = records_of(batch, told)
    rows = [
        Row(
            number,
            text_in(batch, lines[number], face),
            [
                Cell(
                    number,
                    kind.by_name.get(each.field),
                    text_in(batch, lines[number], each.field),
                    each,
                    meant.get(each.advice),
                )
                for each in told[number]
            ],
        )
        for number in numbers
    ]
    return Found(rows, numbers[-1] if more else None)


def records_of(batch: Batch, told: dict[int, list[Finding]]) -> dict[str, Record]:
    """Return the records that open questions are about, by their public ids."""
    asked = [
        each.advice
        for some in told.values()
        for each in some
        if each.kind == Finding.Kind.ASKED
    ]
    model = KINDS[batch.kind].targets[0].model
    rows = model.objects.filter(public_id__in=asked) if asked else []
    return {row.public_id: row for row in rows}


def mended(batch: Batch, data: QueryDict) -> dict[tuple[int, str], str]:
    """Return the cells that a form would change, by row and column."""
    kind = KINDS[batch.kind]
    asked: dict[tuple[int, str], str] = {}
    for name, text in data.items():
        mark, _colon, rest = name.partition(":")
        if mark == MARK and (key := key_of(rest, kind.by_name)) and text != "?":
            asked[key] = text.strip()
    number, _colon, rest = data.get("use", "").partition(":")
    column, _colon, advice = rest.partition(":")
    if key := key_of(f"{number}:{column}", kind.by_name):
        asked[key] = advice
    numbers = {number for number, _column in asked}
    lines = {line.number: line for line in batch.lines.filter(number__in=numbers)}
    return {
        (number, name): text
        for (number, name), text in asked.items()
        if number in lines and text != text_in(batch, lines[number], name)
    }


def key_of(text: str, columns: dict[str, Column]) -> tuple[int, str] | None:
    """Return the row and the column that an input is for; None for nonsense."""
    number, _colon, column = text.partition(":")
    is_number = number.isascii() and number.isdecimal() and len(number) < 10
    return (int(number), column) if is_number and column in columns else None


def decided(batch: Batch, how: str) -> dict[tuple[int, str], str]:
    """Return the cells that answer all open questions in one way: "same" or "new"."""
    column = KINDS[batch.kind].id_column
    asked = batch.findings.filter(kind=Finding.Kind.ASKED).order_by("number", "pk")
    answers = {}
    for number, advice in asked.values_list("number", "advice"):
        answers.setdefault((number, column), advice if how == "same" else min(NEW))
    return answers


def sample_of(batch: Batch, rows: int = 3) -> list[list[str]]:
    """Return for each column of the file what stands in its first rows."""
    lines = [line.cells for line in batch.lines.order_by("number")[:rows]]
    return [
        [cells[at] for cells in lines if at < len(cells) and cells[at]]
        for at in range(len(batch.headings))
    ]
