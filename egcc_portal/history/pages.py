"""The past of a record: its page as it was known, its changes, two states compared."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from egcc_portal.clocks import asked_moment
from egcc_portal.history.knowledge import known

View = Callable[..., HttpResponse]


def as_known(view: View) -> View:
    """Let a page answer `?known=`: what it said at a moment, the whole of it.

    What was not in the portal then, or not open to the reader, is a 404 that says so:
    there was no such page.
    """

    @wraps(view)
    def shown(request: HttpRequest, *args: object, **kw: object) -> HttpResponse:
        at = asked_moment(request)
        if at is None:
            return view(request, *args, **kw)
        try:
            with known(at, to=request.user):
                return view(request, *args, **kw)
        except Http404:
            return render(request, "history/not_known.html", status=404)

    return shown
