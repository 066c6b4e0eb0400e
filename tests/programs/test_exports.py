from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from egcc_portal.dates import FuzzyDate
from egcc_portal.sources.models import Citation
from programs.models import FocusArea, IndicatorClass
from tests.factories import (
    AgreementFactory,
    EventFactory,
    IndicatorFactory,
    InstitutionFactory,
    ObservationFactory,
    ProgramFactory,
    ProjectFactory,
    SourceFactory,
)
from tests.programs.samples import full_indicator
from tests.samples import csv_rows, xlsx_rows


def exported(browser, kind, **asked):
    return csv_rows(browser.get(reverse(f"programs:{kind}_export"), asked))


def cite(record):
    """Return a record that rests on an article."""
    source = SourceFactory(publisher="Antara", headline="DGCC")
    Citation.objects.create(
        source=source, model=record.fact_model, about=record.public_id
    )
    return record


def test_program_export_gives_each_column_of_the_page(viewer):
    center = InstitutionFactory(name_en="DGCC Jakarta")
    program = cite(ProgramFactory(code="DGCC", name_en="Center", center=center))
    for turn in (1, 2):
        agreement = AgreementFactory(code=f"MOU-{turn}")
        program.bases.create(agreement=agreement, role="founding")
    program.terms.create(
        kind="agreement_term",
        starts_on=date(2021, 1, 1),
        ends_on=date(2023, 12, 31),
        precision="year",
    )
    ProjectFactory(program=program)

    (row,) = exported(viewer, "program")

    term = program.terms.get().get_kind_display()
    assert row == {
        "Public id": program.public_id,
        "Code": "DGCC",
        "Name in Indonesian": program.name_ind,
        "Name in English": "Center",
        "Name in Korean": "",
        "Counted in the programme": "yes",
        "Center": "DGCC Jakarta",
        "Agreed term": f"2021–2023 ({term})",
        "Agreements": "MOU-1; MOU-2",
        "Projects": "1",
        "Trainings": "0",
        "Sources": "Antara: DGCC",
    }


def test_project_export_gives_each_column_of_the_page(viewer):
    area = FocusArea.objects.create(
        title_ind="Bidang", program=ProgramFactory(code="EGCC"), review="approved"
    )
    project = cite(ProjectFactory(program=area.program, focus_area=area))

    (row,) = exported(viewer, "project")

    assert row == {
        "Public id": project.public_id,
        "Year": "2021",
        "Title in Indonesian": project.title_ind,
        "Title in English": "",
        "Title in Korean": "",
        "Program": "EGCC",
        "Focus area": "Bidang [ID]",
        "State at last source": project.get_state_display().capitalize(),
        "State as of": "2021-05-25",
        "Sources differ": "no",
        "Sources": "Antara: DGCC",
    }


def test_event_export_gives_each_column_of_the_page(viewer):
    event = cite(
        EventFactory(
            title_ko="협력 포럼",
            held=FuzzyDate.parse("2022-06"),
            venue="=1+1 Hall",
            city="Seoul",
            country="KR",
            program=ProgramFactory(code="DGCC"),
        )
    )
    event.agreement_links.create(agreement=AgreementFactory(code="MOU-1"))

    (row,) = exported(viewer, "event")

    assert row == {
        "Public id": event.public_id,
        "Days": "2022-06",
        "Days inferred": "no",
        "Times": "1",
        "Title in Indonesian": event.title_ind,
        "Title in English": "",
        "Title in Korean": "협력 포럼",
        "Kind": "Cooperation forum",
        "Place": "'=1+1 Hall, Seoul, Korea",
        "Program": "DGCC",
        "Agreements": "MOU-1",
        "Counted in the programme": "yes",
        "Sources differ": "no",
        "Sources": "Antara: DGCC",
    }


def test_indicator_export_gives_each_column_of_the_page(viewer):
    publisher = InstitutionFactory(name_en="United Nations")
    rank = cite(
        IndicatorFactory(
            code="EGDI", measure="rank", direction="down", publisher=publisher
        )
    )
    IndicatorClass.objects.create(indicator=rank, label_en="High", lower=1, upper=99)
    for year, value in [(2022, 77), (2024, 64)]:
        ObservationFactory(indicator=rank, year=year, value=value)

    (row,) = exported(viewer, "indicator")

    assert row == {
        "Public id": rank.public_id,
        "Code": "EGDI",
        "Title in Indonesian": rank.title_ind,
        "Title in English": "",
        "Title in Korean": "",
        "Latest value": "64",
        "Class": "High",
        "Year": "2024",
        "Change": "up 13 places (since 2022)",
        "Publisher": "United Nations",
        "Measured of": "the context",
        "Sources differ": "no",
        "Sources": "Antara: DGCC",
    }


def test_indicator_export_compares_nothing_across_a_break(viewer):
    indicator = IndicatorFactory(code="SPBE", program=ProgramFactory(code="DGCC"))
    full_indicator(indicator)

    rows = {row["Code"]: row for row in exported(viewer, "indicator")}

    assert rows["SPBE"]["Change"] == "not compared: another method"
    assert rows["SPBE"]["Measured of"] == "DGCC"


def test_indicator_export_without_a_value_has_empty_cells(viewer):
    IndicatorFactory()

    (row,) = exported(viewer, "indicator")

    assert (row["Latest value"], row["Class"], row["Year"]) == ("", "", "")
    assert row["Change"] == ""


def test_indicator_export_as_a_workbook_has_numbers(viewer):
    ObservationFactory(value=Decimal("2.26"))
    url = reverse("programs:indicator_export")

    head, line = xlsx_rows(viewer.get(url, {"format": "xlsx"}), "Indicators")

    row = dict(zip(head, line, strict=True))
    assert (row["Latest value"], row["Year"]) == (2.26, 2020)


FACTORIES = {
    "program": ProgramFactory,
    "project": ProjectFactory,
    "event": EventFactory,
    "indicator": IndicatorFactory,
}


@pytest.mark.parametrize("kind", FACTORIES)
def test_exports_hide_what_the_partner_may_not_see(partner, kind):
    shown = FACTORIES[kind](shared=True)
    hidden = [FACTORIES[kind](shared=False), FACTORIES[kind](review="draft")]

    ids = {row["Public id"] for row in exported(partner, kind)}

    assert shown.public_id in ids
    assert ids.isdisjoint(each.public_id for each in hidden)


@pytest.mark.parametrize("kind", FACTORIES)
def test_exports_narrow_and_sort_as_their_pages_do(viewer, kind):
    for words in ("Alpha", "Beta", "Alpha"):
        field = "name_ind" if kind == "program" else "title_ind"
        FACTORIES[kind](**{field: words})

    rows = exported(viewer, kind, q="alpha", sort="nonsense", from_year="x")
    page = viewer.get(
        reverse(f"programs:{kind}_list"), {"q": "alpha", "sort": "nonsense"}
    )

    shown = [row.public_id for row in page.context["page"].rows]
    assert len(shown) == 2
    assert [row["Public id"] for row in rows] == shown
