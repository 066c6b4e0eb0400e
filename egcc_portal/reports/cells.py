"""From a Table's values to what a dataset prints."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from egcc_portal.dates import FuzzyDate, Precision, print_day
from egcc_portal.reports.datasets import Cell, PrintedTable
from egcc_portal.tables import Table
from egcc_portal.templatetags.portal import number


def printed(table: Table) -> PrintedTable:
    """Return a table in words of the active language."""
    return {
        "key": table.key,
        "title": table.title,
        "columns": [
            {"key": column.key, "heading": column.heading, "unit": column.unit}
            for column in table.columns
        ],
        "lines": [[cell(value) for value in line] for line in table.lines],
        "note": table.note,
        "empty": _("Nothing is recorded for this period."),
    }


def cell(value: Any) -> Cell:
    """Return a value as a cell: the printed text beside the exact day or number.

    Raises TypeError for a kind of value that no column holds.
    """
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        raise TypeError("a truth value is no figure: put it in words")
    if isinstance(value, int | Decimal):
        plain = f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
        return {"t": number(value), "n": plain}
    if isinstance(value, date):
        return {"t": print_day(value), "d": value.isoformat()}
    if isinstance(value, FuzzyDate):
        if value.precision == Precision.DAY:
            return {"t": str(value), "d": value.first.isoformat()}
        return str(value)
    # gettext_lazy texts and enum labels print themselves
    return str(value)
