"""The page of a fault."""

from __future__ import annotations

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

RETRY_AFTER = 30
"""Seconds after which a reader may try again."""


def server_error(request: HttpRequest) -> HttpResponse:
    """Say that the fault is ours, or with 503 that the database is away.

    Django comes here from wherever an exception gets out, middleware included.
    The page needs neither the database nor the reader's session.
    """
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        page = HttpResponse(render_to_string("503.html"), status=503)
        page.headers["Retry-After"] = RETRY_AFTER
        return page
    return HttpResponse(render_to_string("500.html"), status=500)
