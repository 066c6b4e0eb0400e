"""How a text, a day, an amount, a count is printed."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import cache

from django import template
from django.db.models import Field, Model
from django.utils import timezone, translation
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.timesince import timesince
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from egcc_portal import dates
from egcc_portal.amounts import print_money, print_number
from egcc_portal.sources.evidence import Evidence
from egcc_portal.sources.fields import field_words

register = template.Library()

MINUTE = timedelta(minutes=1)
COLUMNS = {"id": "ind", "en": "en", "ko": "ko"}
NAMES = {"id": "Bahasa Indonesia", "en": "English", "ko": "한국어"}
PLACES = {
    "body": _("body text"),
    "opening": _("opening passage"),
    "caption": _("photo caption"),
    "caption and opening": _("photo caption and opening passage"),
}
"""Where in a source, as history.yaml says it, in words."""
ZONES = {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"} | {
    "Asia/Seoul": "KST"
}
"""What the clocks of the two states are called; others go by their own names."""
BROWSERS = {
    **{"Edg": "Edge", "OPR/": "Opera", "Whale": "Whale", "SamsungBrowser": "Samsung"},
    **{"Firefox": "Firefox", "FxiOS": "Firefox", "CriOS": "Chrome", "Chrome": "Chrome"},
    "Safari": "Safari",
}
SYSTEMS = {
    **{"Windows": "Windows", "Android": "Android", "iPhone": "iPhone", "iPad": "iPad"},
    **{"CrOS": "ChromeOS", "Mac OS": "macOS", "Linux": "Linux"},
}
"""What a browser says of itself, the more special sign first."""


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
def age(since: datetime, now: datetime) -> str:
    """Print how long ago a moment is: 2 days, 3 hours."""
    if now - since < MINUTE:
        return gettext("less than a minute")
    return timesince(since, now)


@register.filter
def whereabouts(locator: str) -> str:
    """Print where in a source something stands: "p7" is a paragraph, not a page."""
    if locator in PLACES:
        return str(PLACES[locator])
    par = gettext("par. %(number)s")
    return re.sub(r"\bp(\d+(?:-\d+)?)", lambda p: par % {"number": p[1]}, locator)


@register.filter
def zone(name: str) -> str:
    """Print WIB or KST rather than a place."""
    return ZONES.get(name, name)


@register.filter
def browser(user_agent: str) -> str:
    """Print "Chrome, Windows" for what a browser sends; what is unknown, cut short."""
    found = [
        next((name for sign, name in signs.items() if sign in user_agent), "")
        for signs in (BROWSERS, SYSTEMS)
    ]
    return ", ".join(filter(None, found)) or user_agent[:120]


@register.filter
def place(row: Model) -> str:
    """Print a record's venue, city and country, as far as they are known, or a dash."""
    countries = {"ID": gettext("Indonesia"), "KR": gettext("Korea")}
    country = getattr(row, "country", "")  # a program has none
    parts = [row.venue, row.city, countries.get(country, country)]
    return ", ".join(part for part in parts if part) or "–"


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


@register.filter(is_safe=True)
def sentence_case(words: str) -> str:
    """Return a heading that came In Capitals with one for its first word alone.

    What is written in capitals throughout keeps them: TOTP.
    """
    words = words.strip()
    rest = re.sub(r"\b[A-Z][a-z]+", lambda word: word[0].lower(), words[1:])
    return words[:1] + rest
