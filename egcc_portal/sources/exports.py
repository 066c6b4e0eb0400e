"""The columns of the downloaded list of sources."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from egcc_portal.exports import PUBLIC_ID, Field, Sheet, in_words
from egcc_portal.tables import Unit

SOURCE_SHEET = Sheet(
    "sources",
    _("Sources"),
    [
        PUBLIC_ID,
        Field(_("Publisher"), "publisher"),
        Field(_("Headline"), "headline"),
        Field(_("Kind"), in_words("kind")),
        Field(_("Language"), in_words("language")),
        Field(_("Published"), "published", Unit.FUZZY),
        Field(_("Reliability"), in_words("reliability")),
        Field(_("Checked"), in_words("checked")),
        Field(_("Claims"), "claim_count", Unit.COUNT),
        Field(_("Address"), "url"),
    ],
)
