"""What others made, as they published it: every file listed, none changed."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

STATIC = Path(__file__).parents[2] / "static"
PACKAGES = json.loads((STATIC / "vendor" / "manifest.json").read_text())
LISTED = {path: sha for package in PACKAGES for path, sha in package["files"].items()}
OURS = {"vendor/manifest.json"}


def vendored() -> set[str]:
    """Return the files of the two vendor folders, and the icons, below static/."""
    folders = [STATIC / "vendor", STATIC / "fonts"]
    found = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    return {file.relative_to(STATIC).as_posix() for file in found} | {"img/icons.svg"}


def test_every_vendored_file_is_listed():
    assert vendored() - OURS == set(LISTED)


def test_every_vendored_file_is_unchanged():
    now = {
        path: hashlib.sha256((STATIC / path).read_bytes()).hexdigest()
        for path in LISTED
    }

    assert now == LISTED


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package["package"])
def test_every_package_has_its_licence_beside_it(package):
    licences = [path for path in package["files"] if "LICENSE" in path]

    assert licences
    assert {"package", "version", "licence", "files"} == set(package)
