"""The number of a civil servant (NIP, NI PPPK): 18 digits that say what they mean.

Digits 1–8 are the day of birth, 15 the sex, 16–18 a serial number. Of a PNS, 9–14 are
the month of the first appointment; of a PPPK, 13 and 14 are no month. There is no check
digit.

Source:
    BKN head regulations 22/2007 and 43/2007. Which of the two a number is, it does not
    say: what is right for either is taken.
"""

from __future__ import annotations

from django.db.models import CheckConstraint, Q
from django.utils.translation import gettext_lazy as _

SEPARATORS = " .-\u2010\u2011\u2013\u00a0"
"""What people write between the groups of digits."""
YEAR = "(?:19|20)[0-9]{2}"
LEAP_YEAR = "(?:(?:19|20)(?:0[48]|[2468][048]|[13579][26])|2000)"
LONG, SHORT = "(?:0[13578]|1[02])", "(?:0[469]|11)"
MONTH_AND_DAY = (
    f"(?:{LONG}(?:0[1-9]|[12][0-9]|3[01])|{SHORT}(?:0[1-9]|[12][0-9]|30)"
    "|02(?:0[1-9]|1[0-9]|2[0-8]))"
)
BIRTH = f"^(?:{YEAR}{MONTH_AND_DAY}|{LEAP_YEAR}0229)"
SEX = "^.{14}[12]"
SERIAL = "^.{15}(?:00[1-9]|0[1-9][0-9]|[1-9][0-9][0-9])$"
EIGHTEEN = "^[0-9]{18}$"

RULES = {
    "birth_is_a_day": (
        BIRTH,
        _("The number begins with the day of birth (YYYYMMDD): there is no such day."),
    ),
    "says_sex": (
        SEX,
        _("The fifteenth digit of the number is 1 for a man or 2 for a woman."),
    ),
    "has_serial": (
        SERIAL,
        _("The number ends with a serial number from 001 to 999."),
    ),
}


def nip_constraints() -> list[CheckConstraint]:
    """Return the rules of a number of 18 digits; that it has them is one of its own."""
    return [
        CheckConstraint(
            name=f"person_nip_{name}",
            condition=Q(nip=None) | ~Q(nip__regex=EIGHTEEN) | Q(nip__regex=shape),
            violation_error_message=sentence,
        )
        for name, (shape, sentence) in RULES.items()
    ]
