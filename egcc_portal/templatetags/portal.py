"""How a text, a day, an amount, a count is printed."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache

from django import template
from django.db.models import Field, Model
from django.utils import timezone, translation
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext

from egcc_portal import dates
from egcc_portal.amounts import print_money, print_number
from egcc_portal.sources.evidence import Evidence
from egcc_portal.sources.fields import field_words

register = template.Library()

COLUMNS = {"id": "ind", "en": "en", "ko": "ko"}
NAMES = {"id": "Bahasa Indonesia", "en": "English", "ko": "한국어"}


def found_text(row: Model, field: str) -> tuple[str, str]:
    """Return a text and its language: the reader's, else id, en, ko; or blanks."""
    reader = translation.get_language() or "id"
    for language in [reader, *COLUMNS]:
        if words := getattr(row, f"{field}_{COLUMNS[language]}"):
            return words, language
    return "", ""


def said(row: Model, field: str) -> str:
    """Return a text for paper: where it is not in the reader's language, say so."""
    words, language = found_text(row, field)
    if not words or language == translation.get_language():
        return words
    return f"{words} [{language.upper()}]"


@register.simple_tag
def text(row: Model, field: str, *, marked: bool = True) -> SafeString | str:
    """Print a text in the reader's language, or say in which one it stands."""
    words, language = found_text(row, field)
    if not words:
        return gettext("not recorded")
    if language == translation.get_language():
        return words
    if not marked:
        return format_html('<span lang="{}">{}</span>', language, words)
    return format_html(
        '<span lang="{0}">{1}</span> <span class="lang" title="{2}" lang="{0}">'
        "{3}</span>",
        language,
        words,
        NAMES[language],
        language.upper(),
    )


@register.simple_tag
def other_text(row: Model, field: str) -> SafeString | str:
    """Print the text in the partner's language, where that reads otherwise."""
    read, shown = found_text(row, field)
    for language in ["en", "id", "ko"] if shown == "ko" else ["ko", "en", "id"]:
        words = getattr(row, f"{field}_{COLUMNS[language]}")
        if words and words != read and language != shown:
            return format_html('<span lang="{}">{}</span>', language, words)
    return ""


@register.filter
def day(on: date | datetime | None) -> str:
    """Print a day in words, of a moment the portal's own day, or a dash."""
    if isinstance(on, datetime):
        on = timezone.localtime(on).date()
    return dates.print_day(on) if on else "–"


@register.filter
def choice(row: Model, field: str) -> str:
    """Print what a field's choice is called, "" for none."""
    value = getattr(row, field)
    called = labels(row._meta.get_field(field), translation.get_language())
    return called.get(value, capfirst(str(value or "")))


@cache  # as many as there are fields with choices, in three languages
def labels(field: Field, language: str | None) -> dict[str, str]:
    """Return what the choices of a field are called in the language in use."""
    return {key: capfirst(str(label)) for key, label in field.flatchoices}


number = register.filter("number", print_number)
money = register.filter("money", print_money)
register.filter("field_words", field_words)


@register.inclusion_tag("components/_sources.html")
def sources(evidence: Evidence, path: str) -> dict:
    """Show what a field of a record, or a part of it, rests on."""
    return {"fact": evidence.at(path)}
