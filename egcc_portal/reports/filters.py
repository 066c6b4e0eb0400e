"""How the library of reports is narrowed."""

from __future__ import annotations

import django_filters
from django.utils.translation import gettext_lazy as _

from egcc_portal.periods import PeriodKind
from egcc_portal.reports.models import Build, Report
from programs.models import Program


class ReportFilter(django_filters.FilterSet):
    """Narrows reports by program, kind of period, year and state."""

    program = django_filters.ModelChoiceFilter(
        label=_("Program"),
        field_name="period__program",
        to_field_name="code",
        queryset=Program.objects.order_by("code"),
        empty_label=_("All"),
    )
    kind = django_filters.ChoiceFilter(
        label=_("Period"),
        field_name="period__kind",
        choices=PeriodKind,
        empty_label=_("All"),
    )
    year = django_filters.NumberFilter(
        label=_("Year"), method="touching_year", min_value=1990, max_value=2100
    )
    state = django_filters.ChoiceFilter(
        label=_("State"),
        field_name="build__status",
        choices=Build.Status,
        empty_label=_("All"),
    )

    class Meta:
        model = Report
        fields: list[str] = []

    def touching_year(self, reports: object, name: str, year: int) -> object:
        """Keep reports whose period touches a year."""
        return reports.filter(
            period__starts_on__year__lte=int(year), period__ends_on__year__gte=int(year)
        )
