"""Two people at one record: what the second typed meets what the first has saved.

What only one of them changed is taken; where both did, what was typed stays, and the
page shows the three side by side.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django import forms
from django.db.models import Model
from django.http import QueryDict

from egcc_portal.accounts.models import User
from egcc_portal.clocks import moment_in_words
from egcc_portal.dates import FuzzyDate
from egcc_portal.entry.editors import Editor
from egcc_portal.entry.filling import WHY, RowForm
from egcc_portal.entry.papers import Paper
from egcc_portal.entry.picks import Pick
from egcc_portal.sources.records import Record

ASIDE = {"version", "DELETE", "id", *WHY}
"""Fields that are no part of the record."""


@dataclass(frozen=True)
class Clash:
    """A field that two people have filled in otherwise: each value in words."""

    name: str
    at: str
    label: str
    before: str
    theirs: str
    mine: str


@dataclass
class Merge:
    """What is typed, with what others have saved since: the inputs, and the clashes."""

    data: QueryDict
    clashes: list[Clash] = field(default_factory=list)
    saved_by: list[tuple[User | None, str]] = field(default_factory=list)


def merge(editor: Editor, record: Record, data: QueryDict) -> Merge:
    """Bring what somebody typed together with the record as it stands now.

    Args:
        record: the row as it stands, locked.
        data: what was typed; `version` names the one that it was typed over.
    """
    merging = Merge(data.copy())
    version = data.get("version", "")
    saves = list(record.versions.order_by("pgh_id").select_related("pgh_context"))
    base = next((e for e in saves[::-1] if str(e.version) == version), saves[0])
    since = [each for each in saves if each.pgh_id > base.pgh_id]
    merging.saved_by = [told(each.pgh_context, each.pgh_created_at) for each in since]
    named = User.objects.in_bulk({by for by, _ in merging.saved_by if by})
    merging.saved_by = [(named.get(by), at) for by, at in merging.saved_by]

    def blank(row: Model | None) -> RowForm:
        return editor.form_class(instance=row, is_signed=False)

    merge_row(merging, blank(as_row(editor.model, base)), blank(record))
    for prefix, formset in editor.formsets.items():
        part = next(each for each in editor.parts if each.prefix == prefix)
        now = formset(instance=record, prefix=prefix, queryset=part.rows_in_order)
        merge_part(merging, now, [each.pgh_context_id for each in since])
    merging.data["version"] = str(record.version)
    return merging


def told(context: object, at: datetime) -> tuple[int | None, str]:
    """Return who saved a version, by the key, and when in words."""
    return (context.metadata.get("by") if context else None), moment_in_words(at)


def as_row(model: type[Model], version: Model) -> Model:
    """Return a row as one of its versions has it."""
    columns = [each for each in model._meta.concrete_fields if not each.generated]
    names = [each.attname for each in columns if not each.primary_key]
    row = model(**{name: getattr(version, name) for name in names})
    row.pk = version.pgh_obj_id
    return row


def merge_row(merging: Merge, base: RowForm, theirs: RowForm) -> None:
    """Take what only they have changed; note what both did."""
    for name, widget in names_of(theirs):
        before, now = shown(base[name]), shown(theirs[name])
        if before == now:
            continue
        kind = theirs.fields[name]
        typed = widget.value_from_datadict(merging.data, {}, theirs.add_prefix(name))
        if not kind.has_changed(base.get_initial_for_field(kind, name), typed):
            put(merging.data, theirs[name])
        elif kind.has_changed(theirs.get_initial_for_field(kind, name), typed):
            both = [in_words(form[name]) for form in (base, theirs)]
            here = theirs[name]
            words = said(kind, typed)
            at = here.id_for_label or here.auto_id
            clash = Clash(here.html_name, at, here.label, *both, words)
            merging.clashes.append(clash)


def merge_part(merging: Merge, now: forms.BaseModelFormSet, since: list) -> None:
    """Bring the rows of one part together: those there now first, then new ones.

    A row that they took away is gone.

    Args:
        since: the contexts of the acts that this form has not seen.
    """
    typed = rows_of(merging.data, now.prefix)
    mine = {row.get("id", ""): row for row in typed}
    versions = now.model.versions.rel.related_model.objects
    known = versions.filter(pgh_obj__in=[pk for pk in mine if pk.isdecimal()])
    known = known.exclude(pgh_context__in=since).order_by("pgh_id")
    base = {str(each.pgh_obj_id): each for each in known}
    kept = []
    for form in now.initial_forms:
        row = mine.pop(str(form.instance.pk), None)
        if row is not None:
            write(merging.data, form.prefix, row)
            if version := base.get(str(form.instance.pk)):
                old = type(form)(
                    instance=as_row(now.model, version), prefix=form.prefix
                )
                merge_row(merging, old, form)
            kept.append(read(merging.data, form.prefix))
        else:
            kept.append({**all_shown(form), "id": str(form.instance.pk)})
    new = [row for row in typed if not row.get("id")]
    write_rows(merging.data, now.prefix, kept, new)


def rows_of(data: QueryDict, prefix: str) -> list[dict[str, str]]:
    """Return the rows of a part that a form sent."""
    count = data.get(f"{prefix}-TOTAL_FORMS", "")
    return [
        read(data, f"{prefix}-{place}")
        for place in range(min(int(count), 1000) if count.isdecimal() else 0)
    ]


def read(data: QueryDict, prefix: str) -> dict[str, str]:
    """Return the inputs below a prefix, by their own names."""
    start = f"{prefix}-"
    return {name[len(start) :]: data[name] for name in data if name.startswith(start)}


def write(data: QueryDict, prefix: str, row: dict[str, str]) -> None:
    """Put the inputs of a row below a prefix, in place of what is there."""
    for name in [each for each in data if each.startswith(f"{prefix}-")]:
        del data[name]
    for name, value in row.items():
        data[f"{prefix}-{name}"] = value


def write_rows(data: QueryDict, prefix: str, kept: list, new: list) -> None:
    """Put all rows of a part: those with a key first, as Django wants them."""
    rows = [*kept, *new]
    write(data, prefix, {})
    for place, row in enumerate(rows):
        write(data, f"{prefix}-{place}", row)
    counts = {"TOTAL": len(rows), "INITIAL": len(kept), "MIN_NUM": 0, "MAX_NUM": 1000}
    for name, count in counts.items():
        data[f"{prefix}-{name}_FORMS"] = str(count)


def names_of(form: RowForm) -> Iterator[tuple[str, forms.Widget]]:
    """Yield the names of the fields that are of the row, each with its widget."""
    for name, each in form.fields.items():
        if name not in ASIDE and not each.widget.is_hidden:
            yield name, each.widget


def shown(here: forms.BoundField) -> dict[str, str]:
    """Return what a browser sends of a field that was let be."""
    name, value, widget = here.html_name, here.value(), here.field.widget
    if isinstance(widget, Pick):
        label = str(value) if isinstance(value, Model) else ""
        key = str(getattr(value, "pk", "") or "")
        return {name: key, f"{name}_text": label, f"{name}_shown": label}
    if isinstance(widget, forms.CheckboxInput):
        return {name: "on"} if value else {}
    text = widget.format_value(value)
    return {name: text[0] if isinstance(text, list) and text else text or ""}


def all_shown(form: RowForm) -> dict[str, str]:
    """Return what a browser sends of a row that was let be, by its fields."""
    inputs: dict[str, str] = {}
    for name, _ in names_of(form):
        inputs |= shown(form[name])
    return {name.removeprefix(f"{form.prefix}-"): each for name, each in inputs.items()}


def put(data: QueryDict, here: forms.BoundField) -> None:
    """Fill a field in as it was saved."""
    data.pop(here.html_name, None)
    for name, value in shown(here).items():
        data[name] = value


def with_theirs(data: QueryDict, now: Paper, name: str) -> QueryDict:
    """Return what is typed, one field as it stands in the record now."""
    taken = data.copy()
    for form in now.forms:
        for each, _ in names_of(form):
            if form[each].html_name == name:
                put(taken, form[each])
    return taken


def in_words(here: forms.BoundField) -> str:
    """Return what a field holds, as people read it."""
    return said(here.field, here.value())


def said(kind: forms.Field, value: object) -> str:
    """Return a value of a field, saved or typed, as people read it."""
    if hasattr(value, "text"):
        return value.text
    if isinstance(value, FuzzyDate):
        return str(value) if value else ""
    choices = dict(getattr(kind, "choices", []) or [])
    return str(choices.get(value, "" if value is None else value))
