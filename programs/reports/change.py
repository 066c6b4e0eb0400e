"""Figures in words: how long a program ran, how an indicator changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from egcc_portal.dates import (
    Precision,
    print_day,
    print_month,
    print_range,
    print_year,
)
from egcc_portal.templatetags.portal import number
from programs.models import Indicator, IndicatorClass, Observation, ProgramTerm


@dataclass(frozen=True)
class ObservedRow:
    """A value with its class, and how it stands to the value before it.

    `before` is None for the first value. `after_break` says that the method
    changed in between: the two are then not compared and `change` is empty.
    """

    observation: Observation
    value_class: IndicatorClass | None
    before: Observation | None
    after_break: bool
    change: str

    @property
    def printed_otherwise(self) -> str:
        """The class as the source prints it, where its name is none of the class's."""
        printed, found = self.observation.printed_class, self.value_class
        if not found or printed in (found.label_ind, found.label_en, found.label_ko):
            return ""
        return printed


def rows_with_change(
    indicator: Indicator, observations: Iterable[Observation]
) -> list[ObservedRow]:
    """Return the values of an indicator by year, each beside the one before it.

    A year without a value has no change, and is passed over by the next.
    """
    rows, before = [], None
    for each in sorted(observations, key=lambda one: one.year):
        rows.append(observed_row(indicator, before, each))
        before = each if each.value is not None else before
    return rows


def observed_row(
    indicator: Indicator, before: Observation | None, observation: Observation
) -> ObservedRow:
    """Return a value beside the one before it."""
    after_break = before is not None and before.method_id != observation.method_id
    compared = before if not after_break else None
    return ObservedRow(
        observation,
        class_of(indicator, observation.value),
        before,
        after_break,
        change_in_words(
            indicator, compared.value if compared else None, observation.value
        ),
    )


def class_of(indicator: Indicator, value: Decimal | None) -> IndicatorClass | None:
    """Return the class of an unrounded value, None outside of the scale."""
    if value is None:
        return None
    return next((each for each in indicator.scale if value in each), None)


def change_in_words(
    indicator: Indicator, before: Decimal | None, after: Decimal | None
) -> str:
    """Return "up 13 places", "down 0.02", "unchanged"; nothing if one is missing.

    A rank rises when its number falls. For any other measure the words follow
    the number, and say which way is better where lower is.
    """
    if before is None or after is None:
        return ""
    if before == after:
        return _("unchanged")
    rise = after - before
    if indicator.measure == Indicator.Measure.RANK:
        falling = indicator.direction == Indicator.Direction.DOWN
        return places_in_words(int(-rise if falling else rise))
    return figure_in_words(indicator, rise)


def places_in_words(gained: int) -> str:
    """Return "up 13 places" for 13 places gained, "down 1 place" for -1."""
    if gained > 0:
        words = ngettext("up %(places)s place", "up %(places)s places", gained)
    else:
        words = ngettext("down %(places)s place", "down %(places)s places", -gained)
    return words % {"places": number(abs(gained))}


def figure_in_words(indicator: Indicator, rise: Decimal) -> str:
    """Return "up 0.45", or "down 3 (better)" where lower is better."""
    figure = number(abs(rise))
    if indicator.measure == Indicator.Measure.PERCENT:
        figure = _("%(figure)s percentage points") % {"figure": figure}
    if indicator.direction == Indicator.Direction.DOWN:
        words = (
            _("down %(figure)s (better)") if rise < 0 else _("up %(figure)s (worse)")
        )
    else:
        words = _("up %(figure)s") if rise > 0 else _("down %(figure)s")
    return words % {"figure": figure}


def term_in_words(term: ProgramTerm) -> str:
    """Return the days of a program's term, no more exactly than they are known."""
    first, last = term.starts_on, term.ends_on
    if last is None:
        return _("since %(day)s, end not recorded") % {"day": print_day(first)}
    if term.precision == Precision.DAY:
        return print_range(first, last)
    printed = print_month if term.precision == Precision.MONTH else print_year
    if printed(first) == printed(last):
        return printed(first)
    dash = "–" if term.precision == Precision.YEAR else " – "
    return f"{printed(first)}{dash}{printed(last)}"
