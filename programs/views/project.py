"""Pages of projects."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from egcc_portal.accounts.roles import Permission, require
from egcc_portal.web import render_page, sorted_page
from programs.models import Project


@require(Permission.PROGRAM_VIEW)
def project_list(request: HttpRequest) -> HttpResponse:
    """The projects that the reader may see."""
    rows = Project.objects.visible_to(request.user)
    page = sorted_page(request, rows, sorts={"year": "year"}, default="year")
    return render_page(
        request,
        "programs/project_list.html",
        {"page": page},
        partial="programs/_project_table.html",
    )


@require(Permission.PROGRAM_VIEW)
def project_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One of the projects."""
    row = get_object_or_404(Project.objects.visible_to(request.user), pk=pk)
    return render(request, "programs/project_detail.html", {"project": row})
