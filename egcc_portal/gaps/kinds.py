"""The kinds of gaps: what each is called, says, and is found by."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.models import User
from egcc_portal.gaps import days, evidence, texts

Find = Callable[[User, date], Iterator[QuerySet]]


@dataclass(frozen=True)
class Kind:
    """A kind of gap: its label, what is missing, how it closes, how it is found.

    `missing` may hold %(detail)s and %(languages)s, as a gap of the kind has them.
    """

    key: str
    label: Promise | str
    missing: Promise | str
    mended: Promise | str
    find: Find


KINDS = {
    kind.key: kind
    for kind in [
        Kind(
            "conflict",
            _("Sources differ"),
            _("Sources differ, and nobody has decided."),
            _("It closes once an editor decides between the sources."),
            evidence.conflicts,
        ),
        Kind(
            "unknown",
            _("Not known"),
            _("It was asked of the ministries and is not answered."),
            _("It closes once the question is answered and withdrawn."),
            evidence.unknowns,
        ),
        Kind(
            "uncovered",
            _("No agreement in force"),
            _("It was held on days that no agreement in force covers."),
            _("It closes once an agreement is recorded that covers the days."),
            days.uncovered,
        ),
        Kind(
            "successor",
            _("No successor"),
            _("It ends soon, or has ended, and no later agreement is recorded."),
            _("It closes once an agreement is recorded that extends or renews it."),
            days.without_successor,
        ),
        Kind(
            "term",
            _("Term not known"),
            _("Neither its first nor its last day is known: it covers nothing."),
            _("It closes once a day of its term is recorded."),
            evidence.without_term,
        ),
        Kind(
            "document",
            _("No document"),
            _("The signed text is not attached, and nothing says why."),
            _("It closes once the text is attached, or the reason is given."),
            evidence.without_document,
        ),
        Kind(
            "source",
            _("No source"),
            _("No source is cited for it."),
            _("It closes once a source is cited, or claims something of it."),
            evidence.without_source,
        ),
        Kind(
            "headcount",
            _("No headcount"),
            _("Neither a source nor a breakdown says how many took part."),
            _("It closes once a number or a breakdown is recorded."),
            evidence.without_headcount,
        ),
        Kind(
            "attendance",
            _("No attendance"),
            _("It is over, and nobody's attendance is recorded."),
            _("It closes once the attendance of its sessions is recorded."),
            evidence.without_attendance,
        ),
        Kind(
            "milestone",
            _("Milestone late"),
            _("A step is not done by the day it was expected: %(detail)s"),
            _("It closes once the step is done, or expected later for a reason."),
            days.late_milestones,
        ),
        Kind(
            "progress",
            _("Progress not told"),
            _("It is said to be in progress, and the last month is not told."),
            _("It closes once the month's progress, or another state, is recorded."),
            days.silent_projects,
        ),
        Kind(
            "decision",
            _("Decision overdue"),
            _("A decision is not carried out by its due day: %(detail)s"),
            _("It closes once the day is recorded on which it was done."),
            days.overdue_decisions,
        ),
        Kind(
            "translation",
            _("Translation missing"),
            _("Its title is missing in: %(languages)s."),
            _("It closes once the title stands in all three languages."),
            texts.missing,
        ),
        Kind(
            "stale",
            _("Translation out of date"),
            _("The Indonesian title changed after its translation: %(languages)s."),
            _("It closes once the translation is written anew."),
            texts.stale,
        ),
    ]
}
"""In the order in which they stand on the page."""
