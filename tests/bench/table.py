"""The table of what was measured, printed and kept in docs/speed.md."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings

DOCUMENT = settings.BASE_DIR / "docs" / "speed.md"
BEGIN, END = "<!-- measured -->\n", "<!-- end -->\n"


@dataclass(frozen=True)
class Figure:
    """Something measured, and what it may be at the most (or at least)."""

    value: float
    limit: float | None
    unit: str = "×"
    at_least: bool = False

    @property
    def holds(self) -> bool:
        if self.limit is None:
            return True
        return self.value >= self.limit if self.at_least else self.value <= self.limit

    def __str__(self) -> str:
        value = f"{self.value:.2f}".removesuffix(".00")
        if self.limit is None:
            return "–"
        sign = "≥" if self.at_least else "≤"
        return f"{value} {self.unit}".rstrip() + f" ({sign} {self.limit:g})"


@dataclass(frozen=True)
class Line:
    """A row of the table: what it is about, and its figures."""

    name: str
    figures: list[Figure]

    @property
    def holds(self) -> bool:
        return all(each.holds for each in self.figures)

    def __str__(self) -> str:
        verdict = "holds" if self.holds else "**misses**"
        return f"| {self.name} | {', '.join(map(str, self.figures))} | {verdict} |"


def keep(title: str, lines: Iterable[Line]) -> None:
    """Write the table into its place in the document."""
    table = [title, "", "| | measured (target) | |", "|---|---|---|", *map(str, lines)]
    before, _begin, rest = DOCUMENT.read_text().partition(BEGIN)
    after = rest.partition(END)[2]
    DOCUMENT.write_text(before + BEGIN + "\n".join(table) + "\n" + END + after)
