"""The forms of one row: dates in one line, texts in three languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db.models import (
    DateField,
    DateTimeField,
    DecimalField,
    Field,
    ForeignKey,
    Model,
    QuerySet,
    TimeField,
)
from django.utils.functional import lazy
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modeltranslation.fields import TranslationField

from egcc_portal.entry.fields import (
    MOMENTS,
    CountryField,
    DateTextField,
    DaysField,
    EntryField,
    LinesField,
    MomentInput,
)
from egcc_portal.entry.numbers import NumberField
from egcc_portal.entry.picks import PickField, pick_field
from egcc_portal.entry.placing import place_sentences
from egcc_portal.filters import DayInput
from egcc_portal.history.words import label_of
from egcc_portal.rows import fuzzy, texts
from egcc_portal.sources.models import Source
from egcc_portal.sources.records import Record, Review

CHANGED_MEANWHILE = "changed_meanwhile"
label_in_words = lazy(label_of, str)
"""Forms are made once, and read in three languages."""


class RowForm(forms.ModelForm):
    """A row of a record or of one of its parts.

    What one row can know is a constraint on its model and needs no word here. `today`
    is the day on which it is filled in, as its paper says.
    """

    bound_field_class = EntryField
    today = date.max

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name in self.dates:
            self.initial.setdefault(name, getattr(self.instance, name))
        for name in self.picks:
            shown = self.initial.get(name)
            if shown is not None and not isinstance(shown, Model):
                self.initial[name] = getattr(self.instance, name)

    def hang_on(self, record: Record) -> None:
        """Offer what fits the record that the row hangs on; a form may say what."""

    @property
    def picks(self) -> list[str]:
        """The names of its links to other records."""
        fields = self.fields.items()
        return [name for name, field in fields if isinstance(field, PickField)]

    @property
    def added(self) -> list[Record]:
        """The records that were added in place, not saved yet."""
        picked = [self.cleaned_data.get(name) for name in self.picks]
        return [each for each in picked if each is not None and each.pk is None]

    @property
    def dates(self) -> list[str]:
        """The names of its fuzzy dates."""
        fields = self.fields.items()
        return [name for name, field in fields if isinstance(field, DateTextField)]

    def _post_clean(self) -> None:
        """Put the dates into the row before its constraints are asked.

        A date that was let be keeps what else is known of it.
        """
        for name in self.dates:
            if name in self.changed_data and name in self.cleaned_data:
                setattr(self.instance, name, self.cleaned_data[name])
        super()._post_clean()
        place_sentences(self)

    def _get_validation_exclusions(self) -> set[str]:
        """Return the columns that the row's constraints are not asked about.

        Not what the form leaves as it is, which may not fit what is typed; but what is
        typed wrong, and links to records that are added in place and have no key yet.
        """
        dates = {name: set(fuzzy(name)) for name in self.dates}
        unread = [columns for name, columns in dates.items() if name in self.errors]
        added = [
            name for name in self.picks if self.cleaned_data.get(name) in self.added
        ]
        asked = self.left.union(*dates.values())
        return (super()._get_validation_exclusions() - asked).union(added, *unread)

    @property
    def left(self) -> set[str]:
        """The columns that are not on the form; without those still to be filled."""
        return {
            column.name
            for column in self.instance._meta.concrete_fields
            if column.editable
            and not column.primary_key
            and column.name not in self.fields
            and columns_of(self._meta.model, column.name) == [column.name]
            and (column.blank or getattr(self.instance, column.attname))
        }


WHY = ("reason", "because", "where")
"""What a correction of a signed record is asked besides."""
NAMED = ("name", "title")
"""What a record without a code is called, in three languages."""


class RecordForm(RowForm):
    """A record itself; `version` is the one that its editor was shown.

    Args:
        is_signed: a correction needs a reason, and a source.
    """

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    reason = forms.CharField(
        label=_("Reason"),
        max_length=300,
        help_text=_("What somebody needs to know who asks next year."),
    )
    because = PickField(Source, label=_("The source that says so"))
    where = forms.CharField(
        label=_("Where in the source"),
        max_length=120,
        required=False,
        help_text=_("A page, an article, a paragraph."),
    )

    def __init__(self, *args: object, is_signed: bool, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.initial["version"] = self.instance.version
        if not is_signed:
            for name in WHY:
                del self.fields[name]

    @property
    def corrected(self) -> list[str]:
        """The names of the fields that are filled in otherwise than they were."""
        return [each for each in self.changed_data if each not in ("version", *WHY)]

    def clean(self) -> dict:
        data = super().clean()
        self.check_version()
        self.check_name()
        return data

    def check_name(self) -> None:
        """Ask for the name, in one language at least, where there is no code."""
        for name in NAMED if "code" not in self.fields else []:
            asked = [each for each in texts(name) if each in self.fields]
            if asked and not any(self.cleaned_data.get(each) for each in asked):
                self.add_error(asked[0], gettext("Write it in one language at least."))

    def check_version(self) -> None:
        """Refuse a form that was opened before somebody else saved the record."""
        typed = self.cleaned_data.get("version")
        if self.instance.pk and typed != self.instance.version:
            raise ValidationError(
                gettext("Somebody saved this record after you opened it."),
                code=CHANGED_MEANWHILE,
            )


class AddingForm(RecordForm):
    """Rows are added to a record, which stays as it is: nobody is in another's way."""

    def check_version(self) -> None:
        """Whatever was saved meanwhile, the rows are new."""


class PartForms(forms.BaseInlineFormSet):
    """The rows of one kind of part, on the form of their record.

    `rule` raises ValidationError where the rows do not fit together.
    """

    rule: Callable[[PartForms], None]
    today = date.max  # until a paper says

    def __init__(self, *args: object, **kwargs: object) -> None:
        self.offered: dict[str, list] = {}
        super().__init__(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        type(self).rule(self)

    @property
    def kept(self) -> list[RowForm]:
        """The rows that are filled in rightly and not taken away."""
        filled = [each for each in self.forms if getattr(each, "cleaned_data", None)]
        return [each for each in filled if each not in self.deleted_forms]

    def get_unique_error_message(self, unique_check: Iterable[str]) -> str:
        """Return the sentence of the constraint that two rows break together."""
        for constraint in self.model._meta.constraints:
            if set(getattr(constraint, "fields", [])) == set(unique_check):
                return constraint.get_violation_error_message()
        return super().get_unique_error_message(unique_check)

    def add_fields(self, form: RowForm, index: int | None) -> None:
        """Add Django's own: the key, and the box that takes a row away."""
        super().add_fields(form, index)
        form.today = self.today
        form.hang_on(self.instance)
        self.share_choices(form)
        name_box(form)

    def share_choices(self, form: RowForm) -> None:
        """Read what a row's lists offer once for all of them."""
        for name, field in form.fields.items():
            if isinstance(field.widget, forms.Select) and hasattr(field, "queryset"):
                if name not in self.offered:
                    self.offered[name] = list(iter(field.choices))
                field.choices = self.offered[name]


class CitedForms(forms.BaseModelFormSet):
    """The sources of a record as a whole, on its form."""

    def __init__(
        self, *args: object, instance: Record, queryset: QuerySet, **kwargs: object
    ) -> None:
        self.about = {"model": instance.fact_model, "about": instance.public_id}
        cited = queryset.filter(**self.about, part="")
        super().__init__(*args, queryset=cited, **kwargs)

    def add_fields(self, form: RowForm, index: int | None) -> None:
        """Add Django's own: the key, and the box that takes a row away."""
        super().add_fields(form, index)
        name_box(form)

    def _construct_form(self, i: int, **kwargs: object) -> RowForm:
        """Return a row that knows what it is cited for."""
        form = super()._construct_form(i, **kwargs)
        for name, value in self.about.items():
            setattr(form.instance, name, value)
        return form


def name_box(form: RowForm) -> None:
    """Call the box that takes a row away by its name; what is approved has none."""
    if getattr(form.instance, "review", None) == Review.APPROVED:
        form.fields.pop("DELETE", None)
    if "DELETE" in form.fields:
        form.fields["DELETE"].label = gettext("Take this away")


def row_form(
    model: type[Model], names: Iterable[str], base: type[RowForm]
) -> type[RowForm]:
    """Return the form of some fields of a model, in their order.

    A fuzzy date is one field, a text in three languages three.
    """
    dates, columns, order = {}, [], []
    for name in names:
        if is_fuzzy(model, name):
            label = capfirst(model._meta.get_field(f"{name}_from").verbose_name)
            dates[name] = DateTextField(label=label)
            order.append(name)
        else:
            columns += columns_of(model, name)
            order += columns_of(model, name)
    form = type(f"{model.__name__}Form", (base,), dates | {"field_order": order})
    return forms.modelform_factory(
        model, form=form, fields=columns, formfield_callback=field_for
    )


def is_fuzzy(model: type[Model], name: str) -> bool:
    """Tell whether a name is of a fuzzy date."""
    return any(each.name == f"{name}_precision" for each in model._meta.fields)


def columns_of(model: type[Model], name: str) -> list[str]:
    """Return the columns of a field: three, if it is a text in three languages."""
    own = {each.name for each in model._meta.get_fields()}
    return texts(name) if set(texts(name)) <= own else [name]


def field_for(column: Field, **options: object) -> forms.Field | None:
    """Return the form field of a column."""
    if isinstance(column, ForeignKey) and (pick := pick_field(column)):
        return pick
    if isinstance(column, ArrayField) and isinstance(column.base_field, DateField):
        days = {"form_class": DaysField}
        return Field.formfield(column, show_hidden_initial=False, **options, **days)
    if isinstance(column, ArrayField):
        longest = column.base_field.max_length
        lines = {"form_class": LinesField, "longest": longest}
        return Field.formfield(column, show_hidden_initial=False, **options, **lines)
    field = column.formfield(**options, **asked_as(column))
    if isinstance(field.widget, forms.Textarea):
        field.widget.attrs["rows"] = 4
    if isinstance(column, TranslationField):
        field.label = label_in_words(column)
        field.widget.attrs["lang"] = column.language
    return field


def asked_as(column: Field) -> dict:
    """Return how a column is asked for, where Django would ask otherwise."""
    if isinstance(column, DecimalField):
        return {"form_class": NumberField}
    if isinstance(column, DateTimeField):
        return {"widget": MomentInput(), "input_formats": MOMENTS}
    if isinstance(column, DateField):
        return {"widget": DayInput(), "input_formats": ["%Y-%m-%d"]}
    if isinstance(column, TimeField):
        return {"widget": forms.TimeInput(format="%H:%M")}
    return {"form_class": CountryField} if column.name == "country" else {}
