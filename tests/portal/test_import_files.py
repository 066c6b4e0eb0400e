"""Files that are not what they seem: each is refused in words, or is harmless."""

import resource
import time
import zipfile
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from xlsxwriter import Workbook

from egcc_portal.imports import actions
from egcc_portal.imports.models import Batch, Line
from tests.factories import CohortFactory, UserFactory
from tests.portal.test_imports import GOOD, HEADINGS, workbook
from trainings.imports import PARTICIPANTS

pytestmark = pytest.mark.django_db
HEAD = ",".join(HEADINGS)
SHEET = "xl/worksheets/sheet1.xml"


def receive(content, name="peserta.xlsx"):
    file = SimpleUploadedFile(name, content)
    about, by = CohortFactory(), UserFactory(role="editor")
    return actions.receive(PARTICIPANTS, file, about=about, by=by)


def with_sheet(change, extra=()):
    """Return a right workbook whose sheet is changed, with more members."""
    content = BytesIO()
    with (
        zipfile.ZipFile(workbook(HEADINGS, GOOD).file) as old,
        zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for member in old.infolist():
            part = old.read(member)
            new.writestr(
                member.filename, change(part) if member.filename == SHEET else part
            )
        for name, part in extra:
            new.writestr(name, part)
    return content.getvalue()


def zip_bomb():
    return with_sheet(lambda part: part + b" " * 300_000_000)


def entity_bomb():
    doctype = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    return with_sheet(lambda part: part.replace(b"<worksheet", doctype + b"<worksheet"))


def far_cell(cell):
    data = f'<row r="9"><c r="{cell}"><v>1</v></c></row></sheetData>'.encode()
    return with_sheet(lambda part: part.replace(b"</sheetData>", data))


def million_columns():
    cells = b"<c><v>1</v></c>" * 1_000_000
    data = b'<row r="9">' + cells + b"</row></sheetData>"
    return with_sheet(lambda part: part.replace(b"</sheetData>", data))


def half():
    content = workbook(HEADINGS, GOOD).read()
    return content[: len(content) // 2]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (lambda: b"", "empty"),
        (zip_bomb, "bomb"),
        (entity_bomb, "entities"),
        (lambda: far_cell("XFD9"), "wide"),
        (lambda: far_cell("A1048576"), "long"),
        (million_columns, "wide"),
        (lambda: with_sheet(bytes, [("xl/vbaProject.bin", b"x")]), "macro"),
        (lambda: with_sheet(bytes, [("xl/externalLinks/a.xml", b"<a/>")]), "outside"),
        (half, "cut_off"),
        (lambda: b"\xd0\xcf\x11\xe0" + b"\0" * 600, "no_sheet"),
        (lambda: b"<html><table><tr><td>Nama</td></tr></table></html>", "markup"),
        (lambda: f"{HEAD}\nSiti Contoh,1\n".encode("utf-16-le"), "nul"),
        (lambda: f"{HEAD}\nMüller Contoh,\n".encode("cp1252"), "encoding"),
        (lambda: f"{HEAD}\n시티,\n".encode("cp949"), "encoding"),
        (lambda: f"{HEAD}\nSiti\0Contoh,\n".encode(), "nul"),
        (lambda: f'{HEAD}\n"Siti Contoh,1,2,3\n'.encode(), "cut_off"),
        (lambda: f"{HEAD}\nSiti,1,Inst,A\nBudi,1".encode(), "cut_off"),
        (lambda: ("a," * 200_000 + "\n1\n").encode(), "wide"),
        (lambda: f"{HEAD}\n".encode(), "no_rows"),
        (lambda: (f"{HEAD}\n" + "Siti,1,I,A\n" * 50_001).encode(), "long"),
        (lambda: b"x" * 20_000_001, "large"),
    ],
)  # fmt: skip
def test_a_hostile_file_is_refused_in_words_and_soon(content, code):
    file = content()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin = time.monotonic()

    with pytest.raises(ValidationError) as refused:
        receive(file)

    assert refused.value.code == code
    assert time.monotonic() - begin < 30
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 300_000  # kilobytes
    assert not Batch.objects.exists()
    assert not Line.objects.exists()


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_csv_file_is_read_whichever_way_it_was_saved(coding, sign):
    lines = [HEADINGS, ["Siti Contoh", "'=1+1", "예시부", "A"]]
    text = "\r\n".join(sign.join(line) for line in lines) + "\r\n"

    batch = receive(text.encode(coding), "peserta.csv")

    assert batch.lines.get().cells == ["Siti Contoh", "=1+1", "예시부", "A"]
    assert batch.places == {"name": 0, "nip": 1, "institution": 2, "office": 3}


def test_formulas_are_what_they_show_and_nothing_else():
    content = BytesIO()
    with Workbook(content) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADINGS)
        sheet.write_formula(1, 0, '=HYPERLINK("http://x")', None, "Siti Contoh")
        sheet.write_formula(1, 3, "=1+1", None, 2)

    batch = receive(content.getvalue())

    assert batch.lines.get().cells[:1] == ["Siti Contoh"]


def test_the_list_is_found_among_sheets_and_below_a_title():
    content = BytesIO()
    with Workbook(content) as book:
        book.add_worksheet("About").write(0, 0, "Made for the ministry")
        sheet = book.add_worksheet("List")
        sheet.write(0, 0, "Participants of September 2019")
        sheet.write_row(3, 1, HEADINGS)
        sheet.write_row(5, 1, GOOD)

    batch = receive(content.getvalue())

    line = batch.lines.get()
    assert (batch.heading_row, line.number) == (4, 6)
    assert line.cells == ["", *GOOD]
