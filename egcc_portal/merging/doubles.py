"""How likely it is that two records are one, and why: each reason with its points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from egcc_portal.directory.models import Appointment, Institution, Person
from egcc_portal.folding import fold, is_hangul
from egcc_portal.merging.candidates import candidates
from egcc_portal.sources.records import Record, Review

BIRTH = slice(0, 8)
"""The digits of a civil servant's number that are the day of birth."""
LIKELY, VERY_LIKELY, CERTAIN = 45, 75, 100


@dataclass(frozen=True)
class Reason:
    """What speaks for two records being one, or with fewer than 0 points against."""

    points: int
    words: Promise | str


TRAITS = [
    (
        "country",
        Reason(10, gettext_lazy("They are of one country.")),
        Reason(-40, gettext_lazy("They are of two countries.")),
    ),
    (
        "kind",
        Reason(10, gettext_lazy("They are of one kind.")),
        Reason(-15, gettext_lazy("They are of two kinds.")),
    ),
    (
        "region_id",
        Reason(15, gettext_lazy("They govern one region.")),
        Reason(-60, gettext_lazy("They govern two regions.")),
    ),
    (
        "parent_id",
        Reason(10, gettext_lazy("They are part of one institution.")),
        Reason(-10, gettext_lazy("They are part of two institutions.")),
    ),
]
"""A column of institutions, what it tells if equal, and if not; blanks tell nothing."""


@dataclass(frozen=True)
class Double:
    """Two records that may be one; `stays` is the one proposed to stay."""

    stays: Record
    gone: Record
    reasons: tuple[Reason, ...]

    @property
    def score(self) -> int:
        """The points of all reasons, from 0 to 100."""
        return max(0, min(CERTAIN, sum(each.points for each in self.reasons)))

    @property
    def is_likely(self) -> bool:
        return self.score >= LIKELY

    @property
    def is_very_likely(self) -> bool:
        return self.score >= VERY_LIKELY


def doubles(model: type[Record], of: int | None = None) -> list[Double]:
    """Return the pairs that may be one, the likeliest first.

    Args:
        model: Institution or Person.
        of: only the pairs of this record.
    """
    pairs = candidates(model, of)
    wanted = {key for pair in pairs for key in pair}
    rows = model.objects.filter(pk__in=wanted).prefetch_related("names")
    if model is Person:
        rows = rows.with_hints()
    else:
        rows = rows.select_related("parent", "region")
    records = {each.pk: each for each in rows}
    weigh = weigh_people if model is Person else weigh_institutions
    found = []
    for pair in pairs:
        stays, gone = sorted((records[key] for key in pair), key=precedence)
        found.append(Double(stays, gone, tuple(weigh(stays, gone))))
    return sorted(found, key=lambda one: (-one.score, str(one.stays), one.stays.pk))


def precedence(record: Record) -> tuple[bool, int]:
    """What is approved stays before a draft, the older before the newer."""
    return record.review != Review.APPROVED, record.pk


def name_key(text: str) -> str:
    """Return a name as it is compared; the database's name_key() does the same.

    >>> name_key("OH Kang-tak") == name_key("Kangtak Oh")
    True
    """
    folded = fold(text).replace("-", "")
    if any(map(is_hangul, folded)):
        return folded.replace(" ", "")
    return " ".join(sorted(folded.split()))


def names_of(record: Record) -> dict[str, str]:
    """Return what a record is called in full, by the key of each name."""
    own = [record.name_ko, record.name_en, record.name_ind]
    texts = [*(str(each) for each in record.names.all()), *filter(None, own)]
    return {name_key(text): text for text in texts if name_key(text)}


def shorts_of(institution: Institution) -> dict[str, str]:
    """Return the abbreviations of an institution by their keys."""
    own = [institution.short_ko, institution.short_en, institution.short_ind]
    texts = filter(None, [*(each.short for each in institution.names.all()), *own])
    return {name_key(text): text for text in texts if name_key(text)}


def weigh_names(one: Record, other: Record) -> Iterator[Reason]:
    """Weigh the names that both bear."""
    names, others = names_of(one), names_of(other)
    shared = sorted({names[key] for key in names.keys() & others.keys()})
    if shared:
        yield Reason(55, _("Both are called “%(name)s”.") % {"name": shared[0]})
    for name in shared[1:3]:
        yield Reason(15, _("Both are also called “%(name)s”.") % {"name": name})


def weigh_institutions(one: Institution, other: Institution) -> Iterator[Reason]:
    """Weigh what two institutions have in common, and what keeps them apart."""
    yield from weigh_names(one, other)
    ours, theirs = shorts_of(one), shorts_of(other)
    both = ours.keys() & (theirs.keys() | names_of(other).keys())
    both |= theirs.keys() & names_of(one).keys()
    if both:
        short = sorted((ours | theirs)[key] for key in both)[0]
        yield Reason(20, _("“%(short)s” stands for both.") % {"short": short})
    for name, same, differs in TRAITS:
        here, there = getattr(one, name), getattr(other, name)
        if here and there:
            yield same if here == there else differs
    kin = {one.parent_id, one.predecessor_id}
    if other.pk in kin or one.pk in {other.parent_id, other.predecessor_id}:
        yield Reason(-80, _("One is named as part or predecessor of the other."))


def weigh_people(one: Person, other: Person) -> Iterator[Reason]:
    """Weigh what two people have in common, and what keeps them apart."""
    namesakes = list(weigh_names(one, other))
    yield from namesakes
    if not namesakes:
        words = sorted(words_of(one) & words_of(other))
        if words:
            told = _("Their names share “%(word)s” and differ in the rest.")
            yield Reason(10, told % {"word": words[0]})
    for here, there in product(one.appointments.all(), other.appointments.all()):
        if is_same_office(here, there):
            told = _("Both were %(office)s, %(institution)s.")
            words = {"office": here.office, "institution": here.institution}
            yield Reason(25, told % words)
            break
    if one.nip and other.nip:
        if one.nip[BIRTH] == other.nip[BIRTH]:
            yield Reason(20, _("Their civil servant numbers tell one day of birth."))
        else:
            yield Reason(-70, _("Their civil servant numbers tell two days of birth."))


def words_of(person: Person) -> set[str]:
    """Return the words of all of somebody's names."""
    return {word for key in names_of(person) for word in key.split()}


def is_same_office(one: Appointment, other: Appointment) -> bool:
    """Whether two offices are called alike, at one institution."""
    if one.institution_id != other.institution_id:
        return False
    ours, theirs = (
        each.office_ind or each.office_en or each.office_ko or ""
        for each in (one, other)
    )
    return bool(ours) and name_key(ours) == name_key(theirs)
