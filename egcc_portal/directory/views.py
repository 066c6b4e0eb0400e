"""Pages of institutions and people."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from egcc_portal.accounts.roles import Permission, require
from egcc_portal.clocks import asked_day, clock_of
from egcc_portal.directory.exports import INSTITUTION_SHEET, PERSON_SHEET
from egcc_portal.directory.filters import INSTITUTIONS, PEOPLE
from egcc_portal.directory.involvement import (
    MOST_ROWS,
    OF_INSTITUTION,
    OF_PERSON,
    with_parts,
)
from egcc_portal.directory.models import Appointment, Institution, Person
from egcc_portal.history.pages import as_known
from egcc_portal.history.reads import log_read
from egcc_portal.lists.listing import Shown
from egcc_portal.sources.evidence import evidence_of
from egcc_portal.vault.attached import with_documents


@require(Permission.DIRECTORY_VIEW)
def institution_list(request: HttpRequest) -> HttpResponse:
    """Institutions by name, narrowed by the query string."""
    shown = listed_institutions(request)
    page = shown.page()
    return shown.render(
        "directory/institution_list.html",
        page,
        partial="directory/_institution_table.html",
    )


@require(Permission.DIRECTORY_VIEW)
def institution_export(request: HttpRequest) -> HttpResponse:
    """The same institutions as a file, all of them."""
    return listed_institutions(request).export(INSTITUTION_SHEET)


def listed_institutions(request: HttpRequest) -> Shown:
    """Return what the list and its file show."""
    visible = Institution.objects.visible_to(request.user)
    institutions = visible.select_related("region").with_name_count()
    institutions = institutions.with_conflicts(request.user)
    day = asked_day(request)
    return INSTITUTIONS.shown(request, institutions.with_names_on(day))


@require(Permission.DIRECTORY_VIEW)
@as_known
def institution_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """An institution through time, and what it had a part in."""
    visible = Institution.objects.visible_to(request.user)
    placed = visible.select_related("parent", "predecessor", "region__parent")
    named = placed.with_names_on(asked_day(request))
    whole = with_parts(named, request.user, OF_INSTITUTION)
    whole = with_documents(whole, request.user)
    institution = get_object_or_404(whole, pk=pk)
    offices = Appointment.objects.none()
    if request.user.may(Permission.PERSON_VIEW):
        offices = institution.appointments.visible_to(request.user).newest_first()
    names = list(institution.names.all())
    context = {
        "institution": institution,
        "above": institution.above(request.user),
        "names": [name for name in names if name.language],
        "aliases": [name for name in names if not name.language],
        "offices": offices.select_related("person")[:MOST_ROWS],
        "evidence": evidence_of(institution, to=request.user),
    }
    return render(request, "directory/institution_detail.html", context)


@require(Permission.PERSON_VIEW)
def person_list(request: HttpRequest) -> HttpResponse:
    """People by name with the office last known, narrowed by the query string."""
    shown = listed_people(request)
    return shown.render(
        "directory/person_list.html",
        shown.page(),
        partial="directory/_person_table.html",
    )


@require(Permission.PERSON_VIEW)
def person_export(request: HttpRequest) -> HttpResponse:
    """The same people as a file, all of them. The export is logged, as each is."""
    return listed_people(request).export(PERSON_SHEET)


def listed_people(request: HttpRequest) -> Shown:
    """Return what the list and its file show."""
    people, day = Person.objects.visible_to(request.user), asked_day(request)
    if clock_of(request).on:
        people = people.with_office_on(day, request.user)
    else:
        people = people.with_last_office(request.user)
    return PEOPLE.shown(request, people.select_related("its_office__institution"))


@require(Permission.PERSON_VIEW)
@as_known
def person_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """A person: names, offices, and what they had a part in. The reading is logged."""
    visible = Person.objects.visible_to(request.user)
    visible = visible.with_office_on(asked_day(request), request.user)
    whole = with_parts(visible, request.user, OF_PERSON)
    whole = with_documents(whole, request.user)
    person = get_object_or_404(whole.select_related("its_office__institution"), pk=pk)
    log_read(request.user, person)
    offices = person.appointments.visible_to(request.user).newest_first()
    context = {
        "person": person,
        "names": person.names.all(),
        "offices": offices.select_related("institution")[:MOST_ROWS],
        "evidence": evidence_of(person, to=request.user),
    }
    return render(request, "directory/person_detail.html", context)
