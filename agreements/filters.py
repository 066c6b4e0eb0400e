"""How the list of agreements is narrowed: page, export and API share it."""

from __future__ import annotations

from datetime import date

import django_filters
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from agreements.models import Agreement, Party, Term
from agreements.models.agreement import AgreementQuerySet
from egcc_portal.accounts.roles import Permission, Reader
from egcc_portal.cells import Said, Spoken
from egcc_portal.directory.models import Institution
from egcc_portal.filters import (
    YES,
    YES_OR_NO,
    ChoiceFilter,
    DayFilter,
    OrderFilter,
    RowFilter,
    YearFilter,
    year_begins,
    year_ends,
)
from egcc_portal.lists.listing import Column, Listing
from egcc_portal.lists.records import ON_RECORDS, RecordFilter

ORDERS = [
    ("-signed", _("Signed, newest first")),
    ("signed", _("Signed, oldest first")),
    ("number", _("Number, ascending")),
    ("-number", _("Number, descending")),
]


def parties(reader: Reader) -> QuerySet:
    """Return the institutions that are parties, as far as a reader may see."""
    agreements = Agreement.objects.visible_to(reader)
    signing = Party.objects.filter(agreement__in=agreements, institution=OuterRef("pk"))
    return Institution.objects.visible_to(reader).filter(Exists(signing))


def areas(reader: Reader) -> QuerySet:
    """Return the focus areas of programs; their app lies above this one."""
    program = Agreement._meta.get_field("programs").related_model
    area = program._meta.get_field("focus_areas").related_model
    return area.objects.to_choose(reader)


class AgreementFilter(RecordFilter):
    """Narrows what a person may see of a queryset that has been through with_term().

    `on` asks for the terms of another day, and `sort` is only kept in the form.
    """

    later = (*ON_RECORDS, "counted", "focus_area")

    q = django_filters.CharFilter(
        label=_("Words"), method="match_words", max_length=200
    )
    kind = ChoiceFilter(label=_("Kind"), choices=Agreement.Kind)
    on = DayFilter(method="as_it_stood")
    term = ChoiceFilter(label=_("Term on that day"), choices=Term)
    party = RowFilter(
        label=_("Party"),
        method="match_party",
        rows=parties,
        label_of=Coalesce(Spoken("short"), Spoken("name"), "public_id"),
    )
    focus_area = RowFilter(
        label=_("Focus area of its programs"),
        method="match_area",
        rows=areas,
        key="public_id",
        label_of=Said("title"),
        group="program__code",
    )
    from_year = YearFilter(label=_("From year"), method="signed_from")
    to_year = YearFilter(label=_("To year"), method="signed_to")
    counted = ChoiceFilter(
        label=_("Counted in the programme"),
        method="match_counted",
        choices=YES_OR_NO,
    )
    sort = OrderFilter(choices=ORDERS)

    def match_words(
        self, agreements: AgreementQuerySet, name: str, words: str
    ) -> AgreementQuerySet:
        return agreements.matching(words)

    def as_it_stood(
        self, agreements: AgreementQuerySet, name: str, day: date
    ) -> AgreementQuerySet:
        return agreements.with_term(day)

    def match_party(
        self, agreements: AgreementQuerySet, name: str, institution: str
    ) -> AgreementQuerySet:
        return agreements.with_party(int(institution))

    def match_area(
        self, agreements: AgreementQuerySet, name: str, area: str
    ) -> AgreementQuerySet:
        bases = Agreement._meta.get_field("bases").related_model.objects
        found = bases.filter(program__focus_areas__public_id=area)
        return agreements.filter(Exists(found.filter(agreement=OuterRef("pk"))))

    def signed_from(
        self, agreements: AgreementQuerySet, name: str, year: int
    ) -> AgreementQuerySet:
        return agreements.signed_within(year_begins(year), None)

    def signed_to(
        self, agreements: AgreementQuerySet, name: str, year: int
    ) -> AgreementQuerySet:
        return agreements.signed_within(None, year_ends(year))

    def match_counted(
        self, agreements: AgreementQuerySet, name: str, answer: str
    ) -> AgreementQuerySet:
        return agreements.filter(counted=answer == YES)


AGREEMENTS = Listing(
    "agreements:agreement_list",
    _("Agreements"),
    Permission.AGREEMENT_VIEW,
    AgreementFilter,
    columns=(
        Column("number", _("Number"), sort="code"),
        Column("title", _("Title"), fixed=True),
        Column("kind", _("Kind")),
        Column("parties", _("Parties")),
        Column("signed", _("Signed"), sort="listed_on"),
        Column(
            "valid", _("Valid until"), headings=(_("Valid until"), _("Extended to"))
        ),
        Column("term", _("Term"), headings=(_("Term"), _("Approximate"))),
    ),
    default="-signed",
)
