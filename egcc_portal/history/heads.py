"""What pages about a record are headed by, whatever kind it is of."""

from __future__ import annotations

from django.urls import reverse

from egcc_portal.history.words import CALLED
from egcc_portal.sources.fields import kind_of
from egcc_portal.sources.records import Record


def head_of(record: Record) -> dict:
    """Return what a history is headed by: the record's name, kind and addresses."""
    named = [getattr(record, name, None) for name in CALLED]
    space, name = record._meta.app_label, record._meta.model_name
    page = getattr(record, "get_absolute_url", None)
    address = page() if page else reverse(f"{space}:{name}_list")
    return {
        "record": record,
        "name": next((each for each in named if each), record.public_id),
        "kind": kind_of(type(record)),
        "page_url": address,
        "history_url": reverse(f"{space}:{name}_history", args=[record.pk]),
        "compare_url": reverse(f"{space}:{name}_compare", args=[record.pk]),
        "has_page": page is not None and "#" not in address,  # a place in a list
    }
