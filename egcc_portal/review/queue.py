"""The queue: what waits for a manager, and what was returned to its editor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from egcc_portal.accounts.roles import Permission, require
from egcc_portal.imports.kinds import KINDS
from egcc_portal.review.filters import QueueFilter
from egcc_portal.review.models import Waiting
from egcc_portal.sources.statements import Stated, records_at
from egcc_portal.vault.attached import documents_at
from egcc_portal.web import paginate, render_page, with_total


@dataclass(frozen=True)
class Row:
    """Something that waits, and the record that it is on; None of a list."""

    waiting: Waiting
    record: Stated | None

    @property
    def url(self) -> str:
        """The page on which it is decided; "" where its record is gone."""
        each = self.waiting
        if each.what == Waiting.What.LIST:
            return reverse("imports:batch_detail", args=[each.thing])
        if self.record is None:
            return ""
        if each.what == Waiting.What.PAPER:
            return f"{documents_at(each.model, self.record.key)}#paper-{each.thing}"
        return reverse("review:entry_detail", args=[each.thing])

    @property
    def kind(self) -> str:
        """What the record is called, or what the list is of."""
        if self.waiting.kind:
            return KINDS[self.waiting.kind].title
        return self.record.kind if self.record else ""


@require(Permission.QUEUE_VIEW)
def entry_list(request: HttpRequest) -> HttpResponse:
    """What waits for a manager, the longest first; for an editor, what they sent."""
    waiting = Waiting.objects.concerning(request.user).select_related("owner")
    narrowed = QueueFilter(request.GET, waiting)
    page = paginate(request, with_total(narrowed.qs, estimate=False), by="sent_at")
    records = records_at(
        {(each.model, each.about) for each in page.rows if each.about}, request.user
    )
    return render_page(
        request,
        "review/entry_list.html",
        {
            "filter": narrowed,
            "page": page,
            "rows": rows_of(page.rows, records),
            "now": timezone.now(),
            "decides": request.user.may(Permission.RECORD_APPROVE),
        },
        partial="review/_entry_table.html",
    )


def rows_of(
    waiting: list[Waiting], records: Mapping[tuple[str, str], Stated]
) -> list[Row]:
    """Return what waits, each with its record."""
    return [Row(each, records.get((each.model, each.about))) for each in waiting]
