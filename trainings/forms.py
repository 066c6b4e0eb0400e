"""How courses, cohorts and their participants are entered: what the forms hold."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from egcc_portal.directory.models import Region
from egcc_portal.entry.editors import DAYS_HINT, SOURCES, Editor, Group, Part
from egcc_portal.entry.filling import AddingForm, PartForms, RecordForm, RowForm
from egcc_portal.sources.models import Language
from trainings.models import (
    Breakdown,
    Cohort,
    CohortInstitution,
    CohortPerson,
    Course,
    Enrolment,
    Headcount,
    Quota,
    Session,
)

HOW_SURE = Group(_("How sure this is"), [("confidence", "shared"), "note"])


class CohortForm(RecordForm):
    """A cohort; the languages it is held in are some of those texts come in."""

    languages = forms.MultipleChoiceField(
        label=_("Languages"),
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


class QuotaForm(RowForm):
    """Seats of an institution, a level or a province."""

    def hang_on(self, record: Cohort) -> None:
        self.fields["region"].queryset = Region.objects.provinces()


class EnrolmentForm(RowForm):
    """One participant; without a seat chosen, one of the institution's is taken."""

    def hang_on(self, record: Cohort) -> None:
        quotas = Quota.objects.filter(cohort=record.pk)
        quotas = quotas.select_related("institution", "region")
        self.fields["quota"].queryset = quotas
        self.fields["quota"].help_text = _("Empty: the institution's own seat.")

    def clean(self) -> dict:
        data = super().clean()
        quota, sender = data.get("quota"), data.get("institution")
        if quota and quota.institution and sender and quota.institution != sender:
            sentence = gettext("This seat belongs to another institution.")
            self.add_error("quota", sentence)
        elif sender and sender.pk and not quota:
            own = self.fields["quota"].queryset.filter(institution=sender)
            data["quota"] = own.first()
        return data


def seats_enough(enrolments: PartForms) -> None:
    """Mark those for whom no seat is left, unless it is said why they come.

    The cohort's row is locked while the form is saved, so that two clerks do not give
    away the last seat.
    """
    cohort = enrolments.instance
    learners = [form for form in enrolments.kept if takes_seat(form.cleaned_data)]
    typed = [form.instance.pk for form in learners]
    others = cohort.enrolments.seated().exclude(pk__in=typed)
    taken = Counter(others.values_list("quota", flat=True))
    for form in learners:
        quota = form.cleaned_data.get("quota")
        taken[quota and quota.pk] += 1
        is_over = bool(quota) and taken[quota.pk] > quota.places
        is_full = cohort.capacity is not None and taken.total() > cohort.capacity
        said = form.cleaned_data.get("over_quota_because")
        if (is_over or is_full) and not said:
            form.add_error("over_quota_because", no_seat(quota if is_over else cohort))


def takes_seat(said: dict) -> bool:
    """Tell whether somebody who is filled in takes a seat, or may yet."""
    is_learner = said.get("role") == Enrolment.Role.LEARNER
    return is_learner and said.get("state") in Enrolment.SEATED


def no_seat(of: Quota | Cohort) -> ValidationError:
    """Return what is said where no seat is left, of a quota or of the cohort."""
    return ValidationError(
        gettext("All seats are taken: %(seats)s. Say why one more comes."),
        code="quota_full",
        params={"seats": str(of)},
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
            hint=DAYS_HINT,
        ),
        Part(
            model=CohortInstitution,
            title=_("Hosts and others with a part in it"),
            add=_("Add an institution"),
            lines=[("institution", "role")],
        ),
        Group(_("Seats in all"), ["capacity"]),
        Part(
            model=Quota,
            title=_("Seats by institution"),
            add=_("Add seats"),
            lines=["institution", ("region", "level", "places")],
            form=QuotaForm,
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
PARTICIPANTS = Part(
    model=Enrolment,
    title=_("Participants"),
    add=_("Add another participant"),
    lines=[
        "person",
        ("institution", "office"),
        ("role", "state"),
        ("quota", "over_quota_because"),
    ],
    form=EnrolmentForm,
    rule=seats_enough,
    hint=_("Institution and office as they were at the time of the training."),
)
COHORT_ENROL = Editor(
    model=Cohort,
    many=COHORT.many,
    new=_("Add participants"),
    act="enrol",
    at="participants/new",
    hint=_("Who takes a place in this cohort, sent by which institution."),
    form=AddingForm,
    before="trainings/_seats.html",
    sections=[replace(PARTICIPANTS, adds=True)],
)
COHORT_PARTICIPANTS = Editor(
    model=Cohort,
    many=COHORT.many,
    new=_("Correct participants"),
    act="correct_participants",
    at="participants/edit",
    hint=_("What became of each nomination. The history keeps what stood here."),
    sections=[PARTICIPANTS],
)
