"""Agreements: parties, signatures, contributions, and how they hang together."""

from __future__ import annotations

from agreements.models import (
    Agreement,
    Contribution,
    Party,
    Relation,
    Side,
    Signature,
)
from egcc_portal.directory.models import Appointment, Institution, Person
from egcc_portal.history_data.files import Book, Entry
from egcc_portal.history_data.keeping import Keeper
from egcc_portal.history_data.load_sources import cite, told
from egcc_portal.sources.records import Confidence


def load_agreements(book: Book, keeper: Keeper) -> None:
    """Load agreements, then everything that hangs on them."""
    entries = book.section("agreements")
    keeper.keep([(entry, agreement(entry)) for entry in entries])
    for entry in entries:
        cite(entry)
        cite(entry, "scope", name="scope_sources")
    load_sides(entries, keeper)
    load_contributions(entries, keeper)
    load_relations(entries, keeper)


def agreement(entry: Entry) -> Agreement:
    return Agreement(
        **told(entry),
        **entry.texts("title"),
        **dates_of(entry),
        code=entry.required("code"),
        kind=entry.choice("kind", Agreement.Kind),
        title_basis=entry.mapping("title_basis"),
        term_text_en=entry.text("term") or None,
        scope=entry.words("scope"),
        state=entry.choice("legal_state", Agreement.State),
        evidence=entry.choice("evidence", Agreement.Evidence),
        counted=entry.flag("counted", default=True),
    )


def dates_of(entry: Entry) -> dict:
    """Return the five dates that the file tells; none is derived from another."""
    dates = entry.part("dates") or entry.nothing()
    return {
        "signed": dates.fuzzy("signed"),
        "in_force_on": dates.fuzzy("in_force"),
        "operates": dates.fuzzy("operates_from"),
        "effect_start": dates.fuzzy("effect_start"),
        "effect_end": dates.fuzzy("effect_end"),
    }


def load_sides(entries: list[Entry], keeper: Keeper) -> None:
    """Load who is bound, and who signed."""
    parties = [
        (part, party(part)) for each in entries for part in each.parts("parties")
    ]
    keeper.keep_parts(Party, parties, owner="agreement", by=["institution_id", "role"])
    signatures = [
        (part, signature(part)) for each in entries for part in each.parts("signatures")
    ]
    keeper.keep_parts(Signature, signatures, owner="agreement", by=["person_id"])


def party(part: Entry) -> Party:
    return Party(
        **part.texts("name_as_signed"),
        agreement=part.record,
        institution=part.ref("institution", Institution),
        side=part.choice("side", Side),
        role=part.choice("role", Party.Role),
        name_basis=part.text("name_basis"),
    )


def signature(part: Entry) -> Signature:
    """Return a signature; it was given on the agreement's day."""
    principal = part.part("on_behalf_of") or part.nothing()
    return Signature(
        **principal.texts("office", "principal_office"),
        agreement=part.record,
        side=part.choice("side", Side),
        person=part.ref("person", Person),
        appointment=part.ref("appointment", Appointment),
        capacity=part.choice("capacity", Signature.Capacity),
        principal_institution=principal.ref("institution", Institution),
        principal_person=principal.ref("person", Person),
        principal_appointment=principal.ref("appointment", Appointment),
        local_time=part.time("local_time"),
        zone=part.text("zone"),
        place=part.text("place"),
        venue=part.text("venue"),
        mode=part.choice("mode", Signature.Mode),
        confidence=part.choice("confidence", Confidence),
    )


def load_contributions(entries: list[Entry], keeper: Keeper) -> None:
    """Load what each side gives."""
    drafts = []
    for part in [part for each in entries for part in each.parts("contributions")]:
        given = Contribution(
            agreement=part.record,
            institution=part.ref("institution", Institution),
            amount=part.number("amount"),
            currency=part.choice("currency", Contribution.Currency),
            status=part.choice("status", Contribution.Status),
            first_year=part.number("first_year"),
            last_year=part.number("last_year"),
        )
        cite(part, f"contributions.{part.text('institution')}")
        drafts.append((part, given))
    keeper.keep_parts(
        Contribution,
        drafts,
        owner="agreement",
        by=["institution_id", "currency", "status", "first_year"],
    )


def load_relations(entries: list[Entry], keeper: Keeper) -> None:
    """Load how agreements hang together, now that all of them are there."""
    drafts = []
    for part in [part for each in entries for part in each.parts("relations")]:
        kind = part.choice("type", Relation.Kind)
        relation = Relation(
            agreement=part.record,
            kind=kind,
            to=part.ref("to", Agreement),
            new_end=part.fuzzy("new_end"),
            note=part.text("note"),
        )
        cite(part, f"relations.{kind}")
        drafts.append((part, relation))
    keeper.keep_parts(Relation, drafts, owner="agreement", by=["kind", "to_id"])
