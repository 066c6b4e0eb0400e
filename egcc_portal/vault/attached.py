"""The papers of a record: for its own page, and for the page of its documents."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission
from egcc_portal.history.knowledge import versions_of
from egcc_portal.rows import Rows
from egcc_portal.sources.models import Citation, Document, Source
from egcc_portal.sources.records import Record, Review
from egcc_portal.sources.statements import Stated, record_model, records_at
from egcc_portal.vault.models import Attachment

MOST = 100
KINDS: set[str] = set()
"""The kinds of records that have papers, and a page with them."""

UNDECIDED = {Review.SUBMITTED, Review.RETURNED}


@dataclass(frozen=True)
class Paper:
    """An attachment as one reader meets it on the page of a record's documents."""

    attachment: Attachment
    can_change: bool
    can_decide: bool


@dataclass
class Outcome:
    """What became of one file of an upload."""

    name: str
    document: Document | None = None
    errors: list[str] = field(default_factory=list)
    known: Document | None = None
    places: list[Stated] = field(default_factory=list)
    is_here: bool = False

    @property
    def is_kept(self) -> bool:
        """Whether it is one of the record's papers now."""
        return self.document is not None


def with_documents(records: QuerySet, reader: User) -> QuerySet:
    """Annotate `its_documents`: the papers of each record that somebody may see."""
    papers = Attachment.objects.current().of_each(records.model).open_to(reader)
    return records.annotate(
        its_documents=Rows(
            papers.order_by("added_at", "pk")[:MOST],
            *["role", "review", "document__name", "document__media_type"],
            *["document__size", "document__pages", "document__language"],
            "document__access",
        )
    )


def papers_of(record: Record, reader: User) -> tuple[list[Paper], list[Attachment]]:
    """Return a record's papers, and to editors those that were taken away.

    One statement.
    """
    found = (
        Attachment.objects.of(record)
        .open_to(reader)
        .select_related("document__reading", "original", "added_by", "decided_by")
        .annotate(sent_again_at=last_sent())
    )
    if not reader.may(Permission.DRAFT_VIEW):
        found = found.current()
    rows = list(found)
    current = [each for each in rows if each.removed_at is None]
    papers = [
        Paper(
            attachment=each,
            can_change=may_change(each, record, reader),
            can_decide=may_decide(each, reader),
        )
        for each in current
    ]
    return papers, [each for each in rows if each.removed_at]


def last_sent() -> Subquery:
    """Return when a paper was last sent again, as its versions tell; NULL if never."""
    sent = QuerySet(versions_of(Attachment)).filter(
        pgh_obj=OuterRef("pk"),
        pgh_label="update",
        pgh_context__metadata__verb="submit",
    )
    return Subquery(sent.order_by("-pgh_id").values("pgh_created_at")[:1])


def may_change(attachment: Attachment, record: Record, user: User) -> bool:
    """Tell whether somebody may correct a paper or take it away.

    Editors, until a manager has approved it; then managers.
    """
    is_open = record.review != Review.APPROVED or attachment.review in UNDECIDED
    return user.may(Permission.RECORD_EDIT if is_open else Permission.RECORD_APPROVE)


def may_decide(attachment: Attachment, user: User) -> bool:
    """Tell whether somebody may approve a paper or return it."""
    waits = attachment.review == Review.SUBMITTED and attachment.removed_at is None
    return (
        waits
        and user.may(Permission.RECORD_APPROVE)
        and attachment.added_by_id != user.pk
    )


def record_or_404(model: str, about: str, reader: User) -> Record:
    """Return a record that has papers, if a reader may see it."""
    kind = record_model(model)
    if kind is None or model not in KINDS:
        raise Http404
    return get_object_or_404(kind.objects.visible_to(reader), public_id=about)


def changeable(pk: int, user: User) -> tuple[Attachment, Record]:
    """Return a paper to be changed, its row locked, and its record.

    Raises PermissionDenied where others have to.
    """
    locked = Attachment.objects.current().open_to(user).select_for_update(of=["self"])
    attachment = get_object_or_404(locked.select_related("document"), pk=pk)
    record = record_or_404(attachment.model, attachment.about, user)
    if not may_change(attachment, record, user):
        raise PermissionDenied
    return attachment, record


def documents_url(record: Record) -> str:
    """Return the address of the page of a record's documents."""
    return documents_at(record.fact_model, record.pk)


def documents_at(label: str, key: int) -> str:
    """Return the same, of a record that is known by its kind and key."""
    space, name = label.split(".")
    return reverse(f"{space}:{name}_documents", args=[key])


def texts_of_sources(record: Record, reader: User) -> QuerySet:
    """Return the documents in which the sources of a record are read."""
    about = {"model": record.fact_model, "about": record.public_id}
    cited = Citation.objects.filter(**about).values("source")
    sources = Source.objects.visible_to(reader)
    if isinstance(record, Source):
        sources = sources.filter(Q(pk=record.pk) | Q(pk__in=cited))
    else:
        sources = sources.filter(pk__in=cited)
    return Document.objects.visible_to(reader).of_source(sources).with_sources(reader)


def places_of(document: Document, reader: User) -> list[Stated]:
    """Return the records that a document is attached to, or is the text of."""
    papers = document.attachments.current().open_to(reader)
    addresses = set(papers.values_list("model", "about"))
    sources = Source.objects.visible_to(reader).filter(document=document)
    label = Source._meta.label_lower
    addresses |= {
        (label, about) for about in sources.values_list("public_id", flat=True)
    }
    found = records_at(addresses, reader)
    return sorted(found.values(), key=lambda each: (each.kind, each.public_id))


def outcome_of(
    file: UploadedFile, refused: ValidationError, record: Record, reader: User
) -> Outcome:
    """Return what is told of a file that is not kept, or is here already."""
    error = refused.error_list[0]
    if error.code != "already_here":
        return Outcome(file.name, errors=refused.messages)
    known = error.params["document"]
    return Outcome(
        file.name,
        known=known,
        places=places_of(known, reader),
        is_here=known.attachments.current().of(record).exists(),
    )
