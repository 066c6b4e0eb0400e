"""Saved views of lists, and the columns that a reader keeps."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from egcc_portal.accounts.roles import Permission, require
from egcc_portal.lists import actions
from egcc_portal.lists.forms import ColumnForm, ViewForm, ViewNameForm
from egcc_portal.lists.listing import LISTS
from egcc_portal.lists.models import SavedView

GET_AND_POST = ("GET", "HEAD", "POST")


def to_list(name: str, query: str, **more: str) -> HttpResponseRedirect:
    """Lead to a list of ours, narrowed by a query."""
    asked = QueryDict(query, mutable=True)
    asked.update(more)
    address = asked.urlencode()
    return redirect(f"{reverse(name)}?{address}" if address else reverse(name))


@require(Permission.LIST_KEEP)
def savedview_list(request: HttpRequest) -> HttpResponse:
    """The reader's own views, each with its link and what can be done with it."""
    mine = SavedView.objects.filter(owner=request.user)
    views = [(LISTS[each.list], each) for each in mine if each.list in LISTS]
    return render(request, "lists/savedview_list.html", {"views": views})


@require(Permission.LIST_KEEP)
def savedview_open(request: HttpRequest, public_id: str) -> HttpResponse:
    """The list as the view narrows it; the list itself asks who may see it."""
    views = SavedView.objects.opened_by(request.user).filter(list__in=LISTS)
    view = get_object_or_404(views, public_id=public_id)
    return to_list(view.list, view.query, view=view.public_id)


@require(Permission.LIST_KEEP, methods=["POST"])
def savedview_create(request: HttpRequest) -> HttpResponse:
    """The list under its new name, or the form with what is wrong."""
    form = ViewForm(request.POST, user=request.user)
    if form.is_valid():
        view = actions.save_view(form.save(commit=False), by=request.user)
        messages.success(
            request,
            _("Kept as “%(name)s”. Its link can be passed on.") % {"name": view},
        )
        return redirect(view)
    return render(request, "lists/savedview_form.html", {"form": form})


@require(Permission.LIST_KEEP, methods=GET_AND_POST)
@transaction.atomic
def savedview_edit(request: HttpRequest, public_id: str) -> HttpResponse:
    """The form for another name, or the reader's views with it."""
    mine = SavedView.objects.filter(owner=request.user).select_for_update()
    view = get_object_or_404(mine, public_id=public_id)
    shown = {"version": view.version}
    form = ViewNameForm(request.POST or None, instance=view, initial=shown)
    if request.method == "POST" and form.is_valid():
        actions.save_view(form.save(commit=False), by=request.user)
        return redirect("lists:savedview_list")
    status = 409 if form.has_error("__all__", "changed_meanwhile") else 200
    context = {"form": form, "view": view}
    return render(request, "lists/savedview_form.html", context, status=status)


@require(Permission.LIST_KEEP, methods=["POST"])
def savedview_delete(request: HttpRequest, public_id: str) -> HttpResponse:
    """The reader's views without this one."""
    mine = SavedView.objects.filter(owner=request.user)
    view = get_object_or_404(mine, public_id=public_id)
    actions.delete_view(view, by=request.user)
    messages.success(request, _("“%(name)s” is deleted.") % {"name": view})
    return redirect("lists:savedview_list")


@require(Permission.LIST_KEEP, methods=["POST"])
def columnchoice_edit(request: HttpRequest) -> HttpResponse:
    """The list with the columns that its reader chose, or the usual ones again."""
    form = ColumnForm(request.POST, user=request.user)
    usual = "usual" in request.POST
    if usual:
        form.fields["columns"].required = False
    if not form.is_valid():
        return render(request, "lists/columnchoice_form.html", {"form": form})
    columns = [] if usual else form.cleaned_data["columns"]
    actions.choose_columns(columns, of=form.listing.name, by=request.user)
    return to_list(form.listing.name, form.cleaned_data["query"])
