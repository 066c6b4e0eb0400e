"""How the queue is narrowed."""

from __future__ import annotations

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from egcc_portal.entry.models import Entry
from egcc_portal.sources.fields import kind_of
from egcc_portal.sources.records import Record

RECORD, CHANGE = "record", "change"


def kinds() -> list[tuple[str, str]]:
    """Return the kinds of records, by what they are called."""
    named = [
        (each._meta.label_lower, kind_of(each)) for each in Record.__subclasses__()
    ]
    return sorted(named, key=lambda one: one[1])


class QueueFilter(django_filters.FilterSet):
    """Narrows what waits by the kind of record, and by what is to be decided."""

    model = django_filters.ChoiceFilter(
        label=_("Kind of record"), empty_label=_("All"), choices=kinds
    )
    what = django_filters.ChoiceFilter(
        label=_("What"),
        empty_label=_("All"),
        method="match_what",
        choices=[(RECORD, _("a new record")), (CHANGE, _("a change"))],
    )

    class Meta:
        model = Entry
        fields: list[str] = []

    def match_what(self, entries: QuerySet, name: str, what: str) -> QuerySet:
        of_records = {"data": {}}
        if what == RECORD:
            return entries.filter(**of_records)
        return entries.exclude(**of_records)
