"""`?on=` on the pages of programs, projects, trainings and sources, and on home."""

from datetime import date

import pytest
from django.urls import reverse

from agreements.models import Agreement
from egcc_portal.dates import FuzzyDate
from egcc_portal.directory.models import InstitutionName
from programs.models import Basis, Milestone, ProgramTerm, ProgressUpdate, ProjectParty
from tests.factories import (
    AgreementFactory,
    CohortFactory,
    InstitutionFactory,
    OutputFactory,
    ProgramFactory,
    ProjectFactory,
    SourceFactory,
)
from tests.programs.samples import full_program, full_project
from tests.trainings.samples import full_cohort
from trainings.models import Breakdown

pytestmark = pytest.mark.django_db

ENGLISH = {"headers": {"accept-language": "en"}}


def told(reader, record, day):
    """Return the answer of a record's page on a day, in English."""
    return reader.get(record.get_absolute_url(), {"on": day}, **ENGLISH)


@pytest.fixture
def ministry():
    """Called MOGAHA to the end of 2014, MOI since."""
    ministry = InstitutionFactory(name_en="MOIS")
    for name, since, until in [
        ("MOGAHA", FuzzyDate(), FuzzyDate.parse("2014-12-31")),
        ("MOI", FuzzyDate.parse("2015"), FuzzyDate()),
    ]:
        InstitutionName.objects.create(
            institution=ministry,
            language="en",
            name=name,
            kind="official",
            since=since,
            until=until,
        )
    return ministry


def hosted_program(ministry):
    return ProgramFactory(host=ministry)


def project_with(ministry):
    project = ProjectFactory()
    ProjectParty.objects.create(
        project=project, institution=ministry, side="korea", role="lead"
    )
    return project


def training_of(ministry):
    cohort = CohortFactory(held=FuzzyDate.parse("2014"))
    Breakdown.objects.create(cohort=cohort, institution=ministry, people=3)
    return cohort


@pytest.mark.parametrize("make", [hosted_program, project_with, training_of])
@pytest.mark.parametrize(
    ("day", "name"), [("2014-12-31", "MOGAHA"), ("2015-01-01", "MOI")]
)
def test_an_institution_bears_the_name_of_the_day(viewer, ministry, make, day, name):
    record = make(ministry)

    assert f">{name}</a>" in told(viewer, record, day).text
    assert ">MOIS</a>" in viewer.get(record.get_absolute_url(), **ENGLISH).text


def test_a_name_of_today_says_so_where_none_is_known_of_then(viewer):
    program = ProgramFactory()

    assert "(name of today)" in told(viewer, program, "2014-12-31").text
    assert "(name of today)" not in viewer.get(program.get_absolute_url()).text


@pytest.mark.parametrize(
    ("day", "standing"),
    [("2021-05-25", "running"), ("2024-05-24", "running"), ("2024-05-25", "over")],
)
def test_a_term_of_a_program_stands_as_on_the_day(viewer, day, standing):
    term = ProgramTerm.objects.create(
        program=ProgramFactory(),
        kind=ProgramTerm.Kind.AGREEMENT_TERM,
        starts_on=date(2021, 5, 25),
        ends_on=date(2024, 5, 24),
        precision="day",
    )

    terms = told(viewer, term.program, day).context["terms"]
    before = told(viewer, term.program, "2021-05-24")

    assert [(each, state) for each, _, state in terms] == [(term, standing)]
    assert before.context["terms"] == []
    assert "No term of this program is recorded as begun" in before.text


@pytest.mark.parametrize("make", [ProgramFactory, ProjectFactory, CohortFactory])
def test_agreements_are_those_of_the_day_with_their_term(viewer, make):
    record = make()
    program = record if make is ProgramFactory else ProgramFactory()
    agreement = AgreementFactory(signed=FuzzyDate.parse("2021-05-25"))
    Basis.objects.create(program=program, agreement=agreement, role="founding")
    if record is not program:
        record.program, record.agreement = program, agreement
        record.save()

    assert "In force" in told(viewer, record, "2022-06-16").text
    assert agreement.code in told(viewer, record, "2022-06-16").text
    assert "In force" not in told(viewer, record, "2020-06-16").text


@pytest.fixture
def project():
    """A project of 2021 with a step that was planned for June, and done in August."""
    project = ProjectFactory(year=2021, state="completed", state_on="2023-01-01")
    Milestone.objects.create(
        project=project,
        planned=FuzzyDate.parse("2021-06"),
        actual=FuzzyDate.parse("2021-08-17"),
    )
    return project


@pytest.mark.parametrize(
    ("day", "standing"),
    [("2021-06-30", "open"), ("2021-07-01", "late"), ("2021-08-17", "reached")],
)
def test_a_step_stands_as_on_the_day(viewer, project, day, standing):
    page = told(viewer, project, day)

    assert [state for _, state in page.context["steps"]] == [standing]
    assert ("done 17 August 2021" in page.text) == (standing == "reached")
    assert ("Late" in page.text) == (standing == "late")


def test_nothing_is_late_that_was_put_off_or_in_a_project_that_is_over(viewer, project):
    step = project.milestones.get()
    step.actual = FuzzyDate()
    step.save()
    over = viewer.get(project.get_absolute_url()).context["steps"]
    project.state = "in_progress"
    project.save()
    late = viewer.get(project.get_absolute_url()).context["steps"]
    step.forecast, step.forecast_reason = FuzzyDate.parse("2099"), "hujan"
    step.save()
    put_off = viewer.get(project.get_absolute_url()).context["steps"]

    assert [steps[0][1] for steps in [over, late, put_off]] == ["open", "late", "open"]


def test_a_later_state_is_not_shown_as_that_of_the_day(viewer, project):
    before, then, since = (
        told(viewer, project, day).text
        for day in ["2020-12-31", "2022-12-31", "2023-01-01"]
    )

    assert "not recorded for that day" in then
    assert "IATI status" not in then
    assert "Completed" in since
    assert "IATI status" in since
    assert "This project is of a later year." in before


def test_progress_is_told_at_the_end_of_its_month(viewer, project):
    ProgressUpdate.objects.create(project=project, month="2021-06-01", percent=40)

    pages = [told(viewer, project, day) for day in ["2021-06-29", "2021-06-30"]]

    assert [len(page.context["project"].its_updates) for page in pages] == [0, 1]


def test_outputs_are_those_of_the_day(viewer):
    output = OutputFactory(
        state_on="2023-01-01", delivered=FuzzyDate.parse("2022-06-01")
    )

    before, then = (
        told(viewer, output.program, day).context["program"].its_outputs
        for day in ["2022-05-31", "2022-06-01"]
    )

    assert (before, then) == ([], [output])


def test_a_training_is_counted_once_it_was_held(viewer):
    cohort = CohortFactory(held=FuzzyDate.parse("2019-09-23"))
    full_cohort(cohort)

    before, then = (told(viewer, cohort, day) for day in ["2019-09-22", "2019-09-23"])

    assert "It is not recorded as held by that day." in before.text
    assert 'id="counts"' not in before.text
    assert 'id="counts"' in then.text
    assert then.context["tally"].enrolled is None
    assert [page.context["standing"] for page in [before, then]] == [
        "to_come",
        "running",
    ]


def test_a_source_states_nothing_before_it_was_published(viewer):
    source = SourceFactory(published=FuzzyDate.parse("2021-05-26"))

    before, then = (
        told(viewer, source, day).text for day in ["2021-05-25", "2021-05-26"]
    )

    assert "It is not recorded as published by that day." in before
    assert 'id="stated"' not in before
    assert 'id="stated"' in then


@pytest.mark.parametrize(
    ("make", "fill"),
    [
        (ProgramFactory, full_program),
        (ProjectFactory, full_project),
        (CohortFactory, full_cohort),
        (SourceFactory, None),
    ],
)
def test_a_past_day_asks_no_more_than_today(
    viewer, make, fill, django_assert_max_num_queries
):
    record = make()
    if fill:
        fill(record)

    with django_assert_max_num_queries(10) as today:
        viewer.get(record.get_absolute_url())
    with django_assert_max_num_queries(len(today)):
        page = told(viewer, record, "2025-12-31")

    assert "what was true on 31 December 2025" in page.text
    assert "Back to today" in page.text


@pytest.mark.parametrize(
    "make", [ProgramFactory, ProjectFactory, CohortFactory, SourceFactory]
)
def test_no_day_is_todays_page(viewer, make):
    page = told(viewer, make(), "9999-99-99")

    assert page.status_code == 200
    assert "This is today's page." in page.text


def test_home_speaks_of_the_day(viewer):
    AgreementFactory(signed=FuzzyDate.parse("2021-05-25"))
    Agreement.objects.update(counted=True)

    then = viewer.get(reverse("home"), {"on": "2022-06-16"}, **ENGLISH).text
    before = viewer.get(reverse("home"), {"on": "2018-12-31"}, **ENGLISH).text

    assert "1 in force on 16 June 2022" in then
    assert "No agreement is known to have been in force on 31 December 2018." in before
    for text in [then, before]:
        assert "in force today" not in text
        assert "until today" not in text
        assert 'name="on"' in text
