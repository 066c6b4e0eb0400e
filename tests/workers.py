"""Real Celery workers for tests, each a process group of its own."""

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

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
    inherited = {k: v for k, v in os.environ.items() if k != "PYTEST_XDIST_WORKER"}
    environment = inherited | {
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
