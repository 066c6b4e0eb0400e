"""What forms ask for while they are filled in."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext

from egcc_portal.accounts.roles import Permission, require
from egcc_portal.entry import actions
from egcc_portal.entry.editors import EDITORS
from egcc_portal.entry.fields import told
from egcc_portal.entry.models import Entry
from egcc_portal.entry.picks import LONGEST_NAME, records_offered
from egcc_portal.sources.statements import record_model


@require(Permission.RECORD_EDIT)
def date_read(request: HttpRequest) -> HttpResponse:
    """What the portal understands of `?text=`."""
    return HttpResponse(told(typed(request)), content_type="text/plain; charset=utf-8")


@require(Permission.RECORD_EDIT)
def record_pick(request: HttpRequest, label: str) -> HttpResponse:
    """The records of a kind that `?text=` can mean, as options of a list."""
    model = record_model(label)
    if model is None or not hasattr(model.objects, "matching"):
        raise Http404
    text = typed(request)[:LONGEST_NAME]
    context = {
        "offered": records_offered(model, text, request.user) if text else [],
        "line": request.htmx.trigger or "pick",
    }
    return render(request, "entry/_offered.html", context)


@require(Permission.RECORD_EDIT, methods=["POST"])
@transaction.atomic
def entry_keep(request: HttpRequest, label: str, key: uuid.UUID) -> HttpResponse:
    """Keep what is typed into a form, and say when."""
    editor = EDITORS.get((label, request.POST.get("act", "")))
    if editor is None:
        raise Http404
    record = editor.model()
    if about := request.POST.get("about"):
        seen = editor.model.objects.visible_to(request.user)
        record = get_object_or_404(seen, public_id=about)
    entry = actions.claim(key, editor, record, by=request.user)
    if entry is None or entry.state not in actions.OPEN:
        raise Http404
    actions.keep(entry, request.POST)
    return render(request, "entry/_kept.html", {"entry": entry})


@require(Permission.RECORD_EDIT, methods=["POST"])
def entry_discard(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Throw away what somebody has typed; the record stays as it is."""
    own = Entry.objects.filter(owner=request.user, state=Entry.State.TYPING)
    entry = get_object_or_404(own, key=key)
    editor = EDITORS[entry.model, entry.act]
    record = editor.model.objects.filter(public_id=entry.about).first()
    entry.delete()
    messages.info(request, gettext("What you had typed is thrown away."))
    return redirect(editor.form_url(record))


def typed(request: HttpRequest) -> str:
    """Return `?text=`, which htmx names as its line is named."""
    text = request.GET.get("text") or next(iter(request.GET.values()), "")
    return text.strip()
