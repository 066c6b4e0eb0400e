"""Whether the portal's parts are there: its database, its broker, a worker."""

from __future__ import annotations

from contextlib import suppress
from functools import cache

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import Error, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe
from redis import Redis, RedisError
from redis.backoff import NoBackoff
from redis.retry import Retry

WORKER_SEEN = "portal:worker-seen"
WORKER_SILENCE = 60
"""Seconds after which a worker that gave no sign of life counts as missing."""


@login_not_required
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """Each part by name, true or false; 503 when one is missing."""
    parts = {"database": database_answers()} | broker_answers()
    return JsonResponse(parts, status=200 if all(parts.values()) else 503)


def database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        connection.close()
        return False
    return True


def broker_answers() -> dict[str, bool]:
    """Return whether the broker is there, and whether it has heard of a worker."""
    try:
        return {"broker": True, "worker": bool(broker().exists(WORKER_SEEN))}
    except RedisError:
        return {"broker": False, "worker": False}


def note_worker(**heartbeat: object) -> None:
    """Keep a worker's sign of life; a broker that hangs must not hold the worker up."""
    with suppress(RedisError):
        broker().set(WORKER_SEEN, 1, ex=WORKER_SILENCE)


@cache
def broker() -> Redis:
    """Return a connection that gives up after a second, at the first try."""
    return Redis.from_url(
        settings.REDIS_URL,
        socket_timeout=1,
        socket_connect_timeout=1,
        retry=Retry(NoBackoff(), 0),
    )
