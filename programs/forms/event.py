"""How events are entered: what their form holds."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from egcc_portal.entry.editors import SOURCES, Editor, Group, Part
from programs.forms.program import HOW_SURE_AND_COUNTED
from programs.models import Decision, Event, EventAgreement, Participation

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
        Group(_("Minutes of the meeting"), ["minutes"]),
        Group(
            _("Count"),
            [("multiplicity", "individually_known")],
            hint=_("More than one where a source tells of several at once."),
        ),
        HOW_SURE_AND_COUNTED,
        SOURCES,
    ],
)
