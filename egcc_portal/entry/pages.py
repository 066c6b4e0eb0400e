"""The pages on which records are entered and corrected."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path
from django.utils.translation import gettext

from egcc_portal.accounts.roles import Permission, require
from egcc_portal.entry import actions
from egcc_portal.entry.doubles import alike
from egcc_portal.entry.editors import Editor
from egcc_portal.entry.merging import merge, with_theirs
from egcc_portal.entry.models import Entry
from egcc_portal.entry.papers import Paper, with_row
from egcc_portal.journal.actions import tell_managers
from egcc_portal.review import actions as review
from egcc_portal.review.remarks import last_return, placed
from egcc_portal.sources.records import Record, Review

GET_AND_POST = ("GET", "HEAD", "POST")
MAY = require(Permission.RECORD_EDIT, methods=GET_AND_POST)
CONFLICT = 409
MOST_BEGUN = 5
"""So many forms that somebody has begun are offered to go on with."""


def entry_paths(at: str, editor: Editor) -> list[URLPattern]:
    """Return the addresses at which a kind of record is entered and corrected.

    Args:
        at: where the pages of its records are, "agreements/".
    """
    name = editor.model._meta.model_name

    def record_create(request: HttpRequest) -> HttpResponse:
        return filled(request, editor)

    def record_edit(request: HttpRequest, pk: int) -> HttpResponse:
        return filled(request, editor, pk)

    record_create.__name__ = f"{name}_create"
    record_edit.__name__ = f"{name}_edit"
    return [
        path(f"{at}new/", MAY(record_create), name=f"{name}_create"),
        path(f"{at}<int:pk>/edit/", MAY(record_edit), name=f"{name}_edit"),
    ]


def act_path(at: str, editor: Editor) -> URLPattern:
    """Return the address at which an act on a record is done."""

    def record_act(request: HttpRequest, pk: int) -> HttpResponse:
        return filled(request, editor, pk)

    name = f"{editor.model._meta.model_name}_{editor.act}"
    record_act.__name__ = name
    return path(f"{at}<int:pk>/{editor.at or editor.act}/", MAY(record_act), name=name)


@transaction.atomic
def filled(request: HttpRequest, editor: Editor, pk: int | None = None) -> HttpResponse:
    """The form of a record, or what became of it; its row is locked meanwhile."""
    record = editor.model()
    if pk is not None:
        rows = editor.model.objects.visible_to(request.user)
        rows = rows.select_related(*editor.links)
        if request.method == "POST":
            rows = rows.select_for_update(of=("self",))
        rows = editor.with_before(rows, request.user)
        record = get_object_or_404(rows, pk=pk)
    if request.method == "POST":
        return posted(request, editor, record)
    about = record.public_id if record.pk else ""
    own = Entry.objects.begun(request.user, editor.label, about, editor.act)
    begun = list(own[:MOST_BEGUN])
    asked = key_of(request.GET.get("entry"))
    restored = next((each for each in begun if about or each.key == asked), None)
    if restored:
        paper = Paper(editor, record, restored.post)
        paper.quiet()
        return page(request, paper, restored.key, restored=restored)
    return page(request, Paper(editor, record), uuid.uuid4(), begun=begun)


def waiting_on(record: Record) -> QuerySet:
    """Return the changes to an approved record that wait for a manager."""
    if not record.pk or record.review != Review.APPROVED:
        return Entry.objects.none()
    waiting = Entry.objects.waiting().select_related("owner")
    return waiting.filter(model=record.fact_model, about=record.public_id)


def begin(
    request: HttpRequest,
    editor: Editor,
    record: Record,
    rows: dict[str, list[dict]],
    **more: object,
) -> HttpResponse:
    """Return the form of a new record that begins with something already filled in."""
    paper = Paper(editor, record, rows=rows)
    return page(request, paper, uuid.uuid4(), **more)


def key_of(text: str | None) -> uuid.UUID | None:
    """Return the key that a form carries; None for none, or for nonsense."""
    try:
        return uuid.UUID(text or "")
    except ValueError:
        return None


def posted(request: HttpRequest, editor: Editor, record: Record) -> HttpResponse:
    """Do with a filled form what its button says."""
    data = request.POST
    if data.get("act", "") != editor.act:
        raise Http404
    key = key_of(data.get("key"))
    if (part := data.get("do", "").removeprefix("add:")) in editor.formsets:
        paper = Paper(editor, record, with_row(data, editor, part))
        paper.quiet()
        paper.focus(part)
        return page(request, paper, key or uuid.uuid4())
    if (taken := data.get("do", "").removeprefix("theirs:")) != data.get("do", ""):
        paper = Paper(editor, record, with_theirs(data, Paper(editor, record), taken))
        paper.quiet()
        return page(request, paper, key or uuid.uuid4())
    if key is None:
        paper = Paper(editor, record, data)
        paper.form.add_error(None, gettext("This form has gone stale. Send it again."))
        return page(request, paper, uuid.uuid4())
    entry = actions.claim(key, editor, record, by=request.user)
    if entry is None:
        raise Http404
    if entry.state not in actions.OPEN:
        return redirect(made(editor, entry))
    return tried(request, Paper(editor, record, data), entry)


def tried(request: HttpRequest, paper: Paper, entry: Entry) -> HttpResponse:
    """Save what is right; else keep it as it is typed, and say what is in the way."""
    doubles = []
    if paper.is_valid():
        if not (paper.record.pk or request.POST.get("another")):
            doubles = alike(paper.editor, paper.record)
        try:
            if not doubles:
                return saved(request, paper, entry)
        except ValidationError as refused:
            paper.form.add_error(None, refused)
    if paper.is_late:
        return merged(request, paper, entry)
    actions.keep(entry, request.POST)
    return page(request, paper, entry.key, doubles=doubles)


def merged(request: HttpRequest, paper: Paper, entry: Entry) -> HttpResponse:
    """Show what is typed with what others have saved meanwhile, to be saved again."""
    editor = paper.editor
    rows = editor.with_before(editor.model.objects.all(), request.user)
    record = rows.select_related(*editor.links).get(pk=paper.record.pk)
    merging = merge(editor, record, request.POST)
    actions.keep(entry, merging.data)
    paper = Paper(editor, record, merging.data)
    paper.quiet()
    return page(request, paper, entry.key, status=CONFLICT, merging=merging)


def made(editor: Editor, entry: Entry) -> str:
    """Return the address of the record that an entry made."""
    record = editor.model.objects.filter(public_id=entry.about).first()
    return editor.page_url(record) if record else editor.list_url


def saved(request: HttpRequest, paper: Paper, entry: Entry) -> HttpResponse:
    """Save a valid paper, or send it to a manager, and lead to its record.

    Raises ValidationError when the database refuses it.
    """
    record, submit = paper.record, request.POST.get("do") == "submit"
    if record.pk and not paper.has_changed and not submit:
        entry.delete()
        messages.info(request, gettext("Nothing was changed."))
    elif record.pk and record.review == Review.APPROVED:
        actions.submit(entry, request.POST)
        tell_managers(record, link=review.entry_url(entry), by=request.user)
        messages.success(
            request,
            gettext("The change waits for a manager. Until then all is as it was."),
        )
    else:
        record = actions.save(paper, entry, by=request.user)
        if submit and record.review != Review.SUBMITTED:
            review.send(record, by=request.user)
        messages.success(request, gettext("It is saved."))
    return redirect(paper.editor.page_url(record))


def page(
    request: HttpRequest,
    paper: Paper,
    key: uuid.UUID,
    *,
    restored: Entry | None = None,
    begun: Sequence[Entry] = (),
    doubles: Sequence[tuple[Record, str]] = (),
    status: int = 200,
    **more: object,
) -> HttpResponse:
    """Return the page of a form; it is sent to its own address, `more` is shown too."""
    editor, record = paper.editor, paper.record
    sent = key if request.method == "POST" else None
    returned = last_return(record, restored, sent=sent)
    context = {
        "editor": editor,
        "paper": paper,
        "key": key,
        "title": paper.title,
        "restored": restored,
        "remarks": placed(returned.comments, paper) if returned else [],
        "begun": begun,
        "doubles": [(each, told, editor.page_url(each)) for each, told in doubles],
        "is_change": bool(record.pk) and record.review == Review.APPROVED,
        "cancel_url": editor.page_url(record) if record.pk else editor.list_url,
        "action": editor.form_url(record if record.pk else None),
        "before": editor.before,
        "waiting": list(waiting_on(record)),
        **more,
    }
    return render(request, "entry/form.html", context, status=status)
