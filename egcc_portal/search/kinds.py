"""What is searched, and how a find of each kind is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter

from django.db import models
from django.db.models import Expression, F, Func, OuterRef, TextField, Value
from django.db.models.functions import Greatest, Lower, StrIndex, Substr
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from agreements.models import Agreement
from egcc_portal.accounts.roles import Permission
from egcc_portal.dates import FuzzyDate, print_day
from egcc_portal.directory.models import (
    Institution,
    InstitutionName,
    Person,
    PersonName,
)
from egcc_portal.folding import holding
from egcc_portal.rows import Rows, fuzzy, texts
from egcc_portal.sources.models import Document, Source
from egcc_portal.sources.records import Record, Review
from egcc_portal.templatetags.portal import COLUMNS, found_text
from egcc_portal.timeline.items import event_address
from egcc_portal.vault.models import DocumentPage
from programs.models import Event, Indicator, Output, Program, Project
from trainings.models import Cohort

MOST_NAMES = 3
EXTRACT = 240
LEAD = 80
"""So many characters of a page are shown, and so many of them before the words."""
COURSE = [f"course__{name}" for name in ["pk", "review", "shared", *texts("title")]]
FORMER = InstitutionName.Kind.FORMER.label


@dataclass(frozen=True)
class Text:
    """A text of a record, its language where known, and what sort of name it is."""

    words: str
    language: str = ""
    sort: Promise | str = ""


@dataclass(frozen=True)
class Kind:
    """One kind of record that is searched.

    Args:
        word: what it is called in an address.
        right: what a reader must be allowed to.
        title: the field that names it; in three languages, or (`alone`) in one.
        facts: the other columns that are read.
        order: how equally good finds follow each other.
        code: the column that is shown in front of the title.
        when: from a record, its date as it is printed.
        address: from a record, where it stands; its own page, unless told.
        short: a second field in three languages that may hold the words.
        names: the table of its other names, and their columns with the words.
        beside: a record whose title may hold the words instead, if all may see it.
        within: what must be visible too, since the find leads there.
        inside: a long text that the words stand in; a find shows them with what
            stands around, and leads to where they are marked.
    """

    word: str
    label: Promise
    model: type[Record]
    right: Permission
    title: str = "title"
    facts: list[str] = field(default_factory=list)
    order: str = "pk"
    code: str = ""
    when: Callable[[Record], FuzzyDate | str] = lambda record: ""
    address: Callable[[Record], str] = lambda record: record.get_absolute_url()
    alone: bool = False
    short: str = ""
    names: tuple[type[models.Model], list[str]] | None = None
    beside: str = ""
    within: str = ""
    inside: str = ""

    @property
    def columns(self) -> list[str]:
        """The columns that a find is shown from."""
        title = [self.title] if self.alone else texts(self.title)
        short = texts(self.short) if self.short else []
        code = [self.code] if self.code else []
        return ["pk", *title, *short, *self.facts, *code]

    def found_names(self, words: str) -> dict[str, Expression]:
        """Return the annotation of those other names or texts that hold the words."""
        if self.inside:
            return {"its_extract": extract(self.inside, words)}
        if not self.names:
            return {}
        model, columns = self.names
        owner = {self.model._meta.model_name: OuterRef("pk")}
        found = model.objects.filter(holding(words), **owner).order_by("pk")
        days = ["until_to"] if hasattr(model, "until_to") else []
        return {"its_names": Rows(found[:MOST_NAMES], "kind", *columns, *days)}

    def read(self, record: Record) -> Text:
        """Return the title in the reader's language, or in the one there is."""
        if self.alone:
            named = attrgetter(self.title.replace("__", "."))(record)
            return Text(named or str(record), record.language)
        return Text(*found_text(record, self.title))

    def extracts(self, record: Record) -> list[Text]:
        """Return what stands around the words inside a long text."""
        return [Text(record.its_extract, record.language)] if self.inside else []

    def others(self, record: Record) -> Iterator[Text]:
        """Yield the other names of a record that the words may stand in."""
        if self.alone:
            yield from self.extracts(record)
            return
        for column in [self.title, self.short] if self.short else [self.title]:
            for language, suffix in COLUMNS.items():
                if words := getattr(record, f"{column}_{suffix}"):
                    yield Text(words, language)
        other = getattr(record, self.beside) if self.beside else None
        if other and other.shared and other.review == Review.APPROVED:
            yield Text(*found_text(other, self.title))
        if self.names:
            model, columns = self.names
            sorts = dict(model.Kind.choices)
            for name in record.its_names:
                full, *short = [name[column] for column in columns if name[column]]
                words = f"{full} ({short[0]})" if short else full
                is_former = name.get("until_to") is not None
                yield Text(words, sort=FORMER if is_former else sorts[name["kind"]])


def extract(text: str, words: str) -> Substr:
    """Return what stands around the first of the words in a column, if it is there."""
    first = Func(
        *[Value(words), Value(" "), Value(1)],
        function="SPLIT_PART",
        output_field=TextField(),
    )
    begins = StrIndex(Lower(text), Lower(first)) - LEAD
    return Substr(text, Greatest(begins, 1), EXTRACT)


KINDS = [
    Kind(
        "agreement",
        _("Agreements"),
        Agreement,
        Permission.AGREEMENT_VIEW,
        facts=fuzzy("signed"),
        order="-listed_on",
        code="code",
        when=lambda agreement: agreement.signed,
    ),
    Kind(
        "program",
        _("Programs"),
        Program,
        Permission.PROGRAM_VIEW,
        title="name",
        order="code",
        code="code",
    ),
    Kind(
        "project",
        _("Projects"),
        Project,
        Permission.PROGRAM_VIEW,
        facts=["year"],
        order="-year",
        when=lambda project: FuzzyDate.parse(str(project.year)),
    ),
    Kind(
        "output",
        _("Outputs"),
        Output,
        Permission.PROGRAM_VIEW,
        facts=["program__pk", *fuzzy("delivered")],
        order="-state_on",
        when=lambda output: output.delivered,
        address=lambda output: (
            reverse("programs:program_detail", args=[output.program.pk]) + "#outputs"
        ),
        within="program",
    ),
    Kind(
        "event",
        _("Events"),
        Event,
        Permission.PROGRAM_VIEW,
        facts=fuzzy("held"),
        order="-listed_on",
        when=lambda event: event.held,
        address=event_address,
    ),
    Kind(
        "training",
        _("Trainings"),
        Cohort,
        Permission.TRAINING_VIEW,
        facts=[*fuzzy("held"), *COURSE],
        beside="course",
        order="-listed_on",
        when=lambda cohort: cohort.held,
    ),
    Kind(
        "indicator",
        _("Indicators"),
        Indicator,
        Permission.PROGRAM_VIEW,
        order="code",
        code="code",
    ),
    Kind(
        "institution",
        _("Institutions"),
        Institution,
        Permission.DIRECTORY_VIEW,
        title="name",
        order="sort_name",
        short="short",
        names=(InstitutionName, ["name", "short"]),
    ),
    Kind(
        "person",
        _("People"),
        Person,
        Permission.PERSON_VIEW,
        title="name",
        order="sort_name",
        names=(PersonName, ["full"]),
    ),
    Kind(
        "source",
        _("Sources"),
        Source,
        Permission.SOURCE_VIEW,
        title="headline",
        facts=["language", *fuzzy("published")],
        order=F("published_from").desc(nulls_last=True),
        code="publisher",
        when=lambda source: source.published,
        alone=True,
    ),
    Kind(
        "document",
        _("Documents"),
        Document,
        Permission.SOURCE_VIEW,
        title="name",
        facts=["language", "received_at"],
        order="-received_at",
        when=lambda document: print_day(localtime(document.received_at).date()),
        alone=True,
    ),
    Kind(
        "page",
        _("Inside documents"),
        DocumentPage,
        Permission.SOURCE_VIEW,
        title="document__name",
        facts=["number", "document__pk", "document__language"],
        when=lambda page: gettext("page %(number)s") % {"number": page.number},
        address=lambda page: f"{page.document.get_absolute_url()}?page={page.number}",
        alone=True,
        within="document",
        inside="text",
    ),
]
