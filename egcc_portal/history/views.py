"""The page that undoes an act: on one record, or all of it."""

from __future__ import annotations

from collections import Counter
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from pghistory.models import Context

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission, require
from egcc_portal.history import batches
from egcc_portal.history.acts import Act, with_people
from egcc_portal.history.changes import Differences, RowChange, State
from egcc_portal.history.heads import head_of
from egcc_portal.history.models import Undoing
from egcc_portal.history.steps import WHOLE, Step, rows_of
from egcc_portal.history.undo import MOST_REFUSALS, Plan, plan_of, undo
from egcc_portal.history.words import names_in
from egcc_portal.reasons import ReasonForm
from egcc_portal.sources.fields import kind_of
from egcc_portal.sources.records import Record
from egcc_portal.web import render_page

GET_AND_POST = ("GET", "HEAD", "POST")
CONFLICT = 409
SHOWN = 25
"""So many rows are shown value by value; of more, how many there are of each kind."""


@require(Permission.RECORD_UNDO, methods=GET_AND_POST)
def act_undo(request: HttpRequest, act: str) -> HttpResponse:
    """All that an act changed, as of an import, goes back together."""
    rows = rows_of(key_or_404(act), None)
    if sum(map(len, rows.values())) > batches.AT_ONCE:
        return batch_page(request, act, rows)
    return undo_page(request, act, None)


def batch_page(
    request: HttpRequest, act: str, rows: dict[type[Model], list[int]]
) -> HttpResponse:
    """How much an act changed, and how far the worker is that undoes it."""
    done = get_object_or_404(Context, pk=key_or_404(act))
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            batches.ask(done.pk, by=request.user, **form.cleaned_data)
            return redirect(request.path)
        except ValidationError as refused:
            form.add_error(None, refused)
    act = Act(done.created_at, done.metadata, [], is_first=False)
    context = {
        "form": form,
        "act": with_people([act], request.user)[0],
        "kinds": sorted((kind_of(model), len(keys)) for model, keys in rows.items()),
        "undoing": Undoing.objects.filter(act=done.pk).first(),
    }
    page = render_page(
        request,
        "history/batch_undo.html",
        context,
        partial="history/_batch_state.html",
    )
    page.status_code = CONFLICT if form.non_field_errors() else 200
    return page


def undo_page(request: HttpRequest, act: str, record: Record | None) -> HttpResponse:
    """What undoing an act would put back; once a reason is given, that it is done."""
    done = get_object_or_404(Context, pk=key_or_404(act))
    if WHOLE.items() <= done.metadata.items():
        record = None
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            plan = undo(
                done.pk,
                record=record,
                reason=form.cleaned_data["reason"],
                by=request.user,
            )
        except ValidationError as refused:
            form.add_error(None, refused)
        else:
            messages.success(request, told(len(plan.steps)))
            return redirect(address_after(record, plan))
    plan = plan_of(done.pk, by=request.user, record=record)
    status = CONFLICT if form.non_field_errors() else 200
    context = {"form": form, "plan": plan, "act": act_of(done, plan, request.user)}
    context["others"] = record and rows_beside(done.pk, plan)
    context |= shown(plan, record, request.user)
    return render(request, "history/act_undo.html", context, status=status)


def rows_beside(act: UUID, plan: Plan) -> int:
    """Return how many rows an act changed besides those of a plan."""
    touched = sum(len(keys) for keys in rows_of(act, None).values())
    return max(touched - len(plan.steps), 0)


def key_or_404(text: str) -> UUID:
    """Return the key of an act; Http404 if the text is none."""
    try:
        return UUID(text)
    except ValueError as wrong:
        raise Http404 from wrong


def told(rows: int) -> str:
    """Return what is said once an act is undone."""
    return ngettext(
        "The change is undone: %(rows)s entry is as it was.",
        "The change is undone: %(rows)s entries are as they were.",
        rows,
    ) % {"rows": rows}


def act_of(done: Context, plan: Plan, reader: User) -> Act:
    """Return the act with its people, to head the page."""
    at = plan.steps[0].last.at if plan.steps else done.created_at
    act = Act(at, done.metadata, [], is_first=False, key=done.pk)
    return with_people([act], reader)[0]


def shown(plan: Plan, record: Record | None, reader: User) -> dict:
    """Return what a plan is told by: its rows in words, or how many of each kind."""
    few = plan.steps[:SHOWN] if len(plan.steps) <= SHOWN else []
    return {
        **(head_of(record) if record else {"record": None}),
        "rows": in_words(few, record, reader),
        "kinds": sorted(Counter(map(kind_and_way, plan.steps)).items()),
        "most": MOST_REFUSALS,
    }


def in_words(steps: list[Step], record: Record | None, reader: User) -> list[RowChange]:
    """Return what each step would change, each value as it is and as it would be."""
    if not steps:
        return []
    now: State = {(each.model, each.pk): each.now for each in steps if each.now}
    back: State = {(each.model, each.pk): each.back for each in steps if each.back}
    rows = [(key[0], row) for state in (now, back) for key, row in state.items()]
    words = Differences(record or steps[0].model(), reader, names_in(rows, reader))
    return words.between(now, back)


def kind_and_way(step: Step) -> tuple[str, str]:
    """Return what a row is called, and what would become of it."""
    if step.was is None:
        way = _("would be removed")
    elif step.now is None:
        way = _("would come back")
    else:
        way = _("would be as before")
    return kind_of(step.model), way


def address_after(record: Record | None, plan: Plan) -> str:
    """Return where to go on: the record's history, if the record is still there."""
    gone = {(step.model, step.pk) for step in plan.steps if step.was is None}
    if record is None or (type(record), record.pk) in gone:
        return reverse("home")
    return head_of(record)["history_url"]
