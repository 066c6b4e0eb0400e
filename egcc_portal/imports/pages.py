"""Step 1 of a list from a file, and its template, below any kind of record."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse

from egcc_portal.accounts.roles import Permission, require
from egcc_portal.imports import actions
from egcc_portal.imports.forms import FileForm
from egcc_portal.imports.kinds import Kind
from egcc_portal.imports.models import Batch
from egcc_portal.imports.returned import template
from egcc_portal.imports.views import GET_AND_POST, MEDIA_TYPES, XLSX, download
from egcc_portal.sources.records import Record


def import_paths(at: str, kind: Kind, name: str) -> list[URLPattern]:
    """Return the addresses at which a list is sent, and at which its template is.

    Args:
        at: where the records are, "projects/"; <int:pk> in it is the record that the
            list belongs to.
        name: what the addresses are called, "project" for project_import.
    """

    def record_import(request: HttpRequest, pk: int | None = None) -> HttpResponse:
        return upload(request, kind, about_of(request, kind, pk))

    def record_template(request: HttpRequest, pk: int | None = None) -> HttpResponse:
        about_of(request, kind, pk)
        return download(template(kind), MEDIA_TYPES[XLSX], f"egcc-{kind.file}.xlsx")

    record_import.__name__ = f"{name}_import"
    record_template.__name__ = f"{name}_template"
    may = require(Permission.RECORD_EDIT, methods=GET_AND_POST)
    reads = require(Permission.RECORD_EDIT)
    at = f"{at}import/"
    return [
        path(at, may(record_import), name=f"{name}_import"),
        path(f"{at}template.xlsx", reads(record_template), name=f"{name}_template"),
    ]


def about_of(request: HttpRequest, kind: Kind, pk: int | None) -> Record | None:
    """Return the record that a list belongs to."""
    if kind.about is None:
        return None
    return get_object_or_404(kind.about.objects.visible_to(request.user), pk=pk)


def upload(request: HttpRequest, kind: Kind, about: Record | None) -> HttpResponse:
    """The page that takes a file, or the next step with the file's rows."""
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            batch = actions.receive(kind, file, about=about, by=request.user)
        except ValidationError as refused:
            form.add_error("file", refused)
        else:
            return redirect("imports:batch_columns", batch.pk)
    about_id = about.public_id if about else ""
    mine = Batch.objects.open().filter(owner=request.user, kind=kind.name)
    empty = request.resolver_match.view_name.replace("_import", "_template")
    context = {
        "kind": kind,
        "about": about,
        "form": form,
        "begun": mine.filter(about=about_id)[:5],
        "template_url": reverse(empty, args=[about.pk] if about else []),
    }
    return render(request, "imports/batch_upload.html", context)
