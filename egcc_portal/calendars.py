"""The dates of a record as an iCalendar file, for the calendar of whoever reads it.

Only what is known to the day goes in: a month or a year is no day to keep free.
The same record gives the same bytes, whenever and by whom it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from icalendar import Calendar, Event, vText

from egcc_portal.dates import FuzzyDate, Precision
from egcc_portal.sources.records import Record

PRODUCER = "-//eGCC//Portal//EN"


@dataclass(frozen=True)
class Entry:
    """Something in a calendar.

    Attributes:
        key: names it among the entries of its record, now and later.
        starts, ends: days, or moments; `ends` is the first that is free again.
        status: CONFIRMED, TENTATIVE or CANCELLED.
    """

    key: str
    words: str
    starts: date
    ends: date
    status: str = "CONFIRMED"
    place: str = ""


def on_day(key: str, words: str, when: FuzzyDate, **more: str) -> Iterator[Entry]:
    """Yield the entry of something that happens on one day, if that is known."""
    if when.precision == Precision.DAY:
        yield Entry(key, words, when.first, when.first + timedelta(days=1), **more)


def over_days(key: str, words: str, when: FuzzyDate, **more: str) -> Iterator[Entry]:
    """Yield the entry of something that lasts, if its first and last day are known."""
    if when.precision in {Precision.DAY, Precision.RANGE}:
        yield Entry(key, words, when.first, when.last + timedelta(days=1), **more)


def calendar_file(
    request: HttpRequest, record: Record, entries: list[Entry]
) -> HttpResponse:
    """Return the entries of a record as a file.

    Raises:
        Http404: there are none; a calendar holds one at least.
    """
    if not entries:
        raise Http404
    calendar = Calendar()
    calendar.add("prodid", PRODUCER)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", vText(str(record)))
    address = request.build_absolute_uri(record.get_absolute_url())
    changed_at = changed(record)
    for entry in entries:
        calendar.add_component(component(entry, record, changed_at, address))
    return HttpResponse(
        calendar.to_ical(),
        content_type="text/calendar; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{record.public_id}.ics"'
        },
    )


def changed(record: Record) -> datetime:
    """Return when a record was last written; a trigger keeps each writing."""
    last = record.versions.aggregate(last=Max("pgh_created_at"))["last"]
    return last.astimezone(UTC).replace(microsecond=0)


def component(
    entry: Entry, record: Record, changed_at: datetime, address: str
) -> Event:
    """Return an entry as RFC 5545 has it; a calendar knows it again by its UID."""
    event = Event()
    event.add("uid", f"{record.fact_model}.{record.public_id}.{entry.key}@egcc-portal")
    event.add("dtstamp", changed_at)
    event.add("sequence", record.version - 1)
    event.add("dtstart", entry.starts)
    event.add("dtend", entry.ends)
    spoken = {"LANGUAGE": get_language()}
    event.add("summary", entry.words, parameters=spoken)
    if entry.place:
        event.add("location", entry.place)
    event.add("url", address)
    event.add("status", entry.status)
    event.add("transp", "TRANSPARENT")
    return event
