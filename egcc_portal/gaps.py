"""What the portal does not know, or knows twice: a work list that nobody ticks.

An item is computed from the records each time, and goes once the fact is mended.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agreements.models import Agreement
from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission, require
from egcc_portal.sources.fields import field_words
from egcc_portal.sources.models import Question, QuestionFact
from egcc_portal.sources.models.claim import fact_url
from egcc_portal.sources.records import Record
from egcc_portal.sources.statements import Stated, disputed_facts, records_at
from egcc_portal.web import render_page
from programs.models import Event
from trainings.models import Cohort


@dataclass(frozen=True)
class Gap:
    """Something to be mended: what it is about, where, and in what words.

    `record` and `question` are rows whose texts stand in three languages;
    `named_by` is the text that the record is called by.
    """

    record: Stated | Record
    url: str
    named_by: str = "title"
    question: Question | None = None
    field: str = ""
    conflict_url: str = ""
    versions: tuple[str, ...] = ()
    days: str = ""


def conflicts(user: User) -> list[Gap]:
    """Return the facts on which sources differ and nobody has decided."""
    facts = list(disputed_facts(user).order_by("model", "about", "field"))
    records = records_at(((fact["model"], fact["about"]) for fact in facts), user)
    asked = {
        (link.model, link.about, link.field): link.question
        for link in QuestionFact.objects.select_related("question")
    }
    return [
        Gap(
            records[fact["model"], fact["about"]],
            records[fact["model"], fact["about"]].url,
            named_by="name",
            question=asked.get((fact["model"], fact["about"], fact["field"])),
            field=field_words(fact["field"]),
            conflict_url=fact_url(fact["model"], fact["about"], fact["field"]),
            versions=tuple(fact["versions"]),
        )
        for fact in facts
        if (fact["model"], fact["about"]) in records
    ]


def unknowns(user: User) -> list[Gap]:
    """Return what was asked of the ministries, with the first record it is about."""
    questions = Question.objects.filter(kind=Question.Kind.GAP).prefetch_related(
        "facts"
    )
    facts = {question: list(question.facts.all()) for question in questions}
    about = [(fact.model, fact.about) for each in facts.values() for fact in each]
    records = records_at(about, user)
    found = []
    for question, touched in facts.items():
        seen = [records.get((fact.model, fact.about)) for fact in touched]
        record = next((each for each in seen if each), None)
        if record:
            found.append(Gap(record, record.url, "name", question))
    return found


def uncovered(user: User) -> list[Gap]:
    """Return events and trainings on days that no agreement in force covers."""
    cover = Agreement.objects.cover_until(timezone.localdate())
    first = min((term.starts_on for term in cover), default=None)
    if first is None:
        return []
    events = Event.objects.visible_to(user).filter(counted=True)
    held = [
        *events.filter(held_from__gte=first).order_by("-held_from"),
        *Cohort.objects.visible_to(user)
        .filter(held_from__gte=first)
        .exclude(program__counted=False)
        .order_by("-held_from"),
    ]
    return [
        Gap(each, each.get_absolute_url(), days=str(each.held))
        for each in held
        if not any(
            term.starts_on <= each.held_to and each.held_from <= term.ends_on
            for term in cover
        )
    ]


def without_headcount(user: User) -> list[Gap]:
    """Return trainings of which neither a source nor a breakdown gives a number."""
    cohorts = Cohort.objects.visible_to(user).with_counted().with_reported()
    return of_records(cohorts.filter(counted=None, reported=None))


def without_term(user: User) -> list[Gap]:
    """Return signed agreements whose term is not known: they cover nothing."""
    agreements = Agreement.objects.visible_to(user).filter(counted=True)
    unknown = agreements.with_term(timezone.localdate()).filter(term="term_unknown")
    return of_records(unknown)


def of_records(rows: Iterable[Model]) -> list[Gap]:
    """Return one item a record."""
    return [Gap(row, row.get_absolute_url()) for row in rows]


KINDS: dict[str, tuple[str, Callable[[User], list[Gap]]]] = {
    "conflict": (_("Sources differ"), conflicts),
    "unknown": (_("Not known"), unknowns),
    "uncovered": (_("No agreement in force"), uncovered),
    "headcount": (_("No headcount"), without_headcount),
    "term": (_("Term not known"), without_term),
}


@require(Permission.SOURCE_VIEW)
def gap_list(request: HttpRequest) -> HttpResponse:
    """What is missing, conflicting or uncovered, one kind of it or all."""
    asked = request.GET.get("kind")
    shown = {asked: KINDS[asked]} if asked in KINDS else KINDS
    groups = [
        {"kind": kind, "label": label, "gaps": find(request.user)}
        for kind, (label, find) in shown.items()
    ]
    kinds = [(kind, label) for kind, (label, _find) in KINDS.items()]
    return render_page(
        request,
        "gaps/gap_list.html",
        {"groups": groups, "kinds": kinds, "asked": asked},
        partial="gaps/_gap_groups.html",
    )
