"""Records that are called like one that somebody is about to enter."""

from __future__ import annotations

from django.db.models import Q

from egcc_portal.entry.editors import Editor
from egcc_portal.entry.picks import hint
from egcc_portal.rows import texts
from egcc_portal.sources.records import Record

MOST_ALIKE = 5
CALLED = [*texts("title"), *texts("name"), "headline", "code"]


def alike(editor: Editor, record: Record) -> list[tuple[Record, str]]:
    """Return (record, hint) of those that bear all words of one of its names."""
    rows = editor.model.objects.all()
    if not hasattr(rows, "matching"):
        return []
    names = {getattr(record, name, None) for name in CALLED} - {None, ""}
    bearing = Q(pk=None)
    for name in names:
        bearing |= Q(pk__in=rows.matching(name).order_by().values("pk"))
    found = rows.filter(bearing)
    if hasattr(found, "with_hints"):
        found = found.with_hints()
    return [(each, hint(each)) for each in found[:MOST_ALIKE]]
