"""One attempt at a document's pages: the text of each, and a picture of it."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path
from shutil import copyfileobj

from django.conf import settings
from django.db.models.functions import Now

from egcc_portal.sources.models import Document
from egcc_portal.vault import store
from egcc_portal.vault.box import Lost, boxed
from egcc_portal.vault.models import DocumentPage, Reading

logger = logging.getLogger(__name__)

MOST_LOST = 3
"""So many pages of a document may be too much for the process that draws them."""


class Overtaken(Exception):
    """Another attempt has taken the reading over; this one stops."""


def read(mine: Reading) -> None:
    """Read the pages that a document still lacks.

    Args:
        mine: the claimed reading; another attempt may take it over meanwhile.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="egcc-") as folder:
            for page in pages_of(mine.document, Path(folder)):
                keep(mine.document, page, Path(folder))
                tick(mine, pages_done=page["number"])
        tick(mine, status=Reading.Status.DONE, failure="")
    except Overtaken:
        logger.info("reading %s was taken over", mine.pk)
    except Lost:
        fail(mine, Reading.Failure.UNREADABLE, for_good=True)
    except OSError as wrong:
        logger.warning("reading %s: %s", mine.pk, type(wrong).__name__)
        fail(mine, Reading.Failure.STORAGE)
    except Exception:
        fail(mine, Reading.Failure.UNEXPECTED)
        raise


def pages_of(document: Document, folder: Path) -> Iterator[dict]:
    """Yield the pages after those that are kept; one that can't be drawn comes bare."""
    path = folder / "file"
    with store.opened(document) as kept, path.open("wb") as copy:
        copyfileobj(kept, copy)
    number = document.sheets.count()
    lost = 0
    while True:
        words = [str(path), document.media_type, str(folder), str(number + 1)]
        try:
            for page in boxed("draw", *words):
                number = page["number"]
                yield page
            return
        except Lost:
            lost += 1
            number += 1
            if lost > MOST_LOST or number > (document.pages or 0):
                raise
            yield {"number": number, "text": "", "picture": ""}


def keep(document: Document, page: dict, folder: Path) -> None:
    """Keep a page: the picture first, so that a row never lacks its own."""
    if page["picture"]:
        picture = folder / page["picture"]
        with picture.open("rb") as content:
            name = store.picture_name(document.sha256, page["number"])
            store.put(name, content, picture.stat().st_size)
        picture.unlink()
    DocumentPage.objects.get_or_create(
        document=document,
        number=page["number"],
        defaults={"text": page["text"], "has_picture": bool(page["picture"])},
    )


def tick(mine: Reading, **news: object) -> None:
    """Tell how far the reading is, and that its worker lives.

    Raises Overtaken where it is no longer this attempt's.
    """
    if not Reading.objects.attempted_by(mine).update(ticked_at=Now(), **news):
        raise Overtaken


def fail(mine: Reading, failure: str, *, for_good: bool = False) -> None:
    """Queue the reading for another try, or say for good why it failed."""
    again = not for_good and mine.attempt < settings.READING_TRIES
    status = Reading.Status.QUEUED if again else Reading.Status.FAILED
    # The sweeper rings for it, so that a passing fault has time to pass.
    attempted = Reading.objects.attempted_by(mine)
    attempted.update(status=status, failure=failure, ticked_at=Now())
