"""Lists from files: what is read, what is found wrong, what is saved."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from xlsxwriter import Workbook

from egcc_portal.directory.models import Person
from egcc_portal.imports import actions
from egcc_portal.imports.models import Batch
from tests.factories import (
    CohortFactory,
    InstitutionFactory,
    UserFactory,
)
from trainings.imports import PARTICIPANTS
from trainings.models import Enrolment

pytestmark = pytest.mark.django_db
HEADINGS = ["Nama", "NIP", "Instansi", "Jabatan"]
GOOD = ["Siti Contoh", "198812122015032004", "Kementerian Contoh", "Analis"]


@pytest.fixture
def rini():
    return UserFactory(email="rini@example.org", name="Rini", role="editor")


@pytest.fixture
def ministry():
    return InstitutionFactory(name_ind="Kementerian Contoh", name_ko="예시부")


@pytest.fixture
def cohort(ministry):
    return CohortFactory(review="draft")


@pytest.fixture
def sent(cohort, rini, django_capture_on_commit_callbacks):
    """Return what sends rows as a workbook and has them checked."""

    def of(*rows, headings=HEADINGS):
        with django_capture_on_commit_callbacks(execute=True):
            batch = actions.receive(
                PARTICIPANTS, workbook(headings, *rows), about=cohort, by=rini
            )
            actions.match(batch, batch.places)
        return Batch.objects.get(pk=batch.pk)

    return of


@pytest.fixture
def saved(sent, rini, django_capture_on_commit_callbacks):
    """Return what sends rows, and saves them."""

    def of(*rows, **more):
        batch = sent(*rows, **more)
        with django_capture_on_commit_callbacks(execute=True):
            actions.send(batch, reason="", by=rini)
        return Batch.objects.get(pk=batch.pk)

    return of


def workbook(*rows):
    content = BytesIO()
    with Workbook(content, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                if cell is not None:
                    sheet.write(number, place, cell)
    return SimpleUploadedFile("peserta.xlsx", content.getvalue())


def found(batch):
    return [(each.number, each.field, each.kind) for each in batch.findings.all()]


def test_a_right_list_is_saved_whole_and_has_one_act(saved, cohort, ministry):
    batch = saved(GOOD, ["Budi Contoh", "", "예시부", ""])

    assert batch.state == "done"
    rows = Enrolment.objects.order_by("pk").values_list(
        "person__name_ind", "person__nip", "institution", "office", "cohort"
    )
    assert list(rows) == [
        ("Siti Contoh", "198812122015032004", ministry.pk, "Analis", cohort.pk),
        ("Budi Contoh", None, ministry.pk, "", cohort.pk),
    ]
    versions = Person.versions.rel.related_model.objects.filter(
        pgh_context_id=batch.act
    )
    assert versions.count() == 2
    assert versions.first().pgh_context.metadata["verb"] == "import"
    assert not batch.lines.exists()
