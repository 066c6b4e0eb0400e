"""What a source states: its claims and citations, by the record they are on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.apps import apps
from django.db.models import (
    CharField,
    Exists,
    F,
    ForeignKey,
    OuterRef,
    Q,
    QuerySet,
    Value,
)
from django.db.models.functions import Cast
from modeltranslation.translator import NotRegistered, translator

from egcc_portal.accounts.models import User
from egcc_portal.rows import texts
from egcc_portal.sources.fields import kind_of
from egcc_portal.sources.models import Citation, Claim, Source
from egcc_portal.sources.records import Record

MOST_ROWS = 500
"""So many claims and so many citations of a source are shown."""


@dataclass
class Stated:
    """A record, and what one source says of it; {% text %} reads its name.

    `key` is that of the record whose page it is shown on.
    """

    kind: str
    public_id: str
    url: str
    name_ind: str | None
    name_en: str | None
    name_ko: str | None
    claims: list[Claim] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    key: int | None = None

    @property
    def parts(self) -> list[Citation]:
        """Citations for a part of it, not for the whole."""
        return [citation for citation in self.citations if citation.part]

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
    addresses = {(said.model, said.about) for said in [*claims, *citations]}
    records = records_at(addresses, reader)
    for claim in claims:
        if stated := records.get((claim.model, claim.about)):
            stated.claims.append(claim)
    for citation in citations:
        if stated := records.get((citation.model, citation.about)):
            stated.citations.append(citation)
    return sorted(records.values(), key=lambda each: (each.kind, each.public_id))


def records_at(
    addresses: Iterable[tuple[str, str]], reader: User
) -> dict[tuple[str, str], Stated]:
    """Return the visible records at addresses (model, public id), in one query."""
    wanted = defaultdict(list)
    for label, public_id in addresses:
        wanted[label].append(public_id)
    models = {label: model for label in wanted if (model := record_model(label))}
    branches = [
        in_columns(in_sight(model, reader).filter(public_id__in=wanted[label]), label)
        for label, model in sorted(models.items())
    ]
    if not branches:
        return {}
    found = {}
    for label, public_id, key, *names in branches[0].union(*branches[1:], all=True):
        model = models[label]
        page = page_of(model)[1]
        kind = kind_of(model)
        url = page(pk=key).get_absolute_url() if page and key else ""
        found[label, public_id] = Stated(kind, public_id, url, *names, key=key)
    return found


def record_model(label: str) -> type[Record] | None:
    """Return the model of a label, if it is one of our records."""
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        return None
    return model if issubclass(model, Record) else None


def in_sight(model: type[Record], reader: User) -> QuerySet:
    """Return the records that a reader may see, and so the pages they stand on."""
    path, page = page_of(model)
    seen = model.objects.visible_to(reader)
    if not path:
        return seen
    pages = page.objects.visible_to(reader)
    return seen.filter(Q(**{path: None}) | Q(**{f"{path}__in": pages}))


def facts_in_sight(reader: User) -> Q:
    """Return the condition that a row's (model, about) is a record in sight."""
    condition = Q()
    for model in Record.__subclasses__():
        record = in_sight(model, reader).filter(public_id=OuterRef("about"))
        condition |= Q(model=model._meta.label_lower) & Q(Exists(record))
    return condition


def disputed_facts(reader: User) -> QuerySet:
    """Return the facts on which sources differ, as far as a reader may see both."""
    seen = Claim.objects.seen_by(reader).filter(facts_in_sight(reader))
    return seen.disputed()


def in_columns(records: QuerySet, label: str) -> QuerySet:
    """Return label, public id, key of the page and name of each record.

    A record without a text of its own is called as the one on whose page it is.
    """
    path, page = page_of(records.model)
    name = name_of(records.model) or (path and f"{path}__{name_of(page)}")
    nothing = Cast(Value(None), CharField())
    names = [F(text) for text in texts(name)] if name else [nothing] * 3
    columns = [Value(label), F("public_id"), F(path or "pk"), *names]
    named = {f"stated_{place}": column for place, column in enumerate(columns)}
    # A plain QuerySet, since modeltranslation's own shuffles the columns.
    plain = QuerySet(records.model).filter(pk__in=records).order_by()
    return plain.annotate(**named).values_list(*named)


def name_of(model: type[Record]) -> str:
    """Return the first of its texts in three languages, which is what it is called."""
    try:
        translated = translator.get_options_for_model(model).all_fields
    except NotRegistered:
        return ""
    return next(each.name for each in model._meta.fields if each.name in translated)


def page_of(model: type[Record]) -> tuple[str, type[Record] | None]:
    """Return the path to the record on whose page it is shown, and that one's model.

    The path is "" for a record with a page of its own; an output's is its program.
    """
    if hasattr(model, "get_absolute_url"):
        return "", model
    for link in model._meta.concrete_fields:
        if isinstance(link, ForeignKey) and hasattr(
            link.related_model, "get_absolute_url"
        ):
            return link.name, link.related_model
    return "", None
