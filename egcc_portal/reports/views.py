"""The library of reports, and the way from a request to its files."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import OuterRef, QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission, require
from egcc_portal.reports import actions
from egcc_portal.reports.filters import REPORTS
from egcc_portal.reports.forms import ReportForm
from egcc_portal.reports.models import Build, File, Report
from egcc_portal.reports.words import period_named, title
from egcc_portal.rows import Rows
from egcc_portal.web import render_page
from programs.models import Program

GET_AND_POST = ("GET", "HEAD", "POST")
MEDIA_TYPES = {
    File.Format.PDF: "application/pdf",
    File.Format.XLSX: "application/vnd.openxmlformats-officedocument."
    "spreadsheetml.sheet",
}


def reports_for(user: User) -> QuerySet:
    """Return what somebody may see: the partner, only what is issued."""
    found = Report.objects.select_related("period__program", "build").defer(
        "build__dataset"
    )
    if not user.may(Permission.UNSHARED_VIEW):
        found = found.filter(build__status=Build.Status.ISSUED)
    return found.filter(period__program__in=Program.objects.visible_to(user))


@require(Permission.REPORT_VIEW)
def report_list(request: HttpRequest) -> HttpResponse:
    """Reports, the latest request first, narrowed by the query string."""
    files = File.objects.filter(report=OuterRef("pk"))
    reports = reports_for(request.user).annotate(
        its_files=Rows(files, "report", "language", "format")
    )
    shown = REPORTS.shown(request, reports)
    return shown.render(
        "reports/report_list.html", shown.page(), partial="reports/_report_table.html"
    )


@require(Permission.REPORT_REQUEST, methods=GET_AND_POST)
def report_create(request: HttpRequest) -> HttpResponse:
    """The form to ask for a report, or the report that was asked for."""
    programs = Program.objects.visible_to(request.user)
    form = ReportForm(request.POST or None, programs=programs)
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data
        report = actions.request_report(
            asked["program"],
            kind=asked["kind"],
            period=asked["days"],
            languages=asked["languages"],
            by=request.user,
        )
        return redirect(report)
    return render(request, "reports/report_form.html", {"form": form})


@require(Permission.REPORT_VIEW)
def report_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """A report: how far it is, then its files."""
    report = get_object_or_404(reports_for(request.user), pk=pk)
    versions = report.period.reports.order_by("-version").only("version", "period")
    latest = versions.first()
    return render_page(
        request,
        "reports/report_detail.html",
        {
            "report": report,
            "build": report.build,
            "files": report.files_in_order,
            "latest": latest,
            "title": title(report.period.kind),
            "period": period_named(report.period.kind, report.period.period),
        },
        partial="reports/_report_state.html",
    )


@require(Permission.REPORT_REQUEST, methods=["POST"])
def report_retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Queue a failed report again."""
    report = get_object_or_404(reports_for(request.user), pk=pk)
    actions.try_again(report, by=request.user)
    return redirect(report)


@require(Permission.REPORT_REQUEST, methods=["POST"])
def report_revise(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for a new version of an issued report."""
    report = get_object_or_404(reports_for(request.user), pk=pk)
    try:
        return redirect(actions.revise(report, by=request.user))
    except ValidationError as refused:
        messages.error(request, refused.messages[0])
        return redirect(report)


@require(Permission.REPORT_VIEW)
def report_download(
    request: HttpRequest, pk: int, language: str, format: str
) -> FileResponse:
    """A file of a report, as an attachment under a name that says what it is."""
    report = get_object_or_404(reports_for(request.user), pk=pk)
    file = get_object_or_404(File, report=report, language=language, format=format)
    try:
        content = file.file.open("rb")
    except FileNotFoundError as gone:
        raise Http404(_("The file is not in the store.")) from gone
    period = report.period
    name = slugify(
        f"{period.program.code} {period.kind} {period.starts_on} {period.ends_on} "
        f"v{report.version} {language}"
    )
    response = FileResponse(
        content,
        as_attachment=True,
        filename=f"{name}.{format}",
        content_type=MEDIA_TYPES[format],
    )
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response
