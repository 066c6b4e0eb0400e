"""The numbers of Indonesian civil servants, NIP and NI PPPK: 18 digits, kept as text.

Digits 1–8 are the day of birth, 15 the sex (1 man, 2 woman), 16–18 a serial number.
Digits 9–14 are the month of the first appointment in a NIP; in an NI PPPK a year and a
number of the contract, which is no month. There is no check digit.
"""

from __future__ import annotations

import re
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

BETWEEN = re.compile(r"[\s.\-]")
ROUNDED = re.compile(r"\d+(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)
DIGITS = 18
SEXES = {"1", "2"}


def read_nip(text: str) -> str:
    """Return the 18 digits of a number as people write it; "" for no text.

    Raises ValidationError, which says what cannot be: its digits, its day of birth,
    its sex, its serial number.
    """
    written = text.strip()
    number = BETWEEN.sub("", written)
    if not number:
        return ""
    if ROUNDED.fullmatch(written):
        raise refusal("rounded")
    if not (len(number) == DIGITS and number.isascii() and number.isdigit()):
        raise refusal("digits")
    try:
        date.fromisoformat(f"{number[:4]}-{number[4:6]}-{number[6:8]}")
    except ValueError as wrong:
        raise refusal("birth") from wrong
    if number[14] not in SEXES:
        raise refusal("sex")
    if number[15:] == "000":
        raise refusal("serial")
    return number


def refusal(code: str) -> ValidationError:
    """Return why a text is no number of a civil servant."""
    sentences = {
        "rounded": gettext(
            "A spreadsheet has rounded this number; its last digits are lost. Format "
            "the column as text and copy the number from its source again."
        ),
        "digits": gettext("The number has 18 digits."),
        "birth": gettext("Its first eight digits are no day of birth."),
        "sex": gettext("Its fifteenth digit is 1 for a man, 2 for a woman."),
        "serial": gettext(
            "Its last three digits are 001 to 999. A spreadsheet turns them into "
            "000: copy the number from its source again."
        ),
    }
    return ValidationError(sentences[code], code=code)
