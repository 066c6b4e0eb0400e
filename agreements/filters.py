"""How the list of agreements is narrowed: page, export and API share it."""

from __future__ import annotations

from datetime import date

import django_filters
from django import forms
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from agreements.models import Agreement, Party, Term
from agreements.models.agreement import AgreementQuerySet
from egcc_portal.directory.models import Institution

YES, NO = "yes", "no"
YES_OR_NO = [(YES, _("yes")), (NO, _("no"))]
SORTS = {"signed": "listed_on", "number": "code"}
ORDERS = [
    ("-signed", _("Signed, newest first")),
    ("signed", _("Signed, oldest first")),
    ("number", _("Number, ascending")),
    ("-number", _("Number, descending")),
]


class DayInput(forms.DateInput):
    """The browser's own field for a day; ISO on the wire."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class YearFilter(django_filters.Filter):
    """A calendar year."""

    field_class = forms.IntegerField

    def __init__(self, **options: object) -> None:
        super().__init__(min_value=1900, max_value=2100, **options)


class AgreementFilter(django_filters.FilterSet):
    """Narrows what a person may see of a queryset that has been through with_term().

    `on` asks for the terms of another day, and `sort` is only kept in the form.
    """

    q = django_filters.CharFilter(
        label=_("Words"), method="match_words", max_length=200
    )
    kind = django_filters.ChoiceFilter(
        label=_("Kind"), choices=Agreement.Kind, empty_label=_("All kinds")
    )
    on = django_filters.DateFilter(
        label=_("On the day"), method="as_it_stood", widget=DayInput
    )
    term = django_filters.ChoiceFilter(
        label=_("Term on that day"), choices=Term, empty_label=_("All terms")
    )
    party = django_filters.ChoiceFilter(
        label=_("Party"), method="match_party", empty_label=_("All parties")
    )
    from_year = YearFilter(label=_("From year"), method="signed_from")
    to_year = YearFilter(label=_("To year"), method="signed_to")
    counted = django_filters.ChoiceFilter(
        label=_("Counted in the programme"),
        method="match_counted",
        choices=YES_OR_NO,
        empty_label=_("All"),
    )
    conflict = django_filters.ChoiceFilter(
        label=_("Sources differ"),
        method="match_conflict",
        choices=YES_OR_NO,
        empty_label=_("All"),
    )
    sort = django_filters.ChoiceFilter(
        label=_("Sort by"), method="keep_all", choices=ORDERS, empty_label=None
    )

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        self.filters["party"].extra["choices"] = self.parties()

    def parties(self) -> list[tuple[str, str]]:
        """Return the institutions that are parties, as far as the person may see."""
        user = self.request.user
        agreements = Agreement.objects.visible_to(user)
        parties = Party.objects.filter(agreement__in=agreements)
        institutions = Institution.objects.visible_to(user).filter(
            Exists(parties.filter(institution=OuterRef("pk")))
        )
        return [(str(each.pk), str(each)) for each in institutions]

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

    def signed_from(
        self, agreements: AgreementQuerySet, name: str, year: int
    ) -> AgreementQuerySet:
        return agreements.signed_within(date(year, 1, 1), None)

    def signed_to(
        self, agreements: AgreementQuerySet, name: str, year: int
    ) -> AgreementQuerySet:
        return agreements.signed_within(None, date(year, 12, 31))

    def match_counted(
        self, agreements: AgreementQuerySet, name: str, answer: str
    ) -> AgreementQuerySet:
        return agreements.filter(counted=answer == YES)

    def match_conflict(
        self, agreements: AgreementQuerySet, name: str, answer: str
    ) -> AgreementQuerySet:
        return agreements.in_conflict() if answer == YES else agreements.undisputed()

    def keep_all(
        self, agreements: AgreementQuerySet, name: str, order: str
    ) -> AgreementQuerySet:
        return agreements
