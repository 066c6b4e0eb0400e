"""What moves a file on its way: received, matched, checked, sent, saved, discarded."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from contextlib import closing
from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, connections, transaction
from django.db.models.functions import Now
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from kombu.exceptions import OperationalError

from egcc_portal import history
from egcc_portal.accounts.models import User
from egcc_portal.imports.checking import check, open_questions
from egcc_portal.imports.kinds import KINDS, Kind
from egcc_portal.imports.models import Batch, Line
from egcc_portal.imports.reading import read_file
from egcc_portal.imports.returned import headings_of
from egcc_portal.imports.saving import act_in_progress, write
from egcc_portal.imports.staging import Stage
from egcc_portal.imports.telling import record_of, touched_by
from egcc_portal.journal.actions import notify, tell_managers
from egcc_portal.journal.models import Notification
from egcc_portal.sources.records import Record, Review
from egcc_portal.vault import store

logger = logging.getLogger(__name__)

AT_ONCE = 500
"""Rows that are checked and saved while somebody waits; more go to the worker."""
WAITING = timedelta(minutes=1)
"""A batch that no worker has taken for so long is rung for again."""
MISSED_NAME = "list"
BACK = {
    Batch.State.CHECKING: Batch.State.MATCHING,
    Batch.State.SAVING: Batch.State.CHECKED,
    Batch.State.APPROVING: Batch.State.DONE,
}
"""Where a batch stands again, when the work on it is given up."""


class Overtaken(Exception):
    """Another attempt has taken the batch over; this one stops."""


class Unready(Exception):
    """What was ready to be saved no longer is: records have changed meanwhile."""


def receive(kind: Kind, file: UploadedFile, *, about: Record | None, by: User) -> Batch:
    """Keep a file's rows as a batch, with its columns matched as far as headings tell.

    Raises ValidationError with the reason why the file is not taken.
    """
    with transaction.atomic():
        batch = Batch.objects.create(
            kind=kind.name,
            about=about.public_id if about else "",
            owner=by,
            name=short_name(file.name),
            sha256=store.hash_of(file),
        )
        read_file(batch, kind, file)
    return batch


def receive_again(batch: Batch, file: UploadedFile, *, by: User) -> Batch:
    """Take a mended file in the place of one that was checked, and check it.

    Its columns are matched anew only where the headings are others than before.

    Raises ValidationError with the reason why the file is not taken.
    """
    with transaction.atomic():
        kind = KINDS[batch.kind]
        fresh = receive(kind, file, about=record_of(batch), by=by)
        discard(batch, by=by)
        if fresh.headings == headings_of(batch):
            match(fresh, batch.places)
    return fresh


def short_name(name: str) -> str:
    """Return a file's name without a path, and not endlessly long."""
    last = name.replace("\\", "/").rpartition("/")[2]
    plain = "".join(letter for letter in last if letter.isprintable())
    return plain[-150:].strip() or MISSED_NAME


def match(batch: Batch, places: Mapping[str, int]) -> None:
    """Keep which cell each column is, and check the batch."""
    batch.places = dict(places)
    begin(batch, Batch.State.CHECKING)


def mend(batch: Batch, cells: Mapping[tuple[int, str], str]) -> None:
    """Put other texts into cells, by row and column, and check the batch anew.

    A column that the file lacks is added behind the last one.
    """
    with transaction.atomic():
        rows = {number for number, _name in cells}
        lines = Line.objects.filter(batch=batch, number__in=rows).select_for_update()
        by_number = {line.number: line for line in lines}
        for (number, name), text in cells.items():
            if line := by_number.get(number):
                put(line, place_of(batch, name), text)
        Line.objects.bulk_update(by_number.values(), ["cells"])
        begin(batch, Batch.State.CHECKING)


def place_of(batch: Batch, name: str) -> int:
    """Return where a column stands; a new one gets a place and a heading."""
    if name not in batch.places:
        batch.headings.append("")
        batch.places[name] = len(batch.headings) - 1
    return batch.places[name]


def put(line: Line, place: int, text: str) -> None:
    """Put a text into a cell of a line, however short the line is."""
    line.cells += [""] * (place + 1 - len(line.cells))
    line.cells[place] = text.replace("\0", "")


def begin(batch: Batch, state: str) -> None:
    """Let a batch be checked or saved: at once if it is short, else by the worker."""
    batch.state = state
    batch.language = translation.get_language() or ""
    batch.is_running, batch.attempt = False, 0
    batch.failure, batch.done_rows = "", 0
    batch.ticked_at = timezone.now()
    batch.save()
    if batch.rows > AT_ONCE:
        transaction.on_commit(lambda: ring(batch.pk))
    else:
        transaction.on_commit(lambda: work(batch.pk))


def send(batch: Batch, *, reason: str, by: User) -> None:
    """Save a batch that touches drafts only; send any other to the managers.

    Raises ValidationError when it is not ready.
    """
    if batch.state != Batch.State.CHECKED or open_questions(batch):
        raise ValidationError(
            _("First mend the rows that are marked, then check again."), code="unready"
        )
    batch.reason, batch.remark = reason, ""
    if not batch.touches_approved:
        begin(batch, Batch.State.SAVING)
        return
    batch.state = Batch.State.SUBMITTED
    batch.sent_at = timezone.now()
    batch.save()
    if record := touched_by(batch):
        tell_managers(record, link=batch.get_absolute_url(), by=by)


def approve(batch: Batch, *, by: User) -> None:
    """Let a batch that waits be saved, as by its owner and with a manager's approval.

    Raises ValidationError when it waits no longer, or is one's own.
    """
    with transaction.atomic():
        batch = held(batch, by)
        batch.decided_by = by
        begin(batch, Batch.State.SAVING)
        tell_owner(batch, Notification.Kind.APPROVED, by=by)


def give_back(batch: Batch, *, remark: str, by: User) -> None:
    """Return a batch that waits to its owner, with what is to be changed."""
    with transaction.atomic():
        batch = held(batch, by)
        batch.state, batch.remark = Batch.State.CHECKED, remark
        batch.save()
        tell_owner(batch, Notification.Kind.RETURNED, by=by)


def tell_owner(batch: Batch, kind: str, *, by: User) -> None:
    """Let who sent a list know what was decided."""
    if record := touched_by(batch):
        notify([batch.owner], kind, record, link=batch.get_absolute_url(), by=by)


def held(batch: Batch, by: User) -> Batch:
    """Return a batch that waits for a manager, locked."""
    batch = Batch.objects.select_for_update(of=("self",)).get(pk=batch.pk)
    if batch.state != Batch.State.SUBMITTED:
        raise ValidationError(
            _("Somebody has decided on this list, or taken it back, before you."),
            code="decided",
        )
    unless_own(batch, by)
    return batch


def unless_own(batch: Batch, by: User) -> None:
    """Refuse a decision of who sent a list."""
    if batch.owner_id == by.pk:
        raise ValidationError(_("Nobody decides on their own work."), code="own_work")


def take_back(batch: Batch, *, by: User) -> None:
    """Take back what waits for a manager; it can be mended and sent again."""
    Batch.objects.filter(pk=batch.pk, owner=by, state=Batch.State.SUBMITTED).update(
        state=Batch.State.CHECKED
    )


def discard(batch: Batch, *, by: User) -> None:
    """Throw a batch away, with every row of its file."""
    with transaction.atomic():
        open_ones = Batch.objects.open().filter(pk=batch.pk, owner=by)
        idle = open_ones.exclude(is_running=True)
        if idle.update(state=Batch.State.DISCARDED, name="", counts={}):
            clear(batch)


def clear(batch: Batch) -> None:
    """Remove a file's rows: what became of them is in the records."""
    batch.findings.all().delete()
    batch.lines.all().delete()


# Work --------------------------------------------------------------------


def work(batch_id: int) -> None:
    """Check or save a batch, once, however often it is asked for.

    Only one caller can claim it. What is killed half-way has saved nothing, and is
    queued again by `requeue_silent`; what was only slow finds itself overtaken.
    """
    batch = Batch.objects.claim(batch_id)
    if batch is None:
        return
    state, back = batch.state, BACK[batch.state]
    try:
        with translation.override(batch.language or None):
            do_now(batch)
    except Overtaken:
        logger.info("batch %s was taken over", batch.pk)
    except (Unready, IntegrityError):
        fail(batch, Batch.Failure.CHANGED, back)
        if state != Batch.State.APPROVING:
            begin_again(batch_id)
    except Exception:
        fail(batch, Batch.Failure.UNEXPECTED, back)
        raise


def do_now(batch: Batch) -> None:
    """Do with a claimed batch what its state says."""
    from egcc_portal.imports.drafts import approve_now  # it imports this module

    if batch.state == Batch.State.CHECKING:
        check_now(batch)
    elif batch.state == Batch.State.SAVING:
        save_now(batch)
    else:
        approve_now(batch)


def begin_again(batch_id: int) -> None:
    """Check a batch anew, and let the reason why it was not saved stand."""
    batch = Batch.objects.get(pk=batch_id)
    failure = batch.failure
    begin(batch, Batch.State.CHECKING)
    Batch.objects.filter(pk=batch_id).update(failure=failure)


def check_now(batch: Batch) -> None:
    """Check a claimed batch; nothing is written but what was found."""
    with transaction.atomic():
        stage = Stage(batch)
        stage.make()
        check(stage)
        finish(
            batch,
            state=Batch.State.CHECKED,
            counts=batch.counts,
            touches_approved=batch.touches_approved,
            done_rows=batch.rows,
        )


def save_now(batch: Batch) -> None:
    """Save a claimed batch: every row, or none.

    Raises Unready when it may no longer be saved as it was checked.
    """
    approver = batch.decided_by_id
    told = {"batch": batch.pk} | ({"approved_by": approver} if approver else {})
    with history.acting("import", by=batch.owner, reason=batch.reason, **told):
        stage = Stage(batch, is_approved=bool(approver))
        stage.make()
        check(stage)
        if open_questions(batch) or (batch.touches_approved and not approver):
            raise Unready
        write(stage, lambda rows: tick(batch, rows))
        done = {"act": act_in_progress()} if has_moved(batch) else {}
        if not approver and has_new_records(batch):
            done["review"] = Review.DRAFT
        clear(batch)
        finish(
            batch,
            state=Batch.State.DONE,
            saved_at=timezone.now(),
            counts=batch.counts,
            done_rows=batch.rows,
            **done,
        )


def has_moved(batch: Batch) -> bool:
    """Whether saving has changed anything."""
    each = [part for part in batch.counts.values() if isinstance(part, dict)]
    return any(part["new"] or part["changed"] for part in each)


def has_new_records(batch: Batch) -> bool:
    """Whether saving has added records that have a review of their own."""
    targets = [each for each in KINDS[batch.kind].targets if each.is_record]
    return any(batch.counts[each.name]["new"] for each in targets)


def finish(batch: Batch, **news: object) -> None:
    """Give a batch its new state, if this attempt is still the one that goes on."""
    mine = Batch.objects.attempted_by(batch)
    if not mine.update(is_running=False, ticked_at=Now(), **news):
        raise Overtaken
    for name, value in news.items():
        setattr(batch, name, value)


def fail(batch: Batch, failure: str, state: str) -> None:
    """Say why a batch stands where it stood before."""
    Batch.objects.attempted_by(batch).update(
        is_running=False, failure=failure, state=state, decided_by=None
    )


def tick(batch: Batch, rows: int) -> None:
    """Tell how far the saving is, outside the transaction that saves."""
    if batch.rows <= AT_ONCE:
        return
    with closing(connections.create_connection("default")) as line, line.cursor() as to:
        to.execute(
            "UPDATE imports_batch SET done_rows = %s, ticked_at = now()"
            " WHERE id = %s AND attempt = %s AND is_running",
            [rows, batch.pk, batch.attempt],
        )
        if not to.rowcount:
            raise Overtaken


def ring(batch_id: int) -> None:
    """Tell a worker of a batch.

    A broker that is away is no error: the row is safe, and the sweeper rings again.
    """
    from egcc_portal.imports.tasks import work_on_batch  # it imports this module

    try:
        work_on_batch.delay(batch_id)
    except (OperationalError, OSError):
        logger.warning("no broker to tell of batch %s; the sweeper will", batch_id)


def requeue_silent() -> None:
    """Queue anew what a lost worker left, and ring for what a lost message left."""
    lost = Batch.objects.silent_for(settings.IMPORT_SILENCE)
    tired = lost.filter(attempt__gte=settings.IMPORT_TRIES)
    news = {"is_running": False, "failure": Batch.Failure.LOST, "decided_by": None}
    for state, back in BACK.items():
        tired.filter(state=state).update(state=back, **news)
    lost.update(is_running=False, ticked_at=Now() - WAITING)
    waiting = Batch.objects.waiting_for(WAITING)
    for batch_id in waiting.values_list("pk", flat=True):
        Batch.objects.filter(pk=batch_id).update(ticked_at=Now())
        ring(batch_id)
