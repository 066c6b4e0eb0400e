from datetime import date

import pytest
from django.http import QueryDict

from egcc_portal.accounts.roles import Reader
from egcc_portal.dates import FuzzyDate
from programs.filters import EventFilter, IndicatorFilter, ProgramFilter, ProjectFilter
from programs.models import Event, FocusArea, Indicator, Program, Project
from tests.factories import (
    EventFactory,
    IndicatorFactory,
    ProgramFactory,
    ProjectFactory,
)
from tests.programs.samples import disputed, make_area


@pytest.fixture
def narrowed(rf, people):
    """Ask a filter, as a viewer does, and get the rows."""

    def ask(filter_class, rows, **asked):
        request = rf.get("/", asked)
        request.user = people["viewer"]
        reader = Reader.like(request.user)
        narrowed = filter_class(request.GET, rows, request=request, reader=reader)
        return list(narrowed.qs)

    return ask


@pytest.mark.parametrize("words", ["egcc", "Pusat kerja", "E-Government", "협력"])
def test_program_filter_matches_words(narrowed, words):
    found = ProgramFactory(
        code="EGCC",
        name_ind="Pusat Kerja Sama",
        name_en="e-Government Center",
        name_ko="전자정부 협력센터",
    )
    ProgramFactory()

    assert narrowed(ProgramFilter, Program.objects.all(), q=words) == [found]


@pytest.mark.parametrize(("answer", "counted"), [("yes", True), ("no", False)])
def test_program_filter_asks_whether_it_counts(narrowed, answer, counted):
    found = ProgramFactory(counted=counted)
    ProgramFactory(counted=not counted)

    assert narrowed(ProgramFilter, Program.objects.all(), counted=answer) == [found]


@pytest.fixture
def project(db):
    """A completed project of 2019 in an area of EGCC, on whose state sources differ."""
    program = ProgramFactory(code="EGCC")
    area = FocusArea.objects.create(
        public_id="foc-policy",
        program=program,
        title_ind="Kebijakan",
        review="approved",
    )
    project = ProjectFactory(
        program=program,
        focus_area=area,
        year=2019,
        state=Project.State.COMPLETED,
        title_en="SPBE architecture",
    )
    ProjectFactory(year=2018)
    disputed(project)
    return project


@pytest.mark.parametrize(
    "asked",
    [
        {"q": "architecture spbe"},
        {"program": "EGCC"},
        {"focus_area": "foc-policy"},
        {"state": "completed"},
        {"from_year": "2019"},
        {"from_year": "2019", "to_year": "2019"},
        {"conflict": "yes"},
    ],
)
def test_project_filter_narrows(narrowed, project, asked):
    rows = Project.objects.all()

    assert narrowed(ProjectFilter, rows, **asked) == [project]


@pytest.mark.parametrize("asked", [{"to_year": "2018"}, {"conflict": "no"}])
def test_project_filter_leaves_out(narrowed, project, asked):
    rows = Project.objects.all()

    assert project not in narrowed(ProjectFilter, rows, **asked)


def test_project_filter_offers_only_what_the_reader_may_see(rf, people, project):
    ProgramFactory(code="SECRET", shared=False)
    request = rf.get("/")
    request.user = people["partner"]

    form = ProjectFilter(
        QueryDict(),
        Project.objects.all(),
        request=request,
        reader=Reader.like(request.user),
    ).form

    codes = [code for code, label in form.fields["program"].choices]
    assert "EGCC" in codes
    assert "SECRET" not in codes


@pytest.fixture
def event(db):
    """A meeting in Seoul of 2018 within EGCC, not counted."""
    return EventFactory(
        kind=Event.Kind.MEETING,
        program=ProgramFactory(code="EGCC"),
        held=FuzzyDate.parse("2018"),
        country="KR",
        counted=False,
        title_en="Regional meeting",
    )


@pytest.mark.parametrize(
    "asked",
    [
        {"q": "regional"},
        {"kind": "meeting"},
        {"program": "EGCC"},
        {"to_year": "2018"},
        {"from_year": "2018", "to_year": "2018"},
        {"country": "KR"},
        {"counted": "no"},
    ],
)
def test_event_filter_narrows(narrowed, event, asked):
    EventFactory(country="ID")
    EventFactory(held=FuzzyDate(), country="GE")

    assert narrowed(EventFilter, Event.objects.all(), **asked) == [event]


def test_event_filter_by_year_takes_all_that_overlaps_it(narrowed):
    across = FuzzyDate(date(2016, 3, 2), date(2017, 12, 31), "range")
    found = EventFactory(held=across)

    for year in ("2016", "2017"):
        rows = narrowed(EventFilter, Event.objects.all(), from_year=year, to_year=year)
        assert rows == [found]


def test_event_filter_finds_other_countries(narrowed):
    found = EventFactory(country="GE")
    EventFactory(country="ID")
    EventFactory(country="")

    assert narrowed(EventFilter, Event.objects.all(), country="other") == [found]


@pytest.mark.parametrize(
    "asked",
    [
        {"q": "egdi rank"},
        {"measure": "rank"},
        {"about": "program"},
        {"conflict": "yes"},
    ],
)
def test_indicator_filter_narrows(narrowed, asked):
    found = IndicatorFactory(code="EGDI-RANK", measure="rank", program=ProgramFactory())
    disputed(found, "value")
    IndicatorFactory()
    rows = Indicator.objects.all()

    assert narrowed(IndicatorFilter, rows, **asked) == [found]


def test_indicator_filter_finds_the_context(narrowed):
    IndicatorFactory(program=ProgramFactory())
    found = IndicatorFactory()
    rows = Indicator.objects.all()

    assert narrowed(IndicatorFilter, rows, about="context") == [found]


@pytest.mark.parametrize(
    ("filter_class", "asked", "wrong"),
    [
        (ProgramFilter, {"counted": "maybe"}, "counted"),
        (ProjectFilter, {"program": "NONE"}, "program"),
        (ProjectFilter, {"from_year": "9999"}, "from_year"),
        (ProjectFilter, {"sort": "password"}, "sort"),
        (EventFilter, {"q": "x" * 201}, "q"),
        (IndicatorFilter, {"measure": "cubits"}, "measure"),
    ],
)
def test_a_wrong_value_is_marked_and_narrows_nothing(
    rf, people, filter_class, asked, wrong
):
    request = rf.get("/", asked)
    request.user = people["viewer"]

    asked_for = filter_class(
        request.GET,
        Project.objects.all(),
        request=request,
        reader=Reader.like(request.user),
    )

    assert not asked_for.qs.query.where
    assert list(asked_for.form.errors) == [wrong]


def test_a_focus_area_finds_the_events_of_its_program(narrowed):
    event, _ = EventFactory(program=ProgramFactory()), EventFactory()
    area = make_area(program=event.program)
    make_area(program=event.program)

    rows = narrowed(EventFilter, Event.objects.all(), focus_area=area.public_id)

    assert rows == [event]
