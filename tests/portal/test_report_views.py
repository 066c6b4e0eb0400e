"""The library of reports, the request form, the state page, the downloads."""

import hashlib
from datetime import date

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from egcc_portal.reports import tasks
from egcc_portal.reports.models import Build, File, Report, ReportPeriod
from programs.models import ProgramTerm
from tests.factories import ProgramFactory

LIST = "/reports/"
NEW = "/reports/new/"


@pytest.fixture(autouse=True)
def no_worker(monkeypatch):
    monkeypatch.setattr(tasks.build_report, "delay", lambda build_id: None)


@pytest.fixture
def program(db):
    """A program agreed from 2016 to 2019."""
    program = ProgramFactory(code="EGCC")
    ProgramTerm.objects.create(
        program=program,
        kind="agreement_term",
        starts_on=date(2016, 1, 1),
        ends_on=date(2019, 12, 31),
        precision="year",
    )
    return program


def made(program, *, year=2019, issued=True):
    """Return a report on a year, issued with one file or still waiting."""
    period = ReportPeriod.objects.create(
        program=program,
        kind="year",
        starts_on=date(year, 1, 1),
        ends_on=date(year, 12, 31),
    )
    report = Report.objects.create(period=period, languages=["id"])
    whole = {
        "status": "issued",
        "dataset": "{}",
        "sha256": "0" * 64,
        "issued_on": date(2020, 1, 5),
    }
    Build.objects.create(report=report, steps=4, **(whole if issued else {}))
    if issued:
        content = b"%PDF-1.7 example"
        File.objects.create(
            report=report,
            language="id",
            format="pdf",
            file=ContentFile(content, name="reports/example.pdf"),
            size=len(content),
            sha256=hashlib.sha256(content).hexdigest(),
        )
    return report


def asked(on, **changes):
    form = {
        "program": on.pk,
        "period": "quarter-3",
        "year": 2019,
        "languages": ["id", "ko"],
    }
    return form | changes


def test_report_create_leads_to_the_report_it_asked_for(manager, program):
    response = manager.post(NEW, asked(program))

    report = Report.objects.get()
    assert response.url == report.get_absolute_url()
    assert (report.period.starts_on, report.period.ends_on) == (
        date(2019, 7, 1),
        date(2019, 9, 30),
    )
    assert report.languages == ["id", "ko"]
    assert report.requested_by.role == "manager"


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("term", date(2016, 1, 1), date(2019, 12, 31)),
        ("year-1", date(2019, 1, 1), date(2019, 12, 31)),
        ("half-2", date(2019, 7, 1), date(2019, 12, 31)),
        ("month-2", date(2019, 2, 1), date(2019, 2, 28)),
    ],
)
def test_report_create_knows_each_kind_of_period(manager, program, period, first, last):
    manager.post(NEW, asked(program, period=period))

    row = ReportPeriod.objects.get()
    assert (row.starts_on, row.ends_on) == (first, last)


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"year": ""}, "year", "year_missing"),
        ({"year": "2015"}, "year", "outside_program"),
        ({"year": "0"}, "year", "min_value"),
        ({"year": "9" * 10_000}, "year", "invalid"),
        ({"year": "'; DROP TABLE"}, "year", "invalid"),
        ({"period": "quarter-5"}, "period", "invalid_choice"),
        ({"program": 0}, "program", "invalid_choice"),
        ({"program": "\0"}, "program", "null_characters_not_allowed"),
        ({"languages": []}, "languages", "required"),
        ({"languages": ["fr"]}, "languages", "invalid_choice"),
    ],
)
def test_report_create_marks_what_is_wrong(manager, program, changes, field, code):
    response = manager.post(NEW, asked(program, **changes))

    assert response.status_code == 200
    assert response.context["form"].has_error(field, code)
    assert not Report.objects.exists()


def test_report_create_says_that_a_program_has_no_term(manager):
    response = manager.post(NEW, asked(ProgramFactory(), period="term"))

    assert response.context["form"].has_error("program", "no_term")


def test_report_list_narrows_by_program_and_year(manager, program):
    ours = made(program)
    made(program, year=2018)
    made(ProgramFactory())

    response = manager.get(LIST, {"program": "EGCC", "year": "2019"})

    assert response.context["page"].rows == [ours]


@pytest.mark.parametrize(
    "nonsense",
    [
        {"program": "x" * 10_000},
        {"kind": "<script>"},
        {"year": "abc"},
        {"year": "99999999999999999999"},
        {"state": "' OR 1=1"},
        {"sort": "password"},
    ],
)
def test_report_list_bears_nonsense(manager, program, nonsense):
    made(program)

    assert manager.get(LIST, nonsense).status_code == 200


@pytest.mark.parametrize("reports", [1, 3])
def test_report_list_query_count(manager, program, reports, django_assert_num_queries):
    for year in range(2019, 2019 - reports, -1):
        made(program, year=year)

    with django_assert_num_queries(4):  # sign-in 2, programs and columns, page
        manager.get(LIST)


def test_report_detail_of_a_waiting_build_asks_again_by_itself(manager, program):
    report = made(program, issued=False)

    page = manager.get(report.get_absolute_url())
    part = manager.get(report.get_absolute_url(), headers={"HX-Request": "true"})

    assert 'hx-trigger="every 2s"' in page.text
    assert '<progress class="full" id="progress" value="0" max="4">' in part.text
    assert "<html" not in part.text


def test_report_detail_of_an_issued_build_rests(
    manager, program, django_assert_num_queries
):
    report = made(program)

    with django_assert_num_queries(5):  # sign-in 2, report 1, files 1, latest 1
        page = manager.get(report.get_absolute_url())

    assert "every 2s" not in page.text
    assert (
        reverse("reports:report_download", args=[report.pk, "id", "pdf"]) in page.text
    )


def test_report_detail_of_a_failed_build_offers_another_try(manager, viewer, program):
    report = made(program, issued=False)
    Build.objects.update(status="failed", failure="storage", attempt=3)
    again = reverse("reports:report_retry", args=[report.pk])

    assert again in manager.get(report.get_absolute_url()).text
    assert again not in viewer.get(report.get_absolute_url()).text
    assert viewer.post(again).status_code == 403
    assert manager.post(again).url == report.get_absolute_url()
    assert Build.objects.get().status == "queued"


def test_report_revise_makes_the_next_version(manager, program):
    report = made(program)

    response = manager.post(reverse("reports:report_revise", args=[report.pk]))

    second = Report.objects.get(version=2)
    assert response.url == second.get_absolute_url()
    older = manager.get(report.get_absolute_url())
    assert second.get_absolute_url() in older.text


def test_report_revise_refuses_what_is_not_issued(manager, program):
    report = made(program, issued=False)

    manager.post(reverse("reports:report_revise", args=[report.pk]))

    assert Report.objects.count() == 1


def test_report_download_is_an_attachment_under_a_name_that_says_what_it_is(
    viewer, program
):
    report = made(program)

    response = viewer.get(
        reverse("reports:report_download", args=[report.pk, "id", "pdf"])
    )

    assert b"".join(response.streaming_content) == b"%PDF-1.7 example"
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == (
        'attachment; filename="egcc-year-2019-01-01-2019-12-31-v1-id.pdf"'
    )
    assert response["Content-Security-Policy"].startswith("sandbox")


@pytest.mark.parametrize(
    "address",
    [
        "/reports/0/",
        "/reports/0/id.pdf",
        "/reports/{pk}/fr.pdf",
        "/reports/{pk}/id.exe",
    ],
)
def test_what_is_not_there_is_a_404(manager, program, address):
    report = made(program)

    assert manager.get(address.format(pk=report.pk)).status_code == 404


def test_a_file_that_the_store_lost_is_a_404(manager, program):
    report = made(program)
    file = report.files.get()
    file.file.storage.delete(file.file.name)

    response = manager.get(
        reverse("reports:report_download", args=[report.pk, "id", "pdf"])
    )

    assert response.status_code == 404


def test_the_partner_sees_issued_reports_on_shared_programs_only(partner, program):
    issued = made(program)
    waiting = made(program, year=2018, issued=False)
    hidden = made(ProgramFactory(shared=False))

    page = partner.get(LIST)

    assert page.context["page"].rows == [issued]
    assert partner.get(waiting.get_absolute_url()).status_code == 404
    assert partner.get(hidden.get_absolute_url()).status_code == 404
    assert partner.get(NEW).status_code == 403
