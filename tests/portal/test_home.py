from datetime import date

import pytest

from agreements.models import Relation
from egcc_portal.accounts import roles
from egcc_portal.dates import FuzzyDate
from egcc_portal.periods import Period
from egcc_portal.reports.models import Build, Report, ReportPeriod
from programs.models import Decision
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

    radar = seen(viewer)["radar"]

    assert (radar.known, radar.bound) == (2, 1)


def test_home_counts_projects_of_counted_programs(viewer):
    ProjectFactory(state="in_progress")
    ProjectFactory(program=None)
    ProjectFactory(program__counted=False)

    context = seen(viewer)

    assert (context["projects"], context["in_progress"]) == (2, 1)


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

    assert [each.agreement for each in radar.in_force] == [in_force]
    assert [each.agreement for each in radar.lapsed] == [lonely]
    assert radar.in_force[0].days_left == (date(2023, 12, 31) - today).days


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

    assert seen(viewer)["radar"].gaps == [Period(date(2020, 1, 1), date(2021, 5, 24))]


@pytest.mark.parametrize(
    ("notice_days", "words"),
    [(30, "Notice can be given until 1 December 2023"), (None, "Notice")],
)
def test_home_says_until_when_notice_can_be_given(viewer, today, notice_days, words):
    AgreementFactory(notice_days=notice_days)

    assert (words in in_english(viewer)) == (notice_days is not None)


def test_home_says_that_the_time_for_notice_is_over(viewer, today):
    AgreementFactory(effect_end=FuzzyDate.parse("2021-06-30"), notice_days=30)

    assert "Notice could be given until 31 May 2021" in in_english(viewer)


def days_of(browser, name):
    return [f"{entry.on}" for entry in seen(browser)[name]]


def test_home_shows_what_happened_lately_of_every_kind(viewer, today):
    for day in ["2013", "2014", "2015", "2016", "2021-05-25", "2021-06-02"]:
        EventFactory(held=FuzzyDate.parse(day))
    CohortFactory(held=FuzzyDate.parse("2020-11"))
    step(actual=FuzzyDate.parse("2021-03-01"))
    EventFactory(held=FuzzyDate())
    EventFactory(held=FuzzyDate.parse("2021"), counted=False)

    newest_first = ["2021-05-25", "2021-03-01", "2020-11-01", "2016-01-01"]
    assert days_of(viewer, "lately")[:4] == newest_first
    assert len(days_of(viewer, "lately")) == 6


def test_home_shows_what_is_due_of_every_kind(viewer, today):
    AgreementFactory(effect_end=FuzzyDate.parse("2022-01-31"), notice_days=60)
    AgreementFactory()
    moved = {"forecast": FuzzyDate.parse("2021-09-01"), "forecast_reason": "rain"}
    step(planned=FuzzyDate.parse("2021-05-01"), **moved)
    step(planned=FuzzyDate.parse("2021-05-02"))
    step(planned=FuzzyDate.parse("2021-08-01"), actual=FuzzyDate.parse("2021-06-01"))
    event = EventFactory(held=FuzzyDate.parse("2021-07-01"))
    decision = {"event": event, "owner": InstitutionFactory()}
    Decision.objects.create(order=1, due_on=date(2021, 10, 1), **decision)
    Decision.objects.create(order=2, due_on=date(2021, 5, 31), **decision)
    done = {"due_on": date(2021, 7, 2), "done_on": date(2021, 5, 31)}
    Decision.objects.create(order=3, **done, **decision)
    CohortFactory(held=FuzzyDate.parse("2021-11-02"))

    due = ["2021-07-01", "2021-09-01", "2021-10-01", "2021-11-02", "2021-12-02"]
    assert days_of(viewer, "coming") == [*due, "2022-01-31"]


def step(**days):
    return ProjectFactory().milestones.create(title_ind="Langkah", **days)


def test_home_says_that_nothing_is_due(viewer, today):
    assert "Nothing is due" in in_english(viewer)


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

    assert response.context["reports"] == []
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

    with django_assert_num_queries(3):  # session, user, and all that is shown
        viewer.get("/")


@pytest.mark.parametrize(
    "role", ["viewer", "editor", "manager", "administrator", "partner"]
)
def test_home_opens_to_every_role(request, role):
    assert request.getfixturevalue(role).get("/").status_code == 200


def test_home_is_closed_to_strangers(client, db):
    assert client.get("/").status_code == 302
