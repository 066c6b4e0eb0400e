"""Seals over row versions: what has been written cannot be rewritten unnoticed."""

from __future__ import annotations

import hashlib

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models

START = "0" * 64
"""What the first seal follows."""


class Seal(models.Model):
    """Some versions of one table, each with its SHA-256, and the seal before.

    `columns` are those that the table had: a column that is added later
    changes no digest.
    """

    made_at = models.DateTimeField(auto_now_add=True)
    table = models.CharField(max_length=63)
    columns = ArrayField(models.CharField(max_length=63))
    versions = ArrayField(models.BigIntegerField())
    digests = ArrayField(models.CharField(max_length=64))
    last = models.BigIntegerField(help_text="The highest of the versions.")
    before = models.CharField(max_length=64, unique=True)
    head = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index("table", "last", name="seal_of_table")]
        triggers = [
            pgtrigger.Protect(
                name="append_only", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return f"{self.table} {self.last}"

    def computed_head(self) -> str:
        """Return the SHA-256 of what this seal says and of the seal before it."""
        parts = [self.before, self.table, *self.columns]
        parts += [f"{row}:{digest}" for row, digest in self.pairs()]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()

    def pairs(self) -> list[tuple[int, str]]:
        """Return each version's key with its digest."""
        return list(zip(self.versions, self.digests, strict=True))
