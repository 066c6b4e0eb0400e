"""How the list of cohorts is narrowed: page, export and API share it."""

from __future__ import annotations

from datetime import date

import django_filters
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission
from egcc_portal.directory.models import Institution
from egcc_portal.filters import (
    COUNTRIES,
    ELSEWHERE,
    ChoiceFilter,
    OrderFilter,
    RowFilter,
    YearFilter,
    year_begins,
    year_ends,
)
from egcc_portal.lists.listing import Column, Listing
from egcc_portal.lists.records import RecordFilter
from egcc_portal.rows import Rows, texts
from egcc_portal.templatetags.portal import said
from programs.models import Program
from trainings.models import Breakdown, Cohort
from trainings.models.cohort import CohortQuerySet


def programs(user: User) -> Rows:
    """Return the programs that a person may see, by their codes."""
    return Rows(Program.objects.visible_to(user).order_by("code"), "code")


def senders(user: User) -> Rows:
    """Return the institutions that sent people to a cohort, as far as one may see."""
    cohorts = Cohort.objects.visible_to(user)
    sent = Breakdown.objects.filter(institution=OuterRef("pk"), cohort__in=cohorts)
    seen = Institution.objects.visible_to(user).filter(Exists(sent))
    return Rows(seen, *texts("name"))


class CohortFilter(RecordFilter):
    """Narrows cohorts."""

    q = django_filters.CharFilter(
        label=_("Words"), method="match_words", max_length=200
    )
    program = RowFilter(
        label=_("Program"),
        field_name="program__code",
        rows=programs,
        choice=lambda row: (row.code, row.code),
    )
    from_year = YearFilter(label=_("From year"), method="match_from")
    to_year = YearFilter(label=_("To year"), method="match_to")
    country = ChoiceFilter(
        label=_("Country"), method="match_country", choices=COUNTRIES
    )
    modality = ChoiceFilter(label=_("Modality"), choices=Cohort.Modality)
    institution = RowFilter(
        label=_("Sending institution"),
        method="match_institution",
        rows=senders,
        choice=lambda row: (str(row.pk), said(row, "name")),
    )
    state = ChoiceFilter(label=_("State"), choices=Cohort.State)
    sort = OrderFilter(
        choices=[("-held", _("Newest first")), ("held", _("Oldest first"))]
    )

    later = (*RecordFilter.later, "modality", "state")

    def match_words(
        self, cohorts: CohortQuerySet, name: str, words: str
    ) -> CohortQuerySet:
        return cohorts.matching(words)

    def match_from(
        self, cohorts: CohortQuerySet, name: str, year: int
    ) -> CohortQuerySet:
        return cohorts.touching(year_begins(year), date.max)

    def match_to(self, cohorts: CohortQuerySet, name: str, year: int) -> CohortQuerySet:
        return cohorts.touching(date.min, year_ends(year))

    def match_country(
        self, cohorts: CohortQuerySet, name: str, country: str
    ) -> CohortQuerySet:
        return cohorts.in_country("" if country == ELSEWHERE else country)

    def match_institution(
        self, cohorts: CohortQuerySet, name: str, institution: str
    ) -> CohortQuerySet:
        return cohorts.with_people_of(int(institution))


COHORTS = Listing(
    "trainings:cohort_list",
    _("Trainings"),
    Permission.TRAINING_VIEW,
    CohortFilter,
    columns=(
        Column(
            "held",
            _("Days"),
            sort="listed_on",
            headings=(_("Days"), _("Days inferred"), _("Times")),
        ),
        Column("title", _("Training"), fixed=True),
        Column("program", _("Program")),
        Column("place", _("Place"), headings=(_("Place"), _("Modality"))),
        Column(
            "reported",
            _("Reported"),
            headings=(_("Reported"), _("Reported as approximate")),
            num=True,
        ),
        Column("counted", _("Counted"), num=True),
        Column("state", _("State")),
    ),
    default="-held",
)
