"""Programs, projects, events and indicators entered with all that hangs on them."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from egcc_portal.dates import FuzzyDate
from egcc_portal.entry.models import Entry
from egcc_portal.entry.numbers import read_number
from programs.models import Indicator, Output, ProgressUpdate, Project
from tests.factories import (
    IndicatorFactory,
    InstitutionFactory,
    ObservationFactory,
    ProgramFactory,
    ProjectFactory,
    SourceFactory,
)
from tests.filling import filled, with_row
from tests.samples import words_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_english(settings, today):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def project():
    """A draft, of 2021."""
    return ProjectFactory(review="draft")


@pytest.fixture
def indicator():
    """A draft, from 1 to 5."""
    return IndicatorFactory(review="draft")


def edit(record):
    return f"{record.get_absolute_url()}edit/"


def add(client, record, part, **typed):
    """The answer to one more row of a part, on the form of its record."""
    return client.post(edit(record), with_row(client, edit(record), part, **typed))


def at(record, act):
    return f"{record.get_absolute_url()}{act}/new/"


def new_row(client, url, part, **typed):
    """The answer to the one row of a form that only adds."""
    row = {f"{part}-0-{name}": value for name, value in typed.items()}
    return client.post(url, filled(client, url) | row)


def test_a_program_is_made_of_its_parts(editor):
    program = ProgramFactory(review="draft")

    add(editor, program, "focusarea", order="1", title_ind="Arsitektur SPBE")
    add(
        editor,
        program,
        "programterm",
        kind="agreement_term",
        starts_on="2021-05-25",
        ends_on="2023-12-31",
        precision="day",
    )

    assert program.focus_areas.get().title_ind == "Arsitektur SPBE"
    assert program.terms.get().ends_on == date(2023, 12, 31)


def test_objectives_are_written_one_a_line(editor):
    program = ProgramFactory(review="draft", objectives=["Satu", "Dua, tiga"])
    url = edit(program)

    again = filled(editor, url)
    editor.post(url, again | {"objectives": "Satu\r\n\r\n Empat \r\n"})

    assert again["objectives"] == "Satu\nDua, tiga"
    program.refresh_from_db()
    assert program.objectives == ["Satu", "Empat"]


@pytest.mark.parametrize(
    ("part", "typed", "sentence"),
    [
        ("programterm", {"starts_on": "2023-01-01", "ends_on": "2022-01-01"}, "before"),
        ("programterm", {"starts_on": "2023-02-31"}, "valid date"),
        ("programorganization", {"institution_text": "Tidak ada"}, "Nothing is called"),
    ],
)
def test_what_is_wrong_with_a_part_is_said(editor, part, typed, sentence):
    program = ProgramFactory(review="draft")

    response = add(editor, program, part, **typed)

    assert sentence in words_of(response)
    assert not program.terms.exists()


def test_a_party_twice_is_refused(editor, project):
    body = InstitutionFactory(name_ind="Kementerian PANRB")
    project.parties.create(institution=body, side="indonesia", role="lead")
    typed = {"institution_text": "PANRB", "side": "indonesia", "role": "lead"}

    response = add(editor, project, "projectparty", **typed)

    assert "already has this role" in words_of(response)


MOVED = {"order": "1", "title_ind": "Rancangan", "planned": "Mei", "forecast": "2022"}


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"planned": "2021"}, "Say why the day has moved"),
        ({"planned": "31 Juni 2021"}, "June 2021 has 30 days"),
        ({"actual": "2 Juni 2021"}, "This day lies in the future"),
    ],
)
def test_what_is_wrong_with_a_milestone_is_said(editor, project, typed, sentence):
    response = add(editor, project, "milestone", **MOVED | typed)

    assert sentence in words_of(response)
    assert not project.milestones.exists()


def test_a_milestone_is_planned_expected_and_done(editor, project):
    done = {"planned": "Mei 2021", "actual": "1 Juni 2021", "forecast_reason": "x"}

    add(editor, project, "milestone", **MOVED | done)

    step = project.milestones.get()
    assert step.forecast.first == date(2022, 1, 1)
    assert (step.planned.precision, step.actual.last) == ("month", date(2021, 6, 1))


def test_each_day_that_a_milestone_was_expected_is_in_its_history(editor, project):
    day = FuzzyDate.day(date(2021, 8, 1))
    step = project.milestones.create(title_ind="Uji", forecast_reason="Rapat")
    step.forecast = day
    step.save()
    again = filled(editor, edit(project))

    moved = {"milestone-0-forecast": "1 Okt 2021", "milestone-0-forecast_reason": "x"}
    editor.post(edit(project), again | moved)

    days = step.versions.order_by("pgh_id").values_list("forecast_from", flat=True)
    assert list(days)[-2:] == [date(2021, 8, 1), date(2021, 10, 1)]


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("year", "1800", "Give a year between 1990 and 2100"),
        ("iati_status", "9", "9 is not one of the available choices"),
        ("state_on", "2022-01-01", "This day lies in the future"),
    ],
)
def test_what_is_wrong_with_a_project_is_said(editor, project, name, typed, sentence):
    response = editor.post(
        edit(project), filled(editor, edit(project), **{name: typed})
    )

    assert sentence in words_of(response)


def test_a_focus_area_is_of_the_projects_program(editor, project):
    other = ProgramFactory().focus_areas.create(title_ind="Lain")

    response = editor.post(
        edit(project), filled(editor, edit(project), focus_area=other.pk)
    )

    assert "another program" in words_of(response)


def test_an_output_is_added_in_place(editor, project):
    output = {
        "output": "new",
        "output_text": "Cetak biru",
        "output_new-title_ind": "Cetak biru",
        "output_new-kind": "plan",
        "output_new-program_text": project.program.code,
        "output_new-state": "completed",
        "output_new-state_on": "2021-05-25",
    }

    add(editor, project, "projectoutput", **output)

    assert project.outputs.get() == Output.objects.get(title_ind="Cetak biru")


def report(client, project, **typed):
    return new_row(client, at(project, "updates"), "progressupdate", **typed)


def test_progress_is_reported_by_month(editor, project):
    report(editor, project, month="2021-05", percent="60", narrative_ind="Rapat")

    update = project.updates.get()
    assert (update.month, update.percent) == (date(2021, 5, 1), 60)
    assert update.versions.get().pgh_context.metadata["verb"] == "report project"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"month": "2021-05", "percent": "101"}, "0 to 100 percent"),
        ({"month": "2021-07", "percent": "1"}, "lies in the future"),
        ({"month": "2021-13", "percent": "1"}, "valid date"),
        ({"month": "2021-04", "percent": "1"}, "an update for this month"),
        ({"month": "", "percent": ""}, "This field is required"),
    ],
)
def test_what_is_wrong_with_a_report_is_said(editor, project, typed, sentence):
    project.updates.create(month=date(2021, 4, 1), percent=50)

    response = report(editor, project, **typed)

    assert sentence in words_of(response)
    assert project.updates.count() == 1


def test_two_report_on_one_project_and_neither_waits(editor, project):
    url = at(project, "updates")
    first, second = filled(editor, url), filled(editor, url)
    rows = [
        {"progressupdate-0-month": month, "progressupdate-0-percent": "5"}
        for month in ("2021-01", "2021-02")
    ]

    answers = [editor.post(url, first | rows[0]), editor.post(url, second | rows[1])]

    assert [each.status_code for each in answers] == [302, 302]
    assert project.updates.count() == 2


def test_a_report_on_an_approved_project_waits(editor):
    project = ProjectFactory()

    report(editor, project, month="2021-05", percent="60")

    assert not ProgressUpdate.objects.exists()
    assert Entry.objects.waiting().get().act == "report"


def test_what_was_reported_is_corrected(editor, project):
    project.updates.create(month=date(2021, 4, 1), percent=50)
    url = f"{project.get_absolute_url()}updates/edit/"
    again = filled(editor, url)

    editor.post(url, again | {"progressupdate-0-percent": "55"})

    assert again["progressupdate-0-month"] == "2021-04"
    assert project.updates.get().percent == 55


def observe(client, indicator, **typed):
    SourceFactory(headline="Keputusan 2021")
    row = {"year": "2020", "value": "2,26", "status": "final"}
    row |= {"source_text": "Keputusan 2021"} | typed
    return new_row(client, at(indicator, "observations"), "observation", **row)


def test_a_revision_supersedes_the_value_before(editor, indicator):
    old = ObservationFactory(indicator=indicator, value="2.18")

    observe(editor, indicator)

    old.refresh_from_db()
    new = indicator.observations.get(superseded_at=None)
    assert (new.value, new.revision, new.year) == (Decimal("2.26"), 2, 2020)
    assert old.superseded_at is not None
    assert (old.value, old.revision) == (Decimal("2.18"), 1)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"value": "226"}, "The values of this indicator are 1 to 5"),
        ({"value": "2.260"}, "may be 2,260 or 2.2600"),
        ({"value": "2.2.6"}, "Write a number"),
        ({"value": ""}, "say why it is missing"),
        ({"blank": "withheld"}, "say why it is missing"),
        ({"year": "2022"}, "This year lies in the future"),
        ({"status": "superseded"}, "not one of the available choices"),
        ({"source_text": ""}, "This field is required"),
    ],
)
def test_what_is_wrong_with_a_value_is_said(editor, indicator, typed, sentence):
    old = ObservationFactory(indicator=indicator)

    response = observe(editor, indicator, **typed)

    assert sentence in words_of(response)
    assert indicator.observations.get() == old
    assert indicator.observations.get().superseded_at is None


def test_a_method_of_another_indicator_is_not_offered(editor, indicator):
    other = IndicatorFactory().methods.create(public_id="m", label_ind="Lain")

    response = observe(editor, indicator, method=other.pk)

    assert "not one of the available choices" in words_of(response)


def test_no_form_asks_for_a_change_between_years(editor, indicator):
    names = set(filled(editor, at(indicator, "observations")))

    assert not [name for name in names if "change" in name or "superseded" in name]


def test_a_value_may_be_missing_for_a_reason(editor, indicator):
    observe(editor, indicator, value="", blank="not_recorded")

    assert indicator.observations.get().value is None


def test_an_indicator_is_made_with_a_method_and_a_scale(editor, indicator):
    add(editor, indicator, "methodversion", label_ind="Pertama", first_year="2018")
    lowest = {"label_ind": "Kurang", "lower": "1", "upper": "1,8"}
    add(editor, indicator, "indicatorclass", **lowest)

    assert indicator.methods.get().public_id
    assert indicator.classes.get().upper == Decimal("1.8")


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("2,26", "2.26"),
        ("2.26", "2.26"),
        ("0.716", "0.716"),
        ("1.000.000", "1000000"),
        ("1.234.567,89", "1234567.89"),
        ("1,234,567.89", "1234567.89"),
        ("-1,5", "-1.5"),
    ],
)
def test_a_number_is_read_with_a_point_or_a_comma(typed, number):
    assert read_number(typed) == Decimal(number)


@pytest.mark.parametrize("typed", ["2.260", "12,500", "1.2.3", "abc", "1e5", "NaN"])
def test_a_number_that_may_be_two_is_refused(typed):
    with pytest.raises(ValidationError):
        read_number(typed)


@pytest.mark.parametrize("rows", [1, 4])
def test_project_edit_statement_count(editor, rows, django_assert_num_queries):
    project = ProjectFactory()
    for number in range(rows):
        body = InstitutionFactory()
        project.parties.create(institution=body, side="korea", role="partner")
        project.milestones.create(order=number, title_ind="Uji")

    with django_assert_num_queries(13):
        editor.get(edit(project))


@pytest.mark.parametrize("rows", [1, 4])
def test_indicator_edit_statement_count(editor, rows, django_assert_num_queries):
    indicator = IndicatorFactory()
    for year in range(2018, 2018 + rows):
        indicator.targets.create(year=year, value=2, source=SourceFactory())

    with django_assert_num_queries(12):
        editor.get(edit(indicator))


def test_a_project_needs_no_script(editor):
    row = with_row(editor, "/projects/new/", "milestone", title_ind="Uji", order="1")
    typed = {"title_ind": "Portal", "year": "2021", "state": "planned"}

    editor.post("/projects/new/", row | typed | {"state_on": "2021-05-25"})

    assert not Project.objects.exists()  # the state has no code yet
    typed |= {"state_on": "2021-05-25", "iati_status": "1"}
    editor.post("/projects/new/", row | typed)
    assert Project.objects.get().milestones.get().title_ind == "Uji"
    assert Indicator.objects.count() == 0
