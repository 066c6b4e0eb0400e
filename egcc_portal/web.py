"""What every page needs: the page or its part, and pages by key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

ROWS_PER_PAGE = 25


@dataclass(frozen=True)
class Page:
    """Some rows of a list, and the keys of what lies before and after them."""

    rows: list[Model]
    before: str | None
    after: str | None
    sort: str = ""


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
    request: HttpRequest, rows: QuerySet, *, sorts: Mapping[str, str], default: str
) -> Page:
    """Return a page in the order that ?sort= names, or in the default one.

    Args:
        sorts: for each word of the address, the column it sorts by; "-" before
            the word turns the order around. Each column has an index with the
            primary key, and no nulls.
        default: a word of `sorts`, "-" in front for descending.
    """
    sort, by = order_asked(request, sorts, default)
    return paginate(request, rows, by=by, sort=sort)


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

    Without a key these are the first rows, with an empty ?before= the last.

    Args:
        rows: any queryset; its own order is replaced.
        by: a column without nulls, "-" in front for descending. Rows that
            share a value follow each other by primary key, so an index on
            (by, pk) answers any page as fast as the first.

    Raises:
        Http404: the key is not one of ours.
    """
    column, falling = by.removeprefix("-"), by.startswith("-")
    backward = "before" in request.GET
    key = request.GET.get("before" if backward else "after")
    order = "-" if falling != backward else ""
    rows = rows.order_by(f"{order}{column}", f"{order}pk")
    try:
        if key:
            rows = rows.filter(beyond(key, column, "lt" if order else "gt"))
        found = list(rows[: ROWS_PER_PAGE + 1])
    except (ValueError, OverflowError, ValidationError) as wrong:
        raise Http404 from wrong
    more, found = len(found) > ROWS_PER_PAGE, found[:ROWS_PER_PAGE]
    if backward:
        found.reverse()
    keys = [f"{getattr(row, column)},{row.pk}" for row in found[:1] + found[-1:]]
    has_before, has_after = (more, bool(key)) if backward else (bool(key), more)
    return Page(
        found,
        before=keys[0] if found and has_before else None,
        after=keys[-1] if found and has_after else None,
        sort=sort,
    )


def beyond(key: str, column: str, than: str) -> Q:
    """Return the condition of the rows on the far side of a key, "value,pk".

    The first half is implied by the second; it is what an index can answer.
    """
    value, _, pk = key.rpartition(",")
    if not pk.isdecimal() or len(pk) > 18:
        raise ValueError(f"no key of ours: {key[:40]}")
    return Q(**{f"{column}__{than}e": value}) & (
        Q(**{f"{column}__{than}": value}) | Q(**{column: value, f"pk__{than}": pk})
    )
