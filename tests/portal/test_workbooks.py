"""The long sheet of a list's file says what the library's own sheet would say."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from egcc_portal.dates import FuzzyDate
from egcc_portal.spreadsheets import LONGEST_TEXT, Frame, write_workbook
from egcc_portal.tables import Column, Table
from egcc_portal.workbooks import BATCH, Flow, save_list

ON = date(2021, 6, 1)
ABOUT = Table("About", [Column("what", "What")], [{"what": "Contoh"}])
VALUES = [
    None,
    "Contoh",
    "행정안전부",
    "=1+1",
    "＋62",
    " two  spaces ",
    "a <b> & \"c\" 'd' ]]>",
    "line\nline\ttab\rreturn",
    "_x0041_ is no A",
    "\x01\x1f\ufffe",
    "😀" * 40,
    "x" * (LONGEST_TEXT + 9),
    0,
    -13,
    10**15 + 1,
    Decimal("2.26"),
    Decimal("1E+3"),
    Decimal("0.123456789012"),
    date(1899, 12, 31),
    date(1900, 3, 1),
    ON,
    FuzzyDate.parse("2021-05-25"),
    FuzzyDate.parse("2021-05"),
]


def itself(value):
    return value


def long_workbook(lines):
    """Return the file of lines of two columns."""
    columns = [Column("number", "No."), Column("value", "Value")]
    table = Flow("Contoh", columns, [], flow=lines, reads=[itself, itself])
    file = BytesIO()
    save_list(ABOUT, table, file, on=ON, frame=Frame(title="Contoh"))
    return file.getvalue()


def cells(content):
    """Return the lines of a workbook's last sheet below the head row."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return book.get_sheet_by_index(-1 + len(book.sheet_names)).to_python()[1:]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: ascii(value)[:30])
def test_a_value_is_written_as_the_library_writes_it(value):
    table = Table(
        "Contoh",
        [Column("number", "No."), Column("value", "Value")],
        [{"number": 1, "value": value}],
    )

    assert cells(long_workbook([(1, value)])) == cells(write_workbook([table], on=ON))


@pytest.mark.parametrize("count", [0, 1, BATCH, 2 * BATCH + 1])
def test_each_line_is_there_once_and_can_be_filtered(count):
    content = long_workbook((number, "Contoh") for number in range(count))

    assert [line[0] for line in cells(content)] == list(range(count))
    with ZipFile(BytesIO(content)) as parts:
        sheet = parts.read("xl/worksheets/sheet2.xml").decode()
    assert (f'<autoFilter ref="A1:B{count + 1}"/>' in sheet) is (count > 0)


def test_equal_lines_give_equal_bytes():
    lines = [(1, "Contoh"), (2, Decimal("2.26"))]

    assert long_workbook(lines) == long_workbook(lines)


def test_a_formula_keeps_being_a_text_when_it_is_typed_again():
    with ZipFile(BytesIO(long_workbook([(1, "=1+1"), (2, "1")]))) as parts:
        sheet = parts.read("xl/worksheets/sheet2.xml").decode()
        styles = parts.read("xl/styles.xml").decode()

    style = int(sheet.split('r="B2" s="')[1].split('"')[0])
    formats = styles.split("<cellXfs")[1].split("<xf ")[1:]
    assert 'quotePrefix="1"' in formats[style]
    assert 'quotePrefix="1"' not in formats[int(sheet.split('r="B3" s="')[1][0])]
