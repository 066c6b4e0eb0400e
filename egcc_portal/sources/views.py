"""Pages of sources, and of facts on which they differ."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from egcc_portal.accounts.roles import Permission, require
from egcc_portal.clocks import asked_day, day_told
from egcc_portal.history.pages import as_known
from egcc_portal.lists.listing import Shown
from egcc_portal.sources import actions
from egcc_portal.sources.disputes import Dispute, dispute_at
from egcc_portal.sources.exports import DOCUMENT_SHEET, SOURCE_SHEET
from egcc_portal.sources.filters import DOCUMENTS, SOURCES
from egcc_portal.sources.forms import ResolutionForm, UndoForm
from egcc_portal.sources.models import FACT, Document, Resolution, Source
from egcc_portal.sources.statements import stated_by
from egcc_portal.vault.attached import with_documents

GET_AND_POST = ("GET", "HEAD", "POST")
CHANGED_MEANWHILE = 409


@require(Permission.SOURCE_VIEW)
def source_list(request: HttpRequest) -> HttpResponse:
    """Sources by publisher, narrowed by the query string."""
    shown = listed(request)
    page = shown.page()
    return shown.render(
        "sources/source_list.html", page, partial="sources/_source_table.html"
    )


@require(Permission.SOURCE_VIEW)
def source_export(request: HttpRequest) -> HttpResponse:
    """The same sources as a file, all of them."""
    return listed(request).export(SOURCE_SHEET, cited=False)


def listed(request: HttpRequest) -> Shown:
    """Return what the list and its file show."""
    sources = Source.objects.visible_to(request.user).with_claim_count()
    return SOURCES.shown(request, sources)


@require(Permission.SOURCE_VIEW)
@as_known
def source_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """A source: what it is, how far it was checked, and what it states."""
    visible = Source.objects.visible_to(request.user)
    visible = with_documents(visible, request.user)
    source = get_object_or_404(visible.select_related("document"), pk=pk)
    out = bool(source.published) and source.published.first <= asked_day(request)
    is_hidden = day_told(request) and not out
    records = [] if is_hidden else stated_by(source, reader=request.user)
    document = source.document
    if document and document.access not in Document.access_for(request.user):
        document = None
    context = {
        "source": source,
        "document": document,
        "is_begun": out,
        "stated": [record for record in records if record.claims],
        "cited": [record for record in records if not record.claims],
    }
    return render(request, "sources/source_detail.html", context)


@require(Permission.SOURCE_VIEW)
def document_list(request: HttpRequest) -> HttpResponse:
    """Documents, the one received last first, each with what is read in it."""
    shown = listed_documents(request)
    page = shown.page()
    return shown.render(
        "sources/document_list.html", page, partial="sources/_document_table.html"
    )


@require(Permission.SOURCE_VIEW)
def document_export(request: HttpRequest) -> HttpResponse:
    """The same documents as a list in a file, all of them."""
    return listed_documents(request).export(DOCUMENT_SHEET, cited=False)


def listed_documents(request: HttpRequest) -> Shown:
    """Return what the list of documents and its file show."""
    documents = Document.objects.visible_to(request.user)
    documents = documents.with_roles(request.user).with_sources(request.user)
    return DOCUMENTS.shown(request, documents)


@require(Permission.SOURCE_VIEW)
def conflict_detail(
    request: HttpRequest, model: str, about: str, field: str
) -> HttpResponse:
    """All that is said of a fact, side by side, and what was decided on it."""
    return dispute_page(request, dispute_or_404(request, model, about, field))


@require(Permission.CONFLICT_RESOLVE, methods=GET_AND_POST)
@transaction.atomic
def conflict_resolve(
    request: HttpRequest, model: str, about: str, field: str
) -> HttpResponse:
    """The page of a fact, or the decision on it; its claims are locked meanwhile."""
    dispute = dispute_or_404(request, model, about, field, locked=True)
    form = ResolutionForm(request.POST or None, dispute=dispute)
    if request.method != "POST":
        return dispute_page(request, dispute)
    if not form.is_valid():
        late = form.has_error("__all__", "changed_meanwhile")
        status = CHANGED_MEANWHILE if late else 200
        return dispute_page(request, dispute, form=form, status=status)
    actions.resolve(
        dispute.fact.claims[0],
        claim=form.cleaned_data["claim"],
        rule=form.cleaned_data["rule"],
        reason=form.cleaned_data["reason"],
        by=request.user,
    )
    messages.success(request, _("The decision is kept, and so is what others say."))
    return redirect(dispute.url)


@require(Permission.CONFLICT_RESOLVE, methods=GET_AND_POST)
@transaction.atomic
def resolution_undo(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a decision's fact, or the decision taken back."""
    decision = get_object_or_404(Resolution, pk=pk)
    dispute = dispute_or_404(request, *(getattr(decision, part) for part in FACT))
    form = UndoForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return dispute_page(request, dispute, undoing=form)
    try:
        actions.undo(decision, reason=form.cleaned_data["reason"], by=request.user)
    except ValidationError as late:
        messages.error(request, late.messages[0])
        return dispute_page(request, dispute, status=CHANGED_MEANWHILE)
    messages.success(request, _("The decision is taken back; it stays readable."))
    return redirect(decision.fact_url)


def dispute_or_404(
    request: HttpRequest, model: str, about: str, field: str, *, locked: bool = False
) -> Dispute:
    """Return a fact of which something is said, if the reader may see it."""
    dispute = dispute_at(model, about, field, reader=request.user, locked=locked)
    if dispute is None:
        raise Http404
    return dispute


def dispute_page(
    request: HttpRequest,
    dispute: Dispute,
    *,
    form: ResolutionForm | None = None,
    undoing: UndoForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """Return the page of a fact; a form with errors stands in it as it was sent."""
    context = {"dispute": dispute, "undoing": undoing or UndoForm()}
    if request.user.may(Permission.CONFLICT_RESOLVE):
        context["form"] = form or ResolutionForm(dispute=dispute)
    return render(request, "sources/conflict_detail.html", context, status=status)
