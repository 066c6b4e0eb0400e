"""The work list: each kind of gap appears, and goes once it is mended."""

from datetime import date, timedelta

import pytest
from django.db.models import F

from agreements.models import Agreement
from egcc_portal.dates import FuzzyDate
from egcc_portal.gaps.items import found
from egcc_portal.gaps.kinds import KINDS
from egcc_portal.sources.actions import resolve
from egcc_portal.sources.models import Citation, Claim, Document, Question, Rule
from programs.models import Decision, Milestone, ProgressUpdate, Project
from tests.factories import (
    AgreementFactory,
    ClaimFactory,
    CohortFactory,
    EventFactory,
    InstitutionFactory,
    PersonFactory,
    ProjectFactory,
    SourceFactory,
    UserFactory,
)
from trainings.models import (
    Attendance,
    Breakdown,
    Enrolment,
    Headcount,
    Session,
)

pytestmark = pytest.mark.django_db
TODAY = date(2024, 1, 10)


@pytest.fixture
def gaps(people):
    """Return what lists the gaps of a kind on a day, as (public id, field)."""

    def of(kind, role="viewer", on=TODAY):
        listed = found(people[role], on, [KINDS[kind]])
        return sorted((gap.about, gap.field) for gap in listed)

    return of


def cite(record, **source):
    return Citation.objects.create(
        source=SourceFactory(**source), model=record.fact_model, about=record.public_id
    )


def test_conflict_goes_with_a_decision(gaps):
    agreement = AgreementFactory(public_id="agr")
    claims = [ClaimFactory(about="agr", value=day) for day in ("2018", "2019")]
    assert gaps("conflict") == [("agr", "dates.effect_end")]

    how = {"rule": Rule.JUDGEMENT, "reason": "Pasal 7", "by": UserFactory()}
    resolve(claims[0], claim=claims[0], **how)

    assert gaps("conflict") == []
    assert agreement.fact_model == claims[0].model


def test_conflict_needs_sources_that_its_reader_may_see(gaps):
    AgreementFactory(public_id="agr")
    ClaimFactory(about="agr", value="2018")
    ClaimFactory(about="agr", value="2019", source=SourceFactory(shared=False))

    assert gaps("conflict", role="partner") == []
    assert gaps("conflict") == [("agr", "dates.effect_end")]


def test_unknown_is_what_was_asked_of_a_record_in_sight(gaps):
    seen, hidden = AgreementFactory(), AgreementFactory(review="draft")
    for number, agreement in enumerate([seen, hidden]):
        question = Question.objects.create(
            public_id=f"gap-{number}", kind="gap", title_en="Why?", origin="entered"
        )
        question.facts.create(model=agreement.fact_model, about=agreement.public_id)

    assert gaps("unknown") == [("gap-0", "")]
    assert gaps("unknown", role="editor") == [("gap-0", ""), ("gap-1", "")]


def test_uncovered_is_held_outside_every_agreement_in_force(gaps):
    covering = AgreementFactory()  # 25 May 2021 to 31 December 2023
    EventFactory()
    EventFactory(public_id="out", held=FuzzyDate.day(date(2024, 12, 17)))
    EventFactory(held=FuzzyDate.day(date(2024, 12, 18)), counted=False)
    CohortFactory(public_id="course", held=FuzzyDate.parse("2024-11"))
    CohortFactory(held=FuzzyDate.parse("2023"))
    done = {"state": Project.State.COMPLETED}
    ProjectFactory(public_id="work", year=2025, **done)
    ProjectFactory(year=2023, **done)
    ProjectFactory(year=2025)  # proposed only
    assert gaps("uncovered") == [("course", ""), ("out", ""), ("work", "")]

    covering.effect_end = FuzzyDate.day(date(2025, 12, 31))
    covering.save()

    assert gaps("uncovered") == []


def test_uncovered_is_nothing_until_the_term_of_an_agreement_is_known(gaps):
    EventFactory(public_id="early", held=FuzzyDate.day(date(2013, 7, 4)))
    assert gaps("uncovered") == []

    AgreementFactory()

    assert gaps("uncovered") == [("early", "")]


def test_successor_is_asked_for_from_half_a_year_before_the_end(gaps):
    ending = AgreementFactory(public_id="agr")
    assert gaps("successor", on=date(2023, 7, 3)) == []
    assert gaps("successor", on=date(2023, 7, 4)) == [("agr", "")]
    assert gaps("successor") == [("agr", "")]

    later = AgreementFactory(effect_end=FuzzyDate.day(date(2030, 1, 1)))
    later.relations_out.create(to=ending, kind="renews")

    assert gaps("successor") == []


def test_term_is_not_known_until_a_day_of_it_is(gaps):
    nothing = {"effect_start": FuzzyDate(), "effect_end": FuzzyDate()}
    unknown = AgreementFactory(public_id="agr", **nothing)
    AgreementFactory()
    AgreementFactory(counted=False, **nothing)
    assert gaps("term") == [("agr", "")]

    unknown.effect_start = FuzzyDate.day(date(2021, 5, 25))
    unknown.save()

    assert gaps("term") == []


@pytest.mark.parametrize("mended", ["text", "reason"])
def test_document_is_missing_until_it_or_a_reason_is_there(gaps, mended):
    agreement = AgreementFactory(public_id="agr")
    AgreementFactory(state=Agreement.State.NEGOTIATED)
    cite(agreement)
    assert gaps("document") == [("agr", "")]

    if mended == "text":
        file = {"sha256": "a" * 64, "name": "mou.pdf", "media_type": "application/pdf"}
        cite(agreement, document=Document.objects.create(size=1, **file))
    else:
        Agreement.objects.update(without_text_because="held by the other side")

    assert gaps("document") == []


@pytest.mark.parametrize("mended", ["cited", "claimed"])
def test_source_is_missing_until_one_speaks(gaps, mended):
    agreement = AgreementFactory(public_id="agr")
    withdrawn = ClaimFactory(about="agr", withdrawn_at="2020-01-01T00:00Z")
    assert gaps("source") == [("agr", "")]

    if mended == "cited":
        cite(agreement)
    else:
        ClaimFactory(about="agr", value=withdrawn.value)

    assert gaps("source") == []


@pytest.mark.parametrize("mended", ["reported", "counted"])
def test_headcount_is_missing_until_somebody_counts(gaps, mended):
    cohort = CohortFactory(public_id="coh")
    CohortFactory(state="cancelled")
    CohortFactory(held=FuzzyDate.day(TODAY + timedelta(days=1)))
    assert gaps("headcount") == [("coh", "")]

    if mended == "reported":
        told = {"people": 10, "is_main": True, "source": SourceFactory()}
        Headcount.objects.create(cohort=cohort, **told)
    else:
        sent = {"institution": InstitutionFactory(), "people": 3}
        Breakdown.objects.create(cohort=cohort, **sent)

    assert gaps("headcount") == []


def test_attendance_is_missing_once_a_training_is_over(gaps):
    cohort = CohortFactory(public_id="coh", held=FuzzyDate.day(TODAY))
    CohortFactory(part_of=cohort, held=FuzzyDate.day(TODAY))
    assert gaps("attendance") == []
    tomorrow = TODAY + timedelta(days=1)
    assert gaps("attendance", on=tomorrow) == [("coh", "")]

    session = Session.objects.create(
        cohort=cohort,
        number=1,
        kind="lecture",
        starts_at="2024-01-10T01:00Z",
        ends_at="2024-01-10T02:00Z",
        minutes=60,
    )
    who = {"person": PersonFactory(), "institution": InstitutionFactory()}
    Attendance.objects.create(
        enrolment=Enrolment.objects.create(cohort=cohort, **who),
        session=session,
        status="present",
        minutes=60,
        method="roster",
    )

    assert gaps("attendance", on=tomorrow) == []


def test_milestone_is_late_after_the_day_expected_last(gaps):
    project = ProjectFactory(public_id="prj", state=Project.State.IN_PROGRESS)
    planned = {"planned": FuzzyDate.day(TODAY - timedelta(days=1))}
    late = Milestone.objects.create(project=project, title_ind="Uji", **planned)
    Milestone.objects.create(
        project=project,
        forecast=FuzzyDate.day(TODAY),
        forecast_reason="Pengadaan",
        **planned,
    )
    Milestone.objects.create(project=project, planned=FuzzyDate.day(TODAY))
    over = ProjectFactory(state=Project.State.CANCELLED)
    Milestone.objects.create(project=over, **planned)
    assert gaps("milestone") == [("prj", f"milestone.{late.pk}")]

    late.actual = FuzzyDate.day(TODAY)
    late.save()

    assert gaps("milestone") == []


def test_decision_is_overdue_after_its_day_until_it_is_done(gaps):
    event = EventFactory(public_id="evt")
    owner = {"owner": InstitutionFactory()}
    day_before = TODAY - timedelta(days=1)
    late = Decision.objects.create(event=event, due_on=day_before, **owner)
    Decision.objects.create(event=event, order=2, due_on=TODAY, **owner)
    assert gaps("decision") == [("evt", f"decision.{late.pk}")]

    Decision.objects.update(done_on=TODAY)

    assert gaps("decision") == []


def test_progress_is_asked_for_from_the_sixth_of_the_next_month(gaps):
    project = ProjectFactory(public_id="prj", state=Project.State.IN_PROGRESS)
    ProjectFactory()
    ProgressUpdate.objects.create(project=project, month=date(2023, 11, 1), percent=5)
    assert gaps("progress", on=date(2024, 1, 5)) == []
    assert gaps("progress", on=date(2024, 1, 6)) == [("prj", "")]

    ProgressUpdate.objects.create(project=project, month=date(2023, 12, 1), percent=9)

    assert gaps("progress", on=date(2024, 1, 6)) == []


def test_translation_is_missing_until_all_three_are_there(gaps, people):
    AgreementFactory(public_id="agr", title_en="Memorandum", title_ko="")
    (gap,) = found(people["viewer"], TODAY, [KINDS["translation"]])
    assert (gap.about, gap.detail.split()) == ("agr", ["ko"])

    Agreement.objects.update(title_ko="양해각서")

    assert gaps("translation") == []


def test_translation_is_stale_once_the_indonesian_text_changes(gaps):
    AgreementFactory(public_id="agr", title_ind="Nota", title_ko="양해각서")
    assert gaps("stale") == []

    Agreement.objects.update(title_ind="Memorandum", version=F("version") + 1)
    assert gaps("stale") == [("agr", "title")]
    Agreement.objects.update(title_ind="Nota")
    assert gaps("stale") == []
    Agreement.objects.update(title_ind="Memorandum")
    Agreement.objects.update(title_ko="새 양해각서")

    assert gaps("stale") == []


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_leaves_out_what_is_not_shared(gaps, kind):
    at = {"shared": False}
    agreement = AgreementFactory(effect_start=FuzzyDate(), effect_end=FuzzyDate(), **at)
    for day in ("2018", "2019"):
        ClaimFactory(about=agreement.public_id, value=day)
    project = ProjectFactory(state=Project.State.IN_PROGRESS, program=None, **at)
    Milestone.objects.create(project=project, planned=FuzzyDate.day(date(2020, 1, 1)))
    CohortFactory(program=None, **at)

    assert gaps(kind, role="partner") == []
    assert Claim.objects.count() == 2
