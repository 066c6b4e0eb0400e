from datetime import date

import pytest
from django.urls import reverse
from django.utils.text import capfirst

from egcc_portal.dates import FuzzyDate
from programs.models import Milestone, Project
from tests.factories import AgreementFactory, ProjectFactory
from tests.programs.samples import detail, disputed, full_project, shown
from tests.samples import words_of


def day(text):
    return FuzzyDate.parse(text)


def test_project_list_never_prints_a_state_as_the_present_one(viewer):
    ProjectFactory(state=Project.State.IN_PROGRESS, state_on=date(2018, 9, 10))

    words = words_of(viewer.get(reverse("programs:project_list")))

    assert "In progress as of 10 September 2018" in words


@pytest.mark.parametrize("state", Project.State)
def test_project_list_has_a_badge_for_each_state(viewer, state):
    ProjectFactory(state=state)

    assert capfirst(str(state.label)) in words_of(
        viewer.get(reverse("programs:project_list"))
    )


def test_project_list_flags_a_conflict(viewer):
    project = ProjectFactory()
    ProjectFactory()
    disputed(project)

    assert shown(viewer, "programs:project_list", conflict="yes") == [project]
    assert "Sources differ" in viewer.get(reverse("programs:project_list")).text


def test_project_detail_leads_up_and_down_the_thread(viewer):
    project = ProjectFactory()
    full_project(project)

    response = viewer.get(project.get_absolute_url())

    shows = response.context["project"]
    up = [project.program, *[basis.agreement for basis in shows.its_bases]]
    for record in [*up, *shows.its_successors]:
        assert f'href="{record.get_absolute_url()}"' in response.text
    assert len(shows.its_outputs) == len(shows.its_later_outputs) == 2
    assert len(response.context["output_sources"]) == 2
    assert "link inferred" in response.text


def test_project_detail_tells_planned_expected_and_done(viewer):
    project = ProjectFactory()
    for order, days in enumerate(
        [
            {"planned": FuzzyDate.parse("2021-06")},
            {
                "planned": FuzzyDate.parse("2021-06"),
                "forecast": FuzzyDate.parse("2021-09"),
                "forecast_reason": "the budget came late",
            },
            {
                "planned": FuzzyDate.parse("2021-06"),
                "actual": FuzzyDate.day(date(2021, 7, 1)),
            },
        ]
    ):
        Milestone.objects.create(project=project, order=order, title_en="T", **days)

    words = detail(viewer, project)

    assert "planned June 2021 T Late expected September 2021 T Late planned" in words
    assert "Moved because: the budget came late" in words
    assert "done 1 July 2021 T planned June 2021" in words


@pytest.mark.parametrize(
    ("year", "state", "found"),
    [
        (2020, "completed", True),
        (2021, "completed", False),
        (2023, "in_progress", False),
        (2024, "in_progress", True),
        (2024, "proposed", False),
    ],
)
def test_project_detail_finds_that_no_agreement_was_in_force(
    viewer, year, state, found
):
    AgreementFactory()  # 25 May 2021 to 31 December 2023
    project = ProjectFactory(year=year, state=state)

    words = detail(viewer, project)

    assert ("No agreement in force is known for these days" in words) is found


def test_project_detail_names_the_agreements_before_and_after_its_year(partner):
    AgreementFactory(title_en="Earlier MoU")
    later = {"effect_start": day("2026-01-01"), "effect_end": day("2026-12-31")}
    AgreementFactory(title_en="Hidden MoU", shared=False, **later)
    project = ProjectFactory(year=2024, state="completed")

    words = detail(partner, project)

    assert "Earlier MoU was in force before, to 31 December 2023" in words
    assert "Hidden MoU" not in words
    assert "came into force after" not in words
