"""The columns of the downloaded lists of institutions and people."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter

from django.utils.translation import gettext_lazy as _

from egcc_portal.directory.models import Person
from egcc_portal.exports import (
    CONFLICT,
    PUBLIC_ID,
    SOURCES,
    Field,
    Sheet,
    in_words,
    names,
    yes_or_no,
)
from egcc_portal.tables import Unit


def of_office(read: Callable[..., object]) -> Callable[[Person], object]:
    """Return what reads something of a person's last office, None if there is none."""
    return lambda row: read(row.last_office) if row.last_office else None


INSTITUTION_SHEET = Sheet(
    "institutions",
    _("Institutions"),
    [
        PUBLIC_ID,
        *names(),
        Field(_("Short name"), "short"),
        Field(_("Kind"), in_words("kind")),
        Field(_("Country"), lambda row: str(row.country_name)),
        Field(_("Region"), lambda row: row.region and row.region.code),
        Field(_("Names"), "name_count", Unit.COUNT),
        CONFLICT,
        SOURCES,
    ],
)

PERSON_SHEET = Sheet(
    "people",
    _("People"),
    [
        PUBLIC_ID,
        *names(),
        Field(_("Last known office"), of_office(attrgetter("office"))),
        Field(_("Acting"), of_office(yes_or_no("acting"))),
        Field(_("Institution"), of_office(lambda office: str(office.institution))),
        Field(_("Last shown"), of_office(attrgetter("last_known_on")), Unit.DAY),
        SOURCES,
    ],
)
