"""How a text, a day, an amount, a count is printed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django import template
from django.db.models import Model
from django.utils import formats, translation
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from egcc_portal import dates
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
def day(on: date | None) -> str:
    """Print a day in words, or a dash."""
    return dates.print_day(on) if on else "–"


@register.filter
def number(value: Decimal | int | None) -> str:
    """Print a number as the reader writes it, without idle zeros, or a dash."""
    if value is None:
        return "–"
    if isinstance(value, Decimal):
        value = value.normalize()
        places = max(0, -value.as_tuple().exponent)
        return formats.number_format(value, places, use_l10n=True, force_grouping=True)
    return formats.number_format(value, force_grouping=True)


@register.filter
def money(amount: Decimal, currency: str) -> str:
    """Print an amount with its currency as the reader's language has it."""
    places = 2 if currency == "USD" else 0
    digits = formats.number_format(
        round(amount, places), places, use_l10n=True, force_grouping=True
    )  # rounded here, as number_format cuts off
    language = translation.get_language()
    if language == "id":
        return f"Rp{digits}" if currency == "IDR" else f"{currency}{digits}"
    if language == "ko" and currency == "KRW":
        return f"{digits}원"
    return f"{currency} {digits}"


register.filter("field_words", field_words)


@register.inclusion_tag("components/_sources.html")
def sources(evidence: Evidence, path: str) -> dict:
    """Show what a field of a record, or a part of it, rests on."""
    return {"fact": evidence.at(path)}
