"""Where a record stands on its way to approval, on its own page."""

from __future__ import annotations

from django import template
from django.template import Context
from django.urls import reverse

from egcc_portal.accounts.roles import Permission
from egcc_portal.review.panels import entries_of
from egcc_portal.review.remarks import remarks_of
from egcc_portal.sources.records import Record, Review

register = template.Library()


@register.inclusion_tag("review/_panel.html", takes_context=True)
def review(context: Context, record: Record) -> dict:
    """Show editors and managers what waits or was returned.

    Nothing in the past: who looks back sends nothing.
    """
    request = context["request"]
    known = getattr(request, "clock", None) and request.clock.known
    if known or not request.user.may(Permission.QUEUE_VIEW):
        return {"shown": False}
    entries = entries_of(record)
    is_draft = record.review in {Review.DRAFT, Review.RETURNED}
    edits = request.user.may(Permission.RECORD_EDIT)
    return {
        "shown": bool(entries) or (is_draft and edits),
        "user": request.user,
        "csrf_token": context.get("csrf_token"),
        "entries": [(each, remarks_of(each, record)) for each in entries],
        "may_send": is_draft and edits,
        "decides": request.user.may(Permission.RECORD_APPROVE),
        "send_url": reverse(
            "review:record_send", args=[record.fact_model, record.public_id]
        ),
    }
