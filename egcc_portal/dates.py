"""Dates as sources give them: a day, a month, a year, a range, or unknown."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.db import models
from django.db.models import F, Q
from django.utils import formats, translation
from django.utils.dates import MONTHS
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class Precision(models.TextChoices):
    """How exactly a date is known; the order is the order of sorting."""

    DAY = "day", _("day")
    MONTH = "month", _("month")
    YEAR = "year", _("year")
    RANGE = "range", _("range")
    UNKNOWN = "unknown", _("unknown")


@dataclass(frozen=True)
class FuzzyDate:
    """The days within which something lies, both ends included.

    `inferred` says that the source does not print all of it; `read` keeps what
    was read, in the words of the record.

    >>> FuzzyDate.parse("2018").last
    datetime.date(2018, 12, 31)
    >>> bool(FuzzyDate())
    False
    """

    first: date | None = None
    last: date | None = None
    precision: str = Precision.UNKNOWN
    inferred: bool = False
    read: str = ""

    def __bool__(self) -> bool:
        return self.first is not None

    @classmethod
    def day(cls, on: date) -> FuzzyDate:
        """Return a date that is known to the day."""
        return cls(on, on, Precision.DAY)

    @classmethod
    def between(cls, first: date, last: date) -> FuzzyDate:
        """Return the days between two, as a day, a month or a year if they are one.

        >>> FuzzyDate.between(date(2023, 12, 1), date(2023, 12, 31)).precision.value
        'month'
        """
        for text in (f"{first:%Y-%m-%d}", f"{first:%Y-%m}", f"{first:%Y}"):
            whole = cls.parse(text)
            if (whole.first, whole.last) == (first, last):
                return whole
        return cls(first, last, Precision.RANGE)

    @classmethod
    def parse(cls, text: str) -> FuzzyDate:
        """Return the date that "2018", "2018-09" or "2018-09-10" stands for.

        Raises:
            ValueError: it is none of the three, or no such day exists.
        """
        parts = [int(part) for part in text.split("-")]
        if len(parts) == 3:
            return cls.day(date(*parts))
        if len(parts) == 2:
            year, month = parts
            length = calendar.monthrange(year, month)[1]
            return cls(date(year, month, 1), date(year, month, length), Precision.MONTH)
        (year,) = parts
        return cls(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)

    def __str__(self) -> str:
        """Return the date in the reader's language, as domain usage prints it."""
        language = translation.get_language()
        return printed(self.first, self.last, self.precision, language)


@lru_cache(maxsize=4096)
def printed(
    first: date | None, last: date | None, precision: str, language: str | None
) -> str:
    """Return a FuzzyDate as it is printed in the language in use.

    A page prints the same dates for whoever reads it, and a long list many of them.
    """
    if not first or not last:
        return gettext("date unknown")
    if first == last:
        return print_day(first)
    if precision == Precision.MONTH:
        return print_month(first)
    if precision == Precision.YEAR:
        return print_year(first)
    return print_range(first, last)


def print_day(on: date) -> str:
    """Return 25 Mei 2021, 25 May 2021 or 2021년 5월 25일."""
    return formats.date_format(on, "DATE_FORMAT")


def print_month(on: date) -> str:
    """Return Mei 2021, May 2021 or 2021년 5월."""
    return formats.date_format(on, "YEAR_MONTH_FORMAT")


def print_year(on: date) -> str:
    """Return 2019, or 2019년 in Korean."""
    return f"{on.year}년" if translation.get_language() == "ko" else str(on.year)


def print_range(first: date, last: date) -> str:
    """Return 18–28 Juli 2016 and its like: what both ends share is said once."""
    if first.year != last.year:
        return f"{print_day(first)} – {print_day(last)}"
    korean = translation.get_language() == "ko"
    if first.month != last.month:
        if korean:
            return f"{print_day(first)} – {last.month}월 {last.day}일"
        return f"{first.day} {MONTHS[first.month]} – {print_day(last)}"
    if korean:
        return f"{print_day(first)}–{last.day}일"
    return f"{first.day}–{print_day(last)}"


class FuzzyDateField:
    """A FuzzyDate kept in five columns of its model, under one attribute.

    `signed = FuzzyDateField(_("signed"))` gives the model the columns
    signed_from, signed_to (null when unknown), signed_precision,
    signed_inferred and signed_read, and the attribute `signed`.
    Add `*fuzzy_constraints("agreement", "signed")` to the model's Meta.
    """

    def __init__(self, verbose_name: str) -> None:
        self.columns = {
            "from": models.DateField(verbose_name, null=True, blank=True),
            "to": models.DateField(verbose_name, null=True, blank=True),
            "precision": models.CharField(
                verbose_name,
                max_length=7,
                choices=Precision,
                default=Precision.UNKNOWN,
            ),
            "inferred": models.BooleanField(verbose_name, default=False),
            "read": models.CharField(
                verbose_name, max_length=300, blank=True, default=""
            ),
        }

    def contribute_to_class(self, model: type[models.Model], name: str) -> None:
        """Give the model the five columns and a property of the field's name."""
        for part, column in self.columns.items():
            model.add_to_class(f"{name}_{part}", column)

        def get(row: models.Model) -> FuzzyDate:
            return FuzzyDate(*(getattr(row, f"{name}_{part}") for part in self.columns))

        def put(row: models.Model, value: FuzzyDate) -> None:
            parts = [
                value.first,
                value.last,
                value.precision,
                value.inferred,
                value.read,
            ]
            for part, content in zip(self.columns, parts, strict=True):
                setattr(row, f"{name}_{part}", content)

        setattr(model, name, property(get, put))


def fuzzy_constraints(model: str, *names: str) -> list[models.CheckConstraint]:
    """Return the constraints that each fuzzy date of a model needs."""
    return [constraint for name in names for constraint in constraints_of(model, name)]


def constraints_of(model: str, name: str) -> list[models.CheckConstraint]:
    """Return two: known exactly when it has both days; the days are in order."""
    first, last, precision = f"{name}_from", f"{name}_to", f"{name}_precision"
    unknown = Q(**{precision: Precision.UNKNOWN})
    return [
        models.CheckConstraint(
            name=f"{model}_{name}_known_has_days",
            condition=(unknown & Q(**{first: None, last: None}))
            | (~unknown & Q(**{f"{first}__isnull": False, f"{last}__isnull": False})),
            violation_error_message=_(
                "Give the day, month, year or range, or say that it is unknown."
            ),
        ),
        models.CheckConstraint(
            name=f"{model}_{name}_in_order",
            condition=Q(**{first: None})
            | Q(**{f"{first}__lt": F(last)}) & ~Q(**{precision: Precision.DAY})
            | Q(**{first: F(last)}),
            violation_error_message=_(
                "The last day is before the first, or a single day has two."
            ),
        ),
    ]
