"""The charts of the front page, and the tables behind them."""

import re
from datetime import date
from html import unescape

import pytest

from egcc_portal.dates import FuzzyDate
from egcc_portal.directory.models import Region
from tests.factories import (
    AgreementFactory,
    ClaimFactory,
    CohortFactory,
    EventFactory,
    IndicatorFactory,
    InstitutionFactory,
    ObservationFactory,
    ProjectFactory,
)
from tests.trainings.samples import make_enrolment

pytestmark = pytest.mark.django_db


def chart(browser, name):
    return browser.get("/").context[name]


def rows(browser, name):
    return [list(row.values()) for row in chart(browser, name).table.rows]


def test_activities_are_counted_in_each_year_they_touch(viewer, today):
    EventFactory(held=FuzzyDate.between(date(2018, 12, 30), date(2019, 1, 2)))
    EventFactory(held=FuzzyDate.parse("2022"))
    EventFactory(held=FuzzyDate.parse("2019"), counted=False)
    CohortFactory(held=FuzzyDate.parse("2021-01"))
    CohortFactory(held=FuzzyDate.parse("2021-01"), state="cancelled")
    ProjectFactory(state="in_progress", year=2021)
    ProjectFactory(state="proposed", year=2021)
    ProjectFactory(state="cancelled", year=2021)

    by_year = [["2018", 0, 0, 1], ["2019", 0, 0, 1], ["2020", 0, 0, 0]]
    assert rows(viewer, "activities") == [*by_year, ["2021", 1, 1, 0]]


def test_activities_lead_to_the_lists_of_their_year(viewer, today):
    EventFactory(held=FuzzyDate.parse("2019"))

    activities = chart(viewer, "activities")

    year = "from_year=2019&to_year=2019"
    assert activities.links == {(0, "events"): f"/events/?{year}&counted=yes"}
    assert f'href="/timeline/?{year.replace("&", "&amp;")}"' in activities.drawing


def full_house():
    """Make records that count and that do not, some not shared, all of 2019."""
    held, year = {"held": FuzzyDate.parse("2019")}, {"year": 2019}
    uncounted = {"program__counted": False}
    for shared in (True, True, False):
        agreement = AgreementFactory(shared=shared)
        for value in ["2018-12-31", "2019-12-31"]:
            ClaimFactory(about=agreement.public_id, value=value)
        joint = CohortFactory(shared=shared, **held)
        CohortFactory(shared=shared, part_of=joint, **held)
        for state in ["completed", "in_progress", "proposed", "cancelled"]:
            ProjectFactory(shared=shared, state=state, **year)
        EventFactory(shared=shared, **held)
    AgreementFactory(counted=False)
    EventFactory(counted=False, **held)
    CohortFactory(state="cancelled", **held)
    CohortFactory(program=None, **held)
    CohortFactory(**uncounted, **held)
    ProjectFactory(program=None, state="completed", **year)
    ProjectFactory(**uncounted, state="completed", **year)
    ProjectFactory(year=2022)


@pytest.mark.parametrize(
    ("role", "tiles", "columns"),
    [("viewer", [3, 13, 4, 3], [7, 4, 3]), ("partner", [2, 9, 3, 2], [5, 3, 2])],
)
def test_figures_are_those_of_the_lists_they_lead_to(
    request, today, role, tiles, columns
):
    browser = request.getfixturevalue(role)
    full_house()

    def found(address):
        return len(browser.get(unescape(address)).context["page"].rows)

    home = browser.get("/")
    radar, people = home.context["radar"], home.context["people"]
    told = [radar.known, home.context["projects"], people["trainings"]]
    assert [*told, home.context["conflicts"]] == tiles
    links = re.findall(r'class="tile" href="([^"]+)"', home.text)
    assert [found(link) for link in links] == tiles
    activities = home.context["activities"]
    assert [row[1:] for row in activities.table.lines] == [columns]
    assert [found(link) for link in activities.links.values()] == columns


def test_activities_of_long_ago_are_left_to_the_timeline(viewer, today):
    for year in ["1965", "2003"]:
        EventFactory(held=FuzzyDate.parse(year))

    assert [row[0] for row in rows(viewer, "activities")] == ["2002", "2003"]


@pytest.mark.parametrize("name", ["activities", "levels", "provinces"])
def test_nothing_recorded_draws_nothing(viewer, today, name):
    assert chart(viewer, name) is None


def sent(cohort, people, kind="ID_KEMENTERIAN", region=None, **record):
    institution = InstitutionFactory(kind=kind, region=region, **record)
    cohort.breakdown.create(institution=institution, people=people)


def test_levels_count_nobody_twice_and_say_what_is_left_out(viewer, today):
    joint = CohortFactory()
    sent(joint, 20)
    sent(CohortFactory(part_of=joint), 10)
    sent(CohortFactory(state="cancelled"), 500)
    sent(CohortFactory(program__counted=False), 500)
    CohortFactory()
    viewer.cookies["language"] = "en"

    levels = chart(viewer, "levels")

    assert levels.table.lines == [["Ministry (Indonesia)", 20]]
    assert levels.links == {(0, "level"): "/institutions/?kind=ID_KEMENTERIAN"}
    sentence = "the lists of participants of 1 of 2 trainings; those without either"
    assert sentence in levels.below


def listed(cohort, state="completed", role="learner", **sender):
    """Put somebody on the list of a cohort, sent by a government of the region."""
    make_enrolment(
        cohort=cohort,
        institution=InstitutionFactory(**sender),
        state=state,
        role=role,
    )


@pytest.fixture
def banten(db):
    province = Region.objects.create(code="36", level="province", name="Banten")
    city = province.parts.create(code="36.74", level="city", name="Tangsel")
    return {"kind": "ID_KOTA", "region": city}


def test_levels_and_provinces_count_the_list_of_a_training_too(viewer, today, banten):
    listed(CohortFactory(), **banten)
    for state in ["no_show", "declined", "nominated"]:
        listed(CohortFactory(), state=state)
    listed(CohortFactory(), role="lecturer")
    sent(CohortFactory(), 3, **{**banten, "region": None, "kind": "ID_KEMENTERIAN"})

    assert [row[1] for row in rows(viewer, "levels")] == [3, 1]
    assert rows(viewer, "provinces") == [["Banten", "Tangsel", 1]]


def test_levels_take_the_list_only_where_there_is_no_breakdown(viewer, today):
    both = CohortFactory()
    sent(both, 3)
    listed(both)
    joint = CohortFactory()
    listed(joint)
    sent(CohortFactory(part_of=joint), 10)  # among those of the list

    context = viewer.get("/").context

    assert [row["people"] for row in context["levels"].table.rows] == [4]
    assert context["people"]["counted_people"] == 4
    assert context["people"]["counted_in"] == 2


@pytest.mark.parametrize(("role", "count"), [("viewer", 2), ("partner", 1)])
def test_levels_list_whom_the_role_may_see(request, today, role, count):
    browser = request.getfixturevalue(role)
    cohort = CohortFactory()
    listed(cohort)
    listed(cohort, shared=False)

    assert rows(browser, "levels")[0][1] == count


@pytest.mark.parametrize(("role", "count"), [("viewer", 8), ("partner", 5)])
def test_levels_hold_what_the_role_may_see(request, today, role, count):
    browser = request.getfixturevalue(role)
    sent(CohortFactory(), 5)
    sent(CohortFactory(shared=False), 1)
    sent(CohortFactory(), 2, shared=False)

    assert rows(browser, "levels")[0][1] == count


@pytest.mark.parametrize(("role", "years"), [("viewer", 2), ("partner", 1)])
def test_activities_hold_what_the_role_may_see(request, today, role, years):
    browser = request.getfixturevalue(role)
    EventFactory(held=FuzzyDate.parse("2019"))
    EventFactory(held=FuzzyDate.parse("2020"), shared=False)

    assert len(rows(browser, "activities")) == years


def observed(indicator, **values):
    for year, value in values.items():
        ObservationFactory(indicator=indicator, year=int(year[1:]), value=value)


def indicators(browser):
    return browser.get("/").context["indicators"]


def test_indicators_are_those_of_the_context(viewer, today):
    shown = IndicatorFactory(program=None)
    observed(shown, y2018="1.98", y2019="2.18", y2022="9")
    observed(IndicatorFactory(program=None), y2018="1.98")
    observed(IndicatorFactory(program=None, parent=shown), y2018="1", y2019="2")
    observed(IndicatorFactory(program=None, review="draft"), y2018="1", y2019="2")

    (found,) = indicators(viewer)

    assert found.url == shown.get_absolute_url()
    assert [row["year"] for row in found.table.rows] == ["2018", "2019"]


def test_indicators_hide_what_the_source_hides(partner, today):
    shown = IndicatorFactory(program=None)
    observed(shown, y2018="1.98", y2019="2.18")
    shown.observations.get(year=2019).source.__class__.objects.update(shared=False)

    assert indicators(partner) == []
