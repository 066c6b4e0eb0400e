"""The portal's settings, but for what makes a suite slow or leaves traces."""

import os
import tempfile

from egcc_portal import settings
from egcc_portal.settings import *  # noqa: F403

# Side by side, each process of the suite has a broker's database of its own.
if number := os.environ.get("PYTEST_XDIST_WORKER", "").removeprefix("gw"):
    REDIS_URL = (
        f"{settings.REDIS_URL}?db={int(number) + 1}"
        if settings.REDIS_URL.startswith("unix://")
        else f"{settings.REDIS_URL.rpartition('/')[0]}/{int(number) + 1}"
    )
    CELERY_BROKER_URL = settings.broker(REDIS_URL)
# What a suite commits need not survive a power cut.
DATABASES["default"]["OPTIONS"]["options"] += " -c synchronous_commit=off"  # noqa: F405
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# A worker that a test starts is told which folder the test looks into.
OWN_FILES = tempfile.TemporaryDirectory(prefix="egcc-files-")
MEDIA_ROOT = os.environ.get("FILES_DIR") or OWN_FILES.name
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
