"""What the columns of a row version say, in the words of pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db.models import (
    BooleanField,
    CharField,
    F,
    Field,
    ForeignKey,
    GeneratedField,
    Model,
    QuerySet,
    Value,
)
from django.db.models.functions import Cast
from django.utils import formats, translation
from django.utils.text import capfirst
from django.utils.translation import gettext, pgettext
from modeltranslation.fields import TranslationField

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission
from egcc_portal.amounts import print_money, print_number
from egcc_portal.clocks import moment_in_words
from egcc_portal.dates import FuzzyDate, print_day
from egcc_portal.rows import fuzzy, texts
from egcc_portal.sources.fields import field_words
from egcc_portal.sources.records import Record

NEVER_TOLD = {"nip"}
"""Columns that no page shows: personal, and of use to nobody who reads."""
STAFF_ONLY = {"note", "review", "shared"}
"""Columns that pages keep from the partner."""
LANGUAGES = {"ind": "id", "en": "en", "ko": "ko"}
CALLED = ["name", "title", "label", "office", "short", "headline", "full", "code"]
"""What a record is called in, the first of them that it has."""

Names = dict[tuple[type[Model], int], str]
"""What the records are called that foreign keys lead to, if the reader may see them."""


@dataclass(frozen=True)
class Told:
    """One thing that a row tells: a column, or the five of a fuzzy date."""

    label: str
    field: Field
    date: str = ""

    def read(self, row: dict | None, names: Names) -> str:
        """Return what a version says of it, "" for a blank or a row not there."""
        if row is None:
            return ""
        if self.date:
            return read_fuzzy(row, self.date)
        value = row.get(self.field.column)
        if value in (None, "", [], {}):
            return ""
        if isinstance(self.field, ForeignKey):
            key = (self.field.related_model, value)
            return names.get(key) or gettext("a record that you may not see")
        if self.field.name == "outside_fields":
            return ", ".join(str(field_words(each)) for each in value)
        if self.field.name == "language" and not self.field.choices:
            return str(dict(settings.LANGUAGES).get(value, value))
        if self.field.name == "amount" and "currency" in row:
            return print_money(self.field.to_python(value), row["currency"])
        return print_value(self.field, value)


def told_of(model: type[Model], reader: User, *, but: str = "") -> list[Told]:
    """Return what rows of a model tell a reader, in the order of its fields.

    Args:
        but: the foreign key of a part to its record, which goes without saying.
    """
    untold = NEVER_TOLD | {but, model._meta.pk.name}
    if not reader.may(Permission.UNSHARED_VIEW):
        untold |= STAFF_ONLY
    fields = [each for each in model._meta.concrete_fields if each.name not in untold]
    originals = {
        each.translated_field.name for each in fields if translated(each)
    }  # the column without a language repeats the Indonesian one
    days = {
        each.name.removesuffix("_precision")
        for each in fields
        if each.name.endswith("_precision")
    }
    parts = {column: name for name in days for column in fuzzy(name)}
    return [
        Told(label_of(each), each, parts.get(each.name, ""))
        for each in fields
        if each.editable
        and not isinstance(each, GeneratedField)
        and each.name not in originals
        and (each.name not in parts or each.name.endswith("_from"))
    ]


def translated(field: Field) -> bool:
    """Whether a column is a text in one of the three languages."""
    return isinstance(field, TranslationField)


def label_of(field: Field) -> str:
    """Return what a field is called: Expiry date; Title (Korean)."""
    if not translated(field):
        return capfirst(gettext(str(field.verbose_name)))
    name = capfirst(gettext(str(field.translated_field.verbose_name)))
    with_language = {
        "id": gettext("%(field)s (Indonesian)"),
        "en": gettext("%(field)s (English)"),
        "ko": gettext("%(field)s (Korean)"),
    }
    return with_language[field.language] % {"field": name}


def read_fuzzy(row: dict, name: str) -> str:
    """Return the fuzzy date of a row version in words, "" where it is unknown."""
    first, last, *rest = (row[column] for column in fuzzy(name))
    if not first:
        return ""
    return str(FuzzyDate(date.fromisoformat(first), date.fromisoformat(last), *rest))


def print_value(field: Field, value: object) -> str:
    """Return the value of a column, as JSON has it, as pages print it."""
    if isinstance(field, ArrayField):
        return ", ".join(print_value(field.base_field, each) for each in value)
    if isinstance(field, BooleanField):
        return gettext("yes") if value else gettext("no")
    if field.flatchoices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(value, dict):
        codes = ", ".join(f"{name}: {code}" for name, code in sorted(value.items()))
        return codes.replace("_", " ")
    value = field.to_python(value)
    if isinstance(value, datetime):
        return moment_in_words(value)
    if isinstance(value, date):
        return print_day(value)
    if isinstance(value, time):
        return formats.time_format(value)
    return print_number(value) if isinstance(value, Decimal) else str(value)


def names_in(rows: Iterable[tuple[type[Model], dict]], reader: User) -> Names:
    """Return what the foreign keys of rows lead to, in one query for all.

    A record that the reader may not see has no name here.
    """
    wanted: dict[type[Model], set[int]] = {}
    for model, row in rows:
        for field in model._meta.concrete_fields:
            if isinstance(field, ForeignKey) and row.get(field.column) is not None:
                wanted.setdefault(field.related_model, set()).add(row[field.column])
    branches = [called(model, keys, reader) for model, keys in wanted.items()]
    if not branches:
        return {}
    models = {model._meta.label: model for model in wanted}
    found = branches[0].union(*branches[1:], all=True)
    return {(models[label], key): in_words(names) for label, key, *names in found}


def called(model: type[Model], keys: set[int], reader: User) -> QuerySet:
    """Return label, key and name in three languages of rows that the reader may see."""
    rows = model._base_manager.filter(pk__in=keys)
    if issubclass(model, Record):
        rows = model.objects.visible_to(reader).filter(pk__in=keys)
    own = {field.name for field in model._meta.concrete_fields}
    name = next((each for each in CALLED if each in own), model._meta.pk.name)
    columns = texts(name) if set(texts(name)) <= own else [name] * 3
    told = {
        f"called_{place}": Cast(F(column), CharField())
        for place, column in enumerate(columns)
    }
    # A plain QuerySet, since modeltranslation's own shuffles the columns.
    plain = QuerySet(model).filter(pk__in=rows.values("pk")).order_by()
    plain = plain.annotate(called_as=Value(model._meta.label), **told)
    return plain.values_list("called_as", "pk", *told)


def in_words(names: list[str | None]) -> str:
    """Return the name in the reader's language; else id, en, ko, whichever there is."""
    by_language = dict(zip(LANGUAGES.values(), names, strict=True))
    reader = translation.get_language() or "id"
    return by_language.get(reader) or next((each for each in names if each), "")


def act_in_words(verb: str) -> str:
    """Return what somebody did, from the word that `acting()` keeps."""
    words = {
        "load history": pgettext("act", "history loaded"),
        "administer": pgettext("act", "corrected in the administration"),
        "import": pgettext("act", "imported"),
        "resolve": pgettext("act", "conflict settled"),
        "undo": pgettext("act", "decision taken back"),
        "undo change": pgettext("act", "an earlier change undone"),
        "state claim": pgettext("act", "claim entered"),
        "correct claim": pgettext("act", "claim corrected"),
        "withdraw claim": pgettext("act", "claim withdrawn"),
        "restate claim": pgettext("act", "claim counted again"),
        "record": pgettext("act", "entered"),
        "negotiate agreement": pgettext("act", "marked as negotiated"),
        "sign agreement": pgettext("act", "marked as signed"),
        "suspend agreement": pgettext("act", "suspended"),
        "resume agreement": pgettext("act", "resumed"),
        "terminate agreement": pgettext("act", "terminated"),
        "withdraw agreement": pgettext("act", "withdrawn"),
        "merge": pgettext("act", "merged with another record"),
        "keep apart": pgettext("act", "marked as two"),
        "suggest again": pgettext("act", "no longer marked as two"),
        "report project": pgettext("act", "progress reported"),
        "observe indicator": pgettext("act", "value added"),
        "enrol cohort": pgettext("act", "participants entered"),
        "submit": pgettext("act", "sent for approval"),
        "withdraw": pgettext("act", "taken back from approval"),
        "return": pgettext("act", "returned to its editor"),
        "approve": pgettext("act", "approved"),
    }
    return words.get(verb, "")


def where_in_words(where: str) -> str:
    """Return where an act came from, by the word that `coming_from()` keeps."""
    if not where:
        return ""
    if where == "worker":
        return gettext("by the worker")
    if where.startswith("admin:"):
        return gettext("in the administration")
    if "import" in where:
        return gettext("by the import of a sheet")
    return gettext("on a page of the portal")
