"""A report's dataset: all that its files print, frozen as one canonical text.

Whatever a reader sees stands in the dataset, in words, so that a rendering needs
neither database, clock, catalog of messages nor settings, and the SHA-256 of the
text vouches for every figure. Numbers are texts, since a float is no figure.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from typing import Any, TypedDict

SCHEMA = 1

BARRED = {"Cc", "Co", "Cs"}
"""Kinds of characters no file may hold: control, private use, half a character."""
UNSEEN = set(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    "\ufeff\ufffe\uffff"
)
"""Marks that turn the direction of writing, so that a name reads as another, and
three that are no characters at all."""


class PrintedDay(TypedDict):
    """A day that is known exactly: `t` as printed, `d` as 2019-09-23."""

    t: str
    d: str


class PrintedNumber(TypedDict):
    """A number: `t` as printed, `n` plain with a point, as in "2.26" or "10"."""

    t: str
    n: str


Cell = str | PrintedDay | PrintedNumber | None
"""None is "not recorded", which is not zero; a text may have several lines."""


class ColumnHead(TypedDict):
    """A column; `unit` is a value of egcc_portal.tables.Unit."""

    key: str
    heading: str
    unit: str


class PrintedTable(TypedDict):
    """A table; `note` stands below it, `empty` in its place when it has no line."""

    key: str
    title: str
    columns: list[ColumnHead]
    lines: list[list[Cell]]
    note: str
    empty: str


class Section(TypedDict):
    """A numbered section; `lead` may be "", `notes` may be empty."""

    key: str
    title: str
    lead: str
    tables: list[PrintedTable]
    notes: list[str]


class Labels(TypedDict):
    """The fixed words of the templates, in the document's language."""

    report: str  # "Report": the name of the workbook's first sheet
    page: str  # "Page {n} of {m}": both places must be there
    period: str  # "Period"
    cut_off: str  # "Data cut-off"
    dataset: str  # "Dataset": its SHA-256 follows
    version: str  # "Version": the number follows
    status: str  # "Status"
    draft: str  # "Draft": the status of what nobody has approved
    summary: str  # "Summary"
    contents: str  # "Contents"
    notes: str  # "Notes"
    not_recorded: str  # "not recorded": what a dash means
    signatures: str  # "Signatures"
    prepared_by: str  # "Prepared by"
    reviewed_by: str  # "Reviewed by"
    approved_by: str  # "Approved by"
    signature: str  # "Signature"
    name: str  # "Name"
    office: str  # "Office"
    day: str  # "Date"


class Document(TypedDict):
    """The report in one language."""

    title: str  # "Quarterly progress report"
    program: str  # "eGCC · E-Government Cooperation Center"
    sides: list[str]  # both parties' names, Indonesia's first
    period: str  # "Quarter III 2019 (1 July – 30 September 2019)"
    cut_off: str  # in WIB and KST
    labels: Labels
    summary: list[str]  # sentences
    facts: list[list[str]]  # pairs of label and value
    sections: list[Section]


class ProgramKey(TypedDict):
    """Which program the report is on."""

    public_id: str
    code: str


class PeriodKey(TypedDict):
    """Which days: `kind` of PeriodKind, both days as 2019-07-01."""

    kind: str
    starts_on: str
    ends_on: str


class Dataset(TypedDict):
    """A report, whole; `cut_off` is a moment in UTC, 2026-11-22T05:00:00+00:00."""

    schema: int
    program: ProgramKey
    period: PeriodKey
    version: int
    cut_off: str
    languages: dict[str, Document]


def freeze(dataset: Dataset) -> tuple[str, str]:
    """Return the canonical JSON of a dataset and the SHA-256 of its UTF-8 bytes.

    Keys are sorted, texts are NFC and without characters that no file may hold
    (see `clean`), so equal datasets give equal texts in any process.

    Raises:
        TypeError: it holds what JSON has no exact word for: a float, a date, a
            lazy translation; the message says where.
    """
    text = json.dumps(
        exact(dataset, "dataset"),
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return text, sha256(text)


def thaw(text: str) -> Dataset:
    """Return the dataset that a canonical text holds."""
    return json.loads(text)


def sha256(text: str) -> str:
    """Return the SHA-256 of a text's UTF-8 bytes, 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def exact(value: Any, at: str) -> Any:
    """Return a value with its texts cleaned, or raise TypeError naming its place."""
    if isinstance(value, dict):
        return {key: exact(part, f"{at}.{key}") for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [exact(part, f"{at}[{place}]") for place, part in enumerate(value)]
    if isinstance(value, str):
        return clean(value)
    if value is None or isinstance(value, int):
        return value
    raise TypeError(f"{at} is a {type(value).__name__}, which a dataset cannot hold.")


def clean(text: str) -> str:
    r"""Return a text in NFC, its lines ended by \n, fit to stand in any file.

    What no file may hold and what turns the direction of writing is left out; a
    tab becomes a space.

    >>> clean("a\tb\r\nc\x00\u202e")
    'a b\nc'
    """
    lines = unicodedata.normalize("NFC", text.replace("\t", " ")).splitlines()
    return "\n".join("".join(filter(fit, line)) for line in lines)


def fit(letter: str) -> bool:
    """Return whether a character may stand in a file."""
    return unicodedata.category(letter) not in BARRED and letter not in UNSEEN
