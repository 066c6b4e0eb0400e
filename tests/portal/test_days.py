"""`?on=`: what was true on a day, on each page that can tell."""

from datetime import date

import pytest
from django.urls import reverse

from egcc_portal.dates import FuzzyDate
from egcc_portal.directory.models import InstitutionName
from programs.models import ProgramTerm
from tests.factories import (
    AgreementFactory,
    AppointmentFactory,
    CohortFactory,
    EventFactory,
    IndicatorFactory,
    InstitutionFactory,
    ObservationFactory,
    PersonFactory,
    ProgramFactory,
    ProjectFactory,
    SourceFactory,
)

pytestmark = pytest.mark.django_db

ENGLISH = {"headers": {"accept-language": "en"}}
LISTS = [
    "agreements:agreement_list",
    "programs:program_list",
    "programs:project_list",
    "programs:event_list",
    "programs:indicator_list",
    "trainings:cohort_list",
    "directory:institution_list",
    "directory:person_list",
    "sources:source_list",
]
DETAILS = [AgreementFactory, IndicatorFactory, InstitutionFactory, PersonFactory]
NONSENSE = ["9999-99-99", "0001-01-01", "9999-12-31", "x" * 10_000, "<b>", "';--"]


def program():
    """A program whose term began in 2021."""
    begun = ProgramFactory()
    ProgramTerm.objects.create(
        program=begun,
        kind=ProgramTerm.Kind.AGREEMENT_TERM,
        starts_on=date(2021, 5, 25),
        precision="day",
    )
    return begun


BEGINNING = {
    "programs:program_list": (program, "2021-05-25", "2021-05-24"),
    "programs:project_list": (ProjectFactory, "2021-01-01", "2020-12-31"),
    "programs:event_list": (EventFactory, "2022-06-16", "2022-06-15"),
    "trainings:cohort_list": (CohortFactory, "2019-09-23", "2019-09-22"),
    "sources:source_list": (
        lambda: SourceFactory(published=FuzzyDate.parse("2021-05-26")),
        "2021-05-26",
        "2021-05-25",
    ),
}


@pytest.mark.parametrize("name", BEGINNING)
def test_a_list_has_what_had_begun_by_the_day(viewer, name):
    make, first_day, eve = BEGINNING[name]
    record = make()

    shown = [
        viewer.get(reverse(name), {"on": day}).context["page"].rows
        for day in [first_day, eve]
    ]

    assert record in shown[0]
    assert record not in shown[1]


def test_an_agreement_is_in_force_on_the_day_asked_for(viewer):
    url = AgreementFactory().get_absolute_url()

    then = viewer.get(url, {"on": "2022-06-16"}, **ENGLISH).text
    before = viewer.get(url, {"on": "2021-05-24"}, **ENGLISH).text

    assert "In force on 16 June 2022" in then
    assert "what was true on 16 June 2022" in then
    assert "Back to today" in then
    assert "In force on" not in before


@pytest.fixture
def ministry():
    """Called Lama to the end of 2014, Baru since."""
    ministry = InstitutionFactory(name_ind="Kementerian Baru")
    until, since = FuzzyDate.parse("2014-12-31"), FuzzyDate.parse("2015")
    days = {"Lama": (FuzzyDate(), until), "Baru": (since, FuzzyDate())}
    for name, (since, until) in days.items():
        InstitutionName.objects.create(
            institution=ministry,
            language="id",
            name=f"Kementerian {name}",
            kind="official",
            since=since,
            until=until,
        )
    return ministry


@pytest.mark.parametrize(
    ("day", "name"),
    [("2014-12-31", "Kementerian Lama"), ("2015-01-01", "Kementerian Baru")],
)
def test_an_institution_has_the_name_of_the_day(viewer, ministry, day, name):
    listed = viewer.get(reverse("directory:institution_list"), {"on": day})
    shown = viewer.get(ministry.get_absolute_url(), {"on": day}, **ENGLISH)

    assert [str(row.called_then) for row in listed.context["page"].rows] == [name]
    assert f"it was called {name}." in shown.text


def test_a_person_has_the_office_of_the_day(viewer):
    person = PersonFactory()
    for office, since, until in [
        ("Deputi", "2018-01-01", "2022-03-31"),
        ("Menteri", "2025-01-01", None),
    ]:
        AppointmentFactory(
            person=person,
            office_ind=office,
            since=FuzzyDate.parse(since),
            until=FuzzyDate.parse(until) if until else FuzzyDate(),
        )

    def office_on(day):
        page = viewer.get(person.get_absolute_url(), {"on": day})
        return str(getattr(page.context["person"], "its_office", None))

    assert [office_on(day) for day in ["2021-05-25", "2023-01-01", "2025-01-01"]] == [
        "Deputi",
        "None",
        "Menteri",
    ]


def test_an_indicator_has_the_values_up_to_the_day(viewer):
    indicator = IndicatorFactory()
    for year in [2019, 2020, 2021]:
        ObservationFactory(indicator=indicator, year=year)

    page = viewer.get(indicator.get_absolute_url(), {"on": "2020-12-31"})

    assert [row.observation.year for row in page.context["rows"]] == [2020, 2019]


def test_the_timeline_and_the_front_page_tell_of_the_day(viewer):
    EventFactory(title_ind="Forum kemudian")
    AgreementFactory(title_ind="Kesepakatan dahulu")
    asked = {"on": "2021-12-31"}

    timeline = viewer.get(reverse("timeline"), asked, **ENGLISH).text
    home = viewer.get(reverse("home"), asked, **ENGLISH)

    assert "Kesepakatan dahulu" in timeline
    assert "Forum kemudian" not in timeline
    assert home.context["radar"].on == date(2021, 12, 31)
    for text in [timeline, home.text]:
        assert "what was true on 31 December 2021" in text


@pytest.mark.parametrize("asked", NONSENSE, ids=range(len(NONSENSE)))
def test_no_day_is_todays_page_with_a_sentence(viewer, asked):
    urls = [reverse(name) for name in [*LISTS, "home", "timeline"]]
    urls += [factory().get_absolute_url() for factory in DETAILS]

    for url in urls:
        answer = viewer.get(url, {"on": asked}, **ENGLISH)
        assert answer.status_code == 200, url
        assert "This is today's page." in answer.text, url


def test_both_clocks_are_read_at_once(viewer):
    agreement = AgreementFactory()

    asked = {"on": "2022-06-16", "known": "2026-01-01"}
    assert viewer.get(agreement.get_absolute_url(), asked).status_code == 404
