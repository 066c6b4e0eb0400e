"""The rules of the house that a machine can check."""

import ast
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command

from egcc_portal.accounts.roles import Role
from egcc_portal.history.apps import UNTRACKED, WITHHELD

ROOT = settings.BASE_DIR
README = (ROOT / "README.md").read_text()

FLOORS = [
    {"embedded", "dates", "periods", "tables", "folding", "marking", "rows", "filters"}
    | {"amounts", "cells", "charts", "clocks", "spreadsheets", "streams", "web"}
    | {"typesetting", "addresses", "workbooks", "reasons", "pieces", "assets"},
    {"accounts", "history", "directory", "sources", "administration", "exports"}
    | {"vault", "lists", "calendars", "entry", "imports", "journal", "review"}
    | {"merging"},
    {"templatetags"},
    {"agreements"},
    {"programs"},
    {"trainings"},
    {"reports"},
]
"""From the ground up; what is named on no floor is the roof."""

LEFT_TO_RIGHT = [
    "models",
    "actions",
    "exports",
    "calendars",
    "reports",
    "filters",
    "forms",
    "imports",
    "tasks",
    "views",
    "api",
    "admin",
    "urls",
]
FACE = {"models", "actions", "exports", "reports"}
INSIDE = set(LEFT_TO_RIGHT) - FACE
APPS = {"agreements", "programs", "trainings"}
GROUND_APPS = {"accounts", "history", "directory", "sources", "lists", "reports"} | {
    *{"vault", "entry", "imports", "journal", "review"}
}


def parts(path):
    """Return the dotted parts of a file of ours, the package's own name left out."""
    names = path.relative_to(ROOT).with_suffix("").parts
    return names[1:] if names[0] == "egcc_portal" else names


def imports():
    """Yield (importing file, its parts, imported parts) for each import on top."""
    for package in ["egcc_portal", *sorted(APPS)]:
        for path in sorted((ROOT / package).rglob("*.py")):
            if "migrations" in path.parts:
                continue
            for node in ast.parse(path.read_text()).body:
                for name in imported(node):
                    names = tuple(name.split("."))
                    if names[0] == "egcc_portal" and len(names) > 1:
                        yield path, parts(path), names[1:]
                    elif names[0] in APPS:
                        yield path, parts(path), names


def imported(node):
    """Return the modules that one statement imports."""
    if isinstance(node, ast.Import):
        return [each.name for each in node.names]
    if isinstance(node, ast.ImportFrom):
        if node.module in {"egcc_portal", *APPS}:
            return [f"{node.module}.{each.name}" for each in node.names]
        return [node.module or "."]
    return []


def floor(names):
    """Return how far up something stands; the roof is above all floors."""
    found = [at for at, floor in enumerate(FLOORS) if names and names[0] in floor]
    return found[0] if found else len(FLOORS)


def app_of(names):
    """Return the app that a file belongs to, or None."""
    return names[0] if names[0] in APPS | GROUND_APPS else None


def test_imports_go_down():
    wrong = [
        (str(path.relative_to(ROOT)), ".".join(there))
        for path, here, there in imports()
        if floor(there) > floor(here)
    ]

    assert wrong == []


def test_imports_go_left_within_an_app():
    wrong = [
        (str(path.relative_to(ROOT)), ".".join(there))
        for path, here, there in imports()
        if len(here) > 1 < len(there)
        and app_of(here)
        and app_of(here) == app_of(there)
        and {here[1], there[1]} <= set(LEFT_TO_RIGHT)
        and LEFT_TO_RIGHT.index(there[1]) > LEFT_TO_RIGHT.index(here[1])
    ]

    assert wrong == []


def test_another_app_is_met_at_its_face():
    wrong = [
        (str(path.relative_to(ROOT)), ".".join(there))
        for path, here, there in imports()
        if app_of(there)
        and app_of(here) != app_of(there)
        and len(there) > 1
        and there[1] in INSIDE
        and here != ("urls",)
    ]

    assert wrong == []


def ours():
    """Return our models: those that people edit, and none of their versions."""
    return [
        model
        for app in apps.get_app_configs()
        if app.name in settings.OUR_APPS
        for model in app.get_models()
        if not hasattr(model, "pgh_tracked_model")
    ]


@pytest.mark.parametrize("model", ours(), ids=lambda model: model._meta.label_lower)
def test_versions_have_every_column_of_their_row(model):
    label = model._meta.label_lower
    if label in UNTRACKED:
        assert not hasattr(model, "versions")
        return
    kept = {field.column for field in model.versions.rel.related_model._meta.fields}
    columns = {field.column for field in model._meta.concrete_fields}

    assert columns - kept == set(WITHHELD.get(label, []))


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_the_readme_names_what_there_is():
    apps_there = [name for name in settings.OUR_APPS if "." not in name]
    folders = [name.replace(".", "/") for name in settings.OUR_APPS]
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    missing = [
        name
        for name in [*apps_there, *folders, *Role.values, *targets, *variables()]
        if f"`{name}" not in README
    ]

    assert missing == []


def test_the_example_environment_names_what_settings_read():
    example = (ROOT / ".env.example").read_text()

    assert [name for name in variables() if f"{name}=" not in example] == []


def variables():
    """Return the environment's variables that the settings and servers read."""
    read = "".join(
        path.read_text()
        for path in [
            ROOT / "egcc_portal/settings.py",
            *sorted((ROOT / "egcc_portal/embedded").glob("*.py")),
        ]
    )
    asked = re.findall(
        r'(?:environ\.get\(|environ\[|flag\(|words\(|secret\()\s*"([A-Z_]+)"', read
    )
    return sorted(set(asked))


def test_pictures_of_the_readme_are_there_and_small():
    pictures = re.findall(r"!\[[^]]*\]\(([^)]+)\)", README)

    assert len(pictures) == 3
    assert [name for name in pictures if not (ROOT / name).is_file()] == []
    assert [name for name in pictures if (ROOT / name).stat().st_size > 200_000] == []


LIMITS = {".py": 400, ".html": 120}


def test_no_file_outgrows_the_house():
    tracked = [
        path
        for folder in [
            "egcc_portal",
            "agreements",
            "programs",
            "trainings",
            "templates",
        ]
        for path in Path(ROOT / folder).rglob("*")
        if path.suffix in LIMITS and "migrations" not in path.parts
    ]
    lengths = {path: len(path.read_text().splitlines()) for path in tracked}

    assert [
        str(path.relative_to(ROOT))
        for path, lines in lengths.items()
        if lines > LIMITS[path.suffix]
    ] == []
