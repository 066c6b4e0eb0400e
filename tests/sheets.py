"""Workbooks as somebody works on them: cells typed into, comments read."""

import zipfile
from io import BytesIO

from lxml import etree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FIRST = "xl/worksheets/sheet1.xml"
COMMENTS = "xl/comments1.xml"


def typed(workbook, cells):
    """Return a workbook with texts typed into cells of its first sheet, as {"B2": …}.

    All else, lists that drop down and comments, stays as it was.
    """
    content = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(workbook)) as old,
        zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for member in old.infolist():
            part = old.read(member)
            if member.filename == FIRST:
                part = with_cells(part, cells)
            new.writestr(member.filename, part)
    return content.getvalue()


def with_cells(part, cells):
    """Return the XML of a sheet with texts in its cells."""
    sheet = etree.fromstring(part)
    rows = sheet.find(f"{MAIN}sheetData")
    for place, text in sorted(cells.items(), key=lambda each: (row_of(each[0]), each)):
        row = found(rows, "row", row_of(place))
        cell = found(row, "c", place)
        cell.attrib["t"] = "inlineStr"
        cell[:] = []
        etree.SubElement(etree.SubElement(cell, f"{MAIN}is"), f"{MAIN}t").text = text
    return etree.tostring(sheet)


def row_of(place):
    """Return the number of a cell's row: 12 of "B12"."""
    return int(place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))


def found(parent, tag, name):
    """Return the child of a name; one is added where there is none."""
    for child in parent.iter(f"{MAIN}{tag}"):
        if child.attrib["r"] == str(name):
            return child
    return etree.SubElement(parent, f"{MAIN}{tag}", r=str(name))


def comments(workbook):
    """Return the comments of the first sheet: {"B4": "The number has 18 digits."}."""
    with zipfile.ZipFile(BytesIO(workbook)) as parts:
        tree = etree.fromstring(parts.read(COMMENTS))
    return {
        comment.attrib["ref"]: "".join(comment.itertext()).strip()
        for comment in tree.iter(f"{MAIN}comment")
    }
