"""The Celery application: what the worker does, and its clock."""

import os
from datetime import timedelta

from celery import Celery
from celery.schedules import crontab
from celery.signals import heartbeat_sent

from egcc_portal.health import note_worker

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "egcc_portal.settings")


def every(seconds: int, task: str) -> dict:
    """Return how often the clock rings for one of our tasks; a late ring is dropped."""
    return {
        "task": f"egcc_portal.{task}",
        "schedule": timedelta(seconds=seconds),
        "options": {"expires": seconds},
    }


app = Celery("egcc_portal")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
heartbeat_sent.connect(note_worker)
app.conf.beat_schedule = {
    "requeue-silent-builds": every(30, "reports.tasks.requeue_silent_builds"),
    "requeue-silent-readings": every(30, "vault.tasks.requeue_silent_readings"),
    "requeue-silent-batches": every(30, "imports.tasks.requeue_silent_batches"),
    "requeue-silent-letters": every(60, "journal.tasks.requeue_silent_letters"),
    "requeue-silent-undoings": every(60, "history.tasks.requeue_silent_undoings"),
    "seal-history": every(60, "history.tasks.seal_history"),
    "request-due-reports": {
        "task": "egcc_portal.reports.tasks.request_due_reports",
        "schedule": crontab(hour=5, minute=30),
    },
}
