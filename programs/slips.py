"""How the days on which milestones were expected have moved, from their versions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from django.db.models import (
    CharField,
    IntegerField,
    Model,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce, Now, NullIf

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission
from egcc_portal.clocks import moment_in_words
from egcc_portal.dates import FuzzyDate
from egcc_portal.history.knowledge import versions_of
from egcc_portal.rows import fuzzy
from egcc_portal.sources.records import Review
from programs.models import Milestone, Project

NAME = Coalesce(NullIf("name", Value("")), "email", output_field=CharField())
"""What a user is called, as `str(user)` has it."""


@dataclass(frozen=True)
class Slip:
    """One move of a milestone: when, from and to which day, by whom and why.

    `by` is "" for the portal itself, and to those who may not know.
    """

    at: datetime
    before: FuzzyDate
    after: FuzzyDate
    by: str
    reason: str

    @property
    def at_in_words(self) -> str:
        """Its moment as people say it."""
        return moment_in_words(self.at)


def tell_slips(
    milestones: Iterable[Milestone],
    project: Project,
    *,
    reader: User,
    at: datetime | None = None,
) -> None:
    """Give each milestone its `slips`, the first move first; in one query, or none.

    What was typed before the project was approved is no move.

    Args:
        at: the moment up to which moves are told; None is now.
    """
    moves = defaultdict(list)
    if milestones:
        versions = seen_versions(project, at)
        for before, after in pairwise(versions):
            if before.pgh_obj_id == after.pgh_obj_id:
                moves[after.pgh_obj_id] += moved(before, after, reader)
    for milestone in milestones:
        milestone.slips = moves[milestone.pk]


def seen_versions(project: Project, at: datetime | None) -> QuerySet:
    """Return what stood in the milestones of a project while that was approved.

    Each version with `by_name` and `why`: who wrote it, and the reason of that act.
    """
    versions = versions_of(Milestone).objects.filter(project_id=project.pk)
    if at:
        versions = versions.filter(pgh_created_at__lte=at)
    later = versions.filter(pgh_obj=OuterRef("pgh_obj"), pgh_id__gt=OuterRef("pgh_id"))
    until = later.order_by("pgh_id").values("pgh_created_at")[:1]
    then = versions_of(Project).objects.filter(
        pgh_obj=project.pk, pgh_created_at__lte=OuterRef("until")
    )
    act = "pgh_context__metadata"
    writer = User.objects.filter(pk=OuterRef("writer"))
    return (
        versions.exclude(pgh_label="delete")
        .annotate(
            until=Coalesce(Subquery(until), Value(at) if at else Now()),
            review=Subquery(then.order_by("-pgh_id").values("review")[:1]),
            writer=Cast(KeyTextTransform("by", act), IntegerField()),
            why=KeyTextTransform("reason", act),
            by_name=Subquery(writer.values(called=NAME)),
        )
        .filter(review=Review.APPROVED)
        .order_by("pgh_obj", "pgh_id")
    )


def moved(before: Model, after: Model, reader: User) -> list[Slip]:
    """Return the move between two versions, if another day is expected."""
    was, now = due(before), due(after)
    stays = (was.first, was.last) == (now.first, now.last)
    if not was or stays or columns(before) == columns(after):
        return []
    by = after.by_name if reader.may(Permission.UNSHARED_VIEW) else ""
    reason = after.forecast_reason or after.why
    return [Slip(after.pgh_created_at, was, now, by or "", reason or "")]


def due(version: Model) -> FuzzyDate:
    """Return the day on which a version expects the milestone."""
    return date_in(version, "forecast") or date_in(version, "planned")


def date_in(version: Model, name: str) -> FuzzyDate:
    """Return a fuzzy date of a version."""
    return FuzzyDate(*(getattr(version, column) for column in fuzzy(name)))


def columns(version: Model) -> tuple:
    """Return the days of a version's forecast."""
    return version.forecast_from, version.forecast_to
