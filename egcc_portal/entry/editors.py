"""What the form of a kind of record holds: data, of which pages are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from django import forms
from django.db.models import ForeignKey, Model, QuerySet
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.models import User
from egcc_portal.entry.filling import (
    CitedForms,
    PartForms,
    RecordForm,
    RowForm,
    columns_of,
    row_form,
)
from egcc_portal.entry.picks import QUICK
from egcc_portal.sources.fields import kind_of
from egcc_portal.sources.models import Citation
from egcc_portal.sources.records import Record

MOST_ROWS = 200
"""So many rows of a part go into one form."""

DAYS_HINT = _(
    "A day, a month or a year, as the paper has it: 25 May 2021, May 2021, 2021, "
    "18–28 July 2016."
)
"""How a fuzzy date is written."""

Line = str | tuple[str, ...]
"""A field, or several side by side."""


@dataclass(frozen=True)
class Group:
    """Fields of the record that stand together on the paper."""

    title: Promise
    lines: Sequence[Line]
    hint: Promise | str = ""

    @property
    def names(self) -> Iterator[str]:
        """The names of its fields."""
        for line in self.lines:
            yield from [line] if isinstance(line, str) else line


@dataclass(frozen=True)
class Part:
    """Rows that hang on the record: its parties, its signatures.

    Args:
        title: what they are called together.
        add: the words on the button for one more.
        rows: how many empty ones a new record begins with.
        form: a RowForm with a rule across tables, where there is one.
        adds: whether rows are only added, and those that stand there let be.
        rule: raises ValidationError where the rows do not fit together.
    """

    model: type[Model]
    title: Promise
    add: Promise
    lines: Sequence[Line]
    hint: Promise | str = ""
    rows: int = 0
    form: type[RowForm] = RowForm
    adds: bool = False
    rule: Callable[[PartForms], None] = lambda rows: None

    names = Group.names

    @property
    def links(self) -> list[str]:
        """The names of its links to other records, which are shown by name."""
        return links_of(self.model, self.names)

    @property
    def rows_in_order(self) -> QuerySet:
        """All rows, as they were entered, with the records that they link to."""
        rows = self.model._default_manager.order_by("pk")
        if self.links:
            rows = rows.select_related(*self.links)
        return rows.none() if self.adds else rows

    @property
    def prefix(self) -> str:
        """What the names of its inputs begin with."""
        return self.model._meta.model_name

    def formset(self, record: type[Record]) -> type[PartForms]:
        """Return the class of its rows on the form of a record."""
        links = [
            each.name
            for each in self.model._meta.concrete_fields
            if isinstance(each, ForeignKey) and each.related_model is record
        ]
        formset = forms.inlineformset_factory(
            record,
            self.model,
            form=row_form(self.model, self.names, self.form),
            formset=PartForms,
            fk_name=links[0],
            extra=0,
            min_num=int(self.adds),
            max_num=MOST_ROWS,
            validate_max=True,
            absolute_max=MOST_ROWS,
        )
        formset.rule = self.rule
        return formset


def links_of(model: type[Model], names: Iterable[str]) -> list[str]:
    """Return those of the names that are foreign keys."""
    keys = [each for each in model._meta.fields if isinstance(each, ForeignKey)]
    asked = set(names)
    return [each.name for each in keys if each.name in asked]


class CitedPart(Part):
    """The sources of the record as a whole: citations, which know it by its address."""

    def formset(self, record: type[Record]) -> type[CitedForms]:
        """Return the class of the citations on the form of a record."""
        return forms.modelformset_factory(
            Citation,
            form=row_form(Citation, self.names, self.form),
            formset=CitedForms,
            extra=0,
            can_delete=True,
            max_num=MOST_ROWS,
            validate_max=True,
            absolute_max=MOST_ROWS,
        )


SOURCES = CitedPart(
    model=Citation,
    title=_("Sources"),
    add=_("Add a source"),
    lines=[("source", "locator")],
    hint=_("What the record as a whole rests on, and where it stands there."),
)
"""The section that the form of any record may end with."""


EDITORS: dict[tuple[str, str], Editor] = {}
"""The editor of each kind of record and act; an entry finds its form here."""


@dataclass(frozen=True)
class Editor:
    """How records of one kind are entered.

    Args:
        sections: groups of fields and parts, in the order of the paper in hand.
        many: the heading of their list.
        new: the heading of the form of a new record, or of the act.
        form: a RecordForm with rules across tables, where there are such.
        quick: what is asked of one that is added in place, where it is chosen.
        act: the verb, where the form is no correction but an act: sign, terminate.
        at: where the form of an act is below the record, if not at the verb.
        hint: what the form is for, in a sentence below its heading.
        before: the template of what is shown before the act is done.
        with_before: annotates what that template shows.
        is_signed: whether a record is changed for a reason, and by a source, only.
        facts: under which paths its fields are claimed, where not under their names.
        listed: the name of the address of the list they stand in, if not their own.
    """

    model: type[Record]
    many: Promise
    new: Promise
    sections: Sequence[Group | Part]
    form: type[RecordForm] = RecordForm
    quick: Sequence[str] = ()
    act: str = ""
    at: str = ""
    hint: Promise | str = ""
    before: str = ""
    with_before: Callable[[QuerySet, User], QuerySet] = lambda rows, user: rows
    is_signed: Callable[[Record], bool] = lambda record: False
    facts: Mapping[str, str] = field(default_factory=dict)
    listed: str = ""

    def __post_init__(self) -> None:
        EDITORS[self.label, self.act] = self
        if self.quick:
            QUICK[self.label] = row_form(self.model, self.quick, RowForm)

    @property
    def label(self) -> str:
        """The first part of the address of its records."""
        return self.model._meta.label_lower

    @property
    def kind(self) -> str:
        """What its records are called, one by one."""
        return kind_of(self.model)

    @property
    def parts(self) -> list[Part]:
        """Those of its sections that are rows of their own."""
        return [each for each in self.sections if isinstance(each, Part)]

    @property
    def names(self) -> list[str]:
        """The names of the fields of the record itself."""
        groups = [each for each in self.sections if isinstance(each, Group)]
        return [name for group in groups for name in group.names]

    @cached_property
    def form_class(self) -> type[RecordForm]:
        """The form of a record without its parts."""
        return row_form(self.model, self.names, self.form)

    @cached_property
    def formsets(self) -> dict[str, type[PartForms]]:
        """The class of the rows of each part, by its prefix."""
        return {part.prefix: part.formset(self.model) for part in self.parts}

    @cached_property
    def texts(self) -> list[str]:
        """The names of its texts in three languages."""
        return [name for name in self.names if columns_of(self.model, name) != [name]]

    @cached_property
    def links(self) -> list[str]:
        """The names of the links to other records, which are shown by name."""
        return links_of(self.model, self.names)

    @property
    def list_url(self) -> str:
        """The address of the list of its records."""
        return reverse(self.listed or self.named("list"))

    def named(self, act: str) -> str:
        """Return the name of the address of an act: agreements:agreement_edit."""
        meta = self.model._meta
        return f"{meta.app_label}:{meta.model_name}_{act}"

    def page_url(self, record: Record) -> str:
        """Return the address of a record's page, or of the list it stands in."""
        page = getattr(record, "get_absolute_url", None)
        return page() if page else self.list_url

    @property
    def verb(self) -> str:
        """What an act is called in the history: sign agreement; "" is a correction."""
        return f"{self.act} {self.model._meta.model_name}" if self.act else ""

    def form_url(self, record: Record | None) -> str:
        """Return the address of the form of a record; None is a new one."""
        if record is None:
            return reverse(self.named("create"))
        return reverse(self.named(self.act or "edit"), args=[record.pk])

    def title(self, record: Record) -> str:
        """Return the heading of the form of a record."""
        return str(record) if record.pk and not self.act else str(self.new)
