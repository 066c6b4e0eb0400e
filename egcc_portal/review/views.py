"""What waits in the queue, and what becomes of it."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission, require
from egcc_portal.entry.editors import EDITORS
from egcc_portal.entry.models import Entry
from egcc_portal.history.changes import RowChange
from egcc_portal.history.heads import head_of, record_or_404
from egcc_portal.review import actions
from egcc_portal.review.forms import APPROVE, DecisionForm, field_key
from egcc_portal.review.models import Waiting
from egcc_portal.review.proposals import proposal_of
from egcc_portal.review.remarks import remarks_of
from egcc_portal.review.waiting import Asked, asked_of
from egcc_portal.sources.records import Record

CONFLICT = 409


def waited(pk: int, reader: User) -> tuple[Entry, Record]:
    """Return something that was sent, and its record, as far as a reader may see it.

    Raises Http404.
    """
    sent = Entry.objects.filter(submitted_at__isnull=False).exclude(about="")
    if not reader.may(Permission.RECORD_APPROVE):
        sent = sent.filter(Q(owner=reader))
    entry = get_object_or_404(sent.select_related("owner", "decided_by"), pk=pk)
    return entry, record_or_404(entry.model, entry.about, reader)


@require(Permission.QUEUE_VIEW)
def entry_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One thing that was sent: before and after, field by field."""
    entry, record = waited(pk, request.user)
    asked = asked_of(entry, record, request.user)
    form = DecisionForm(entry=entry, record=record, rows=asked.rows)
    return entry_page(request, entry, record, asked, form)


@require(Permission.RECORD_APPROVE, methods=["POST"])
def entry_decide(request: HttpRequest, pk: int) -> HttpResponse:
    """The queue without what was decided, or the page with why it was not."""
    entry, record = waited(pk, request.user)
    asked = asked_of(entry, record, request.user)
    form = DecisionForm(request.POST, entry=entry, record=record, rows=asked.rows)
    if form.is_valid():
        try:
            messages.success(request, decide(form, entry, record, request.user))
            return redirect("review:entry_list")
        except ValidationError as refused:
            form.add_error(None, refused)
            entry, record = waited(pk, request.user)
    status = CONFLICT if form.non_field_errors() else 200
    return entry_page(request, entry, record, asked, form, status=status)


def decide(form: DecisionForm, entry: Entry, record: Record, by: User) -> str:
    """Do what the form says; return what is said of it."""
    if form.cleaned_data["do"] == APPROVE:
        actions.approve(entry, record, by=by)
        return _("It is approved, and all staff see it from now on.")
    actions.give_back(entry, record, comments=form.comments, by=by)
    return _("It is returned, with your comments.")


def entry_page(
    request: HttpRequest,
    entry: Entry,
    record: Record,
    asked: Asked,
    form: DecisionForm,
    status: int = 200,
) -> HttpResponse:
    """Return the page of something that was sent."""
    waits = entry.state == Entry.State.SUBMITTED
    may = request.user.may(Permission.RECORD_APPROVE)
    is_own = entry.owner_id == request.user.pk
    proposal = proposal_of(entry)
    is_back = is_own and entry.state == Entry.State.RETURNED
    context = {
        **head_of(record),
        "entry": entry,
        "what": what_of(entry),
        "again_url": again_url(entry, record) if is_back else "",
        "is_proposal": bool(proposal),
        "asked": asked,
        "cells": with_fields(asked.rows, form),
        "form": form,
        "is_new": not proposal
        and not any(each.before for row in asked.rows for each in row.changes),
        "decides": waits and may and not is_own,
        "is_own": is_own,
        "waits": waits,
        "remarks": remarks_of(entry, record),
        "now": timezone.now(),
    }
    return render(request, "review/entry_detail.html", context, status=status)


def again_url(entry: Entry, record: Record) -> str:
    """Return the address where what was returned is mended, or proposed again."""
    if proposal := proposal_of(entry):
        return proposal.url(entry, record)
    return EDITORS[entry.model, entry.act].form_url(record)


def what_of(entry: Entry) -> str:
    """Return what is asked of a manager; "" once it is done, and no more is known."""
    if entry.state == Entry.State.DONE:
        return ""
    what = Waiting.What
    if proposal := proposal_of(entry):
        return what(proposal.act).label
    return (what.CHANGE if entry.data else what.RECORD).label


def with_fields(rows: list[RowChange], form: DecisionForm) -> list[tuple]:
    """Return rows with their changes, each with the field for a comment on it."""
    return [
        (row, [(each, form[field_key(row, each)]) for each in row.changes])
        for row in rows
    ]


@require(Permission.QUEUE_VIEW, methods=["POST"])
def entry_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """The record's page, with what one sent taken back."""
    entry, record = waited(pk, request.user)
    try:
        actions.take_back(entry, record, by=request.user)
        messages.success(request, _("It is taken back; nobody is asked to decide."))
    except ValidationError as refused:
        messages.error(request, refused.messages[0])
    return redirect(head_of(record)["page_url"])


@require(Permission.RECORD_EDIT, methods=["POST"])
@transaction.atomic
def record_send(request: HttpRequest, model: str, about: str) -> HttpResponse:
    """The record's page, with the draft sent for approval."""
    record = record_or_404(model, about, request.user)
    try:
        actions.send(record, by=request.user)
        messages.success(request, _("It is sent. A manager decides on it."))
    except ValidationError as refused:
        messages.error(request, refused.messages[0])
    return redirect(head_of(record)["page_url"])
