"""Choosing another record by what it is called, in any script.

Without JavaScript one types a name and sends the form: the one record of that name is
taken; several are shown to choose from; a new one can be added beside them.
"""

from __future__ import annotations

from typing import NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import ForeignKey, Model, QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext, gettext_lazy

from egcc_portal.accounts.models import User
from egcc_portal.folding import fold, is_hangul
from egcc_portal.rows import texts
from egcc_portal.sources.records import Record

OFFERED = 8
"""So many records are offered while somebody types."""
NEW = "new"
LONGEST_NAME = 200

QUICK: dict[str, type[forms.ModelForm]] = {}
"""What is asked of a record that is added in place, by its label."""


class Picked(NamedTuple):
    """What a choice sends: a key, the text, the text that stood there, a new record."""

    key: str
    text: str
    shown: str
    added: forms.ModelForm | None = None


class Pick(forms.Widget):
    """A combobox: one line to type in, below it what was found."""

    template_name = "django/forms/widgets/pick.html"

    def __init__(self, model: type[Record], attrs: dict | None = None) -> None:
        super().__init__(attrs)
        self.model = model
        self.found: list[Record] = []
        self.is_open = False

    def value_from_datadict(self, data: QueryDict, files: object, name: str) -> Picked:
        """Return what the browser sent."""
        quick = QUICK.get(self.model._meta.label_lower)
        key = data.get(name, "")
        added = quick(data, prefix=f"{name}_new") if key == NEW and quick else None
        texts = (data.get(f"{name}_{part}", "") for part in ("text", "shown"))
        return Picked(key, *(text.strip() for text in texts), added)

    def value_omitted_from_data(self, data: dict, files: object, name: str) -> bool:
        """Tell whether the line was not on the form at all."""
        return f"{name}_text" not in data

    def get_context(self, name: str, value: object, attrs: dict | None) -> dict:
        """Return Django's own, with what to show in the line and below it."""
        if not isinstance(value, Picked):
            label = str(value) if isinstance(value, Model) else ""
            value = Picked(str(getattr(value, "pk", value) or ""), label, label)
        context = super().get_context(name, value.text, attrs)
        label = self.model._meta.label_lower
        context["widget"] |= {
            "picked": value,
            "address": reverse("entry:record_pick", args=[label]),
            "kind": capfirst(gettext(str(self.model._meta.verbose_name))),
            "found": [(each, hint(each)) for each in self.found],
            "is_open": self.is_open,
            "added": value.added or (self.is_open and self.quick(name, value.text)),
        }
        return context

    def quick(self, name: str, text: str) -> forms.ModelForm | None:
        """Return the short form of a new record that is called by a text."""
        quick = QUICK.get(self.model._meta.label_lower)
        if quick is None:
            return None
        korean = any(is_hangul(letter) for letter in text)
        column = {"ko": "name_ko", "en": "name_en"}.get(
            "ko" if korean else get_language(), "name_ind"
        )
        return quick(prefix=f"{name}_new", initial={column: text})


class PickField(forms.Field):
    """Another record; a new one is valid before it is saved."""

    def __init__(self, model: type[Record], **options: object) -> None:
        super().__init__(widget=Pick(model), **options)
        self.model = model

    def clean(self, value: Picked) -> Record | None:
        """Return the record that was chosen, or the only one of the name.

        Raises ValidationError when there is none, or when several could be meant.
        """
        if value.added is not None:
            return self.added(value.added)
        if not value.text:
            return super().clean(None)
        if len(value.text) > LONGEST_NAME:
            raise ValidationError(gettext("No name is as long as this."), code="long")
        if value.key and value.text == value.shown:
            return self.of_key(value.key)
        return self.called(value.text)

    def added(self, form: forms.ModelForm) -> Record:
        """Return the new record of a short form, not saved yet."""
        self.widget.is_open = True
        if not form.is_valid():
            raise ValidationError(gettext("Say more of the new one."), code="added")
        return form.save(commit=False)

    def of_key(self, key: str) -> Record:
        """Return the record of a key."""
        try:
            return self.model.objects.get(pk=key)
        except (self.model.DoesNotExist, ValueError, OverflowError) as wrong:
            raise ValidationError(gettext("Choose one again."), code="gone") from wrong

    def called(self, text: str) -> Record:
        """Return the only record that a text can mean."""
        found = list(offered(self.model.objects.all(), text)[: OFFERED + 1])
        exact = [each for each in found if fold(text) in names(each)]
        if len(found) == 1 or len(exact) == 1:
            return (exact or found)[0]
        self.widget.found, self.widget.is_open = found[:OFFERED], True
        if found:
            raise ValidationError(
                gettext("Several are called like this. Choose one."), code="several"
            )
        raise ValidationError(gettext("Nothing is called like this."), code="none")

    def has_changed(self, initial: object, data: Picked) -> bool:
        """Tell whether another record is chosen, or another text typed."""
        if not data.text:
            return initial is not None
        was = str(getattr(initial, "pk", initial))
        return data.text != data.shown or data.key != was


def offered(rows: QuerySet, text: str) -> QuerySet:
    """Return the records that a text can mean, with what tells namesakes apart."""
    found = rows.matching(text)
    return found.with_hints() if hasattr(found, "with_hints") else found


def names(record: Record) -> set[str]:
    """Return what a record is called, folded, in all languages."""
    own = {each.name for each in record._meta.fields}
    columns = {*texts("name"), *texts("short"), *texts("title"), "code"} & own
    said = [str(record), *(getattr(record, column) for column in columns)]
    return {fold(each) for each in said if each}


def hint(record: Record) -> str:
    """Return what tells a record from its namesakes: its full name, kind, office."""
    if hasattr(record, "pick_hint"):
        return record.pick_hint
    called = getattr(record, "name", None) or getattr(record, "code", None)
    kind = getattr(record, "get_kind_display", None)
    parts = [called if called != str(record) else "", capfirst(kind()) if kind else ""]
    return " · ".join(part for part in parts if part)


def pick_field(column: ForeignKey) -> PickField | None:
    """Return the field of a link to a record that can be searched for, else None."""
    model = column.related_model
    if not (issubclass(model, Record) and hasattr(model.objects, "matching")):
        return None
    return PickField(
        model,
        label=capfirst(called(column)),
        help_text=column.help_text,
        required=not column.blank,
    )


def called(column: ForeignKey) -> str:
    """Return the words of a link: its own, else those of what it leads to.

    Without any of its own Django reads them off its name, in English alone.
    """
    own = column.verbose_name
    if isinstance(own, Promise):
        return own
    return gettext_lazy(str(column.related_model._meta.verbose_name))


def records_offered(model: type[Record], text: str, reader: User) -> list[tuple]:
    """Return (record, hint) of those that a reader may see and a text can mean."""
    rows = offered(model.objects.visible_to(reader), text)
    return [(each, hint(each)) for each in rows[:OFFERED]]
