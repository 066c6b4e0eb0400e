"""A list of participants from a file, beside a bare COPY into the same tables."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from multiprocessing import get_context
from time import perf_counter

import django
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.db.models import GeneratedField, Max, Model
from xlsxwriter import Workbook

from egcc_portal.accounts.models import User
from egcc_portal.directory.models import Person
from egcc_portal.imports import actions
from egcc_portal.imports.models import Batch
from tests.bench.databases import raw, use
from tests.bench.files import peak
from tests.bench.measure import timed
from tests.bench.people import INSTITUTIONS
from trainings.imports import PARTICIPANTS
from trainings.models import Cohort, Enrolment

TABLES = [Person, Enrolment]
WARM = 100


@dataclass(frozen=True)
class Imported:
    """What a list took beside a bare COPY of what came of it: seconds, megabytes."""

    seconds: float
    copied: float
    growth: float


def alone(size: int, rows: int) -> Imported:
    """Return what a list takes in a process of its own, as the worker's is.

    Its memory is what the list needs: nothing done before has left room in it.
    """
    apart = get_context("spawn")
    with ProcessPoolExecutor(1, apart, initializer=django.setup) as processes:
        return processes.submit(measured, size, rows, workbook(rows)).result()


def measured(size: int, rows: int, content: bytes) -> Imported:
    """Return what a list of so many new people takes, in the database of a size."""
    use(size)
    brought_in(WARM, workbook(WARM))  # what is imported late is imported
    return brought_in(rows, content)


def brought_in(rows: int, content: bytes) -> Imported:
    """Return what a list takes, from the file to the records.

    Nothing stays: what was written is rolled back.
    """
    file = SimpleUploadedFile("peserta.xlsx", content)
    actions.AT_ONCE = rows  # by this process, on this connection
    before = peak(afresh=True)
    with transaction.atomic():
        last = {
            model: model.objects.aggregate(last=Max("pk"))["last"] for model in TABLES
        }
        for model in TABLES:
            go_on_after_the_last(model)
        begin = perf_counter()
        bring_in(file, rows)
        seconds, growth = perf_counter() - begin, peak() - before
        copies = {model: copied(model, last[model]) for model in TABLES}
        transaction.set_rollback(True)
    return Imported(seconds, bare_copy(copies), growth)


def workbook(rows: int) -> bytes:
    """Return a list of people who are not in the data yet."""
    content = BytesIO()
    columns = ["name", "nip", "institution", "office", "state"]
    headings = [str(PARTICIPANTS.by_name[name].heading) for name in columns]
    with Workbook(content, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, headings)
        for row in range(1, rows + 1):
            day = f"19{60 + row % 40}{1 + row % 12:02}{1 + row % 28:02}"
            nip = f"{day}2010{1 + row // 999 % 12:02}1{1 + row % 999:03}"
            sheet.write_row(
                row,
                0,
                [
                    f"Peserta Contoh Bangku {row}",
                    nip,
                    f"Instansi Contoh {row % INSTITUTIONS}",
                    f"Analis Contoh {row % 40}",
                    "completed",
                ],
            )
    return content.getvalue()


def bring_in(file: SimpleUploadedFile, rows: int) -> None:
    """Receive, check and save a list, as its owner and a manager would."""
    owner = User.objects.create(email="list@example.org", role="editor")
    manager = User.objects.exclude(pk=owner.pk)[0]
    cohort = Cohort.objects.first()
    batch = actions.receive(PARTICIPANTS, file, about=cohort, by=owner)
    waiting = Batch.objects.filter(pk=batch.pk)
    waiting.update(state=Batch.State.CHECKING)
    actions.work(batch.pk)
    batch.refresh_from_db()
    if batch.counts["wrong"] or batch.counts["asked"] or batch.rows != rows:
        raise ValueError(f"the list is not right: {batch.counts}")
    waiting.update(state=Batch.State.SAVING, decided_by=manager)
    actions.work(batch.pk)
    if not waiting.filter(state=Batch.State.DONE).exists():
        raise ValueError("the list was not saved")


def go_on_after_the_last(model: type[Model]) -> None:
    """Let new rows have keys behind those that the data set was made with."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id))"
            f" FROM {table}"
        )


def copied(model: type[Model], last: int) -> tuple[str, BytesIO]:
    """Return the COPY of the rows of a table behind a key, and their text."""
    columns = ", ".join(
        connection.ops.quote_name(field.column)
        for field in model._meta.concrete_fields
        if not isinstance(field, GeneratedField)
    )
    table, text = model._meta.db_table, BytesIO()
    with connection.cursor() as cursor:
        cursor.copy_expert(
            f"COPY (SELECT {columns} FROM {table} WHERE id > {int(last)}) TO STDOUT",
            text,
        )
    return f"COPY {table} ({columns}) FROM STDIN", text


def bare_copy(copies: dict[type[Model], tuple[str, BytesIO]]) -> float:
    """Return the seconds of the same rows through psycopg2, indexes and history on."""
    line = raw()
    line.autocommit = False

    def copy() -> None:
        for statement, text in copies.values():
            text.seek(0)
            cursor.copy_expert(statement, text)

    with line.cursor() as cursor:
        seconds = timed(copy)
    line.rollback()
    line.close()
    return seconds
