"""Who read whose page, who took which list: a line in the log, nothing personal."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.db.models import Model

    from egcc_portal.accounts.models import User
    from egcc_portal.sources.records import Record

logger = logging.getLogger("egcc_portal.reads")


def log_read(reader: User, record: Record) -> None:
    """Leave one line: the reader's number, the kind of record and its public id."""
    logger.info(
        "user %s read %s %s", reader.pk, record._meta.label_lower, record.public_id
    )


def log_file(reader: User, document: Model) -> None:
    """Leave one line: the reader's number, and which document's file was taken."""
    logger.info("user %s took the file of document %s", reader.pk, document.pk)


def log_list(reader: User, model: type[Model]) -> None:
    """Leave one line: the reader's number, and which list of people was read."""
    logger.info("user %s listed %s", reader.pk, model._meta.label_lower)


def log_export(reader: User, model: type[Record], kind: str) -> None:
    """Leave one line: the reader's number, which list was taken, as which file."""
    logger.info("user %s exported %s as %s", reader.pk, model._meta.label_lower, kind)
