"""How the lists of institutions and people are narrowed."""

from __future__ import annotations

import django_filters
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from egcc_portal.directory.models import Appointment, Institution, Region
from egcc_portal.directory.models.institution import InstitutionQuerySet
from egcc_portal.directory.models.person import PersonQuerySet
from egcc_portal.filters import (
    COUNTRIES,
    ELSEWHERE,
    YES,
    YES_OR_NO,
    ChoiceFilter,
    OrderFilter,
)

ANY = "any"
LONGEST = 200
"""More characters than any name has; an honest answer to those who paste a page."""
BY_NAME = [("name", _("Name, A to Z")), ("-name", _("Name, Z to A"))]


class InstitutionFilter(django_filters.FilterSet):
    """Narrows institutions; the words may be of any name they ever bore."""

    q = django_filters.CharFilter(
        label=_("Any name, now or formerly"), method="match_words", max_length=LONGEST
    )
    kind = ChoiceFilter(label=_("Kind"), choices=Institution.Kind)
    country = ChoiceFilter(
        label=_("Country"), method="match_country", choices=COUNTRIES
    )
    level = ChoiceFilter(
        label=_("Regional government"),
        method="match_level",
        choices=[(ANY, _("any level")), *Region.Level.choices],
    )
    conflict = ChoiceFilter(
        label=_("Sources differ"), method="match_conflict", choices=YES_OR_NO
    )
    sort = OrderFilter(choices=BY_NAME)

    def match_words(
        self, institutions: InstitutionQuerySet, name: str, words: str
    ) -> InstitutionQuerySet:
        return institutions.matching(words)

    def match_country(
        self, institutions: InstitutionQuerySet, name: str, country: str
    ) -> InstitutionQuerySet:
        return institutions.in_country("" if country == ELSEWHERE else country)

    def match_level(
        self, institutions: InstitutionQuerySet, name: str, level: str
    ) -> InstitutionQuerySet:
        return institutions.regional("" if level == ANY else level)

    def match_conflict(
        self, institutions: InstitutionQuerySet, name: str, answer: str
    ) -> InstitutionQuerySet:
        return institutions.filter(in_conflict=answer == YES)


class PersonFilter(django_filters.FilterSet):
    """Narrows people; the words may be of any form of the name, in any order."""

    q = django_filters.CharFilter(
        label=_("Name, in any script and order"),
        method="match_words",
        max_length=LONGEST,
    )
    institution = ChoiceFilter(label=_("Institution"), method="match_institution")
    sort = OrderFilter(choices=BY_NAME)

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        self.offices = Appointment.objects.visible_to(self.request.user)
        self.filters["institution"].extra["choices"] = self.institutions()

    def institutions(self) -> list[tuple[str, str]]:
        """Return those with an office that the reader may see, as choices."""
        held = self.offices.filter(institution=OuterRef("pk"))
        found = Institution.objects.filter(Exists(held))
        return [(str(each.pk), str(each)) for each in found]

    def match_words(
        self, people: PersonQuerySet, name: str, words: str
    ) -> PersonQuerySet:
        return people.matching(words)

    def match_institution(
        self, people: PersonQuerySet, name: str, institution: str
    ) -> PersonQuerySet:
        held = self.offices.filter(person=OuterRef("pk"), institution=institution)
        return people.filter(Exists(held))
