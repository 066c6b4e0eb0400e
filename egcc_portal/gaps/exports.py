"""The work list as a file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from egcc_portal.accounts.roles import Permission
from egcc_portal.entry.reading import print_reading
from egcc_portal.exports import CSV, MEDIA_TYPES, about_table, csv_text
from egcc_portal.gaps.items import Gap
from egcc_portal.gaps.models import FollowUp
from egcc_portal.history.reads import log_export
from egcc_portal.spreadsheets import Frame, write_workbook
from egcc_portal.tables import Column, Table, Unit
from egcc_portal.templatetags.portal import said

BYTE_ORDER_MARK = "\ufeff"


def gap_table(gaps: Iterable[Gap], *, with_people: bool) -> Table:
    """Return gaps that went through dress(), a line each."""
    people = [
        Column("owner", _("Owner")),
        Column("snoozed_until", _("Put off until"), Unit.DAY),
        Column("snoozed_because", _("Why it is put off")),
    ]
    return Table(
        title=_("Gaps"),
        columns=[
            Column("kind", _("Kind of gap")),
            Column("missing", _("What is missing")),
            Column("record", _("Record")),
            Column("record_kind", _("Kind of record")),
            Column("public_id", _("Public id")),
            Column("field", _("Field")),
            Column("detail", _("Detail")),
            Column("since", _("Since"), Unit.DAY),
            Column("due", _("Due"), Unit.DAY),
            *(people if with_people else []),
        ],
        rows=[line(gap) for gap in gaps],
    )


def line(gap: Gap) -> dict[str, str | date | None]:
    """Return the cells of a gap."""
    follow_up = gap.follow_up or FollowUp()
    versions = "; ".join(print_reading(version.value) for version in gap.versions)
    asked = said(gap.question, "title") if gap.question else ""
    return {
        "kind": str(gap.kind.label),
        "missing": gap.missing,
        "record": (gap.record and said(gap.record, "name")) or None,
        "record_kind": gap.record_kind,
        "public_id": gap.about,
        "field": gap.field_words or None,
        "detail": versions or gap.detail.strip() or asked or None,
        "since": gap.since,
        "due": gap.due_on,
        "owner": str(gap.owner) if gap.owner else None,
        "snoozed_until": follow_up.snoozed_until,
        "snoozed_because": follow_up.snoozed_because or None,
    }


def gap_file(
    request: HttpRequest, gaps: list[Gap], asked: Any, *, on: date
) -> HttpResponse:
    """Answer with gaps as the file that ?format= names, CSV where it names none.

    Args:
        asked: what narrowed them; the workbook says how its `form` was filled.

    Raises:
        BadRequest: no such format.
    """
    kind = request.GET.get("format", CSV)
    if kind not in MEDIA_TYPES:
        raise BadRequest("an export is csv or xlsx")
    log_export(request.user, FollowUp, kind)
    table = gap_table(gaps, with_people=request.user.may(Permission.UNSHARED_VIEW))
    if kind == CSV:
        headings = [str(column.heading) for column in table.columns]
        content = BYTE_ORDER_MARK + csv_text([headings, *table.lines])
    else:
        frame = Frame(title=table.title, beside=f"{on:%Y-%m-%d}")
        about = about_table(request, table, asked, on)
        content = write_workbook([about, table], on=on, frame=frame)
    name = f"egcc-gaps-{on:%Y-%m-%d}.{kind}"
    response = HttpResponse(content, content_type=MEDIA_TYPES[kind])
    disposition = content_disposition_header(True, name)
    response.headers["Content-Disposition"] = disposition
    return response
