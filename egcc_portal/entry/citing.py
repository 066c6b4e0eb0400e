"""What a correction of a signed record rests on, written beside what it changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet

from egcc_portal.accounts.models import User
from egcc_portal.dates import FuzzyDate, Precision
from egcc_portal.entry.editors import EDITORS
from egcc_portal.entry.filling import is_fuzzy
from egcc_portal.entry.papers import Paper
from egcc_portal.entry.reading import read_date
from egcc_portal.history.words import LANGUAGES, Told, told_of
from egcc_portal.sources.models import Citation, Claim
from egcc_portal.sources.records import Record, new_public_id

LONGEST_VALUE = 300
NO_FACTS = {"origin", "outside_fields", "confidence", "note", "review", "shared"}
"""What the portal keeps of a record; no source speaks of it."""


def cite_correction(paper: Paper) -> None:
    """Claim each corrected field by the source that was named; cite it for the parts.

    A field that was emptied is cited too: a claim needs a value.
    """
    said = paper.form.cleaned_data
    if not (source := said.get("because")):
        return
    record = paper.form.instance
    here = {"model": record.fact_model, "about": record.public_id, "source": source}
    for name in paper.form.corrected:
        path = path_of(paper.editor.model, name, paper.editor.facts)
        if value := in_words(said[name]):
            Claim.objects.create(
                **here,
                public_id=new_public_id(),
                field=path,
                value=as_others_write(
                    value, said_of(record.fact_model, record.public_id, path)
                ),
                statement=said["reason"],
                locator=said["where"],
            )
        else:
            cite(here, path, said["where"])
    for part in paper.parts.values():
        if part.has_changed() and part.model is not Citation:
            cite(here, str(part.model._meta.model_name), said["where"])


def said_of(model: str, about: str, path: str) -> QuerySet:
    """Return the values that are claimed of a fact now."""
    said = Claim.objects.current().filter(model=model, about=about, field=path)
    return said.values_list("value", flat=True)


def as_others_write(value: str, others: Iterable[str]) -> str:
    """Return a value as it is written already, if another means the same.

    2021-05-25 is 25 May 2021: two sources that agree are no conflict.
    """
    meant = meaning_of(value)
    return next((each for each in others if meaning_of(each) == meant), value)


def meaning_of(value: str) -> object:
    """Return the days that a value tells of; else its words, however written."""
    try:
        told = read_date(value)
    except ValidationError:
        return value.casefold().split()
    return told.first, told.last


def cite(here: dict, part: str, locator: str) -> None:
    """Cite a source for a part of a record, once."""
    Citation.objects.get_or_create(**here, part=part, defaults={"locator": locator})


def facts_of(model: type[Record], reader: User) -> dict[str, Told]:
    """Return what sources may speak of in a kind of record, by the path of a claim."""
    editor = EDITORS.get((model._meta.label_lower, ""))
    paths = editor.facts if editor else {}
    told = {each.date or each.field.name: each for each in told_of(model, reader)}
    return {
        path_of(model, name, paths): each
        for name, each in told.items()
        if name not in NO_FACTS
    }


def path_of(model: type[Record], name: str, paths: Mapping[str, str]) -> str:
    """Return the path under which a field is claimed: dates.signed, title.en.

    Args:
        paths: those that differ from their fields' names.
    """
    if name in paths:
        return paths[name]
    if is_fuzzy(model, name):
        return f"dates.{name}"
    text, _, ending = name.rpartition("_")
    return f"{text}.{LANGUAGES[ending]}" if text and ending in LANGUAGES else name


def in_words(value: object) -> str:
    """Return a value as claims write it: 2018-12-31, 2018-12, 2018; "" for none."""
    if isinstance(value, FuzzyDate):
        return fuzzy_in_words(value)
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, Model):
        return str(value)[:LONGEST_VALUE]
    return "" if value in (None, "", []) else str(value)[:LONGEST_VALUE]


def fuzzy_in_words(on: FuzzyDate) -> str:
    """Return a fuzzy date as claims write it; a range as 2016-07-18/2016-07-28."""
    if not on:
        return ""
    if on.precision == Precision.RANGE:
        return f"{on.first:%Y-%m-%d}/{on.last:%Y-%m-%d}"
    form = {Precision.YEAR: "%Y", Precision.MONTH: "%Y-%m"}
    return on.first.strftime(form.get(on.precision, "%Y-%m-%d"))
