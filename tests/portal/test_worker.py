"""A real Celery worker, killed where it hurts; a broker that is not there."""

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
import redis
from django.conf import settings
from django.db import connection

from egcc_portal.celery import app
from egcc_portal.periods import Period
from egcc_portal.reports import actions, tasks
from egcc_portal.reports.models import Build, File
from programs.models import ProgramOrganization, ProgramTerm
from tests.factories import ProgramFactory, ProjectFactory

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 60


def database_url():
    """Return the address of the database that this test runs on."""
    parts = connection.get_connection_params()
    names = {"dbname": "dbname", "user": "user", "host": "host", "port": "port"}
    return " ".join(
        f"{key}='{parts[name]}'" for key, name in names.items() if parts.get(name)
    )


@contextmanager
def worker():
    """A worker process of its own, on the test's database and broker."""
    environment = os.environ | {
        "DATABASE_URL": database_url(),
        "DATABASE_PASSWORD": connection.settings_dict["PASSWORD"],
        "REDIS_URL": settings.REDIS_URL,
        "SECRET_KEY": settings.SECRET_KEY,
        "FILES_DIR": str(settings.MEDIA_ROOT),
        "DJANGO_SETTINGS_MODULE": "tests.settings",
    }
    command = [sys.executable, "-m", "celery", "-A", "egcc_portal", "worker"]
    process = subprocess.Popen(
        [*command, "--concurrency=1", "--loglevel=WARNING"],
        cwd=settings.BASE_DIR,
        env=environment,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        kill(process)


def kill(process):
    """Kill a worker and its children at once, without a word of warning."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def until(asked):
    """Wait until a question is answered with yes; fail after PATIENCE seconds."""
    end = time.monotonic() + PATIENCE
    pause = threading.Event()
    while not asked():
        assert time.monotonic() < end, "nothing happened"
        pause.wait(0.02)


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
    empty_broker.flushall()

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
