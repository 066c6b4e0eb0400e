"""The columns of the downloaded lists of programs, projects, events, indicators."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter

from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from egcc_portal.cells import Joined, Label, Together, said_of, told_apart
from egcc_portal.directory.models.institution import COUNTRY_NAMES
from egcc_portal.exports import (
    CONFLICT,
    PUBLIC_ID,
    SOURCES,
    Field,
    Sheet,
    in_words,
    joined,
    names,
    titles,
    yes_or_no,
)
from egcc_portal.tables import Unit
from egcc_portal.templatetags.portal import said
from programs.models import Indicator, Program


def said_in(name: str, field: str) -> Joined:
    """The names of some related records in one cell."""
    return Joined(name, said_of(field))


PROGRAMS = Field(_("Program"), joined("its_programs", "code"))
HELD = [
    Field(_("Days"), "held", Unit.FUZZY),
    Field(_("Days inferred"), yes_or_no("held_inferred")),
    Field(_("Times"), "multiplicity", Unit.COUNT),
]
PLACE = Field(_("Place"), Together("venue", "city", Label("country", COUNTRY_NAMES)))

PROJECT_SHEET = Sheet(
    "projects",
    _("Projects"),
    [
        PUBLIC_ID,
        Field(_("Year"), "year"),
        *titles(),
        PROGRAMS,
        Field(_("Focus area"), Joined("its_areas", told_apart(said_of("title")))),
        Field(_("State at last source"), in_words("state")),
        Field(_("State as of"), "state_on", Unit.DAY),
        CONFLICT,
        SOURCES,
    ],
)

EVENT_SHEET = Sheet(
    "events",
    _("Events"),
    [
        PUBLIC_ID,
        *HELD,
        *titles(),
        Field(_("Kind"), in_words("kind")),
        PLACE,
        PROGRAMS,
        Field(_("Agreements"), joined("its_agreements", "code")),
        Field(_("Counted in the programme"), yes_or_no("counted")),
        CONFLICT,
        SOURCES,
    ],
)


def program_sheet(prepare: Callable[[Program], None]) -> Sheet:
    """Programs to which `prepare` gives `terms_told`."""
    return Sheet(
        "programs",
        _("Programs"),
        [
            PUBLIC_ID,
            Field(_("Code"), "code"),
            *names(),
            Field(_("Counted in the programme"), yes_or_no("counted")),
            Field(_("Center"), said_in("its_centers", "name")),
            Field(_("Agreed term"), terms_in_words),
            Field(_("Agreements"), joined("its_bases", "agreement.code")),
            Field(_("Projects"), "project_count", Unit.COUNT),
            Field(_("Trainings"), "cohort_count", Unit.COUNT),
            SOURCES,
        ],
        prepare,
    )


def terms_in_words(program: Program) -> str:
    """Return a program's terms, each with its kind."""
    return "; ".join(
        f"{days} ({term.get_kind_display()})" for term, days in program.terms_told
    )


def indicator_sheet(prepare: Callable[[Indicator], None]) -> Sheet:
    """Indicators to which `prepare` gives `latest`, an ObservedRow or None."""
    return Sheet(
        "indicators",
        _("Indicators"),
        [
            PUBLIC_ID,
            Field(_("Code"), "code"),
            *titles(),
            Field(_("Latest value"), latest("observation.value"), Unit.DECIMAL),
            Field(_("Class"), value_class),
            Field(_("Year"), latest("observation.year")),
            Field(pgettext_lazy("of a value", "Change"), change),
            Field(_("Publisher"), said_in("its_publishers", "name")),
            Field(_("Measured of"), measured_of),
            CONFLICT,
            SOURCES,
        ],
        prepare,
    )


def latest(name: str) -> Callable[[Indicator], object]:
    """Return what reads an attribute of the latest row, None if there is no row."""
    read = attrgetter(name)
    return lambda row: read(row.latest) if row.latest else None


def value_class(indicator: Indicator) -> str:
    """Return the class of the latest value, if it is in one."""
    found = indicator.latest and indicator.latest.value_class
    return said(found, "label") if found else ""


def change(indicator: Indicator) -> str:
    """Return how the latest value changed, since when; or why it is not compared."""
    row = indicator.latest
    if row and row.after_break:
        return gettext("not compared: another method")
    if not row or not row.change:
        return ""
    since = gettext("since %(year)s") % {"year": row.before.year}
    return f"{row.change} ({since})"


def measured_of(indicator: Indicator) -> str:
    """Return the program that an indicator belongs to, or that it is of the context."""
    codes = [program.code for program in indicator.its_programs]
    return "; ".join(codes) or gettext("the context")
