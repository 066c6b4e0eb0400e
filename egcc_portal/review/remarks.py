"""What a manager said of something returned, at its fields and on the whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple
from uuid import UUID

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist

from egcc_portal.entry.models import Entry
from egcc_portal.entry.papers import Paper
from egcc_portal.history.words import label_of
from egcc_portal.sources.fields import kind_of
from egcc_portal.sources.records import Record, Review

AT_FIELD = re.compile(r"(?:(?P<part>\w+)[-+]\d+-)?(?P<field>\w+)")
"""The name of a comment: title_ind, party-12-side, party+2-side on a new row."""


class Remark(NamedTuple):
    """One comment: on what, "" for the whole; what it says; the id of the input."""

    on: str
    text: str
    at: str = ""


def remarks_of(entry: Entry, record: Record) -> list[Remark]:
    """Return the comments on something that was sent; the one on the whole is first."""
    said = sorted(entry.comments.items())
    return [Remark(called(record, name), text) for name, text in said]


def placed(comments: Mapping[str, str], paper: Paper) -> list[Remark]:
    """Put each comment at its field of a form; return all, in the form's order.

    What is on the whole, or on nothing that the form asks for, comes first.
    """
    forms = {"": paper.form} | {f"{key}-": form for key, form in paper.rows.items()}
    fields = {
        f"{row}{name}": form[name]
        for row, form in forms.items()
        for name in form.fields
        if f"{row}{name}" in comments
    }
    said = {name: text for name, text in comments.items() if name not in fields}
    remarks = [Remark(called(paper.record, name), said[name]) for name in sorted(said)]
    for name, field in fields.items():
        field.remark = comments[name]
        at = field.id_for_label or field.auto_id
        remarks.append(Remark(called(paper.record, name), field.remark, at))
    return remarks


def last_return(
    record: Record, begun: Entry | None, *, sent: UUID | None
) -> Entry | None:
    """Return what a manager returned of a record, if that is being mended now.

    Args:
        begun: what its form begins with, where that was kept.
        sent: the key of the form, if it was sent and is shown again.

    A query only where a record was returned, or a form is shown again.
    """
    if begun and begun.comments:
        return begun
    returned = Entry.objects.filter(model=record.fact_model, about=record.public_id)
    if record.pk and record.review == Review.RETURNED:
        returned = returned.filter(state=Entry.State.RETURNED)
        return returned.order_by("-decided_at").first()
    if record.pk and sent:
        return returned.filter(key=sent).exclude(comments={}).first()
    return None


def called(record: Record, name: str) -> str:
    """Return what a field is called by the name of a comment: Party: Side."""
    found = AT_FIELD.fullmatch(name)
    if not found:
        return name
    part, field = found["part"], found["field"]
    try:
        if not part:
            return named(type(record), field)
        model = apps.get_model(record._meta.app_label, part)
        return f"{kind_of(model)}: {named(model, field)}"
    except (LookupError, FieldDoesNotExist):
        return name


def named(model: type, name: str) -> str:
    """Return what a field is called, or the date that it begins."""
    own = {each.name for each in model._meta.get_fields()}
    return label_of(model._meta.get_field(name if name in own else f"{name}_from"))
