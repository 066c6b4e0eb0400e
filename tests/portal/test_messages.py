"""The interface is whole in each language: nothing untranslated, nothing guessed."""

import os
import re
import shutil
import subprocess
import sys

import pytest
from django.conf import settings

FOLDERS = ["egcc_portal", "agreements", "programs", "trainings", "templates"]
LANGUAGES = ["id", "ko"]
pytestmark = pytest.mark.skipif(
    not (shutil.which("msgmerge") or os.environ.get("CI")),
    reason="there is no gettext here",
)


@pytest.fixture(scope="module")
def extracted(tmp_path_factory):
    """A copy of the sources, with the messages of today's code merged in."""
    copy = tmp_path_factory.mktemp("sources")
    for folder in FOLDERS:
        shutil.copytree(
            settings.BASE_DIR / folder,
            copy / folder,
            ignore=shutil.ignore_patterns("__pycache__"),
        )
    shutil.copy(settings.BASE_DIR / "manage.py", copy)
    languages = [part for language in LANGUAGES for part in ["-l", language]]
    subprocess.run(
        [sys.executable, "manage.py", "makemessages", *languages, "-v0"],
        cwd=copy,
        check=True,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "egcc_portal.settings"},
    )
    return copy / "egcc_portal" / "locale"


def test_no_message_is_marked_by_a_name_that_is_not_looked_for():
    aliased = re.compile(r"gettext\w* as (?!_\b)\w+")
    ours = [
        path
        for folder in FOLDERS
        for path in (settings.BASE_DIR / folder).rglob("*.py")
        if aliased.search(path.read_text())
    ]

    assert ours == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated(extracted, language):
    catalog = extracted / language / "LC_MESSAGES" / "django.po"
    told = subprocess.run(
        ["msgfmt", "--check-format", "--statistics", "-o", os.devnull, str(catalog)],
        check=True,
        capture_output=True,
        text=True,
        env=os.environ | {"LC_ALL": "C"},
    )

    assert "fuzzy" not in told.stderr
    assert "untranslated" not in told.stderr
