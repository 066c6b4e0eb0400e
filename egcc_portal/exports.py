"""A list as a file: all rows that a page's filters and order show, as CSV or XLSX.

The database works the cells out: a CSV file is one COPY of one SELECT. A few short
lists have cells that only a function of their row can reckon.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import partial
from io import StringIO
from itertools import islice
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any, BinaryIO

from django.contrib.postgres.expressions import ArraySubquery
from django.core.exceptions import BadRequest, EmptyResultSet
from django.db import connection, transaction
from django.db.models import Case, Choices, F, Model, OuterRef, QuerySet, Value, When
from django.db.models.functions import Concat
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.models import User
from egcc_portal.cells import Cell, InWords, Iso, Joined, Listed, YesOrNo, key_of
from egcc_portal.dates import FuzzyDate, Precision
from egcc_portal.history.reads import log_export
from egcc_portal.sources.models import Citation, Claim, Source
from egcc_portal.spreadsheets import RISKY, Frame
from egcc_portal.streams import WAIT_SECONDS, Busy, Stream
from egcc_portal.tables import Column, Table, Unit
from egcc_portal.workbooks import Flow, save_list

if TYPE_CHECKING:
    from django.db.models import Expression
    from django_filters import FilterSet

CSV, XLSX = "csv", "xlsx"
MEDIA_TYPES = {
    CSV: "text/csv; charset=utf-8",
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
BATCH = 500
"""Rows that are in memory at once while a file is made."""
BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes the file for another encoding."""
PRECISE = {Precision.DAY: "%Y-%m-%d", Precision.MONTH: "%Y-%m", Precision.YEAR: "%Y"}

Reader = Callable[[Any], Any]


@dataclass(frozen=True)
class Field:
    """A column of a file: its heading, and what stands in it.

    `of` is an attribute of the row ("person.name_ind"), an expression, or, where
    the database can't work it out, a function of the row. `column` is the one
    of the page that it says more of; without one it always goes along.
    """

    heading: str
    of: str | Expression | Cell | Reader
    unit: Unit = Unit.TEXT

    @property
    def is_reckoned(self) -> bool:
        """Whether only a function of the row has it."""
        return not (isinstance(self.of, str) or hasattr(self.of, "resolve_expression"))

    @property
    def expression(self) -> Expression | Cell:
        """What the database works out."""
        if not isinstance(self.of, str):
            return self.of
        path = self.of.replace(".", "__")
        return Iso(path) if self.unit == Unit.FUZZY else F(path)


@dataclass(frozen=True)
class Sheet:
    """The columns of a list's file. `name` is the file's, `title` the sheet's."""

    name: str
    title: str
    fields: list[Field]
    prepare: Callable[[Any], None] = field(default=lambda row: None)

    @property
    def is_reckoned(self) -> bool:
        """Whether a cell of its lines takes a function."""
        return any(each.is_reckoned for each in self.fields)

    @property
    def cells(self) -> dict[str, Expression | Cell]:
        """What the database works out, each under the name of its place."""
        places = enumerate(self.fields)
        return {
            f"cell_{at}": each.expression for at, each in places if not each.is_reckoned
        }

    def line(self, row: Model) -> list[Any]:
        """Return a row's cells, in the order of the columns."""
        self.prepare(row)
        return [
            each.of(row) if each.is_reckoned else getattr(row, f"cell_{at}")
            for at, each in enumerate(self.fields)
        ]

    def lines(self, rows: QuerySet) -> Iterator[Sequence[Any]]:
        """Yield all rows as lines, few of them in memory at once.

        What stands in them is for plain() to read, a date of the database's making
        for known().
        """
        if self.is_reckoned:
            found = rows.annotate(**self.cells).iterator(chunk_size=BATCH)
            yield from map(self.line, found)
        elif asked := select(self, rows):
            with (
                transaction.atomic(savepoint=False),
                connection.chunked_cursor() as cursor,
            ):
                cursor.execute(*asked)
                yield from cursor


def select(sheet: Sheet, rows: QuerySet) -> tuple[str, tuple] | None:
    """Return the SELECT of a sheet's cells and its values; None if nothing can be.

    What a person may see is a condition within it, as on the page.
    """
    query = rows.annotate(**sheet.cells).query
    query.set_values(list(sheet.cells))
    try:
        return query.get_compiler(connection=connection).as_sql()
    except EmptyResultSet:
        return None


def plain(value: Any) -> Any:
    """Return a cell without idle zeros; an unknown date or an empty text is None."""
    if isinstance(value, Decimal):
        return value.normalize()
    return None if isinstance(value, FuzzyDate | str) and not value else value


def in_words(name: str, choices: type[Choices] | None = None) -> InWords:
    """The label of a choice, as pages show it; without choices, of the field's."""
    return InWords(name, choices)


def yes_or_no(name: str) -> YesOrNo:
    """A flag in the reader's words."""
    return YesOrNo(name)


def joined(name: str, of: str) -> Joined:
    """Some Rows in one cell; `of` is each one's attribute."""
    return Joined(name, key_of(of.replace(".", "__")))


def titles(name: str = "title") -> list[Field]:
    """The title of a record in its three languages."""
    return [
        Field(_("Title in Indonesian"), f"{name}_ind"),
        Field(_("Title in English"), f"{name}_en"),
        Field(_("Title in Korean"), f"{name}_ko"),
    ]


def names(name: str = "name") -> list[Field]:
    """The name of a record in its three languages."""
    return [
        Field(_("Name in Indonesian"), f"{name}_ind"),
        Field(_("Name in English"), f"{name}_en"),
        Field(_("Name in Korean"), f"{name}_ko"),
    ]


PUBLIC_ID = Field(_("Public id"), "public_id")
CONFLICT = Field(_("Sources differ"), yes_or_no("in_conflict"))
SOURCES = Field(_("Sources"), Listed("its_claimants", "its_cited"))
"""For rows that went through with_sources()."""


def with_sources(rows: QuerySet, reader: User) -> QuerySet:
    """Annotate `its_claimants` and `its_cited`: who says something of a record.

    Each is a list of "publisher: headline", as far as the reader may see them,
    fetched in the statement of the rows; what was withdrawn is left out.
    """
    about = {"model": rows.model._meta.label_lower, "about": OuterRef("public_id")}
    about["source__in"] = Source.objects.visible_to(reader)
    words = Case(
        When(source__headline="", then=F("source__publisher")),
        default=Concat("source__publisher", Value(": "), "source__headline"),
    )

    def said_in(found: QuerySet) -> ArraySubquery:
        return ArraySubquery(found.order_by().annotate(words=words).values("words"))

    return rows.annotate(
        its_claimants=said_in(Claim.objects.filter(withdrawn_at=None, **about)),
        its_cited=said_in(Citation.objects.filter(**about)),
    )


def export(
    request: HttpRequest, sheet: Sheet, rows: QuerySet, *, asked: FilterSet
) -> HttpResponse:
    """Answer with all rows as the file that ?format= names, CSV where it names none.

    Args:
        rows: in their order, with what the sheet's columns read.
        asked: the filters that narrowed them; the workbook says which.

    Raises:
        BadRequest: no such format.
    """
    kind = request.GET.get("format", CSV)
    if kind not in MEDIA_TYPES:
        raise BadRequest("an export is csv or xlsx")
    log_export(request.user, rows.model, kind)
    today = timezone.localdate()
    if kind == CSV:
        make = partial(write_csv, sheet, rows)
    else:
        about = about_table(request, sheet, asked, today)
        make = partial(write_xlsx, sheet, rows, about=about, on=today)
    try:
        response = StreamingHttpResponse(Stream(make))
    except Busy:
        return busy(request)
    name = f"egcc-{sheet.name}-{today:%Y-%m-%d}.{kind}"
    response.headers["Content-Type"] = MEDIA_TYPES[kind]
    response.headers["Content-Disposition"] = content_disposition_header(True, name)
    return response


def busy(request: HttpRequest) -> HttpResponse:
    """Say that others download just now, and what to do."""
    response = render(request, "export_busy.html", status=503)
    response.headers["Retry-After"] = WAIT_SECONDS
    return response


def write_csv(sheet: Sheet, rows: QuerySet, out: BinaryIO) -> None:
    """Write a CSV file; its headings go out before the first row is found.

    No transaction is held meanwhile: a reader who goes away would leave it open.
    """
    headings = [str(each.heading) for each in sheet.fields]
    head = (BYTE_ORDER_MARK + csv_text([headings])).encode()
    asked = None if sheet.is_reckoned else select(sheet, rows)
    with connection.cursor() as cursor:
        copy = asked and cursor.mogrify(*copy_of(sheet, *asked))
        out.write(head)
        out.flush()
        if copy:
            cursor.copy_expert(copy, out)
    lines = sheet.lines(rows) if sheet.is_reckoned else iter(())
    while some := list(islice(lines, BATCH)):
        out.write(csv_text(some).encode())


def copy_of(sheet: Sheet, found: str, values: tuple) -> tuple[str, tuple]:
    """Return the COPY of a SELECT, with texts that no spreadsheet reckons with.

    The SELECT stands within, so that each cell is worked out once.
    """
    text = "CASE WHEN left({0}::text, 1) IN %s THEN chr(39) || {0} ELSE {0}::text END"
    texts = [each.unit in {Unit.TEXT, Unit.FUZZY} for each in sheet.fields]
    columns = [
        text.format(cell) if is_text else cell
        for cell, is_text in zip(sheet.cells, texts, strict=True)
    ]
    copy = (
        f"COPY (SELECT {', '.join(columns)} FROM ({found})"
        f" AS found({', '.join(sheet.cells)})) TO STDOUT (FORMAT csv)"
    )
    return copy, (RISKY,) * sum(texts) + tuple(values)


def write_xlsx(
    sheet: Sheet, rows: QuerySet, out: BinaryIO, *, about: Table, on: date
) -> None:
    """Write a workbook: what it holds, and the rows. It is made on disk, then sent."""
    columns = [
        Column(str(place), each.heading, each.unit)
        for place, each in enumerate(sheet.fields)
    ]
    reads = [known if each.unit == Unit.FUZZY else plain for each in sheet.fields]
    table = Flow(str(sheet.title), columns, [], flow=sheet.lines(rows), reads=reads)
    frame = Frame(title=str(sheet.title), beside=f"{on:%Y-%m-%d}")
    with TemporaryFile() as file:
        save_list(about, table, file, on=on, frame=frame)
        file.seek(0)
        copyfileobj(file, out)


def known(text: str | FuzzyDate | None) -> FuzzyDate | None:
    """Return the date that iso() writes so; a date of ours is read as it is."""
    if not isinstance(text, str):
        return plain(text)
    if "/" not in text:
        return FuzzyDate.parse(text)
    first, last = map(date.fromisoformat, text.split("/"))
    return FuzzyDate(first, last, Precision.RANGE)


def csv_text(lines: list[list[Any]]) -> str:
    """Return lines as CSV has them."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows(map(csv_cell, line) for line in lines)
    return text.getvalue()


def csv_cell(value: Any) -> str:
    """Return a value as CSV has it: ISO days, plain numbers, and texts as texts.

    A text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    value = plain(value)
    if value is None:
        return ""
    if isinstance(value, int | Decimal):
        return format(value, "f") if isinstance(value, Decimal) else str(value)
    if isinstance(value, FuzzyDate):
        return iso(value)
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)
    return f"'{text}" if text.startswith(RISKY) else text


def iso(known: FuzzyDate) -> str:
    """Return 2021-05-25, 2021-05, 2021 or 2016-07-18/2016-07-28, as far as known."""
    if shape := PRECISE.get(known.precision):
        return known.first.strftime(shape)
    return f"{known.first.isoformat()}/{known.last.isoformat()}"


def about_table(
    request: HttpRequest, sheet: Sheet, asked: FilterSet, today: date
) -> Table:
    """Return the sheet that says what a workbook holds, and what it was narrowed by."""
    rows = [
        (gettext("List"), str(sheet.title)),
        (gettext("Exported on"), today),
        (gettext("Role"), capfirst(request.user.get_role_display())),
        *narrowed_by(asked),
    ]
    return Table(
        gettext("About this file"),
        [Column("what", gettext("What")), Column("value", gettext("Value"))],
        [{"what": what, "value": value} for what, value in rows],
    )


def narrowed_by(asked: FilterSet) -> Iterator[tuple[str, Any]]:
    """Yield the label and the value, in words, of each filter that was understood."""
    for name, each in asked.form.fields.items():
        value = asked.form.cleaned_data.get(name)
        if value not in (None, ""):
            yield str(each.label), chosen(getattr(each, "choices", []), value)


def chosen(choices: Any, value: Any) -> Any:
    """Return the label of a choice, also of one within a group; else the value."""
    for key, label in choices:
        inside = label if isinstance(label, list | tuple) else [(key, label)]
        for each, words in inside:
            if str(each) == str(value):
                return str(words)
    return value
