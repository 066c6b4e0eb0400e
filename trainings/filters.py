"""How the list of cohorts is narrowed: page, export and API share it."""

from __future__ import annotations

from datetime import date

import django_filters
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.roles import Permission, Reader
from egcc_portal.cells import Said
from egcc_portal.directory.models import Institution, Region
from egcc_portal.exports import names
from egcc_portal.filters import (
    COUNTRIES,
    ELSEWHERE,
    YES,
    YES_OR_NO,
    ChoiceFilter,
    DayFilter,
    ListFilter,
    OrderFilter,
    RowFilter,
    YearFilter,
    year_begins,
    year_ends,
)
from egcc_portal.lists.listing import Column, Listing
from egcc_portal.lists.records import RecordFilter
from programs.models import FocusArea, Program
from trainings.models import Breakdown, Cohort, Enrolment
from trainings.models.cohort import CohortQuerySet
from trainings.models.enrolment import EnrolmentQuerySet

ANY = "any"
BY_DAY = {"held", "-held"}
"""The orders that tell nothing of names."""


def programs(reader: Reader) -> QuerySet:
    """Return the programs that a reader may see, by their codes."""
    return Program.objects.visible_to(reader).order_by("code")


def senders(reader: Reader) -> QuerySet:
    """Return the institutions that sent people to a cohort, as far as one may see."""
    cohorts = Cohort.objects.visible_to(reader)
    sent = Breakdown.objects.filter(institution=OuterRef("pk"), cohort__in=cohorts)
    return Institution.objects.visible_to(reader).filter(Exists(sent))


class CohortFilter(RecordFilter):
    """Narrows cohorts."""

    q = django_filters.CharFilter(
        label=_("Words"), method="match_words", max_length=200
    )
    program = RowFilter(
        label=_("Program"),
        field_name="program__code",
        rows=programs,
        key="code",
        label_of="code",
    )
    focus_area = RowFilter(
        label=_("Focus area of the program"),
        field_name="program__focus_areas__public_id",
        rows=FocusArea.objects.to_choose,
        key="public_id",
        label_of=Said("title"),
        group="program__code",
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
        label_of=Said("name"),
    )
    state = ChoiceFilter(label=_("State"), choices=Cohort.State)
    counted = ChoiceFilter(
        label=_("Counted in the programme"), method="match_counted", choices=YES_OR_NO
    )
    on = DayFilter(begins="held_from")
    sort = OrderFilter(
        choices=[("-held", _("Newest first")), ("held", _("Oldest first"))]
    )

    later = (*RecordFilter.later, "focus_area", "modality", "state", "counted")

    def match_counted(
        self, cohorts: CohortQuerySet, name: str, answer: str
    ) -> CohortQuerySet:
        counted = Cohort.objects.order_by().in_totals()
        if answer == YES:
            return cohorts.filter(pk__in=counted)
        return cohorts.exclude(pk__in=counted)

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


def sending(reader: Reader) -> QuerySet:
    """Return the institutions that sent named people, as far as one may see."""
    sent = Enrolment.objects.visible_to(reader).order_by()
    held = Exists(sent.filter(institution=OuterRef("pk")))
    return Institution.objects.visible_to(reader).filter(held)


class EnrolmentFilter(ListFilter):
    """Narrows participants. Who may not read names can't look for them."""

    q = django_filters.CharFilter(
        label=_("Name, in any script and order"), method="match_words", max_length=200
    )
    institution = RowFilter(
        label=_("Institution at that time"),
        field_name="institution",
        rows=sending,
        label_of=Said("name"),
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
    from_year = YearFilter(label=_("From year"), method="match_from")
    to_year = YearFilter(label=_("To year"), method="match_to")
    country = ChoiceFilter(
        label=_("Country of the training"), method="match_country", choices=COUNTRIES
    )
    program = RowFilter(
        label=_("Program"),
        field_name="cohort__program__code",
        rows=programs,
        key="code",
        label_of="code",
    )
    role = ChoiceFilter(label=_("Role"), choices=Enrolment.Role)
    state = ChoiceFilter(label=_("State"), choices=Enrolment.State)
    on = DayFilter(begins="cohort__held_from")
    sort = OrderFilter(
        choices=[
            ("-held", _("Newest training first")),
            ("held", _("Oldest training first")),
            ("name", _("Name, A to Z")),
            ("-name", _("Name, Z to A")),
        ]
    )

    later = ("on", "country", "program", "role", "state")

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        if not self.request.user.may(Permission.PERSON_VIEW):
            del self.filters["q"]
            order = self.filters["sort"].extra
            order["choices"] = [each for each in order["choices"] if each[0] in BY_DAY]

    def match_words(
        self, enrolments: EnrolmentQuerySet, name: str, words: str
    ) -> EnrolmentQuerySet:
        return enrolments.named(words)

    def match_level(
        self, enrolments: EnrolmentQuerySet, name: str, level: str
    ) -> EnrolmentQuerySet:
        return enrolments.of_level("" if level == ANY else level)

    def match_province(
        self, enrolments: EnrolmentQuerySet, name: str, province: str
    ) -> EnrolmentQuerySet:
        return enrolments.of_province(int(province))

    def match_from(
        self, enrolments: EnrolmentQuerySet, name: str, year: int
    ) -> EnrolmentQuerySet:
        return enrolments.touching(year_begins(year), date.max)

    def match_to(
        self, enrolments: EnrolmentQuerySet, name: str, year: int
    ) -> EnrolmentQuerySet:
        return enrolments.touching(date.min, year_ends(year))

    def match_country(
        self, enrolments: EnrolmentQuerySet, name: str, country: str
    ) -> EnrolmentQuerySet:
        return enrolments.in_country("" if country == ELSEWHERE else country)


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
PARTICIPANTS = Listing(
    "trainings:enrolment_list",
    _("Participants"),
    Permission.TRAINING_VIEW,
    EnrolmentFilter,
    columns=(
        Column(
            "name",
            _("Name"),
            sort="person__sort_name",
            headings=tuple(each.heading for each in names()),
            fixed=True,
            needs=Permission.PERSON_VIEW,
        ),
        Column("initials", _("Initials"), fixed=True, without=Permission.PERSON_VIEW),
        Column("institution", _("Institution at that time")),
        Column("office", _("Office at that time"), spare=True),
        Column("province", _("Province")),
        Column("training", _("Training")),
        Column("held", _("Days"), sort="cohort__listed_on"),
        Column("role", _("Role")),
        Column("state", _("State")),
    ),
    default="-held",
)
