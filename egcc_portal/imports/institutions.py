"""An institution in a cell: by any name that it bears or bore, in any script."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from egcc_portal.directory.models import Institution, InstitutionName
from egcc_portal.folding import fold
from egcc_portal.imports.readers import Link
from egcc_portal.rows import texts

GOVERNMENTS = [
    (re.compile(r"\b(?:pemerintah )?(?:pemkot|kota)\b"), "kota"),
    (re.compile(r"\b(?:pemerintah )?(?:pemkab|kabupaten|kab)\b-?"), "kabupaten"),
    (re.compile(r"\b(?:pemerintah )?(?:pemprov|provinsi|prov)\b-?"), "provinsi"),
    (re.compile(r"\bpemerintah (?:daerah )?"), ""),
]


def plain(name: str) -> str:
    """Return an institution's name as names are compared: Pemkot X is Kota X."""
    folded = fold(name)
    for written, meant in GOVERNMENTS:
        folded = written.sub(meant, folded, count=1)
    return " ".join(folded.split())


def called(rows: QuerySet) -> Iterable[tuple[int, str]]:
    """Yield every name that an institution bears or bore, in any script."""
    own = [*texts("name"), *texts("short"), "public_id"]
    for key, *names in rows.values_list("pk", *own):
        yield from ((key, name) for name in names)
    names = InstitutionName.objects.filter(institution__in=rows).order_by()
    for key, name, short in names.values_list("institution_id", "name", "short"):
        yield from ((key, name), (key, short))


INSTITUTION = Link(
    lambda: Institution.objects.order_by("pk"),
    called,
    _(
        "No institution is called like this. Write one of its names, or add it to the "
        "institutions first."
    ),
    plain,
)
