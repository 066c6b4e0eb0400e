"""What becomes of a filled form: a draft, a record, or a change that waits."""

from __future__ import annotations

import uuid

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext

from egcc_portal import history
from egcc_portal.accounts.models import User
from egcc_portal.entry.citing import cite_correction
from egcc_portal.entry.editors import Editor
from egcc_portal.entry.models import Entry
from egcc_portal.entry.papers import Paper
from egcc_portal.sources.records import Record

OPEN = {Entry.State.TYPING, Entry.State.RETURNED}
"""The states in which somebody may type on."""
UNKEPT = {"csrfmiddlewaretoken", "do"}


def claim(key: uuid.UUID, editor: Editor, record: Record, *, by: User) -> Entry | None:
    """Return the entry of a form's key, locked, so that a second submit waits.

    None if the key is of another person's form, or of another record's. Runs within
    the transaction that saves the form.
    """
    known = {"owner": by, "model": editor.label, "version": record.version}
    if record.pk:
        known["about"] = record.public_id
    entries = Entry.objects.select_for_update()
    entry = entries.get_or_create(key=key, defaults=known)[0]
    if (entry.owner_id, entry.model) != (by.pk, editor.label):
        return None
    is_same = entry.about == known.get("about", "")
    return entry if is_same or entry.state not in OPEN else None


def keep(entry: Entry, data: QueryDict) -> None:
    """Keep what somebody has typed so far; NUL, which PostgreSQL can't hold, is not."""
    entry.data = {
        name: [value.replace("\0", "") for value in values]
        for name, values in data.lists()
        if name not in UNKEPT and "\0" not in name
    }
    entry.saved_at = timezone.now()
    entry.save()


def save(paper: Paper, entry: Entry, *, by: User) -> Record:
    """Write a valid paper to its rows, and remember under its key what it made.

    Raises ValidationError when the database holds a rule that the form did not ask.
    """
    record = paper.form.instance
    is_new = record.pk is None
    if not is_new:
        record.version += 1
    try:
        reason = paper.form.cleaned_data.get("reason", "")
        verb = paper.editor.verb or ("record" if is_new else "correct")
        with history.acting(verb, by=by, reason=reason):
            write(paper)
    except IntegrityError as refused:
        if not is_new:
            record.version -= 1
        raise ValidationError(sentence_of(refused, paper)) from refused
    finish(entry, record)
    return record


def write(paper: Paper) -> None:
    """Write what was added in place, the record, then the rows that hang on it."""
    with transaction.atomic():
        for form in paper.kept_forms:
            for added in form.added:
                added.save()
        paper.form.save()
        for part in paper.parts.values():
            part.save()
        cite_correction(paper)


def finish(entry: Entry, record: Record) -> None:
    """Close an entry: from now on its key leads to the record."""
    entry.about = record.public_id
    entry.state = Entry.State.DONE
    entry.data = {}
    entry.saved_at = timezone.now()
    entry.save()


def submit(entry: Entry, data: QueryDict) -> None:
    """Let a change to an approved record wait for a manager; no row is touched."""
    entry.state = Entry.State.SUBMITTED
    entry.submitted_at = timezone.now()
    entry.decided_by = entry.decided_at = None
    keep(entry, data)


def sentence_of(refused: IntegrityError, paper: Paper) -> str:
    """Return the sentence of the constraint that the database held.

    Raises the error itself if it is none of ours.
    """
    if isinstance(refused, ProtectedError):
        held = " · ".join(sorted(str(each) for each in refused.protected_objects))
        return gettext("This cannot be taken away, for it is named in: %(held)s.") % {
            "held": held
        }
    name = refused.__cause__.diag.constraint_name
    rows = [each for form in paper.forms for each in (form.instance, *form.added)]
    for model in {type(row) for row in rows}:
        if name in (sentences := getattr(model, "REFUSALS", {})):
            return sentences[name]
        for constraint in model._meta.constraints:
            if constraint.name == name:
                return constraint.get_violation_error_message()
    raise refused
