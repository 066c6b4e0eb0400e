"""A file that somebody sends, into the lines of a batch."""

from __future__ import annotations

import csv
import json
import logging
from collections.abc import Iterable
from io import StringIO

from django.core.files.uploadedfile import UploadedFile
from django.db import connection

from egcc_portal.imports.kinds import Kind
from egcc_portal.imports.models import Batch
from egcc_portal.imports.refusals import refusal
from egcc_portal.vault import store
from egcc_portal.vault.box import Lost, boxed
from egcc_portal.vault.scanner import scan

logger = logging.getLogger(__name__)

MOST_BYTES = 20_000_000


def read_file(batch: Batch, kind: Kind, file: UploadedFile) -> None:
    """Keep the rows of a file as lines of a batch that is saved already.

    It is opened in a process of its own, and its rows pass through in small portions.

    Raises ValidationError with the reason why it is not taken.
    """
    if not file.size:
        raise refusal("empty")
    if file.size > MOST_BYTES:
        raise refusal("large")
    scan(file)
    file.seek(0)
    known = json.dumps(kind.known_headings)
    try:
        with store.on_disk(file) as path:
            for found in boxed("rows", str(path), known):
                keep(batch, found)
    except Lost as lost:
        logger.warning("a list of %s bytes was too much: %s", file.size, lost)
        raise refusal("heavy") from lost
    if not batch.rows:
        raise refusal("no_rows")
    batch.places = kind.places(batch.headings)
    batch.save()


def keep(batch: Batch, found: dict) -> None:
    """Keep what the process told: why not, the headings, or some rows."""
    if why := found.get("refused"):
        raise refusal(why)
    if "headings" in found:
        batch.headings, batch.heading_row = found["headings"], found["at"]
        return
    copy(batch, found["rows"])
    batch.rows += len(found["rows"])


def copy(batch: Batch, rows: Iterable[tuple[int, list[str]]]) -> None:
    """Copy rows to the table of lines."""
    text = StringIO()
    writer = csv.writer(text)
    for number, cells in rows:
        writer.writerow([batch.pk, number, json.dumps(cells)])
    text.seek(0)
    with connection.cursor() as cursor:
        cursor.copy_expert(
            "COPY imports_line (batch_id, number, cells) FROM STDIN (FORMAT csv)", text
        )
