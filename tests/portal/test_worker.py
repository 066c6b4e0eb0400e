"""A real Celery worker, killed where it hurts; a broker that is not there."""

from datetime import date, timedelta

import pytest
import redis
from django.conf import settings

from egcc_portal.celery import app
from egcc_portal.periods import Period
from egcc_portal.reports import actions, tasks
from egcc_portal.reports.models import Build, File
from programs.models import ProgramOrganization, ProgramTerm
from tests.factories import ProgramFactory, ProjectFactory
from tests.workers import kill, until, worker

pytestmark = pytest.mark.django_db(transaction=True)


def status_is(status):
    return lambda: Build.objects.get().status == status


@pytest.fixture
def empty_broker():
    """A queue without messages of other tests."""
    app.control.purge()
    yield redis.Redis.from_url(settings.REDIS_URL)
    app.control.purge()


@pytest.fixture
def program():
    """A program of two sides with sixty projects: a build that takes a while."""
    program = ProgramFactory()
    ProgramTerm.objects.create(
        program=program,
        kind="agreement_term",
        starts_on=date(2021, 1, 1),
        ends_on=date(2023, 12, 31),
        precision="year",
    )
    ProgramOrganization.objects.create(
        program=program, institution=program.host, role="lead"
    )
    ProjectFactory.create_batch(60, program=program)
    return program


def ask(program):
    return actions.request_report(
        program,
        kind="year",
        period=Period(date(2021, 1, 1), date(2021, 12, 31)),
        languages=["id", "en", "ko"],
        by=None,
    )


def whole():
    """Return whether the six files are there, each once."""
    found = sorted(File.objects.values_list("language", "format"))
    languages, formats = ["en", "id", "ko"], ["pdf", "xlsx"]
    return found == [(each, form) for each in languages for form in formats]


def test_a_worker_builds_what_is_asked(program, empty_broker):
    with worker():
        ask(program)
        until(status_is("issued"))

    assert whole()
    assert Build.objects.get().attempt == 1


def test_a_worker_killed_in_mid_build_leaves_it_to_the_next(
    program, empty_broker, settings
):
    settings.REPORT_SILENCE = timedelta(0)
    with worker() as first:
        ask(program)
        until(lambda: Build.objects.get().steps_done >= 2)
        kill(first)
    assert Build.objects.get().status == "running"

    with worker():
        actions.requeue_silent()
        until(status_is("issued"))

    assert whole()
    assert Build.objects.get().attempt == 2


def test_a_message_that_the_broker_lost_is_rung_again(
    program, empty_broker, monkeypatch
):
    monkeypatch.setattr(actions, "WAITING", timedelta(0))
    ask(program)
    empty_broker.flushdb()

    with worker():
        actions.requeue_silent()
        until(status_is("issued"))

    assert whole()


def test_a_broker_that_is_down_does_not_hold_up_the_page(program, manager, monkeypatch):
    nowhere = app.connection_for_write("redis://127.0.0.1:1/0")
    monkeypatch.setattr(
        tasks.build_report,
        "delay",
        lambda build: tasks.build_report.apply_async([build], connection=nowhere),
    )

    report = ask(program)

    assert manager.get(report.get_absolute_url()).status_code == 200
    assert Build.objects.get().status == "queued"
