"""How projects are entered, and month by month how far they are."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from egcc_portal.entry.editors import SOURCES, Editor, Group, Part
from egcc_portal.entry.filling import AddingForm, PartForms, RecordForm, RowForm
from programs.forms.lock import refuse_closed
from programs.forms.program import HOW_SURE
from programs.models import (
    Milestone,
    ProgressUpdate,
    Project,
    ProjectOutput,
    ProjectParty,
)


class MonthInput(forms.DateInput):
    """The browser's own field for a month; ISO on the wire."""

    input_type = "month"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m")


class MilestoneForm(RowForm):
    """A milestone; nothing is done on a day to come."""

    def clean(self) -> dict:
        data = super().clean()
        done = data.get("actual")
        if done and done.first > self.today:
            self.add_error("actual", gettext("This day lies in the future."))
        return data


class UpdateForm(RowForm):
    """How far a project was at the end of a month that has begun."""

    month = forms.DateField(
        label=_("Month"),
        widget=MonthInput,
        input_formats=["%Y-%m", "%Y-%m-%d"],
        help_text=_("The year and the month, such as 2021-05."),
    )

    def clean_month(self) -> date:
        month = self.cleaned_data["month"].replace(day=1)
        if month > self.today:
            raise ValidationError(gettext("This month lies in the future."))
        return month

    def clean(self) -> dict:
        data = super().clean()
        before = self.initial.get("month")
        for month in {data.get("month"), before} - {None} if self.has_changed() else ():
            try:
                refuse_closed(last_of(month))
            except ValidationError as closed:
                self.add_error("month", closed)
        return data


def last_of(month: date) -> date:
    """Return the last day of a month that is given by its first."""
    return month.replace(day=monthrange(month.year, month.month)[1])


def nothing_closed_goes(updates: PartForms) -> None:
    """Refuse to take away what was reported of a closed period.

    Raises ValidationError, code "closed".
    """
    for form in updates.deleted_forms:
        if form.instance.pk:
            refuse_closed(last_of(form.instance.month))


class ProjectForm(RecordForm):
    """A project; its focus area is one of its program, its state is none to come."""

    def clean(self) -> dict:
        data = super().clean()
        area, program = data.get("focus_area"), data.get("program")
        if area and area.program and area.program != program:
            self.add_error(
                "focus_area", gettext("This focus area is another program's.")
            )
        if (day := data.get("state_on")) and day > self.today:
            self.add_error("state_on", gettext("This day lies in the future."))
        return data


PROJECT = Editor(
    model=Project,
    many=_("Projects"),
    new=_("New project"),
    form=ProjectForm,
    sections=[
        Group(_("What it is"), ["title", "summary", ("year", "predecessor")]),
        Group(
            _("Where it belongs"),
            [("program", "focus_area"), "agreement"],
            hint=_("Without an agreement that covers it, the portal reports a gap."),
        ),
        Group(
            _("Where it stands"),
            [("state", "state_on"), "iati_status"],
            hint=_(
                "The state as the last source has it, on the day of that source; and "
                "the code of the same state in the international aid standard."
            ),
        ),
        Part(
            model=ProjectParty,
            title=_("Parties and leads of both sides"),
            add=_("Add a party"),
            lines=[("institution", "side", "role")],
        ),
        Part(
            model=Milestone,
            form=MilestoneForm,
            title=_("Milestones"),
            add=_("Add a milestone"),
            lines=[
                "order",
                "title",
                ("planned", "forecast", "actual"),
                "forecast_reason",
            ],
            hint=_(
                "What was planned stays. When the day moves, give the expected one and "
                "why; the history keeps each day that was expected before."
            ),
        ),
        Part(
            model=ProjectOutput,
            title=_("Outputs"),
            add=_("Add an output"),
            lines=["output"],
        ),
        HOW_SURE,
        SOURCES,
    ],
)
UPDATES = Part(
    model=ProgressUpdate,
    title=_("Progress by month"),
    add=_("Add another month"),
    lines=[("month", "percent"), "narrative", "problems", "next_steps"],
    form=UpdateForm,
    rule=nothing_closed_goes,
)
PROJECT_REPORT = Editor(
    model=Project,
    many=PROJECT.many,
    new=_("Report progress"),
    act="report",
    at="updates/new",
    hint=_("How far the project was at the end of a month, and what stood in its way."),
    form=AddingForm,
    before="programs/_last_update.html",
    sections=[replace(UPDATES, adds=True)],
)
PROJECT_UPDATES = Editor(
    model=Project,
    many=PROJECT.many,
    new=_("Correct what was reported"),
    act="correct_updates",
    at="updates/edit",
    hint=_("What was reported of each month. The history keeps what stood here."),
    sections=[UPDATES],
)
