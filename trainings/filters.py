"""How the list of cohorts is narrowed: page, export and API share it."""

from __future__ import annotations

from datetime import date

import django_filters
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.models import User
from egcc_portal.directory.models import Institution
from egcc_portal.filters import (
    COUNTRIES,
    ELSEWHERE,
    YES,
    YES_OR_NO,
    ChoiceFilter,
    OrderFilter,
    YearFilter,
    year_begins,
    year_ends,
)
from egcc_portal.templatetags.portal import said
from programs.models import Program
from trainings.models import Breakdown, Cohort
from trainings.models.cohort import CohortQuerySet


class CohortFilter(django_filters.FilterSet):
    """Narrows cohorts that have been through with_conflicts()."""

    q = django_filters.CharFilter(
        label=_("Words"), method="match_words", max_length=200
    )
    program = ChoiceFilter(label=_("Program"), field_name="program__code")
    from_year = YearFilter(label=_("From year"), method="match_from")
    to_year = YearFilter(label=_("To year"), method="match_to")
    country = ChoiceFilter(
        label=_("Country"), method="match_country", choices=COUNTRIES
    )
    modality = ChoiceFilter(label=_("Modality"), choices=Cohort.Modality)
    institution = ChoiceFilter(
        label=_("Sending institution"), method="match_institution"
    )
    conflict = ChoiceFilter(
        label=_("Sources differ"), method="match_conflict", choices=YES_OR_NO
    )
    sort = OrderFilter(
        choices=[("-held", _("Newest first")), ("held", _("Oldest first"))]
    )

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        user = self.request.user
        self.filters["program"].extra["choices"] = program_codes(user)
        self.filters["institution"].extra["choices"] = senders(user)

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

    def match_conflict(
        self, cohorts: CohortQuerySet, name: str, answer: str
    ) -> CohortQuerySet:
        return cohorts.filter(in_conflict=answer == YES)


def program_codes(user: User) -> list[tuple[str, str]]:
    """Return the programs that a person may see, as choices."""
    codes = Program.objects.visible_to(user).order_by("code").values_list("code")
    return [(code, code) for (code,) in codes]


def senders(user: User) -> list[tuple[str, str]]:
    """Return the institutions that sent people to a cohort, as choices."""
    cohorts = Cohort.objects.visible_to(user)
    sent = Breakdown.objects.filter(institution=OuterRef("pk"), cohort__in=cohorts)
    institutions = Institution.objects.visible_to(user).filter(Exists(sent))
    return [(str(each.pk), said(each, "name")) for each in institutions]
