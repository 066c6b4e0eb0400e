"""How the list of sources is narrowed."""

from __future__ import annotations

import django_filters
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.roles import Permission
from egcc_portal.filters import (
    YES,
    YES_OR_NO,
    ChoiceFilter,
    ListFilter,
    OrderFilter,
    YearFilter,
    year_begins,
    year_ends,
)
from egcc_portal.lists.listing import Column, Listing
from egcc_portal.sources.models import Language, Source
from egcc_portal.sources.models.source import SourceQuerySet
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
    sort = OrderFilter(
        choices=[
            ("publisher", _("Publisher, A to Z")),
            ("-publisher", _("Publisher, Z to A")),
        ]
    )

    later = ("language", "origin", "document")

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
