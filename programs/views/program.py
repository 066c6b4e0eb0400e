"""Pages of programs."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from egcc_portal.accounts.roles import Permission, require
from egcc_portal.web import render_page, sorted_page
from programs.models import Program


@require(Permission.PROGRAM_VIEW)
def program_list(request: HttpRequest) -> HttpResponse:
    """The programs that the reader may see."""
    rows = Program.objects.visible_to(request.user)
    page = sorted_page(request, rows, sorts={"code": "code"}, default="code")
    return render_page(
        request,
        "programs/program_list.html",
        {"page": page},
        partial="programs/_program_table.html",
    )


@require(Permission.PROGRAM_VIEW)
def program_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One of the programs."""
    row = get_object_or_404(Program.objects.visible_to(request.user), pk=pk)
    return render(request, "programs/program_detail.html", {"program": row})
