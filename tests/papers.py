"""Files as people send them, and as strangers would like to."""

import io
import struct
import zipfile
import zlib

import pikepdf
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

OPENXML = "application/vnd.openxmlformats-officedocument"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def pdf(*texts, change=None):
    """Return a PDF with a page a text; `change` gets it before it is saved."""
    book = pikepdf.new()
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type1,
        BaseFont=pikepdf.Name.Helvetica,
    )
    for text in texts or ("Nota kesepahaman",):
        page = book.add_blank_page(page_size=(595, 842))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        drawn = f"BT /F1 24 Tf 72 700 Td ({text}) Tj ET".encode()
        page.Contents = book.make_stream(drawn)
    if change:
        change(book)
    return saved(book)


def saved(book, **how):
    """Return the bytes of a PDF."""
    content = io.BytesIO()
    repeatable = {"deterministic_id": "encryption" not in how}
    book.save(content, **repeatable, **how)
    return content.getvalue()


def action(kind, **rest):
    """Return what makes a PDF act when it is opened."""

    def change(book):
        name = pikepdf.Name(f"/{kind}")
        book.Root.OpenAction = pikepdf.Dictionary(S=name, **rest)

    return change


def attach_file(book):
    book.attachments["secret.exe"] = b"MZ"


def laughing(book):
    """Make the second page draw a form ten times that draws one ten times that …"""
    inner = book.make_stream(b"0 0 m 9 9 l S")
    for _level in range(10):
        inner.Type, inner.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        inner.BBox = pikepdf.Array([0, 0, 595, 842])
        outer = book.make_stream(b"/X Do " * 10)
        outer.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=inner))
        inner = outer
    page = book.pages[1]
    page.Resources = inner.Resources
    page.Contents = book.make_stream(b"/X Do " * 10)


def locked():
    book = pikepdf.new()
    book.add_blank_page()
    return saved(book, encryption=pikepdf.Encryption(owner="o", user="u"))


def hidden_script():
    """Return a PDF whose script lies in a compressed object, under an escaped name."""
    book = pikepdf.new()
    book.add_blank_page()
    inner = pikepdf.Dictionary(Next=pikepdf.Array([{"/S": pikepdf.Name.JavaScript}]))
    book.Root.AA = book.make_indirect(pikepdf.Dictionary(WC=inner))
    return saved(book, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def picture(kind="PNG", size=(300, 200), **how):
    """Return a picture of one color."""
    content = io.BytesIO()
    Image.new("RGB", size, "#d0e0f0").save(content, kind, **how)
    return content.getvalue()


def pages_of_tiff(count):
    first, *rest = [Image.new("L", (60, 80), 200) for _ in range(count)]
    content = io.BytesIO()
    first.save(content, "TIFF", save_all=True, append_images=rest)
    return content.getvalue()


def huge_png():
    """Return a small PNG that says it is 60,000 points high and wide."""

    def part(kind, data):
        body = kind + data
        return struct.pack("!I", len(data)) + body + struct.pack("!I", zlib.crc32(body))

    head = struct.pack("!IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    data = zlib.compress(b"\0" * 1000)
    parts = part(b"IHDR", head) + part(b"IDAT", data) + part(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def office(main="wordprocessingml.document", *, body="Nota kesepahaman", **members):
    """Return a DOCX with a paragraph, or a package that is called one.

    Args:
        members: more of them, "__" for "/" and "_dot_" for "." in their names.
    """
    kind = main if "/" in main else f"{OPENXML}.{main}.main+xml"
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{TYPES}"><Override PartName="/x" ContentType="{kind}"/>'
            "</Types>",
        )
        book.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>{body}</w:t></w:r>'
            "</w:p></w:body></w:document>",
        )
        for name, text in members.items():
            book.writestr(name.replace("__", "/").replace("_dot_", "."), text)
    return content.getvalue()


def link(kind, mode="External"):
    """Return the relationships of a part that fetches something."""
    return (
        f'<Relationships xmlns="{LINKS}"><Relationship Id="r" Type="{OFFICE}/{kind}" '
        f'Target="https://example.org/x" TargetMode="{mode}"/></Relationships>'
    )


def workbook(*rows):
    """Return an XLSX with a sheet of rows."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet("Peserta")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return content.getvalue()


def bomb():
    """Return a workbook of a few kilobytes that unpacks to 600 megabytes."""
    return office("spreadsheetml.sheet", xl__sheet1_dot_xml="0" * 600_000_000)


ENTITIES = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'


def sent(content, name="scan.pdf"):
    """Return a file as a form receives it."""
    return SimpleUploadedFile(name, content)
