"""Pages of a record's journal, and of what somebody is told of."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission, require
from egcc_portal.history.heads import head_of, record_or_404
from egcc_portal.journal import actions
from egcc_portal.journal.forms import CommentForm, RewordForm
from egcc_portal.journal.letters import name_of, sentence_of
from egcc_portal.journal.models import Comment, Notification
from egcc_portal.journal.people import offered, who_may_see
from egcc_portal.sources.statements import Stated, records_at
from egcc_portal.web import paginate

GET_AND_POST = ("GET", "HEAD", "POST")
CONFLICT = 409


@require(Permission.JOURNAL_WRITE, methods=GET_AND_POST)
def comment_list(request: HttpRequest, model: str, about: str) -> HttpResponse:
    """The journal of a record, newest first; what is sent to it is added."""
    record = record_or_404(model, about, request.user)
    form = CommentForm(request.POST or None, record=record, by=request.user)
    if request.method == "POST" and form.is_valid():
        told = actions.say(
            record,
            form.cleaned_data["text"],
            shared=form.cleaned_data.get("shared", False),
            key=form.cleaned_data["key"],
            by=request.user,
        )
        messages.success(request, said_to(told, request.user))
        return redirect(actions.journal_url(record))
    comments = Comment.objects.on(model, about).seen_by(request.user).with_people()
    page = paginate(request, comments, by="-pk")
    context = {"page": page, "form": form, **head_of(record)}
    return render(request, "journal/comment_list.html", context)


def said_to(told: list[User], reader: User) -> str:
    """Return what is said once a comment stands: who hears of it."""
    known = [each for each in told if reader.may(Permission.UNSHARED_VIEW)]
    if not known:
        return _("The comment stands in the journal.")
    names = ", ".join(map(str, known))
    return _("The comment stands in the journal; told of it: %(names)s.") % {
        "names": names
    }


@require(Permission.JOURNAL_WRITE)
def comment_people(request: HttpRequest, model: str, about: str) -> HttpResponse:
    """The colleagues whose names hold `?q=`, to be named in a comment."""
    record = record_or_404(model, about, request.user)
    people = who_may_see(record, asker=request.user)
    found = offered(people, request.GET.get("q", "")[:80])
    return render(request, "journal/_people.html", {"people": found})


def own_or_404(request: HttpRequest, pk: int) -> Comment:
    """Return a standing comment of the reader's own, locked; else Http404."""
    own = Comment.objects.filter(author=request.user, withdrawn_at=None)
    comment = get_object_or_404(own.select_for_update(), pk=pk)
    record_or_404(comment.model, comment.about, request.user)
    return comment


@require(Permission.JOURNAL_WRITE, methods=GET_AND_POST)
@transaction.atomic
def comment_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """The form with one's own words, or the journal with others."""
    comment = own_or_404(request, pk)
    record = record_or_404(comment.model, comment.about, request.user)
    form = RewordForm(request.POST or None, instance=comment)
    if request.method == "POST" and form.is_valid():
        actions.reword(comment, form.cleaned_data["text"], by=request.user)
        messages.success(request, _("The comment is reworded."))
        return redirect(actions.journal_url(record))
    context = {"form": form, "comment": comment, **head_of(record)}
    late = form.has_error("__all__", actions.CHANGED_MEANWHILE)
    status = CONFLICT if late else 200
    return render(request, "journal/comment_form.html", context, status=status)


@require(Permission.JOURNAL_WRITE, methods=["POST"])
@transaction.atomic
def comment_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """The journal, with one's own comment taken back."""
    comment = own_or_404(request, pk)
    record = record_or_404(comment.model, comment.about, request.user)
    try:
        actions.withdraw(comment, by=request.user)
        messages.success(request, _("The comment is withdrawn."))
    except ValidationError as refused:
        messages.error(request, refused.messages[0])
    return redirect(actions.journal_url(record))


@dataclass
class Told:
    """A notification, and what it is about; that is None if it is no longer seen."""

    notification: Notification
    sentence: str
    record: Stated | None

    @property
    def name(self) -> str:
        """What the record is called."""
        return name_of(self.record) if self.record else ""


@require(Permission.JOURNAL_WRITE)
def notification_list(request: HttpRequest) -> HttpResponse:
    """What the reader is told of, the newest first."""
    page = paginate(request, own(request.user).select_related("actor"), by="-pk")
    addresses = {(each.model, each.about) for each in page.rows}
    records = records_at(addresses, request.user)
    told = [
        Told(
            each,
            sentence_of(each, request.user),
            records.get((each.model, each.about)),
        )
        for each in page.rows
    ]
    context = {"page": page, "told": told}
    return render(request, "journal/notification_list.html", context)


def own(reader: User) -> QuerySet:
    """Return the notifications of a reader."""
    return Notification.objects.filter(receiver=reader)


@require(Permission.JOURNAL_WRITE, methods=["POST"])
def notification_open(request: HttpRequest, pk: int) -> HttpResponse:
    """The page that a notification leads to; it is read now."""
    notification = get_object_or_404(own(request.user), pk=pk)
    actions.read(request.user, pk=pk)
    return redirect(notification.link)


@require(Permission.JOURNAL_WRITE, methods=["POST"])
def notification_read(request: HttpRequest) -> HttpResponse:
    """The list with all that it holds read; what came meanwhile stays new."""
    seen = request.POST.get("until", "")
    until = int(seen) if seen.isascii() and seen.isdecimal() and len(seen) < 19 else 0
    actions.read(request.user, pk__lte=until)
    return redirect("journal:notification_list")
