"""The page that undoes an act: on one record, or all of it."""

from __future__ import annotations

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
from egcc_portal.history.heads import head_of
from egcc_portal.history.models import Undoing
from egcc_portal.history.steps import WHOLE, rows_of
from egcc_portal.history.telling import few_of, in_words, kinds_of
from egcc_portal.history.undo import MOST_REFUSALS, Plan, plan_of, undo
from egcc_portal.reasons import ReasonForm
from egcc_portal.review import undoing
from egcc_portal.sources.fields import kind_of
from egcc_portal.sources.records import Record
from egcc_portal.web import render_page

GET_AND_POST = ("GET", "HEAD", "POST")
CONFLICT = 409


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
    """What undoing an act would put back; once a reason is given, that it is done.

    An editor proposes it where it is for a manager to do.
    """
    done = get_object_or_404(Context, pk=key_or_404(act))
    if WHOLE.items() <= done.metadata.items():
        record = None
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(undone(request, done.pk, record, form.cleaned_data))
        except ValidationError as refused:
            form.add_error(None, refused)
    plan = plan_of(done.pk, by=request.user, record=record)
    status = CONFLICT if form.non_field_errors() else 200
    context = {"form": form, "plan": plan, "act": act_of(done, plan, request.user)}
    context["others"] = record and rows_beside(done.pk, plan)
    context |= shown(plan, record, request.user)
    return render(request, "history/act_undo.html", context, status=status)


def undone(
    request: HttpRequest, act: UUID, record: Record | None, asked: dict[str, str]
) -> str:
    """Undo an act, or propose it; return where to go on.

    Raises ValidationError when neither can be.
    """
    if plan_of(act, by=request.user, record=record).is_proposable:
        undoing.propose(act, record=record, by=request.user, **asked)
        messages.success(request, _("It waits for a manager. Until then all stays."))
        return reverse("review:entry_list")
    plan = undo(act, record=record, by=request.user, **asked)
    messages.success(request, told(len(plan.steps)))
    return address_after(record, plan)


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
    return {
        **(head_of(record) if record else {"record": None}),
        "rows": in_words(few_of(plan.steps), record, reader),
        "kinds": kinds_of(plan.steps),
        "most": MOST_REFUSALS,
    }


def address_after(record: Record | None, plan: Plan) -> str:
    """Return where to go on: the record's history, if the record is still there."""
    gone = {(step.model, step.pk) for step in plan.steps if step.was is None}
    if record is None or (type(record), record.pk) in gone:
        return reverse("home")
    return head_of(record)["history_url"]
