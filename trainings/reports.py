"""Figures about trainings for a period."""

from __future__ import annotations

from django.db.models import Count, Sum
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from egcc_portal.accounts.roles import BOTH_SIDES
from egcc_portal.directory.models import Institution
from egcc_portal.periods import Period
from egcc_portal.tables import Column, Table, Unit
from egcc_portal.templatetags.portal import said
from programs.models import Program
from trainings.models import Breakdown, Cohort
from trainings.models.cohort import CohortQuerySet


def held_within(program: Program, period: Period) -> CohortQuerySet:
    """The program's cohorts that touch the period; one across its edge is whole."""
    cohorts = Cohort.objects.visible_to(BOTH_SIDES).filter(program=program)
    return cohorts.touching(period.starts_on, period.ends_on).order_by(
        "held_from", "pk"
    )


def cohorts_held(program: Program, period: Period) -> Table:
    """Cohorts of the period: what a source reports, beside what was counted.

    The two are never merged. A blank is "not recorded", which is not zero.
    """
    cohorts = held_within(program, period).with_counted().with_reported()
    return Table(
        key="cohorts",
        title=_("Trainings"),
        columns=[
            Column("title", _("Training")),
            Column("held", _("Days"), Unit.FUZZY),
            Column("place", _("Place")),
            Column("reported", _("People, as reported")),
            Column("counted", _("People, as counted"), Unit.COUNT),
        ],
        rows=[cohort_row(each) for each in cohorts],
        note=_(
            "Reported is the number that a source prints; counted is the sum of the "
            "breakdown by institution. A delegation within a joint training is "
            "listed besides it: do not add the two."
        ),
    )


def cohort_row(cohort: Cohort) -> dict:
    """Return the line of one cohort."""
    title = said(cohort, "title")
    if cohort.multiplicity > 1:
        title = _("%(title)s (%(times)s times, not known one by one)") % {
            "title": title,
            "times": cohort.multiplicity,
        }
    return {
        "title": title,
        "held": cohort.held,
        "place": ", ".join(part for part in [cohort.city, cohort.country] if part),
        "reported": reported_words(cohort.reported, cohort.reported_about),
        "counted": cohort.counted,
    }


def reported_words(people: int | None, approximate: bool | None) -> str | None:
    """Return "10", "about 20", or None where no source gives a number."""
    if people is None:
        return None
    return _("about %(people)s") % {"people": people} if approximate else str(people)


def people_by_institution(program: Program, period: Period) -> Table:
    """People of the period's breakdowns, by the institution that sent them.

    Somebody in two cohorts counts twice: these are attendances, not distinct
    people. Cohorts without a breakdown are not in it; the note says how many.
    """
    cohorts = held_within(program, period)
    rows = (
        Breakdown.objects.filter(cohort__in=cohorts)
        .values("institution")
        .annotate(people=Sum("people"), cohorts=Count("cohort", distinct=True))
        .order_by("-people", "institution")
    )
    found = Institution.objects.in_bulk([row["institution"] for row in rows])
    known = cohorts.filter(breakdown__isnull=False).distinct().count()
    return Table(
        key="people",
        title=_("People by institution"),
        columns=[
            Column("institution", _("Institution")),
            Column("kind", _("Level")),
            Column("people", pgettext("how many", "People"), Unit.COUNT),
            Column("cohorts", _("Trainings"), Unit.COUNT),
        ],
        rows=[
            {
                "institution": said(found[row["institution"]], "name"),
                "kind": found[row["institution"]].get_kind_display(),
                "people": row["people"],
                "cohorts": row["cohorts"],
            }
            for row in rows
        ],
        note=_(
            "A breakdown is known for %(known)s of %(all)s trainings. Attendances "
            "are counted, not distinct people."
        )
        % {"known": known, "all": cohorts.count()},
    )
