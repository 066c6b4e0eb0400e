"""Indicators, the methods and classes they have, and the values observed."""

from __future__ import annotations

from egcc_portal.directory.models import Institution
from egcc_portal.history_data.files import Book, Entry, waves
from egcc_portal.history_data.keeping import Draft, Keeper
from egcc_portal.history_data.load_sources import cite, told
from egcc_portal.sources.models import Source
from programs.models import (
    Indicator,
    IndicatorClass,
    MethodVersion,
    Observation,
    Program,
    Regulation,
)


def load_indicators(book: Book, keeper: Keeper) -> None:
    """Load indicators, a whole before its parts, then methods and classes."""
    entries = book.section("indicators")
    for ready in waves(entries, "parent"):
        keeper.keep([(entry, indicator(entry)) for entry in ready])
    methods: list[Draft] = []
    classes: list[Draft] = []
    for entry in entries:
        cite(entry)
        for part in entry.parts("methods"):
            methods.append((part, method(entry, part)))
        for part in entry.parts("classes"):
            classes.append((part, value_class(part)))
    keeper.keep(methods)
    keeper.keep_parts(IndicatorClass, classes, owner="indicator", by=["lower"])


def indicator(entry: Entry) -> Indicator:
    """Return an indicator; one without a program is context."""
    scale = entry.part("scale") or entry.nothing()
    return Indicator(
        **told(entry),
        **entry.texts("title"),
        code=entry.required("code"),
        unit=entry.required("unit"),
        measure=entry.choice("measure", Indicator.Measure),
        direction=entry.choice("direction", Indicator.Direction),
        scale_min=scale.decimal("min"),
        scale_max=scale.decimal("max"),
        rhythm=entry.choice("rhythm", Indicator.Rhythm),
        publisher=entry.ref("publisher", Institution),
        program=entry.ref("program", Program),
        parent=entry.ref("parent", Indicator),
    )


def method(entry: Entry, part: Entry) -> MethodVersion:
    """Return how an indicator was measured; the indicator cites for it."""
    cite(part, f"methods.{part.key}", about=entry.key)
    return MethodVersion(
        **part.texts("label"),
        public_id=part.key,
        indicator=entry.record,
        regulation=part.ref("regulation", Regulation),
        first_year=part.number("first_year"),
        last_year=part.number("last_year"),
        domains=part.number("domains"),
        aspects=part.number("aspects"),
        indicators=part.number("indicators"),
        note=part.text("note"),
    )


def value_class(part: Entry) -> IndicatorClass:
    return IndicatorClass(
        **part.texts("label"),
        indicator=part.record,
        lower=part.decimal("lower"),
        lower_included=part.flag("lower_included"),
        upper=part.decimal("upper"),
        upper_included=part.flag("upper_included"),
    )


def load_observations(book: Book, keeper: Keeper) -> None:
    """Load the values observed."""
    entries = book.section("observations")
    keeper.keep([(entry, observation(entry)) for entry in entries])


def observation(entry: Entry) -> Observation:
    return Observation(
        **told(entry),
        indicator=entry.ref("indicator", Indicator),
        year=entry.number("year"),
        as_of=entry.day("as_of"),
        value=entry.decimal("value"),
        method=entry.ref("method", MethodVersion),
        printed_class=entry.text("printed_class"),
        evaluated_bodies=entry.number("evaluated_bodies"),
        base=entry.number("base"),
        regulation=entry.ref("regulation", Regulation),
        status=entry.choice("status", Observation.Status),
        source=entry.ref("source", Source),
    )
