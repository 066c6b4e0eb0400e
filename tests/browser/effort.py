"""What a journey costs whoever makes it, and what docs/data-entry.md says it does.

Presses of the mouse, fields that were typed in or chosen, letters and pages are counted
in the browser, sign-in pages apart. How long a person takes is estimated by the
keystroke-level model: S. K. Card, T. P. Moran, A. Newell, "The keystroke-level model
for user performance time with interactive systems", Communications of the ACM 23, 7
(1980).
"""

import time
from dataclasses import dataclass, field

from django.conf import settings

DOCUMENT = settings.BASE_DIR / "docs" / "data-entry.md"
KEY = 0.28
"""Seconds of an average typist's key."""
POINT = 1.1 + 0.2
"""Seconds of moving the mouse to something and pressing."""
HANDS = 0.4
"""Seconds of moving a hand between mouse and keys."""
MIND = 1.35
"""Seconds of making up one's mind."""
READ = 5.0
"""Seconds of looking over a page that has come: ours, the model has none."""

LISTEN = """
(() => {
  if (location.pathname.startsWith("/accounts/")) return;
  const told = (what, letters = 0) => window.counted(what, letters);
  let typing = null;
  addEventListener("pointerdown", () => told("clicks"), true);
  addEventListener("input", ({ target }) => {
    if (target === typing || ["checkbox", "radio"].includes(target.type)) return;
    typing = target;
    told("fields");
  }, true);
  addEventListener("change", ({ target }) => {
    const isTyped = target.matches("input:not([type=file]), textarea");
    if (isTyped) told("letters", target.value.length);
  }, true);
  addEventListener("DOMContentLoaded", () => told("pages"));
})();
"""


@dataclass
class Effort:
    """What was done so far; `cells` and their letters are typed in a workbook."""

    counts: dict = field(default_factory=dict)
    begin: float = field(default_factory=time.perf_counter)

    def count(self, what, letters=0):
        self.counts[what] = self.counts.get(what, 0) + (letters or 1)

    def in_workbook(self, cells):
        """Count cells that are typed in a spreadsheet program; return them."""
        self.count("cells", len(cells))
        self.count("letters", sum(map(len, cells.values())))
        return cells

    @property
    def told(self):
        """The counts as the document tells them: clicks, fields, cells."""
        return [self.counts.get(each, 0) for each in ("clicks", "fields", "cells")]

    @property
    def minutes(self):
        """What a person takes who knows the portal, in minutes, reading included."""
        clicks, fields, cells = self.told
        seconds = (
            (clicks + fields) * (MIND + POINT)
            + fields * HANDS * 2
            + cells * (MIND + KEY)
            + self.counts.get("letters", 0) * KEY
            + self.counts.get("pages", 0) * READ
        )
        return seconds / 60

    def __str__(self):
        machine = time.perf_counter() - self.begin
        return f"{self.counts}, {machine:.0f} s here, {self.minutes:.1f} min by hand"


def documented(journey):
    """Return what the document says of a journey: clicks, fields, cells."""
    for line in DOCUMENT.read_text().splitlines():
        name, *numbers = [each.strip() for each in line.strip("|").split("|")]
        if name == journey:
            return [int(each) for each in numbers[:3]]
    raise AssertionError(f"{DOCUMENT.name} does not tell of: {journey}")
