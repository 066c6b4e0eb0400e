"""A form that was sent after its session had ended, kept until its writer is back.

It stays in the new session of the browser that sent it, goes to the person whose
session had ended and to nobody else, and is sent again only by that person's hand.
"""

from __future__ import annotations

import json
import time

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.utils import timezone

UNSENT = "unsent"
LONGEST = 200_000
"""So many letters of a form are kept."""
KEPT_SECONDS = 3600
NO_TEXT = {"csrfmiddlewaretoken", "key", "about", "act", "do", "version", "seen"}
"""Fields that a form carries and nobody types."""


def keep(request: HttpRequest) -> bool:
    """Keep what a form holds, if it comes from a session that has ended by itself.

    Such a session is used up by it, so that a stranger keeps nothing, and nobody more
    than one form; a later one takes its place.
    """
    typed = dict(request.POST.lists())
    if not typed or len(json.dumps(typed)) > LONGEST or not is_sent_by_hand(request):
        return False
    typed.pop("csrfmiddlewaretoken", None)
    owner = request.session.get(UNSENT, {}).get("by") or owner_of_ended(request)
    if owner is None:
        return False
    request.session[UNSENT] = {
        "by": owner,
        "at": request.get_full_path(),
        "typed": typed,
        "until": time.time() + KEPT_SECONDS,
    }
    return True


def is_sent_by_hand(request: HttpRequest) -> bool:
    """Whether the browser goes to another page by it; what a script sends is none."""
    by_script = "HX-Request" in request.headers
    return not by_script and request.headers.get("Sec-Fetch-Mode", "navigate") == (
        "navigate"
    )


def owner_of_ended(request: HttpRequest) -> str | None:
    """Return the key of the person whose session has ended, and use that session up."""
    cookie = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
    ended = Session.objects.filter(session_key=cookie, expire_date__lte=timezone.now())
    session = ended.first()
    if session is None or not ended.delete()[0]:
        return None
    return session.get_decoded().get(SESSION_KEY)


def unsent(request: HttpRequest) -> dict | None:
    """Return what the person at the browser has not sent: `at`, and `typed` by name."""
    kept = request.session.get(UNSENT)
    if kept is None:
        return None
    if kept["by"] != str(request.user.pk) or kept["until"] < time.time():
        drop(request)
        return None
    return kept


def drop(request: HttpRequest) -> None:
    """Forget what was not sent."""
    request.session.pop(UNSENT, None)


def texts_in(typed: dict[str, list[str]]) -> list[str]:
    """Return what somebody typed or chose, without what forms carry for themselves."""
    return [
        text
        for name, texts in typed.items()
        if name not in NO_TEXT and not name.endswith(("_FORMS", "_shown", "-id"))
        for text in texts
        if text.strip() and text != "on"  # a box that is ticked
    ]
