"""One person proposes that two approved records become one; another approves it."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from egcc_portal.accounts.models import User
from egcc_portal.directory.models import Person
from egcc_portal.entry.models import Entry
from egcc_portal.history.changes import Change, RowChange
from egcc_portal.history.reads import log_read
from egcc_portal.merging import actions
from egcc_portal.merging.names import GONE, united
from egcc_portal.merging.pairs import BOTH, Choice, Pair
from egcc_portal.review.actions import propose as send
from egcc_portal.review.proposals import Proposal
from egcc_portal.review.waiting import Asked
from egcc_portal.sources.records import Record

CHOICE = "choice:"
"""What the names of choices begin with, in what an entry holds."""


def propose(pair: Pair, choices: dict[str, str], *, reason: str, by: User) -> Entry:
    """Let a merging wait for a manager; the two stay two until then.

    Raises ValidationError, with every reason, when they can't become one as they are.
    """
    if pair.refusals:
        raise ValidationError(pair.refusals, code="not_merged")
    how = {"versions": pair.versions}
    how |= {f"{CHOICE}{name}": chosen for name, chosen in choices.items()}
    what = {"gone": pair.gone.public_id}
    return send(pair.stays, "merge", what, how=how, reason=reason, by=by)


def pair_of(entry: Entry, record: Record, reader: User, *, held: bool = False) -> Pair:
    """Return the two records of a proposal; `held`, with their rows locked.

    Raises ValidationError when they are not as they were when it was made.
    """
    model = type(record)
    ids = [record.public_id, entry.post["gone"]]
    rows = model.objects.filter(public_id__in=ids).order_by("pk")
    found = {
        each.public_id: each for each in (rows.select_for_update() if held else rows)
    }
    if len(found) == len(ids):
        pair = Pair(found[ids[0]], found[ids[1]], reader, entry)
        if pair.versions == entry.post["versions"]:
            return pair
    raise ValidationError(
        _("One of the two was changed or merged since this was proposed."),
        code="changed_meanwhile",
    )


def chosen_in(entry: Entry) -> dict[str, str]:
    """Return whose value is kept, by the name of the field."""
    typed = entry.post.items()
    return {
        name.removeprefix(CHOICE): value
        for name, value in typed
        if name.startswith(CHOICE)
    }


def asked_of(entry: Entry, record: Record, reader: User) -> Asked:
    """Return what would become of the two, and what stands against it now."""
    try:
        pair = pair_of(entry, record, reader)
    except ValidationError as late:
        return Asked(wrong=late.messages)
    if isinstance(record, Person):
        log_read(reader, pair.gone)
    choices = chosen_in(entry)
    changes = [change_of(each, choices.get(each.name)) for each in pair.choices]
    changes = [each for each in changes if each.is_one]
    model = record._meta.model_name
    return Asked(
        [RowChange("", True, True, changes, model)] if changes else [],
        pair.refusals,
        entry.post["reason"],
        part="merging/_proposed.html",
        told={"pair": pair, "names": united(pair.stays, pair.gone, choices)},
    )


def change_of(choice: Choice, chosen: str | None) -> Change:
    """Return what becomes of a field of the record that stays."""
    after = {GONE: choice.gone, BOTH: f"{choice.stays}\n{choice.gone}"}
    return Change(
        choice.label, choice.stays, after.get(chosen, choice.stays), choice.name
    )


def carry_out(entry: Entry, record: Record, by: User) -> None:
    """Merge the two, as its proposer, with a manager's approval."""
    actions.merge(
        pair_of(entry, record, by, held=True),
        chosen_in(entry),
        reason=entry.post["reason"],
        by=entry.owner,
        approved_by=by,
    )


def url_of(entry: Entry, record: Record) -> str:
    """Return the page on which the two are compared; the list, if one is gone."""
    model = type(record)
    name = f"merging:{model._meta.model_name}"
    gone = QuerySet(model).filter(public_id=entry.post["gone"]).first()
    if gone is None:
        return reverse(f"{name}_doubles")
    return reverse(f"{name}_merge", args=[record.pk, gone.pk])


MERGE = Proposal("merge", asked_of, carry_out, url_of)
