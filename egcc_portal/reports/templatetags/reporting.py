"""How a report's period, state and files are printed."""

from __future__ import annotations

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from egcc_portal.reports.models import Build, Report, ReportPeriod, in_order
from egcc_portal.reports.words import period_named

register = template.Library()

BADGES = {
    Build.Status.QUEUED: ("info", "hourglass"),
    Build.Status.RUNNING: ("info", "refresh"),
    Build.Status.ISSUED: ("ok", "circle-check"),
    Build.Status.FAILED: ("bad", "alert-circle"),
}


@register.simple_tag
def report_period(period: ReportPeriod) -> str:
    """Print a period's name with its days."""
    return period_named(period.kind, period.period)


@register.inclusion_tag("components/_badge.html")
def build_badge(build: Build) -> dict:
    """Show the state of a build, by word, shape and color."""
    kind, icon = BADGES[build.status]
    return {"kind": kind, "icon": icon, "label": capfirst(build.get_status_display())}


@register.simple_tag
def report_files(report: Report) -> SafeString:
    """Print a link to each of the files that came with a report."""
    links = [
        (
            reverse(
                "reports:report_download", args=[report.pk, file.language, file.format]
            ),
            file.format.upper(),
            file.language.upper(),
        )
        for file in in_order(report.its_files)
    ]
    return format_html(
        '<span class="row">{}</span>',
        format_html_join(" ", '<a class="button small" href="{}">{} {}</a>', links),
    )
