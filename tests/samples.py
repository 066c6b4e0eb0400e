"""What the tests of several apps share: rows made at will, pages read as words."""

import csv
import re
from html import unescape
from io import BytesIO, StringIO

from python_calamine import CalamineWorkbook


def create(model, **defaults):
    """Return a maker of rows with these values, called if they can be."""

    def make(**values):
        rest = {name: value for name, value in defaults.items() if name not in values}
        made = {
            name: value() if callable(value) else value for name, value in rest.items()
        }
        return model.objects.create(**made, **values)

    return make


def words_of(response):
    """The page's text on one line, each tag a space."""
    return " ".join(unescape(re.sub("<[^>]+>", " ", response.text)).split())


def csv_rows(response):
    """The lines of a CSV answer, each under its headings."""
    text = response.getvalue().decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline="")))


def xlsx_rows(response, sheet):
    """The lines of one sheet of an XLSX answer, headings first."""
    book = CalamineWorkbook.from_filelike(BytesIO(response.content))
    return book.get_sheet_by_name(sheet).to_python()
