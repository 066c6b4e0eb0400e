"""The one shape of page tables, exports and report sections."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Unit(StrEnum):
    """What a column's values are; renderers align and format by it."""

    TEXT = "text"
    COUNT = "count"  # a whole number of things
    DECIMAL = "decimal"  # an index value
    DAY = "day"  # a date
    FUZZY = "fuzzy"  # a FuzzyDate
    MONEY = "money"  # a decimal; the currency stands in its own column


@dataclass(frozen=True)
class Column:
    """A column: the key of its value in a row, its heading, its unit."""

    key: str
    heading: str
    unit: Unit = Unit.TEXT


@dataclass(frozen=True)
class Table:
    """A title, columns, and rows as mappings from column key to value.

    None is "not recorded", which is not zero. `note` stands below the table.
    """

    title: str
    columns: list[Column]
    rows: list[dict[str, Any]]
    note: str = ""
    key: str = field(default="", compare=False)

    @property
    def lines(self) -> list[list[Any]]:
        """The rows as lists, in the order of the columns."""
        return [[row.get(column.key) for column in self.columns] for row in self.rows]
