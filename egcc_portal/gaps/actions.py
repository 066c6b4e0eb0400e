"""What arranges that somebody sees to a gap."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils.translation import gettext as _

from egcc_portal import history
from egcc_portal.accounts.models import User
from egcc_portal.gaps.models import CHANGED_MEANWHILE, FollowUp


def plan(follow_up: FollowUp, *, by: User) -> None:
    """Keep who sees to a gap, until when, and why it waits.

    The reason of a gap that is put off is the reason of the act.

    Raises ValidationError when a rule is broken, or when somebody else was the
    first to arrange something about the gap.
    """
    follow_up.full_clean(validate_unique=False)
    follow_up.version += 1
    try:
        with history.acting("plan", by=by, reason=follow_up.snoozed_because):
            follow_up.save()
    except IntegrityError as late:
        follow_up.version -= 1
        raise changed_meanwhile() from late


def changed_meanwhile() -> ValidationError:
    """Return what the second of two editors is told."""
    return ValidationError(
        _(
            "Somebody arranged this after you opened the page. What stands below is "
            "yours; look again, then save."
        ),
        code=CHANGED_MEANWHILE,
    )
