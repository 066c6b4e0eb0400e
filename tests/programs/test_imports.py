"""Lists of projects: what is told apart on the way out, and meant on the way in."""
# ruff: noqa: F811 – a test names the fixtures that it takes from another file

import pytest
from django.urls import reverse

from programs.imports import PROJECTS
from programs.models import Project
from tests.factories import ProgramFactory, ProjectFactory
from tests.portal.test_imports import (  # noqa: F401
    english,
    exported,
    rini,
    saved,
    sent,
)
from tests.programs.samples import make_area

pytestmark = pytest.mark.django_db


@pytest.fixture
def cohort():
    """A list of projects belongs to no training."""


@pytest.fixture
def areas():
    """The same line of work in two programs, and another one."""
    programs = [ProgramFactory(code="EGCC"), ProgramFactory(code="DGCC")]
    same = [make_area(program=each, title_ind="Kebijakan") for each in programs]
    return [*same, make_area(title_ind="Talenta")]


def test_of_two_focus_areas_of_a_name_each_is_told_apart(sent, areas):
    project = ProjectFactory()
    headings = ["Public id", "Focus area"]

    batch = sent([project.public_id, "kebijakan"], headings=headings, kind=PROJECTS)

    (finding,) = batch.findings.all()
    for area in areas[:2]:
        assert f"Kebijakan [{area.public_id}] – {area.program}" in finding.words


def test_an_exported_list_with_them_sent_back_changes_nothing(saved, editor, areas):
    for area in areas:
        ProjectFactory(program=area.program, focus_area=area)
    url = reverse("programs:project_export")

    file = exported(editor, f"{url}?format=csv")
    content = file.read().decode()
    file.seek(0)
    batch = saved(file=file, kind=PROJECTS)

    assert batch.counts["project"] == {"new": 0, "changed": 0, "same": 3}
    assert [f"[{each.public_id}]" in content for each in areas] == [True, True, False]
    kept = Project.objects.order_by("pk").values_list("focus_area", flat=True)
    assert list(kept) == [each.pk for each in areas]
