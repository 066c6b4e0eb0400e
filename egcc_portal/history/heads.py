"""What pages about a record are headed by, whatever kind it is of."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import NoReverseMatch, reverse

from egcc_portal.accounts.models import User
from egcc_portal.history.words import CALLED
from egcc_portal.sources.fields import kind_of
from egcc_portal.sources.records import Record
from egcc_portal.sources.statements import in_sight, record_model


def record_or_404(label: str, public_id: str, reader: User) -> Record:
    """Return the record of an address, if it has a history and a reader may see it.

    Raises Http404; also of a part, which stands on the page of its record.
    """
    model = record_model(label)
    if model is None or not has_history(model):
        raise Http404
    return get_object_or_404(in_sight(model, reader), public_id=public_id)


def has_history(model: type[Record]) -> bool:
    """Whether records of a kind have a history of their own, on a page of its own."""
    try:
        reverse(f"{model._meta.app_label}:{model._meta.model_name}_history", args=[1])
    except NoReverseMatch:
        return False
    return True


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
