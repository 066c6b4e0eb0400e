"""The columns of the downloaded list of agreements."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from agreements.models import Term
from egcc_portal.exports import (
    PUBLIC_ID,
    SOURCES,
    Field,
    Sheet,
    in_words,
    titles,
    yes_or_no,
)
from egcc_portal.tables import Unit


def agreement_sheet(on: date) -> Sheet:
    """Agreements that went through with_term(on) and with_party_names()."""
    return Sheet(
        "agreements",
        _("Agreements"),
        [
            PUBLIC_ID,
            Field(_("Number"), "code"),
            *titles(),
            Field(_("Kind"), in_words("kind")),
            Field(_("Parties"), lambda row: " – ".join(row.party_names)),
            Field(_("Signed"), "signed", Unit.FUZZY),
            Field(
                _("Valid until"), lambda row: row.effect_end or row.term_end, Unit.FUZZY
            ),
            Field(
                _("Extended to"),
                lambda row: row.term_end if row.is_extended else None,
                Unit.FUZZY,
            ),
            Field(_("Term"), in_words("term", Term)),
            Field(_("Approximate"), yes_or_no("approximate")),
            Field(_("Terms as of"), lambda row: on, Unit.DAY),
            SOURCES,
        ],
    )
