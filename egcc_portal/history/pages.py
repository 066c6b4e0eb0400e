"""The past of a record: its page as it was known, its changes, two states compared."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path
from django.utils import timezone

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission, require
from egcc_portal.clocks import asked_moment, clock_of, moment_in_words, parse_moment
from egcc_portal.history.acts import acts_of, addressed, state_at, with_people
from egcc_portal.history.changes import Differences, Moment, known_rows, moments_of
from egcc_portal.history.heads import head_of
from egcc_portal.history.knowledge import known
from egcc_portal.history.reads import log_read
from egcc_portal.history.views import GET_AND_POST, undo_page
from egcc_portal.history.words import names_in
from egcc_portal.sources.records import Record, Review
from egcc_portal.web import ROWS_PER_PAGE

View = Callable[..., HttpResponse]


def as_known(view: View) -> View:
    """Let a page answer `?known=`: what it said at a moment, the whole of it.

    What was not in the portal then, or not open to the reader, is a 404 that says so:
    there was no such page.
    """

    @wraps(view)
    def shown(request: HttpRequest, *args: object, **kw: object) -> HttpResponse:
        at = asked_moment(request)
        if at is None:
            return view(request, *args, **kw)
        try:
            with known(at, to=request.user):
                return view(request, *args, **kw)
        except Http404:
            return render(request, "history/not_known.html", status=404)

    return shown


def history_paths(
    at: str, model: type[Record], permission: Permission
) -> list[URLPattern]:
    """Return the addresses of a model's histories, below the one of its pages.

    Args:
        at: where the pages of its records are, "agreements/".
    """
    name = model._meta.model_name

    def record_history(request: HttpRequest, pk: int) -> HttpResponse:
        return history_page(request, in_sight_or_404(model, pk, request.user))

    def record_compare(request: HttpRequest, pk: int) -> HttpResponse:
        return compare_page(request, in_sight_or_404(model, pk, request.user))

    def record_undo(request: HttpRequest, pk: int, act: str) -> HttpResponse:
        return undo_page(request, act, in_sight_or_404(model, pk, request.user))

    record_history.__name__ = f"{name}_history"
    record_compare.__name__ = f"{name}_compare"
    record_undo.__name__ = f"{name}_undo"
    return [
        path(
            f"{at}<int:pk>/history/",
            require(permission)(record_history),
            name=f"{name}_history",
        ),
        path(
            f"{at}<int:pk>/compare/",
            require(permission)(record_compare),
            name=f"{name}_compare",
        ),
        path(
            f"{at}<int:pk>/history/<slug:act>/undo/",
            require(Permission.RECORD_UNDO, methods=GET_AND_POST)(record_undo),
            name=f"{name}_undo",
        ),
    ]


def in_sight_or_404(model: type[Record], pk: int, reader: User) -> Record:
    """Return a record that somebody may see, and log that its history is read."""
    record = get_object_or_404(model.objects.visible_to(reader), pk=pk)
    log_read(reader, record)
    return record


def history_page(request: HttpRequest, record: Record) -> HttpResponse:
    """What changed of a record, the newest first: by whom, when and why."""
    moments, told = past_of(record, request.user)
    acts = acts_of(moments, told)
    if until := moment_asked(request, "before"):
        acts = [act for act in acts if act.at < until]
    shown = acts[:ROWS_PER_PAGE]
    for act in shown:
        act.stays = act.is_first and record.review == Review.APPROVED
    context = {
        **head_of(record),
        "acts": with_people(shown, request.user),
        "older": addressed(shown[-1].at) if len(acts) > len(shown) else "",
        "today": timezone.localdate(),
    }
    return render(request, "history/record_history.html", context)


def compare_page(request: HttpRequest, record: Record) -> HttpResponse:
    """A record at two moments, side by side: what differs, or `?all=1` the whole."""
    moments, told = past_of(record, request.user)
    recorded = next((each.at for each in moments if each.state), timezone.now())
    asked = [moment_asked(request, name) for name in ("from", "to")]
    first, last = sorted([asked[0] or recorded, asked[1] or timezone.now()])
    states = [state_at(moments, moment) for moment in (first, last)]
    whole = request.GET.get("all") == "1"
    context = {
        **head_of(record),
        "moments": [(moment_in_words(each), each) for each in (first, last)],
        "missing": [state is None for state in states],
        "rows": told.between(*[state or {} for state in states], whole=whole),
        "whole": whole,
    }
    return render(request, "history/record_compare.html", context)


def past_of(record: Record, reader: User) -> tuple[list[Moment], Differences]:
    """Return the moments of a record and what tells them apart, in two queries."""
    moments = moments_of(record, reader)
    names = names_in(known_rows(moments), reader)
    return moments, Differences(record, reader, names)


def moment_asked(request: HttpRequest, name: str) -> datetime | None:
    """Return the moment of a parameter; None without one, or if it is none."""
    if text := request.GET.get(name, "").strip():
        try:
            return parse_moment(text, now=timezone.now())
        except ValidationError as wrong:
            clock_of(request).wrong += wrong.messages
    return None
