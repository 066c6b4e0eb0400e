"""Two records side by side: what they say, what leads to them, what stands against."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Model, TextField
from django.utils.translation import gettext as _

from egcc_portal.accounts.models import User
from egcc_portal.directory.models import Person
from egcc_portal.entry.models import Entry
from egcc_portal.history.words import names_in, told_of
from egcc_portal.merging.leading import (
    ONE_IS_ENOUGH,
    UNITED,
    Link,
    counts_of,
    links_to,
)
from egcc_portal.merging.models import Apart
from egcc_portal.merging.names import GONE, STAYS
from egcc_portal.sources.fields import kind_of
from egcc_portal.sources.records import Record, Review

BOTH = "both"
UNASKED = {"review", "shared", "origin", "confidence", "outside_fields"}
"""Fields of which the record that stays keeps its own."""
PLAIN = {"institution", "person"}
"""Columns whose name says no more than the kind of record does."""
SHOWN_DIGITS = 3
"""Of a civil servant's number; the last ones tell neither birth nor sex."""
MOST_REFUSALS = 20


@dataclass(frozen=True)
class Choice:
    """A field, and what each of the two records says of it, in words."""

    name: str
    label: str
    stays: str
    gone: str
    is_text: bool = False

    @property
    def is_open(self) -> bool:
        """Whether the two differ, so that somebody has to choose."""
        return self.stays != self.gone

    @property
    def preset(self) -> str:
        """Which value is proposed: that of the record that stays, if it has one."""
        if self.is_text and self.stays and self.gone:
            return BOTH
        return STAYS if self.stays else GONE


@dataclass(frozen=True)
class Pair:
    """A record that stays and one that would become one with it.

    `proposal` is the entry by which that waits for a manager, if it does.
    """

    stays: Record
    gone: Record
    reader: User
    proposal: Entry | None = None

    @cached_property
    def choices(self) -> list[Choice]:
        """Every field that either of the two says something of."""
        model = type(self.stays)
        rows = [row_of(self.stays), row_of(self.gone)]
        names = names_in([(model, row) for row in rows], self.reader)
        told = [
            Choice(
                each.field.name,
                each.label,
                *(each.read(row, names) for row in rows),
                is_text=isinstance(each.field, TextField),
            )
            for each in told_of(model, self.reader)
            if each.field.name not in UNASKED
        ]
        if isinstance(self.stays, Person):
            told.append(self.numbers())
        said = [each for each in told if each.stays or each.gone]
        return sorted(said, key=lambda each: each.is_text)  # the note comes last

    def numbers(self) -> Choice:
        """Return the choice between two numbers of civil servants, their ends shown."""
        ends = [f"… {p.nip[-SHOWN_DIGITS:]}" if p.nip else "" for p in self.both]
        if self.stays.nip and self.gone.nip:
            ends[1] += " " + _("(another one)")
        label = Person._meta.get_field("nip").verbose_name
        return Choice("nip", str(label).capitalize(), *ends)

    @property
    def both(self) -> list[Record]:
        """The one that stays, then the other."""
        return [self.stays, self.gone]

    @property
    def versions(self) -> str:
        """The state of both that somebody is shown."""
        return f"{self.stays.version},{self.gone.version}"

    @property
    def waits(self) -> bool:
        """Whether a second person has to approve it: one of the two is approved."""
        return any(each.review == Review.APPROVED for each in self.both)

    @cached_property
    def apart(self) -> Apart | None:
        """The decision that the two are two, if there is one."""
        label, keys = self.stays.fact_model, [each.pk for each in self.both]
        return Apart.objects.of(label, *keys).first()

    @cached_property
    def leading(self) -> list[tuple[str, int, int]]:
        """What leads to either: of which kind, how many to each."""
        counts = counts_of(self.both)
        told: dict[str, list[int]] = {}
        for (link, pk), many in counts.items():
            if link.model._meta.label_lower not in UNITED:
                row = told.setdefault(words_of(link), [0, 0])
                row[pk == self.gone.pk] += many
        return [(kind, *many) for kind, many in sorted(told.items())]

    @cached_property
    def refusals(self) -> list[str]:
        """Each reason why the two can't become one, or can't yet."""
        found = [
            *self.against_reviews(),
            *self.against_kinship(),
            *self.against_clashes(),
        ]
        if self.apart:
            found.append(_("They are marked as two. Take that back first."))
        return found[:MOST_REFUSALS]

    def against_reviews(self) -> list[str]:
        """Say what waits for a decision, and that what is approved stays."""
        found = []
        for each in self.both:
            waiting = Entry.objects.waiting().filter(
                model=each.fact_model, about=each.public_id
            )
            if self.proposal:
                waiting = waiting.exclude(pk=self.proposal.pk)
            if each.review == Review.SUBMITTED or waiting.exists():
                found.append(
                    _("Something about “%(name)s” waits for a manager. Decide first.")
                    % {"name": each}
                )
        if self.gone.review == Review.APPROVED != self.stays.review:
            found.append(
                _("“%(name)s” is approved: let it be the one that stays.")
                % {"name": self.gone}
            )
        return found

    def against_kinship(self) -> list[str]:
        """Say where one of the two leads to the other."""
        model = type(self.stays)
        own = [each for each in model._meta.fields if each.related_model is model]
        return [
            _("“%(name)s” names “%(other)s” as %(field)s: the two are not one.")
            % {"name": one, "other": other, "field": field.verbose_name}
            for one, other in (self.both, self.both[::-1])
            for field in own
            if getattr(one, field.attname) == other.pk
        ]

    def against_clashes(self) -> list[str]:
        """Name what both have a part in where only one of them may have it."""
        return [
            _(
                "%(kind)s: both are in “%(name)s”. Take one of them out there, "
                "then merge."
            )
            % {"kind": kind_of(link.model), "name": place_of(row, link)}
            for link in links_to(type(self.stays))
            if link.model._meta.label_lower not in UNITED | ONE_IS_ENOUGH
            for row in link.same(self.gone, self.stays)
        ]


def row_of(record: Record) -> dict[str, object]:
    """Return the columns of a record as a row version has them."""
    return {
        field.column: getattr(record, field.attname)
        for field in record._meta.concrete_fields
    }


def words_of(link: Link) -> str:
    """Return what the rows of a link are, and what the record is to them."""
    kind = kind_of(link.model)
    if link.is_addressed:
        return kind
    if link.name in PLAIN:
        return kind
    field = link.model._meta.get_field(link.name).verbose_name
    return _("%(kind)s (as %(field)s)") % {"kind": kind, "field": field}


def place_of(row: Model, link: Link) -> Model:
    """Return the record that a row is a part of: its agreement, its cohort."""
    ours = (
        field.name
        for field in row._meta.concrete_fields
        if field.related_model and field.name != link.name
    )
    return next((place for name in ours if (place := getattr(row, name))), row)
