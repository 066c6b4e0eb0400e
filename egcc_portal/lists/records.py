"""What can be asked of every list of records: what they rest on, where it differs."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from egcc_portal.filters import YES, YES_OR_NO, ChoiceFilter, ListFilter
from egcc_portal.sources.models import Citation, Claim, Source


class RestsFilter(ChoiceFilter):
    """Whether a record rests on a source that the person may see.

    Args:
        source: conditions that the source has to meet.
    """

    def __init__(self, *, source: dict[str, object], **options: object) -> None:
        super().__init__(choices=YES_OR_NO, **options)
        self.source = source

    def filter(self, rows: QuerySet, value: str) -> QuerySet:
        """Return the rows that do, or that do not."""
        if not value:
            return rows
        seen = Source.objects.visible_to(self.parent.request.user)
        about = {
            "model": rows.model._meta.label_lower,
            "about": OuterRef("public_id"),
            "source__in": seen.filter(**self.source),
        }
        rests = Exists(Citation.objects.filter(**about)) | Exists(
            Claim.objects.filter(withdrawn_at=None, **about)
        )
        return rows.filter(rests if value == YES else ~rests)


class ConflictFilter(ChoiceFilter):
    """Whether sources differ on a fact of a record, and nobody has decided."""

    def __init__(self) -> None:
        super().__init__(label=_("Sources differ"), choices=YES_OR_NO)

    def filter(self, rows: QuerySet, value: str) -> QuerySet:
        """Return the rows on which they do, or do not."""
        if not value:
            return rows
        label = rows.model._meta.label_lower
        disputed = Claim.objects.disputed_records(label, self.parent.request.user)
        differ = Q(public_id__in=disputed)
        return rows.filter(differ if value == YES else ~differ)


ON_RECORDS = ("conflict", "document", "source")
"""The filters that all lists of records have."""


class RecordFilter(ListFilter):
    """The filters that all lists of records have, below those of each."""

    conflict = ConflictFilter()
    document = RestsFilter(
        label=_("Has a document"), source={"document__isnull": False}
    )
    source = RestsFilter(label=_("Has a source"), source={})

    later: tuple[str, ...] = ("on", *ON_RECORDS)
