"""What the filters of several apps share: a year, a yes or no, the order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

YES, NO = "yes", "no"
YES_OR_NO = [(YES, _("yes")), (NO, _("no"))]

ELSEWHERE = "other"
COUNTRIES = [("ID", _("Indonesia")), ("KR", _("Korea")), (ELSEWHERE, _("other"))]


class YearFilter(django_filters.Filter):
    """A calendar year of the programme, or thereabouts."""

    field_class = forms.IntegerField

    def __init__(self, **options: object) -> None:
        super().__init__(min_value=1900, max_value=2100, **options)


class ChoiceFilter(django_filters.ChoiceFilter):
    """One of several, or all of them."""

    def __init__(self, **options: object) -> None:
        super().__init__(**({"empty_label": _("All")} | options))


class OrderFilter(django_filters.ChoiceFilter):
    """The order of a list. It only stands in the form; sorted_page() follows it."""

    def __init__(self, *, choices: Sequence) -> None:
        super().__init__(label=_("Sort by"), choices=choices, empty_label=None)

    def filter(self, rows: QuerySet, value: str) -> QuerySet:
        """Return the rows as they are."""
        return rows


def year_begins(year: int) -> date:
    """Return the first day of a year."""
    return date(year, 1, 1)


def year_ends(year: int) -> date:
    """Return the last day of a year."""
    return date(year, 12, 31)
