"""The names of two records that become one: what each of them becomes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Model

from egcc_portal.directory.models import (
    Institution,
    InstitutionName,
    Person,
    PersonName,
)
from egcc_portal.folding import is_hangul
from egcc_portal.sources.records import Record

LANGUAGES = {"ind": "id", "en": "en", "ko": "ko"}
STAYS, GONE = "stays", "gone"


@dataclass(frozen=True)
class United:
    """What becomes of names: some are dropped, turned into aliases, or added.

    A name is dropped only where the record that stays has the very same.
    """

    dropped: list[Model]
    aliases: list[Model]
    added: list[Model]

    def carry_out(self, stays: Record) -> None:
        """Write it, and give all names that are left to the record that stays."""
        for name in self.dropped:
            name.delete()
        for name in self.aliases:
            name.kind = "alias"
            name.save()
        for name in self.added:
            name.save()


def united(stays: Record, gone: Record, choices: dict[str, str]) -> United:
    """Return what becomes of the names of two records.

    Args:
        choices: for each field of which the records differ, whose value is kept.
    """
    if isinstance(stays, Institution):
        return of_institutions(stays, gone, choices)
    return of_people(stays, gone, choices)


def of_institutions(
    stays: Institution, gone: Institution, choices: dict[str, str]
) -> United:
    """Of two official names of one language and time, one becomes an alias."""
    own, other = list(stays.names.all()), list(gone.names.all())
    aliases = []
    for column, language in LANGUAGES.items():
        wins = choices.get(f"name_{column}", STAYS)
        ours, theirs = (official(names, language) for names in (own, other))
        losers, winners = (ours, theirs) if wins == GONE else (theirs, ours)
        aliases += [one for one in losers if any(overlap(one, x) for x in winners)]
    return tidy(own, other, aliases, left_names(stays, gone, choices))


def tidy(
    own: list[Model], other: list[Model], aliases: list[Model], left: Iterable[Model]
) -> United:
    """Return the outcome without names that would stand there twice."""
    demoted = {each.pk for each in aliases}

    def key(name: Model) -> tuple:
        kind = "alias" if name.pk and name.pk in demoted else name.kind
        if isinstance(name, PersonName):
            return name.full, kind
        return name.language, name.name, kind, name.since_from

    kept: set[tuple] = set()
    dropped = []
    for name in sorted([*own, *other], key=lambda one: one.pk in demoted):
        if key(name) in kept:
            dropped.append(name)
        kept.add(key(name))
    gone = {each.pk for each in dropped}
    known = {str(name) for name in [*own, *other]}
    added = {str(name): name for name in left if str(name) not in known}
    turned = [each for each in aliases if each.pk not in gone]
    return United(dropped, turned, list(added.values()))


def official(names: Iterable[InstitutionName], language: str) -> list[InstitutionName]:
    """Return the official names of a language."""
    return [n for n in names if (n.kind, n.language) == ("official", language)]


def overlap(one: InstitutionName, other: InstitutionName) -> bool:
    """Whether two names were borne on one day, as far as is known."""
    begins = max(one.since_from or date.min, other.since_from or date.min)
    return begins <= min(one.until_to or date.max, other.until_to or date.max)


def left_names(
    stays: Institution, gone: Institution, choices: dict[str, str]
) -> Iterable[InstitutionName]:
    """Yield aliases for the names that are not chosen, so that they are found."""
    for column, language in LANGUAGES.items():
        for part in ("name", "short"):
            field = f"{part}_{column}"
            left = stays if choices.get(field) == GONE else gone
            kept = gone if left is stays else stays
            text = getattr(left, field)
            if text and text != getattr(kept, field):
                yield InstitutionName(
                    institution=stays, language=language, name=text, kind="alias"
                )


def of_people(stays: Person, gone: Person, choices: dict[str, str]) -> United:
    """All forms of the name stay; those that are not chosen become aliases."""
    left = []
    for column in LANGUAGES:
        field = f"name_{column}"
        loser = stays if choices.get(field) == GONE else gone
        kept = gone if loser is stays else stays
        text = getattr(loser, field)
        if text and text != getattr(kept, field):
            script = "hangul" if any(map(is_hangul, text)) else "latin"
            order = loser.name_order
            left.append(
                PersonName(
                    person=stays, full=text, script=script, order=order, kind="alias"
                )
            )
    return tidy(list(stays.names.all()), list(gone.names.all()), [], left)
