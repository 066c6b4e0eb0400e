"""Lists from files: what is read, what is found wrong, what is saved."""

from datetime import date
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.forms import modelform_factory
from django.urls import reverse
from django.utils import translation
from xlsxwriter import Workbook

from agreements.imports import AGREEMENTS
from agreements.models import Agreement
from egcc_portal import history
from egcc_portal.dates import FuzzyDate
from egcc_portal.directory.models import Person
from egcc_portal.history.undo import undo
from egcc_portal.imports import actions
from egcc_portal.imports.models import Batch
from egcc_portal.imports.telling import outcome_of
from programs.imports import PROJECTS
from programs.models import Project
from tests.factories import (
    AgreementFactory,
    CohortFactory,
    InstitutionFactory,
    PartyFactory,
    PersonFactory,
    ProgramFactory,
    ProjectFactory,
    UserFactory,
)
from trainings.imports import PARTICIPANTS
from trainings.models import Enrolment, Quota

pytestmark = pytest.mark.django_db
HEADINGS = ["Nama", "NIP", "Instansi", "Jabatan"]
GOOD = ["Siti Contoh", "198812122015032004", "Kementerian Contoh", "Analis"]


@pytest.fixture(autouse=True)
def english(editor):
    editor.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    with translation.override("en"):
        yield


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

    def of(*rows, headings=HEADINGS, kind=PARTICIPANTS, file=None):
        file = file or workbook(headings, *rows)
        about = cohort if kind.about else None
        with django_capture_on_commit_callbacks(execute=True):
            batch = actions.receive(kind, file, about=about, by=rini)
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


def test_a_cell_says_first_what_it_has_wrong_by_itself(sent):
    names = ["Siti Contoh", "Budi Contoh"]
    batch = sent(*([name, "123", "Kementerian Contoh", ""] for name in names))

    words = batch.findings.filter(field="nip").values_list("words", flat=True)
    assert list(words) == ["The number has 18 digits."] * 2


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


def exported(browser, url):
    answer = browser.get(url)
    content = b"".join(answer.streaming_content)
    name = "ekspor.xlsx" if "xlsx" in url else "ekspor.csv"
    return SimpleUploadedFile(name, content)


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_an_exported_list_sent_back_changes_nothing(saved, editor, cohort, kind):
    saved(GOOD, ["Budi Contoh", "", "예시부", "=1+1"])
    url = reverse("trainings:cohort_participants_export", args=[cohort.pk])

    batch = saved(file=exported(editor, f"{url}?format={kind}"))

    assert (batch.state, batch.act) == ("done", None)
    same = {"new": 0, "changed": 0, "same": 2}
    assert (batch.counts["person"], batch.counts["enrolment"]) == (same, same)


@pytest.fixture
def namesakes(ministry):
    """Two sub-districts of one name, in two regencies."""
    return [
        InstitutionFactory(kind="UNIT", name_ind="Kecamatan Contoh", parent=parent)
        for parent in (ministry, InstitutionFactory(name_ind="Kementerian Lain"))
    ]


def test_of_two_of_a_name_each_is_told_apart_and_can_be_meant(sent, namesakes):
    first, second = namesakes
    meant = f"Kecamatan Contoh [{second.public_id}]"

    batch = sent(["Siti Contoh", "", "kecamatan contoh", ""], ["Budi", "", meant, ""])

    finding = batch.findings.get()
    assert finding.number == 2
    for each, parent in ((first, "Kementerian Contoh"), (second, "Kementerian Lain")):
        unit = f"[{each.public_id}] – unit of an institution, {parent}"
        assert f"Kecamatan Contoh {unit}" in finding.words


def test_an_exported_list_of_namesakes_sent_back_changes_nothing(
    saved, editor, cohort, namesakes
):
    saved(
        *(
            [f"Contoh {each.pk}", "", f"{each} [{each.public_id}]", ""]
            for each in namesakes
        )
    )
    url = reverse("trainings:cohort_participants_export", args=[cohort.pk])

    batch = saved(file=exported(editor, f"{url}?format=csv"))

    assert (batch.state, batch.act) == ("done", None)
    sent_by = Enrolment.objects.values_list("person__name_ind", "institution")
    assert dict(sent_by) == {f"Contoh {each.pk}": each.pk for each in namesakes}


def test_an_edited_export_corrects_and_undo_takes_it_back(saved, cohort, rini):
    saved(GOOD)
    person = Person.objects.get()
    edited = [person.public_id, "Siti Contoh Baru", "Kementerian Contoh", "completed"]

    batch = saved(edited, headings=["Public id", "Nama", "Instansi", "State"])
    row = Enrolment.objects.get()
    assert (row.person.name_ind, row.state) == ("Siti Contoh Baru", "completed")
    assert (row.person.nip, row.office, row.version) == (GOOD[1], GOOD[3], 2)

    undo(batch.act, reason="Salah berkas", by=rini)
    row = Enrolment.objects.get()
    assert (row.person.name_ind, row.state) == ("Siti Contoh", "nominated")


def test_a_whole_list_is_undone_unless_it_was_changed_since(saved, rini):
    batch = saved(GOOD)
    with history.acting("correct", by=rini):
        Person.objects.update(back_title="S.E.")

    with pytest.raises(ValidationError, match="changed again"):
        undo(batch.act, reason="Salah berkas", by=rini)

    assert Person.objects.count() == 1


def test_projects_come_with_their_leads(saved, ministry):
    program = ProgramFactory(code="DGCC", host=ministry)
    headings = [str(each.heading) for each in PROJECTS.columns]
    row = ["", 2021, "Proyek Contoh", "", "", "dgcc", "", "", "", "25 Mei 2021", 2]

    batch = saved([*row, "Kementerian Contoh", ""], headings=headings, kind=PROJECTS)

    assert found(batch) == []
    project = Project.objects.get()
    assert (project.program, project.state, project.review) == (
        program,
        "proposed",
        "draft",
    )
    assert list(project.parties.values_list("institution", "side", "role")) == [
        (ministry.pk, "indonesia", "lead")
    ]
    told = [(part.title, part.new) for part in outcome_of(batch).parts]
    assert told == [("Project", 1), ("Project party", 1)]


def test_agreements_keep_dates_as_far_as_they_are_known(saved, ministry):
    headings = ["Number", "Kind", "Signed", "Start of the term", "Indonesian party"]
    row = ["ID-KR/MOU/2021/90", "MOU", "Mei 2021", "2021", "예시부"]

    batch = saved(row, headings=headings, kind=AGREEMENTS)

    assert found(batch) == []
    agreement = Agreement.objects.get()
    assert (agreement.signed.precision, agreement.state) == ("month", "draft")
    assert agreement.parties.get().institution == ministry


def test_the_list_of_agreements_sent_back_changes_nothing(saved, editor, ministry):
    AgreementFactory(signed=FuzzyDate(date(2016, 7, 18), date(2016, 7, 28), "range"))
    PartyFactory(institution=ministry)
    url = reverse("agreements:agreement_export")

    batch = saved(file=exported(editor, f"{url}?format=xlsx"), kind=AGREEMENTS)

    assert batch.counts["agreement"] == {"new": 0, "changed": 0, "same": 2}


def test_the_list_of_projects_sent_back_changes_nothing(saved, editor):
    ProjectFactory.create_batch(2)
    url = reverse("programs:project_export")

    batch = saved(file=exported(editor, f"{url}?format=csv"), kind=PROJECTS)

    assert batch.counts["project"] == {"new": 0, "changed": 0, "same": 2}


def test_what_is_approved_waits_for_a_manager(sent, cohort, rini):
    agreement = AgreementFactory()
    headings = ["Public id", "Number", "Indonesian party"]
    row = [agreement.public_id, agreement.code, "Kementerian Contoh"]

    batch = sent(row, headings=headings, kind=AGREEMENTS)

    assert batch.counts["indonesian"]["new"] == 1
    assert batch.touches_approved


@pytest.mark.parametrize(
    ("heading", "field", "text"),
    [
        ("NIP", "nip", "19881212201503200"),
        ("NIP", "nip", "199002292020121001"),
        ("NIP", "nip", "198812122015033004"),
        ("NIP", "nip", "198812122015032004"),
        ("Title behind", "back_title", "S" * 101),
        ("Title in front", "front_title", "Dr. Ir."),
    ],
)
def test_a_list_and_a_form_come_to_the_same_verdict(sent, heading, field, text):
    form = modelform_factory(Person, fields=[field])({field: text})

    batch = sent([*GOOD[:1], GOOD[2], text], headings=["Nama", "Instansi", heading])

    listed = list(batch.findings.values_list("words", flat=True))
    told = [words for errors in form.errors.values() for words in errors]
    assert listed == told[:1]


@pytest.mark.parametrize(
    ("number", "is_pns", "is_right"),
    [
        ("198812122015032004", "PNS", True),
        ("19881212 201503 2 004", "PNS", True),
        ("19881212.201503.2.004", "PPPK", True),
        ("199105172023211007", "PNS", False),
        ("199105172023211007", "PPPK", True),
        ("199002292020121001", "PPPK", False),
        ("198812122015133004", "PPPK", False),
        ("19881212201503200", "PNS", False),
        ("1.98812E+17", "PPPK", False),
    ],
)
def test_the_rules_of_a_number(sent, number, is_pns, is_right):
    headings = ["Nama", "Instansi", "NIP", "PNS or PPPK"]

    batch = sent([GOOD[0], GOOD[2], number, is_pns], headings=headings)

    assert found(batch) == ([] if is_right else [(2, "nip", "wrong")])


def test_a_number_that_is_odd_is_noted_and_stops_nothing(saved):
    batch = saved([GOOD[0], "198812121999032004", *GOOD[2:]])

    assert (batch.state, batch.counts["noted"]) == ("done", 1)


def test_the_same_file_twice_asks_about_everybody(saved, sent):
    rows = GOOD, ["Budi Contoh", "", "예시부", ""]
    first = saved(*rows)

    batch = sent(*rows)

    assert found(batch) == [(2, "nip", "asked"), (3, "name", "asked")]
    assert Batch.objects.saved_before(batch).count() == (first.sha256 == batch.sha256)
