import tracemalloc
from contextlib import contextmanager
from datetime import date
from decimal import Decimal

import pytest
from django.db import OperationalError
from django.urls import reverse
from django.utils import translation

from egcc_portal import exports, streams
from egcc_portal.dates import FuzzyDate
from egcc_portal.exports import chosen, csv_cell, iso, known
from egcc_portal.sources.models import Source
from egcc_portal.streams import Busy
from tests.factories import ProjectFactory, SourceFactory
from tests.samples import csv_rows, xlsx_rows

EXPORT = reverse("sources:source_export")
SIGNS = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"]


@pytest.mark.parametrize("sign", SIGNS)
def test_a_text_that_would_be_a_formula_is_a_text(sign):
    assert csv_cell(f"{sign}1+1") == f"'{sign}1+1"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (-13, "-13"),
        (Decimal("-2.50"), "-2.5"),
        (Decimal("1E+3"), "1000"),
        (date(2021, 5, 25), "2021-05-25"),
        (FuzzyDate.parse("2021-05-25"), "2021-05-25"),
        (FuzzyDate.parse("2021-05"), "2021-05"),
        (FuzzyDate.parse("2021"), "2021"),
        (
            FuzzyDate.between(date(2016, 7, 18), date(2016, 7, 28)),
            "2016-07-18/2016-07-28",
        ),
        ("협력", "협력"),
        ("1=1", "1=1"),
    ],
)
def test_a_value_is_written_as_what_it_is(value, cell):
    assert csv_cell(value) == cell


def test_export_says_what_it_is(viewer, today):
    answer = viewer.get(EXPORT)
    workbook = viewer.get(EXPORT, {"format": "xlsx"})

    assert answer.streaming
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.getvalue().startswith(b"\xef\xbb\xbf")
    assert answer["Content-Disposition"] == (
        'attachment; filename="egcc-sources-2021-06-01.csv"'
    )
    assert answer["Cache-Control"] == workbook["Cache-Control"]
    assert "no-store" in answer["Cache-Control"]
    assert workbook["Content-Disposition"] == (
        'attachment; filename="egcc-sources-2021-06-01.xlsx"'
    )


@pytest.mark.parametrize("kind", ["", "pdf", "CSV", "../etc/passwd", "x" * 10_000])
def test_export_refuses_another_format_in_words(viewer, kind):
    response = viewer.get(EXPORT, {"format": kind})

    assert response.status_code == 400
    assert "<h1>" in response.text


@pytest.mark.parametrize("sign", SIGNS)
def test_the_database_makes_a_text_of_a_formula_too(viewer, sign):
    SourceFactory(publisher=f"{sign}1+1", headline='A, "B"\nC')

    (row,) = csv_rows(viewer.get(EXPORT))

    assert row["Penerbit"] == f"'{sign}1+1"
    assert row["Judul"] == 'A, "B"\nC'


@pytest.mark.parametrize(
    ("read", "written"),
    [
        ("2021-05-25", "2021-05-25"),
        ("2021-05", "2021-05"),
        ("2021", "2021"),
        ("2016-07-18/2016-07-28", "2016-07-18/2016-07-28"),
        ("2016-07-01/2016-07-31", "2016-07-01/2016-07-31"),
    ],
)
def test_the_database_writes_dates_as_we_read_them(viewer, read, written):
    source = SourceFactory(published=known(read))

    (row,) = csv_rows(viewer.get(EXPORT))

    assert row["Tanggal terbit"] == written == iso(source.published)


def test_export_goes_out_in_the_language_of_the_reader(viewer):
    SourceFactory.create_batch(5)
    viewer.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"

    response = viewer.get(EXPORT)
    with translation.override("ko"):  # as the next request of the thread may
        headings, *rows = response.getvalue().splitlines()

    assert b"Publisher,Headline" in headings
    assert [b",Press report,Indonesian," in row for row in rows] == [True] * 5


def test_headings_go_out_before_the_first_row_is_found(viewer):
    SourceFactory.create_batch(5)

    headings, *rows = viewer.get(EXPORT).streaming_content

    assert headings.count(b"\n") == 1
    assert b"".join(rows).count(b"\n") == 5


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_rows_of_an_export_never_stand_in_memory_together(viewer, kind):
    Source.objects.bulk_create(
        SourceFactory.build(headline="x" * 250) for turn in range(4_000)
    )
    viewer.get(EXPORT, {"format": kind, "q": "nothing"}).getvalue()

    tracemalloc.start()
    sizes = map(len, viewer.get(EXPORT, {"format": kind}).streaming_content)
    whole, most = sum(sizes), tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert whole > 100_000
    assert most < 4_000_000


def test_export_of_nothing_has_headings_alone(viewer):
    response = viewer.get(EXPORT)

    assert response.getvalue().count(b"\n") == 1
    assert len(xlsx_rows(viewer.get(EXPORT, {"format": "xlsx"}), "Sumber")) == 1


def test_export_whose_statement_fails_is_an_error_page(viewer, monkeypatch):
    def gone(*args, **options):
        raise OperationalError

    monkeypatch.setattr(exports, "copy_of", gone)
    viewer.raise_request_exception = False

    assert viewer.get(EXPORT).status_code == 503


def test_export_of_a_busy_portal_says_what_to_do(viewer, monkeypatch):
    @contextmanager
    def full():
        raise Busy
        yield

    monkeypatch.setattr(streams, "own_connection", full)

    response = viewer.get(EXPORT, {"sort": "-publisher"})

    assert response.status_code == 503
    assert response["Retry-After"] == "5"
    assert f"{EXPORT}?sort=-publisher" in response.text


def test_a_choice_is_told_by_its_label_also_within_a_group():
    choices = [("", "All"), ("Press", [("press", "Newspaper")])]

    assert chosen(choices, "press") == "Newspaper"
    assert chosen([], 2021) == 2021


def test_a_workbook_tells_only_the_filters_that_were_understood(viewer):
    viewer.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    asked = {
        "format": "xlsx",
        "kind": "nonsense",
        "from_year": 2019,
        "sort": "-publisher",
    }

    lines = xlsx_rows(viewer.get(EXPORT, asked), "About this file")

    assert lines[4:] == [["From year", 2019], ["Sort by", "Publisher, Z to A"]]


def test_the_filters_of_a_group_are_told_by_their_labels(viewer):
    viewer.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    url = reverse("programs:project_export")
    code = ProjectFactory().program.code

    lines = xlsx_rows(
        viewer.get(url, {"format": "xlsx", "program": code}), "About this file"
    )

    assert ["Program", code] in lines
