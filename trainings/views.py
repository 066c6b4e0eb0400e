"""Pages of cohorts."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from egcc_portal.accounts.roles import Permission, require
from egcc_portal.web import render_page, sorted_page
from trainings.models import Cohort


@require(Permission.TRAINING_VIEW)
def cohort_list(request: HttpRequest) -> HttpResponse:
    """The cohorts that the reader may see."""
    rows = Cohort.objects.visible_to(request.user)
    page = sorted_page(
        request, rows, sorts={"listed_on": "listed_on"}, default="listed_on"
    )
    return render_page(
        request,
        "trainings/cohort_list.html",
        {"page": page},
        partial="trainings/_cohort_table.html",
    )


@require(Permission.TRAINING_VIEW)
def cohort_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One of the cohorts."""
    row = get_object_or_404(Cohort.objects.visible_to(request.user), pk=pk)
    return render(request, "trainings/cohort_detail.html", {"cohort": row})
