"""Pages of documents: upload, page by page, download; and what is said of papers."""

from __future__ import annotations

import re

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission, require
from egcc_portal.history.reads import log_file
from egcc_portal.journal.actions import tell_managers
from egcc_portal.marking import marked
from egcc_portal.sources.models import Document
from egcc_portal.sources.records import Record, Review
from egcc_portal.vault import actions, store
from egcc_portal.vault.attached import (
    Outcome,
    changeable,
    documents_url,
    outcome_of,
    papers_of,
    places_of,
    record_or_404,
)
from egcc_portal.vault.forms import CorrectionForm, ReasonForm, UploadForm
from egcc_portal.vault.models import Attachment, Reading
from egcc_portal.vault.pages import papers_page
from egcc_portal.vault.serving import serve
from egcc_portal.web import render_page

GET_AND_POST = ("GET", "HEAD", "POST")
CONFLICT = 409
LONGEST_WORDS = 200


@require(Permission.RECORD_EDIT, methods=GET_AND_POST)
def document_create(request: HttpRequest, model: str, about: str) -> HttpResponse:
    """The page of a record's documents, with what became of the files sent."""
    record = record_or_404(model, about, request.user)
    if request.method != "POST":
        return redirect(documents_url(record))
    papers, _removed = papers_of(record, request.user)
    attachments = [each.attachment for each in papers]
    form = UploadForm(request.POST, request.FILES, attachments=attachments)
    if not form.is_valid():
        return papers_page(request, record, form=form)
    outcomes = received(request, record, form.cleaned_data)
    if record.review == Review.APPROVED and any(each.is_kept for each in outcomes):
        tell_managers(record, link=documents_url(record), by=request.user)
    if not all(each.is_kept for each in outcomes):
        return papers_page(request, record, outcomes=outcomes)
    count = len(outcomes)
    told = ngettext(
        "%(count)s document is kept.", "%(count)s documents are kept.", count
    )
    messages.success(request, told % {"count": count})
    return redirect(documents_url(record))


def received(request: HttpRequest, record: Record, asked: dict) -> list[Outcome]:
    """Keep each file, attach it, and return what became of each."""
    about = {name: asked[name] for name in ("role", "original", "replaces")}
    how = {name: asked[name] for name in ("language", "access")}
    by = request.user
    if known := asked["document"]:
        return [attach(known, record, about, by=by)]
    outcomes = []
    for file in asked["files"]:
        try:
            document = actions.receive(file, **how, by=by)
        except ValidationError as refused:
            outcomes.append(outcome_of(file, refused, record, by))
        else:
            outcomes.append(attach(document, record, about, by=by))
    return outcomes


def attach(document: Document, record: Record, about: dict, *, by: User) -> Outcome:
    """Attach a document that is kept, and return how that went."""
    try:
        actions.attach(document, record, **about, by=by)
    except ValidationError as refused:
        return Outcome(document.name, errors=refused.messages)
    return Outcome(document.name, document)


@require(Permission.SOURCE_VIEW)
def document_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """A document page by page: `?page=`, with the words of `?q=` marked."""
    visible = Document.objects.visible_to(request.user).select_related("reading")
    document = get_object_or_404(visible, pk=pk)
    context = {"document": document, "places": places_of(document, request.user)}
    return render_page(
        request,
        "vault/document_detail.html",
        context | leaf_of(document, request.GET),
        partial="vault/_document_page.html",
    )


def leaf_of(document: Document, asked: QueryDict) -> dict:
    """Return the page that is asked for, the first one for nonsense, and its place."""
    said = asked.get("page", "")
    number = int(said) if re.fullmatch("[1-9][0-9]{0,5}", said) else 1
    page = document.sheets.filter(number=number).first()
    reading = getattr(document, "reading", None)
    done = reading.pages_done if reading else 0
    words = asked.get("q", "")[:LONGEST_WORDS]
    return {
        "reading": reading,
        "page": page,
        "number": number,
        "last": document.pages or done,
        "before": number - 1,
        "after": number + 1 if number < done else 0,
        "words": words,
        "text": marked(page.text, words) if page else "",
    }


@require(Permission.SOURCE_VIEW)
def document_file(request: HttpRequest, pk: int) -> HttpResponse:
    """The file as it came, as an attachment under its name; logged."""
    document = get_object_or_404(Document.objects.visible_to(request.user), pk=pk)
    try:
        file = store.opened(document)
    except FileNotFoundError as gone:
        raise Http404(_("The file is not in the store.")) from gone
    log_file(request.user, document)
    return serve(
        request,
        file,
        size=document.size,
        etag=f'"{document.sha256}"',
        media_type=document.media_type,
        name=document.name,
    )


@require(Permission.SOURCE_VIEW)
def document_picture(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """The picture of one page, for who may see the document."""
    document = get_object_or_404(Document.objects.visible_to(request.user), pk=pk)
    page = get_object_or_404(document.sheets, number=number, has_picture=True)
    try:
        file = store.opened_picture(document, page.number)
    except FileNotFoundError as gone:
        raise Http404(_("The file is not in the store.")) from gone
    return serve(
        request,
        file,
        size=file.size,
        etag=f'"{document.sha256}-{number}"',
        media_type="image/webp",
    )


@require(Permission.DOCUMENT_KEEP, methods=["POST"])
def document_retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Read a document again of which that failed."""
    visible = Document.objects.visible_to(request.user)
    reading = get_object_or_404(Reading, document__in=visible.filter(pk=pk))
    actions.read_again(reading, by=request.user)
    return redirect("vault:document_detail", pk)


@require(Permission.DOCUMENT_KEEP, methods=GET_AND_POST)
@transaction.atomic
def attachment_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """What a paper is and who may see it, or the correction; its row is locked."""
    attachment, record = changeable(pk, request.user)
    papers, _removed = papers_of(record, request.user)
    others = [each.attachment for each in papers if each.attachment != attachment]
    form = CorrectionForm(request.POST or None, instance=attachment, attachments=others)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        actions.correct(form.apply(), reason=reason, by=request.user)
        if attachment.review == Review.RETURNED:
            actions.send_again(attachment, record, by=request.user)
        messages.success(request, _("What is said of the document is changed."))
        return redirect(documents_url(record))
    late = form.has_error("__all__", "changed_meanwhile")
    context = {
        "attachment": attachment,
        "form": form,
        "record": record,
        "documents_url": documents_url(record),
    }
    page = "vault/attachment_form.html"
    return render(request, page, context, status=CONFLICT if late else 200)


@require(Permission.DOCUMENT_KEEP, methods=GET_AND_POST)
@transaction.atomic
def attachment_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """The question why, or the paper taken away from its record."""
    attachment, record = changeable(pk, request.user)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        actions.remove(attachment, record, reason=reason, by=request.user)
        messages.success(request, _("The document is taken away; its file stays."))
        return redirect(documents_url(record))
    return asked_why(request, attachment, record, form)


@require(Permission.RECORD_APPROVE, methods=["POST"])
def attachment_approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve a paper that waits."""
    attachment = get_object_or_404(Attachment.objects.current(), pk=pk)
    record = record_or_404(attachment.model, attachment.about, request.user)
    try:
        actions.approve(attachment, record, by=request.user)
    except ValidationError as refused:
        messages.error(request, refused.messages[0])
    else:
        messages.success(request, _("All who see the record see the document now."))
    return redirect(documents_url(record))


@require(Permission.RECORD_APPROVE, methods=GET_AND_POST)
def attachment_return(request: HttpRequest, pk: int) -> HttpResponse:
    """The question what is to be changed, or the paper returned to its editor."""
    attachment = get_object_or_404(Attachment.objects.current(), pk=pk)
    record = record_or_404(attachment.model, attachment.about, request.user)
    form = ReasonForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return asked_why(request, attachment, record, form)
    try:
        reason = form.cleaned_data["reason"]
        actions.send_back(attachment, record, remark=reason, by=request.user)
    except ValidationError as refused:
        messages.error(request, refused.messages[0])
    else:
        messages.success(request, _("The document is returned to who attached it."))
    return redirect(documents_url(record))


def asked_why(
    request: HttpRequest, attachment: Attachment, record: Record, form: ReasonForm
) -> HttpResponse:
    """Return the page that asks for a reason."""
    context = {
        "attachment": attachment,
        "form": form,
        "record": record,
        "documents_url": documents_url(record),
        "is_return": request.resolver_match.url_name == "attachment_return",
    }
    return render(request, "vault/attachment_reason.html", context)
