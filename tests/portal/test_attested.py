"""The days on which sources show somebody in an office, on the form of a person."""

from datetime import date

import pytest

from egcc_portal.directory.models import Appointment
from egcc_portal.entry.fields import DaysField
from tests.factories import AppointmentFactory, InstitutionFactory, PersonFactory
from tests.filling import filled, with_row
from tests.samples import words_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def rini():
    return PersonFactory(name_ind="Rini Widyantini", review="draft")


def edit(person):
    return f"{person.get_absolute_url()}edit/"


def with_office(browser, person, **typed):
    """The answer to an office that is added to a person."""
    where = {"institution_text": str(InstitutionFactory()), "office_en": "Deputy"}
    data = with_row(browser, edit(person), "appointment", **where | typed)
    return browser.post(edit(person), data | {"do": "save"})


def test_an_office_is_entered_with_the_days_that_sources_show(editor, rini):
    with_office(editor, rini, attested="26 Mei 2021\n\n10 September 2018\n2021-05-26")

    shown = [date(2018, 9, 10), date(2021, 5, 26)]
    assert Appointment.objects.get().attested == shown


@pytest.mark.parametrize("language", ["id", "en", "ko"])
def test_they_are_read_as_they_are_shown(editor, rini, settings, language):
    settings.LANGUAGE_CODE = language
    days = [date(2018, 9, 10), date(2021, 5, 26)]
    AppointmentFactory(person=rini, attested=days, review="draft")

    editor.post(edit(rini), filled(editor, edit(rini), back_title="M.Si."))

    assert Appointment.objects.get().attested == days
    assert Appointment.objects.get().versions.count() == 1


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("03/04/2021", "3 April 2021 or 4 March 2021"),
        ("25 Mei 2021\nMei 2022", "Give the day of “Mei 2022” too"),
        ("31 Februari 2021", "February 2021 has 28 days"),
        ("1 Jan 2018", "1 January 2018 is not within the days of the office"),
        ("1 Jan 2024", "1 January 2024 is not within the days of the office"),
    ],
)
def test_what_is_no_day_of_the_office_is_refused(editor, rini, typed, sentence):
    page = with_office(editor, rini, since="2020", until="2023", attested=typed)

    assert sentence in words_of(page)
    assert '<a href="#id_appointment-0-attested">' in page.text
    assert not Appointment.objects.exists()


def test_no_source_shows_a_day_to_come(editor, rini, today):
    page = with_office(editor, rini, attested="2 Juni 2021")

    assert "2 June 2021 is still to come" in words_of(page)


@pytest.mark.parametrize("typed", ["", "nonsense", "2018-09-10\n2021-05-26"])
def test_days_have_changed_if_others_are_typed(typed):
    days = [date(2018, 9, 10), date(2021, 5, 26)]
    changed = DaysField(required=False).has_changed(days, typed)

    assert changed is not typed.startswith("2018")
