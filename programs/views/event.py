"""Pages of events."""

from django.http import HttpRequest, HttpResponse

from egcc_portal.accounts.roles import Permission, require
from egcc_portal.web import render_page, sorted_page
from programs.models import Event


@require(Permission.PROGRAM_VIEW)
def event_list(request: HttpRequest) -> HttpResponse:
    """The events that the reader may see."""
    rows = Event.objects.visible_to(request.user)
    page = sorted_page(
        request, rows, sorts={"listed_on": "listed_on"}, default="listed_on"
    )
    return render_page(
        request,
        "programs/event_list.html",
        {"page": page},
        partial="programs/_event_table.html",
    )
