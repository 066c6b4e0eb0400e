"""How programs, projects and events are entered: what their forms hold."""

from __future__ import annotations

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from egcc_portal.entry.editors import SOURCES, Editor, Group, Part
from egcc_portal.entry.filling import RecordForm
from programs.models import (
    Basis,
    Decision,
    Event,
    EventAgreement,
    FocusArea,
    Milestone,
    Participation,
    Program,
    ProgramOrganization,
    ProgramTerm,
    Project,
    ProjectOutput,
    ProjectParty,
)

HOW_SURE = Group(_("How sure this is"), [("confidence", "shared"), "note"])
HOW_SURE_AND_COUNTED = Group(
    _("How sure this is"), [("confidence", "shared"), "counted", "note"]
)


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


PROGRAM = Editor(
    model=Program,
    many=_("Programs"),
    new=_("New program"),
    sections=[
        Group(_("What it is"), ["code", "name", "summary", "objectives"]),
        Group(
            _("Who runs it, and where"),
            [("host", "center"), ("city", "venue"), "predecessor"],
        ),
        Part(
            model=Basis,
            title=_("Agreements it stands on"),
            add=_("Add an agreement"),
            lines=[("agreement", "role")],
        ),
        Part(
            model=ProgramTerm,
            title=_("Periods"),
            add=_("Add a period"),
            lines=["kind", ("starts_on", "ends_on"), ("precision", "inferred")],
            hint=_(
                "The term of an agreement, the operation of the center and a phase as "
                "told are kept apart. Of a month or a year give its first and last day."
            ),
        ),
        Part(
            model=FocusArea,
            title=_("Focus areas"),
            add=_("Add a focus area"),
            lines=["order", "title"],
        ),
        Part(
            model=ProgramOrganization,
            title=_("Who takes part"),
            add=_("Add an institution"),
            lines=[("institution", "role")],
        ),
        HOW_SURE_AND_COUNTED,
        SOURCES,
    ],
)
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
            _("State"),
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
            title=_("Milestones"),
            add=_("Add a milestone"),
            lines=[
                "order",
                "title",
                ("planned", "forecast", "actual"),
                "forecast_reason",
            ],
            hint=_(
                "What was planned stays; a day that moves is the expected one, with why. "
                "The history keeps each day that was expected before."
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
EVENT = Editor(
    model=Event,
    many=_("Events"),
    new=_("New event"),
    sections=[
        Group(_("What it was"), ["kind", "title", ("series", "ordinal")]),
        Group(
            _("When and where"),
            ["held", ("country", "city"), "venue"],
            hint=_(
                "The day of the event, not of its report: press reports often come a "
                "day later."
            ),
        ),
        Group(_("Where it belongs"), ["program"]),
        Part(
            model=EventAgreement,
            title=_("Agreements it belongs to"),
            add=_("Add an agreement"),
            lines=["agreement"],
        ),
        Part(
            model=Participation,
            title=_("Who took part"),
            add=_("Add a participant"),
            lines=[("institution", "person", "role")],
        ),
        Part(
            model=Decision,
            title=_("What was decided"),
            add=_("Add a decision"),
            lines=["order", "text", ("owner", "due_on", "done_on")],
        ),
        Group(_("Minutes"), ["minutes"]),
        Group(
            _("Count"),
            [("multiplicity", "individually_known")],
            hint=_("More than one where a source tells of several at once."),
        ),
        HOW_SURE_AND_COUNTED,
        SOURCES,
    ],
)
