"""How agreements are entered: what their form holds, in the order of the paper."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from agreements.models import Agreement
from egcc_portal.entry.editors import Editor, Group

AGREEMENT = Editor(
    model=Agreement,
    many=_("Agreements"),
    new=_("New agreement"),
    sections=[
        Group(
            _("What it is"),
            [("code", "registry_number"), "kind", "title"],
        ),
        Group(
            _("Dates"),
            [
                "signed",
                ("in_force_on", "operates"),
                ("effect_start", "effect_end"),
                "term_text",
                "works_back",
                ("deposited", "notice_days"),
            ],
            hint=_(
                "A day, a month or a year, as the paper has it: 25 May 2021, May 2021, "
                "2021, 18–28 July 2016."
            ),
        ),
        Group(
            _("How sure this is"),
            [("evidence", "confidence"), ("counted", "shared"), "note"],
        ),
    ],
)
