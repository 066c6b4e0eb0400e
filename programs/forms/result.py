"""How outputs are entered, and what sources say that they contributed to."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from egcc_portal.entry.editors import SOURCES, Editor, Group, Part
from programs.forms.program import HOW_SURE
from programs.models import ContributionClaim, Output, ProjectOutput, Regulation

OUTPUT = Editor(
    model=Output,
    many=_("Programs"),
    new=_("New output"),
    listed="programs:program_list",
    quick=["title", "kind", "program", "state", "state_on"],
    sections=[
        Group(_("What it is"), ["title", ("kind", "program"), "predecessor"]),
        Group(_("State"), [("state", "state_on"), "delivered"]),
        Part(
            model=ProjectOutput,
            title=_("Projects that work on it"),
            add=_("Add a project"),
            lines=["project"],
        ),
        HOW_SURE,
        SOURCES,
    ],
)
REGULATION = Editor(
    model=Regulation,
    many=_("Programs"),
    new=_("New regulation"),
    listed="programs:program_list",
    sections=[
        Group(
            _("What it is"),
            [("short", "country"), ("kind", "number", "year"), "subject"],
        ),
        HOW_SURE,
        SOURCES,
    ],
)
CONTRIBUTION = Editor(
    model=ContributionClaim,
    many=_("Programs"),
    new=_("New contribution"),
    listed="programs:program_list",
    hint=_(
        "What a source says a program helped towards. The portal prints “contributes "
        "to”, never “caused”."
    ),
    sections=[
        Group(_("What is said to have helped"), [("program", "regulation")]),
        Group(
            _("Towards what"),
            ["result_output", "result_regulation", "result_indicator"],
            hint=_("One of the three."),
        ),
        Group(
            _("Who says so, and in which words"),
            ["strength", "wording", "speaker", ("source", "locator")],
        ),
        HOW_SURE,
    ],
)
