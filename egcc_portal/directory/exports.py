"""The columns of the downloaded lists of institutions and people."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from egcc_portal.cells import Label, Spoken
from egcc_portal.directory.models.institution import COUNTRY_NAMES
from egcc_portal.directory.models.person import last_known
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

INSTITUTION_SHEET = Sheet(
    "institutions",
    _("Institutions"),
    [
        PUBLIC_ID,
        *names(),
        Field(_("Short name"), Spoken("short")),
        Field(_("Kind"), in_words("kind")),
        Field(_("Country"), Label("country", COUNTRY_NAMES)),
        Field(_("Region"), "region.code"),
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
        Field(_("Last known office"), Spoken("its_office__office")),
        Field(_("Acting"), yes_or_no("its_office__acting")),
        Field(_("Institution"), Spoken("its_office__institution__name")),
        Field(_("Last shown"), last_known("its_office__"), Unit.DAY),
        SOURCES,
    ],
)
