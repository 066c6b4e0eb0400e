"""What every answer carries, and what no request gets past."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse, QueryDict
from django.middleware.gzip import GZipMiddleware
from django.shortcuts import render, resolve_url
from django.urls import Resolver404, resolve, reverse
from django.utils.cache import add_never_cache_headers

from egcc_portal.accounts import unsent
from egcc_portal.history import coming_from

Answer = Callable[[HttpRequest], HttpResponse]

CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "object-src 'none'",
    ]
)
MEGABYTE = 1 << 20
ROOM_FOR_FIELDS = MEGABYTE
TOO_LARGE = 413
TEXT = {"text/html", "image/svg+xml"}
PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


def security_headers(answer: Answer) -> Answer:
    """Add the policies to every answer, error pages and static files included."""

    def answered(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response.headers.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        return response

    return answered


def compressed(answer: Answer) -> Answer:
    """Compress pages and drawings; a table that goes out as it is made is let be.

    Django's own middleware adds bytes at random, so that lengths tell no secrets.
    """
    gzip = GZipMiddleware(answer)

    def answered(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        kind = response.headers.get("Content-Type", "").partition(";")[0]
        return gzip.process_response(request, response) if kind in TEXT else response

    return answered


def no_store(answer: Answer) -> Answer:
    """Keep every page out of every cache; static files are answered before.

    Whether somebody is signed in is not asked: with the database away, the
    answer that says so would wait for it a second time.
    """

    def answered(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        if not response.has_header("Cache-Control"):
            add_never_cache_headers(response)
        return response

    return answered


def clean_input(answer: Answer) -> Answer:
    """Refuse NUL, which PostgreSQL can't hold; compose what is asked for to NFC.

    NUL in a form is refused by its field, and said there.
    """

    def answered(request: HttpRequest) -> HttpResponse:
        asked = [text for part in request.GET.lists() for text in (part[0], *part[1])]
        texts = [request.path, *asked, *request.COOKIES.values()]
        if any("\0" in text for text in texts):
            raise SuspiciousOperation("NUL in an address or a cookie")
        if not all(unicodedata.is_normalized("NFC", text) for text in asked):
            request.GET = composed(request.GET)
        return answer(request)

    return answered


def bounded_upload(answer: Answer) -> Answer:
    """Refuse a request that says it is too large, before any of it is read.

    The server reads no more than it says.
    """

    def answered(request: HttpRequest) -> HttpResponse:
        said = request.headers.get("Content-Length", "")
        most = settings.UPLOAD_MB * MEGABYTE
        if said.isdecimal() and int(said) > most + ROOM_FOR_FIELDS:
            context = {"most": settings.UPLOAD_MB}
            return render(request, "413.html", context, status=TOO_LARGE)
        return answer(request)

    return answered


def composed(query: QueryDict) -> QueryDict:
    """Return a query with its texts in NFC: as people type, and as we store, them."""
    copy = query.copy()
    for name, texts in query.lists():
        copy.setlist(name, [unicodedata.normalize("NFC", text) for text in texts])
    copy._mutable = False
    return copy


def acts_say_where(answer: Answer) -> Answer:
    """Let what is written for a page say which page that was."""

    def answered(request: HttpRequest) -> HttpResponse:
        with coming_from(page_name(request)):
            return answer(request)

    return answered


def page_name(request: HttpRequest) -> str:
    """Return the name of the page that takes a form; "" where nothing is sent."""
    if request.method in {"GET", "HEAD"}:
        return ""
    try:
        return resolve(request.path_info).view_name
    except Resolver404:
        return ""


def door_is_no_part(answer: Answer) -> Answer:
    """Reload the page of a part that was asked for after the session's end.

    htmx would follow the way to sign-in and put the form in the part's place.
    """

    def answered(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        if is_at_door(response) and "HX-Request" in request.headers:
            return HttpResponse(status=204, headers={"HX-Refresh": "true"})
        return response

    return answered


def forms_outlive_sessions(answer: Answer) -> Answer:
    """Keep a form that comes after the session's end, and offer it after sign-in.

    Whoever sends it again, from there or from its own page, is done with it.
    """

    def answered(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        if request.method != "POST":
            return response
        if is_at_door(response):
            kept = unsent.keep(request)
            return redirect_to_login(reverse("form_unsent")) if kept else response
        kept = request.session.get(unsent.UNSENT)
        is_taken = response.status_code != HTTPStatus.FORBIDDEN
        if kept and is_taken and kept["at"] == request.get_full_path():
            unsent.drop(request)
        return response

    return answered


def is_at_door(response: HttpResponse) -> bool:
    """Whether an answer leads to sign-in."""
    door = resolve_url(settings.LOGIN_URL)
    return getattr(response, "url", "").startswith(f"{door}?")
