import re
import tempfile
from datetime import date
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from egcc_portal.dates import FuzzyDate
from egcc_portal.spreadsheets import Frame, sheet_names, write_workbook
from egcc_portal.tables import Column, Table, Unit

ON = date(2026, 11, 22)


def table(*values, title="Table", unit=Unit.TEXT, note=""):
    """Return a table of one column."""
    rows = [{"value": value} for value in values]
    return Table(title, [Column("value", "Value", unit)], rows, note)


def read(content, sheet=0):
    """Return a sheet's lines as an ordinary reader sees them."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return book.get_sheet_by_index(sheet).to_python()


def part(content, name):
    """Return one XML part of a workbook as text."""
    return ZipFile(BytesIO(content)).read(name).decode()


def sheet_xml(*values, **named):
    content = write_workbook([table(*values, **named)], on=ON)
    return part(content, "xl/worksheets/sheet1.xml")


def test_days_and_numbers_are_real_and_a_blank_is_empty():
    values = [date(2019, 9, 23), FuzzyDate.parse("2019-09-24"), 10, Decimal("2.260")]

    content = write_workbook([table(*values, None, 0, "end")], on=ON)

    assert [line[0] for line in read(content)] == [
        "Value",
        date(2019, 9, 23),
        date(2019, 9, 24),
        10.0,
        2.26,
        "",
        0.0,
        "end",
    ]
    assert 'r="A6"' not in part(content, "xl/worksheets/sheet1.xml")
    assert 'formatCode="#,##0.000"' in part(content, "xl/styles.xml")


@pytest.mark.parametrize(
    "value", [date(1899, 12, 31), 1234567890123456, Decimal("NaN"), "2018", "007"]
)
def test_what_a_spreadsheet_would_change_stays_a_text(value):
    content = write_workbook([table(value)], on=ON)

    assert read(content)[1] == [str(value)]


@pytest.mark.parametrize(
    "text",
    ['=HYPERLINK("x")', "+62 21", "-1", "@SUM(A1)", "\t=1", "https://x.org", "{=1}"],
)
def test_a_text_that_looks_like_a_formula_stays_a_text(text):
    assert 't="inlineStr"' in sheet_xml(text)
    assert not re.search("<f>|hyperlink", sheet_xml(text))
    assert read(write_workbook([table(text)], on=ON))[1] == [text]


def test_a_text_that_looks_like_markup_stays_a_text():
    texts = ["<r><t>x</t></r>", "a & b < c", "_x0041_", "two\nlines", " padded "]

    lines = read(write_workbook([table(*texts)], on=ON))

    assert [line[0].rstrip() for line in lines[1:]] == [text.rstrip() for text in texts]


def test_a_text_too_long_for_a_cell_is_cut_and_not_lost():
    long = read(write_workbook([table("가" * 40_000)], on=ON))[1][0]

    assert (len(long), long[-2:]) == (32_767, "가…")


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (["A/B: [1]?*\\"], ["A B 1"]),
        (["'quoted'", "", "History"], ["quoted", "–", "History (2)"]),
        (["Same", "same", "SAME"], ["Same", "same (2)", "SAME (3)"]),
        (["x" * 40, "x" * 40], ["x" * 31, "x" * 27 + " (2)"]),
        (["기관별 참가자"], ["기관별 참가자"]),
    ],
)
def test_sheet_names_are_what_excel_takes_and_differ(titles, names):
    tables = [table(title=title) for title in titles]

    assert list(sheet_names(tables)) == names
    write_workbook(tables, on=ON)


def test_sheets_are_set_for_paper():
    xml = sheet_xml("x", note="Below")

    assert 'paperSize="9"' in xml
    assert 'fitToHeight="0"' in xml
    assert 'state="frozen"' in xml
    assert "landscape" not in xml
    wide = [Column(str(place), "x" * 40) for place in range(3)]
    content = write_workbook([Table("Wide", wide, [])], on=ON)
    assert 'orientation="landscape"' in part(content, "xl/worksheets/sheet1.xml")
    assert "$1:$1" in part(content, "xl/workbook.xml")


def test_the_frame_stands_around_each_sheet_and_in_the_properties():
    frame = Frame("R&D", "2019 III", "Cut-off\nabc", "Page {n} of {m}")

    content = write_workbook([table("x")], on=ON, frame=frame)

    xml = part(content, "xl/worksheets/sheet1.xml")
    assert "&amp;L&amp;8 R&amp;&amp;D&amp;R&amp;8 2019 III" in xml
    assert "&amp;L&amp;7 Cut-off\nabc&amp;R&amp;8 Page &amp;P of &amp;N" in xml
    core = part(content, "docProps/core.xml")
    assert "<dc:title>R&amp;D</dc:title>" in core
    assert "2026-11-22T00:00:00Z" in core


def test_a_note_stands_below_the_last_line():
    lines = read(write_workbook([table("x", note="One\nTwo")], on=ON))

    assert lines == [["Value"], ["x"], [""], ["One"], ["Two"]]


def test_nothing_is_left_when_a_table_cannot_be_written(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    class Unprintable:
        def __str__(self):
            raise LookupError("no words")

    with pytest.raises(LookupError, match="no words"):
        write_workbook([table("x", Unprintable())], on=ON)

    assert list(tmp_path.iterdir()) == []
