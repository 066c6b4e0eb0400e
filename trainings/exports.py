"""The columns of the downloaded list of trainings."""

from __future__ import annotations

from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from egcc_portal.cells import Spoken
from egcc_portal.exports import (
    CONFLICT,
    PUBLIC_ID,
    SOURCES,
    Field,
    Sheet,
    in_words,
    names,
    titles,
    yes_or_no,
)
from egcc_portal.tables import Unit
from programs.exports import HELD, PLACE, PROGRAMS

PROVINCE = "institution__region__name"
"""Of a regional government that is in none: it is the province."""

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

ENROLMENT_SHEET = Sheet(
    "participants",
    _("Participants"),
    [
        Field(_("Training's public id"), "cohort.public_id"),
        *names("person__name"),
        Field(_("Institution at that time"), Spoken("institution__name")),
        Field(_("Office at that time"), "office"),
        Field(_("Province"), Coalesce("institution__region__parent__name", PROVINCE)),
        Field(_("Training"), Spoken("cohort__title")),
        Field(_("Days"), "cohort.held", Unit.FUZZY),
        Field(_("Role"), in_words("role")),
        Field(_("State"), in_words("state")),
    ],
)
