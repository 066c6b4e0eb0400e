"""What is typed into forms beyond what Django's own fields read."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext

from egcc_portal.dates import FuzzyDate
from egcc_portal.entry.reading import read_date, understood

LONGEST_DATE = 300


class DateText(forms.TextInput):
    """One line for a date; below it stands, in words, what was understood."""

    template_name = "django/forms/widgets/date_text.html"

    def format_value(self, value: FuzzyDate | str | None) -> str:
        """Return a date as people write it; "" for one that is not known."""
        if isinstance(value, FuzzyDate):
            return str(value) if value else ""
        return value or ""

    def get_context(self, name: str, value: object, attrs: dict | None) -> dict:
        """Return Django's own, and what is understood of the value."""
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"] |= {
            "hx-get": reverse("entry:date_read"),
            "hx-trigger": "change, input changed delay:400ms",
            "hx-target": "next .understood",
            "autocomplete": "off",
        }
        context["understood"] = told(self.format_value(value))
        return context


def told(text: str) -> str:
    """Return what is understood of a text, or why it is not; "" for no text."""
    if not text.strip():
        return ""
    try:
        words = understood(read_date(text))
    except ValidationError as wrong:
        return " ".join(wrong.messages)
    return gettext("Understood: %(date)s") % {"date": words}


class DateTextField(forms.CharField):
    """A date as sources give it: a FuzzyDate, empty where it is not known."""

    widget = DateText

    def __init__(self, **options: object) -> None:
        usual = {"required": False, "max_length": LONGEST_DATE}
        super().__init__(**(usual | options))

    def clean(self, value: object) -> FuzzyDate:
        """Return the date; refuse what is none, or has two readings."""
        return read_date(super().clean(value))

    def has_changed(self, initial: object, data: object) -> bool:
        """Tell whether another date is typed than the form showed."""
        try:
            typed = read_date(data or "")
        except ValidationError:
            return True
        shown = initial or FuzzyDate()
        return (typed.first, typed.last) != (shown.first, shown.last)
