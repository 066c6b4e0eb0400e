"""Files of a report, from its dataset and nothing else."""

from __future__ import annotations

from egcc_portal.reports.datasets import Dataset
from egcc_portal.reports.render.pdf import render_pdf
from egcc_portal.reports.render.xlsx import render_xlsx

RENDERERS = {"pdf": render_pdf, "xlsx": render_xlsx}


def render(dataset: Dataset, *, language: str, format: str) -> bytes:
    """Return the report as a file; equal datasets give equal bytes.

    Args:
        dataset: a whole dataset, as `thaw` returns it.
        language: one of the dataset's languages.
        format: "pdf" or "xlsx".

    Raises:
        KeyError: the dataset has no such language, or there is no such format.
        TypesetError: the dataset lacks something that the template shows.
    """
    return RENDERERS[format](dataset, language)
