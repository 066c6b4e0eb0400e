"""How numbers and money are printed, in each of the three languages."""

from __future__ import annotations

from decimal import Decimal

from django.utils import formats, translation


def print_number(value: Decimal | int | None) -> str:
    """Print a number as the reader writes it, without idle zeros, or a dash."""
    if value is None:
        return "–"
    if isinstance(value, Decimal):
        value = value.normalize()
        places = max(0, -value.as_tuple().exponent)
        return formats.number_format(value, places, use_l10n=True, force_grouping=True)
    return formats.number_format(value, force_grouping=True)


def print_money(amount: Decimal, currency: str) -> str:
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
