"""How the text of a cell becomes a value.

A plain text is read by the database. Of what has few different texts in a list, a
choice, a date, an institution, each is read once by the field that forms read it with,
and the outcomes are joined to the rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Choices, QuerySet
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from egcc_portal.entry.fields import DateTextField
from egcc_portal.folding import fold

RANGE = re.compile(r"^(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)$")
WITH_ID = re.compile(r"\[([0-9a-z-]{6,})\]$")
"""Behind a name that several bear stands the public id of the one that is meant."""
ALIKE = 0.6
MOST_GUESSED = 200
"""Of so many different names that nobody bears, the nearest one is looked for."""

Read = tuple[Any, ...]


@dataclass(frozen=True)
class Wrong:
    """Why a text is no value, and the text that may be meant."""

    words: str
    advice: str = ""


class Text:
    """A text as it stands, its spaces single; `bare` are letters that go."""

    def __init__(self, *, bare: str = "") -> None:
        self.bare = bare

    def sql(self, cell: str) -> str:
        """Return the expression of the text in a cell."""
        single = f"btrim(regexp_replace(normalize({cell}, NFC), '\\s+', ' ', 'g'))"
        if self.bare:
            single = f"translate({single}, '{self.bare}', '')"
        return f"NULLIF({single}, '')"


class Reader(Text):
    """What Python reads; `read` gives for each text its values, or what is wrong."""

    def __init__(self) -> None:
        super().__init__()

    def read(self, texts: Iterable[str]) -> dict[str, Read | Wrong]:
        """Return the outcome of each text."""
        return {text: self.outcome(text) for text in texts}

    def outcome(self, text: str) -> Read | Wrong:
        try:
            return self.value(text)
        except ValidationError as wrong:
            return Wrong(" ".join(wrong.messages))

    def value(self, text: str) -> Read:
        raise NotImplementedError

    def choices(self) -> list[str]:
        """Return the texts to choose from, for a list that drops down."""
        return []


class Choice(Reader):
    """One of some words: its label in any of the languages, or its key."""

    def __init__(self, choices: type[Choices]) -> None:
        super().__init__()
        self.given = choices

    def choices(self) -> list[str]:
        return [str(label) for _key, label in self.given.choices]

    def read(self, texts: Iterable[str]) -> dict[str, Read | Wrong]:
        known = self.known()
        return {text: known.get(fold(text)) or self.unknown(text) for text in texts}

    def known(self) -> dict[str, Read]:
        """Return each key by what it is called."""
        found = {fold(str(key)): (key,) for key in self.given.values}
        for language, _name in settings.LANGUAGES:
            with translation.override(language):
                found |= {fold(str(label)): (key,) for key, label in self.given.choices}
        return found

    def unknown(self, text: str) -> Wrong:
        labels = self.choices()
        near = get_close_matches(text, labels, 1, ALIKE)
        words = _("Choose one of: %(choices)s.") % {"choices": ", ".join(labels)}
        return Wrong(words, near[0] if near else "")


class Whole(Reader):
    """A whole number, as forms read it."""

    def value(self, text: str) -> Read:
        return (forms.IntegerField().clean(text),)


class Day(Reader):
    """One day, in any way in which it is written without being two."""

    def value(self, text: str) -> Read:
        known = DateTextField().clean(text)
        if known.first != known.last:
            raise ValidationError(_("Give the day itself."), code="no_day")
        return (known.first,)


class Fuzzy(Reader):
    """A date as far as it is known: the five columns of a FuzzyDateField.

    2016-07-18/2016-07-28 is how our own files write a range.
    """

    def value(self, text: str) -> Read:
        known = DateTextField().clean(RANGE.sub(r"\1 – \2", text))
        return known.first, known.last, known.precision, known.inferred, known.read


class YesNo(Reader):
    """Yes or no, in any of the languages."""

    WORDS = {
        "yes": (True,), "ya": (True,), "예": (True,), "true": (True,), "1": (True,),
        "no": (False,), "tidak": (False,), "아니요": (False,), "false": (False,),
        "0": (False,),
    }  # fmt: skip

    def choices(self) -> list[str]:
        return [_("yes"), _("no")]

    def outcome(self, text: str) -> Read | Wrong:
        return self.WORDS.get(fold(text)) or Wrong(_("Write yes or no."))


@dataclass
class Link(Reader):
    """Another record, by anything that it is called.

    Args:
        rows: the records that may be meant.
        names: gives (key, name) pairs, any number of a record.
        missing: what is said of a name that none bears.
        plain: what makes two ways of writing a name alike.
        told: what tells two records of one name apart.
    """

    rows: Callable[[], QuerySet]
    names: Callable[[QuerySet], Iterable[tuple[int, str]]]
    missing: Promise
    plain: Callable[[str], str] = fold
    told: Callable[[Any], str] = str
    bare: str = field(default="", init=False)

    def read(self, texts: Iterable[str]) -> dict[str, Read | Wrong]:
        keys: dict[str, set[int]] = {}
        called: dict[str, str] = {}
        for key, name in self.names(self.rows()):
            if name:
                keys.setdefault(self.plain(name), set()).add(key)
                called.setdefault(self.plain(name), name)
        guesses = MOST_GUESSED
        found: dict[str, Read | Wrong] = {}
        for text in texts:
            meant = keys.get(self.plain(text)) or keys.get(id_in(text), set())
            if len(meant) == 1:
                found[text] = (next(iter(meant)),)
            elif meant:
                found[text] = Wrong(self.several(meant))
            else:
                near = self.near(text, called) if guesses else ""
                guesses -= bool(guesses)
                found[text] = Wrong(str(self.missing), near)
        return found

    def near(self, text: str, called: dict[str, str]) -> str:
        """Return the name that is most like a text, "" if none is."""
        near = get_close_matches(self.plain(text), called, 1, ALIKE)
        return called[near[0]] if near else ""

    def several(self, keys: set[int]) -> str:
        """Say which records a name could mean, and how each is written."""
        rows = self.rows().filter(pk__in=sorted(keys)[:5])
        names = "; ".join(f"{row} [{row.public_id}] – {self.told(row)}" for row in rows)
        return _(
            "Several are called like this. Write the one that is meant with what "
            "stands in brackets: %(names)s."
        ) % {"names": names}


def id_in(text: str) -> str:
    """Return the public id behind a name, as such ids are compared; "" for none."""
    found = WITH_ID.search(text)
    return fold(found[1]) if found else ""


TEXT = Text()
