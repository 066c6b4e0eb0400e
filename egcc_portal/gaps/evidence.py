"""Gaps in what is known: conflicts, open questions, no document, source, count."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import Exists, F, Model, OuterRef, QuerySet
from django.db.models.functions import TruncDate

from agreements.models import Agreement
from egcc_portal.accounts.models import User
from egcc_portal.directory.models import Institution
from egcc_portal.gaps.rows import COLUMNS, NO_DAY, gap_rows, text
from egcc_portal.sources.models import Citation, Claim, Question, QuestionFact
from egcc_portal.sources.statements import (
    disputed_facts,
    facts_in_sight,
    in_sight,
)
from programs.models import Event, Indicator, Output, Program, Project, Regulation
from trainings.models import Attendance, Cohort

SOURCED = [
    Agreement,
    Program,
    Project,
    Output,
    Event,
    Indicator,
    Regulation,
    Cohort,
    Institution,
]
"""Records that rest on a source; a participant is no matter of sources."""


def conflicts(reader: User, on: date) -> Iterator[QuerySet]:
    """Facts on which sources differ and nobody has decided, since the last claim."""
    facts = disputed_facts(reader).annotate(
        at_kind=text("conflict"),
        at_model=text(F("model")),
        at_about=text(F("about")),
        at_field=text(F("field")),
        since=TruncDate("last_claim"),
        due=NO_DAY,
        detail=text(""),
    )
    yield facts.values_list(*COLUMNS)


def unknowns(reader: User, on: date) -> Iterator[QuerySet]:
    """What was asked of the ministries about a record in sight."""
    touched = QuestionFact.objects.filter(question=OuterRef("pk"))
    asked = Question.objects.filter(
        Exists(touched.filter(facts_in_sight(reader))), kind=Question.Kind.GAP
    )
    yield gap_rows(asked, "unknown")


def without_document(reader: User, on: date) -> Iterator[QuerySet]:
    """Signed agreements without their text, and without a reason why not."""
    state = Agreement.State
    signed = in_sight(Agreement, reader).filter(counted=True, without_text_because="")
    signed = signed.exclude(state__in=[state.DRAFT, state.NEGOTIATED])
    texts = cited(Agreement).filter(source__document__isnull=False)
    yield gap_rows(signed.exclude(Exists(texts)), "document", since=F("signed_to"))


def without_source(reader: User, on: date) -> Iterator[QuerySet]:
    """Records that no source is cited for and of which none claims anything."""
    for model in SOURCED:
        claimed = Claim.objects.filter(
            model=model._meta.label_lower, about=OuterRef("public_id")
        )
        bare = in_sight(model, reader).exclude(Exists(cited(model)))
        yield gap_rows(
            bare.exclude(Exists(claimed.filter(withdrawn_at=None))), "source"
        )


def cited(model: type[Model]) -> QuerySet:
    """Return the citations for each record of a model."""
    label = model._meta.label_lower
    return Citation.objects.filter(model=label, about=OuterRef("public_id"))


def without_headcount(reader: User, on: date) -> Iterator[QuerySet]:
    """Trainings of which neither a source nor a breakdown gives a number."""
    held = held_by(reader, on).with_counted().with_reported()
    bare = held.filter(counted=None, reported=None)
    yield gap_rows(bare, "headcount", since=F("held_to"))


def without_attendance(reader: User, on: date) -> Iterator[QuerySet]:
    """Trainings that are over, known one by one, and of nobody's attendance."""
    over = held_by(reader, on).filter(
        held_to__lt=on, part_of=None, individually_known=True
    )
    present = Attendance.objects.filter(session__cohort=OuterRef("pk"))
    yield gap_rows(over.exclude(Exists(present)), "attendance", since=F("held_to"))


def held_by(reader: User, on: date) -> QuerySet:
    """Return the trainings in sight that are not still to come."""
    cohorts = in_sight(Cohort, reader).exclude(state=Cohort.State.CANCELLED)
    return cohorts.exclude(held_from__gt=on)


def without_term(reader: User, on: date) -> Iterator[QuerySet]:
    """Signed agreements whose term is not known: they cover nothing."""
    agreements = in_sight(Agreement, reader).filter(counted=True)
    unknown = agreements.with_term(on).filter(term="term_unknown")
    yield gap_rows(unknown, "term", since=F("signed_to"))
