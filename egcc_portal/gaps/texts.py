"""Gaps between the three languages: a title that is missing, or older than another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import Case, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Concat
from django.db.models.lookups import Exact, IsNull

from agreements.models import Agreement
from egcc_portal.accounts.models import User
from egcc_portal.gaps.rows import gap_rows
from egcc_portal.sources.records import Record
from egcc_portal.sources.statements import in_sight, name_of
from programs.models import Event, FocusArea, Indicator, Output, Program, Project
from trainings.models import Cohort

CALLED = [Agreement, Program, FocusArea, Project, Output, Event, Indicator, Cohort]
"""Records of the programme that are called by a text in three languages."""
COLUMNS = {"id": "ind", "en": "en", "ko": "ko"}


def missing(reader: User, on: date) -> Iterator[QuerySet]:
    """Records whose title is missing in a language; the detail is "en ko"."""
    for model in CALLED:
        title = name_of(model)
        blank = {
            code: Q(**{f"{title}_{column}": None}) | Q(**{f"{title}_{column}": ""})
            for code, column in COLUMNS.items()
        }
        lacking = in_sight(model, reader).filter(
            blank["id"] | blank["en"] | blank["ko"]
        )
        yield gap_rows(lacking, "translation", field=title, detail=codes(blank))


def stale(reader: User, on: date) -> Iterator[QuerySet]:
    """Records whose Indonesian title changed after a translation was written.

    The translation was written beside another Indonesian text than today's, as
    the first row version with today's translation tells; the detail is "en ko".
    """
    for model in CALLED:
        outdated = {code: beside_another(model, code) for code in ("en", "ko")}
        found = in_sight(model, reader).filter(outdated["en"] | outdated["ko"])
        yield gap_rows(found, "stale", field=name_of(model), detail=codes(outdated))


def beside_another(model: type[Record], code: str) -> Q:
    """Return the condition that a translation was made of another Indonesian title."""
    title = name_of(model)
    translated = f"{title}_{COLUMNS[code]}"
    versions = model._meta.get_field("versions").related_model.objects
    same = versions.filter(pgh_obj=OuterRef("pk"), **{translated: OuterRef(translated)})
    first = Subquery(same.order_by("pgh_id").values(f"{title}_ind")[:1])
    return ~Q(Exact(first, F(f"{title}_ind"))) & Q(IsNull(first, False))


def codes(conditions: dict[str, Q]) -> Concat:
    """Return the languages of which a condition holds: "en ko "."""
    cases = [
        Case(When(condition, then=Value(f"{code} ")), default=Value(""))
        for code, condition in conditions.items()
    ]
    return Concat(*cases)
