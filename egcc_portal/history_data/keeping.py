"""Writing what the file says, so that a second load changes nothing.

What is missing is created, and what differs is brought in line. What somebody
else has written since stays: a record's own columns, or one list of its parts
(its parties, its names), is left alone as a whole once any version of it was
not written by a load. Lists that nobody touched lose what the file lost; a record
that left the file stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from django.db import DatabaseError, DataError, IntegrityError, transaction
from django.db.models import CharField, Field, Model, Q
from django.utils import translation
from modeltranslation.translator import NotRegistered, translator
from psycopg2.errorcodes import NOT_NULL_VIOLATION

from egcc_portal.history_data.files import Book, Entry, HistoryError

VERB = "load history"
UNTOLD = {"version", "claimed_at"}
"""Columns that the portal counts or stamps by itself."""

REFUSED = (IntegrityError, DataError)

Draft = tuple[Entry, Model]
"""A row as the file has it, and the entry that it comes from."""

Address = tuple
"""The values of some columns of a row."""


class Keeper:
    """Keeps rows in step with a file; counts what it has written."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.created: Counter[type[Model]] = Counter()
        self.updated = 0
        self.deleted = 0

    def keep(self, drafts: Sequence[Draft], by: str = "public_id") -> None:
        """Keep records, told apart by one column; their keys stand for them then."""
        if not drafts:
            return
        model = type(drafts[0][1])
        for entry, _ in drafts:
            if entry.key in self.book.records:
                raise entry.error("this key is given twice")
        wanted = by_address(drafts, [by])
        listed = [value for (value,) in wanted]
        there = model._base_manager.filter(**{f"{by}__in": listed})
        found = {address_of(row, [by]): row for row in there}
        theirs = edited(model, [by])
        self.create(model, [draft for new, draft in wanted.items() if new not in found])
        for address in found.keys() - theirs:
            self.update(found[address], wanted[address])
        for address, (entry, row) in wanted.items():
            self.book.records[entry.key] = found.get(address, row)

    def keep_parts(
        self,
        model: type[Model],
        drafts: Sequence[Draft],
        *,
        owner: str,
        by: Sequence[str],
    ) -> None:
        """Keep the lists of parts of all the file's records.

        Args:
            owner: the column that says whose part it is, by key or public id.
            by: the columns that tell the parts of one owner apart.
        """
        column = model._meta.get_field(owner)
        columns = [column.attname, *by]
        there = model._base_manager.filter(**{f"{owner}__in": self.owners(column)})
        found = {address_of(row, columns): row for row in there}
        theirs = edited(model, [column.attname])
        wanted = {
            address: draft
            for address, draft in by_address(drafts, columns).items()
            if address[:1] not in theirs
        }
        gone = [
            row.pk
            for address, row in found.items()
            if address not in wanted and address[:1] not in theirs
        ]
        self.deleted += model._base_manager.filter(pk__in=gone).delete()[0]
        for address in wanted.keys() & found.keys():
            self.update(found[address], wanted[address])
        self.create(model, [draft for new, draft in wanted.items() if new not in found])

    def owners(self, column: Field) -> list:
        """Return what the column holds for the records of the file."""
        if not column.is_relation:
            return list(self.book.records)
        owner = column.related_model
        return [each.pk for each in self.book.records.values() if type(each) is owner]

    def create(self, model: type[Model], drafts: Sequence[Draft]) -> None:
        """Write new rows at once; if the database refuses, say which of them."""
        for entry, row in drafts:
            refuse_too_long(entry, row)
        rows = [row for _, row in drafts]
        try:
            with transaction.atomic():
                model._base_manager.bulk_create(rows)
        except REFUSED:
            for entry, row in drafts:
                insert(entry, row)
            raise
        if rows:
            self.created[model] += len(rows)

    def update(self, row: Model, draft: Draft) -> None:
        """Bring a row in line with its draft, if it differs."""
        entry, wanted = draft
        names = [
            field.attname
            for field in told_columns(type(row))
            if getattr(row, field.attname) != getattr(wanted, field.attname)
        ]
        if not names:
            return
        refuse_too_long(entry, wanted)
        for name in names:
            setattr(row, name, getattr(wanted, name))
        try:
            with transaction.atomic():
                row.save(update_fields=names)
        except REFUSED as wrong:
            raise refusal(entry, row, wrong) from wrong
        self.updated += 1


def edited(model: type[Model], columns: Sequence[str]) -> set[Address]:
    """Return these columns of the rows that somebody else than a load has written."""
    versions = model._meta.get_field("versions").related_model._base_manager
    by_load = Q(pgh_context__metadata__verb=VERB, pgh_context__isnull=False)
    return set(versions.exclude(by_load).values_list(*columns))


def told_columns(model: type[Model]) -> list[Field]:
    """Return the columns that the file decides.

    Not the untranslated twins of texts in three languages, which nobody reads.
    """
    try:
        twins = set(translator.get_options_for_model(model).all_fields)
    except NotRegistered:
        twins = set()
    return [
        field
        for field in model._meta.concrete_fields
        if not (field.primary_key or field.generated)
        and field.name not in UNTOLD | twins
    ]


def address_of(row: Model, columns: Sequence[str]) -> Address:
    """Return the values of these columns."""
    return tuple(getattr(row, name) for name in columns)


def by_address(drafts: Sequence[Draft], columns: Sequence[str]) -> dict[Address, Draft]:
    """Return the drafts by what identifies them.

    Raises:
        HistoryError: two are the same.
    """
    found: dict[Address, Draft] = {}
    for entry, row in drafts:
        address = address_of(row, columns)
        if address in found:
            raise entry.error("this is given twice")
        found[address] = entry, row
    return found


def refuse_too_long(entry: Entry, row: Model) -> None:
    """Raise HistoryError for a text that its column cannot hold."""
    for field in told_columns(type(row)):
        if isinstance(field, CharField) and field.max_length:
            words = getattr(row, field.attname) or ""
            if len(words) > field.max_length:
                limit = f"it is longer than {field.max_length} letters"
                raise entry.error(limit, field.name)


def insert(entry: Entry, row: Model) -> None:
    """Write one row.

    Raises:
        HistoryError: the database refuses it.
    """
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except REFUSED as wrong:
        raise refusal(entry, row, wrong) from wrong


def refusal(entry: Entry, row: Model, wrong: DatabaseError) -> HistoryError:
    """Return the error in the words of the constraint that was broken."""
    diagnosis = wrong.__cause__.diag
    if diagnosis.sqlstate == NOT_NULL_VIOLATION:
        return entry.error("this is missing", diagnosis.column_name)
    for constraint in row._meta.constraints:
        if constraint.name == diagnosis.constraint_name:
            with translation.override("en"):  # as the rest of the error
                return entry.error(str(constraint.get_violation_error_message()))
    return entry.error(diagnosis.message_primary)
