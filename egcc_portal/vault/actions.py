"""What receives documents, attaches them to records, and takes them away again."""

from __future__ import annotations

import logging
from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext as _
from kombu.exceptions import OperationalError

from egcc_portal import history
from egcc_portal.accounts.models import User
from egcc_portal.journal.actions import notify, tell_managers
from egcc_portal.journal.models import Notification
from egcc_portal.review.actions import has_written, own_work
from egcc_portal.sources.models import Document, Source
from egcc_portal.sources.records import Record, Review
from egcc_portal.vault import store
from egcc_portal.vault.attached import documents_url
from egcc_portal.vault.box import Lost, boxed
from egcc_portal.vault.models import Attachment, Reading
from egcc_portal.vault.refusals import refusal
from egcc_portal.vault.scanner import scan

logger = logging.getLogger(__name__)

TEXTS = {Attachment.Role.SIGNED_TEXT, Attachment.Role.AUTHENTIC, Attachment.Role.OTHER}
"""What a source may be read in; a translation or a redacted twin is not it."""
WAITING = timedelta(minutes=1)
"""A queued reading that nobody has taken for so long is rung for again."""


def receive(file: UploadedFile, *, language: str, access: str, by: User) -> Document:
    """Keep an uploaded file under its hash, and have its pages read.

    Raises ValidationError with the reason why it is not kept; code "already_here"
    where the very same file is, with that document as its parameter.
    """
    sha256 = store.hash_of(file)
    if known := Document.objects.filter(sha256=sha256).first():
        raise already_here(known)
    facts = checked(file)
    file.seek(0)
    scan(file)
    document = Document(
        sha256=sha256,
        name=store.clean_name(file.name, facts["media_type"]),
        media_type=facts["media_type"],
        size=file.size,
        pages=facts["pages"],
        language=language,
        access=access,
    )
    try:
        with history.acting("upload", by=by):
            document.save()  # the second of two waits here for the first
            file.seek(0)
            store.put(store.file_name(sha256), file, file.size)
            enqueue(Reading.objects.create(document=document))
    except IntegrityError as late:
        raise already_here(Document.objects.get(sha256=sha256)) from late
    except OSError as full:
        logger.exception("a file of %s bytes could not be kept", file.size)
        raise refusal("no_room") from full
    return document


def already_here(document: Document) -> ValidationError:
    """Return what is raised for a file of which the portal has every byte."""
    return ValidationError(
        _("This file is already here."),
        code="already_here",
        params={"document": document},
    )


def checked(file: UploadedFile) -> dict:
    """Return {"media_type", "pages"} of a file by its content, or raise why not."""
    if not file.size:
        raise refusal("empty")
    try:
        with store.on_disk(file) as path:
            (facts,) = boxed("check", str(path))
    except Lost as lost:
        logger.warning("a file of %s bytes was too much: %s", file.size, lost)
        raise refusal("heavy") from lost
    if why := facts.get("refused"):
        raise refusal(why)
    return facts


def attach(
    document: Document,
    record: Record,
    *,
    role: str,
    original: Document | None = None,
    replaces: Attachment | None = None,
    by: User,
) -> Attachment:
    """Make a document one of a record's papers.

    On an approved record it waits for a manager; on any other it goes with the record.

    Raises ValidationError when a rule is broken, or it is attached there already.
    """
    waits = record.review == Review.APPROVED
    attachment = Attachment(
        document=document,
        model=record.fact_model,
        about=record.public_id,
        role=role,
        original=original,
        replaces=replaces,
        review=Review.SUBMITTED if waits else Review.APPROVED,
        added_by=by,
    )
    attachment.full_clean(validate_unique=False)
    with history.acting("attach", by=by):
        attachment.save()
        if not waits:
            put_in_place(attachment, record)
    return attachment


def put_in_place(attachment: Attachment, record: Record) -> None:
    """Let a paper that is shown now take the place of what it replaces.

    On a source that is not read in any document yet, it is the text itself.
    """
    because = _("Replaced by %(name)s") % {"name": attachment.document.name}
    replaced = Attachment.objects.current().filter(pk=attachment.replaces_id)
    replaced.update(removed_at=timezone.now(), removed_because=because[:300])
    if isinstance(record, Source) and attachment.role in TEXTS:
        before = Q(document=None)
        if attachment.replaces:
            before |= Q(document=attachment.replaces.document_id)
        read_in(record, before, attachment.document)


def read_in(source: Source, before: Q, document: Document | None) -> None:
    """Say which document a source is read in, if it is still as it was `before`."""
    rows = Source.objects.filter(before, pk=source.pk)
    rows.update(document=document, version=F("version") + 1)


def approve(attachment: Attachment, record: Record, *, by: User) -> None:
    """Show a paper to all who may see its record.

    Raises ValidationError when it does not wait any more, or is one's own.
    """
    with history.acting("approve", by=by):
        decide(attachment, by=by, review=Review.APPROVED, remark="")
        put_in_place(attachment, record)
        tell_sender(attachment, Notification.Kind.APPROVED, record, by=by)


def send_back(attachment: Attachment, record: Record, *, remark: str, by: User) -> None:
    """Return a paper to who attached it, with what is to be changed."""
    with history.acting("return", by=by, reason=remark):
        decide(attachment, by=by, review=Review.RETURNED, remark=remark)
        tell_sender(attachment, Notification.Kind.RETURNED, record, by=by)


def decide(attachment: Attachment, *, by: User, review: str, remark: str) -> None:
    """Keep what a manager decided about a paper that waits.

    Raises ValidationError when they attached it, wrote any of it, or are too late.
    """
    if attachment.added_by_id == by.pk:
        raise ValidationError(_("Nobody approves what they attached."), code="own")
    if has_written(by, Attachment.objects.filter(pk=attachment.pk)):
        raise own_work()
    waiting = Attachment.objects.waiting()
    news = {"review": review, "remark": remark, "decided_by": by}
    if not waiting.filter(pk=attachment.pk).update(**news, version=F("version") + 1):
        raise ValidationError(
            _("Somebody has decided on this paper meanwhile."), code="late"
        )


def tell_sender(attachment: Attachment, kind: str, record: Record, *, by: User) -> None:
    """Let who attached a paper know what became of it."""
    notify([attachment.added_by], kind, record, link=documents_url(record), by=by)


def correct(attachment: Attachment, *, reason: str, by: User) -> None:
    """Keep what a paper is, in which language, and who may see it."""
    attachment.full_clean(validate_unique=False)
    with history.acting("correct", by=by, reason=reason):
        attachment.version += 1
        attachment.save()
        attachment.document.save(update_fields=["language", "access"])


def send_again(attachment: Attachment, record: Record, *, by: User) -> None:
    """Let a paper that was returned, and is mended, wait for a manager anew."""
    with history.acting("submit", by=by):
        attachment.review = Review.SUBMITTED
        attachment.remark, attachment.decided_by = "", None
        attachment.version += 1
        attachment.save()
        tell_managers(record, link=documents_url(record), by=by)


def remove(attachment: Attachment, record: Record, *, reason: str, by: User) -> None:
    """Take a paper away from its record; the file and the row stay.

    Raises ValidationError when it is away already.
    """
    with history.acting("remove", by=by, reason=reason):
        current = Attachment.objects.current().filter(pk=attachment.pk)
        if not current.update(removed_at=timezone.now(), removed_because=reason):
            raise ValidationError(_("It is taken away already."), code="late")
        if isinstance(record, Source):
            read_in(record, Q(document=attachment.document_id), None)


def read_again(reading: Reading, *, by: User) -> None:
    """Queue a reading that failed once more, with its tries counted anew."""
    with history.acting("read again", by=by):
        failed = Reading.objects.filter(pk=reading.pk, status=Reading.Status.FAILED)
        queued = failed.update(
            status=Reading.Status.QUEUED, attempt=0, failure="", ticked_at=Now()
        )
        if queued:
            enqueue(reading)


def enqueue(reading: Reading) -> None:
    """Tell a worker of a queued reading once it is committed."""
    transaction.on_commit(lambda: ring(reading.pk))


def ring(reading_id: int) -> None:
    """Tell a worker of a queued reading.

    A broker that is away is no error: the row is safe, and the sweeper rings again.
    """
    from egcc_portal.vault.tasks import read_document  # it imports this module

    try:
        read_document.delay(reading_id)
    except (OperationalError, OSError):
        logger.warning("no broker to tell of reading %s; the sweeper will", reading_id)


def requeue_silent() -> None:
    """Queue anew what a lost worker left, and ring for what a lost message left."""
    lost = Reading.objects.silent_for(settings.READING_SILENCE)
    lost.filter(attempt__gte=settings.READING_TRIES).update(
        status=Reading.Status.FAILED, failure=Reading.Failure.LOST
    )
    lost.update(status=Reading.Status.QUEUED, ticked_at=Now() - WAITING)
    waiting = Reading.objects.waiting_for(WAITING)
    for reading_id in waiting.values_list("pk", flat=True):
        Reading.objects.filter(pk=reading_id).update(ticked_at=Now())
        ring(reading_id)
