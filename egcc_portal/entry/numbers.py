"""Reading the numbers that people type, in three languages, without guessing.

In Indonesian 2.260 is two thousand, in English and Korean it is two and a bit. One that
may be either is refused with both readings, as a date of two readings is.
"""

from __future__ import annotations

import re
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from egcc_portal.amounts import print_number

PLAIN = re.compile(r"-?\d+")
DECIMAL = re.compile(r"-?\d*[.,]\d+")
AMBIGUOUS = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}")
GROUPED = re.compile(r"-?\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})")
BOTH = re.compile(r"-?\d{1,3}(?:(?:\.\d{3})+,\d+|(?:,\d{3})+\.\d+)")
LONGEST_NUMBER = 40


def read_number(text: str) -> Decimal | None:
    """Return the number that a text says: 2,26, 1.000.000 or 1,234.5; "" is None.

    Raises ValidationError when it is none, or when its sign has two readings.
    """
    written = "".join(text.split())
    if not written:
        return None
    if AMBIGUOUS.fullmatch(written):
        whole = Decimal(re.sub("[.,]", "", written))
        part = Decimal(written.replace(",", "."))
        readings = {"one": print_number(whole), "other": f"{part}0"}
        raise ValidationError(
            gettext(
                "This may be %(one)s or %(other)s. Write a whole number without signs "
                "in it, or a part with one more digit."
            ),
            code="ambiguous",
            params=readings,
        )
    if PLAIN.fullmatch(written) or GROUPED.fullmatch(written):
        return Decimal(re.sub("[.,]", "", written))
    if DECIMAL.fullmatch(written):
        return Decimal(written.replace(",", "."))
    if BOTH.fullmatch(written):
        sign = max(".,", key=written.rindex)
        whole, _, part = written.rpartition(sign)
        return Decimal(f"{re.sub('[.,]', '', whole)}.{part}")
    raise ValidationError(
        gettext("Write a number, such as 2.26 or 1000000."), code="invalid"
    )


def written(value: Decimal) -> str:
    """Return a number as `read_number` reads it again, without idle zeros."""
    text = f"{value.normalize():f}"
    return f"{text}0" if AMBIGUOUS.fullmatch(text) else text


class NumberField(forms.DecimalField):
    """A number with a decimal point or a decimal comma."""

    widget = forms.TextInput

    def widget_attrs(self, widget: forms.Widget) -> dict:
        """Ask phones for their keys of numbers."""
        return {"inputmode": "decimal", "maxlength": LONGEST_NUMBER}

    def prepare_value(self, value: object) -> object:
        """Return what stands in the line."""
        return written(value) if isinstance(value, Decimal) else value

    def to_python(self, value: object) -> Decimal | None:
        """Return the number that was typed."""
        if isinstance(value, str):
            return read_number(value[: LONGEST_NUMBER + 1])
        return super().to_python(value)
