"""The front page: where the cooperation stands today."""

from __future__ import annotations

from datetime import date

from django.db.models import (
    Count,
    DateField,
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Sum,
    Value,
)
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from agreements.models import Agreement, Term
from agreements.models.agreement import AgreementQuerySet
from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission, require
from egcc_portal.gaps import disputed_facts
from egcc_portal.periods import gaps_between
from egcc_portal.reports.models import Build, Report
from programs.models import Event, Project
from trainings.models import Breakdown, Cohort

LATEST = 5
ENDING_SOON = 90


@require(Permission.AGREEMENT_VIEW)
def home(request: HttpRequest) -> HttpResponse:
    """Key figures, the agreements in force or lapsed, and what happened lately."""
    today = timezone.localdate()
    agreements = Agreement.objects.visible_to(request.user).filter(counted=True)
    radar = list(radar_of(agreements, today))
    in_force = [each for each in radar if each.term == Term.IN_FORCE]
    context = {
        "today": today,
        "agreements": agreement_figures(agreements, today),
        "projects": project_figures(request.user),
        "people": people_figures(request.user),
        "conflicts": disputed_facts(request.user).count(),
        "radar": radar,
        "in_force": in_force,
        "ending": [each for each in in_force if days_left(each) <= ENDING_SOON],
        "gaps": list(gaps_between(agreements.cover_until(today), today)),
        "events": latest_events(request.user, today),
        "reports": latest_reports(request.user),
    }
    return render(request, "home.html", context)


def agreement_figures(agreements: AgreementQuerySet, on: date) -> dict[str, int]:
    """Return how many agreements are `known`, and how many `in_force` on the day."""
    in_force = Count("pk", filter=Q(term=Term.IN_FORCE))
    return agreements.with_term(on).aggregate(known=Count("pk"), in_force=in_force)


def project_figures(user: User) -> dict[str, int]:
    """Return how many projects are `known`, and how many were last `in_progress`."""
    counted = Project.objects.visible_to(user).exclude(program__counted=False)
    running = Count("pk", filter=Q(state=Project.State.IN_PROGRESS))
    return counted.aggregate(known=Count("pk"), in_progress=running)


def people_figures(user: User) -> dict[str, int | None]:
    """Return what sources report of participants, what is counted, and of how many.

    A delegation is part of its training: its headcount is not added to the
    whole's, and a whole's breakdown stands for those of its parts. The two
    figures are never merged; a training without one is left out, and said so.
    """
    cohorts = Cohort.objects.visible_to(user).exclude(state=Cohort.State.CANCELLED)
    within = Exists(Breakdown.objects.filter(cohort=OuterRef("part_of")))
    whole, leading = Q(part_of=None), Q(counted_within=False)
    return (
        cohorts.exclude(program__counted=False)
        .with_counted()
        .with_reported()
        .annotate(counted_within=within)
        .aggregate(
            trainings=Count("pk", filter=whole),
            reported_people=Sum("reported", filter=whole),
            reported_in=Count("reported", filter=whole),
            about=Count("pk", filter=whole & Q(reported_about=True)),
            counted_people=Sum("counted", filter=leading),
            counted_in=Count("counted", filter=leading),
        )
    )


def radar_of(agreements: AgreementQuerySet, on: date) -> AgreementQuerySet:
    """Return agreements in force on the day, and those that lapsed without a later.

    An annex is left to the agreement it belongs to. `left` is the time to the
    last day of the term, None where no end is recorded.
    """
    left = F("term_ends_on") - Value(on, output_field=DateField())
    in_force, lapsed = Q(term=Term.IN_FORCE), Q(term=Term.LAPSED)
    return (
        agreements.with_term(on)
        .annotate(
            is_succeeded=agreements.succeeded(on),
            left=ExpressionWrapper(left, output_field=DurationField()),
        )
        .filter(in_force | lapsed & Q(is_succeeded=False), term_of=F("pk"))
        .order_by("term", "-term_ends_on", "pk")[:LATEST]
    )


def days_left(agreement: Agreement) -> float:
    """Return the days to the end of a term, endless where none is recorded."""
    return agreement.left.days if agreement.left is not None else float("inf")


def latest_events(user: User, on: date) -> QuerySet:
    """Return the last few events of the programme that have begun by the day."""
    held = Event.objects.visible_to(user).filter(counted=True, held_from__lte=on)
    return held.order_by("-listed_on", "-pk")[:LATEST]


def latest_reports(user: User) -> QuerySet:
    """Return the last few issued reports, none to those who may not see reports."""
    if not user.may(Permission.REPORT_VIEW):
        return Report.objects.none()
    issued = Report.objects.filter(build__status=Build.Status.ISSUED)
    return issued.select_related("period__program", "build")[:LATEST]
