"""What changes programs and what belongs to them, beyond a single row."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db.models import Max
from django.db.models.functions import Now
from django.utils.translation import gettext

from egcc_portal import history
from egcc_portal.accounts.models import User
from programs.models import Observation, PeriodLock


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


def close_period(lock: PeriodLock, *, by: User) -> None:
    """Close a period: from now on nothing is recorded of it."""
    lock.locked_by = by
    with history.acting("close period", by=by, reason=lock.reason):
        lock.save()


def open_period(lock: PeriodLock, *, because: str, at: datetime, by: User) -> None:
    """Open a closed period again, for a reason.

    Raises ValidationError, code "open", when somebody has opened it already.
    """
    told = {"lifted_by": by, "lifted_at": at, "lifted_because": because}
    with history.acting("open period", by=by, reason=because):
        own = PeriodLock.objects.standing().filter(pk=lock.pk)
        if not own.update(**told):
            raise ValidationError(gettext("This period is open already."), code="open")
