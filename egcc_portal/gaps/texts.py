"""Gaps between the three languages: a title that is missing, or older than another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import Case, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Concat

from agreements.models import Agreement
from egcc_portal.accounts.models import User
from egcc_portal.gaps.rows import gap_rows
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
        codes = [
            Case(When(lacking, then=Value(f"{code} ")), default=Value(""))
            for code, lacking in blank.items()
        ]
        lacking = in_sight(model, reader).filter(
            blank["id"] | blank["en"] | blank["ko"]
        )
        yield gap_rows(lacking, "translation", field=title, detail=Concat(*codes))


def stale(reader: User, on: date) -> Iterator[QuerySet]:
    """Records whose Indonesian title changed after a translation was written.

    The translation was written beside another Indonesian text than today's, as
    the first row version with today's translation tells.
    """
    for model in CALLED:
        title = name_of(model)
        versions = model._meta.get_field("versions").related_model.objects
        for code in ("en", "ko"):
            own = f"{title}_{COLUMNS[code]}"
            first = versions.filter(pgh_obj=OuterRef("pk"), **{own: OuterRef(own)})
            beside = first.order_by("pgh_id").values(f"{title}_ind")[:1]
            translated = in_sight(model, reader).annotate(beside=Subquery(beside))
            outdated = translated.exclude(beside=F(f"{title}_ind"))
            yield gap_rows(
                outdated.filter(beside__isnull=False),
                "stale",
                field=f"{title}.{code}",
                detail=code,
            )
