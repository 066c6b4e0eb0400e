"""How the queue is narrowed."""

from __future__ import annotations

import django_filters
from django.utils.translation import gettext_lazy as _

from egcc_portal.review.models import Waiting
from egcc_portal.sources.fields import kind_of
from egcc_portal.sources.records import Record


def kinds() -> list[tuple[str, str]]:
    """Return the kinds of records, by what they are called."""
    named = [
        (each._meta.label_lower, kind_of(each)) for each in Record.__subclasses__()
    ]
    return sorted(named, key=lambda one: one[1])


class QueueFilter(django_filters.FilterSet):
    """Narrows what waits by the kind of record, and by what is to be decided."""

    what = django_filters.ChoiceFilter(
        label=_("What is asked"), empty_label=_("All"), choices=Waiting.What
    )
    model = django_filters.ChoiceFilter(
        label=_("Kind of record"), empty_label=_("All"), choices=kinds
    )

    class Meta:
        model = Waiting
        fields: list[str] = []
