"""What the front page shows, read in one statement.

Each part is a column of the reader's own row: a small list of records, or some sums.
All of them hold what the reader may see, and nothing else.
"""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    Count,
    Exists,
    Expression,
    F,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
)
from django.db.models.functions import Coalesce, ExtractYear

from agreements.models import Agreement
from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission
from egcc_portal.directory.models import Institution, Region
from egcc_portal.reports.models import Build, Report
from egcc_portal.rows import Figures, Rows, fuzzy, texts
from egcc_portal.sources.models import Source
from egcc_portal.sources.statements import disputed_facts
from programs.models import (
    Decision,
    Event,
    Indicator,
    Milestone,
    Observation,
    Project,
)
from trainings.models import Breakdown, Cohort, Enrolment
from trainings.models.cohort import CohortQuerySet
from trainings.models.enrolment import EnrolmentQuerySet

LATEST = 6
COUNT = {"count": Count("pk")}


def front_of(user: User, on: date) -> User:
    """Return the reader, with all that their front page shows on a day."""
    columns = {
        "its_agreements": agreements(user, on),
        "its_cover": Rows(
            Agreement.objects.visible_to(user).covering_any(on),
            *["covers_from", "covers_to"],
        ),
        **work(user, on),
        **people(user, on),
        **lately(user, on),
        **due(user, on),
        "its_values": context_values(user, on),
        "its_reports": Rows(
            issued_reports(user, on),
            *["period__kind", "period__starts_on", "period__ends_on"],
            *["period__program__code", "build__issued_on"],
        ),
        "its_conflicts": Func(
            ArraySubquery(disputed_facts(user).values("about")),
            function="cardinality",
            output_field=IntegerField(),
        ),
    }
    return User.objects.only("pk").annotate(**columns).get(pk=user.pk)


def agreements(user: User, on: date) -> Rows:
    """Return the agreements that count, as they stood on the day; see radar.py."""
    counted = Agreement.objects.visible_to(user).filter(counted=True)
    found = counted.with_term(on).annotate(is_succeeded=counted.succeeded(on))
    return Rows(
        found.order_by("-listed_on", "-pk"),
        *["code", "notice_days", "term", "inner_term", "term_of", "is_succeeded"],
        *["term_ends_on", "inner_end"],
        *texts("title"),
    )


# What was done


def work(user: User, on: date) -> dict[str, Expression]:
    """Return projects by their state, and what was done by the years it touches.

    A year has what had begun by the day, a delegation within its training. What
    was only proposed, or cancelled, was not done.
    """
    projects = counted_projects(user).filter(year__lte=on.year)
    done = projects.exclude(state__in=Project.NOT_DONE)
    held = {"first": ExtractYear("held_from"), "last": ExtractYear("held_to")}
    events = Event.objects.visible_to(user).filter(counted=True, held_from__lte=on)
    trainings = counted_cohorts(user).filter(part_of=None, held_from__lte=on)
    return {
        "its_projects": Figures(projects, "state", **COUNT),
        "its_project_years": Figures(
            done.annotate(first=F("year"), last=F("year")), "first", "last", **COUNT
        ),
        "its_training_years": Figures(
            trainings.annotate(**held), "first", "last", **COUNT
        ),
        "its_event_years": Figures(events.annotate(**held), "first", "last", **COUNT),
    }


def counted_projects(user: User) -> QuerySet:
    """Return the projects that count in the programme."""
    return Project.objects.visible_to(user).exclude(program__counted=False)


def counted_cohorts(user: User) -> CohortQuerySet:
    """Return the trainings that count in the programme, the cancelled left out."""
    cohorts = Cohort.objects.visible_to(user).exclude(state=Cohort.State.CANCELLED)
    return cohorts.exclude(program__counted=False)


# People


def people(user: User, on: date) -> dict[str, Expression]:
    """Return what sources report of participants, what is counted, and of how many.

    Counted is the sum of the breakdown or, of a training without one, those of
    its list who came. A delegation is part of its training: its headcount is not
    added to the whole's, and a whole's count stands for those of its parts. The
    two figures are never merged; a training without one is left out, and said so.
    """
    went = Enrolment.objects.visible_to(user).who_went().order_by()
    cohorts = with_known(counted_cohorts(user).exclude(held_from__gt=on), went)
    whole, leading = Q(part_of=None), Q(counted_within=False)
    counting = cohorts.filter(leading)
    sent = Breakdown.objects.filter(
        cohort__in=counting.values("pk"),
        institution__in=Institution.objects.visible_to(user),
    )
    listed = went.filter(cohort__in=counting.filter(counted=None).values("pk"))
    return {
        "its_people": Figures(
            cohorts,
            trainings=Count("pk", filter=whole),
            reported_people=Sum("reported", filter=whole),
            reported_in=Count("reported", filter=whole),
            about=Count("pk", filter=whole & Q(reported_about=True)),
            counted_people=Sum("known", filter=leading),
            counted_in=Count("known", filter=leading),
        ),
        "its_senders": by_sender(sent, Sum("people")),
        "its_listed": by_sender(listed, Count("pk")),
        "its_provinces": Figures(
            Region.objects.filter(level=Region.Level.PROVINCE), "code", "name"
        ),
    }


def with_known(cohorts: CohortQuerySet, went: EnrolmentQuerySet) -> CohortQuerySet:
    """Annotate `known`, who is counted or listed, and whether the whole has that."""
    above = {"cohort": OuterRef("part_of")}
    listed = went.filter(cohort=OuterRef("pk")).values("cohort")
    people = listed.annotate(people=Count("pk")).values("people")
    return (
        cohorts.with_counted()
        .with_reported()
        .annotate(
            known=Coalesce("counted", Subquery(people)),
            counted_within=Exists(Breakdown.objects.filter(**above))
            | Exists(went.filter(**above)),
        )
    )


def by_sender(rows: QuerySet, people: Expression) -> Figures:
    """Return the people of each level and region that sent some."""
    sender = {
        "kind": F("institution__kind"),
        "code": F("institution__region__code"),
        "name": F("institution__region__name"),
    }
    return Figures(rows.annotate(**sender), *sender, people=people)


# What happened lately, and what is due


def lately(user: User, on: date) -> dict[str, Expression]:
    """Return the latest events, trainings and steps of projects by the day."""
    events = Event.objects.visible_to(user).filter(counted=True, held_from__lte=on)
    cohorts = counted_cohorts(user).filter(held_from__lte=on)
    steps = Milestone.objects.filter(
        project__in=counted_projects(user), actual_from__lte=on
    )
    return {
        "its_events": Rows(
            events.order_by("-listed_on", "-pk")[:LATEST],
            *["kind", "city", *fuzzy("held"), *texts("title")],
        ),
        "its_cohorts": Rows(
            cohorts.order_by("-listed_on", "-pk")[:LATEST],
            *["state", "city", *fuzzy("held"), *texts("title")],
        ),
        "its_steps": Rows(
            steps.order_by("-actual_from", "-pk")[:LATEST],
            *[*fuzzy("actual"), *texts("title"), *texts("project__title")],
        ),
    }


def due(user: User, on: date) -> dict[str, Expression]:
    """Return what comes next: steps of projects, decisions, trainings, events."""
    expected = Coalesce("forecast_from", "planned_from")
    steps = Milestone.objects.filter(
        project__in=counted_projects(user), actual_from=None
    ).annotate(due_on=expected)
    decisions = Decision.objects.filter(
        event__in=Event.objects.visible_to(user), done_on=None, due_on__gte=on
    )
    events = Event.objects.visible_to(user).filter(counted=True, held_from__gt=on)
    cohorts = counted_cohorts(user).filter(held_from__gt=on)
    return {
        "next_steps": Rows(
            steps.filter(due_on__gte=on).order_by("due_on", "pk")[:LATEST],
            *[*fuzzy("planned"), *fuzzy("forecast"), *texts("title")],
            *texts("project__title"),
        ),
        "next_decisions": Rows(
            decisions.order_by("due_on", "pk")[:LATEST],
            *["due_on", *texts("text"), *fuzzy("event__held"), "event__kind"],
        ),
        "next_events": Rows(
            events.order_by("held_from", "pk")[:LATEST],
            *["kind", "city", *fuzzy("held"), *texts("title")],
        ),
        "next_cohorts": Rows(
            cohorts.order_by("held_from", "pk")[:LATEST],
            *["state", "city", *fuzzy("held"), *texts("title")],
        ),
    }


# Beside it


def context_values(user: User, on: date) -> Rows:
    """Return the values of indicators that no program is said to move, by year."""
    found = Observation.objects.visible_to(user).filter(
        indicator__in=Indicator.objects.visible_to(user).filter(
            program=None, parent=None
        ),
        source__in=Source.objects.visible_to(user),
        superseded_at=None,
        value__isnull=False,
        year__lte=on.year,
    )
    return Rows(
        found.order_by("indicator__code", "year"),
        *["year", "value", "status", *texts("method__label")],
        *["indicator__code", "indicator__measure", "indicator__direction"],
        *["indicator__rhythm", *texts("indicator__title")],
    )


def issued_reports(user: User, on: date) -> QuerySet:
    """Return the last few issued reports, none to those who may not see reports."""
    if not user.may(Permission.REPORT_VIEW):
        return Report.objects.none()
    issued = Report.objects.filter(
        build__status=Build.Status.ISSUED, build__issued_on__lte=on
    )
    return issued[:LATEST]
