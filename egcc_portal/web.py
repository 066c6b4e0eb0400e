"""What every page needs: the page or its part, and pages by key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.core.exceptions import ValidationError
from django.db.models import F, Field, Func, IntegerField, Model, Q, QuerySet
from django.db.models.expressions import RawSQL
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

ROWS_PER_PAGE = 25
COUNTED = 10_000
"""Rows that are counted one by one; of more, how many there are about."""
LAST_LETTER = "\U0010ffff"
LONGEST_START = 20


@dataclass(frozen=True)
class Total:
    """How many rows a list has: so many, at least so many, or about so many."""

    rows: int
    is_least: bool = False
    is_about: bool = False


@dataclass(frozen=True)
class Page:
    """Some rows of a list, and the keys of what lies before and after them.

    `total` is None where it was not asked for. `jump` says what ?at= takes in
    this order: "letter", "year", or "" for nothing; `at` is what it took.
    """

    rows: list[Model]
    before: str | None
    after: str | None
    sort: str = ""
    total: Total | None = None
    jump: str = ""
    at: str = ""


def render_page(
    request: HttpRequest, template: str, context: dict, *, partial: str
) -> HttpResponse:
    """Render a page, or its partial alone when htmx asks for the part.

    Boosted links and the Back button ask for the whole page.
    """
    htmx = request.htmx
    part = htmx and not htmx.boosted and not htmx.history_restore_request
    response = render(request, partial if part else template, context)
    patch_vary_headers(response, ["HX-Request"])
    return response


def sorted_page(
    request: HttpRequest,
    rows: QuerySet,
    *,
    sorts: Mapping[str, str],
    default: str,
    whole_table: bool = False,
) -> Page:
    """Return a page in the order that ?sort= names, or in the default one.

    Args:
        sorts: for each word of the address, the column it sorts by; "-" before
            the word turns the order around. Each column has an index with the
            primary key, and no nulls.
        default: a word of `sorts`, "-" in front for descending.
        whole_table: no row of the table is left out, so its size may be estimated.
    """
    sort, by = order_asked(request, sorts, default)
    counted = with_total(rows, estimate=whole_table)
    return paginate(request, counted, by=by, sort=sort)


def with_total(rows: QuerySet, *, estimate: bool) -> QuerySet:
    """Annotate `its_total`, at most one more than COUNTED, and `its_estimate`.

    The database finds out once for all rows, in their own statement.
    """
    few = rows.order_by().values("pk")[: COUNTED + 1]
    total = Func(
        ArraySubquery(few), function="CARDINALITY", output_field=IntegerField()
    )
    if not estimate:
        return rows.annotate(its_total=total)
    table = f'"{rows.model._meta.db_table}"'
    size = "(SELECT reltuples::bigint FROM pg_class WHERE oid = %s::regclass)"
    return rows.annotate(
        its_total=total,
        its_estimate=RawSQL(size, [table], output_field=IntegerField()),
    )


def sorted_rows(
    request: HttpRequest, rows: QuerySet, *, sorts: Mapping[str, str], default: str
) -> QuerySet:
    """Return all rows in the order in which sorted_page() gives them by the page."""
    by = order_asked(request, sorts, default)[1]
    return rows.order_by(by, "-pk" if by.startswith("-") else "pk")


def order_asked(
    request: HttpRequest, sorts: Mapping[str, str], default: str
) -> tuple[str, str]:
    """Return the word of ?sort=, or the default one, and the column it stands for."""
    asked = request.GET.get("sort", "")
    sort = asked if asked.removeprefix("-") in sorts else default
    falling = "-" if sort.startswith("-") else ""
    return sort, falling + sorts[sort.removeprefix("-")]


def paginate(request: HttpRequest, rows: QuerySet, *, by: str, sort: str = "") -> Page:
    """Return the rows next to the key that ?after= or ?before= names.

    Without a key these are the first rows, with an empty ?before= the last,
    with ?at= those from a letter or a day on.

    Args:
        rows: any queryset; its own order is replaced.
        by: a column without nulls, "-" in front for descending. Rows that
            share a value follow each other by primary key, so an index on
            (by, pk) answers any page as fast as the first.

    Raises:
        Http404: the key is not one of ours.
    """
    column, falling = by.removeprefix("-"), by.startswith("-")
    field = column_of(rows.model, column)
    backward = "before" in request.GET
    key = request.GET.get("before" if backward else "after")
    at = "" if key or backward else request.GET.get("at", "")
    start = starting(at, field, column, falling=falling)
    order = "-" if falling != backward else ""
    ordered = rows.annotate(its_key=F(column))
    ordered = ordered.order_by(f"{order}{column}", f"{order}pk")
    try:
        if key:
            ordered = ordered.filter(beyond(key, column, "lt" if order else "gt"))
        elif start:
            ordered = ordered.filter(**start)
        found = list(ordered[: ROWS_PER_PAGE + 1])
    except (ValueError, OverflowError, ValidationError) as wrong:
        raise Http404 from wrong
    more, found = len(found) > ROWS_PER_PAGE, found[:ROWS_PER_PAGE]
    if backward:
        found.reverse()
    keys = [f"{row.its_key},{row.pk}" for row in found[:1] + found[-1:]]
    moved = bool(key or start)
    has_before, has_after = (more, moved) if backward else (moved, more)
    return Page(
        found,
        before=keys[0] if found and has_before else None,
        after=keys[-1] if found and has_after else None,
        sort=sort,
        total=total_of(found, moved=moved),
        jump=jump_of(field),
        at=at if start else "",
    )


def total_of(found: list[Model], *, moved: bool) -> Total | None:
    """Return how many rows the list has, by what with_total() wrote beside each.

    No row at all tells nothing to who `moved` past the end.
    """
    if not found:
        return None if moved else Total(0)
    total = getattr(found[0], "its_total", None)
    if total is None or total <= COUNTED:
        return None if total is None else Total(total)
    about = getattr(found[0], "its_estimate", 0)
    if about <= COUNTED:
        return Total(COUNTED, is_least=True)
    return Total(round(about, 2 - len(str(about))), is_about=True)


def column_of(model: type[Model], column: str) -> Field:
    """Return the field of a column, also of one that leads to another table."""
    *path, name = column.split("__")
    for each in path:
        model = model._meta.get_field(each).related_model
    return model._meta.get_field(model._meta.pk.name if name == "pk" else name)


JUMPS = {
    "CharField": "letter",
    "DateField": "year",
    "PositiveSmallIntegerField": "year",
}


def jump_of(field: Field) -> str:
    """Return what somebody may jump to in a list that is sorted by the field.

    A letter, only where the key is folded: among codes it would lead nowhere.
    """
    jump = JUMPS.get(field.get_internal_type(), "")
    return "" if jump == "letter" and not field.generated else jump


def starting(at: str, field: Field, column: str, *, falling: bool) -> dict[str, Any]:
    """Return the condition of the rows from a letter, a year or a day on.

    Nothing, if `at` is not one of these or the order has no place to jump to.
    """
    than = f"{column}__{'lte' if falling else 'gte'}"
    jump = jump_of(field)
    if not (at and jump):
        return {}
    if jump == "letter":
        start = at[:LONGEST_START].lower()
        return {than: start + LAST_LETTER if falling else start}
    try:
        year, *rest = at.split("-", 1)
        on = date(int(year), 12, 31) if falling else date(int(year), 1, 1)
        on = date.fromisoformat(at) if rest else on
    except (ValueError, OverflowError):
        return {}
    return {than: on if field.get_internal_type() == "DateField" else on.year}


def beyond(key: str, column: str, than: str) -> Q:
    """Return the condition of the rows on the far side of a key, "value,pk".

    The first half is implied by the second; it is what an index can answer.
    """
    value, comma, pk = key.rpartition(",")
    if not comma or not (pk.isascii() and pk.isdecimal()) or len(pk) > 18:
        raise ValueError(f"no key of ours: {key[:40]}")
    return Q(**{f"{column}__{than}e": value}) & (
        Q(**{f"{column}__{than}": value}) | Q(**{column: value, f"pk__{than}": pk})
    )
