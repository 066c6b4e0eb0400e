"""How the expected day of a milestone has moved, on the page of its project."""

from datetime import UTC, date, datetime

import pytest

from egcc_portal import history
from egcc_portal.dates import FuzzyDate
from egcc_portal.sources.records import Review
from programs.models import Milestone, Project
from tests.factories import ProjectFactory
from tests.samples import all_of_it_happened, words_of

pytestmark = pytest.mark.django_db
MARCH, JUNE, YEAR = (FuzzyDate.parse(each) for each in ["2021-03", "2021-06", "2022"])

FIRST, SECOND, THIRD = (datetime(2020, each, 1, tzinfo=UTC) for each in (1, 2, 3))


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def project():
    return ProjectFactory(year=2021, state="in_progress", state_on=date(2021, 1, 1))


@pytest.fixture
def milestone(project):
    """A step that was planned for March."""
    return Milestone.objects.create(
        project=project, title_ind="Serah terima", planned=MARCH
    )


def put_off(milestone, to, *, because, by):
    with history.acting("correct", by=by):
        milestone.forecast, milestone.forecast_reason = to, because
        milestone.save()


def shown(browser, project, **asked):
    return browser.get(project.get_absolute_url(), asked)


def moves(page):
    (milestone,) = page.context["project"].its_milestones
    return [(str(each.before), str(each.after)) for each in milestone.slips]


def test_each_move_is_told_with_who_and_why(viewer, people, project, milestone):
    put_off(milestone, JUNE, because="The visit fell out", by=people["editor"])
    put_off(milestone, YEAR, because="No money", by=people["manager"])

    page = shown(viewer, project)

    assert moves(page) == [("March 2021", "June 2021"), ("June 2021", "2022")]
    words = words_of(page)
    assert "Moved from March 2021 to June 2021 by editor@example.org, on" in words
    assert "Moved because: The visit fell out" in words
    assert "Moved from June 2021 to 2022 by manager@example.org, on" in words
    assert words.count("Moved because: No money") == 1


def test_the_partner_is_told_the_days_and_not_who(partner, people, project, milestone):
    put_off(milestone, JUNE, because="The visit fell out", by=people["editor"])

    words = words_of(shown(partner, project))

    assert "Moved from March 2021 to June 2021, on" in words
    assert "editor@example.org" not in words


def test_what_was_typed_before_the_approval_is_no_move(viewer, people, milestone):
    drafts = Project.objects.filter(pk=milestone.project_id)
    drafts.update(review=Review.DRAFT)
    put_off(milestone, YEAR, because="Typed wrong", by=people["editor"])
    all_of_it_happened(FIRST)
    put_off(milestone, JUNE, because="The visit fell out", by=people["editor"])
    all_of_it_happened(SECOND)
    drafts.update(review=Review.APPROVED)
    all_of_it_happened(THIRD)
    assert moves(shown(viewer, milestone.project)) == []

    put_off(milestone, YEAR, because="No money", by=people["editor"])
    assert moves(shown(viewer, milestone.project)) == [("June 2021", "2022")]


@pytest.mark.parametrize(
    "change",
    [
        {"planned": JUNE},
        {"title_en": "Handover"},
        {"actual": JUNE},
        {"forecast": MARCH, "forecast_reason": "As planned"},
    ],
)
def test_another_change_is_no_move(viewer, project, milestone, change):
    for name, value in change.items():
        setattr(milestone, name, value)
    milestone.save()

    assert moves(shown(viewer, project)) == []


def test_a_page_of_the_past_tells_the_moves_till_then(
    viewer, people, project, milestone
):
    put_off(milestone, JUNE, because="The visit fell out", by=people["editor"])
    all_of_it_happened(FIRST)
    put_off(milestone, YEAR, because="No money", by=people["editor"])
    all_of_it_happened(SECOND)

    assert len(moves(shown(viewer, project))) == 2
    then = shown(viewer, project, known=FIRST.isoformat())
    assert moves(then) == [("March 2021", "June 2021")]


@pytest.mark.parametrize("count", [1, 12])
def test_the_moves_of_all_take_one_statement(
    viewer, people, project, count, django_assert_num_queries
):
    for number in range(count):
        step = Milestone.objects.create(project=project, order=number, planned=MARCH)
        put_off(step, JUNE, because="Later", by=people["editor"])

    with django_assert_num_queries(8):  # the page of a bare project takes seven
        shown(viewer, project)
