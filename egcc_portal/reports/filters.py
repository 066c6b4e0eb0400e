"""How the library of reports is narrowed."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.roles import Permission, Reader
from egcc_portal.filters import (
    ChoiceFilter,
    ListFilter,
    OrderFilter,
    RowFilter,
    YearFilter,
)
from egcc_portal.lists.listing import Column, Listing
from egcc_portal.periods import PeriodKind
from egcc_portal.reports.models import Build
from programs.models import Program


def programs(reader: Reader) -> QuerySet:
    """Return the programs that a reader may see, by their codes."""
    return Program.objects.visible_to(reader).order_by("code")


class ReportFilter(ListFilter):
    """Narrows reports by program, kind of period, year and state."""

    program = RowFilter(
        label=_("Program"),
        field_name="period__program__code",
        rows=programs,
        key="code",
        label_of="code",
    )
    kind = ChoiceFilter(
        label=_("Period"), field_name="period__kind", choices=PeriodKind
    )
    year = YearFilter(label=_("Year"), method="touching_year")
    state = ChoiceFilter(
        label=_("State"), field_name="build__status", choices=Build.Status
    )
    sort = OrderFilter(
        choices=[("-requested", _("Newest first")), ("requested", _("Oldest first"))]
    )

    def touching_year(self, reports: object, name: str, year: int) -> object:
        """Keep reports whose period touches a year."""
        return reports.filter(
            period__starts_on__year__lte=year, period__ends_on__year__gte=year
        )


REPORTS = Listing(
    "reports:report_list",
    _("Reports"),
    Permission.REPORT_VIEW,
    ReportFilter,
    columns=(
        Column("period", _("Report"), fixed=True),
        Column("program", _("Program")),
        Column("version", _("Version")),
        Column("requested", _("Requested"), sort="requested_at"),
        Column("state", _("State")),
        Column("files", _("Files")),
    ),
    default="-requested",
    has_export=False,
)
