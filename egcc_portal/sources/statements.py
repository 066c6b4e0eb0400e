"""What a source states: its claims and citations, by the record they are on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.apps import apps
from django.db.models import CharField, F, Model, QuerySet, Value
from django.db.models.functions import Cast
from django.utils.functional import Promise
from modeltranslation.translator import translator

from egcc_portal.accounts.models import User
from egcc_portal.sources.models import Citation, Claim, Source
from egcc_portal.sources.records import Record

MOST_ROWS = 500
"""So many claims and so many citations of a source are shown."""
LANGUAGES = ["ind", "en", "ko"]


@dataclass
class Stated:
    """A record, and what one source says of it; {% text %} reads its name."""

    kind: Promise | str
    public_id: str
    url: str
    name_ind: str | None
    name_en: str | None
    name_ko: str | None
    claims: list[Claim] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)

    @property
    def has_name(self) -> bool:
        """Whether it is named in some language."""
        return bool(self.name_ind or self.name_en or self.name_ko)


def stated_by(source: Source, *, reader: User) -> list[Stated]:
    """Return the records that a source speaks of and the reader may see.

    Three queries, however many kinds of records: claims, citations, records.
    """
    claims = list(source.claims.filter(withdrawn_at=None)[:MOST_ROWS])
    citations = list(source.citations.order_by("model", "about", "part")[:MOST_ROWS])
    records = records_at(
        {(row.model, row.about) for row in [*claims, *citations]}, reader
    )
    for claim in claims:
        if stated := records.get((claim.model, claim.about)):
            stated.claims.append(claim)
    for citation in citations:
        if stated := records.get((citation.model, citation.about)):
            stated.citations.append(citation)
    return sorted(
        records.values(), key=lambda each: (not each.claims, str(each.kind), each.url)
    )


def records_at(
    addresses: Iterable[tuple[str, str]], reader: User
) -> dict[tuple[str, str], Stated]:
    """Return the visible records at addresses (model, public id), in one query."""
    wanted = defaultdict(list)
    for label, public_id in addresses:
        wanted[label].append(public_id)
    branches = [
        in_columns(model.objects.visible_to(reader).filter(public_id__in=ids), label)
        for label, ids in wanted.items()
        if (model := record_model(label))
    ]
    if not branches:
        return {}
    found = branches[0].union(*branches[1:], all=True)
    return {
        (label, public_id): Stated(
            kind=apps.get_model(label)._meta.verbose_name,
            public_id=public_id,
            url=address_of(apps.get_model(label), pk),
            **dict(zip([f"name_{each}" for each in LANGUAGES], names, strict=True)),
        )
        for label, pk, public_id, *names in found
    }


def record_model(label: str) -> type[Record] | None:
    """Return the model of a label, if it is one of our records."""
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        return None
    return model if issubclass(model, Record) else None


def in_columns(records: QuerySet, label: str) -> QuerySet:
    """Return label, key, public id and name, the first of the translated texts."""
    translated = translator.get_options_for_model(records.model).get_field_names()
    columns = {"label": Value(label), "key": F("pk"), "id": F("public_id")}
    for language in LANGUAGES:
        nothing = Cast(Value(None), CharField())
        named = F(f"{translated[0]}_{language}") if translated else nothing
        columns[language] = named
    named = {f"stated_{name}": column for name, column in columns.items()}
    return records.order_by().annotate(**named).values_list(*named)


def address_of(model: type[Model], pk: int) -> str:
    """Return the address of a record's page, "" if it has none."""
    return model(pk=pk).get_absolute_url() if hasattr(model, "get_absolute_url") else ""
