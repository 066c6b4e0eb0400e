"""The address of a record that was merged leads to the record that stayed."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from egcc_portal.directory.models import Institution, Person
from egcc_portal.merging.models import Merged
from egcc_portal.sources.records import Record

Answer = Callable[[HttpRequest], HttpResponse]
KINDS = {"institution": Institution, "person": Person}
NOT_FOUND = 404


def merged_lead_on(answer: Answer) -> Answer:
    """Lead from a page that is not there to that of the record it became a part of.

    Nothing is asked of the database while pages are where they were.
    """

    def answered(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        if response.status_code != NOT_FOUND:
            return response
        record = became(request)
        if record is None:
            return response
        told = _("The record that was here is one with this one now.")
        messages.info(request, told)
        return redirect(record)

    return answered


def became(request: HttpRequest) -> Record | None:
    """Return the record that the one at an address became, as far as it may be seen."""
    match = request.resolver_match
    if not match or match.app_name not in ("directory", "merging"):
        return None
    model = KINDS.get(match.url_name.partition("_")[0])
    asked = {match.kwargs.get("pk"), match.kwargs.get("other")} - {None}
    if model is None or not asked:
        return None
    known = Merged.objects.filter(model=model._meta.label_lower, gone__in=asked)
    kept = known.values("stays")
    return model.objects.visible_to(request.user).filter(pk__in=kept).first()
