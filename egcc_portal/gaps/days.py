"""Gaps of time: no agreement in force, late milestones, overdue decisions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import (
    Exists,
    F,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
    Value,
)
from django.db.models.functions import Cast, Coalesce, Concat, Left
from modeltranslation.utils import (
    build_localized_fieldname,
    get_language,
    resolution_order,
)

from agreements.models import Agreement, Term
from egcc_portal.accounts.models import User
from egcc_portal.gaps.rows import gap_rows
from egcc_portal.sources.statements import in_sight
from programs.models import Decision, Event, Milestone, ProgressUpdate, Project
from trainings.models import Cohort

EXPIRING = timedelta(days=180)
"""So long before the last day a successor is asked for."""
UPDATE_DUE = 5
"""The day of the next month by which a month's progress is told."""
LONGEST_DETAIL = 200


def uncovered(reader: User, on: date) -> Iterator[QuerySet]:
    """Activities on days that no agreement in force covers.

    What is known to be within some days only is named where none of the days
    is covered; a project, where no day of its year is. Nothing is while the term
    of no agreement is known.
    """
    for model, since in [
        (Event, "held_from"),
        (Cohort, "held_from"),
        (Project, "state_on"),
    ]:
        found = in_sight(model, reader).with_cover(on).filter(is_uncovered=True)
        yield gap_rows(found, "uncovered", since=F(since))


def late_milestones(reader: User, on: date) -> Iterator[QuerySet]:
    """Steps of projects that are not done by the day they were expected."""
    ended = [Project.State.CANCELLED, Project.State.COMPLETED]
    projects = in_sight(Project, reader).exclude(state__in=ended)
    steps = Milestone.objects.filter(project__in=projects, actual_from=None)
    expected = Coalesce("forecast_to", "planned_to")
    yield gap_rows(
        steps.annotate(expected=expected).filter(expected__lt=on),
        "milestone",
        model=Project._meta.label_lower,
        about="project__public_id",
        field=numbered("milestone"),
        since=expected,
        due=expected,
        detail=spoken("title"),
    )


def overdue_decisions(reader: User, on: date) -> Iterator[QuerySet]:
    """Decisions of events that were not carried out by their due day."""
    events = in_sight(Event, reader)
    late = Decision.objects.filter(event__in=events, due_on__lt=on, done_on=None)
    yield gap_rows(
        late,
        "decision",
        model=Event._meta.label_lower,
        about="event__public_id",
        field=numbered("decision"),
        since=F("due_on"),
        due=F("due_on"),
        detail=spoken("text"),
    )


def numbered(word: str) -> Concat:
    """Return the field of a row that its record has several of: milestone.12."""
    return Concat(Value(f"{word}."), Cast("pk", TextField()))


def spoken(name: str) -> Left:
    """Return a text in the reader's language, or in the next best."""
    languages = resolution_order(get_language())
    columns = [build_localized_fieldname(name, each) for each in languages]
    return Left(Coalesce(*columns, Value(""), output_field=TextField()), LONGEST_DETAIL)


def silent_projects(reader: User, on: date) -> Iterator[QuerySet]:
    """Projects in progress whose progress of the last full month is not told."""
    first, due = month_to_tell(on)
    running = in_sight(Project, reader).filter(
        state=Project.State.IN_PROGRESS, state_on__lt=first
    )
    updates = ProgressUpdate.objects.filter(project=OuterRef("pk"))
    silent = running.exclude(Exists(updates.filter(month__gte=first)))
    months = updates.order_by().values("project").annotate(last=Max("month"))
    yield gap_rows(
        silent.exclude(program__counted=False),
        "progress",
        since=Coalesce(Subquery(months.values("last")), "state_on"),
        due=Value(due),
    )


def month_to_tell(on: date) -> tuple[date, date]:
    """Return the first day of the last month whose progress is due, and its due day.

    >>> month_to_tell(date(2026, 11, 6))
    (datetime.date(2026, 10, 1), datetime.date(2026, 11, 5))
    >>> month_to_tell(date(2026, 1, 5))
    (datetime.date(2025, 11, 1), datetime.date(2025, 12, 5))
    """
    due = on.replace(day=UPDATE_DUE)
    if on <= due:
        due = (on.replace(day=1) - timedelta(days=1)).replace(day=UPDATE_DUE)
    return (due.replace(day=1) - timedelta(days=1)).replace(day=1), due


def without_successor(reader: User, on: date) -> Iterator[QuerySet]:
    """Agreements that end soon, or have ended, and that none extends or renews."""
    agreements = in_sight(Agreement, reader).filter(counted=True)
    ending = Q(term=Term.IN_FORCE, term_ends_on__lte=on + EXPIRING)
    alone = (
        agreements.with_term(on)
        .annotate(is_succeeded=agreements.succeeded(on))
        .filter(ending | Q(term=Term.LAPSED), is_succeeded=False, term_of=F("pk"))
    )
    yield gap_rows(alone, "successor", since=F("effect_end_to"), due=F("effect_end_to"))
