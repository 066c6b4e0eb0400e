import pytest
from django.urls import reverse

from egcc_portal.sources.models import Citation
from tests.factories import CohortFactory, ProgramFactory, SourceFactory
from tests.samples import csv_rows, xlsx_rows
from tests.trainings.samples import MAKERS, disputed
from trainings.models import Breakdown, Headcount

EXPORT = reverse("trainings:cohort_export")


@pytest.fixture
def cohort(viewer):
    """A cohort of about 20 people in Seoul, 5 of them counted by institution."""
    cohort = CohortFactory(
        title_ko="공무원 연수", modality="online", program=ProgramFactory(code="EGCC")
    )
    counted = SourceFactory(publisher="Antara", headline="Pelatihan")
    MAKERS[Headcount](
        cohort=cohort, people=20, approximate=True, is_main=True, source=counted
    )
    MAKERS[Breakdown](cohort=cohort, people=5)
    Citation.objects.create(
        source=counted, model="trainings.cohort", about=cohort.public_id
    )
    return cohort


def test_cohort_export_gives_each_column_of_the_page(viewer, cohort):
    (row,) = csv_rows(viewer.get(EXPORT))

    assert row == {
        "Public id": cohort.public_id,
        "Days": "2019-09-23/2019-10-04",
        "Days inferred": "no",
        "Times": "1",
        "Title in Indonesian": cohort.title_ind,
        "Title in English": "",
        "Title in Korean": "공무원 연수",
        "Program": "EGCC",
        "Place": "Seoul, Korea",
        "Modality": cohort.get_modality_display().capitalize(),
        "Reported": "20",
        "Reported as approximate": "yes",
        "Counted": "5",
        "State": "Completed",
        "Sources differ": "no",
        "Sources": "Antara: Pelatihan",
    }


def test_cohort_export_leaves_blank_what_is_not_recorded(viewer):
    cohort = CohortFactory(city="", country="")
    disputed(cohort)

    (row,) = csv_rows(viewer.get(EXPORT))

    blank = ["Reported", "Counted", "Place", "Modality"]
    assert [row[heading] for heading in blank] == ["", "", "", ""]
    assert row["Sources differ"] == "yes"


def test_cohort_export_as_a_workbook_has_numbers(viewer, cohort):
    head, line = xlsx_rows(viewer.get(EXPORT, {"format": "xlsx"}), "Trainings")

    row = dict(zip(head, line, strict=True))
    assert (row["Reported"], row["Counted"]) == (20, 5)
    assert row["Title in Korean"] == "공무원 연수"


def test_cohort_export_hides_what_the_partner_may_not_see(partner, cohort):
    CohortFactory(shared=False)
    CohortFactory(review="draft")

    rows = csv_rows(partner.get(EXPORT))

    assert [row["Public id"] for row in rows] == [cohort.public_id]


@pytest.mark.parametrize(
    "asked", [{"country": "KR"}, {"sort": "held"}, {"q": "\u200b"}]
)
def test_cohort_export_narrows_and_sorts_as_the_page_does(viewer, cohort, asked):
    CohortFactory(country="ID", city="Jakarta")

    rows = csv_rows(viewer.get(EXPORT, asked))
    page = viewer.get(reverse("trainings:cohort_list"), asked).context["page"]

    assert [row["Public id"] for row in rows] == [each.public_id for each in page.rows]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("cohorts", [1, 3])
def test_cohort_export_query_count(viewer, kind, cohorts, django_assert_num_queries):
    CohortFactory.create_batch(cohorts)

    with django_assert_num_queries(4):  # sign-in 2, choices, cohorts
        viewer.get(EXPORT, {"format": kind}).getvalue()
