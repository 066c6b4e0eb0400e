"""A report on paper: A4, to be signed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from egcc_portal.reports.datasets import Dataset, freeze
from egcc_portal.typesetting import typeset

TEMPLATE = Path(__file__).parent / "report.typ"


def render_pdf(dataset: Dataset, language: str) -> bytes:
    """Return the report's PDF; its date is the day of the data cut-off."""
    _, sha256 = freeze(dataset)
    content = {
        "language": language,
        "version": dataset["version"],
        "sha256": sha256,
        "document": dataset["languages"][language],
    }
    cut_off = datetime.fromisoformat(dataset["cut_off"])
    return typeset(TEMPLATE, content, on=cut_off.date())
