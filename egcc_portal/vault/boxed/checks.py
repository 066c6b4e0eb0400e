"""What a file is, by its content, and whether it may be kept.

Each check returns how many pages the file has, or raises Refused with the word of
the reason; egcc_portal.vault.refusals has the sentence that people read.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
from PIL import Image

TAIL = 2048
MOST_PIXELS = 50_000_000
"""An A3 sheet at 400 dots an inch has thirty millions."""
MOST_FRAMES = 2000
MOST_MEMBERS = 10_000
MOST_UNPACKED = 300_000_000
FEW_UNPACKED = 20_000_000
"""Below this, it may unpack to how many times its size it likes."""
MOST_RATIO = 150
LARGEST_PART = 5_000_000
CHUNK = 1 << 20

OPENXML = "application/vnd.openxmlformats-officedocument"
DOCX = f"{OPENXML}.wordprocessingml.document"
XLSX = f"{OPENXML}.spreadsheetml.sheet"
OFFICE_MAIN = {f"{DOCX}.main+xml": DOCX, f"{XLSX}.main+xml": XLSX}


class Refused(Exception):
    """The file is not kept; the word says why."""


def check(path: str) -> dict:
    """Return {"media_type", "pages"} of a file, or {"refused": why}."""
    with Path(path).open("rb") as file:
        head = file.read(TAIL)
    try:
        for start, media_type, checked in KINDS:
            if head.startswith(start):
                found = checked(path)
                return {"media_type": media_type} | found
        raise Refused(what_else(head))
    except Refused as why:
        return {"refused": str(why)}
    except MemoryError:
        return {"refused": "heavy"}


def what_else(head: bytes) -> str:
    """Return why a file of no known kind is refused, as exactly as its start tells."""
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return "old_office"
    text = head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\0", b"").lower()
    if text.startswith(b"<") or b"<html" in text or b"<script" in text:
        return "markup"
    return "unknown"


# PDF ---------------------------------------------------------------------

ACTIVE_KEYS = {
    "/JS": "script",
    "/JavaScript": "script",
    "/EF": "attached",
    "/EmbeddedFiles": "attached",
    "/XFA": "dynamic_form",
    "/RichMediaContent": "media",
}
ACTIVE_VALUES = {
    "/JavaScript": "script",
    "/Launch": "launch",
    "/ImportData": "launch",
    "/GoToE": "attached",
    "/EmbeddedFile": "attached",
    "/FileAttachment": "attached",
    "/RichMedia": "media",
    "/Rendition": "media",
    "/Movie": "media",
    "/Sound": "media",
    "/3D": "media",
}


def check_pdf(path: str) -> dict:
    """Refuse what is locked, cut off or does something by itself when it is opened."""
    with Path(path).open("rb") as file:
        file.seek(-min(TAIL, Path(path).stat().st_size), 2)
        if b"%%EOF" not in file.read():
            raise Refused("cut_off")
    try:
        with pikepdf.open(path) as pdf:
            for each in pdf.objects:
                look_into(each)
            look_into(pdf.trailer)
            pages = len(pdf.pages)
    except pikepdf.PasswordError as locked:
        raise Refused("locked") from locked
    except pikepdf.PdfError as broken:
        raise Refused("broken") from broken
    if not pages:
        raise Refused("broken")
    return {"pages": pages}


def look_into(thing: pikepdf.Object) -> None:
    """Refuse an object that acts, and what is written inside it."""
    inside = [thing]
    while inside:
        each = inside.pop()
        if isinstance(each, pikepdf.Array):
            inside += [part for part in each if is_nested(part)]
        elif isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            for key, value in each.items():
                refuse_active(key, value)
                if is_nested(value):
                    inside.append(value)


def is_nested(part: object) -> bool:
    """Tell whether an object is written within another one."""
    return isinstance(part, pikepdf.Object) and not part.is_indirect


def refuse_active(key: str, value: object) -> None:
    """Refuse what runs, starts, plays or carries something."""
    why = ACTIVE_KEYS.get(key)
    if key in {"/S", "/Subtype", "/Type"} and isinstance(value, pikepdf.Name):
        why = why or ACTIVE_VALUES.get(str(value))
    if why:
        raise Refused(why)


# Pictures ----------------------------------------------------------------


def check_picture(path: str) -> dict:
    """Refuse a picture that cannot be shown whole; a TIFF has a page a frame."""
    Image.MAX_IMAGE_PIXELS = None  # asked before a pixel is read
    try:
        with Image.open(path, formats=["PNG", "JPEG", "TIFF"]) as picture:
            frames = getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1
            if frames > MOST_FRAMES:
                raise Refused("heavy")
            for frame in range(frames):
                picture.seek(frame)
                if picture.width * picture.height > MOST_PIXELS:
                    raise Refused("heavy")
                picture.load()
    except OSError as broken:
        is_cut = "truncated" in str(broken) or "incomplete" in str(broken)
        raise Refused("cut_off" if is_cut else "broken") from broken
    except (SyntaxError, ValueError, EOFError, Image.DecompressionBombError) as broken:
        raise Refused("broken") from broken
    return {"pages": frames}


# Office ------------------------------------------------------------------

ACTIVE_MEMBERS = [
    (re.compile(r"(^|/)vba(project\.bin|data\.xml)|/macrosheets/", re.I), "macro"),
    (re.compile(r"/activex/|/embeddings/[^/]*\.(bin|exe|dll|js|vbs)$", re.I), "object"),
    (re.compile(r"/externallinks/|(^|/)connections\.xml$", re.I), "outside"),
]
DOCTYPES = [
    text.encode(code)
    for text in ("<!DOCTYPE", "<!doctype")
    for code in ("utf-8", "utf-16-le", "utf-16-be")
]
HARMLESS_OUTSIDE = {"hyperlink"}


def check_office(path: str) -> dict:
    """Refuse what unpacks to too much, acts, or draws on something elsewhere."""
    try:
        with zipfile.ZipFile(path) as book:
            refuse_bomb(book)
            for member in book.infolist():
                refuse_member(book, member)
            kind = office_kind(book)
    except (zipfile.BadZipFile, EOFError) as broken:
        raise Refused("cut_off") from broken
    except (KeyError, NotImplementedError, RuntimeError, ElementTree.ParseError) as odd:
        raise Refused("broken") from odd
    return {"media_type": kind, "pages": None}


def refuse_bomb(book: zipfile.ZipFile) -> None:
    """Refuse by the directory alone, before anything is unpacked."""
    members = book.infolist()
    whole = sum(each.file_size for each in members)
    packed = sum(each.compress_size for each in members) or 1
    if len(members) > MOST_MEMBERS or whole > MOST_UNPACKED:
        raise Refused("bomb")
    if whole > FEW_UNPACKED and whole / packed > MOST_RATIO:
        raise Refused("bomb")


def refuse_member(book: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    """Refuse by a member's name, its entities, or what it says is elsewhere."""
    for pattern, why in ACTIVE_MEMBERS:
        if pattern.search(member.filename):
            raise Refused(why)
    is_xml = member.filename.endswith((".xml", ".rels", ".vml"))
    before = b""
    with book.open(member) as part:
        while chunk := part.read(CHUNK):  # to its end, which checks its sum too
            if is_xml and any(text in before + chunk for text in DOCTYPES):
                raise Refused("entities")
            before = chunk[-32:]
    if member.filename.endswith(".rels"):
        refuse_outside(book, member)


def refuse_outside(book: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    """Refuse a part that is fetched from elsewhere when the file is opened."""
    for link in small_xml(book, member):
        kind = link.get("Type", "").rpartition("/")[2]
        if link.get("TargetMode") == "External" and kind not in HARMLESS_OUTSIDE:
            raise Refused("outside")


def office_kind(book: zipfile.ZipFile) -> str:
    """Return the media type that the file declares for its main part."""
    declared = small_xml(book, book.getinfo("[Content_Types].xml"))
    types = {each.get("ContentType", "") for each in declared}
    if any("macroenabled" in each.lower() for each in types):
        raise Refused("macro")
    kind = next((OFFICE_MAIN[each] for each in types if each in OFFICE_MAIN), None)
    if not kind:
        raise Refused("unknown")
    return kind


def small_xml(book: zipfile.ZipFile, member: zipfile.ZipInfo) -> ElementTree.Element:
    """Return a small part, read; it was looked through for entities before."""
    if member.file_size > LARGEST_PART:
        raise Refused("bomb")
    return ElementTree.fromstring(book.read(member))


KINDS: list[tuple[bytes, str, Callable[[str], dict]]] = [
    (b"%PDF-", "application/pdf", check_pdf),
    (b"\x89PNG\r\n\x1a\n", "image/png", check_picture),
    (b"\xff\xd8\xff", "image/jpeg", check_picture),
    (b"II*\0", "image/tiff", check_picture),
    (b"MM\0*", "image/tiff", check_picture),
    (b"PK\x03\x04", "", check_office),
]
"""How a file of each kind begins, what it is, and how it is looked through."""
