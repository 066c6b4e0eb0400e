"""The days of an agreement that belong into a calendar."""

from __future__ import annotations

from datetime import timedelta

from django.utils.translation import gettext

from agreements.models import Agreement
from egcc_portal.calendars import Entry, on_day
from egcc_portal.dates import FuzzyDate


def agreement_dates(agreement: Agreement) -> list[Entry]:
    """Signature, entry into force, last day of the term, last day to give notice.

    Of an agreement that went through with_term(): an extension moves the end.
    """
    told = {
        "signed": (gettext("%(title)s: signed"), agreement.signed),
        "in_force": (
            gettext("%(title)s: enters into force"),
            agreement.in_force_on or agreement.effect_start,
        ),
        "expires": (gettext("%(title)s: last day of the term"), agreement.term_end),
        "notice": (
            gettext("%(title)s: last day to give notice"),
            notice_day(agreement),
        ),
    }
    return [
        entry
        for key, (words, when) in told.items()
        for entry in on_day(key, words % {"title": agreement}, when)
    ]


def notice_day(agreement: Agreement) -> FuzzyDate:
    """Return the last day to give notice; unknown where none is agreed."""
    end, days = agreement.term_end, agreement.notice_days
    if days is None or end.first != end.last or not end:
        return FuzzyDate()
    return FuzzyDate.day(end.last - timedelta(days=days))
