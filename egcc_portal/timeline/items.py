"""What stands on the timeline: its records, as spans of days with an address."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import models
from django.db.models import Case, F, Model, Q, When
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from agreements.models import Agreement
from agreements.models.agreement import FAR, AgreementQuerySet
from egcc_portal.accounts.models import User
from egcc_portal.dates import FuzzyDate, Precision
from egcc_portal.filters import year_begins, year_ends
from egcc_portal.periods import Period, gaps_between
from egcc_portal.templatetags.portal import day, found_text
from programs.models import Basis, Event, Program, ProgramTerm, Project
from programs.models.event import EventAgreement, EventQuerySet
from programs.models.project import TitledQuerySet
from trainings.models import Cohort
from trainings.models.cohort import CohortQuerySet

MOST = 100
"""So many of a kind are drawn, the newest; their own lists have all."""


class Kind(models.TextChoices):
    """What an item is; the order is the order of the lanes."""

    AGREEMENT = "agreement", _("Agreements")
    PROGRAM = "program", _("Programs")
    PROJECT = "project", _("Projects")
    TRAINING = "training", _("Trainings")
    EVENT = "event", _("Events")


GAP = "gap"
"""Stands where an item's kind does, for days without an agreement in force."""


SINGLE = {
    Kind.AGREEMENT: _("agreement"),
    Kind.PROGRAM: _("program"),
    Kind.PROJECT: _("project"),
    Kind.TRAINING: _("training"),
    Kind.EVENT: _("event"),
}


@dataclass(frozen=True)
class Item:
    """A span of days on the axis, both ends included, None where nothing is known.

    `first` and `last` are the outer limits; between `sure_first` and `sure_last`
    it is certain. They are None where no day is certain.
    """

    kind: str
    title: str
    language: str
    url: str
    when: str
    first: date | None
    last: date | None
    sure_first: date | None = None
    sure_last: date | None = None
    what: str = ""
    open_ended: bool = False
    planned: bool = False

    @property
    def kind_label(self) -> str:
        """The kind in words; none for days without cover."""
        return SINGLE.get(self.kind, "")

    @property
    def is_fuzzy(self) -> bool:
        """Whether a day of it is uncertain."""
        return (self.sure_first, self.sure_last) != (self.first, self.last)


@dataclass(frozen=True)
class Asked:
    """What the items are narrowed to: programs, a focus area, days; None: whatever."""

    programs: list[int] | None = None
    area: Model | None = None
    span: Period | None = None


def named(row: Model, field: str, kind: str, **facts: object) -> Item:
    """Return an item with the record's own name, in the language there is."""
    title, language = found_text(row, field)
    facts.setdefault("url", row.get_absolute_url())
    return Item(kind=kind, title=title or str(row), language=language, **facts)


def fuzzy_facts(held: FuzzyDate, *, vague: bool = False) -> dict:
    """Return the days of an item that happened once, and how they are printed.

    A range is how long it lasted; within a month or a year any day may be it.
    `vague` says that a range, too, only holds it somewhere.
    """
    vague = vague or held.precision in {Precision.MONTH, Precision.YEAR}
    return {
        "when": str(held),
        "first": held.first,
        "last": held.last,
        "sure_first": None if vague else held.first,
        "sure_last": None if vague else held.last,
    }


# Agreements


def agreements(rows: AgreementQuerySet, asked: Asked, today: date) -> list[Item]:
    """Return the terms of agreements, or their signing where no term is known."""
    has_term = Q(own_start__isnull=False) | Q(own_end__isnull=False)
    dated = rows.with_term(today).annotate(
        begins_on=Case(
            When(has_term, then=Coalesce("term_starts_on", "signed_from")),
            default=F("signed_from"),
        ),
        finishes_on=Case(
            When(has_term, then=Coalesce("term_ends_on", FAR)), default=F("signed_to")
        ),
    )
    if asked.programs is not None:
        bases = Basis.objects.filter(program__in=asked.programs)
        dated = dated.filter(pk__in=bases.values("agreement"))
    if asked.span:
        dated = dated.filter(
            begins_on__lte=asked.span.ends_on, finishes_on__gte=asked.span.starts_on
        )
    newest = dated.order_by(F("begins_on").desc(nulls_last=True), "-pk")
    return [agreement_item(each, today) for each in newest[: MOST + 1]]


def agreement_item(agreement: Agreement, today: date) -> Item:
    """Return the term of an agreement that went through agreements()."""
    has_term = agreement.begins_on and (agreement.own_start or agreement.own_end)
    facts = term_facts(agreement, today) if has_term else fuzzy_facts(agreement.signed)
    planned = agreement.evidence == Agreement.Evidence.PLANNED_ONLY
    unsigned = agreement.state in {Agreement.State.DRAFT, Agreement.State.NEGOTIATED}
    return named(
        agreement,
        "title",
        Kind.AGREEMENT,
        what=f"{agreement.code} · {agreement.get_term_display()}",
        planned=planned or unsigned,
        **facts,
    )


def term_facts(agreement: Agreement, today: date) -> dict:
    """Return the days of a term. One that was broken off ends the day before."""
    first, last = agreement.begins_on, agreement.term_ends_on
    sure_first, sure_last = agreement.inner_start or first, agreement.inner_end
    stop = agreement.state_on if agreement.state in BROKEN_OFF else None
    if stop and (last is None or stop <= last):
        last = sure_last = max(first, stop - timedelta(days=1))
    begins = FuzzyDate.between(first, max(first, sure_first))
    if last is None:
        return open_facts(first, sure_first, today)
    ends = FuzzyDate.between(min(sure_last, last), last)
    return {
        "when": print_term(begins, ends),
        "first": first,
        "last": last,
        **certain(sure_first, sure_last),
    }


def open_facts(first: date, sure_first: date, today: date) -> dict:
    """Return the days of a term without a recorded end: it reaches to today."""
    last = max(today, first)
    return {
        "when": gettext("from %(first)s, no end recorded") % {"first": day(first)},
        "first": first,
        "last": last,
        "open_ended": True,
        **certain(sure_first, last),
    }


def certain(first: date, last: date) -> dict:
    """Return the days that lie within for certain; none if they are upside down."""
    if last < first:
        return {"sure_first": None, "sure_last": None}
    return {"sure_first": first, "sure_last": last}


def print_term(begins: FuzzyDate, ends: FuzzyDate) -> str:
    """Return a term in words, each end as exactly as it is known."""
    first, last = print_end(begins, begins.first), print_end(ends, ends.last)
    if first == last:
        return first
    return gettext("%(first)s to %(last)s") % {"first": first, "last": last}


def print_end(end: FuzzyDate, outer: date) -> str:
    """Return a month or a year as such, anything else as its outer day."""
    vague = end.precision in {Precision.MONTH, Precision.YEAR}
    return str(end) if vague else day(outer)


BROKEN_OFF = {
    Agreement.State.SUSPENDED,
    Agreement.State.TERMINATED,
    Agreement.State.WITHDRAWN,
}


def gaps(user: User, span: Period | None, today: date) -> list[Item]:
    """Return the days up to today on which no agreement is known to be in force."""
    known = Agreement.objects.visible_to(user).filter(counted=True)
    found = gaps_between(known.cover_until(today), today)
    return [gap_item(gap, today) for gap in found if touches(gap, span)]


def touches(gap: Period, span: Period | None) -> bool:
    """Tell whether two spans of days share one; None is all days."""
    return span is None or (
        gap.starts_on <= span.ends_on and gap.ends_on >= span.starts_on
    )


def gap_item(gap: Period, today: date) -> Item:
    """Return days without cover as an item; it leads nowhere."""
    ends = gap.ends_on
    facts = {"first": day(gap.starts_on), "last": day(ends)}
    return Item(
        kind=GAP,
        title=gettext("No agreement in force is known"),
        language="",
        url="",
        when=gettext("%(first)s until today") % facts
        if ends == today
        else gettext("%(first)s to %(last)s") % facts,
        first=gap.starts_on,
        last=ends,
        sure_first=gap.starts_on,
        sure_last=ends,
    )


# What runs under them


def programs(found: Iterable[Program], asked: Asked, today: date) -> list[Item]:
    """Return the agreed terms of programs that have `its_terms`, newest first."""
    chosen = [
        program
        for program in found
        if asked.programs is None or program.pk in asked.programs
    ]
    items = [
        program_item(program, term, today)
        for program in chosen
        for term in program.its_terms
    ]
    shown = [
        item
        for item in items
        if asked.span is None or touches(Period(item.first, item.last), asked.span)
    ]
    return sorted(shown, key=lambda item: item.first, reverse=True)[: MOST + 1]


def program_item(program: Program, term: ProgramTerm, today: date) -> Item:
    """Return one agreed term of a program, each end as exactly as it is known."""
    begins = within(term.starts_on, term.precision)
    if term.ends_on is None:
        facts = open_facts(term.starts_on, begins.last, today)
    else:
        ends = within(term.ends_on, term.precision)
        facts = {
            "when": print_term(begins, ends),
            "first": term.starts_on,
            "last": term.ends_on,
            **certain(begins.last, ends.first),
        }
    what = f"{program.code} · {term.get_kind_display()}"
    return named(program, "name", Kind.PROGRAM, what=what, **facts)


def within(on: date, precision: str) -> FuzzyDate:
    """Return the day, or the month or the year that holds it."""
    form = {Precision.MONTH: "%Y-%m", Precision.YEAR: "%Y"}.get(precision, "%Y-%m-%d")
    return FuzzyDate.parse(f"{on:{form}}")


def projects(rows: TitledQuerySet, asked: Asked) -> list[Item]:
    """Return projects, each over the year that it belongs to."""
    if asked.area:
        rows = rows.filter(focus_area=asked.area)
    if asked.programs is not None:
        rows = rows.filter(program__in=asked.programs)
    if asked.span:
        first, last = asked.span.starts_on.year, asked.span.ends_on.year
        rows = rows.filter(year__gte=first, year__lte=last)
    newest = rows.order_by("-year", "-pk")[: MOST + 1]
    return [
        named(
            each,
            "title",
            Kind.PROJECT,
            what=each.get_state_display(),
            when=str(FuzzyDate.parse(str(each.year))),
            first=year_begins(each.year),
            last=year_ends(each.year),
            sure_first=year_begins(each.year),
            sure_last=year_ends(each.year),
        )
        for each in newest
    ]


def cohorts(rows: CohortQuerySet, asked: Asked) -> list[Item]:
    """Return trainings; a delegation stands beside the whole it was part of."""
    if asked.programs is not None:
        rows = rows.filter(program__in=asked.programs)
    if asked.span:
        rows = rows.touching(asked.span.starts_on, asked.span.ends_on)
    return [
        named(
            each,
            "title",
            Kind.TRAINING,
            what=each.get_state_display(),
            **fuzzy_facts(each.held, vague=not each.individually_known),
        )
        for each in rows.order_by("-listed_on", "-pk")[: MOST + 1]
    ]


def events(rows: EventQuerySet, asked: Asked) -> list[Item]:
    """Return events of the programs, and of the agreements they stand on."""
    if asked.programs is not None:
        ours = EventAgreement.objects.filter(
            agreement__bases__program__in=asked.programs
        )
        rows = rows.filter(
            Q(program__in=asked.programs) | Q(pk__in=ours.values("event"))
        )
    if asked.span:
        rows = rows.touching(asked.span.starts_on, asked.span.ends_on)
    return [
        named(
            each,
            "title",
            Kind.EVENT,
            what=each.get_kind_display(),
            url=event_address(each),
            **fuzzy_facts(each.held, vague=not each.individually_known),
        )
        for each in rows.order_by("-listed_on", "-pk")[: MOST + 1]
    ]


def event_address(event: Event) -> str:
    """Return where an event stands: the list of its year, opened at its row."""
    if not event.held:
        return event.get_absolute_url()
    year = event.held.first.year
    address = reverse("programs:event_list")
    return f"{address}?from_year={year}&to_year={year}#event-{event.pk}"


def collect(
    user: User, kinds: Iterable[str], found: Iterable[Program], asked: Asked, on: date
) -> dict[str, list[Item]]:
    """Return the items of each kind, the newest first, at most MOST + 1 of each."""
    sources = {
        Kind.AGREEMENT: lambda: agreements(
            Agreement.objects.visible_to(user), asked, on
        ),
        Kind.PROGRAM: lambda: programs(found, asked, on),
        Kind.PROJECT: lambda: projects(Project.objects.visible_to(user), asked),
        Kind.TRAINING: lambda: cohorts(Cohort.objects.visible_to(user), asked),
        Kind.EVENT: lambda: events(Event.objects.visible_to(user), asked),
    }
    return {kind: sources[kind]() for kind in kinds}
