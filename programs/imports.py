"""What the columns of a list of projects mean."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from agreements.models import Agreement, Side
from egcc_portal.folding import fold
from egcc_portal.imports.institutions import INSTITUTION
from egcc_portal.imports.kinds import Column, Kind, Target, by_public_id
from egcc_portal.imports.readers import Choice, Day, Link, Whole
from egcc_portal.rows import texts
from programs.models import FocusArea, Program, Project, ProjectParty

MARK = re.compile(r" \[(?:ID|EN|KO)\]$")
"""Behind a title in another language, as exported lists have it."""


def unmarked(text: str) -> str:
    """Return a title as titles are compared."""
    return fold(MARK.sub("", text))


def columns_of(*columns: str) -> object:
    """Return what yields (key, name) of rows that are called by these columns."""

    def named(rows: QuerySet) -> Iterable[tuple[int, str]]:
        for key, *names in rows.values_list("pk", *columns):
            yield from ((key, name) for name in names)

    return named


PROGRAM = Link(
    lambda: Program.objects.order_by("pk"),
    columns_of("code", "public_id", *texts("name")),
    _("No program has this code or name."),
    unmarked,
)
AGREEMENT = Link(
    lambda: Agreement.objects.order_by("pk"),
    columns_of("code", "public_id"),
    _("No agreement has this number. Titles are not enough: two may share one."),
)
FOCUS_AREA = Link(
    lambda: FocusArea.objects.select_related("program").order_by("pk"),
    columns_of("public_id", *texts("title")),
    _("No focus area is called like this."),
    unmarked,
    lambda area: str(area.program or ""),
)


def lead(name: str, side: str) -> Target:
    """Return the leading institution of a side."""
    return Target(
        name,
        ProjectParty,
        join=f"""LEFT JOIN LATERAL (
            SELECT p.id FROM programs_projectparty p WHERE p.project_id = project.id
            AND p.side = '{side}' AND p.role = 'lead' ORDER BY p.id LIMIT 1
        ) {name} ON true""",
        fixed={"project_id": "s.project_id", "side": f"'{side}'", "role": "'lead'"},
        of="project",
        needs=name,
    )


PROJECTS = Kind(
    "projects",
    _("Projects"),
    [
        Column(
            "id",
            _("Public id"),
            hint=_("Leave it empty for new ones. An exported file has it filled in."),
        ),
        Column(
            "year", _("Year"), "project.year", Whole(), required=True, only_new=True,
            examples=["2021", "2022"],
        ),
        Column(
            "title_ind", _("Title in Indonesian"), "project.title_ind",
            required=True, only_new=True,
            examples=["Proyek Contoh Arsitektur", "Proyek Contoh Pelatihan"],
            also=["judul", "title"],
        ),
        Column("title_en", _("Title in English"), "project.title_en"),
        Column("title_ko", _("Title in Korean"), "project.title_ko"),
        Column(
            "program", _("Program"), "project.program", PROGRAM,
            hint=_("Its code or its name."), examples=["DGCC", "DGCC"],
        ),
        Column("focus_area", _("Focus area"), "project.focus_area", FOCUS_AREA),
        Column(
            "agreement", _("Agreement that covers it"), "project.agreement", AGREEMENT,
            hint=_("Its number."),
        ),
        Column(
            "state", _("State at last source"), "project.state", Choice(Project.State),
            hint=_("Empty means proposed."),
        ),
        Column(
            "state_on", _("State as of"), "project.state_on", Day(),
            required=True, only_new=True, examples=["2021-05-25", "25 Mei 2022"],
        ),
        Column(
            "iati_status", _("IATI status"), "project.iati_status",
            Choice(Project.IatiStatus), required=True, only_new=True,
            examples=["2", "1"],
        ),
        Column(
            "lead_id", _("Leading institution in Indonesia"), "lead_id.institution",
            INSTITUTION, examples=["Kementerian PANRB", ""],
        ),
        Column(
            "lead_kr", _("Leading institution in Korea"), "lead_kr.institution",
            INSTITUTION,
        ),
    ],
    [
        by_public_id("project", Project),
        lead("lead_id", Side.INDONESIA),
        lead("lead_kr", Side.KOREA),
    ],
    file="projects",
)  # fmt: skip
