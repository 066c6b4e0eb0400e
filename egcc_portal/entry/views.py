"""What forms ask for while they are filled in."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from egcc_portal.accounts.roles import Permission, require
from egcc_portal.entry.fields import told
from egcc_portal.entry.picks import LONGEST_NAME, records_offered
from egcc_portal.sources.statements import record_model


@require(Permission.RECORD_EDIT)
def date_read(request: HttpRequest) -> HttpResponse:
    """What the portal understands of `?text=`."""
    return HttpResponse(told(typed(request)), content_type="text/plain; charset=utf-8")


@require(Permission.RECORD_EDIT)
def record_pick(request: HttpRequest, label: str) -> HttpResponse:
    """The records of a kind that `?text=` can mean, as options of a list."""
    model = record_model(label)
    if model is None or not hasattr(model.objects, "matching"):
        raise Http404
    text = typed(request)[:LONGEST_NAME]
    context = {
        "offered": records_offered(model, text, request.user) if text else [],
        "line": request.htmx.trigger or "pick",
    }
    return render(request, "entry/_offered.html", context)


def typed(request: HttpRequest) -> str:
    """Return `?text=`, which htmx names as its line is named."""
    text = request.GET.get("text") or next(iter(request.GET.values()), "")
    return text.strip()
