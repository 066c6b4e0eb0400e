"""Reading the dates that people type, in three languages, without guessing.

A day, a month, a year, or a range of these: "25 Mei 2021", "May 2021", "2021-05",
"18-28 Juli 2016", "2021년 5월 25일". What has two readings is refused with both.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from django.core.exceptions import ValidationError
from django.utils import formats
from django.utils.translation import gettext

from egcc_portal.dates import FuzzyDate, Precision, print_day

FIRST_YEAR, LAST_YEAR = 1800, 2200
MONTHS = [
    "jan januari january",
    "feb februari pebruari february",
    "mar maret march",
    "apr april",
    "mei may",
    "jun juni june",
    "jul juli july",
    "agu agt ags agustus aug august",
    "sep sept september",
    "okt oktober oct october",
    "nov november nopember",
    "des desember dec december",
]
MONTH_OF = {
    word: number for number, words in enumerate(MONTHS, 1) for word in words.split()
}
WEEKDAYS = re.compile(
    r"^(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b[, ]*)"
    r"|[, ]*\(?[월화수목금토일]요일\)?$"
)
DATED = re.compile(
    r"\d{4}-\d\d(-\d\d(/\d{4}-\d\d-\d\d)?)?|(\d{1,2} )?[A-Z][a-z]+ \d{4}"
)
"""What may be a date and nothing else, as claims write it; a number alone may count."""
UNKNOWN = {"unknown", "date unknown", "tidak diketahui", "tanggal tidak diketahui"}
UNKNOWN |= {"미상", "날짜 미상", "?", "-"}
DASHES = re.compile(r"[‐‑‒–—―−~〜]")
UNTIL = re.compile(r"\s+(?:s\.?d\.?|s/d|sampai(?: dengan)?|hingga|to|until)\s+|부터\s*")
SHAPES = [
    re.compile(shape)
    for shape in [
        r"(?P<year>\d{4})",
        r"(?P<year>\d{4})[-/. ]+(?P<month>\d{1,2})\.?",
        r"(?P<year>\d{4})[-/. ]+(?P<month>\d{1,2})[-/. ]+(?P<day>\d{1,2})\.?",
        r"(?:(?P<year>\d{4})년)? ?(?:(?P<month>\d{1,2})월)? ?(?:(?P<day>\d{1,2})일)?",
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?",
        r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?[ .-]*)?(?P<word>[a-z]+)\.?"
        r"(?:[ ,.-]*(?P<year>\d{4}))?",
        r"(?P<word>[a-z]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?P<year>\d{4}))?",
    ]
]
NUMBERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})")


@dataclass(frozen=True)
class Point:
    """What one end of a date says; what it leaves open is None."""

    year: int | None
    month: int | None
    day: int | None

    def filled(self, other: Point) -> Point:
        """Return it with what it leaves to the other end: 18–28 July 2016."""
        month = self.month or (other.month if self.day else None)
        return replace(self, year=self.year or other.year, month=month)

    @property
    def is_whole(self) -> bool:
        """Whether it says a year, and a month if it says a day."""
        return self.year is not None and (self.day is None or self.month is not None)

    def dated(self) -> FuzzyDate:
        """Return the day, month or year; there may be none such."""
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise refusal("year", year=self.year)
        if self.month is not None and not 1 <= self.month <= 12:
            raise refusal("month", month=self.month)
        if self.day is None:
            month = "" if self.month is None else f"-{self.month}"
            return FuzzyDate.parse(f"{self.year}{month}")
        days = calendar.monthrange(self.year, self.month)[1]
        if not 1 <= self.day <= days:
            month = formats.date_format(
                date(self.year, self.month, 1), "YEAR_MONTH_FORMAT"
            )
            raise refusal("day", month=month, days=days)
        return FuzzyDate.day(date(self.year, self.month, self.day))


def read_date(text: str) -> FuzzyDate:
    """Return the date that a text says, with the text; nothing, or "unknown", is none.

    Raises:
        ValidationError: it is no date, there is no such day, or it has two readings.
    """
    words = plain(text)
    if not words or words in UNKNOWN:
        return FuzzyDate(read=words and text.strip())
    if point := read_point(words):
        if not point.is_whole:
            raise refusal("unread")
        return replace(point.dated(), read=text.strip())
    for first, last in cuts(words):
        ends = read_point(first), read_point(last)
        if all(ends):
            return replace(read_range(*ends), read=text.strip())
    raise refusal("unread")


def read_range(first: Point, last: Point) -> FuzzyDate:
    """Return the days from one end to the other; what one leaves open, the other says.

    Raises ValidationError when the ends are in the wrong order, or no dates.
    """
    first, last = first.filled(last), last.filled(first)
    if not (first.is_whole and last.is_whole):
        raise refusal("unread")
    begins, ends = first.dated(), last.dated()
    if ends.last < begins.first:
        raise refusal("backwards")
    if begins == ends:
        return begins
    return FuzzyDate(begins.first, ends.last, Precision.RANGE)


def plain(text: str) -> str:
    """Return a text in small letters and single spaces, its dashes all alike."""
    words = " ".join(unicodedata.normalize("NFKC", text).lower().split())
    words = WEEKDAYS.sub("", words.removesuffix("까지").strip())
    return UNTIL.sub(" - ", DASHES.sub("-", words)).strip(" ,")


def cuts(words: str) -> Iterator[tuple[str, str]]:
    """Yield the two halves of a range, cut at each dash in turn."""
    for dash in re.finditer("-", words):
        yield words[: dash.start()].strip(), words[dash.end() :].strip()


def read_point(words: str) -> Point | None:
    """Return what one end says, or None if that is no date.

    Raises ValidationError when days and months could be either.
    """
    if numbers := NUMBERS.fullmatch(words):
        return read_numbers(*numbers.groups())
    for shape in SHAPES:
        found = shape.fullmatch(words)
        if not (found and any(found.groups())):
            continue
        said = found.groupdict()
        if (word := said.pop("word", None)) is not None:
            if word not in MONTH_OF:
                continue
            said["month"] = MONTH_OF[word]
        return Point(*(whole(said.get(part)) for part in ("year", "month", "day")))
    return None


def whole(digits: str | int | None) -> int | None:
    """Return a number, None for nothing."""
    return None if digits is None else int(digits)


def read_numbers(first: str, second: str, year: str) -> Point:
    """Return the day of 25/5/2021; refuse one that could be in either order."""
    if len(year) == 2:
        raise refusal("short_year")
    a, b, year = int(first), int(second), int(year)
    if a == b or a > 12 >= b:
        return Point(year, b, a)
    if b > 12 >= a:
        return Point(year, a, b)
    readings = [Point(year, b, a), Point(year, a, b)]
    one, other = (print_day(each.dated().first) for each in readings)
    raise refusal("ambiguous", one=one, other=other)


def refusal(code: str, **params: object) -> ValidationError:
    """Return why a text is no date, in a sentence that says what to type."""
    sentences = {
        "unread": gettext(
            "Write a day, a month, a year or a range, such as 25 May 2021, May 2021, "
            "2021 or 18–28 July 2016."
        ),
        "ambiguous": gettext(
            "This may be %(one)s or %(other)s. Write the month in letters."
        ),
        "short_year": gettext("Write the year with four digits."),
        "year": gettext("There is nothing to record of the year %(year)s."),
        "month": gettext("There is no month %(month)s."),
        "day": gettext("There is no such day: %(month)s has %(days)s days."),
        "backwards": gettext("The last day is before the first."),
    }
    return ValidationError(sentences[code], code=code, params=params)


def understood(on: FuzzyDate) -> str:
    """Return a date as the portal understood it, in words; a day with its weekday."""
    if not on:
        return gettext("The date is not known.")
    if on.first == on.last:
        weekday = formats.date_format(on.first, "l")
        return gettext("%(weekday)s, %(day)s") % {"weekday": weekday, "day": on}
    if on.precision in (Precision.MONTH, Precision.YEAR):
        return gettext("some time in %(date)s") % {"date": on}
    return gettext("from %(first)s to %(last)s") % {
        "first": print_day(on.first),
        "last": print_day(on.last),
    }


def print_reading(value: str) -> str:
    """Return what a claim reads; a date that is one as its reader writes dates.

    >>> print_reading("about 2018")
    'about 2018'
    """
    if DATED.fullmatch(value):
        with suppress(ValidationError):
            return str(read_date(value.replace("/", " – ")))
    return value
