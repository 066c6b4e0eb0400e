"""How courses, cohorts and their participants are entered: what the forms hold."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from egcc_portal.entry.editors import SOURCES, Editor, Group, Part
from egcc_portal.entry.filling import PartForms, RecordForm
from egcc_portal.sources.models import Language
from trainings.models import (
    Breakdown,
    Cohort,
    CohortInstitution,
    CohortPerson,
    Course,
    Headcount,
    Quota,
    Session,
)

HOW_SURE = Group(_("How sure this is"), [("confidence", "shared"), "note"])


class CohortForm(RecordForm):
    """A cohort; the languages it is held in are some of those texts come in."""

    languages = forms.MultipleChoiceField(
        label=_("languages"),
        choices=Language.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )


def seats_within_capacity(quotas: PartForms) -> None:
    """Refuse to give more seats than the cohort has.

    Raises ValidationError, code "capacity".
    """
    capacity = quotas.instance.capacity
    given = sum(each.cleaned_data.get("places") or 0 for each in quotas.kept)
    if capacity is not None and given > capacity:
        raise ValidationError(
            gettext("%(given)s seats are given, and the cohort has %(capacity)s."),
            code="capacity",
            params={"given": given, "capacity": capacity},
        )


COURSE = Editor(
    model=Course,
    many=_("Trainings"),
    new=_("New course"),
    listed="trainings:cohort_list",
    quick=["title"],
    sections=[
        Group(_("What it is"), ["title", "summary", "program"]),
        HOW_SURE,
        SOURCES,
    ],
)
COHORT = Editor(
    model=Cohort,
    many=_("Trainings"),
    new=_("New cohort"),
    form=CohortForm,
    sections=[
        Group(
            _("What it is"),
            ["title", ("course", "program"), ("agreement", "part_of"), "state"],
        ),
        Group(
            _("When and where"),
            [
                "held",
                "modality",
                ("country", "city"),
                ("venue", "place_note"),
                "languages",
            ],
        ),
        Part(
            model=CohortInstitution,
            title=_("Hosts and others with a part in it"),
            add=_("Add an institution"),
            lines=[("institution", "role")],
        ),
        Group(_("Seats"), ["capacity"]),
        Part(
            model=Quota,
            title=_("Seats by institution"),
            add=_("Add seats"),
            lines=["institution", ("region", "level", "places")],
            rule=seats_within_capacity,
            hint=_("Each row gives seats to an institution, a province or a level."),
        ),
        Part(
            model=Session,
            title=_("Sessions"),
            add=_("Add a session"),
            lines=[
                ("number", "kind"),
                "title",
                ("starts_at", "ends_at"),
                ("minutes", "mandatory"),
            ],
            hint=_("Times are those of Jakarta; Seoul is two hours ahead."),
        ),
        Group(
            _("What completes it"),
            [("minimum_share", "minimum_score"), "assessed"],
        ),
        Part(
            model=Headcount,
            title=_("How many sources say there were"),
            add=_("Add a number"),
            lines=[
                ("people", "approximate"),
                "blank",
                "counts",
                ("source", "locator"),
                "is_main",
            ],
            hint=_("Each number as its source prints it; the portal merges none."),
        ),
        Part(
            model=Breakdown,
            title=_("People by institution"),
            add=_("Add an institution"),
            lines=[("institution", "people"), "name_as_printed"],
        ),
        Part(
            model=CohortPerson,
            title=_("People whom sources name"),
            add=_("Add a person"),
            lines=[("person", "role"), "note"],
            hint=_("Participants are entered on a page of their own."),
        ),
        Group(_("Count"), [("multiplicity", "individually_known")]),
        HOW_SURE,
        SOURCES,
    ],
)
