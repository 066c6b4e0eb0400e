"""What changes programs and what belongs to them, beyond a single row."""

from __future__ import annotations

from django.db.models import Max
from django.db.models.functions import Now

from programs.models import Observation


def supersede(observation: Observation) -> None:
    """Let a new value follow the current one of its indicator and year.

    The one before stays behind it, superseded. Runs within the transaction that saves
    the new one, with the indicator's row locked.
    """
    own = Observation.objects.filter(
        indicator=observation.indicator, year=observation.year
    )
    last = own.aggregate(last=Max("revision"))["last"] or 0
    own.filter(superseded_at=None).update(superseded_at=Now())
    observation.revision = last + 1
