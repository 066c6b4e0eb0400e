"""The wizard of a list from a file, step by step."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from egcc_portal.imports.models import Batch
from egcc_portal.journal.models import Notification
from tests.factories import CohortFactory, InstitutionFactory, PersonFactory
from tests.portal.test_imports import GOOD, HEADINGS, workbook
from trainings.models import Enrolment

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def english(editor, manager):
    for browser in (editor, manager):
        browser.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"


@pytest.fixture
def cohort():
    InstitutionFactory(name_ind="Kementerian Contoh")
    return CohortFactory()


def address(step, batch):
    return reverse(f"imports:batch_{step}", args=[batch.pk])


def upload(browser, cohort, *rows):
    url = reverse("trainings:participants_import", args=[cohort.pk])
    response = browser.post(url, {"file": workbook(HEADINGS, *rows)})
    batch = Batch.objects.latest("pk")
    assert response.url == address("columns", batch)
    return batch


def match(browser, batch):
    places = {name: str(at) for name, at in batch.places.items()}
    assert browser.post(address("columns", batch), places).status_code == 302
    return Batch.objects.get(pk=batch.pk)


def test_a_list_goes_through_four_steps_and_a_manager(editor, manager, cohort):
    wrong = ["Budi Contoh", "19881212201503200", "Kementerian Contoh", ""]
    batch = match(editor, upload(editor, cohort, GOOD, wrong))

    page = editor.get(address("check", batch))
    assert "The number has 18 digits." in page.text
    editor.post(address("check", batch), {"c:3:nip": "199105172023211007"})
    assert "Every row is right." in editor.get(address("check", batch)).text

    page = editor.get(address("save", batch))
    assert "waits for a manager" in page.text
    editor.post(address("save", batch), {"reason": "Surat 12/2019"})
    assert not Enrolment.objects.exists()
    assert "Approve and save all rows" in manager.get(address("detail", batch)).text

    manager.post(address("approve", batch))
    assert sorted(
        Enrolment.objects.values_list("person__name_ind", "person__review")
    ) == [("Budi Contoh", "approved"), ("Siti Contoh", "approved")]
    assert "Undo the whole list" in editor.get(address("detail", batch)).text
    listed = editor.get(reverse("trainings:cohort_participants", args=[cohort.pk]))
    assert "Siti Contoh" in listed.text


def test_pages_of_the_steps_show(editor, cohort):
    begin = reverse("trainings:participants_import", args=[cohort.pk])
    assert editor.get(begin).status_code == 200
    batch = upload(editor, cohort, ["", "1", "Nobody", ""], GOOD)

    assert "Siti Contoh" in editor.get(address("columns", batch)).text
    assert batch.name in editor.get(begin).text
    batch = match(editor, batch)
    assert "This field is required." in editor.get(address("check", batch)).text
    checked = editor.get(address("checked", batch))
    assert checked.content.startswith(b"PK")
    assert "Nobody" in editor.get(address("wrong", batch)).content.decode()
    assert batch.name in editor.get(reverse("imports:batch_list")).text
    template = reverse("trainings:participants_template", args=[cohort.pk])
    assert editor.get(template).content.startswith(b"PK")


def test_a_list_is_nobody_elses_before_it_is_sent(editor, manager, cohort):
    batch = upload(editor, cohort, GOOD)

    answers = [
        manager.get(address(step, batch)).status_code for step in ("detail", "checked")
    ]

    assert answers == [404, 404]


def test_a_list_that_is_discarded_leaves_nothing(editor, cohort):
    batch = match(editor, upload(editor, cohort, GOOD))

    editor.post(address("discard", batch))

    batch.refresh_from_db()
    assert (batch.state, batch.name, batch.lines.count()) == ("discarded", "", 0)
    assert editor.get(address("detail", batch)).status_code == 404


@pytest.mark.parametrize("rows", [1, 30])
def test_pages_cost_the_same_however_many_rows(
    editor, cohort, rows, django_assert_max_num_queries
):
    wrong = [["", "1", "Nobody", ""] for _row in range(rows)]
    batch = match(editor, upload(editor, cohort, *wrong))

    with django_assert_max_num_queries(10):
        editor.get(address("check", batch))
    with django_assert_max_num_queries(4):
        editor.get(reverse("imports:batch_list"))
    with django_assert_max_num_queries(4):
        editor.get(reverse("trainings:cohort_participants", args=[cohort.pk]))


def test_somebody_who_may_be_there_is_decided_on_in_place(editor, cohort):
    there = PersonFactory(name_ind="Nama Lain", nip=GOOD[1])
    batch = match(editor, upload(editor, cohort, GOOD))
    assert there.get_absolute_url() in editor.get(address("check", batch)).text

    editor.post(address("check", batch), {"c:2:id": there.public_id})

    batch.refresh_from_db()
    counts = batch.counts
    assert (counts["asked"], counts["person"]["new"], counts["enrolment"]["new"]) == (
        0,
        0,
        1,
    )


def test_a_list_that_is_returned_is_mended_and_says_why(editor, manager, cohort):
    batch = match(editor, upload(editor, cohort, GOOD))
    editor.post(address("save", batch), {"reason": "Surat 12/2019"})

    page = manager.post(address("return", batch), {"remark": ""})
    assert page.context["form"].errors == {"remark": ["Say what is to be changed."]}
    manager.post(address("return", batch), {"remark": "Jabatan lama"})

    assert "Jabatan lama" in editor.get(address("check", batch)).text
    assert Notification.objects.filter(kind="returned").exists()


def again(browser, batch, *rows, headings=HEADINGS):
    return browser.post(address("again", batch), {"file": workbook(headings, *rows)})


def test_a_mended_file_takes_the_place_of_the_one_that_was_checked(editor, cohort):
    wrong = ["Budi Contoh", "19881212201503200", "Kementerian Contoh", ""]
    batch = match(editor, upload(editor, cohort, wrong))

    again(editor, batch, GOOD)

    batch.refresh_from_db()
    fresh = Batch.objects.latest("pk")
    assert (batch.state, batch.lines.count()) == ("discarded", 0)
    assert (fresh.state, fresh.places, fresh.counts["wrong"]) == (
        "checked",
        batch.places,
        0,
    )
    assert editor.get(address("detail", fresh)).url == address("save", fresh)


def test_a_mended_file_with_other_headings_is_matched_anew(editor, cohort):
    batch = match(editor, upload(editor, cohort, GOOD))

    again(editor, batch, GOOD[:3], headings=HEADINGS[:3])

    fresh = Batch.objects.latest("pk")
    assert editor.get(address("detail", fresh)).url == address("columns", fresh)


def test_a_mended_file_that_is_refused_leaves_the_list_as_it_was(editor, cohort):
    batch = match(editor, upload(editor, cohort, ["Budi Contoh", "1", "Nobody", ""]))

    page = editor.post(address("again", batch), {"file": ContentFile(b"", "a.xlsx")})

    assert "it has 0 bytes" in page.text
    assert "Nobody" in page.text
    batch.refresh_from_db()
    assert (batch.state, batch.lines.count()) == ("checked", 1)
    assert editor.get(address("again", batch)).url == batch.get_absolute_url()


def test_who_waits_for_the_worker_is_led_on_by_the_page(editor, cohort):
    batch = match(editor, upload(editor, cohort, GOOD))

    asked = editor.get(address("detail", batch), headers={"HX-Request": "true"})

    assert asked.headers["HX-Redirect"] == address("save", batch)
