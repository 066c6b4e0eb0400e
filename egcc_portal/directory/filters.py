"""How the lists of institutions and people are narrowed."""

from __future__ import annotations

import django_filters
from django.db.models import Exists, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.db.models.lookups import IsNull
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from egcc_portal.accounts.roles import Permission, Reader
from egcc_portal.cells import Spoken
from egcc_portal.directory.involvement import has_sent
from egcc_portal.directory.models import Appointment, Institution, Region
from egcc_portal.directory.models.institution import InstitutionQuerySet
from egcc_portal.directory.models.person import PersonQuerySet
from egcc_portal.filters import (
    COUNTRIES,
    ELSEWHERE,
    ChoiceFilter,
    DayFilter,
    OrderFilter,
    RowFilter,
)
from egcc_portal.lists.listing import Column, Listing
from egcc_portal.lists.records import RecordFilter

ANY = "any"
LONGEST = 200
"""More characters than any name has; an honest answer to those who paste a page."""
BY_NAME = [("name", _("Name, A to Z")), ("-name", _("Name, Z to A"))]


class InstitutionFilter(RecordFilter):
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
    province = RowFilter(
        label=_("Province"),
        method="match_province",
        rows=lambda reader: Region.objects.provinces(),
        label_of="name",
    )
    sent = ChoiceFilter(
        label=_("Sent people to a training"),
        method="match_sent",
        choices=[
            (ANY, _("anywhere")),
            ("KR", _("in Korea")),
            ("ID", _("in Indonesia")),
        ],
    )
    on = DayFilter()
    sort = OrderFilter(choices=BY_NAME)

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        if not self.request.user.may(Permission.TRAINING_VIEW):
            del self.filters["sent"]

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

    def match_province(
        self, institutions: InstitutionQuerySet, name: str, province: str
    ) -> InstitutionQuerySet:
        return institutions.of_province(int(province))

    def match_sent(
        self, institutions: InstitutionQuerySet, name: str, country: str
    ) -> InstitutionQuerySet:
        held = {} if country == ANY else {"country": country}
        if day := self.form.cleaned_data.get("on"):
            held["held_from__lte"] = day
        return institutions.filter(has_sent(self.request.user, **held))


def with_offices(reader: Reader) -> InstitutionQuerySet:
    """Return the institutions with an office that a reader may see.

    Each is one look into the index; for EXISTS the database reads every appointment.
    """
    offices = Appointment.objects.visible_to(reader).filter(institution=OuterRef("pk"))
    held = IsNull(Subquery(offices.order_by().values("pk")[:1]), False)
    return Institution.objects.filter(held)


class PersonFilter(RecordFilter):
    """Narrows people; the words may be of any form of the name, in any order."""

    q = django_filters.CharFilter(
        label=_("Name, in any script and order"),
        method="match_words",
        max_length=LONGEST,
    )
    institution = RowFilter(
        label=_("Institution"),
        method="match_institution",
        rows=with_offices,
        label_of=Coalesce(Spoken("short"), Spoken("name"), "public_id"),
    )
    on = DayFilter()
    sort = OrderFilter(choices=BY_NAME)

    def match_words(
        self, people: PersonQuerySet, name: str, words: str
    ) -> PersonQuerySet:
        return people.matching(words)

    def match_institution(
        self, people: PersonQuerySet, name: str, institution: str
    ) -> PersonQuerySet:
        offices = Appointment.objects.visible_to(self.request.user)
        held = offices.filter(person=OuterRef("pk"), institution=institution)
        return people.filter(Exists(held))


INSTITUTIONS = Listing(
    "directory:institution_list",
    _("Institutions"),
    Permission.DIRECTORY_VIEW,
    InstitutionFilter,
    columns=(
        Column("name", _("Name"), sort="sort_name", fixed=True),
        Column("short", _("Short name")),
        Column("kind", _("Kind")),
        Column("country", _("Country")),
        Column("region", _("Region")),
        Column("names", pgettext_lazy("how many", "Names"), num=True),
    ),
    default="name",
)
PEOPLE = Listing(
    "directory:person_list",
    _("People"),
    Permission.PERSON_VIEW,
    PersonFilter,
    columns=(
        Column("name", _("Name"), sort="sort_name", fixed=True),
        Column(
            "office",
            _("Last known office"),
            headings=(_("Last known office"), _("Acting")),
        ),
        Column("institution", _("Institution")),
        Column("shown_on", _("Last shown")),
    ),
    default="name",
)
