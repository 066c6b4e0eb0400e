"""Whole days, closed at both ends: what a report tells of."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _


class PeriodKind(models.TextChoices):
    """How long a reporting period is."""

    MONTH = "month", _("month")
    QUARTER = "quarter", _("quarter")
    HALF = "half", _("half-year")
    YEAR = "year", _("year")
    TERM = "term", _("whole term")


MONTHS_IN = {
    PeriodKind.MONTH: 1,
    PeriodKind.QUARTER: 3,
    PeriodKind.HALF: 6,
    PeriodKind.YEAR: 12,
}


@dataclass(frozen=True)
class Period:
    """From a first day to a last day, both of them within.

    >>> Period.containing(date(2019, 9, 24), PeriodKind.QUARTER)
    Period(starts_on=datetime.date(2019, 7, 1), ends_on=datetime.date(2019, 9, 30))
    >>> date(2019, 9, 30) in Period(date(2019, 7, 1), date(2019, 9, 30))
    True
    """

    starts_on: date
    ends_on: date

    def __post_init__(self) -> None:
        if self.ends_on < self.starts_on:
            raise ValueError(f"{self.ends_on} is before {self.starts_on}")

    def __contains__(self, day: date) -> bool:
        return self.starts_on <= day <= self.ends_on

    @classmethod
    def containing(cls, day: date, kind: str) -> Period:
        """Return the calendar month, quarter, half or year that holds a day.

        Raises:
            KeyError: the kind has no calendar length (a whole term).
        """
        length = MONTHS_IN[PeriodKind(kind)]
        month = (day.month - 1) // length * length + 1
        return cls.starting(date(day.year, month, 1), kind)

    @classmethod
    def starting(cls, first: date, kind: str) -> Period:
        """Return the period of a kind that begins on the first of a month.

        Raises:
            ValueError: no period of that kind begins on that day.
        """
        length = MONTHS_IN[PeriodKind(kind)]
        if first.day != 1 or (first.month - 1) % length:
            raise ValueError(f"no {kind} begins on {first}")
        month = first.month + length - 1
        last = calendar.monthrange(first.year, month)[1]
        return cls(first, date(first.year, month, last))

    def split(self, kind: str) -> Iterator[Period]:
        """Yield the calendar periods of a kind that touch this one, in order."""
        day = self.starts_on
        while day <= self.ends_on:
            part = Period.containing(day, kind)
            yield part
            day = part.ends_on + timedelta(days=1)


def gaps_between(periods: Iterable[Period], until: date) -> Iterator[Period]:
    """Yield the days from the first period to `until` that none of them holds.

    >>> half, year = Period.containing(date(2016, 1, 1), "half"), date(2016, 12, 31)
    >>> [str(gap.starts_on) for gap in gaps_between([half], until=year)]
    ['2016-07-01']
    """
    held_to = None
    for period in sorted(periods, key=lambda period: period.starts_on):
        if period.starts_on > until:
            break
        if held_to and (period.starts_on - held_to).days > 1:
            yield Period(held_to + timedelta(days=1), period.starts_on - timedelta(1))
        held_to = max(held_to or period.ends_on, period.ends_on)
    if held_to and held_to < until:
        yield Period(held_to + timedelta(days=1), until)
