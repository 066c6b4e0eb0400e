"""What makes two records one, or says that they are two."""

from __future__ import annotations

from operator import attrgetter

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from egcc_portal import history
from egcc_portal.accounts.models import User
from egcc_portal.directory.models import Appointment
from egcc_portal.history.steps import WHOLE
from egcc_portal.history.undo import rule_of
from egcc_portal.merging.leading import ONE_IS_ENOUGH, links_to
from egcc_portal.merging.models import Apart, Merged
from egcc_portal.merging.names import GONE, united
from egcc_portal.merging.pairs import BOTH, Pair
from egcc_portal.sources.records import Record

OFFICE = [
    *("person_id", "institution_id", "office_ind", "office_en", "office_ko", "acting"),
    *("since_from", "since_to", "since_precision"),
    *("until_from", "until_to", "until_precision", "review"),
]
"""What two offices have in common that are one."""


def merge(
    pair: Pair,
    choices: dict[str, str],
    *,
    reason: str,
    by: User,
    approved_by: User | None = None,
) -> None:
    """Let one record become a part of the other: all that led to it leads there.

    The two rows are locked by the caller. The row that is gone stays in the history
    and comes back when the act is undone; its address leads on meanwhile.

    Args:
        choices: for each field of which the two differ, whose value is kept.
        approved_by: the manager who approves it, where it was proposed.

    Raises ValidationError, with every reason, when the two can't become one.
    """
    if pair.refusals:
        raise ValidationError(pair.refusals, code="not_merged")
    if pair.waits and not approved_by:
        raise ValidationError(
            _("One of the two is approved: another person has to approve it."),
            code="not_merged",
        )
    told = WHOLE | ({"approved_by": approved_by.pk} if approved_by else {})
    try:
        with history.acting("merge", by=by, reason=reason, **told):
            unite(pair, choices)
            connection.check_constraints()
    except IntegrityError as broken:
        raise ValidationError(rule_of(broken), code="not_merged") from broken


def unite(pair: Pair, choices: dict[str, str]) -> None:
    """Write the names, the links, the fields, and where the old address leads."""
    stays, gone = pair.both
    united(stays, gone, choices).carry_out(stays)
    unite_offices(stays, gone)
    repoint(stays, gone)
    QuerySet(type(gone)).filter(pk=gone.pk)._raw_delete("default")
    choose(pair, choices)
    stays.validate_constraints()
    stays.version += 1
    stays.save()
    addresses = Merged.objects.filter(model=stays.fact_model)
    addresses.filter(stays=gone.pk).update(stays=stays.pk)
    Merged.objects.create(model=stays.fact_model, gone=gone.pk, stays=stays.pk)


def repoint(stays: Record, gone: Record) -> None:
    """Let everything that leads to one record lead to the other."""
    for link in links_to(type(stays)):
        if link.model._meta.label_lower in ONE_IS_ENOUGH:
            same = [row.pk for row in link.same(gone, stays)]
            QuerySet(link.model).filter(pk__in=same).delete()
        link.move(gone, stays)


def unite_offices(stays: Record, gone: Record) -> None:
    """Make one of each two offices that are the same once the two records are one."""
    side = f"{stays._meta.model_name}_id"
    what = attrgetter(*(name for name in OFFICE if name != side))
    own = {what(each): each for each in stays.appointments.all()}
    for office in gone.appointments.all():
        if kept := own.get(what(office)):
            kept.attested = sorted({*kept.attested, *office.attested})
            kept.version += 1
            kept.save()
            repoint(kept, office)
            QuerySet(Appointment).filter(pk=office.pk)._raw_delete("default")


def choose(pair: Pair, choices: dict[str, str]) -> None:
    """Give the record that stays the values that are chosen of the other."""
    for field in pair.choices:
        chosen = choices.get(field.name)
        attribute = pair.stays._meta.get_field(field.name).attname
        other = getattr(pair.gone, attribute)
        if chosen == GONE:
            setattr(pair.stays, attribute, other)
        elif chosen == BOTH:
            setattr(pair.stays, attribute, f"{getattr(pair.stays, attribute)}\n{other}")


def keep_apart(pair: Pair, *, reason: str, by: User) -> None:
    """Say that two records are two; they are suggested no more.

    Raises ValidationError when that has been said already.
    """
    first, second = sorted(each.pk for each in pair.both)
    said = Apart(model=pair.stays.fact_model, first=first, second=second, reason=reason)
    said.full_clean()
    with history.acting("keep apart", by=by, reason=reason):
        said.save()


def take_back(said: Apart, *, by: User) -> None:
    """Say no more that two records are two."""
    with history.acting("suggest again", by=by):
        said.delete()
