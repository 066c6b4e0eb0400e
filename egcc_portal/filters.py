"""What the filters of several apps share: a year, a yes or no, the order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from html import escape
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import django_filters
from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import EmptyResultSet
from django.db.models import Expression, Func, JSONField, QuerySet, Value
from django.db.models.expressions import RawSQL
from django.forms.utils import flatatt
from django.http import HttpRequest, QueryDict
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from egcc_portal.clocks import parse_day

if TYPE_CHECKING:
    from egcc_portal.accounts.roles import Reader
    from egcc_portal.cells import Cell

YES, NO = "yes", "no"
YES_OR_NO = [(YES, _("yes")), (NO, _("no"))]

ELSEWHERE = "other"
COUNTRIES = [("ID", _("Indonesia")), ("KR", _("Korea")), (ELSEWHERE, _("other"))]


class YearFilter(django_filters.Filter):
    """A calendar year of the programme, or thereabouts."""

    field_class = forms.IntegerField

    def __init__(self, **options: object) -> None:
        super().__init__(min_value=1900, max_value=2100, **options)


class DayInput(forms.DateInput):
    """The browser's own field for a day; ISO on the wire."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class DayField(forms.CharField):
    """A day that the portal answers for, as `?on=` has it; None without one."""

    widget = DayInput

    def __init__(self, **options: object) -> None:
        super().__init__(empty_value=None, **options)

    def to_python(self, value: object) -> date | None:
        """Return the day; refuse what is none."""
        text = super().to_python(value)
        return parse_day(text) if text else None


class DayFilter(django_filters.Filter):
    """The day that a list tells of.

    Args:
        begins: the column of the day by which a row has begun; "" narrows nothing.
    """

    field_class = DayField

    def __init__(self, *, begins: str = "", **options: object) -> None:
        super().__init__(**({"label": _("As of the day")} | options))
        self.begins = begins

    def filter(self, rows: QuerySet, day: date | None) -> QuerySet:
        """Return the rows that had begun by the day."""
        if not day or not self.begins:
            return rows
        return rows.filter(**{f"{self.begins}__lte": day})


class PlainSelect(forms.Select):
    """Choices printed without a template: a list page has hundreds of them."""

    def render(
        self,
        name: str,
        value: object,
        attrs: dict | None = None,
        renderer: object = None,
    ) -> SafeString:
        """Return what Django's own gives, `attrs` of single choices aside."""
        others = flatatt(self.build_attrs(self.attrs, attrs))
        options = printed(self.choices, set(self.format_value(value)))
        return format_html('<select name="{}"{}>{}</select>', name, others, options)


def printed(choices: Iterable, chosen: set[str]) -> SafeString:
    """Return choices, and groups of them, as HTML."""
    parts = []
    for key, label in choices:
        if isinstance(label, list | tuple):
            group = '<optgroup label="{}">{}</optgroup>'
            parts.append(format_html(group, key, printed(label, chosen)))
            continue
        value = "" if key is None else str(key)
        mark = " selected" if value in chosen else ""
        parts.append(
            f'<option value="{escape(value)}"{mark}>{escape(str(label))}</option>'
        )
    return mark_safe("".join(parts))


class ChoiceFilter(django_filters.ChoiceFilter):
    """One of several, or all of them."""

    def __init__(self, **options: object) -> None:
        usual = {"empty_label": _("All"), "widget": PlainSelect}
        super().__init__(**(usual | options))


class RowFilter(ChoiceFilter):
    """One of some rows of a small table, as far as the person may see them.

    The database words them, as a column of a statement: a list page has hundreds.

    Args:
        rows: what gives them to whoever has a reader's rights, in their order.
        key, label_of: what stands for a row in the address, and on the page.
        group: what it stands under; the rows come by it.
    """

    def __init__(
        self,
        *,
        rows: Callable[[Reader], QuerySet],
        label_of: str | Expression | Cell,
        key: str = "pk",
        group: str = "",
        **options: object,
    ) -> None:
        super().__init__(**options)
        self.rows = rows
        self.cells = [key, label_of, group or Value("")]

    def asked(self, reader: Reader) -> RawSQL:
        """Return what a reader may choose from, as a column of a statement."""
        return RawSQL(*choices(self, reader, get_language()), JSONField())

    def offer(self, found: Sequence[tuple[str, str, str]]) -> None:
        """Let these be chosen: each a key, a label and a group."""
        offered = [
            choice
            for group, rows in groupby(found, itemgetter(2))
            for choice in grouped(group, [(str(key), label) for key, label, _ in rows])
        ]
        # By a function, for a form copies its fields whole, and a list with them.
        self.extra["choices"] = lambda: offered


@lru_cache(maxsize=512)
def choices(asked: RowFilter, reader: Reader, language: str) -> tuple[str, tuple]:
    """Return the SQL of a filter's choices, in a language in use, and its values.

    It takes longer to put together than to answer.
    """
    row = Func(*asked.cells, function="JSONB_BUILD_ARRAY", output_field=JSONField())
    rows = asked.rows(reader).annotate(its_choice=row).values("its_choice")
    try:
        sql, values = rows.query.sql_with_params()
    except EmptyResultSet:  # nothing of the kind is for this reader
        return "'[]'::jsonb", ()
    return f"to_jsonb(ARRAY({sql}))", values


def grouped(group: str, choices: list) -> list:
    """Return choices under the heading of a group; without one, as they are."""
    return [(group, choices)] if group else choices


class ListFilter(django_filters.FilterSet):
    """The filters of a list. What there is to choose from comes in one statement.

    Args:
        reader: whose rights the choices have to heed.
        beside: what else to ask in it; `beside` holds the answers, by their names.
    """

    later: tuple[str, ...] = ()
    """Filters that few ask for."""

    def __init__(
        self,
        asked: QueryDict,
        rows: QuerySet,
        *,
        request: HttpRequest,
        reader: Reader,
        beside: Mapping[str, Expression] | None = None,
    ) -> None:
        super().__init__(asked, rows, request=request)
        chosen = {
            name: each
            for name, each in self.base_filters.items()
            if isinstance(each, RowFilter)
        }
        wanted = {f"for_{name}": each.asked(reader) for name, each in chosen.items()}
        self.beside: dict[str, Any] = {}
        if wanted | (beside or {}):
            person = get_user_model().objects.filter(pk=request.user.pk)
            self.beside = person.values(**wanted, **(beside or {})).get()
        for name in chosen:
            self.filters[name].offer(self.beside[f"for_{name}"])

    @property
    def first_fields(self) -> list[forms.BoundField]:
        """The fields that are always seen."""
        return [each for each in self.form if each.name not in self.later]

    @property
    def later_fields(self) -> list[forms.BoundField]:
        """The fields that open on demand, and stand open when one of them is used."""
        return [each for each in self.form if each.name in self.later]

    @property
    def is_open(self) -> bool:
        """Whether one of the later fields is used."""
        return any(self.form.data.get(name) for name in self.later)


class OrderFilter(ChoiceFilter):
    """The order of a list. It only stands in the form; sorted_page() follows it."""

    def __init__(self, *, choices: Sequence) -> None:
        super().__init__(label=_("Sort by"), choices=choices, empty_label=None)

    def filter(self, rows: QuerySet, value: str) -> QuerySet:
        """Return the rows as they are."""
        return rows


def year_begins(year: int) -> date:
    """Return the first day of a year."""
    return date(year, 1, 1)


def year_ends(year: int) -> date:
    """Return the last day of a year."""
    return date(year, 12, 31)
