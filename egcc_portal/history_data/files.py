"""The data file, read strictly: what is doubled, misspelled or no date is refused."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TypeVar

import yaml
from django.db.models import Choices, Model

from egcc_portal.dates import FuzzyDate, Precision
from egcc_portal.sources.records import Record

FOLDER = Path(__file__).parent
HISTORY = FOLDER / "history.yaml"
REGIONS = FOLDER / "regions.csv"
COLUMNS = {"id": "ind", "en": "en", "ko": "ko"}
IN_WORDS = {str: "text", int: "number", bool: "true or false", dict: "group of fields"}
TIMESTAMP = "tag:yaml.org,2002:timestamp"
Row = TypeVar("Row", bound=Model)


class HistoryError(Exception):
    """What is wrong in the data file: its name, the record's key, the field, words."""


class StrictLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Reads YAML, and refuses a field that is given twice: the last would win.

    A day stays a text, so that 2018-13-01 is our error and not the reader's.
    """

    yaml_implicit_resolvers = {
        letter: [(tag, shape) for tag, shape in shapes if tag != TIMESTAMP]
        for letter, shapes in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict:
        mapping = super().construct_mapping(node, deep=deep)
        if len(mapping) < len(node.value):
            names = [name.value for name, _ in node.value]
            twice = next(name for name in names if names.count(name) > 1)
            raise yaml.MarkedYAMLError(
                problem=f"{twice} is given twice", problem_mark=node.start_mark
            )
        return mapping


class Book:
    """A file: its entries by section, and by key the rows they have become."""

    def __init__(self, name: str, content: dict[str, list]) -> None:
        """Take the records of each section.

        Raises:
            HistoryError: a section is no list, or a record has no key.
        """
        self.name = name
        self.entries: list[Entry] = []
        self.records: dict[str, Model] = {}
        self.citations: dict[tuple[str, str, str], tuple[Entry, str]] = {}
        self.sections = {
            section: self.records_of(section, listed)
            for section, listed in content.items()
        }

    def records_of(self, section: str, listed: object) -> list[Entry]:
        """Return the entries of one section."""
        if not isinstance(listed, list):
            raise HistoryError(f"{self.name}: {section}: give a list of records")
        found = []
        for values in listed:
            if not isinstance(values, dict) or not isinstance(values.get("key"), str):
                raise HistoryError(f"{self.name}: {section}: a record has no key")
            found.append(Entry(self, values["key"], values))
        return found

    def section(self, name: str) -> list[Entry]:
        """Take the entries of a section.

        Raises:
            HistoryError: the file has no such section.
        """
        if name not in self.sections:
            raise HistoryError(f"{self.name}: the section {name} is missing")
        return self.sections.pop(name)

    def refuse_unread(self) -> None:
        """Raise HistoryError for a section or a field that nobody asked for."""
        for section in self.sections:
            raise HistoryError(f"{self.name}: there is no section {section}")
        for entry in self.entries:
            for name in sorted(entry.unread, key=str):
                raise entry.error("this field is not known here", name)


class Entry:
    """What the file says of one record, or of a part of it.

    Each method takes a field's name and gives its value, with the type that
    the method stands for; a value of another type is a HistoryError.
    """

    def __init__(
        self, book: Book, key: str, values: dict, path: tuple[str, ...] = ()
    ) -> None:
        self.book = book
        self.key = key
        self.values = values
        self.path = path
        self.unread = set(values) - {"key"}
        book.entries.append(self)

    @property
    def record(self) -> Model:
        """The row that the entry's record has become."""
        return self.book.records[self.key]

    def error(self, words: str, name: str = "") -> HistoryError:
        """Return the error that something is wrong with a field, or with it all."""
        field = ".".join([*self.path, *str(name).split()])
        parts = [self.book.name, self.key, field, words]
        return HistoryError(": ".join(part for part in parts if part))

    def get(self, name: str, kind: type) -> object:
        """Return a value of this type, None where there is none."""
        self.unread.discard(name)
        value = self.values.get(name)
        if value is None or type(value) is kind:
            return value
        raise self.error(f"{value} is no {IN_WORDS[kind]}", name)

    def text(self, name: str) -> str:
        return self.get(name, str) or ""

    def required(self, name: str) -> str:
        if words := self.text(name):
            return words
        raise self.error("this is missing", name)

    def number(self, name: str) -> int | None:
        return self.get(name, int)

    def flag(self, name: str, default: bool = False) -> bool:
        value = self.get(name, bool)
        return default if value is None else value

    def choice(self, name: str, choices: type[Choices]) -> str | int:
        """Return one of the choices; there must be one."""
        value = self.optional_choice(name, choices)
        if value == "":
            raise self.error("this is missing", name)
        return value

    def optional_choice(self, name: str, choices: type[Choices]) -> str | int:
        """Return one of the choices, or "" where none is given."""
        self.unread.discard(name)
        value = self.values.get(name)
        if value is None:
            return ""
        if value not in choices.values:
            known = ", ".join(str(each) for each in choices.values)
            raise self.error(f"{value} is none of {known}", name)
        return value

    def one_of(self, name: str, known: list[str]) -> str:
        """Return a text that is one of these."""
        text = self.required(name)
        if text not in known:
            raise self.error(f"{text} is none of {', '.join(known)}", name)
        return text

    def decimal(self, name: str) -> Decimal | None:
        """Return a number that is written as text, so that no digit is lost."""
        text = self.text(name)
        try:
            return Decimal(text) if text else None
        except InvalidOperation as wrong:
            raise self.error(f"{text} is no number", name) from wrong

    def day(self, name: str) -> date | None:
        text = self.text(name)
        return self.as_day(text, name) if text else None

    def as_day(self, text: str, name: str) -> date:
        """Return the day that a text such as 2018-12-31 stands for."""
        try:
            return date.fromisoformat(text)
        except (TypeError, ValueError) as wrong:
            raise self.error(f"{text} is no day", name) from wrong

    def days(self, name: str) -> list[date]:
        return [self.as_day(text, name) for text in self.words(name)]

    def time(self, name: str) -> time | None:
        text = self.text(name)
        try:
            return time.fromisoformat(text) if text else None
        except ValueError as wrong:
            raise self.error(f"{text} is no time of day", name) from wrong

    def month(self, name: str) -> FuzzyDate:
        """Return the days of a year or a month such as 2018-09; unknown if absent."""
        text = self.text(name)
        try:
            return FuzzyDate.parse(text) if text else FuzzyDate()
        except ValueError as wrong:
            raise self.error(f"{text} is no year or month", name) from wrong

    def fuzzy(self, name: str) -> FuzzyDate:
        """Return a date given as from, to, precision; unknown if absent."""
        part = self.part(name)
        if part is None:
            return FuzzyDate()
        found = FuzzyDate(
            part.day("from"),
            part.day("to"),
            part.choice("precision", Precision),
            part.flag("inferred"),
            part.text("read"),
        )
        known = found.precision != Precision.UNKNOWN
        if {found.first is not None, found.last is not None} != {known}:
            raise part.error("give both days and how exactly they are known, or none")
        if known and found.last < found.first:
            raise part.error("the last day is before the first")
        return found

    def texts(self, name: str, column: str = "") -> dict[str, str | None]:
        """Return the columns of a text in three languages, None where it has none."""
        part = self.part(name) or self.nothing()
        column = column or name
        return {
            f"{column}_{ending}": part.text(language) or None
            for language, ending in COLUMNS.items()
        }

    def nothing(self) -> Entry:
        """Return an entry in which nothing is said."""
        return Entry(self.book, self.key, {})

    def mapping(self, name: str) -> dict[str, str]:
        """Return a group of texts as it stands, empty where there is none."""
        return self.get(name, dict) or {}

    def part(self, name: str) -> Entry | None:
        """Return a group of fields."""
        values = self.get(name, dict)
        if values is None:
            return None
        return Entry(self.book, self.key, values, (*self.path, name))

    def parts(self, name: str) -> list[Entry]:
        """Return a list of groups; the second of `parties` is parties.2 in errors.

        A group with a key is a record of its own.
        """
        found = []
        for place, values in enumerate(self.listed(name), start=1):
            if not isinstance(values, dict):
                raise self.error(f"{values} is no group of fields", f"{name} {place}")
            if isinstance(values.get("key"), str):
                found.append(Entry(self.book, values["key"], values))
            else:
                path = (*self.path, name, str(place))
                found.append(Entry(self.book, self.key, values, path))
        return found

    def words(self, name: str) -> list[str]:
        """Return a list of texts."""
        for each in self.listed(name):
            if not isinstance(each, str):
                raise self.error(f"{each} is no text", name)
        return self.listed(name)

    def listed(self, name: str) -> list:
        """Return a list, empty where there is none."""
        self.unread.discard(name)
        value = self.values.get(name) or []
        if not isinstance(value, list):
            raise self.error(f"{value} is no list", name)
        return value

    def ref(self, name: str, model: type[Row]) -> Row | None:
        """Return the record that a key stands for, None where there is no key."""
        key = self.text(name)
        return self.found(key, name, model) if key else None

    def refs(self, name: str, model: type[Row]) -> list[Row]:
        """Return the records that a list of keys stands for."""
        return [self.found(key, name, model) for key in self.words(name)]

    def about(self, name: str) -> Record:
        """Return the record, of whatever kind, that a key stands for."""
        return self.found(self.required(name), name, Record)

    def found(self, key: str, name: str, model: type[Row]) -> Row:
        """Return the record of a kind with this key."""
        record = self.book.records.get(key)
        if record is None:
            raise self.error(f"{key} is not in this file", name)
        if not isinstance(record, model):
            raise self.error(f"{key} is no {model.__name__.lower()}", name)
        return record


def waves(entries: list[Entry], *names: str) -> Iterator[list[Entry]]:
    """Yield entries in groups: by these fields each names only earlier ones.

    Raises:
        HistoryError: some name each other in a circle.
    """
    left = {entry.key: entry for entry in entries}
    while left:
        ready = [
            entry
            for entry in left.values()
            if not any(entry.values.get(name) in left for name in names)
        ]
        if not ready:
            raise next(iter(left.values())).error("it comes before itself", names[0])
        yield ready
        for entry in ready:
            del left[entry.key]


def read_history(path: Path = HISTORY) -> Book:
    """Return the history.

    Raises:
        HistoryError: the file cannot be read, or is no list of records.
    """
    try:
        content = yaml.load(path.read_text("utf-8"), StrictLoader)  # a safe loader
    except (OSError, ValueError) as wrong:
        raise HistoryError(f"{path.name}: {wrong}") from wrong
    except yaml.MarkedYAMLError as wrong:
        line = wrong.problem_mark.line + 1
        raise HistoryError(f"{path.name}: line {line}: {wrong.problem}") from wrong
    except yaml.YAMLError as wrong:
        raise HistoryError(f"{path.name}: {wrong}") from wrong
    if not isinstance(content, dict):
        raise HistoryError(f"{path.name}: the file has no sections")
    return Book(path.name, content)


def read_regions(path: Path = REGIONS) -> Book:
    """Return provinces, regencies and cities, by code."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.DictReader(line for line in file if line[0] != "#")
        listed = [{"key": line.pop("code"), **line} for line in lines]
    return Book(path.name, {"regions": listed})
