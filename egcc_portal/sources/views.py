"""Pages of sources."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from egcc_portal.accounts.roles import Permission, require
from egcc_portal.exports import export
from egcc_portal.history.pages import as_known
from egcc_portal.sources.exports import SOURCE_SHEET
from egcc_portal.sources.filters import SourceFilter
from egcc_portal.sources.models import Source
from egcc_portal.sources.statements import stated_by
from egcc_portal.web import render_page, sorted_page, sorted_rows

ORDER = {"sorts": {"publisher": "publisher"}, "default": "publisher"}


@require(Permission.SOURCE_VIEW)
def source_list(request: HttpRequest) -> HttpResponse:
    """Sources by publisher, narrowed by the query string."""
    narrowed = listed(request)
    page = sorted_page(request, narrowed.qs, **ORDER)
    return render_page(
        request,
        "sources/source_list.html",
        {"filter": narrowed, "page": page},
        partial="sources/_source_table.html",
    )


@require(Permission.SOURCE_VIEW)
def source_export(request: HttpRequest) -> HttpResponse:
    """The same sources as a file, all of them."""
    narrowed = listed(request)
    rows = sorted_rows(request, narrowed.qs, **ORDER)
    return export(request, SOURCE_SHEET, rows, asked=narrowed)


def listed(request: HttpRequest) -> SourceFilter:
    """Return what the list and its file show."""
    sources = Source.objects.visible_to(request.user).with_claim_count()
    return SourceFilter(request.GET, sources)


@require(Permission.SOURCE_VIEW)
@as_known
def source_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """A source: what it is, how far it was checked, and what it states."""
    visible = Source.objects.visible_to(request.user)
    source = get_object_or_404(visible.select_related("document"), pk=pk)
    records = stated_by(source, reader=request.user)
    context = {
        "source": source,
        "stated": [record for record in records if record.claims],
        "cited": [record for record in records if not record.claims],
    }
    return render(request, "sources/source_detail.html", context)
