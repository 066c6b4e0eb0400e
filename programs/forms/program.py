"""How programs are entered: what their form holds."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from egcc_portal.entry.editors import SOURCES, Editor, Group, Part
from programs.models import (
    Basis,
    FocusArea,
    Program,
    ProgramOrganization,
    ProgramTerm,
)

HOW_SURE = Group(_("How sure this is"), [("confidence", "shared"), "note"])
HOW_SURE_AND_COUNTED = Group(
    _("How sure this is"), [("confidence", "shared"), "counted", "note"]
)
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
