from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError

from egcc_portal.dates import FuzzyDate
from programs.models import (
    Basis,
    ContributionClaim,
    Decision,
    Event,
    EventAgreement,
    FocusArea,
    Indicator,
    IndicatorClass,
    MethodVersion,
    Milestone,
    Observation,
    Output,
    Participation,
    Program,
    ProgramOrganization,
    ProgramTerm,
    ProgressUpdate,
    Project,
    ProjectOutput,
    ProjectParty,
    Regulation,
    Target,
)
from tests.factories import (
    ClaimFactory,
    EventFactory,
    IndicatorFactory,
    InstitutionFactory,
    ObservationFactory,
    ProgramFactory,
    ProjectFactory,
    UserFactory,
)
from tests.programs.samples import MAKERS, ONE_DAY

UNKNOWN = FuzzyDate()
HALF_KNOWN = FuzzyDate(date(2021, 1, 1), None, "day")
BACKWARDS = FuzzyDate(date(2021, 2, 1), date(2021, 1, 1), "range")
TWO_DAYS_IN_ONE = FuzzyDate(date(2021, 1, 1), date(2021, 1, 2), "day")


RECORDS = [
    Program,
    FocusArea,
    Project,
    Output,
    Event,
    Indicator,
    Observation,
    Regulation,
    ContributionClaim,
]


@pytest.mark.parametrize("model", RECORDS)
def test_record_has_a_public_id(db, model):
    name = f"{model._meta.model_name}_public_id_given"

    with pytest.raises(IntegrityError, match=name):
        MAKERS[model](public_id="")


@pytest.mark.parametrize(
    ("model", "wrong", "constraint"),
    [
        (Project, {"year": 1989}, "project_year_plausible"),
        (Project, {"year": 2101}, "project_year_plausible"),
        (Project, {"iati_status": 0}, "project_iati_status_known"),
        (Project, {"iati_status": 7}, "project_iati_status_known"),
        (
            ProgramTerm,
            {"ends_on": date(2016, 2, 21)},
            "programterm_ends_after_start",
        ),
        (Milestone, {"planned": HALF_KNOWN}, "milestone_planned_known_has_days"),
        (Milestone, {"planned": BACKWARDS}, "milestone_planned_in_order"),
        (
            Milestone,
            {"forecast": HALF_KNOWN, "forecast_reason": "late"},
            "milestone_forecast_known_has_days",
        ),
        (
            Milestone,
            {"forecast": BACKWARDS, "forecast_reason": "late"},
            "milestone_forecast_in_order",
        ),
        (Milestone, {"actual": HALF_KNOWN}, "milestone_actual_known_has_days"),
        (Milestone, {"actual": TWO_DAYS_IN_ONE}, "milestone_actual_in_order"),
        (Milestone, {"forecast": ONE_DAY}, "milestone_forecast_has_reason"),
        (ProgressUpdate, {"percent": 101}, "progressupdate_percent_to_100"),
        (
            ProgressUpdate,
            {"month": date(2021, 1, 2)},
            "progressupdate_month_is_first_day",
        ),
        (Output, {"delivered": HALF_KNOWN}, "output_delivered_known_has_days"),
        (Output, {"delivered": BACKWARDS}, "output_delivered_in_order"),
        (Event, {"held": HALF_KNOWN}, "event_held_known_has_days"),
        (Event, {"held": TWO_DAYS_IN_ONE}, "event_held_in_order"),
        (Event, {"ordinal": 2}, "event_ordinal_within_series"),
        (Event, {"ordinal": 0, "series": "s"}, "event_ordinal_within_series"),
        (Event, {"multiplicity": 0}, "event_happens_at_least_once"),
        (Participation, {"institution": None}, "participation_of_somebody"),
        (Decision, {"due_on": date(2021, 1, 1)}, "decision_due_has_owner"),
        (Indicator, {"scale_min": None}, "indicator_scale_in_order"),
        (Indicator, {"scale_max": None}, "indicator_scale_in_order"),
        (Indicator, {"scale_max": 1}, "indicator_scale_in_order"),
        (
            MethodVersion,
            {"first_year": 2021, "last_year": 2020},
            "methodversion_years_in_order",
        ),
        (MethodVersion, {"last_year": 2020}, "methodversion_years_in_order"),
        (IndicatorClass, {"upper": Decimal(1)}, "indicatorclass_limits_in_order"),
        (Observation, {"value": None}, "observation_value_or_blank"),
        (Observation, {"blank": "withheld"}, "observation_value_or_blank"),
        (
            ContributionClaim,
            {"program": None},
            "contributionclaim_one_contributor",
        ),
        (
            ContributionClaim,
            {"result_output": None},
            "contributionclaim_one_result",
        ),
    ],
)
def test_refuses(db, model, wrong, constraint):
    with pytest.raises(IntegrityError, match=constraint):
        MAKERS[model](**wrong)


def test_contribution_claim_refuses_two_contributors(db):
    law = MAKERS[Regulation]()

    with pytest.raises(IntegrityError, match="contributionclaim_one_contributor"):
        MAKERS[ContributionClaim](regulation=law)


@pytest.mark.parametrize("second", ["result_regulation", "result_indicator"])
def test_contribution_claim_refuses_two_results(db, second):
    results = {
        "result_regulation": MAKERS[Regulation],
        "result_indicator": IndicatorFactory,
    }

    with pytest.raises(IntegrityError, match="contributionclaim_one_result"):
        MAKERS[ContributionClaim](**{second: results[second]()})


def test_program_does_not_precede_itself(db):
    program = ProgramFactory()
    program.predecessor = program

    with pytest.raises(IntegrityError, match="program_not_its_own_predecessor"):
        program.save()


@pytest.mark.parametrize(
    ("model", "same", "constraint"),
    [
        *[
            (model, ["public_id"], f"{model._meta.model_name}_public_id_once")
            for model in RECORDS
            if model is not Regulation
        ],
        (Program, ["code"], "program_code_once"),
        (Basis, ["program", "agreement"], "basis_once"),
        (
            ProgramTerm,
            ["program", "kind", "starts_on", "ends_on"],
            "programterm_once",
        ),
        (
            ProgramOrganization,
            ["program", "institution", "role"],
            "programorganization_once",
        ),
        (ProjectParty, ["project", "institution", "role"], "projectparty_once"),
        (ProgressUpdate, ["project", "month"], "progressupdate_month_once"),
        (ProjectOutput, ["project", "output"], "projectoutput_once"),
        (EventAgreement, ["event", "agreement"], "eventagreement_once"),
        (
            Participation,
            ["event", "institution", "person", "role"],
            "participation_once",
        ),
        (Decision, ["event", "order"], "decision_order_once"),
        (Indicator, ["code"], "indicator_code_once"),
        (MethodVersion, ["public_id"], "methodversion_public_id_once"),
        (IndicatorClass, ["indicator", "lower"], "indicatorclass_lower_once"),
        (Target, ["indicator", "year"], "target_year_once"),
        (Regulation, ["short"], "regulation_short_once"),
    ],
)
def test_refuses_a_second(db, model, same, constraint):
    first = MAKERS[model]()

    with pytest.raises(IntegrityError, match=constraint):
        MAKERS[model](**{name: getattr(first, name) for name in same})


def test_regulation_refuses_a_second_of_its_address(db):
    first = MAKERS[Regulation]()

    with pytest.raises(IntegrityError, match="regulation_public_id_once"):
        MAKERS[Regulation](public_id=first.public_id, short="Perpres 132/2022")


def test_program_term_without_an_end_is_refused_twice(db):
    first = MAKERS[ProgramTerm](ends_on=None)

    with pytest.raises(IntegrityError, match="programterm_once"):
        MAKERS[ProgramTerm](program=first.program, ends_on=None)


def test_observation_refuses_a_second_current_value(db):
    first = ObservationFactory()

    with pytest.raises(IntegrityError, match="observation_one_current"):
        ObservationFactory(indicator=first.indicator, revision=2)


def test_observation_refuses_a_revision_twice(db):
    first = ObservationFactory(superseded_at="2021-01-01T00:00Z")

    with pytest.raises(IntegrityError, match="observation_revision_once"):
        ObservationFactory(indicator=first.indicator)


@pytest.mark.parametrize(
    ("model", "edge"),
    [
        (Project, {"year": 1990, "iati_status": 1}),
        (Project, {"year": 2100, "iati_status": 6}),
        (ProgramTerm, {"ends_on": date(2016, 2, 22)}),
        (ProgramTerm, {"ends_on": None}),
        (Milestone, {"planned": UNKNOWN}),
        (Milestone, {"forecast": ONE_DAY, "forecast_reason": "late"}),
        (ProgressUpdate, {"percent": 100}),
        (Output, {"delivered": ONE_DAY}),
        (Event, {"held": UNKNOWN}),
        (Event, {"ordinal": 1, "series": "joint_committee"}),
        (Indicator, {"scale_min": None, "scale_max": None}),
        (MethodVersion, {"first_year": 2021, "last_year": 2021}),
        (MethodVersion, {"first_year": 2021}),
        (Observation, {"value": None, "blank": "not_recorded"}),
        (Observation, {"value": 0}),
    ],
)
def test_accepts_the_edge(db, model, edge):
    assert MAKERS[model](**edge).pk


def test_decision_that_is_due_has_an_owner(db):
    due = MAKERS[Decision](due_on=date(2021, 1, 1), owner=InstitutionFactory())

    assert due.pk


def test_observation_accepts_a_revision_of_a_superseded_value(db):
    old = ObservationFactory(superseded_at="2021-01-01T00:00Z")

    assert ObservationFactory(indicator=old.indicator, revision=2).pk


def test_contribution_claim_knows_its_two_ends(db):
    claim = MAKERS[ContributionClaim]()

    assert (claim.contributor, claim.result) == (claim.program, claim.result_output)


@pytest.mark.parametrize(
    ("included", "value", "inside"),
    [
        (True, "1", True),
        (False, "1", False),
        (True, "1.5", True),
        (False, "2", False),
    ],
)
def test_class_knows_whether_its_limits_belong_to_it(included, value, inside):
    known = IndicatorClass(lower=Decimal(1), lower_included=included, upper=Decimal(2))

    assert (Decimal(value) in known) is inside


@pytest.mark.parametrize(
    "words", ["arsitektur", "SPBE arsitektur", "e-government", "전자"]
)
def test_projects_match_words_of_any_language(db, words):
    found = ProjectFactory(
        title_ind="Arsitektur SPBE", title_en="eGovernment", title_ko="전자정부"
    )
    ProjectFactory()

    assert list(Project.objects.matching(words)) == [found]


def test_indicators_match_their_code(db):
    found = IndicatorFactory(code="EGDI-RANK")
    IndicatorFactory()

    assert list(Indicator.objects.matching("egdi rank")) == [found]


@pytest.mark.parametrize(
    ("held", "first", "last", "touches"),
    [
        ("2018", date(2018, 12, 31), date.max, True),
        ("2018", date(2019, 1, 1), date.max, False),
        ("2018-09-10", date.min, date(2018, 9, 10), True),
        ("2018-09-10", date.min, date(2018, 9, 9), False),
    ],
)
def test_events_touch_days_by_their_outer_limits(db, held, first, last, touches):
    EventFactory(held=FuzzyDate.parse(held))

    assert Event.objects.touching(first, last).exists() is touches


def test_events_in_a_country(db):
    here, there, elsewhere, nowhere = (
        EventFactory(country=code) for code in ["ID", "KR", "GE", ""]
    )

    assert list(Event.objects.in_country("KR")) == [there]
    assert list(Event.objects.in_country("")) == [elsewhere]


def test_projects_know_whether_their_sources_differ(db):
    calm, disputed = ProjectFactory(), ProjectFactory()
    for value in ("planned", "completed"):
        ClaimFactory(
            model="programs.project",
            about=disputed.public_id,
            field="state",
            value=value,
        )

    rows = Project.objects.with_conflicts(UserFactory())
    found = {each.pk: each.in_conflict for each in rows}

    assert found == {calm.pk: False, disputed.pk: True}


@pytest.mark.parametrize("model", MAKERS)
def test_every_row_has_a_name(db, model):
    assert str(MAKERS[model]())
