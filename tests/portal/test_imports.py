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
    PersonFactory,
    UserFactory,
)
from trainings.imports import PARTICIPANTS
from trainings.models import Enrolment, Quota

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
    return sorted(batch.findings.values_list("number", "field", "kind"))


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


def test_every_wrong_cell_is_found_at_once(sent):
    batch = sent(
        ["Siti Contoh", "198812122015032004", "Kementerian Contoh", "Analis"],
        ["", "1.98812E+17", "Kementerian Cotoh", "A" * 5000],
        ["Budi Contoh", "199002292020121001", "", ""],
        ["Dewi Contoh", 198812122015032004, "Kementerian Contoh", ""],
        ["Agus Contoh", "198812122015032004", "kementerian  contoh", ""],
    )

    assert found(batch) == [
        (2, "nip", "wrong"),
        (3, "institution", "wrong"),
        (3, "name", "wrong"),
        (3, "nip", "wrong"),
        (3, "office", "wrong"),
        (4, "institution", "wrong"),
        (4, "nip", "wrong"),
        (5, "nip", "wrong"),
        (6, "nip", "wrong"),
    ]
    assert batch.findings.get(number=3, field="institution").advice == (
        "Kementerian Contoh"
    )
    assert not Enrolment.objects.exists()


def test_what_python_lost_of_a_number_is_said_in_words(sent):
    batch = sent(["Siti Contoh", "1.98812E+17", "Kementerian Contoh", ""])

    assert "15" in batch.findings.get().words


def test_people_who_may_be_there_already_are_asked_about(sent, cohort, ministry):
    same = PersonFactory(name_ind="Nama Lain", nip="198812122015032004")
    like = PersonFactory(name_ind="Muhammad Contoh")
    Enrolment.objects.create(cohort=CohortFactory(), person=like, institution=ministry)

    batch = sent(GOOD, ["Contoh Moh.", "", "Kementerian Contoh", ""])

    assert found(batch) == [(2, "nip", "asked"), (3, "name", "asked")]
    advice = list(batch.findings.order_by("number").values_list("advice", flat=True))
    assert advice == [same.public_id, like.public_id]


def test_seats_are_counted_in_the_order_of_the_file(sent, cohort, ministry):
    Quota.objects.create(cohort=cohort, institution=ministry, places=1)
    there = PersonFactory()
    Enrolment.objects.create(
        cohort=cohort,
        person=there,
        institution=ministry,
        quota=cohort.quotas.get(),
        state="withdrawn",
    )

    batch = sent(GOOD, ["Budi Contoh", "", "예시부", ""])

    assert found(batch) == [(3, "over_quota", "wrong")]
