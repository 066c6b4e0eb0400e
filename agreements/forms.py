"""How agreements are entered: what their form holds, in the order of the paper."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from agreements.models import Agreement, Contribution, Party, Relation, Signature
from egcc_portal.entry.editors import SOURCES, Editor, Group, Part

PARTIES = Part(
    model=Party,
    title=_("Parties"),
    add=_("Add a party"),
    lines=[("institution", "side", "role"), "name_as_signed"],
    hint=_("The name as signed only where the paper has another than the institution."),
    rows=2,
)
SIGNATURES = Part(
    model=Signature,
    title=_("Signatures"),
    add=_("Add a signature"),
    lines=[
        ("person", "side"),
        ("appointment", "office_as_signed"),
        ("capacity", "full_powers_reference"),
        ("principal_institution", "principal_person"),
        "principal_office",
        ("signed", "local_time", "zone"),
        ("mode", "place", "venue"),
    ],
    hint=_("Whoever signs for somebody absent signs on behalf of that office."),
)
RELATIONS = Part(
    model=Relation,
    title=_("Other agreements that it names"),
    add=_("Add another agreement"),
    lines=[("kind", "to"), ("new_end", "note")],
)
CONTRIBUTIONS = Part(
    model=Contribution,
    title=_("What each side gives"),
    add=_("Add a contribution"),
    lines=[
        ("institution", "kind", "status"),
        ("amount", "currency"),
        ("first_year", "last_year", "basis"),
    ],
)
AGREEMENT = Editor(
    model=Agreement,
    many=_("Agreements"),
    new=_("New agreement"),
    sections=[
        Group(_("What it is"), [("code", "registry_number"), "kind", "title"]),
        PARTIES,
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
        SIGNATURES,
        RELATIONS,
        CONTRIBUTIONS,
        Group(
            _("How sure this is"),
            [("evidence", "confidence"), ("counted", "shared"), "note"],
        ),
        SOURCES,
    ],
    is_signed=lambda agreement: agreement.state not in Agreement.UNSIGNED,
    facts={"in_force_on": "dates.in_force", "operates": "dates.operates_from"},
)
