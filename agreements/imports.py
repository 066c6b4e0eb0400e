"""What the columns of a list of agreements mean.

A list makes drafts: sides, dates and titles. That one is signed, in force or ended is
said on its own page, where its signatures and documents are asked for.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from agreements.models import Agreement, Party, Side
from egcc_portal.imports.institutions import INSTITUTION
from egcc_portal.imports.kinds import Column, Kind, Target, by_public_id
from egcc_portal.imports.readers import Choice, Fuzzy, YesNo


def party(name: str, side: str) -> Target:
    """Return the party of a side; of several, the first."""
    return Target(
        name,
        Party,
        join=f"""LEFT JOIN LATERAL (
            SELECT p.id FROM agreements_party p WHERE p.agreement_id = agreement.id
            AND p.side = '{side}' AND p.role = 'party' ORDER BY p.id LIMIT 1
        ) {name} ON true""",
        fixed={"agreement_id": "s.agreement_id", "side": f"'{side}'"},
        of="agreement",
        needs=name,
    )


AGREEMENTS = Kind(
    "agreements",
    _("Agreements"),
    [
        Column(
            "id",
            _("Public id"),
            hint=_("Leave it empty for new ones. An exported file has it filled in."),
        ),
        Column(
            "code", _("Number"), "agreement.code", required=True, only_new=True,
            examples=["ID-KR/MOU/2021/90", "ID-KR/ANX/2022/90"],
            also=["nomor"],
        ),
        Column(
            "registry_number", _("Official number"), "agreement.registry_number",
        ),
        Column(
            "kind", _("Kind"), "agreement.kind", Choice(Agreement.Kind),
            required=True, only_new=True, examples=["mou", "annex"],
        ),
        Column(
            "title_ind", _("Title in Indonesian"), "agreement.title_ind",
            examples=["Nota kesepahaman contoh", "Lampiran contoh"],
        ),
        Column("title_en", _("Title in English"), "agreement.title_en"),
        Column("title_ko", _("Title in Korean"), "agreement.title_ko"),
        Column(
            "indonesian", _("Indonesian party"), "indonesian.institution", INSTITUTION,
            examples=["Kementerian PANRB", "Kementerian PANRB"],
        ),
        Column("korean", _("Korean party"), "korean.institution", INSTITUTION),
        Column(
            "signed", _("Signed"), "agreement.signed", Fuzzy(),
            hint=_("A day, a month, a year or a range."),
            examples=["25 Mei 2021", "2022-06"],
        ),
        Column("starts", _("Start of the term"), "agreement.effect_start", Fuzzy()),
        Column("ends", _("End of the term"), "agreement.effect_end", Fuzzy()),
        Column(
            "counted", _("Counted in the programme"), "agreement.counted", YesNo(),
            hint=_("Empty means yes."),
        ),
    ],
    [
        by_public_id("agreement", Agreement),
        party("indonesian", Side.INDONESIA),
        party("korean", Side.KOREA),
    ],
    file="agreements",
)  # fmt: skip
