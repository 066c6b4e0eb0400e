"""The Celery application: the worker that builds reports, and its clock."""

import os

from celery import Celery
from celery.signals import heartbeat_sent

from egcc_portal.health import note_worker

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "egcc_portal.settings")

app = Celery("egcc_portal")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
heartbeat_sent.connect(note_worker)
