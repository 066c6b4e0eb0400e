"""The front page: where the cooperation stands today."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from egcc_portal.accounts.roles import Permission, require
from egcc_portal.clocks import asked_day
from egcc_portal.home.diary import coming, lately
from egcc_portal.home.figures import activities, indicators, levels, provinces
from egcc_portal.home.front import front_of
from egcc_portal.home.radar import Radar
from programs.models import Project

NOBODY = {
    "trainings": 0,
    "reported_people": None,
    "reported_in": 0,
    "about": 0,
    "counted_people": None,
    "counted_in": 0,
}
"""The figures on people where there is no training yet."""


@require(Permission.AGREEMENT_VIEW)
def home(request: HttpRequest) -> HttpResponse:
    """Key figures, agreements, what happened and what is due, and the charts."""
    today = asked_day(request)
    front = front_of(request.user, today)
    radar = Radar.of(front.its_agreements, front.its_cover, today)
    people = front.its_people[0] if front.its_people else NOBODY
    states = {each["state"]: each["count"] for each in front.its_projects}
    context = {
        "today": today,
        "radar": radar,
        "projects": sum(states.values()),
        "in_progress": states.get(Project.State.IN_PROGRESS, 0),
        "people": people,
        "conflicts": front.its_conflicts,
        "lately": lately(front),
        "coming": coming(front, radar),
        "reports": front.its_reports,
        "activities": activities(front, today.year),
        "levels": levels(front, people),
        "provinces": provinces(front, people),
        "indicators": indicators(front),
    }
    return render(request, "home.html", context)
