"""How long a session lasts: until it is left alone, and at most a day's work."""

from __future__ import annotations

import time
from datetime import timedelta

from django.conf import settings
from django.contrib.sessions.backends import db
from django.db import models
from django.utils import timezone

ENDED_KEPT = timedelta(days=3)
NOTED_EVERY = 60
"""Seconds after which a request is noted as a sign of life."""


class SessionStore(db.SessionStore):
    """A session of the database that ends after a pause, and at a fixed end.

    SESSION_IDLE_SECONDS is the pause, SESSION_COOKIE_AGE the whole length from
    sign-in on. The row's own date says which of the two comes first, so a session
    past it is not found. `clearsessions` removes it three days later: until then it
    tells whose a form is that was left open over a weekend, and lets nobody in.
    """

    @classmethod
    def clear_expired(cls) -> None:
        long_over = timezone.now() - ENDED_KEPT
        cls.get_model_class().objects.filter(expire_date__lt=long_over).delete()

    def load(self) -> dict:
        session = super().load()
        if time.time() - session.get("seen_at", 0) > NOTED_EVERY:
            self.modified = bool(session)
        return session

    def create_model_instance(self, data: dict) -> models.Model:
        data["seen_at"] = int(time.time())
        data.setdefault("started_at", data["seen_at"])
        return super().create_model_instance(data)

    def cycle_key(self) -> None:
        """Begin anew at sign-in, whenever the stranger came."""
        self.pop("started_at", None)
        super().cycle_key()

    def get_session_cookie_age(self) -> int:
        """Return for how many seconds the session lasts if nobody comes back."""
        now = int(time.time())
        ends_at = self.get("started_at", now) + settings.SESSION_COOKIE_AGE
        return max(0, min(settings.SESSION_IDLE_SECONDS, ends_at - now))
