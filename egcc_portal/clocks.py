"""The two clocks of a page: the day it tells of, and the moment it knows of.

`?on=2018-12-31` asks what was true on a day, as far as we know today; `?known=` what
the portal said at a moment, right or wrong. The one place that reads either.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from egcc_portal.dates import print_day

EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)
LONGEST = 40
"""Characters of the longest moment in ISO 8601 that anybody would write."""


@dataclass
class Clock:
    """What a page was asked for; `_clock.html` tells its reader.

    `has_on` and `has_known` say which of the two the page can answer.
    """

    has_on: bool = False
    has_known: bool = False
    on: date | None = None
    known: datetime | None = None
    wrong: list[str] = field(default_factory=list)

    @property
    def known_in_words(self) -> str:
        """The moment as people say it; a whole day by its name."""
        return moment_in_words(self.known) if self.known else ""


def clock_of(request: HttpRequest) -> Clock:
    """Return the clock of a request, the same one each time."""
    if not hasattr(request, "clock"):
        request.clock = Clock()
    return request.clock


def asked_day(request: HttpRequest) -> date:
    """Return the day that `?on=` asks for; today without one, or if it is no day."""
    return day_told(request) or timezone.localdate()


def day_told(request: HttpRequest) -> date | None:
    """Return the day that `?on=` asks for; None without one, or if it is no day.

    What lies after it does not belong on the page; today's page limits nothing.
    """
    clock = clock_of(request)
    text = "" if clock.has_on else request.GET.get("on", "").strip()
    clock.has_on = True
    if text:
        try:
            clock.on = parse_day(text)
        except ValidationError as wrong:
            clock.wrong += wrong.messages
    return clock.on


def asked_moment(request: HttpRequest) -> datetime | None:
    """Return the moment that `?known=` asks for; None without one, or if it is none."""
    clock = clock_of(request)
    clock.has_known = True
    if text := request.GET.get("known", "").strip():
        try:
            clock.known = parse_moment(text, now=timezone.now())
        except ValidationError as wrong:
            clock.wrong += wrong.messages
    return clock.known


def parse_day(text: str) -> date:
    """Return the day that 2018-12-31 stands for.

    Raises:
        ValidationError: it is no day, or one that no record of ours can have.
    """
    try:
        day = date.fromisoformat(text[:LONGEST])
    except ValueError as wrong:
        raise ValidationError(
            _("“%(text)s” is no day. Write year, month and day: 2018-12-31."),
            code="no_day",
            params={"text": shortened(text)},
        ) from wrong
    if not EARLIEST <= day <= LATEST:
        raise ValidationError(
            _("The portal answers for days between %(first)s and %(last)s."),
            code="far_day",
            params={"first": print_day(EARLIEST), "last": print_day(LATEST)},
        )
    return day


def parse_moment(text: str, *, now: datetime) -> datetime:
    """Return the moment that a text in ISO 8601 stands for.

    A day is its last moment; a time without a zone is in ours, Asia/Jakarta. A day
    that has not ended is known as far as it has come.

    Raises:
        ValidationError: it is no moment, or has not come yet.
    """
    try:
        day = date.fromisoformat(text[:LONGEST])
        moment = datetime.combine(day, time.max)
    except ValueError:
        moment = written_out(text)
        day = moment.date()
    if not EARLIEST <= day <= LATEST:
        parse_day(day.isoformat())
    if timezone.is_naive(moment):
        moment = timezone.make_aware(moment)
    today = timezone.localdate(now)
    if day > today or (day == today and moment.time() != time.max and moment > now):
        raise ValidationError(
            _("%(moment)s has not come yet; what the portal will say is not known."),
            code="not_yet",
            params={"moment": print_day(day)},
        )
    return moment


def written_out(text: str) -> datetime:
    """Return the moment of 2026-11-01T10:15, with or without its zone."""
    try:
        return datetime.fromisoformat(text[:LONGEST])
    except ValueError as wrong:
        raise ValidationError(
            _(
                "“%(text)s” is no moment. Write a day, 2026-11-01, or a day and a "
                "time, 2026-11-01T10:15."
            ),
            code="no_moment",
            params={"text": shortened(text)},
        ) from wrong


def shortened(text: str) -> str:
    """Return a text that somebody wrote, cut to what a sentence can hold."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def moment_in_words(moment: datetime) -> str:
    """Return 22 November 2026 10:15 WIB; the end of a day is that day."""
    local = timezone.localtime(moment)
    if local.time() == time.max:
        return print_day(local.date())
    return f"{print_day(local.date())} {formats.time_format(local, 'H:i')} WIB"
