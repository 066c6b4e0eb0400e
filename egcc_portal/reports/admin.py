"""Reports and how they were built, to be read in Django's admin."""

from django.contrib import admin

from egcc_portal.administration import ReadOnlyAdmin
from egcc_portal.reports.models import (
    Build,
    File,
    Narrative,
    Report,
    ReportPeriod,
    ReportSchedule,
)

admin.site.register(
    [ReportSchedule, ReportPeriod, Report, Build, File, Narrative], ReadOnlyAdmin
)
