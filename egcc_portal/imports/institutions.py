"""An institution in a cell: by any name that it bears or bore, in any script."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.db.models import (
    Case,
    Exists,
    F,
    OuterRef,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Concat, NullIf
from django.db.models.sql import Query
from django.utils.translation import gettext_lazy as _

from egcc_portal.cells import COLUMNS, Spoken, languages
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


def told(institution: Institution) -> str:
    """Return what tells an institution from another of its name."""
    whose = institution.parent or institution.region
    kind = institution.get_kind_display()
    return f"{kind}, {whose}" if whose else kind


class Named(Spoken):
    """The name of the institution that a row leads to, as a list is sent back with.

    Where another one bears the same, its public id stands behind it, in brackets.
    """

    def made(self, query: Query) -> Case:
        name = Spoken(f"{self.name}__name").made(query)
        spoken = [
            NullIf(OuterRef(f"{self.name}__name_{COLUMNS[each]}"), Value(""))
            for each in languages()
        ]
        others = Institution.objects.order_by().annotate(spoken=Spoken("name"))
        same = others.filter(spoken=Coalesce(*spoken, output_field=TextField()))
        namesake = Exists(same.exclude(pk=OuterRef(f"{self.name}__pk")))
        ends = Value(" ["), F(f"{self.name}__public_id"), Value("]")
        told = Concat(name, *ends, output_field=TextField())
        return Case(When(namesake, then=told), default=name)


INSTITUTION = Link(
    lambda: Institution.objects.select_related("parent", "region").order_by("pk"),
    called,
    _(
        "No institution is called like this. Write one of its names, or add it to the "
        "institutions first."
    ),
    plain,
    told,
)
