"""What leads to a record: by a foreign key, or by its address in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from django.db.models import (
    CharField,
    Count,
    Exists,
    F,
    Model,
    OuterRef,
    Q,
    QuerySet,
    UniqueConstraint,
    Value,
)
from django.db.models.functions import Cast
from django.db.models.lookups import IsNull

from egcc_portal.history.knowledge import tracked
from egcc_portal.history.steps import is_addressed
from egcc_portal.sources.records import Record

UNITED = {"directory.institutionname", "directory.personname"}
"""Parts that are compared one by one; see names.py."""
ONE_IS_ENOUGH = {"sources.citation", "sources.questionfact", "gaps.followup"}
"""Rows of which one goes where both records have the same."""


@dataclass(frozen=True)
class Link:
    """A column of a kind of rows by which they lead to a kind of record."""

    model: type[Model]
    name: str

    @property
    def is_addressed(self) -> bool:
        """Whether the record is named in words, by its public id."""
        return self.name == "about"

    def key_of(self, record: Record) -> int | str:
        """Return what the column holds where it leads to a record."""
        return record.public_id if self.is_addressed else record.pk

    def rows(self, record: Record) -> QuerySet:
        """Return the rows that lead to a record."""
        own = Q(**{self.name: self.key_of(record)})
        if self.is_addressed:
            own &= Q(model=record.fact_model)
        return QuerySet(self.model).filter(own)

    def move(self, gone: Record, stays: Record) -> None:
        """Let the rows of one record lead to the other."""
        self.rows(gone).update(**{self.name: self.key_of(stays)})

    def same(self, gone: Record, stays: Record) -> list[Model]:
        """Return those of one record that may not stand beside the other's."""
        found = []
        for rule in self.model._meta.constraints:
            if isinstance(rule, UniqueConstraint) and self.name in rule.fields:
                found += self.breaking(rule, gone, stays)
        return found

    def breaking(self, rule: UniqueConstraint, gone: Record, stays: Record) -> QuerySet:
        """Return the rows of one record that equal one of the other's by a rule."""
        alike = self.rows(stays)
        for name in set(rule.fields) - {self.name, "model"}:
            same = Q(**{name: OuterRef(name)})
            if rule.nulls_distinct is False:
                same |= Q(IsNull(F(name), True), IsNull(OuterRef(name), True))
            alike = alike.filter(same)
        condition = rule.condition or Q()
        return self.rows(gone).filter(condition, Exists(alike.filter(condition)))


@cache
def links_to(model: type[Record]) -> tuple[Link, ...]:
    """Return every link to a kind of record, whichever app's rows it is of."""
    keys = [
        Link(relation.related_model, relation.field.name)
        for relation in model._meta.related_objects
        if not hasattr(relation.related_model, "pgh_tracked_model")
    ]
    said = [Link(each, "about") for each in tracked().values() if is_addressed(each)]
    return tuple(sorted([*keys, *said], key=lambda link: link.model._meta.label))


def counts_of(records: list[Record]) -> dict[tuple[Link, int], int]:
    """Return how many rows lead to each of some records of a kind, in one query."""
    links = links_to(type(records[0]))
    branches = []
    for place, link in enumerate(links):
        for record in records:
            rows = (
                link.rows(record)
                .order_by()
                .annotate(
                    at_link=Value(place), of_record=Cast(Value(record.pk), CharField())
                )
            )
            branches.append(
                rows.values("at_link", "of_record")
                .annotate(many=Count("pk"))
                .values_list("at_link", "of_record", "many")
            )
    found = branches[0].union(*branches[1:], all=True)
    return {(links[place], int(of)): many for place, of, many in found}
