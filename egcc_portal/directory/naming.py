"""Institutions under the names of a day, for pages that name them beside others."""

from __future__ import annotations

from datetime import date

from django.db.models import OuterRef, QuerySet

from egcc_portal.directory.models import InstitutionName
from egcc_portal.rows import Rows, texts


def named(found: QuerySet, on: date | None, *columns: str, to: str = "") -> Rows:
    """Return rows with an institution's name, as a column; see `called_then`.

    Args:
        on: the day whose official names come along; None for those of today alone.
        columns: what else is read of the rows.
        to: the rows' foreign key to the institution; "" where they are institutions.
    """
    path = f"{to}__" if to else ""
    wanted = [*columns, *texts(f"{path}name")]
    if on:
        names = InstitutionName.objects.official_on(on)
        own = names.filter(institution=OuterRef(to or "pk"))
        then = Rows(own.order_by("-since_from", "pk"), "language", "name")
        found = found.annotate(**{f"{path}names_then": then})
        wanted.append(f"{path}names_then")
    return Rows(found, *wanted)
