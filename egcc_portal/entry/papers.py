"""A record and its parts on one form, filled in and saved together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.forms import BoundField, ModelForm
from django.http import QueryDict
from django.utils import timezone

from egcc_portal.entry.editors import Editor, Group, Line
from egcc_portal.entry.filling import CHANGED_MEANWHILE, WHY, PartForms, columns_of
from egcc_portal.entry.texts import text_states
from egcc_portal.sources.fields import kind_of
from egcc_portal.sources.records import Record


@dataclass(frozen=True)
class Wrong:
    """One thing to correct: where it is (an id, or ""), what it is called, why."""

    at: str
    label: str
    sentence: str


@dataclass(frozen=True)
class Row:
    """Fields in a line: a single one, some side by side, or a text in each language."""

    fields: list[BoundField]
    is_text: bool = False


class Paper:
    """One filled form. `parts` are its formsets by their prefix.

    Args:
        rows: what the parts of a new record begin with, by their prefix.
    """

    def __init__(
        self,
        editor: Editor,
        record: Record,
        data: QueryDict | None = None,
        *,
        rows: Mapping[str, list[dict]] | None = None,
    ) -> None:
        self.editor = editor
        self.record = record
        # Said before what is typed fills the record.
        self.title, self.called = editor.title(record), str(record)
        self.states = text_states(record, editor.texts)
        self.is_signed = bool(record.pk) and editor.is_signed(record)
        self.form = editor.form_class(data, instance=record, is_signed=self.is_signed)
        self.form.today = timezone.localdate()  # the only clock that forms know
        self.parts: dict[str, PartForms] = {
            part.prefix: editor.formsets[part.prefix](
                data, instance=record, prefix=part.prefix, queryset=part.rows_in_order
            )
            for part in editor.parts
        }
        for part in self.parts.values():
            part.today = self.form.today
        if data is None:
            for part in editor.parts:
                if record.pk and not part.adds:
                    continue
                begun = (rows or {}).get(part.prefix, [])
                self.parts[part.prefix].initial_extra = begun
                self.parts[part.prefix].extra = len(begun) or part.rows

    @property
    def forms(self) -> Iterator[ModelForm]:
        """Its form and those of all rows."""
        yield self.form
        for part in self.parts.values():
            yield from part.forms

    @property
    def rows(self) -> dict[str, ModelForm]:
        """The form of each row of its parts: at party-12, or at party+2 while new."""
        return {
            f"{prefix}-{key}"
            if (key := form.instance.pk)
            else f"{prefix}+{number}": form
            for prefix, part in self.parts.items()
            for number, form in enumerate(part.forms)
        }

    @property
    def kept_forms(self) -> Iterator[ModelForm]:
        """Its form and those of the rows that are not taken away; once it is valid."""
        yield self.form
        for part in self.parts.values():
            yield from (each for each in part.forms if each not in part.deleted_forms)

    def is_valid(self) -> bool:
        """Check everything, so that everything wrong is said at once."""
        checked = [self.form.is_valid()]
        checked += [part.is_valid() for part in self.parts.values()]
        return all(checked)

    @property
    def is_late(self) -> bool:
        """Whether somebody else saved the record meanwhile."""
        return self.form.has_error("__all__", CHANGED_MEANWHILE)

    @property
    def has_changed(self) -> bool:
        """Whether anything differs from the record as it was shown."""
        changed = [part.has_changed() for part in self.parts.values()]
        return any([self.editor.act, self.form.corrected, *changed])

    def focus(self, prefix: str) -> None:
        """Let the page begin at the newest row of a part."""
        fields = self.parts[prefix].forms[-1].visible_fields()
        fields[0].field.widget.attrs["autofocus"] = True

    def quiet(self) -> None:
        """Leave unsaid what is wrong: somebody is not done yet."""
        for form in self.forms:
            form.errors.clear()
        for part in self.parts.values():
            part.non_form_errors().clear()

    @property
    def wrong(self) -> list[Wrong]:
        """All that is to be corrected, in the order of the paper."""
        own = wrong_in(self.form)
        found = [each for each in own if not each.at]
        for section in self.editor.sections:
            if isinstance(section, Group):
                rows = rows_of(self.form, section.lines)
                here = {at(field) for row in rows for field in row.fields}
                found += [each for each in own if each.at in here]
            else:
                found += wrong_rows(self.parts[section.prefix])
        return found + [each for each in own if each not in found]

    @property
    def why(self) -> list[BoundField]:
        """What a correction is asked besides, where the record is signed."""
        return [self.form[name] for name in WHY if name in self.form.fields]

    @property
    def sections(self) -> Iterator[dict]:
        """What the page shows, in the order of the paper."""
        for section in self.editor.sections:
            shown = {"title": section.title, "hint": section.hint}
            if isinstance(section, Group):
                rows = rows_of(self.form, section.lines)
                for field in [each for row in rows for each in row.fields]:
                    field.text_state = self.states.get(field.name)
                yield shown | {"rows": rows}
                continue
            formset = self.parts[section.prefix]
            rows = [(form, rows_of(form, section.lines)) for form in formset]
            shown["label"] = kind_of(section.model)
            yield shown | {"part": section, "formset": formset, "forms": rows}


def rows_of(form: ModelForm, lines: list[Line]) -> list[Row]:
    """Return the fields of a form in lines."""
    rows = []
    for line in lines:
        names = [line] if isinstance(line, str) else line
        columns = [each for name in names for each in written(form, name)]
        rows.append(Row([form[each] for each in columns], len(columns) > len(names)))
    return rows


def written(form: ModelForm, name: str) -> list[str]:
    """Return the form's fields of a field of its model."""
    return [name] if name in form.fields else columns_of(form._meta.model, name)


def wrong_in(form: ModelForm) -> list[Wrong]:
    """Return what is to be corrected in one form, its fields in order."""
    found = [Wrong("", "", each) for each in form.non_field_errors()]
    for field in form:
        found += [Wrong(at(field), field.label, each) for each in field.errors]
    return found


def wrong_rows(part: PartForms) -> list[Wrong]:
    """Return what is to be corrected in the rows of a part."""
    found = [Wrong("", "", each) for each in part.non_form_errors()]
    return found + [each for form in part.forms for each in wrong_in(form)]


def at(field: BoundField) -> str:
    """Return the id of a field's input, "" where it is hidden."""
    return "" if field.is_hidden else field.id_for_label or field.auto_id


def with_row(data: QueryDict, editor: Editor, prefix: str) -> QueryDict:
    """Return what was typed, with one more row of a part, begun as a new one is."""
    more = data.copy()
    count = more.get(f"{prefix}-TOTAL_FORMS", "")
    row = int(count) if count.isdecimal() else 0
    more[f"{prefix}-TOTAL_FORMS"] = str(row + 1)
    fresh = Paper(editor, editor.model()).parts[prefix].empty_form
    for field in fresh:
        if value := field.value():
            more[field.html_name.replace("__prefix__", str(row))] = str(value)
    return more
