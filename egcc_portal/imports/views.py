"""The four steps of a list from a file, and what becomes of it."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission, require
from egcc_portal.exports import MEDIA_TYPES, XLSX
from egcc_portal.history.reads import log_list
from egcc_portal.imports import actions, drafts
from egcc_portal.imports.forms import ColumnsForm, FileForm, ReturnForm, SaveForm
from egcc_portal.imports.kinds import KINDS
from egcc_portal.imports.models import Batch, Finding
from egcc_portal.imports.returned import checked_workbook, wrong_rows
from egcc_portal.imports.rows import decided, found_in, mended, sample_of
from egcc_portal.imports.telling import outcome_of, record_of
from egcc_portal.sources.records import Review
from egcc_portal.web import paginate, render_page

GET_AND_POST = ("GET", "HEAD", "POST")


def next_step(batch: Batch) -> str:
    """Return the page on which the owner of a list goes on, "" for none."""
    if batch.state == Batch.State.MATCHING:
        return "imports:batch_columns"
    if batch.state != Batch.State.CHECKED:
        return ""
    is_right = not (outcome_of(batch).told or batch.failure or batch.remark)
    return "imports:batch_save" if is_right else "imports:batch_check"


def seen(request: HttpRequest, pk: int) -> Batch:
    """Return a batch that the person may see."""
    rows = Batch.objects.visible_to(request.user).select_related("owner", "decided_by")
    return get_object_or_404(rows, pk=pk)


def own(request: HttpRequest, pk: int) -> Batch:
    """Return a batch of the person's own."""
    return get_object_or_404(Batch.objects.open(), pk=pk, owner=request.user)


def page(
    request: HttpRequest, template: str, batch: Batch, **more: object
) -> HttpResponse:
    """Return a page of a batch."""
    kind = KINDS[batch.kind]
    context = {"batch": batch, "kind": kind, "about": record_of(batch), **more}
    return render(request, f"imports/{template}.html", context)


@require(Permission.QUEUE_VIEW)
def batch_list(request: HttpRequest) -> HttpResponse:
    """Lists from files: one's own, and those that wait for a manager."""
    rows = Batch.objects.visible_to(request.user).select_related("owner")
    shown = paginate(request, rows, by="-received_at")
    for batch in shown.rows:
        batch.title = KINDS[batch.kind].title
    return render(request, "imports/batch_list.html", {"page": shown})


@require(Permission.QUEUE_VIEW)
def batch_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Where a list stands; a step of the wizard, where one is next."""
    batch = seen(request, pk)
    if batch.owner_id == request.user.pk and (step := next_step(batch)):
        there = reverse(step, args=[pk])
        asks_again = request.htmx and not request.htmx.boosted
        return HttpResponseClientRedirect(there) if asks_again else redirect(there)
    return batch_page(request, batch, ReturnForm())


def batch_page(request: HttpRequest, batch: Batch, form: ReturnForm) -> HttpResponse:
    """Return the page of a list."""
    kind = KINDS[batch.kind]
    context = {
        "batch": batch,
        "kind": kind,
        "about": record_of(batch),
        "outcome": outcome_of(batch),
        "is_own": batch.owner_id == request.user.pk,
        "form": form,
        "lines": batch.lines.order_by("number")[:10],
        **drafts_in(batch, request.user),
    }
    return render_page(
        request, "imports/batch_detail.html", context, partial="imports/_state.html"
    )


def drafts_in(batch: Batch, reader: User) -> dict:
    """Return what is told of the drafts that a saved list brought; nothing without."""
    if not batch.review or batch.is_at_work:
        return {}
    if batch.review != Review.APPROVED:
        for records in drafts.records_of(batch):
            log_list(reader, records.model)
    return {
        "brought": drafts.brought_by(batch),
        "firsts": drafts.first_of(batch, reader),
        "seen": drafts.seen_of(batch),
    }


@require(Permission.RECORD_EDIT, methods=["POST"])
def batch_submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the drafts that a saved list brought to a manager, all together."""
    batch = get_object_or_404(
        Batch.objects.exclude(review=""), pk=pk, owner=request.user
    )
    try:
        drafts.send(batch, by=request.user)
        messages.success(request, _("It is sent. A manager decides on it."))
    except ValidationError as refused:
        messages.error(request, refused.messages[0])
    return redirect(batch)


@require(Permission.RECORD_EDIT, methods=GET_AND_POST)
def batch_columns(request: HttpRequest, pk: int) -> HttpResponse:
    """Step 2: which column of the file is which of ours."""
    batch = own(request, pk)
    if batch.is_at_work or batch.state == Batch.State.SUBMITTED:
        return redirect(batch)
    form = ColumnsForm(request.POST or None, batch=batch)
    if request.method == "POST" and form.is_valid():
        actions.match(batch, form.places)
        return redirect(batch)
    samples = sample_of(batch)
    for field in form:
        at = field.value()
        field.samples = samples[int(at)] if str(at).isdecimal() else []
    earlier = Batch.objects.saved_before(batch).first()
    return page(request, "batch_columns", batch, form=form, earlier=earlier)


@require(Permission.RECORD_EDIT, methods=GET_AND_POST)
def batch_check(request: HttpRequest, pk: int) -> HttpResponse:
    """Step 3: every row that is wrong or in question, to be mended in place."""
    batch = own(request, pk)
    if batch.state != Batch.State.CHECKED:
        return redirect(batch)
    if request.method == "POST":
        how = request.POST.get("all", "")
        cells = decided(batch, how) if how in {"same", "new"} else {}
        cells = cells or mended(batch, request.POST)
        if cells:
            actions.mend(batch, cells)
        else:
            messages.info(request, _("Nothing was changed."))
        return redirect(batch)
    return check_page(request, batch, FileForm())


def check_page(request: HttpRequest, batch: Batch, form: FileForm) -> HttpResponse:
    """Return the page of what was found, which takes the mended file as well."""
    after = request.GET.get("after", "")
    found = found_in(batch, int(after) if after.isdecimal() and len(after) < 9 else 0)
    notes = batch.findings.filter(kind=Finding.Kind.NOTED)[:25]
    more = {"found": found, "outcome": outcome_of(batch), "notes": notes, "form": form}
    return page(request, "batch_check", batch, **more)


@require(Permission.RECORD_EDIT, methods=GET_AND_POST)
def batch_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the file that was mended elsewhere in the place of the one checked."""
    batch = own(request, pk)
    if request.method != "POST" or batch.state != Batch.State.CHECKED:
        return redirect(batch)
    form = FileForm(request.POST, request.FILES)
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            return redirect(actions.receive_again(batch, file, by=request.user))
        except ValidationError as refused:
            form.add_error("file", refused)
    return check_page(request, batch, form)


@require(Permission.RECORD_EDIT, methods=GET_AND_POST)
def batch_save(request: HttpRequest, pk: int) -> HttpResponse:
    """Step 4: what would change; once it is confirmed, it is saved or sent."""
    batch = own(request, pk)
    if batch.state != Batch.State.CHECKED:
        return redirect(batch)
    form = SaveForm(request.POST or None, initial={"reason": batch.reason})
    if request.method == "POST" and form.is_valid():
        try:
            actions.send(batch, **form.cleaned_data, by=request.user)
        except ValidationError as refused:
            form.add_error(None, refused)
        else:
            return redirect(batch)
    return page(request, "batch_save", batch, form=form, outcome=outcome_of(batch))


@require(Permission.QUEUE_VIEW)
def batch_checked(request: HttpRequest, pk: int) -> HttpResponse:
    """The list as a workbook, with what was found as comments in its cells."""
    batch = seen(request, pk)
    name = f"egcc-{KINDS[batch.kind].file}-{batch.pk}.xlsx"
    return download(checked_workbook(batch), MEDIA_TYPES[XLSX], name)


@require(Permission.QUEUE_VIEW)
def batch_wrong(request: HttpRequest, pk: int) -> HttpResponse:
    """The rows to be mended alone, as CSV, with what was found in the last column."""
    batch = seen(request, pk)
    name = f"egcc-{KINDS[batch.kind].file}-{batch.pk}.csv"
    return download(wrong_rows(batch), "text/csv; charset=utf-8", name)


def download(content: bytes, media_type: str, name: str) -> HttpResponse:
    """Return a file to be kept, not shown."""
    response = HttpResponse(content, content_type=media_type)
    response.headers["Content-Disposition"] = content_disposition_header(True, name)
    return response


@require(Permission.RECORD_EDIT, methods=["POST"])
def batch_discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw a list away before it is in the records."""
    batch = own(request, pk)
    actions.discard(batch, by=request.user)
    messages.success(request, _("The list is discarded. Nothing was saved."))
    return redirect("imports:batch_list")


@require(Permission.RECORD_EDIT, methods=["POST"])
def batch_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a list that waits for a manager, or the drafts that it brought."""
    batch = get_object_or_404(Batch, pk=pk, owner=request.user)
    (drafts if batch.review else actions).take_back(batch, by=request.user)
    return redirect(batch)


@require(Permission.RECORD_APPROVE, methods=["POST"])
def batch_approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a list that waits be saved, or the drafts that it brought be approved."""
    batch = seen(request, pk)
    try:
        if batch.review:
            drafts.approve(batch, seen=request.POST.get("seen", ""), by=request.user)
        else:
            actions.approve(batch, by=request.user)
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    return redirect(batch)


@require(Permission.RECORD_APPROVE, methods=["POST"])
def batch_return(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a list back to its owner, with what is to be changed."""
    batch = seen(request, pk)
    form = ReturnForm(request.POST)
    if not form.is_valid():
        return batch_page(request, batch, form)
    try:
        way = drafts if batch.review else actions
        way.give_back(batch, **form.cleaned_data, by=request.user)
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    return redirect("imports:batch_list")
