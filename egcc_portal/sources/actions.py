"""What settles a question between sources, and what takes that back."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from egcc_portal import history
from egcc_portal.accounts.models import User
from egcc_portal.sources.models import FACT, Claim, Resolution, Rule


def resolve(
    fact: Claim, *, claim: Claim | None, rule: Rule, reason: str, by: User
) -> Resolution:
    """Settle what sources say differently about a fact, until another claim comes.

    Args:
        fact: any claim on the fact in question.
        claim: the one that holds; None where the rule keeps both or computes.

    Raises ValidationError when the claim is not on the fact, when it does not
    stand, or when rule and reason do not make a decision.
    """
    address = {part: getattr(fact, part) for part in FACT}
    if claim and not Claim.objects.current().filter(pk=claim.pk, **address).exists():
        raise ValidationError(
            _("The claim that holds is a standing one on the same fact."),
            code="not_on_this_fact",
        )
    with history.acting("resolve", by=by, reason=reason):
        resolution = Resolution(
            **address, claim=claim, rule=rule, reason=reason, decided_by=by
        )
        resolution.full_clean()
        resolution.save()
        return resolution


def undo(resolution: Resolution, *, reason: str = "", by: User) -> None:
    """Take a decision back: the question is open again, the decision stays readable.

    Raises ValidationError when it was already taken back.
    """
    with history.acting("undo", by=by, reason=reason):
        standing = Resolution.objects.standing().filter(pk=resolution.pk)
        if not standing.update(undone_at=timezone.now()):
            raise ValidationError(
                _("This decision was already taken back."), code="already_undone"
            )
