"""Cohorts entered with their seats and counts, and the people who take part."""

from datetime import date
from threading import Barrier, Thread

import pytest
from django.db import connection
from django.test import Client

from egcc_portal.directory.models import Person
from egcc_portal.entry.models import Entry
from egcc_portal.review import actions as review
from tests.factories import (
    CohortFactory,
    InstitutionFactory,
    PersonFactory,
    SourceFactory,
    UserFactory,
)
from tests.filling import filled, shown_in, with_row
from tests.samples import words_of
from trainings.models import Enrolment

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def batang():
    return InstitutionFactory(name_ind="Kabupaten Batang")


@pytest.fixture
def cohort(batang):
    """A draft of two seats, one of them for Batang."""
    cohort = CohortFactory(review="draft", capacity=2)
    cohort.quotas.create(institution=batang, places=1)
    return cohort


def edit(cohort):
    return f"{cohort.get_absolute_url()}edit/"


def participants(cohort, act="new"):
    return f"{cohort.get_absolute_url()}participants/{act}/"


def add(client, cohort, part, **typed):
    """The answer to one more row of a part."""
    return client.post(edit(cohort), with_row(client, edit(cohort), part, **typed))


def enrol(client, cohort, name, **typed):
    """The answer to one more participant, from Batang if nothing else is typed."""
    row = {"person_text": name, "institution_text": "Batang", "office": "Kepala"}
    row |= {"role": "learner", "state": "confirmed"} | typed
    row = {f"enrolment-0-{key}": value for key, value in row.items()}
    url = participants(cohort)
    return client.post(url, filled(client, url) | row)


def test_seats_are_given_by_institution(editor, cohort):
    InstitutionFactory(name_ind="Kota Bandung")

    add(editor, cohort, "quota", institution_text="Kota Bandung", places="1")

    assert {str(each) for each in cohort.quotas.all()} == {
        "Kabupaten Batang: 1",
        "Kota Bandung: 1",
    }


COUNT = {"source_text": "Berita", "counts_ind": "peserta"}
WRONG = {
    "over the capacity": ("quota", {"level": "ID_KOTA", "places": "2"}, "3 seats are"),
    "to nobody": ("quota", {"places": "1"}, "Give seats to an institution"),
    "given twice": (
        "quota",
        {"institution_text": "Batang", "places": "1"},
        "already given",
    ),
    "no number": ("headcount", COUNT, "Give the number, or say why"),
    "backwards": (
        "session",
        {
            "number": "1",
            "kind": "lecture",
            "starts_at": "2019-09-23T10:00",
            "ends_at": "2019-09-23T09:00",
            "minutes": "60",
        },
        "ends before it starts",
    ),
    "nobody": (
        "breakdown",
        {"institution_text": "Batang", "people": "0"},
        "at least one",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_with_a_part_is_said(editor, cohort, case):
    SourceFactory(headline="Berita")
    part, typed, sentence = WRONG[case]

    response = add(editor, cohort, part, **typed)

    assert sentence in words_of(response)
    assert cohort.quotas.count() == 1
    assert not cohort.headcounts.exists()
    assert not cohort.sessions.exists()


def test_a_session_is_kept_in_the_time_of_jakarta(editor, cohort):
    typed = {"number": "1", "kind": "lecture", "minutes": "90", "mandatory": "on"}
    times = {"starts_at": "2019-09-23T09:00", "ends_at": "2019-09-23T10:30"}

    add(editor, cohort, "session", title_ind="Pembukaan", **typed, **times)

    assert f"{cohort.sessions.get().starts_at:%H:%M %Z}" == "02:00 UTC"


def test_languages_are_chosen(editor, cohort):
    url = edit(cohort)

    editor.post(url, filled(editor, url) | {"languages": ["id", "ko"]})

    cohort.refresh_from_db()
    assert cohort.languages == ["id", "ko"]
    assert filled(editor, url)["languages"] == ["id", "ko"]


def test_a_participant_takes_a_seat_of_the_institution(editor, cohort, batang):
    PersonFactory(name_ind="Siti Rahma")

    enrol(editor, cohort, "siti rahma")

    taken = cohort.enrolments.get()
    assert (str(taken.person), taken.institution, taken.office) == (
        "Siti Rahma",
        batang,
        "Kepala",
    )
    assert taken.quota == cohort.quotas.get()
    assert taken.versions.get().pgh_context.metadata["verb"] == "enrol cohort"


def test_a_new_person_is_added_in_place(editor, cohort):
    new = {"person": "new", "person_new-name_ind": "Budi"}

    enrol(editor, cohort, "Budi", **new)

    assert cohort.enrolments.get().person == Person.objects.get(name_ind="Budi")


@pytest.mark.parametrize("state", ["confirmed", "nominated"])
def test_who_finds_no_seat_says_why_they_come(editor, cohort, state):
    PersonFactory(name_ind="Siti")
    PersonFactory(name_ind="Budi")
    enrol(editor, cohort, "Siti")

    response = enrol(editor, cohort, "Budi", state=state)

    assert "All seats are taken: Kabupaten Batang: 1" in words_of(response)
    assert cohort.enrolments.count() == 1
    again = shown_in(response) | {"enrolment-0-over_quota_because": "Surat 12"}
    editor.post(participants(cohort), again)
    assert cohort.enrolments.count() == 2


def test_who_waits_or_lectures_needs_no_seat(editor, cohort):
    for name in ["Siti", "Budi", "Ani"]:
        PersonFactory(name_ind=name)

    enrol(editor, cohort, "Siti")
    enrol(editor, cohort, "Budi", state="waitlisted")
    enrol(editor, cohort, "Ani", role="lecturer")

    assert cohort.enrolments.count() == 3


def test_a_full_cohort_takes_nobody_without_a_reason(editor, cohort):
    for name in ["Siti", "Budi"]:
        PersonFactory(name_ind=name)
    InstitutionFactory(name_ind="MOIS")
    cohort.capacity = 1
    cohort.save()
    enrol(editor, cohort, "Siti")

    response = enrol(editor, cohort, "Budi", institution_text="MOIS")

    assert f"All seats are taken: {cohort}" in words_of(response)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"institution_text": ""}, "This field is required"),
        ({"person_text": "Tidak Ada"}, "Nothing is called like this"),
        ({"office": "x" * 5000}, "at most 200"),
        ({"office": "a\0b"}, "Null characters"),
        ({"state": "gone"}, "not one of the available choices"),
        ({"quota": "999999"}, "not one of the available choices"),
    ],
)
def test_what_is_wrong_with_a_participant_is_said(editor, cohort, typed, sentence):
    PersonFactory(name_ind="Siti")

    response = enrol(editor, cohort, "Siti", **typed)

    assert sentence in words_of(response)
    assert not cohort.enrolments.exists()


def test_a_person_takes_part_once(editor, cohort):
    PersonFactory(name_ind="Siti")
    enrol(editor, cohort, "Siti", state="waitlisted")

    response = enrol(editor, cohort, "Siti", state="waitlisted")

    assert "already in the cohort" in words_of(response)


def test_a_seat_of_another_institution_is_refused(editor, cohort):
    PersonFactory(name_ind="Siti")
    InstitutionFactory(name_ind="MOIS")
    typed = {"institution_text": "MOIS", "quota": cohort.quotas.get().pk}

    response = enrol(editor, cohort, "Siti", **typed)

    assert "belongs to another institution" in words_of(response)


def test_participants_of_an_approved_cohort_wait_for_a_manager(editor, cohort):
    cohort.review = "approved"
    cohort.save()
    PersonFactory(name_ind="Siti")

    enrol(editor, cohort, "Siti")

    waiting = Entry.objects.waiting().get()
    assert not cohort.enrolments.exists()
    review.approve(waiting, cohort, by=UserFactory(role="manager"))
    assert str(cohort.enrolments.get().person) == "Siti"


def test_what_became_of_a_nomination_is_corrected(editor, cohort, batang):
    person = PersonFactory(name_ind="Siti")
    cohort.enrolments.create(person=person, institution=batang)
    url = participants(cohort, "edit")

    editor.post(url, filled(editor, url) | {"enrolment-0-state": "completed"})

    assert cohort.enrolments.get().state == Enrolment.State.COMPLETED


def test_seats_in_use_are_not_taken_away(editor, cohort, batang):
    quota = cohort.quotas.get()
    person = PersonFactory()
    cohort.enrolments.create(person=person, institution=batang, quota=quota)
    url = edit(cohort)

    response = editor.post(url, filled(editor, url) | {"quota-0-DELETE": "on"})

    assert "cannot be taken away" in words_of(response)


@pytest.mark.parametrize("rows", [1, 4])
def test_cohort_edit_statement_count(editor, rows, django_assert_num_queries):
    cohort = CohortFactory()
    for _row in range(rows):
        body = InstitutionFactory()
        cohort.quotas.create(institution=body, places=1)
        cohort.breakdown.create(institution=body, people=1)

    with django_assert_num_queries(16):
        editor.get(edit(cohort))


@pytest.mark.parametrize("rows", [1, 4])
def test_participants_statement_count(editor, rows, django_assert_num_queries):
    cohort = CohortFactory()
    for _row in range(rows):
        body = InstitutionFactory()
        cohort.quotas.create(institution=body, places=1)
        cohort.enrolments.create(person=PersonFactory(), institution=body)

    with django_assert_num_queries(9):
        editor.get(participants(cohort))


@pytest.mark.django_db(transaction=True)
def test_the_last_seat_is_given_once(people):
    batang = InstitutionFactory(name_ind="Kabupaten Batang")
    cohort = CohortFactory(review="draft")
    cohort.quotas.create(institution=batang, places=1)
    names = ["Siti", "Budi", "Ani", "Tono"]
    for name in names:
        PersonFactory(name_ind=name)
    start = Barrier(len(names))

    def clerk(name):
        client = Client()
        client.force_login(people["editor"])
        start.wait()
        enrol(client, cohort, name)
        connection.close()

    threads = [Thread(target=clerk, args=[name]) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert cohort.enrolments.count() == 1
    assert cohort.held.first == date(2019, 9, 23)
