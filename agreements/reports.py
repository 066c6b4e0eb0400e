"""Figures about agreements for a period."""

from __future__ import annotations

from datetime import timedelta

from django.utils.translation import gettext as _

from agreements.models import Agreement, Term
from agreements.models.agreement import AgreementQuerySet
from egcc_portal.periods import Period
from egcc_portal.tables import Column, Table, Unit
from egcc_portal.templatetags.portal import said

SOON = 180
"""Days after a period within which an end is worth a line in its report."""


def bound_within(agreements: AgreementQuerySet, period: Period) -> AgreementQuerySet:
    """Those whose term, by its outer limits, touches the period.

    An agreement without a known term is not among them: it covers nothing.
    """
    known = agreements.with_term(period.ends_on).exclude(
        term__in=[Term.TERM_UNKNOWN, Term.NOT_SIGNED]
    )
    touching = known.filter(
        term_starts_on__lte=period.ends_on, term_ends_on__gte=period.starts_on
    )
    return touching.order_by("listed_on", "pk")


def agreements_in_force(agreements: AgreementQuerySet, period: Period) -> Table:
    """Agreements in force on some day of the period, as they stood on its last.

    The days are the outer limits of what is known; "approximately" says that
    the inner limits would decide otherwise.
    """
    return Table(
        key="agreements",
        title=_("Agreements in force in the period"),
        columns=[
            Column("code", _("Number")),
            Column("title", _("Title")),
            Column("signed", _("Signed"), Unit.FUZZY),
            Column("starts_on", _("First day"), Unit.DAY),
            Column("ends_on", _("Last day"), Unit.DAY),
            Column("term", _("On the last day of the period")),
        ],
        rows=[row_of(each) for each in bound_within(agreements, period)],
        note=_("First and last day are the outer limits of what the sources give."),
    )


def agreements_ending(agreements: AgreementQuerySet, period: Period) -> Table:
    """Agreements whose last day comes in the period or within SOON days after it."""
    until = period.ends_on + timedelta(days=SOON)
    ending = bound_within(agreements, period).filter(term_ends_on__lte=until)
    return Table(
        key="agreements_ending",
        title=_("Agreements ending soon"),
        columns=[
            Column("code", _("Number")),
            Column("title", _("Title")),
            Column("ends_on", _("Last day"), Unit.DAY),
            Column("days_left", _("Days left after the period"), Unit.COUNT),
        ],
        rows=[
            row_of(each)
            | {"days_left": max(0, (each.term_ends_on - period.ends_on).days)}
            for each in ending
        ],
        note=_(
            "Ends in the period or within %(days)s days after it. A term that has "
            "lapsed does not say that the cooperation has ended."
        )
        % {"days": SOON},
    )


def row_of(agreement: Agreement) -> dict:
    """Return the line of one agreement."""
    term = Term(agreement.term).label
    return {
        "code": agreement.code,
        "title": said(agreement, "title"),
        "signed": agreement.signed,
        "starts_on": agreement.term_starts_on,
        "ends_on": agreement.term_ends_on,
        "term": _("%(term)s, approximately") % {"term": term}
        if agreement.approximate
        else str(term),
    }
