"""The portal's settings, but for what makes a suite slow or leaves traces."""

import os
import tempfile

from egcc_portal.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# A worker that a test starts is told which folder the test looks into.
MEDIA_ROOT = os.environ.get("FILES_DIR") or tempfile.mkdtemp(prefix="egcc-files-")
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
