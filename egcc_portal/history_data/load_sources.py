"""Sources, what they say of which fact, and what they leave open."""

from __future__ import annotations

from egcc_portal.history_data.files import Book, Entry
from egcc_portal.history_data.keeping import Draft, Keeper
from egcc_portal.sources.models import (
    Citation,
    Claim,
    Question,
    QuestionFact,
    Source,
)
from egcc_portal.sources.models.claim import Rule
from egcc_portal.sources.models.source import Language
from egcc_portal.sources.records import Confidence, Origin, Record, Review


def told(entry: Entry) -> dict:
    """Return the columns that every record has."""
    return {
        "public_id": entry.key,
        "origin": entry.choice("origin", Origin),
        "outside_fields": entry.words("outside_fields"),
        "confidence": entry.choice("confidence", Confidence),
        "note": entry.text("note"),
        "review": Review.APPROVED,
        "shared": True,
    }


def load_sources(book: Book, keeper: Keeper) -> None:
    """Load the texts that everything else rests on."""
    entries = book.section("sources")
    keeper.keep([(entry, source(entry)) for entry in entries])


def source(entry: Entry) -> Source:
    return Source(
        **told(entry),
        kind=entry.choice("kind", Source.Kind),
        publisher=entry.required("publisher"),
        headline=entry.text("headline"),
        headline_basis=entry.one_of("headline_basis", ["text", "address", "none"]),
        language=entry.choice("language", Language),
        published=entry.fuzzy("published"),
        published_time=entry.time("published_time"),
        published_zone=entry.text("published_zone"),
        url=entry.text("url"),
        locator_hint=entry.text("locator_hint"),
        reliability=entry.choice("reliability", Source.Reliability),
        checked=entry.choice("checked", Source.Checked),
    )


def cite(
    entry: Entry, part: str = "", *, name: str = "sources", about: str = ""
) -> None:
    """Note that a record, or a part of it, rests on the sources listed in a field.

    The record is the entry's own, unless `about` is the key of another. A source
    is given by its key, or as a group with a locator. load_citations() writes the
    citations, once every record is there.
    """
    for place, each in enumerate(entry.listed(name), start=1):
        line = {"source": each} if isinstance(each, str) else each
        if not isinstance(line, dict):
            raise entry.error(f"{each} is no source", f"{name} {place}")
        path = (*entry.path, name, str(place))
        cited = Entry(entry.book, entry.key, line, path)
        key = (about or entry.key, part, cited.required("source"))
        entry.book.citations.setdefault(key, (cited, cited.text("locator")))


def load_citations(book: Book, keeper: Keeper) -> None:
    """Write what cite() has noted."""
    drafts: list[Draft] = []
    for (key, part, _), (cited, locator) in book.citations.items():
        citation = Citation(
            source=cited.ref("source", Source),
            model=book.records[key].fact_model,
            about=key,
            part=part,
            locator=locator,
        )
        drafts.append((cited, citation))
    keeper.keep_parts(Citation, drafts, owner="about", by=["part", "source_id"])


def load_claims(book: Book, keeper: Keeper) -> None:
    """Load what sources say about single facts."""
    entries = book.section("claims")
    keeper.keep([(entry, claim(entry)) for entry in entries])


def claim(entry: Entry) -> Claim:
    """Return a claim; where no reading is given, the statement is compared."""
    statement = entry.required("value")
    stance = entry.optional_choice("stance", Claim.Stance)
    return Claim(
        public_id=entry.key,
        model=entry.about("object").fact_model,
        about=entry.required("object"),
        field=entry.required("field"),
        value=entry.text("reading") or statement,
        statement=statement,
        source=entry.ref("source", Source),
        locator=entry.text("locator"),
        stance=stance or Claim.Stance.SUPPORTS,
        origin=entry.choice("origin", Origin),
        confidence=entry.choice("confidence", Confidence),
    )


def load_questions(book: Book, keeper: Keeper) -> None:
    """Load conflicts between claims, and gaps; no decision is taken for an editor."""
    kinds = {"conflicts": Question.Kind.CONFLICT, "gaps": Question.Kind.GAP}
    facts: list[Draft] = []
    for section, kind in kinds.items():
        entries = book.section(section)
        keeper.keep([(entry, question(entry, kind)) for entry in entries])
        facts += [fact for entry in entries for fact in facts_of(entry)]
    keeper.keep_parts(
        QuestionFact, facts, owner="question", by=["model", "about", "field"]
    )


def question(entry: Entry, kind: str) -> Question:
    return Question(
        **entry.texts("title"),
        **entry.texts("advice"),
        public_id=entry.key,
        kind=kind,
        rule=entry.optional_choice("rule", Rule) or Rule.UNRESOLVED,
        origin=entry.choice("origin", Origin),
        confidence=entry.choice("confidence", Confidence),
    )


def facts_of(entry: Entry) -> list[Draft]:
    """Return the facts of a question's claims, then its objects without a claim."""
    claims = entry.refs("claims", Claim)
    touched = {(each.model, each.about, each.field) for each in claims}
    ordered = sorted(touched)
    with_claims = {about for _, about, _ in ordered}
    for key in entry.words("objects"):
        if key not in with_claims:
            record = entry.found(key, "objects", Record)
            ordered.append((record.fact_model, key, ""))
    return [
        (
            entry,
            QuestionFact(question=entry.record, model=model, about=about, field=field),
        )
        for model, about, field in ordered
    ]
