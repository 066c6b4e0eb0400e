"""The figures of real reports: the third quarter of 2019, and eGCC's whole term."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from agreements.models import Agreement
from egcc_portal.dates import FuzzyDate
from egcc_portal.periods import Period
from egcc_portal.reports import words
from egcc_portal.reports.cells import cell
from egcc_portal.reports.contents import gather
from egcc_portal.reports.models import Report, ReportPeriod
from egcc_portal.sources.models import Source
from programs.models import Event, Indicator, Output, Program, Project
from trainings.models import Cohort

AT = datetime(2026, 11, 22, 5, tzinfo=UTC)
QUARTER = Period(date(2019, 7, 1), date(2019, 9, 30))
TERM = Period(date(2016, 2, 22), date(2019, 12, 31))


def tables(kind, period, language="en"):
    """Return the printed lines of a report on eGCC, by the table's key."""
    row = ReportPeriod.objects.create(
        program=Program.objects.get(code="EGCC"),
        kind=kind,
        starts_on=period.starts_on,
        ends_on=period.ends_on,
    )
    report = Report.objects.create(period=row, languages=[language])
    document = gather(report, at=AT)["languages"][language]
    return {
        table["key"]: [
            [each["t"] if isinstance(each, dict) else each for each in line]
            for line in table["lines"]
        ]
        for section in document["sections"]
        for table in section["tables"]
    }


@pytest.fixture
def quarter(loaded, db):
    return tables("quarter", QUARTER)


@pytest.fixture
def term(loaded, db):
    return tables("term", TERM)


def test_agreements_in_force_stand_with_their_extension(quarter):
    assert [(line[0], line[4], line[5]) for line in quarter["agreements"]] == [
        ("ID-KR/MOU/2015/01", "31 December 2019", "in force, approximately"),
        ("ID-KR/ANX/2016/01", "31 December 2019", "in force, approximately"),
        ("ID-KR/MOU/2018/01", "31 December 2019", "in force, approximately"),
    ]
    assert [line[3] for line in quarter["agreements_ending"]] == ["92"] * 3


def test_people_of_september_2019_add_up(quarter):
    assert [line[2] for line in quarter["people"]] == ["5", "1", "1", "1", "1", "1"]
    assert [line[3:] for line in quarter["cohorts"]] == [
        ["10", "10"],
        ["about 20", None],
    ]


def test_ranks_change_in_words_right_for_ranks(quarter, term):
    def rank(found):
        return next(line for line in found["context"] if line[0] == "UN EGDI rank")

    assert rank(quarter)[1:] == ["116", "2016", None, "107", "2018", "up 9 places"]
    assert rank(term)[1:] == ["106", "2014", None, "107", "2018", "down 1 place"]


def test_a_value_of_a_year_counts_once_the_year_is_over(quarter, term):
    def index(found):
        return next(line for line in found["context"] if "SPBE" in line[0])[1:6]

    assert index(quarter) == [None, None, None, "1.98", "2018"]
    assert index(term) == ["1.98", "2018", None, "2.18", "2019"]


def test_conflicts_about_other_years_are_no_matter_of_a_report(quarter, term):
    asked = {line[0] for line in quarter["conflicts"]}

    assert "How many people came to the 2019 training" in asked
    assert "Places gained in the EGDI 2022-2024" not in asked
    assert "Month of the 2017 training" not in asked
    assert "Month of the 2017 training" in {line[0] for line in term["conflicts"]}


def test_the_term_shows_each_project_and_training_once(term):
    assert len(term["projects"]) == 10
    assert [line[3] for line in term["cohorts"]] == [None, "10", "11", "10", "about 20"]
    assert term["cover"] == []
    assert term["milestones"] == []


@pytest.mark.parametrize(
    ("kind", "first", "last", "named"),
    [
        ("month", date(2019, 9, 1), date(2019, 9, 30), "September 2019"),
        ("quarter", date(2019, 7, 1), date(2019, 9, 30), "Quarter III 2019"),
        ("half", date(2019, 7, 1), date(2019, 12, 31), "Half-year II 2019"),
        ("year", date(2019, 1, 1), date(2019, 12, 31), "2019"),
        ("term", date(2016, 2, 22), date(2019, 12, 31), ""),
    ],
)
def test_a_period_has_its_name(kind, first, last, named):
    with translation.override("en"):
        assert words.short_name(kind, Period(first, last)) == named
        assert words.period_named(kind, Period(first, last)).startswith(
            named or "22 February 2016"
        )


def test_a_cell_keeps_the_day_and_the_number_beside_the_words():
    with translation.override("id"):
        assert cell(date(2019, 9, 23)) == {"t": "23 September 2019", "d": "2019-09-23"}
        assert cell(FuzzyDate.parse("2019-09-23"))["d"] == "2019-09-23"
        assert cell(FuzzyDate.parse("2019-09")) == "September 2019"
        assert cell(1234) == {"t": "1.234", "n": "1234"}
        assert cell("") is cell(None) is None


def test_a_cell_holds_no_truth_value():
    with pytest.raises(TypeError, match="put it in words"):
        cell(True)


@pytest.mark.parametrize("hidden", [{"review": "draft"}, {"shared": False}])
def test_a_report_tells_only_what_both_sides_may_see(loaded, db, hidden):
    told = [Agreement, Cohort, Event, Indicator, Output, Project, Source]
    for kind in told:
        kind.objects.update(**hidden)

    lines = tables("term", TERM)

    assert {key for key, found in lines.items() if found} <= {"gaps"}
