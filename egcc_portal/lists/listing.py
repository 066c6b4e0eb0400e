"""A list of the portal: what narrows it, its columns, its page and its file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language

from egcc_portal.accounts.roles import Permission, Reader
from egcc_portal.clocks import asked_day, clock_of
from egcc_portal.dates import print_day
from egcc_portal.exports import Sheet, chosen, export, with_sources
from egcc_portal.filters import ListFilter
from egcc_portal.lists.models import ColumnChoice, SavedView
from egcc_portal.pieces import key_of
from egcc_portal.rows import Rows
from egcc_portal.web import Page, render_page, sorted_page, sorted_rows

if TYPE_CHECKING:
    from django import forms

    from egcc_portal.accounts.models import User

ALL = "all"
PLACES = {"after", "before", "at"}
"""Words of the address that say where somebody is in a list."""
STEERING = PLACES | {"columns", "view", "format"}
"""Words of the address that narrow nothing."""
LETTERS = [*ascii_uppercase, "가"]
LISTS: dict[str, Listing] = {}
"""Every list of the portal, by the name of its address."""


@dataclass(frozen=True)
class Column:
    """A column of a page's table.

    `sort` is the database column that it sorts by, "" for none. In a file its
    cells stand below `headings`, or below its own label. A `fixed` one can't be
    left out; a `spare` one is shown to who chooses it. One that `needs` a right
    is there for nobody else, and one `without` it only for the others.
    """

    name: str
    label: str
    sort: str = ""
    headings: tuple[str, ...] = ()
    num: bool = False
    fixed: bool = False
    spare: bool = False
    needs: Permission | None = None
    without: Permission | None = None

    def is_for(self, user: User) -> bool:
        """Whether somebody may have the column."""
        lacking = self.needs and not user.may(self.needs)
        return not lacking and not (self.without and user.may(self.without))


@dataclass(frozen=True)
class Chip:
    """A filter in use: its label, its value in words, the address without it."""

    label: str
    value: str
    address: str


@dataclass(frozen=True)
class Listing:
    """What a list is made of. `name` is that of its address.

    `default` is the column it is sorted by, "-" in front for descending.
    """

    name: str
    title: str
    permission: Permission
    filter: type[ListFilter]
    columns: tuple[Column, ...]
    default: str
    has_export: bool = True

    def __post_init__(self) -> None:
        LISTS[self.name] = self

    def shown(self, request: HttpRequest, rows: QuerySet) -> Shown:
        """Return what a request asks of the list's rows, and how it is to look.

        The reader's own columns and views come with the choices of the filters.
        """
        if "on" in self.filter.base_filters:
            asked_day(request)
        mine = {"list": self.name}
        views = SavedView.objects.filter(
            Q(owner=request.user) | Q(shared=True, public_id=request.GET.get("view")),
            **mine,
        )
        kept = ColumnChoice.objects.filter(user=request.user, **mine)
        beside = {
            "views": Rows(views, "public_id", "owner", "name", "shared"),
            "columns": Subquery(kept.values("columns")[:1]),
        }
        reader = Reader.like(request.user)
        asked = {"request": request, "reader": reader, "beside": beside}
        narrowed = self.filter(request.GET, rows, **asked)
        return Shown(self, request, narrowed)


@dataclass
class Shown:
    """A list as one request asks for it."""

    listing: Listing
    request: HttpRequest
    filter: ListFilter
    current: Page | None = field(default=None, init=False)
    letters = LETTERS

    @cached_property
    def offered(self) -> list[Column]:
        """The columns that the reader may have."""
        user = self.request.user
        return [each for each in self.listing.columns if each.is_for(user)]

    @cached_property
    def columns(self) -> list[Column]:
        """The columns to show: those of the address, the kept ones, or the usual."""
        asked = self.request.GET.get("columns", "")
        kept = self.filter.beside["columns"] or []
        names = set(asked.split(",") if asked else kept)
        known = [each for each in self.offered if each.name in names]
        if asked == ALL:
            return self.offered
        if not known:
            return [each for each in self.offered if not each.spare]
        return [each for each in self.offered if each.fixed or each in known]

    @property
    def names(self) -> set[str]:
        """The names of the columns to show."""
        return {each.name for each in self.columns}

    @property
    def is_wide(self) -> bool:
        """Whether the table wants paper on its side."""
        return len(self.columns) > 5

    @property
    def views(self) -> list[SavedView]:
        """The reader's own views of the list."""
        mine = self.request.user.pk
        return [each for each in self.filter.beside["views"] if each.owner_id == mine]

    @property
    def view(self) -> SavedView | None:
        """The view that the address names, if the reader may open it."""
        asked = self.request.GET.get("view")
        found = [e for e in self.filter.beside["views"] if e.public_id == asked]
        return found[0] if found else None

    @cached_property
    def chips(self) -> list[Chip]:
        """The filters in use that were understood; the order is no filter."""
        self.filter.is_valid()  # it cleans the form
        form = self.filter.form
        found = [(name, form.cleaned_data.get(name)) for name in form.fields]
        return [
            Chip(
                str(form.fields[name].label),
                said(form.fields[name], value),
                self.without({name, "view", *PLACES}),
            )
            for name, value in found
            if name != "sort" and value not in (None, "")
        ]

    @property
    def address(self) -> str:
        """Where the list is."""
        return reverse(self.listing.name)

    @property
    def export_address(self) -> str:
        """Where its file is; "" where there is none."""
        name = self.listing.name.replace("_list", "_export")
        return reverse(name) if self.listing.has_export else ""

    @property
    def query(self) -> str:
        """What the address asks, without where the reader is in the list."""
        return self.asked(PLACES).urlencode()

    @property
    def kept(self) -> list[tuple[str, str]]:
        """The same as names and values, for a form that asks for a place."""
        return [(name, value) for name, value in self.asked(PLACES).items() if value]

    @property
    def cleared(self) -> str:
        """The address without any filter."""
        return self.without(set(self.filter.form.fields) - {"sort"} | {"view"} | PLACES)

    @property
    def first_page(self) -> str:
        """The address of the first page."""
        return self.without(PLACES)

    def without(self, names: set[str]) -> str:
        """Return the address less these words."""
        left = self.asked(names).urlencode()
        return f"{self.address}?{left}" if left else self.address

    def asked(self, but: set[str]) -> QueryDict:
        """Return what the address asks, less some of its words."""
        asked = self.request.GET.copy()
        for name in but:
            asked.pop(name, None)
        return asked

    @property
    def left_out(self) -> list[tuple[str, str]]:
        """What the address asks that was not understood: its name and its value."""
        form = self.filter.form
        wrong = [
            (str(form.fields[name].label) if name in form.fields else name, value)
            for name, value in self.request.GET.items()
            if value and name not in STEERING
            if name not in form.fields or name in form.errors
        ]
        return wrong + list(self.steered_wrong())

    def steered_wrong(self) -> Iterator[tuple[str, str]]:
        """Yield unknown columns, an unknown view, a place that is not in the order."""
        known = {each.name for each in self.offered} | {ALL}
        asked = self.request.GET.get("columns", "").split(",")
        for name in asked:
            if name and name not in known:
                yield "columns", name
        if self.request.GET.get("view") and not self.view:
            yield "view", self.request.GET["view"]
        if self.current and self.request.GET.get("at", "") != self.current.at:
            yield "at", self.request.GET["at"]

    @property
    def order(self) -> dict[str, Any]:
        """What the list can be sorted by, and is if nobody says otherwise."""
        sorts = {each.name: each.sort for each in self.offered if each.sort}
        return {"sorts": sorts, "default": self.listing.default}

    def page(self, rows: QuerySet | None = None) -> Page:
        """Return a page of the rows; `rows` are those with more beside them."""
        everything = self.request.user.may(Permission.DRAFT_VIEW) and not self.chips
        self.current = sorted_page(
            self.request,
            self.filter.qs if rows is None else rows,
            whole_table=everything,
            **self.order,
        )
        return self.current

    def render(
        self, template: str, page: Page, *, partial: str, **context: object
    ) -> HttpResponse:
        """Return the page, or its part to htmx."""
        context |= {"list": self, "filter": self.filter, "page": page}
        context["shown"] = self.names
        context["labels"] = {each.name: str(each.label) for each in self.columns}
        to_all = [self.listing.name, self.request.user.role, get_language()]
        clock, asked = clock_of(self.request), self.request.GET.urlencode()
        when = [timezone.localdate(), clock.on, context.get("on")]
        context["key_of_rows"] = key_of(to_all, when, context["labels"], page.rows)
        context["key_of_filter"] = key_of(to_all, asked, self.filter.beside)
        return render_page(self.request, template, context, partial=partial)

    def export(
        self, sheet: Sheet, rows: QuerySet | None = None, *, cited: bool = True
    ) -> HttpResponse:
        """Answer with the rows and columns that are shown, as a file with sources."""
        rows = self.filter.qs if rows is None else rows
        rows = with_sources(rows, self.request.user) if cited else rows
        rows = sorted_rows(self.request, rows, **self.order)
        hidden = {
            str(heading)
            for each in self.listing.columns
            if each not in self.columns
            for heading in each.headings or (each.label,)
        }
        fields = [each for each in sheet.fields if str(each.heading) not in hidden]
        part = replace(sheet, fields=fields)
        return export(self.request, part, rows, asked=self.filter)


def said(asked: forms.Field, value: Any) -> str:
    """Return what a filter asks for, in words."""
    if isinstance(value, date):
        return print_day(value)
    return str(chosen(getattr(asked, "choices", []), value))
