"""What every answer carries, and what no request gets past."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers

Answer = Callable[[HttpRequest], HttpResponse]
logger = logging.getLogger(__name__)

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
PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


def security_headers(answer: Answer) -> Answer:
    """Add the policies to every answer, error pages included."""

    def answered(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response.headers.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        return response

    return answered


def static_headers(headers: dict, path: str, url: str) -> None:
    """Add the policies to static files, which whitenoise answers by itself."""
    headers["Content-Security-Policy"] = CONTENT_SECURITY_POLICY
    headers["Permissions-Policy"] = PERMISSIONS_POLICY


def database_outage(answer: Answer) -> Answer:
    """Say that the database is away, in words and with 503, wherever it shows."""

    def answered(request: HttpRequest) -> HttpResponse:
        return answer(request)

    def process_exception(request: HttpRequest, wrong: Exception) -> HttpResponse:
        return None

    answered.process_exception = process_exception
    return answered


def refuse_nul(answer: Answer) -> Answer:
    """Refuse NUL in an address: PostgreSQL holds none, and nobody types one."""

    def answered(request: HttpRequest) -> HttpResponse:
        if "\0" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            raise SuspiciousOperation("NUL in the address")
        return answer(request)

    return answered


def no_store(answer: Answer) -> Answer:
    """Keep pages behind sign-in out of every cache."""

    def answered(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        if request.user.is_authenticated and not response.has_header("Cache-Control"):
            add_never_cache_headers(response)
            response.headers["Cache-Control"] += ", no-store"
        return response

    return answered
