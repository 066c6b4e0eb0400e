"""Undoing an act of very many rows: asked on a page, done by the worker."""

from __future__ import annotations

import logging
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models.functions import Now
from django.utils import translation
from django.utils.translation import gettext as _
from kombu.exceptions import OperationalError

from egcc_portal.accounts.models import User
from egcc_portal.history.models import Undoing
from egcc_portal.history.undo import undo

logger = logging.getLogger(__name__)
AT_ONCE = 500
"""An act of more rows is undone by the worker; a page has five seconds."""
WAITING = timedelta(minutes=1)
SILENCE = timedelta(minutes=35)
"""Longer than a task may take: whoever had it is gone."""
TRIES = 3


def ask(act: UUID, *, reason: str, by: User) -> Undoing:
    """Ask the worker to undo an act; it hears once that is committed.

    Raises ValidationError, code "at_work", when it is being undone already.
    """
    try:
        with transaction.atomic():
            undoing = Undoing.objects.create(act=act, reason=reason, by=by)
    except IntegrityError as late:
        raise ValidationError(
            _("This is being undone already."), code="at_work"
        ) from late
    transaction.on_commit(lambda: ring(undoing.pk))
    return undoing


def ring(key: int) -> None:
    """Tell a worker of an undoing; where the broker is away, the sweeper does."""
    from egcc_portal.history.tasks import undo_act  # it imports this module

    try:
        undo_act.delay(key)
    except (OperationalError, OSError):
        logger.warning("no broker to tell of undoing %s; the sweeper will", key)


def work(key: int) -> None:
    """Undo what waits, once, however often it is delivered: whole, or not at all."""
    undoing = Undoing.objects.claim(key)
    if undoing is None:
        return
    ours = Undoing.objects.filter(
        pk=key, state=Undoing.State.RUNNING, tries=undoing.tries
    )
    with translation.override(undoing.by.language or settings.LANGUAGE_CODE):
        try:
            with transaction.atomic():
                undo(undoing.act, reason=undoing.reason, by=undoing.by)
                if not ours.update(state=Undoing.State.DONE, ticked_at=Now()):
                    transaction.set_rollback(True)  # another has taken it over
        except ValidationError as refused:
            ours.update(state=Undoing.State.REFUSED, said=refused.messages)


def requeue_silent() -> None:
    """Ring anew for what a lost worker or message left; give up after some tries."""
    lost = Undoing.objects.filter(
        state=Undoing.State.RUNNING, ticked_at__lt=Now() - SILENCE
    )
    said = [_("The portal could not undo this. Tell an administrator.")]
    lost.filter(tries__gte=TRIES).update(state=Undoing.State.REFUSED, said=said)
    lost.update(state=Undoing.State.WAITING, ticked_at=Now() - WAITING)
    waiting = Undoing.objects.filter(
        state=Undoing.State.WAITING, ticked_at__lte=Now() - WAITING
    )
    for key in list(waiting.values_list("pk", flat=True)):
        Undoing.objects.filter(pk=key).update(ticked_at=Now())
        ring(key)
