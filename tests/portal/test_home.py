from datetime import date

import pytest

from agreements.models import Relation
from egcc_portal.accounts import roles
from egcc_portal.dates import FuzzyDate
from egcc_portal.periods import Period
from egcc_portal.reports.models import Build, Report, ReportPeriod
from tests.factories import (
    AgreementFactory,
    ClaimFactory,
    CohortFactory,
    EventFactory,
    InstitutionFactory,
    ProgramFactory,
    ProjectFactory,
    SourceFactory,
)

OLD = {
    "signed": FuzzyDate.parse("2018-09-10"),
    "effect_start": FuzzyDate.parse("2019"),
    "effect_end": FuzzyDate.parse("2019"),
}


def seen(browser):
    return browser.get("/").context


def in_english(browser):
    browser.cookies["language"] = "en"
    return browser.get("/").text


def reported(cohort, people, **more):
    blank = "" if people is not None else "not_recorded"
    cohort.headcounts.create(
        people=people, blank=blank, is_main=True, source=SourceFactory(), **more
    )
    return cohort


def counted(cohort, *people):
    for each in people:
        cohort.breakdown.create(institution=InstitutionFactory(), people=each)
    return cohort


def test_home_counts_agreements_and_those_in_force(viewer, today):
    AgreementFactory()
    AgreementFactory(**OLD)
    AgreementFactory(counted=False)

    assert seen(viewer)["agreements"] == {"known": 2, "in_force": 1}


def test_home_counts_projects_of_counted_programs(viewer):
    ProjectFactory(state="in_progress")
    ProjectFactory(program=None)
    ProjectFactory(program__counted=False)

    assert seen(viewer)["projects"] == {"known": 2, "in_progress": 1}


def test_home_keeps_what_is_reported_and_what_is_counted_apart(viewer):
    joint = reported(CohortFactory(), 20, approximate=True)
    counted(reported(CohortFactory(part_of=joint), 10), 5, 1, 1, 1, 1, 1)
    reported(CohortFactory(), 11)
    reported(CohortFactory(), None)
    reported(CohortFactory(program__counted=False), 500)
    reported(CohortFactory(state="cancelled"), 500)

    assert seen(viewer)["people"] == {
        "trainings": 3,
        "reported_people": 31,
        "reported_in": 2,
        "about": 1,
        "counted_people": 10,
        "counted_in": 1,
    }


def test_home_counts_nobody_twice_where_whole_and_part_are_counted(viewer):
    joint = counted(CohortFactory(), 20)
    counted(CohortFactory(part_of=joint), 10)

    people = seen(viewer)["people"]

    assert (people["counted_people"], people["counted_in"]) == (20, 1)


def test_home_without_a_count_shows_no_zero(viewer):
    assert seen(viewer)["people"]["reported_people"] is None


@pytest.mark.parametrize(("role", "conflicts"), [("partner", 1), ("viewer", 2)])
def test_home_counts_conflicts_of_what_the_role_may_see(request, role, conflicts):
    browser = request.getfixturevalue(role)
    for agreement in [AgreementFactory(), AgreementFactory(shared=False)]:
        for value in ["2018-12-31", "2019-12-31"]:
            ClaimFactory(about=agreement.public_id, value=value)

    assert seen(browser)["conflicts"] == conflicts


def test_home_radar_has_those_in_force_then_those_without_a_later_one(viewer, today):
    followed, lonely = AgreementFactory(**OLD), AgreementFactory(**OLD)
    in_force = AgreementFactory()
    Relation.objects.create(agreement=in_force, kind="renews", to=followed)
    annex = AgreementFactory(kind="annex")
    Relation.objects.create(agreement=annex, kind="annex_of", to=in_force)
    AgreementFactory(counted=False)

    radar = seen(viewer)["radar"]

    assert radar == [in_force, lonely]
    assert radar[0].left.days == (date(2023, 12, 31) - today).days


def test_home_says_that_no_later_instrument_is_known(viewer, today):
    AgreementFactory(**OLD)

    text = in_english(viewer)

    assert "ran to 2019; no later instrument known" in text
    assert "No agreement is known to be in force today" in text


@pytest.mark.parametrize(
    ("last_day", "ends_soon"), [("2021-08-30", True), ("2021-08-31", False)]
)
def test_home_warns_of_an_end_within_90_days(viewer, today, last_day, ends_soon):
    AgreementFactory(effect_end=FuzzyDate.parse(last_day))

    assert ("1 agreement ends within 90 days" in in_english(viewer)) == ends_soon


def test_home_bears_a_term_without_an_end(viewer, today):
    AgreementFactory(effect_end=FuzzyDate())

    assert "no end recorded" in in_english(viewer)


def test_home_shows_the_time_without_cover(viewer, today):
    AgreementFactory(**OLD)
    AgreementFactory()

    assert seen(viewer)["gaps"] == [Period(date(2020, 1, 1), date(2021, 5, 24))]


def test_home_shows_the_latest_events_that_have_begun(viewer, today):
    days = ["2020-11-13", "2021-05-25", "2013", "2014", "2015", "2016"]
    made = {day: EventFactory(held=FuzzyDate.parse(day)) for day in days}
    EventFactory()
    EventFactory(held=FuzzyDate())
    EventFactory(held=FuzzyDate.parse("2021"), counted=False)

    events = list(seen(viewer)["events"])

    newest_first = ["2021-05-25", "2020-11-13", "2016", "2015", "2014"]
    assert events == [made[day] for day in newest_first]


@pytest.mark.parametrize(
    ("status", "shown"), [("issued", True), ("queued", False), ("failed", False)]
)
def test_home_shows_issued_reports_alone(viewer, status, shown):
    report = issue(status)

    assert (report in seen(viewer)["reports"]) == shown


def test_home_shows_no_reports_without_the_right(viewer, monkeypatch):
    report = issue()
    rights = roles.MAY["viewer"] - {roles.Permission.REPORT_VIEW}
    monkeypatch.setitem(roles.MAY, "viewer", rights)

    response = viewer.get("/")

    assert list(response.context["reports"]) == []
    assert report.period.program.code not in response.text


def issue(status="issued"):
    """Return a report on the third quarter of 2019, built as far as said."""
    period = ReportPeriod.objects.create(
        program=ProgramFactory(),
        kind="quarter",
        starts_on=date(2019, 7, 1),
        ends_on=date(2019, 9, 30),
    )
    report = Report.objects.create(period=period, languages=["id"])
    issued = {"dataset": "{}", "sha256": "0" * 64, "issued_on": date(2019, 10, 5)}
    failed = {"failure": "data"}
    facts = {"issued": issued, "failed": failed}.get(status, {})
    Build.objects.create(report=report, status=status, **facts)
    return report


@pytest.mark.parametrize("rows", [0, 1, 30])
def test_home_query_count(viewer, today, rows, django_assert_num_queries):
    for _turn in range(rows):
        AgreementFactory()
        ProjectFactory()
        counted(reported(CohortFactory(), 10), 5)
        EventFactory(held=FuzzyDate.parse("2020"))
        issue()

    with django_assert_num_queries(10):  # sign-in 2, figures 4, radar, cover, lists 2
        viewer.get("/")


@pytest.mark.parametrize(
    "role", ["viewer", "editor", "manager", "administrator", "partner"]
)
def test_home_opens_to_every_role(request, role):
    assert request.getfixturevalue(role).get("/").status_code == 200


def test_home_is_closed_to_strangers(client, db):
    assert client.get("/").status_code == 302
