"""A list as a file: all rows that a page's filters and order show, as CSV or XLSX."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from io import StringIO
from itertools import chain, islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from django.contrib.postgres.expressions import ArraySubquery
from django.core.exceptions import BadRequest
from django.db.models import Case, F, Model, OuterRef, QuerySet, Value, When
from django.db.models.functions import Concat
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils import timezone, translation
from django.utils.http import content_disposition_header
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.models import User
from egcc_portal.dates import FuzzyDate, Precision
from egcc_portal.history.reads import log_export
from egcc_portal.sources.models import Citation, Claim, Source
from egcc_portal.spreadsheets import RISKY, Frame, write_workbook
from egcc_portal.tables import Column, Table, Unit

if TYPE_CHECKING:
    from django_filters import FilterSet

CSV, XLSX = "csv", "xlsx"
MEDIA_TYPES = {
    CSV: "text/csv; charset=utf-8",
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
BATCH = 500
"""Rows that are in memory at once while a CSV file goes out."""
BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes the file for another encoding."""
PRECISE = {Precision.DAY: "%Y-%m-%d", Precision.MONTH: "%Y-%m", Precision.YEAR: "%Y"}

Reader = Callable[[Any], Any]


@dataclass(frozen=True)
class Field:
    """A column of a file: its heading, and an attribute of the row or a function."""

    heading: str
    of: str | Reader
    unit: Unit = Unit.TEXT

    def value(self, row: Model) -> Any:
        """Return what stands in a row's cell.

        An unknown date or an empty text is None; a Decimal has no idle zeros.
        """
        found = self.of(row) if callable(self.of) else attrgetter(self.of)(row)
        if isinstance(found, Decimal):
            return found.normalize()
        return None if isinstance(found, FuzzyDate | str) and not found else found


@dataclass(frozen=True)
class Sheet:
    """The columns of a list's file. `name` is the file's, `title` the sheet's."""

    name: str
    title: str
    fields: list[Field]
    prepare: Callable[[Any], None] = field(default=lambda row: None)

    def line(self, row: Model) -> list[Any]:
        """Return a row's cells, in the order of the columns."""
        self.prepare(row)
        return [each.value(row) for each in self.fields]

    def table(self, rows: QuerySet) -> Table:
        """Return all rows as a table."""
        places = [str(place) for place in range(len(self.fields))]
        columns = [
            Column(place, each.heading, each.unit)
            for place, each in zip(places, self.fields, strict=True)
        ]
        lines = map(self.line, rows.iterator(chunk_size=BATCH))
        cells = [dict(zip(places, line, strict=True)) for line in lines]
        return Table(str(self.title), columns, cells)


def in_words(name: str) -> Reader:
    """Return what reads the label of a choice, as pages show it."""
    return lambda row: capfirst(getattr(row, f"get_{name}_display")())


def yes_or_no(name: str) -> Reader:
    """Return what reads a flag in the reader's words."""
    return lambda row: gettext("yes") if getattr(row, name) else gettext("no")


def joined(name: str, of: str = "") -> Reader:
    """Return what reads a list into one cell; `of` is each one's attribute."""
    read = attrgetter(of) if of else str
    return lambda row: "; ".join(str(read(each)) for each in getattr(row, name))


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
SOURCES = Field(
    _("Sources"), lambda row: "; ".join(sorted({*row.its_claimants, *row.its_cited}))
)
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
        response = StreamingHttpResponse(opened(csv_parts(sheet, rows)))
    else:
        tables = [about_table(request, sheet, asked, today), sheet.table(rows)]
        frame = Frame(title=str(sheet.title), beside=f"{today:%Y-%m-%d}")
        response = HttpResponse(write_workbook(tables, on=today, frame=frame))
    name = f"egcc-{sheet.name}-{today:%Y-%m-%d}.{kind}"
    response.headers["Content-Type"] = MEDIA_TYPES[kind]
    response.headers["Content-Disposition"] = content_disposition_header(True, name)
    return response


def opened(parts: Iterator[str]) -> Iterator[str]:
    """Return the same parts, the first one made: if that fails, it is an error page."""
    first = next(parts)
    return chain([first], parts)


def csv_parts(sheet: Sheet, rows: QuerySet) -> Iterator[str]:
    """Yield a CSV file in parts of some rows, headings first.

    The answer goes out after the view is left, so the language is kept. No
    transaction is held meanwhile: a reader who goes away would leave it open.
    """
    language = translation.get_language()
    headings = [str(each.heading) for each in sheet.fields]
    lines = [[BYTE_ORDER_MARK + headings[0], *headings[1:]]]
    found = rows.iterator(chunk_size=BATCH)
    while True:
        with translation.override(language):
            lines += [sheet.line(row) for row in islice(found, BATCH)]
            part = csv_text(lines)
        if not part:
            return
        yield part
        lines = []


def csv_text(lines: list[list[Any]]) -> str:
    """Return lines as CSV has them."""
    text = StringIO()
    csv.writer(text).writerows(map(csv_cell, line) for line in lines)
    return text.getvalue()


def csv_cell(value: Any) -> str:
    """Return a value as CSV has it: ISO days, plain numbers, and texts as texts.

    A text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
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
