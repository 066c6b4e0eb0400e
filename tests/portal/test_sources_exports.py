import pytest
from django.urls import reverse

from egcc_portal.dates import FuzzyDate
from tests.factories import ClaimFactory, SourceFactory
from tests.samples import csv_rows, xlsx_rows

EXPORT = reverse("sources:source_export")


@pytest.fixture
def source(viewer, partner):
    """A Korean article on which one claim rests."""
    for browser in (viewer, partner):
        browser.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    source = SourceFactory(
        publisher="@Yonhap",
        headline="전자정부 협력센터",
        language="ko",
        published=FuzzyDate.parse("2016-03-01"),
        url="https://example.org/1",
    )
    ClaimFactory(source=source)
    return source


def test_source_export_gives_each_column_of_the_page(viewer, source):
    (row,) = csv_rows(viewer.get(EXPORT))

    assert row == {
        "Public id": source.public_id,
        "Publisher": "'@Yonhap",
        "Headline": "전자정부 협력센터",
        "Kind": "Press report",
        "Language": "Korean",
        "Published": "2016-03-01",
        "Reliability": source.get_reliability_display().capitalize(),
        "Checked": source.get_checked_display().capitalize(),
        "Claims": "1",
        "Address": "https://example.org/1",
    }


def test_source_export_as_a_workbook_keeps_the_text_a_text(viewer, source):
    head, line = xlsx_rows(viewer.get(EXPORT, {"format": "xlsx"}), "Sources")

    row = dict(zip(head, line, strict=True))
    assert (row["Publisher"], row["Claims"]) == ("@Yonhap", 1)


def test_source_export_narrows_as_the_page_does(viewer, source):
    SourceFactory(publisher="Antara")

    asked = {"language": "ko", "from_year": "nonsense"}

    assert len(csv_rows(viewer.get(EXPORT, asked))) == 1


def test_source_export_hides_what_the_partner_may_not_see(partner, source):
    SourceFactory(shared=False)
    SourceFactory(review="draft")

    rows = csv_rows(partner.get(EXPORT))

    assert [row["Public id"] for row in rows] == [source.public_id]
