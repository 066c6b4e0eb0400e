"""The page of a record's documents, below the one of any kind of record."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path

from egcc_portal.accounts.roles import Permission, require
from egcc_portal.history.reads import log_read
from egcc_portal.sources.fields import kind_of
from egcc_portal.sources.records import Record
from egcc_portal.vault.attached import (
    KINDS,
    Outcome,
    documents_url,
    papers_of,
    texts_of_sources,
)
from egcc_portal.vault.forms import UploadForm
from egcc_portal.web import render_page

AGAIN = ["role", "language", "access", "original", "replaces"]
"""What was said of the files of an upload, for the next one."""


def document_paths(
    at: str, model: type[Record], permission: Permission
) -> list[URLPattern]:
    """Return the address of the documents of a model's records.

    Args:
        at: where the pages of its records are, "agreements/".
    """
    name = f"{model._meta.model_name}_documents"
    KINDS.add(model._meta.label_lower)

    def record_documents(request: HttpRequest, pk: int) -> HttpResponse:
        record = get_object_or_404(model.objects.visible_to(request.user), pk=pk)
        log_read(request.user, record)
        return papers_page(request, record)

    record_documents.__name__ = name
    view = require(permission)(record_documents)
    return [path(f"{at}<int:pk>/documents/", view, name=name)]


def papers_page(
    request: HttpRequest,
    record: Record,
    *,
    form: UploadForm | None = None,
    outcomes: Iterable[Outcome] = (),
) -> HttpResponse:
    """Return the page of a record's documents, with an upload as it was sent."""
    papers, removed = papers_of(record, request.user)
    again = {name: request.POST.get(name, "") for name in AGAIN if request.POST}
    if form is None and request.user.may(Permission.RECORD_EDIT):
        attachments = [each.attachment for each in papers]
        form = UploadForm(attachments=attachments, initial=again)
    page = getattr(record, "get_absolute_url", None)
    context = {
        "record": record,
        "kind": kind_of(type(record)),
        "page_url": page() if page else "",
        "documents_url": documents_url(record),
        "papers": papers,
        "removed": removed,
        "source_texts": texts_of_sources(record, request.user),
        "form": form,
        "outcomes": outcomes,
        "again": again.items(),
    }
    return render_page(
        request,
        "vault/record_documents.html",
        context,
        partial="vault/_record_documents.html",
    )
