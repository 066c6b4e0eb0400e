"""The columns of the downloaded lists of sources and documents."""

from __future__ import annotations

from django.db.models.functions import TruncDate
from django.utils.translation import gettext_lazy as _

from egcc_portal.exports import PUBLIC_ID, Field, Sheet, in_words, joined
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

DOCUMENT_SHEET = Sheet(
    "documents",
    _("Documents"),
    [
        Field(_("File name"), "name"),
        Field(_("Kind"), joined("its_sources", "kind")),
        Field(_("Language"), in_words("language")),
        Field(_("What it proves"), joined("its_sources", "headline")),
        Field(_("Received"), TruncDate("received_at"), Unit.DAY),
        Field(_("Media type"), "media_type"),
        Field(_("Size in bytes"), "size", Unit.COUNT),
        Field(_("SHA-256"), "sha256"),
    ],
)
