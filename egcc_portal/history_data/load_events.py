"""Who met, when and where."""

from __future__ import annotations

from agreements.models import Agreement
from egcc_portal.directory.models import Institution, Person
from egcc_portal.history_data.files import Book, Entry
from egcc_portal.history_data.keeping import Draft, Keeper
from egcc_portal.history_data.load_sources import cite, told
from programs.models import Event, EventAgreement, Participation, Program


def load_events(book: Book, keeper: Keeper) -> None:
    """Load events, the agreements they belong to, and who took part."""
    entries = book.section("events")
    keeper.keep([(entry, event(entry)) for entry in entries])
    links: list[Draft] = []
    participations: list[Draft] = []
    for entry in entries:
        cite(entry)
        for agreement in entry.refs("agreements", Agreement):
            link = EventAgreement(event=entry.record, agreement=agreement)
            links.append((entry, link))
        participations += participations_of(entry)
    keeper.keep_parts(EventAgreement, links, owner="event", by=["agreement_id"])
    keeper.keep_parts(
        Participation,
        participations,
        owner="event",
        by=["institution_id", "person_id", "role"],
    )


def event(entry: Entry) -> Event:
    return Event(
        **told(entry),
        **entry.texts("title"),
        kind=entry.choice("kind", Event.Kind),
        series=entry.text("series"),
        ordinal=entry.number("ordinal"),
        held=entry.fuzzy("date"),
        venue=entry.text("venue"),
        city=entry.text("city"),
        country=entry.text("country"),
        program=entry.ref("program", Program),
        multiplicity=entry.number("multiplicity") or 1,
        individually_known=entry.flag("individually_known", default=True),
        counted=entry.flag("counted", default=True),
    )


def participations_of(entry: Entry) -> list[Draft]:
    """Return hosts, participating institutions and people of an event."""
    role = Participation.Role
    hosts = entry.refs("host", Institution)
    bodies = entry.refs("participants", Institution)
    people = entry.refs("persons", Person)
    rows = [
        *[Participation(institution=each, role=role.HOST) for each in hosts],
        *[Participation(institution=each, role=role.PARTICIPANT) for each in bodies],
        *[Participation(person=each, role=role.PARTICIPANT) for each in people],
    ]
    for row in rows:
        row.event = entry.record
    return [(entry, row) for row in rows]
