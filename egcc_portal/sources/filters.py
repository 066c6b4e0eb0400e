"""How the list of sources is narrowed."""

from __future__ import annotations

import django_filters
from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.roles import Permission
from egcc_portal.filters import (
    YES,
    YES_OR_NO,
    ChoiceFilter,
    DayFilter,
    ListFilter,
    OrderFilter,
    YearFilter,
    year_begins,
    year_ends,
)
from egcc_portal.folding import holding
from egcc_portal.lists.listing import Column, Listing
from egcc_portal.sources.models import Language, Source
from egcc_portal.sources.models.source import DocumentQuerySet, SourceQuerySet
from egcc_portal.sources.records import Origin

LONGEST = 200
"""More characters than any headline has."""


class SourceFilter(ListFilter):
    """Narrows sources by what they are, and by when they were published."""

    q = django_filters.CharFilter(
        label=_("Headline or publisher"), method="match_words", max_length=LONGEST
    )
    kind = ChoiceFilter(label=_("Kind"), choices=Source.Kind)
    language = ChoiceFilter(label=_("Language"), choices=Language)
    reliability = ChoiceFilter(label=_("Reliability"), choices=Source.Reliability)
    origin = ChoiceFilter(label=_("Origin"), choices=Origin)
    from_year = YearFilter(label=_("From year"), method="match_from")
    to_year = YearFilter(label=_("To year"), method="match_to")
    document = ChoiceFilter(
        label=_("Has a document"), method="match_document", choices=YES_OR_NO
    )
    on = DayFilter(begins="published_from")
    sort = OrderFilter(
        choices=[
            ("publisher", _("Publisher, A to Z")),
            ("-publisher", _("Publisher, Z to A")),
        ]
    )

    later = ("on", "language", "origin", "document")

    def match_words(
        self, sources: SourceQuerySet, name: str, words: str
    ) -> SourceQuerySet:
        return sources.matching(words)

    def match_from(
        self, sources: SourceQuerySet, name: str, year: int
    ) -> SourceQuerySet:
        return sources.published_within(year_begins(year), None)

    def match_to(self, sources: SourceQuerySet, name: str, year: int) -> SourceQuerySet:
        return sources.published_within(None, year_ends(year))

    def match_document(
        self, sources: SourceQuerySet, name: str, answer: str
    ) -> SourceQuerySet:
        return sources.filter(document__isnull=answer != YES)


SOURCES = Listing(
    "sources:source_list",
    _("Sources"),
    Permission.SOURCE_VIEW,
    SourceFilter,
    columns=(
        Column("publisher", _("Publisher"), sort="publisher"),
        Column("headline", _("Headline"), fixed=True),
        Column("published", _("Published")),
        Column("reliability", _("Reliability")),
        Column("checked", _("Checked")),
        Column("claims", _("Claims"), num=True),
    ),
    default="publisher",
)


class DocumentFilter(ListFilter):
    """Narrows documents by what is read in them."""

    later = ("language", "proves", "waits")

    q = django_filters.CharFilter(
        label=_("File name, headline or publisher"),
        method="match_words",
        max_length=LONGEST,
    )
    kind = ChoiceFilter(label=_("Kind"), choices=Source.Kind, method="match_kind")
    language = ChoiceFilter(label=_("Language"), choices=Language)
    from_year = YearFilter(label=_("From year"), method="match_from")
    to_year = YearFilter(label=_("To year"), method="match_to")
    proves = ChoiceFilter(
        label=_("A source is read in it"), method="match_read", choices=YES_OR_NO
    )
    waits = ChoiceFilter(
        label=_("Waits for a manager"), method="match_waits", choices=YES_OR_NO
    )
    sort = OrderFilter(
        choices=[
            ("-received", _("Received, newest first")),
            ("received", _("Received, oldest first")),
        ]
    )

    def __init__(self, *args: object, request: HttpRequest, **rest: object) -> None:
        super().__init__(*args, request=request, **rest)
        if not request.user.may(Permission.DRAFT_VIEW):
            del self.filters["waits"]  # they see nothing that waits

    @property
    def sources(self) -> SourceQuerySet:
        """The sources that the reader may see."""
        return Source.objects.visible_to(self.request.user).order_by()

    def match_words(
        self, documents: DocumentQuerySet, name: str, words: str
    ) -> DocumentQuerySet:
        read = Exists(self.sources.matching(words).filter(document=OuterRef("pk")))
        return documents.filter(Q(holding(words)) | read)

    def match_kind(
        self, documents: DocumentQuerySet, name: str, kind: str
    ) -> DocumentQuerySet:
        return documents.of_source(self.sources.filter(kind=kind))

    def match_from(
        self, documents: DocumentQuerySet, name: str, year: int
    ) -> DocumentQuerySet:
        published = self.sources.published_within(year_begins(year), None)
        return documents.of_source(published)

    def match_to(
        self, documents: DocumentQuerySet, name: str, year: int
    ) -> DocumentQuerySet:
        published = self.sources.published_within(None, year_ends(year))
        return documents.of_source(published)

    def match_read(
        self, documents: DocumentQuerySet, name: str, answer: str
    ) -> DocumentQuerySet:
        read = Exists(self.sources.filter(document=OuterRef("pk")))
        return documents.filter(read if answer == YES else ~read)

    def match_waits(
        self, documents: DocumentQuerySet, name: str, answer: str
    ) -> DocumentQuerySet:
        waiting = documents.waiting()
        return waiting if answer == YES else documents.exclude(pk__in=waiting)


DOCUMENTS = Listing(
    "sources:document_list",
    _("Documents"),
    Permission.SOURCE_VIEW,
    DocumentFilter,
    columns=(
        Column("title", _("Document"), headings=(_("File name"),), fixed=True),
        Column("kind", _("Kind")),
        Column("language", _("Language")),
        Column("published", _("Published")),
        Column("proves", _("What it proves")),
        Column("received", _("Received"), sort="received_at"),
        Column("file", _("File"), headings=(_("Media type"), _("Size in bytes"))),
        Column("sha256", _("SHA-256"), spare=True),
    ),
    default="-received",
)
