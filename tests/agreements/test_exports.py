from datetime import date

import pytest
from django.urls import reverse

from egcc_portal.dates import FuzzyDate
from egcc_portal.sources.models import Citation
from tests.factories import (
    AgreementFactory,
    ClaimFactory,
    InstitutionFactory,
    PartyFactory,
    SourceFactory,
)
from tests.samples import csv_rows, xlsx_rows

EXPORT = reverse("agreements:agreement_export")
LIST = reverse("agreements:agreement_list")
MODEL = "agreements.agreement"


@pytest.fixture(autouse=True)
def english(viewer, partner):
    """The browsers of these tests ask for English."""
    for browser in (viewer, partner):
        browser.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"


def sourced(**values):
    """Return an agreement on which one source says a thing and another is cited."""
    agreement = AgreementFactory(**values)
    about = agreement.public_id
    said = SourceFactory(publisher="Antara", headline="")
    ClaimFactory(about=about, source=said)
    ClaimFactory(about=about, source=said, field="dates.signed")
    cited = SourceFactory(publisher="Tempo", headline="MoU baru")
    Citation.objects.create(source=cited, model=MODEL, about=about)
    return agreement


def test_agreement_export_gives_each_column_of_the_page(viewer, today):
    agreement = sourced(code="MOU-1", title_ko="양해각서")
    korea = InstitutionFactory(name_en="MOIS", country="KR")
    PartyFactory(agreement=agreement, institution=korea, side="korea")

    (row,) = csv_rows(viewer.get(EXPORT))

    assert row == {
        "Public id": agreement.public_id,
        "Number": "MOU-1",
        "Title in Indonesian": agreement.title_ind,
        "Title in English": "",
        "Title in Korean": "양해각서",
        "Kind": "Memorandum of Understanding",
        "Parties": "MOIS",
        "Signed": "2021-05-25",
        "Valid until": "2023-12-31",
        "Extended to": "",
        "Term": "In force",
        "Approximate": "no",
        "Terms as of": "2021-06-01",
        "Sources": "Antara; Tempo: MoU baru",
    }


def test_agreement_export_tells_where_a_term_was_moved(viewer, today):
    first = AgreementFactory(code="FIRST")
    extension = AgreementFactory(code="SECOND", signed=FuzzyDate.day(date(2021, 5, 26)))
    extension.relations_out.create(
        to=first, kind="extends", new_end=FuzzyDate.parse("2025")
    )

    rows = {row["Number"]: row for row in csv_rows(viewer.get(EXPORT))}

    assert rows["FIRST"]["Extended to"] == "2025"
    assert rows["SECOND"]["Extended to"] == ""


def test_agreement_export_has_all_rows_in_the_order_of_the_page(viewer, today):
    AgreementFactory.create_batch(28)
    asked = {"sort": "number", "q": "MOU", "after": "not,a key"}

    rows = csv_rows(viewer.get(EXPORT, asked))

    codes = [row["Number"] for row in rows]
    assert len(codes) == 28
    assert codes == sorted(codes)


def test_agreement_export_newest_first_by_itself(viewer, today):
    old = AgreementFactory(signed=FuzzyDate.day(date(2020, 1, 1)))
    twins = AgreementFactory.create_batch(2)

    rows = csv_rows(viewer.get(EXPORT))

    expected = [twins[1].code, twins[0].code, old.code]
    assert [row["Number"] for row in rows] == expected


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        ({"q": "Alpha"}, ["A"]),
        ({"on": "9999-99-99"}, ["B", "A"]),
        ({"from_year": "x", "party": "-1", "sort": "';--"}, ["B", "A"]),
        ({"on": "2021-05-01", "term": "not_signed"}, ["B", "A"]),
        ({"q": "nothing"}, []),
    ],
)
def test_agreement_export_narrows_as_the_page_does(viewer, today, asked, codes):
    AgreementFactory(code="A", title_ind="Alpha")
    AgreementFactory(code="B", title_ind="Beta")

    rows = csv_rows(viewer.get(EXPORT, asked))
    page = viewer.get(LIST, asked).context["page"]

    assert [row["Number"] for row in rows] == codes
    assert [row.code for row in page.rows] == codes


def test_agreement_export_hides_what_the_partner_may_not_see(partner, today):
    shown = sourced(code="SHOWN")
    AgreementFactory(shared=False)
    AgreementFactory(review="draft")
    hidden = SourceFactory(publisher="Rahasia", shared=False)
    ClaimFactory(about=shown.public_id, source=hidden)

    (row,) = csv_rows(partner.get(EXPORT))

    assert (row["Number"], row["Sources"]) == ("SHOWN", "Antara; Tempo: MoU baru")


def test_agreement_export_as_a_workbook(viewer, today):
    agreement = sourced(code="=1+1", title_ko="양해각서")

    asked = {"format": "xlsx", "kind": "mou", "q": "nota"}

    head, line = xlsx_rows(viewer.get(EXPORT, asked), "Agreements")
    row = dict(zip(head, line, strict=True))
    assert row["Public id"] == agreement.public_id
    assert row["Number"] == "=1+1"
    assert row["Title in Korean"] == "양해각서"
    assert row["Signed"] == date(2021, 5, 25)
    assert row["Terms as of"] == date(2021, 6, 1)
    assert xlsx_rows(viewer.get(EXPORT, asked), "About this file") == [
        ["What", "Value"],
        ["List", "Agreements"],
        ["Exported on", date(2021, 6, 1)],
        ["Role", "Viewer"],
        ["Words", "nota"],
        ["Kind", "Memorandum of Understanding"],
    ]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("agreements", [1, 3])
def test_agreement_export_query_count(
    viewer, today, kind, agreements, django_assert_num_queries
):
    for _ in range(agreements):
        sourced()

    with django_assert_num_queries(4):  # sign-in 2, parties 1, agreements 1
        viewer.get(EXPORT, {"format": kind}).getvalue()


def test_agreement_list_leads_to_its_export_with_its_filters(viewer, today):
    response = viewer.get(LIST, {"q": "nota", "sort": "number", "before": ""})

    links = [
        f'href="{EXPORT}?q=nota&amp;sort=number&amp;format={kind}"'
        for kind in ("csv", "xlsx")
    ]
    assert [link for link in links if link not in response.text] == []
