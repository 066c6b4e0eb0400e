"""One attempt at a build, without a worker around it."""

import hashlib
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from egcc_portal.periods import Period
from egcc_portal.reports import actions, building, contents, tasks
from egcc_portal.reports.datasets import thaw
from egcc_portal.reports.models import Build, File
from egcc_portal.typesetting import TypesetError
from programs.models import ProgramTerm
from tests.factories import (
    EventFactory,
    ProgramFactory,
    ProjectFactory,
)

pytestmark = pytest.mark.django_db(transaction=True)
AT = datetime(2026, 11, 22, 5, tzinfo=UTC)
ON = date(2026, 11, 22)


@pytest.fixture
def asked(monkeypatch):
    """A queued build of 2021, in Indonesian, of a program with a project."""
    monkeypatch.setattr(tasks.build_report, "delay", lambda build_id: None)
    program = ProgramFactory(name_ind="Program contoh")
    ProgramTerm.objects.create(
        program=program,
        kind="agreement_term",
        starts_on=date(2021, 1, 1),
        ends_on=date(2023, 12, 31),
        precision="year",
    )
    ProjectFactory(program=program, title_ind="Proyek contoh", title_ko="예시 사업")
    report = actions.request_report(
        program,
        kind="year",
        period=Period(date(2021, 1, 1), date(2021, 12, 31)),
        languages=["id"],
        by=None,
    )
    return report.build


def run(build):
    claimed = Build.objects.claim(build.pk)
    building.build(claimed, at=AT, on=ON)
    return Build.objects.get()


def test_a_build_ends_in_files_that_its_hashes_vouch_for(asked):
    done = run(asked)

    assert (done.status, done.steps_done, done.issued_on) == ("issued", 4, ON)
    assert done.steps == 4
    assert hashlib.sha256(done.dataset.encode()).hexdigest() == done.sha256
    files = {file.format: file.file.read() for file in File.objects.all()}
    assert sorted(files) == ["pdf", "xlsx"]
    for file in File.objects.all():
        assert hashlib.sha256(files[file.format]).hexdigest() == file.sha256


def test_the_dataset_says_each_fact_in_the_reader_s_language(asked):
    dataset = thaw(run(asked).dataset)

    def project(language):
        sections = dataset["languages"][language]["sections"]
        return sections[1]["tables"][0]["lines"][0][1]

    assert dataset["cut_off"] == "2026-11-22T05:00:00+00:00"
    assert [project(each) for each in ["id", "en", "ko"]] == [
        "Proyek contoh",
        "Proyek contoh [ID]",
        "예시 사업",
    ]


def test_another_language_keeps_the_dataset_and_the_files(asked):
    first = run(asked)
    kept = {file.pk: file.sha256 for file in File.objects.all()}
    EventFactory(program=asked.report.period.program)

    report = actions.request_report(
        asked.report.period.program,
        kind="year",
        period=asked.report.period.period,
        languages=["ko"],
        by=None,
    )
    second = run(report.build)

    assert (second.sha256, second.cut_off_at) == (first.sha256, first.cut_off_at)
    files = {file.pk: file.sha256 for file in File.objects.all()}
    assert len(files) == 4
    assert kept.items() <= files.items()


def test_a_section_that_breaks_says_so_and_stops_no_other(asked, monkeypatch):
    def broken(program, period):
        raise RuntimeError("one bad record")

    sections = [
        (key, title, broken if key == "events" else tables)
        for key, title, tables in contents.SECTIONS
    ]
    monkeypatch.setattr(contents, "SECTIONS", sections)

    document = thaw(run(asked).dataset)["languages"]["en"]

    notes = {each["key"]: each["notes"] for each in document["sections"]}
    assert notes.pop("events") == [
        "This section could not be made; the others are whole."
    ]
    assert set(map(tuple, notes.values())) == {()}


def test_a_build_that_was_taken_over_issues_nothing(asked):
    slow = Build.objects.claim(asked.pk)
    Build.objects.update(status="queued")
    run(asked)
    before = list(File.objects.values())

    building.build(slow, at=AT, on=ON)

    assert Build.objects.get().status == "issued"
    assert list(File.objects.values()) == before


@pytest.mark.parametrize(
    ("wrong", "failure"),
    [
        (TypesetError("x"), "typesetting"),
        (OSError("disk full"), "storage"),
        (KeyError("x"), "unexpected"),
    ],
)
def test_a_build_that_keeps_failing_says_why(asked, monkeypatch, wrong, failure):
    def broken(*args, **kwargs):
        raise wrong

    monkeypatch.setattr(building, "render", broken)
    states = []
    for _attempt in range(3):
        with pytest.raises(type(wrong)):
            run(asked)
        states.append(Build.objects.get().status)

    assert states == ["queued", "queued", "failed"]
    assert Build.objects.get().failure == failure
    assert not File.objects.exists()


def test_a_second_delivery_finds_nothing_to_claim(asked):
    tasks.build_report(asked.pk)
    first = Build.objects.get()

    tasks.build_report(asked.pk)

    assert Build.objects.get().attempt == first.attempt == 1


def verified():
    out, wrong = StringIO(), StringIO()
    call_command("verify_reports", stdout=out, stderr=wrong)
    return out.getvalue()


def test_issued_files_come_out_the_same_again(asked):
    run(asked)

    assert verified() == "2 files come out as they were issued.\n"


def test_a_file_that_was_changed_in_the_store_is_found(asked):
    run(asked)
    file = File.objects.get(format="pdf")
    path = Path(file.file.path)
    path.write_bytes(b"%PDF forged")
    assert building.differing(file) == "in the store, it was changed"

    path.unlink()
    assert building.differing(file) == "it is not in the store"
    with pytest.raises(CommandError, match="1 of 2 files differ"):
        verified()


def test_a_file_that_another_template_made_is_found(asked, monkeypatch):
    run(asked)
    monkeypatch.setattr(building, "render", lambda *args, **kwargs: b"other")

    with pytest.raises(CommandError, match="2 of 2 files differ"):
        verified()
