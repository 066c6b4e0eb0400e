"""The page of events. An event has no page of its own: its row opens."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from agreements.models import Agreement
from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission, require
from egcc_portal.calendars import calendar_file
from egcc_portal.clocks import asked_day
from egcc_portal.directory.models import Institution
from egcc_portal.lists.listing import Shown
from egcc_portal.rows import Rows, texts
from egcc_portal.sources.models import Citation, Claim, Source
from programs.calendars import event_dates
from programs.exports import EVENT_SHEET
from programs.filters import EVENTS
from programs.models import Decision, Event, Participation, Program
from programs.models.event import EventQuerySet
from programs.views import parts


@require(Permission.PROGRAM_VIEW)
def event_list(request: HttpRequest) -> HttpResponse:
    """Events, the newest first; each row opens to who was there and who says so."""
    shown = listed(request)
    events = with_claims(with_people(shown.filter.qs, request.user), request.user)
    page = shown.page(events)
    return shown.render(
        "programs/event_list.html", page, partial="programs/_event_table.html"
    )


@require(Permission.PROGRAM_VIEW)
def event_export(request: HttpRequest) -> HttpResponse:
    """The same events as a file, all of them."""
    return listed(request).export(EVENT_SHEET)


@require(Permission.PROGRAM_VIEW)
def event_calendar(request: HttpRequest, pk: int) -> HttpResponse:
    """The days of one event, as a file for a calendar."""
    event = get_object_or_404(Event.objects.visible_to(request.user), pk=pk)
    dates = event_dates(event, list(event.decisions.all()))
    return calendar_file(request, event, dates)


def listed(request: HttpRequest) -> Shown:
    """Return what the list and its file show."""
    events = Event.objects.visible_to(request.user).with_conflicts(request.user)
    events = with_thread(events.with_cover(asked_day(request)), request.user)
    return EVENTS.shown(request, events)


def with_thread(events: EventQuerySet, user: User) -> EventQuerySet:
    """Annotate the program and the agreements that an event belongs to."""
    agreements = Agreement.objects.visible_to(user)
    return events.annotate(
        its_programs=parts.programs(
            Program.objects.visible_to(user).filter(pk=OuterRef("program"))
        ),
        its_agreements=parts.agreements(
            agreements.filter(event_links__event=OuterRef("pk"))
        ),
    )


def with_people(events: EventQuerySet, user: User) -> EventQuerySet:
    """Annotate an event's participants and decisions.

    Who hosts takes part: a host is not named a second time as a participant.
    """
    here = OuterRef("pk")
    institutions = Institution.objects.visible_to(user)
    at = Participation.objects.filter(event=here).order_by("role", "pk")
    hosting = Participation.objects.filter(
        event=OuterRef("event"),
        institution=OuterRef("institution"),
        role=Participation.Role.HOST,
    )
    besides = ~Q(role=Participation.Role.PARTICIPANT) | ~Exists(hosting)
    return events.annotate(
        its_bodies=Rows(
            at.filter(besides, institution__in=institutions),
            *["role", *texts("institution__name")],
        ),
        its_people=Rows(
            at.filter(person__in=parts.people_seen_by(user)),
            *["role", *texts("person__name")],
        ),
        its_decisions=Rows(
            Decision.objects.filter(event=here).order_by("order", "pk"),
            *["order", "due_on", "done_on", *texts("text"), *texts("owner__name")],
        ),
    )


def with_claims(events: EventQuerySet, user: User) -> EventQuerySet:
    """Annotate what an event rests on, as far as a person may see the sources."""
    about = {"model": Event._meta.label_lower, "about": OuterRef("public_id")}
    seen = Source.objects.visible_to(user)
    source = ["source__publisher", "source__headline", "source__language"]
    return events.annotate(
        its_claims=Rows(
            Claim.objects.filter(source__in=seen, **about).order_by("field", "pk"),
            *["model", "about", "field", "value", "statement", "locator", "stance"],
            *source,
        ),
        its_citations=Rows(
            Citation.objects.filter(source__in=seen, **about).order_by("part", "pk"),
            *["locator", *source],
        ),
    )
