"""What is typed into forms beyond what Django's own fields read."""

from __future__ import annotations

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from egcc_portal.dates import FuzzyDate, Precision, print_day
from egcc_portal.entry.reading import read_date, understood

LONGEST_DATE = 300


class EntryField(forms.BoundField):
    """A field of an entry form. `remark` is what a manager said of it, "" for nothing.

    What a field is described by, in the order of its template: hint, error, remark.
    """

    remark = ""

    @property
    def aria_describedby(self) -> str | None:
        told = super().aria_describedby
        if not self.remark:
            return told
        return f"{told or ''} {self.auto_id}_remark".strip()


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
        is_refused = "aria-invalid" in context["widget"]["attrs"]  # it stands above
        context["understood"] = "" if is_refused else told(self.format_value(value))
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


MOMENTS = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]


class MomentInput(forms.DateTimeInput):
    """The browser's own field for a day and a time, in Jakarta's; ISO on the wire."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format=MOMENTS[0])


class LinesField(forms.CharField):
    """A list of short texts, one a line; empty lines are none."""

    widget = forms.Textarea(attrs={"rows": 4})

    def __init__(self, *, longest: int, **options: object) -> None:
        super().__init__(**options)
        self.longest = longest

    def prepare_value(self, value: list[str] | str | None) -> str | None:
        """Return the lines as one text."""
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: object) -> list[str]:
        """Return the lines; refuse one that is too long."""
        lines = [line.strip() for line in super().clean(value).splitlines()]
        for line in lines:
            if len(line) > self.longest:
                sentence = gettext("A line has %(letters)s letters at most.")
                letters = {"letters": self.longest}
                raise ValidationError(sentence, code="long", params=letters)
        return [line for line in lines if line]

    def has_changed(self, initial: list[str] | None, data: str | None) -> bool:
        """Tell whether other lines are typed than the form showed."""
        typed = [line.strip() for line in (data or "").splitlines()]
        return [line for line in typed if line] != (initial or [])


class DaysField(LinesField):
    """Days, one a line, as people write them; each once, the first day first."""

    def __init__(self, **options: object) -> None:
        super().__init__(longest=LONGEST_DATE, **options)

    def prepare_value(self, value: list[date] | str | None) -> str | None:
        """Return the days as lines."""
        return "\n".join(map(print_day, value)) if isinstance(value, list) else value

    def clean(self, value: object) -> list[date]:
        """Return the days; refuse a line that is none, or not to the day."""
        return sorted({self.read(line) for line in super().clean(value) if line})

    def read(self, line: str) -> date:
        """Return the day of a line."""
        try:
            told = read_date(line)
        except ValidationError as unread:
            sentence = gettext("In the line “%(line)s”: %(why)s")
            why = {"line": line, "why": " ".join(unread.messages)}
            raise ValidationError(sentence, code=unread.code, params=why) from unread
        if told.precision != Precision.DAY:
            sentence = gettext("Give the day of “%(line)s” too, or leave it out.")
            raise ValidationError(sentence, code="no_day", params={"line": line})
        return told.first

    def has_changed(self, initial: list[date] | None, data: str | None) -> bool:
        """Tell whether other days are typed than the form showed."""
        try:
            return self.clean(data or "") != sorted(initial or [])
        except ValidationError:
            return True


class CountryField(forms.CharField):
    """A country, by the two letters of ISO 3166: ID, KR."""

    default_validators = [
        RegexValidator(
            r"^[A-Z]{2}\Z", _("Give the country as two letters, e.g. ID."), "country"
        )
    ]

    def to_python(self, value: object) -> str:
        """Return the letters as capitals."""
        return super().to_python(value).upper()
