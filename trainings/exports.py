"""The columns of the downloaded list of trainings."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from egcc_portal.exports import (
    CONFLICT,
    PUBLIC_ID,
    SOURCES,
    Field,
    Sheet,
    in_words,
    titles,
    yes_or_no,
)
from egcc_portal.tables import Unit
from programs.exports import HELD, PLACE, PROGRAMS

COHORT_SHEET = Sheet(
    "trainings",
    _("Trainings"),
    [
        PUBLIC_ID,
        *HELD,
        *titles(),
        PROGRAMS,
        PLACE,
        Field(_("Modality"), in_words("modality")),
        Field(_("Reported"), "reported", Unit.COUNT),
        Field(_("Reported as approximate"), yes_or_no("reported_about")),
        Field(_("Counted"), "counted", Unit.COUNT),
        Field(_("State"), in_words("state")),
        CONFLICT,
        SOURCES,
    ],
)
