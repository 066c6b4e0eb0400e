from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.db.models.functions import Now
from PIL import Image

from egcc_portal.vault import actions, box, store, tasks
from egcc_portal.vault.models import Reading
from egcc_portal.vault.reading import MOST_LOST
from tests import papers
from tests.factories import UserFactory
from tests.workers import until, worker

pytestmark = pytest.mark.django_db


@pytest.fixture
def stored(db):
    """Return what keeps a file; no broker hears of it."""

    def kept(content, name="scan.pdf"):
        how = {"language": "id", "access": "internal"}
        file = papers.sent(content, name)
        return actions.receive(file, **how, by=UserFactory(role="editor"))

    return kept


@pytest.fixture
def read(stored):
    """Return what keeps a file and reads it, and gives its reading."""

    def done(content):
        document = stored(content)
        tasks.read_document(document.reading.pk)
        document.reading.refresh_from_db()
        return document.reading

    return done


def bound(monkeypatch, task, **bounds):
    """Give a task less than it usually has."""
    less = replace(box.BOUNDS[task], **bounds)
    monkeypatch.setitem(box.BOUNDS, task, less)


def pages(reading):
    rows = reading.document.sheets.order_by("number")
    return [(row.number, row.text.strip(), row.has_picture) for row in rows]


def test_each_page_of_a_pdf_is_read_and_drawn(read):
    reading = read(papers.pdf("Pasal 1", "Pasal 2"))

    assert pages(reading) == [(1, "Pasal 1", True), (2, "Pasal 2", True)]
    assert (reading.status, reading.pages_done) == ("done", 2)
    with store.opened_picture(reading.document, 2) as file:
        picture = Image.open(file)
        assert (picture.format, max(picture.size)) == ("WEBP", 1754)


BARE = [
    (papers.picture("JPEG", (3000, 2000)), [(1, "", True)]),
    (papers.pages_of_tiff(2), [(1, "", True), (2, "", True)]),
    (papers.office(body="Pasal &lt;1&gt;"), [(1, "Pasal <1>", False)]),
    (
        papers.workbook(["Nama", "NIP"], ["Siti", "199001012015032001"]),
        [(1, "Peserta\nNama\tNIP\nSiti\t199001012015032001", False)],
    ),
]


@pytest.mark.parametrize(
    ("content", "found"), BARE, ids=["jpeg", "tiff", "docx", "xlsx"]
)
def test_other_kinds_are_read_as_far_as_they_go(read, content, found):
    assert pages(read(content)) == found


def test_a_long_text_comes_in_parts(read):
    reading = read(papers.workbook(*[[f"Baris {n}", "x" * 80] for n in range(200)]))

    texts = [text for _number, text, _picture in pages(reading)]
    assert len(texts) == 5
    assert sum(text.count("Baris") for text in texts) == 200


def test_a_page_that_hangs_is_left_bare_and_the_others_are_drawn(read, monkeypatch):
    bound(monkeypatch, "draw", seconds=2)

    reading = read(papers.pdf("Satu", "", "Tiga", change=papers.laughing))

    assert pages(reading) == [(1, "Satu", True), (2, "", False), (3, "Tiga", True)]
    assert reading.status == "done"


def test_what_hangs_on_every_page_fails_for_good(stored, monkeypatch):
    reading = stored(papers.pdf(*"abcdefgh")).reading
    bound(monkeypatch, "draw", patience=0)

    tasks.read_document(reading.pk)

    reading.refresh_from_db()
    assert (reading.status, reading.failure) == ("failed", "unreadable")
    assert reading.document.sheets.count() == MOST_LOST


def test_a_check_that_takes_too_much_refuses_the_file(stored, monkeypatch):
    bound(monkeypatch, "check", memory=200_000_000)

    with pytest.raises(ValidationError) as refused:
        stored(papers.picture("PNG", (7000, 7000)))

    assert refused.value.code == "heavy"


def test_a_second_delivery_finds_nothing_to_do(stored):
    reading = stored(papers.pdf()).reading
    Reading.objects.claim(reading.pk)

    tasks.read_document(reading.pk)

    assert not reading.document.sheets.exists()


def test_who_is_overtaken_stops(stored, monkeypatch):
    reading = stored(papers.pdf("a", "b")).reading
    claim = Reading.objects.claim(reading.pk)
    Reading.objects.filter(pk=reading.pk).update(attempt=2)

    tasks.read(claim)

    reading.refresh_from_db()
    assert (reading.status, reading.pages_done) == ("running", 0)


def test_it_goes_on_after_the_last_page_that_was_kept(stored):
    document = stored(papers.pdf("a", "b", "c"))
    document.sheets.create(number=1, text="dari percobaan pertama")

    tasks.read_document(document.reading.pk)

    assert [text for _n, text, _p in pages(document.reading)] == [
        "dari percobaan pertama",
        "b",
        "c",
    ]
    assert not default_storage.exists(store.picture_name(document.sha256, 1))


def test_a_file_that_is_gone_is_tried_again_and_then_fails(stored):
    document = stored(papers.pdf())
    default_storage.delete(store.file_name(document.sha256))

    states = []
    for _time in range(3):
        tasks.read_document(document.reading.pk)
        document.reading.refresh_from_db()
        states.append(document.reading.status)

    assert states == ["queued", "queued", "failed"]
    assert document.reading.failure == "storage"


@pytest.fixture
def rung(monkeypatch):
    """The readings that a worker was told of."""
    heard = []
    monkeypatch.setattr(tasks.read_document, "delay", heard.append)
    return heard


SILENT = [("queued", 1, "queued"), ("running", 1, "queued"), ("running", 3, "failed")]


@pytest.mark.parametrize(("status", "attempt", "then"), SILENT)
def test_the_sweeper_finds_what_was_lost(stored, rung, status, attempt, then):
    reading = stored(papers.pdf()).reading
    own = Reading.objects.filter(pk=reading.pk)
    long_ago = Now() - timedelta(minutes=10)
    own.update(status=status, attempt=attempt, ticked_at=long_ago)

    tasks.requeue_silent_readings()
    tasks.requeue_silent_readings()

    assert own.get().status == then
    assert rung == ([reading.pk] if then == "queued" else [])


@pytest.mark.django_db(transaction=True)
def test_a_real_worker_reads_what_was_uploaded(stored):
    with worker():
        reading = stored(papers.pdf("Pasal 1")).reading
        until(lambda: Reading.objects.get(pk=reading.pk).status == "done")

    assert pages(reading) == [(1, "Pasal 1", True)]
