"""The pages of a file: the text of each, and a picture of it.

A workbook and a text document have no pages until they are printed: they come in
parts of a few thousand characters, without a picture.
"""

from __future__ import annotations

import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
from PIL import Image, ImageOps
from python_calamine import CalamineWorkbook

LONGER_SIDE = 1754
"""Pixels; an A4 page at 150 dots an inch."""
QUALITY = 80
MOST_PAGES = 1000
MOST_TEXT = 20_000
"""Characters of a page. The words of more would not fit in its search column."""
PART = 4000
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MOST_UNPACKED = 100_000_000


def draw(path: str, media_type: str, folder: str, first: str) -> Iterator[dict]:
    """Yield {"number", "text", "picture"} of each page from `first` on.

    `picture` is the name of a WebP file in the folder, "" where there is none.
    """
    pages = DRAWN.get(media_type, office_parts)(path, Path(folder), int(first))
    yield from pages


def pdf_pages(path: str, folder: Path, first: int) -> Iterator[dict]:
    with pypdfium2.PdfDocument(path) as pdf:
        for number in range(first, min(len(pdf), MOST_PAGES) + 1):
            page = pdf[number - 1]
            scale = LONGER_SIDE / max(*page.get_size(), 1)
            picture = page.render(scale=scale).to_pil()
            textpage = page.get_textpage()
            text = textpage.get_text_bounded()
            textpage.close()
            page.close()
            yield found(number, text, saved(picture, folder, number))


def picture_pages(path: str, folder: Path, first: int) -> Iterator[dict]:
    Image.MAX_IMAGE_PIXELS = None  # the check has asked
    with Image.open(path, formats=["PNG", "JPEG", "TIFF"]) as picture:
        frames = getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1
        for number in range(first, min(frames, MOST_PAGES) + 1):
            picture.seek(number - 1)
            upright = ImageOps.exif_transpose(picture)
            upright.thumbnail((LONGER_SIDE, LONGER_SIDE))
            yield found(number, "", saved(on_white(upright), folder, number))


def on_white(picture: Image.Image) -> Image.Image:
    """Return a picture without transparency: a scan has none, a dark page shows it."""
    if picture.mode in {"I;16", "I", "F"}:
        picture = picture.convert("L")
    layered = picture.convert("RGBA")
    paper = Image.new("RGBA", layered.size, "white")
    return Image.alpha_composite(paper, layered).convert("RGB")


def office_parts(path: str, folder: Path, first: int) -> Iterator[dict]:
    is_book = "xl/workbook.xml" in zipfile.ZipFile(path).namelist()
    lines = sheet_lines(path) if is_book else paragraph_lines(path)
    for number, text in enumerate(in_parts(lines), start=1):
        if number > MOST_PAGES:
            return
        if number >= first:
            yield found(number, text, "")


def sheet_lines(path: str) -> Iterator[str]:
    """Yield the name of each sheet and its rows, a tab between cells."""
    with CalamineWorkbook.from_path(path) as book:
        for name in book.sheet_names:
            yield name
            for row in book.get_sheet_by_name(name).iter_rows():
                yield "\t".join(str(cell) for cell in row).rstrip("\t")


def paragraph_lines(path: str) -> Iterator[str]:
    """Yield the paragraphs of a text document, those in its tables too."""
    with zipfile.ZipFile(path) as book:
        member = book.getinfo("word/document.xml")
        if member.file_size > MOST_UNPACKED:
            raise MemoryError
        with book.open(member) as part:
            for _event, element in ElementTree.iterparse(part):
                if element.tag == f"{WORD}p":
                    yield "".join(words_of(element))
                    element.clear()


def words_of(paragraph: ElementTree.Element) -> Iterator[str]:
    """Yield the texts of a paragraph, and what stands for a tab or a line's end."""
    signs = {f"{WORD}tab": "\t", f"{WORD}br": "\n"}
    for element in paragraph.iter():
        if element.tag == f"{WORD}t":
            yield element.text or ""
        elif element.tag in signs:
            yield signs[element.tag]


def in_parts(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines gathered to parts of about PART characters; always one at least."""
    gathered, length, is_first = [], 0, True
    for line in lines:
        gathered.append(line[:MOST_TEXT])
        length += len(gathered[-1]) + 1
        if length >= PART:
            yield "\n".join(gathered)
            gathered, length, is_first = [], 0, False
    if gathered or is_first:
        yield "\n".join(gathered)


def found(number: int, text: str, picture: str) -> dict:
    """Return a page, its text as the database takes it."""
    clean = unicodedata.normalize("NFC", text.replace("\0", ""))
    lines = "\n".join(line.rstrip() for line in clean.splitlines())
    return {"number": number, "text": lines[:MOST_TEXT], "picture": picture}


def saved(picture: Image.Image, folder: Path, number: int) -> str:
    """Write a picture to the folder; return its name there."""
    name = f"{number}.webp"
    picture.convert("RGB").save(folder / name, "WEBP", quality=QUALITY)
    return name


DRAWN = {
    "application/pdf": pdf_pages,
    "image/png": picture_pages,
    "image/jpeg": picture_pages,
    "image/tiff": picture_pages,
}
