"""From values to places: the round steps of an axis, and where a value stands."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor

from egcc_portal.amounts import print_number
from egcc_portal.charts.svg import RULE, Element, put, put_text


@dataclass(frozen=True)
class Scale:
    """Values from `low` to `high` between two places of a drawing."""

    low: Decimal
    high: Decimal
    start: float
    end: float

    def at(self, value: Decimal | int) -> float:
        """Return where a value stands."""
        share = (Decimal(value) - self.low) / (self.high - self.low)
        return round(self.start + float(share) * (self.end - self.start), 1)


def steps(low: Decimal | int, high: Decimal | int, *, whole: bool) -> list[Decimal]:
    """Return some four round values, evenly apart, with `low` and `high` among them.

    `whole` says that nothing lies between 1 and 2, as with a number of things.

    >>> [int(step) for step in steps(0, 14, whole=True)]
    [0, 5, 10, 15]
    """
    low, high = Decimal(low), Decimal(high)
    high = high if high > low else low + 1
    step = round_step((high - low) / 4)
    if whole:
        step = max(step, Decimal(1))
    return [step * n for n in range(floor(low / step), ceil(high / step) + 1)]


def round_step(atleast: Decimal) -> Decimal:
    """Return the next 1, 2 or 5 with zeros that is no smaller."""
    unit = Decimal(10) ** atleast.adjusted()
    return next(unit * each for each in (1, 2, 5, 10) if unit * each >= atleast)


def put_marks(
    svg: Element, marks: list[Decimal], scale: Scale, left: float, right: float
) -> None:
    """Add a rule at each mark of an upright axis, with its value before it."""
    for mark in marks:
        y = scale.at(mark)
        put(svg, "line", x1=left, x2=right, y1=y, y2=y, stroke=RULE, class_="rule")
        put_text(svg, print_number(mark), left - 8, y + 4, soft=True, text_anchor="end")
