"""A drawing beside the table that it shows."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.safestring import SafeString

from egcc_portal.amounts import print_number
from egcc_portal.tables import Table, Unit


@dataclass(frozen=True)
class Cell:
    """A value as it is printed, and where it leads."""

    text: str
    is_number: bool = False
    url: str = ""


@dataclass(frozen=True)
class Chart:
    """A table, the drawing of it, and where its cells lead, by row and column key.

    `below` is what a reader has to know beside both, `url` where more is said.
    """

    table: Table
    drawing: SafeString
    links: dict[tuple[int, str], str]
    below: str = ""
    url: str = ""

    @property
    def headings(self) -> list[Cell]:
        """The heads of the table's columns."""
        return [
            Cell(column.heading, column.unit != Unit.TEXT)
            for column in self.table.columns
        ]

    @property
    def lines(self) -> list[list[Cell]]:
        """The rows of the table, printed."""
        return [
            [
                Cell(
                    printed(value),
                    column.unit != Unit.TEXT,
                    self.links.get((at, column.key), ""),
                )
                for column, value in zip(self.table.columns, line, strict=True)
            ]
            for at, line in enumerate(self.table.lines)
        ]


def printed(value: Any) -> str:
    """Return a value in the reader's language; None is a dash."""
    if value is None or isinstance(value, int | Decimal):
        return print_number(value)
    return str(value)
