"""Regions, institutions and people, under their names, in their offices."""

from __future__ import annotations

from egcc_portal.directory.models import (
    Appointment,
    Institution,
    InstitutionName,
    Person,
    PersonName,
    Region,
)
from egcc_portal.history_data.files import Book, Entry, waves
from egcc_portal.history_data.keeping import Draft, Keeper
from egcc_portal.history_data.load_sources import cite, told

DECREE = "Kepmendagri 300.2.2-2138/2025"
LANGUAGES = ["id", "en", "ko"]


def load_regions(book: Book, keeper: Keeper) -> None:
    """Load provinces, then the regencies and cities in them."""
    entries = book.section("regions")
    for length in [2, 5]:
        level = [entry for entry in entries if len(entry.key) == length]
        keeper.keep([(entry, region(entry)) for entry in level], by="code")


def region(entry: Entry) -> Region:
    """Return a region; the units of Jakarta are administered, not autonomous."""
    province, dot, _ = entry.key.partition(".")
    name = entry.required("name")
    return Region(
        code=entry.key,
        name=name,
        level=entry.choice("level", Region.Level),
        parent=entry.found(province, "code", Region) if dot else None,
        autonomous=" Administrasi " not in name,
        decree=DECREE,
    )


def load_institutions(book: Book, keeper: Keeper) -> None:
    """Load institutions and their names; parents and predecessors come first."""
    entries = book.section("institutions")
    for ready in waves(entries, "parent", "predecessor"):
        keeper.keep([(entry, institution(entry)) for entry in ready])
    names: list[Draft] = []
    for entry in entries:
        cite(entry)
        names += names_of(entry)
    keeper.keep_parts(
        InstitutionName,
        names,
        owner="institution",
        by=["language", "name", "kind", "since_from"],
    )


def institution(entry: Entry) -> Institution:
    return Institution(
        **told(entry),
        **entry.texts("name"),
        **entry.texts("short"),
        kind=entry.choice("kind", Institution.Kind),
        country=entry.text("country"),
        parent=entry.ref("parent", Institution),
        predecessor=entry.ref("predecessor", Institution),
        region=entry.ref("region", Region),
    )


def names_of(entry: Entry) -> list[Draft]:
    """Return the names of an institution, the spellings met elsewhere last."""
    names: list[Draft] = []
    for part in entry.parts("names"):
        name = InstitutionName(
            institution=entry.record,
            language=part.one_of("language", LANGUAGES),
            name=part.required("name"),
            short=part.text("short"),
            kind=part.choice("kind", InstitutionName.Kind),
            since=part.month("since"),
            until=part.month("until"),
            basis=part.text("basis"),
        )
        cite(part, name.fact_part)
        names.append((part, name))
    for alias in entry.words("aliases"):
        kind = InstitutionName.Kind.ALIAS
        name = InstitutionName(institution=entry.record, name=alias, kind=kind)
        names.append((entry, name))
    return names


def load_persons(book: Book, keeper: Keeper) -> None:
    """Load people and how their names are written."""
    entries = book.section("persons")
    keeper.keep([(entry, person(entry)) for entry in entries])
    names: list[Draft] = []
    for entry in entries:
        names += forms_of(entry)
    keeper.keep_parts(PersonName, names, owner="person", by=["full", "kind"])


def person(entry: Entry) -> Person:
    return Person(
        **told(entry),
        **entry.texts("name"),
        name_order=entry.choice("name_order", Person.Order),
        mononym=entry.flag("mononym"),
    )


def forms_of(entry: Entry) -> list[Draft]:
    """Return how a person's name is written, the spellings met elsewhere last."""
    names: list[Draft] = []
    for part in entry.parts("names"):
        script = part.choice("script", PersonName.Script)
        name = PersonName(
            person=entry.record,
            script=script,
            full=part.required("full"),
            family=part.text("family"),
            given=part.text("given"),
            order=part.choice("order", Person.Order),
            kind=part.choice("kind", PersonName.Kind),
        )
        cite(part, f"names.{script}")
        names.append((part, name))
    for alias in entry.words("aliases"):
        name = PersonName(
            person=entry.record,
            script=PersonName.Script.LATIN,
            full=alias,
            order=entry.record.name_order,
            kind=PersonName.Kind.ALIAS,
        )
        names.append((entry, name))
    return names


def load_appointments(book: Book, keeper: Keeper) -> None:
    """Load who held which office."""
    entries = book.section("appointments")
    keeper.keep([(entry, appointment(entry)) for entry in entries])
    for entry in entries:
        cite(entry)


def appointment(entry: Entry) -> Appointment:
    return Appointment(
        **told(entry),
        **entry.texts("office"),
        person=entry.ref("person", Person),
        institution=entry.ref("institution", Institution),
        acting=entry.flag("acting"),
        since=entry.fuzzy("since"),
        until=entry.fuzzy("until"),
        attested=entry.days("attested"),
    )
