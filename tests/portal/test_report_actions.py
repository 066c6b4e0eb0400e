"""Asking for reports, and what the sweeper and the clock do about them."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connections
from kombu.exceptions import OperationalError

from egcc_portal.periods import Period
from egcc_portal.reports import actions, tasks
from egcc_portal.reports.models import Build, Report, ReportPeriod, ReportSchedule
from programs.models import ProgramTerm
from tests.factories import ProgramFactory

QUARTER = Period(date(2019, 7, 1), date(2019, 9, 30))


@pytest.fixture
def program(db):
    """A program with an agreed term from 22 February 2016 to the end of 2019."""
    program = ProgramFactory()
    ProgramTerm.objects.create(
        program=program,
        kind=ProgramTerm.Kind.AGREEMENT_TERM,
        starts_on=date(2016, 2, 22),
        ends_on=date(2019, 12, 31),
        precision="day",
    )
    return program


@pytest.fixture
def rung(monkeypatch):
    """The builds that a worker was told of; no broker is needed."""
    heard = []
    monkeypatch.setattr(tasks.build_report, "delay", heard.append)
    return heard


def ask(program, *, languages=("id",), period=QUARTER, by=None):
    return actions.request_report(
        program, kind="quarter", period=period, languages=list(languages), by=by
    )


def refused(call):
    with pytest.raises(ValidationError) as refusal:
        call()
    return refusal.value.code


def test_asking_twice_gives_the_same_report(
    program, rung, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        first, second = ask(program), ask(program)

    assert first == second
    assert rung == [first.build.pk]
    assert Report.objects.get().languages == ["id"]


def test_asking_for_another_language_adds_it_to_the_same_report(
    program, rung, django_capture_on_commit_callbacks
):
    report = ask(program, languages=["ko"])
    Build.objects.update(
        status="issued", dataset="{}", sha256="0" * 64, issued_on=QUARTER.ends_on
    )

    with django_capture_on_commit_callbacks(execute=True):
        assert ask(program, languages=["id", "ko"]) == report

    build = Build.objects.get()
    assert Report.objects.get().languages == ["id", "ko"]
    assert (build.status, build.dataset) == ("queued", "{}")
    assert rung == [build.pk]


@pytest.mark.django_db(transaction=True)
def test_six_who_ask_at_once_get_one_report(program, rung):
    def asked(_number):
        try:
            return ask(program).pk
        finally:
            connections.close_all()

    with ThreadPoolExecutor(6) as people:
        reports = set(people.map(asked, range(6)))

    assert len(reports) == 1
    assert Report.objects.count() == Build.objects.count() == 1


@pytest.mark.parametrize(
    "period",
    [
        Period(date(2015, 10, 1), date(2015, 12, 31)),
        Period(date(2020, 1, 1), date(2020, 3, 31)),
    ],
)
def test_a_period_without_a_term_is_refused(program, period):
    assert refused(lambda: ask(program, period=period)) == "outside_program"
    assert not ReportPeriod.objects.exists()


def test_a_term_without_a_recorded_end_does_not_stretch_the_program(program):
    ProgramTerm.objects.create(
        program=program,
        kind=ProgramTerm.Kind.CENTER_OPERATION,
        starts_on=date(2016, 3, 2),
        precision="day",
    )
    later = Period(date(2026, 7, 1), date(2026, 9, 30))

    assert refused(lambda: ask(program, period=later)) == "outside_program"


@pytest.mark.parametrize("languages", [[], ["fr"]])
def test_a_report_is_in_a_language_of_the_portal(program, languages):
    assert refused(lambda: ask(program, languages=languages)) == "no_language"


def test_revise_follows_the_issued_latest_version_only(program, people, rung):
    report = ask(program)
    assert refused(lambda: actions.revise(report, by=people["manager"])) == "not_latest"
    Build.objects.update(
        status="issued", dataset="{}", sha256="0" * 64, issued_on=QUARTER.ends_on
    )

    second = actions.revise(report, by=people["manager"])

    assert (second.version, second.languages) == (2, ["id"])
    assert refused(lambda: actions.revise(report, by=people["manager"])) == "not_latest"


def test_a_broker_that_is_away_is_no_error(
    program, monkeypatch, django_capture_on_commit_callbacks
):
    def away(build_id):
        raise OperationalError("no broker")

    monkeypatch.setattr(tasks.build_report, "delay", away)

    with django_capture_on_commit_callbacks(execute=True):
        report = ask(program)

    assert report.build.status == "queued"


def age(build, *, minutes):
    """Let a build's last sign of life lie so many minutes back."""
    Build.objects.filter(pk=build.pk).update(
        ticked_at=build.ticked_at - timedelta(minutes=minutes)
    )


def test_the_sweeper_rings_again_for_a_lost_message(program, rung):
    fresh = ask(program).build
    tasks.requeue_silent_builds()
    assert rung == []

    age(fresh, minutes=5)
    tasks.requeue_silent_builds()
    tasks.requeue_silent_builds()

    assert rung == [fresh.pk]


def test_the_sweeper_takes_a_silent_build_from_its_worker(program, rung):
    build = ask(program).build
    mine = Build.objects.claim(build.pk)
    tasks.requeue_silent_builds()
    assert rung == []

    age(mine, minutes=5)
    tasks.requeue_silent_builds()

    assert rung == [build.pk]
    assert Build.objects.claim(build.pk).attempt == 2


def test_a_build_that_was_lost_three_times_has_failed(program, rung):
    build = ask(program).build
    Build.objects.update(status="running", attempt=3)
    age(build, minutes=5)

    tasks.requeue_silent_builds()

    build.refresh_from_db()
    assert (build.status, build.failure) == ("failed", "lost")
    assert rung == []


def test_try_again_counts_the_tries_anew(
    program, people, rung, django_capture_on_commit_callbacks
):
    report = ask(program)
    Build.objects.update(status="failed", failure="lost", attempt=3)
    report.build.refresh_from_db()

    with django_capture_on_commit_callbacks(execute=True):
        actions.try_again(report, by=people["manager"])

    build = Build.objects.get()
    assert (build.status, build.failure, build.attempt) == ("queued", "", 0)
    assert rung[-1] == build.pk


def test_the_clock_requests_what_is_due_and_missing_once(program, rung):
    ReportSchedule.objects.create(
        program=program, kind="quarter", languages=["id"], due_days=10
    )
    ask(program)

    made = actions.request_due(date(2020, 1, 5))
    again = actions.request_due(date(2020, 1, 5))

    assert [report.period.starts_on for report in made] == [
        date(2018, 10, 1),
        date(2019, 1, 1),
        date(2019, 4, 1),
        date(2019, 10, 1),
    ]
    assert again == []


def test_the_clock_leaves_what_is_not_over_or_long_past(program, rung):
    ReportSchedule.objects.create(
        program=program, kind="year", languages=["id"], due_days=30
    )

    assert actions.request_due(date(2019, 12, 31))[0].period.starts_on == date(
        2018, 1, 1
    )
    assert actions.request_due(date(2021, 6, 1)) == []
