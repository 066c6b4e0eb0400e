"""Where files are kept: by their hash, in the storage that the settings name.

No web server serves that folder or bucket; what goes out goes through a view.
"""

from __future__ import annotations

import hashlib
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from shutil import copyfileobj
from typing import BinaryIO

from django.core.files import File
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile

from egcc_portal.sources.models import Document

LONGEST_NAME = 150
OPENXML = "application/vnd.openxmlformats-officedocument"
EXTENSIONS = {
    "application/pdf": ".pdf",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/tiff": ".tif",
    f"{OPENXML}.wordprocessingml.document": ".docx",
    f"{OPENXML}.spreadsheetml.sheet": ".xlsx",
}
"""What is kept, and the ending of its name; nothing else gets in."""
LIKE = {".jpeg": ".jpg", ".tiff": ".tif"}


def file_name(sha256: str) -> str:
    """Return where the file of a hash is kept."""
    return f"documents/{sha256[:2]}/{sha256}"


def picture_name(sha256: str, number: int) -> str:
    """Return where the picture of a page is kept."""
    return f"pages/{sha256[:2]}/{sha256}/{number}.webp"


def put(name: str, content: BinaryIO, size: int) -> None:
    """Keep a file under a name that says all of its content.

    What a process that was killed left half-written there is written anew.
    """
    if default_storage.exists(name):
        if default_storage.size(name) == size:
            return
        default_storage.delete(name)
    default_storage.save(name, File(content))


def opened(document: Document) -> BinaryIO:
    """Open a document's file. Raises FileNotFoundError when it is not there."""
    return default_storage.open(file_name(document.sha256))


def opened_picture(document: Document, number: int) -> BinaryIO:
    """Open the picture of a page. Raises FileNotFoundError when it is not there."""
    return default_storage.open(picture_name(document.sha256, number))


@contextmanager
def on_disk(file: BinaryIO) -> Iterator[Path]:
    """Give the path of a file's content for a process that needs one."""
    if hasattr(file, "temporary_file_path"):
        yield Path(file.temporary_file_path())
        return
    with tempfile.NamedTemporaryFile(prefix="egcc-") as copy:
        file.seek(0)
        copyfileobj(file, copy)
        copy.flush()
        yield Path(copy.name)


def hash_of(file: UploadedFile) -> str:
    """Return the SHA-256 of an uploaded file."""
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    return digest.hexdigest()


def clean_name(name: str, media_type: str) -> str:
    """Return a file's name without a path or signs that mislead, and ending as it is.

    >>> clean_name("C:\\\\scan\\u202efdp.html", "application/pdf")
    'scanfdp.html.pdf'
    """
    last = PurePosixPath(name.replace("\\", "/")).name
    plain = "".join(char for char in last if unicodedata.category(char)[0] != "C")
    stem = " ".join(unicodedata.normalize("NFC", plain).split()).strip(". ")
    ending = EXTENSIONS[media_type]
    path = PurePosixPath(stem or "document")
    if LIKE.get(path.suffix.lower(), path.suffix.lower()) == ending:
        stem = path.stem
    return f"{(stem or 'document')[:LONGEST_NAME]}{ending}"
