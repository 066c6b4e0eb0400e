"""A report to reckon with: a first sheet that says what it is, then its tables."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from egcc_portal.reports.datasets import (
    Cell,
    Dataset,
    Document,
    PrintedTable,
    Section,
    freeze,
)
from egcc_portal.spreadsheets import Frame, write_workbook
from egcc_portal.tables import Column, Table, Unit


def render_xlsx(dataset: Dataset, language: str) -> bytes:
    """Return the report's workbook; its date is the day of the data cut-off."""
    _, sha256 = freeze(dataset)
    document = dataset["languages"][language]
    labels = document["labels"]
    tables = [table for part in document["sections"] for table in part["tables"]]
    frame = Frame(
        title=f"{document['title']} · {document['program']}",
        beside=document["period"],
        below=f"{labels['cut_off']}: {document['cut_off']}\nSHA-256 {sha256}",
        page=labels["page"],
    )
    return write_workbook(
        [first_sheet(document, dataset["version"], sha256), *map(sheet, tables)],
        on=datetime.fromisoformat(dataset["cut_off"]).date(),
        frame=frame,
    )


def first_sheet(document: Document, version: int, sha256: str) -> Table:
    """Return the title block as a table of two columns."""
    lines = [*facts(document, version, sha256), *map(about, document["sections"])]
    return Table(
        title=document["labels"]["report"],
        columns=[
            Column("label", document["title"]),
            Column("value", document["program"]),
        ],
        rows=[{"label": label, "value": value} for label, value in lines],
    )


def facts(document: Document, version: int, sha256: str) -> Iterator[tuple[str, str]]:
    """Yield the pairs of the first page: what every report says, its own, summary."""
    labels = document["labels"]
    always = {
        labels["period"]: document["period"],
        labels["cut_off"]: document["cut_off"],
        labels["version"]: str(version),
        labels["status"]: labels["draft"],
    }
    own = {label for label, _ in document["facts"]}
    yield from ((label, value) for label, value in always.items() if label not in own)
    yield from ((label, value) for label, value in document["facts"])
    yield labels["dataset"], f"SHA-256 {sha256}"
    yield labels["summary"], "\n".join(document["summary"])


def about(section: Section) -> tuple[str, str]:
    """Return a section's title with its words, which have no sheet of their own."""
    titles = [table["title"] for table in section["tables"]]
    words = [section["lead"], *titles, *section["notes"]]
    return section["title"], "\n".join(filter(None, words))


def sheet(table: PrintedTable) -> Table:
    """Return a printed table with its days and numbers real again."""
    keys = [column["key"] for column in table["columns"]]
    return Table(
        key=table["key"],
        title=table["title"],
        columns=[
            Column(column["key"], column["heading"], Unit(column["unit"]))
            for column in table["columns"]
        ],
        rows=[dict(zip(keys, map(real, line), strict=True)) for line in table["lines"]],
        note=table["note"] if table["lines"] else table["empty"],
    )


def real(cell: Cell) -> Any:
    """Return a cell's date, Decimal, text, or None for a blank."""
    if not isinstance(cell, dict):
        return cell
    return date.fromisoformat(cell["d"]) if "d" in cell else Decimal(cell["n"])
