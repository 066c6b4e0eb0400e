"""Measure, print each row beside its targets, and keep the table.

    python -m tests.bench [PEOPLE]

Without a number: 10,000, 100,000 and 1,000,000 participants, and docs/speed.md is
written. With one: a tenth of it and all of it, and nothing is kept.
"""

from __future__ import annotations

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "egcc_portal.settings")

from egcc_portal import embedded

SIZES = [10_000, 100_000, 1_000_000]


def main(words: list[str]) -> None:
    with embedded.servers():
        django.setup()
        # Imported late: models can be imported only once the settings are read.
        from tests.bench.running import run

        sizes = [int(words[0]) // 10, int(words[0])] if words else SIZES
        run(sizes, kept=not words)


if __name__ == "__main__":
    main([word for word in sys.argv[1:] if word])
