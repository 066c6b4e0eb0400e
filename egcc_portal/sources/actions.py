"""What sources are said to state, what settles a question between them, and back."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from egcc_portal import history
from egcc_portal.accounts.models import User
from egcc_portal.review.actions import has_written, own_work
from egcc_portal.sources.models import FACT, Claim, Resolution, Rule, Source


def resolve(
    fact: Claim, *, claim: Claim | None, rule: Rule, reason: str, by: User
) -> Resolution:
    """Settle what sources say differently about a fact, until another claim comes.

    Args:
        fact: any claim on the fact in question.
        claim: the one that holds; None where the rule keeps both or computes.

    No record is changed by it: one that reads otherwise needs a correction, which
    waits for a manager. Nor does anybody decide on a claim that they recorded.

    Raises ValidationError when the claim is not on the fact, when it does not
    stand, when rule and reason do not make a decision; code "own_work" when one of
    the claims is their own.
    """
    address = {part: getattr(fact, part) for part in FACT}
    if has_stated(by, fact):
        raise own_work()
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


def has_stated(by: User, fact: Claim) -> bool:
    """Tell whether somebody wrote any of the standing claims on a fact."""
    address = {part: getattr(fact, part) for part in FACT}
    return has_written(by, Claim.objects.current().filter(**address))


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


def state(claim: Claim, *, added: Iterable[Source] = (), by: User) -> None:
    """Record what a source says of a fact; no record is changed by it.

    Args:
        added: the source, where it is a new one.
    """
    with history.acting("state claim", by=by):
        for source in added:
            source.save()
        claim.save()


def correct(
    claim: Claim,
    *,
    reopens: bool,
    added: Iterable[Source] = (),
    reason: str,
    by: User,
) -> None:
    """Write what a claim should have said.

    Args:
        reopens: whether it says another thing now, so that what was decided on the
            fact is asked again.
    """
    with history.acting("correct claim", by=by, reason=reason):
        for source in added:
            source.save()
        if reopens:
            claim.claimed_at = timezone.now()
        claim.save()


def withdraw(claim: Claim, *, reason: str, by: User) -> None:
    """Let a claim count no longer; it stays readable.

    Raises ValidationError when a decision holds to it, or it is withdrawn already.
    """
    if Resolution.objects.standing().filter(claim=claim).exists():
        raise ValidationError(
            _("A decision holds to this claim. Take the decision back first."),
            code="decided",
        )
    with history.acting("withdraw claim", by=by, reason=reason):
        standing = Claim.objects.filter(pk=claim.pk, withdrawn_at=None)
        if not standing.update(withdrawn_at=timezone.now()):
            raise ValidationError(
                _("This claim is withdrawn already."), code="already_withdrawn"
            )


def restate(claim: Claim, *, by: User) -> None:
    """Let a withdrawn claim count again; what was decided meanwhile is asked again."""
    with history.acting("restate claim", by=by):
        withdrawn = Claim.objects.filter(pk=claim.pk, withdrawn_at__isnull=False)
        withdrawn.update(withdrawn_at=None, claimed_at=timezone.now())
