"""Which letters of a found text are the words that were looked for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from egcc_portal.folding import fold, folded, is_hangul

MOST_WORDS = 8
Span = tuple[int, int]
"""The first letter of a text, and the one after the last."""


@dataclass(frozen=True)
class Letters:
    """A text as it is compared: its letters, and where each comes from."""

    chars: str
    places: list[int]
    begins: set[int]

    def spans(self, word: str) -> Iterator[Span]:
        """Yield where a word begins, or a Korean one stands."""
        at = self.chars.find(word)
        while word and at >= 0:
            if at in self.begins or is_hangul(word[0]):
                last = self.places[at + len(word) - 1]
                yield self.places[at], last + 1
            at = self.chars.find(word, at + 1)


@lru_cache(maxsize=512)  # a text is asked whether it holds the words, then marked
def letters_of(text: str, *, hangul: bool) -> Letters:
    """Return the letters of a text without hyphens, or its Korean ones alone."""
    chars, places, begins, before = [], [], set(), " "
    for char, at in folded(text):
        if char != "-" and (is_hangul(char) or not hangul):
            if before in " -":
                begins.add(len(chars))
            chars.append(char)
            places.append(at)
        before = char
    return Letters("".join(chars), places, begins)


def asked(words: str) -> list[str]:
    """Return the words that the database looks for."""
    return [word for word in fold(words).split() if word.strip("-")][:MOST_WORDS]


def spans_of(text: str, words: str) -> list[list[Span]]:
    """Return, for each of the words, where a composed text has it."""
    found = []
    for word in asked(words):
        letters = letters_of(text, hangul=is_hangul(word[0]))
        whole = list(letters.spans(word.replace("-", "")))
        parts = [list(letters.spans(part)) for part in word.split("-") if part]
        found.append(whole or (sum(parts, []) if all(parts) else []))
    return found


def holds_all(text: str, words: str) -> bool:
    """Tell whether each of the words can be marked in a text."""
    return all(spans_of(unicodedata.normalize("NFC", text), words))


def holds_any(text: str, words: str) -> bool:
    """Tell whether one of the words can be marked in a text."""
    return any(spans_of(unicodedata.normalize("NFC", text), words))


def marked(text: str, words: str) -> SafeString:
    """Return a text as HTML, escaped, with the words in <mark>.

    >>> marked("Oh Kang-tak & Co", "kangtak")
    'Oh <mark>Kang-tak</mark> &amp; Co'
    """
    text = unicodedata.normalize("NFC", text)
    spans = sorted(span for each in spans_of(text, words) for span in each)
    pieces, done = [], 0
    for first, end in spans:
        if end > done:
            first = max(first, done)
            pieces.append(conditional_escape(text[done:first]))
            pieces.append(format_html("<mark>{}</mark>", text[first:end]))
            done = end
    pieces.append(conditional_escape(text[done:]))
    return mark_safe("".join(pieces))
