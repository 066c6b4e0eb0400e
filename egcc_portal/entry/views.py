"""What forms ask for while they are filled in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from egcc_portal.accounts.roles import Permission, require
from egcc_portal.entry.fields import told


@require(Permission.RECORD_EDIT)
def date_read(request: HttpRequest) -> HttpResponse:
    """What the portal understands of `?text=`; htmx names it as its field is named."""
    text = request.GET.get("text") or next(iter(request.GET.values()), "")
    return HttpResponse(told(text), content_type="text/plain; charset=utf-8")
