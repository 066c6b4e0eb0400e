"""The journal on a record's own page, and the names in it."""

from __future__ import annotations

from django import template
from django.template import Context

from egcc_portal.accounts.models import User
from egcc_portal.journal.actions import journal_url
from egcc_portal.journal.forms import CommentForm
from egcc_portal.journal.letters import actor_for
from egcc_portal.journal.models import LATEST, Comment
from egcc_portal.sources.records import Record

register = template.Library()


@register.inclusion_tag("journal/_panel.html", takes_context=True)
def journal(context: Context, record: Record) -> dict:
    """Show the latest comments on a record, and the form for another.

    They cost one query, unless the record went through with_comments().
    """
    request = context["request"]
    comments = Comment.objects.on(record.fact_model, record.public_id)
    latest = getattr(record, "its_comments", None)
    if latest is None:
        latest = list(comments.latest(request.user))
    known = getattr(request, "clock", None) and request.clock.known
    return {
        "request": request,
        "user": request.user,
        "allowed": context["allowed"],
        "csrf_token": context.get("csrf_token"),
        "comments": latest[:LATEST],
        "has_more": len(latest) > LATEST,
        "form": None if known else CommentForm(record=record, by=request.user),
        "journal_url": journal_url(record),
    }


@register.simple_tag
def author_of(comment: Comment, reader: User) -> str:
    """Print who wrote a comment, as a reader may know it."""
    return actor_for(reader, comment.author)
