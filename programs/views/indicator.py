"""Pages of indicators."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from egcc_portal.accounts.roles import Permission, require
from egcc_portal.web import render_page, sorted_page
from programs.models import Indicator


@require(Permission.PROGRAM_VIEW)
def indicator_list(request: HttpRequest) -> HttpResponse:
    """The indicators that the reader may see."""
    rows = Indicator.objects.visible_to(request.user)
    page = sorted_page(request, rows, sorts={"code": "code"}, default="code")
    return render_page(
        request,
        "programs/indicator_list.html",
        {"page": page},
        partial="programs/_indicator_table.html",
    )


@require(Permission.PROGRAM_VIEW)
def indicator_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One of the indicators."""
    row = get_object_or_404(Indicator.objects.visible_to(request.user), pk=pk)
    return render(request, "programs/indicator_detail.html", {"indicator": row})
