"""Cohorts, and how many were in them by whose count."""

from __future__ import annotations

from agreements.models import Agreement
from egcc_portal.directory.models import Institution, Person
from egcc_portal.history_data.files import Book, Entry, waves
from egcc_portal.history_data.keeping import Draft, Keeper
from egcc_portal.history_data.load_sources import cite, told
from egcc_portal.sources.models import Source
from egcc_portal.sources.records import Blank
from programs.models import Program
from trainings.models import (
    Breakdown,
    Cohort,
    CohortInstitution,
    CohortPerson,
    Headcount,
)

ROLES = {
    "host": CohortInstitution.Role.HOST,
    "lecturers_from": CohortInstitution.Role.LECTURERS,
    "also_invited": CohortInstitution.Role.INVITED,
    "institutions_named": CohortInstitution.Role.NAMED,
}


def load_cohorts(book: Book, keeper: Keeper) -> None:
    """Load cohorts, a whole before its delegations, then counts and names."""
    entries = book.section("cohorts")
    for ready in waves(entries, "part_of"):
        keeper.keep([(entry, cohort(entry)) for entry in ready])
    for entry in entries:
        cite(entry)
    load_counts(entries, keeper)
    load_names(entries, keeper)


def cohort(entry: Entry) -> Cohort:
    return Cohort(
        **told(entry),
        **entry.texts("title"),
        program=entry.ref("program", Program),
        agreement=entry.ref("agreement", Agreement),
        part_of=entry.ref("part_of", Cohort),
        state=entry.choice("state", Cohort.State),
        modality=entry.optional_choice("modality", Cohort.Modality),
        held=entry.fuzzy("dates"),
        country=entry.text("country"),
        city=entry.text("city"),
        place_note=entry.text("place_note"),
        multiplicity=entry.number("multiplicity") or 1,
        individually_known=entry.flag("individually_known", default=True),
    )


def load_counts(entries: list[Entry], keeper: Keeper) -> None:
    """Load what sources count, and the rows of those who counted by institution."""
    headcounts: list[Draft] = []
    breakdown: list[Draft] = []
    for entry in entries:
        if main := entry.part("reported_count"):
            headcounts.append((main, headcount(main, is_main=True)))
        for part in entry.parts("other_counts"):
            headcounts.append((part, headcount(part, is_main=False)))
        for part in entry.parts("breakdown"):
            breakdown.append((part, share(part)))
    keeper.keep_parts(
        Headcount,
        headcounts,
        owner="cohort",
        by=["is_main", "counts_en", "source_id"],
    )
    keeper.keep_parts(Breakdown, breakdown, owner="cohort", by=["institution_id"])


def headcount(part: Entry, *, is_main: bool) -> Headcount:
    return Headcount(
        **part.texts("counts"),
        cohort=part.record,
        people=part.number("people"),
        blank=part.optional_choice("blank", Blank),
        approximate=part.flag("approximate"),
        is_main=is_main,
        source=part.ref("source", Source),
        locator=part.text("locator"),
    )


def share(part: Entry) -> Breakdown:
    return Breakdown(
        cohort=part.record,
        institution=part.ref("institution", Institution),
        people=part.number("people"),
        name_as_printed=part.text("name_as_printed"),
    )


def load_names(entries: list[Entry], keeper: Keeper) -> None:
    """Load the institutions and people whom sources name with a cohort."""
    institutions: list[Draft] = []
    people: list[Draft] = []
    for entry in entries:
        for name, role in ROLES.items():
            for body in entry.refs(name, Institution):
                row = CohortInstitution(
                    cohort=entry.record, institution=body, role=role
                )
                institutions.append((entry, row))
        for part in entry.parts("named_persons"):
            people.append((part, named(part)))
    keeper.keep_parts(
        CohortInstitution, institutions, owner="cohort", by=["institution_id", "role"]
    )
    keeper.keep_parts(CohortPerson, people, owner="cohort", by=["person_id", "role"])


def named(part: Entry) -> CohortPerson:
    return CohortPerson(
        cohort=part.record,
        person=part.ref("person", Person),
        role=part.choice("role", CohortPerson.Role),
        note=part.text("note"),
    )
