from datetime import date

import pytest

from egcc_portal.charts.svg import shortened, width_of
from egcc_portal.dates import FuzzyDate
from egcc_portal.timeline.drawing import Axis, packed
from egcc_portal.timeline.items import Item
from tests.factories import AgreementFactory, EventFactory, ProgramFactory

pytestmark = pytest.mark.django_db


def items_of(browser, **asked):
    browser.cookies["language"] = "en"
    return browser.get("/timeline/", asked).context["story"].items


def only(browser, **asked):
    (item,) = items_of(browser, **asked)
    return item


def days(item):
    return item.first, item.sure_first, item.sure_last, item.last


def on(text):
    return date.fromisoformat(text)


def test_term_known_to_the_day_is_certain(viewer, today):
    AgreementFactory()

    item = only(viewer)

    assert not item.is_fuzzy
    assert item.when == "25 May 2021 to 31 December 2023"


def test_term_has_outer_and_inner_limits(viewer, today):
    AgreementFactory(
        effect_start=FuzzyDate.parse("2021-05-25"),
        effect_end=FuzzyDate.parse("2023-12"),
    )

    item = only(viewer)

    limits = ["2021-05-25", "2021-05-25", "2023-12-01", "2023-12-31"]
    assert days(item) == tuple(on(text) for text in limits)
    assert item.when == "25 May 2021 to December 2023"


def test_term_within_a_year_is_certain_on_no_day(viewer, today):
    year = FuzzyDate.parse("2019")
    signed = FuzzyDate.parse("2018-09-10")
    AgreementFactory(signed=signed, effect_start=year, effect_end=year)

    item = only(viewer)

    assert days(item) == (on("2019-01-01"), None, None, on("2019-12-31"))
    assert item.when == "2019"


def test_term_without_an_end_reaches_to_today(viewer, today):
    AgreementFactory(effect_end=FuzzyDate())

    item = only(viewer)

    assert (item.last, item.open_ended) == (today, True)
    assert item.when == "from 25 May 2021, no end recorded"


def test_term_that_is_broken_off_ends_the_day_before(viewer, today):
    AgreementFactory(state="terminated", state_on=on("2021-05-28"))

    assert only(viewer).last == on("2021-05-27")


def test_state_after_the_end_changes_no_term(viewer, today):
    AgreementFactory(state="terminated", state_on=on("2024-05-28"))

    assert only(viewer).last == on("2023-12-31")


def test_agreement_without_a_term_stands_on_its_signing(viewer, today):
    AgreementFactory(effect_start=FuzzyDate(), effect_end=FuzzyDate())

    item = only(viewer)

    assert days(item) == (on("2021-05-25"),) * 4


def test_agreement_with_an_end_alone_has_no_place(viewer, today):
    unsigned = {"signed": FuzzyDate(), "state": "draft"}
    AgreementFactory(effect_start=FuzzyDate(), **unsigned)

    item = only(viewer)

    assert (item.first, item.planned) == (None, True)


def test_event_of_a_month_is_uncertain_and_of_a_range_lasts(viewer, today):
    EventFactory(held=FuzzyDate.parse("2018-09"))
    EventFactory(held=FuzzyDate.between(on("2018-01-29"), on("2018-01-30")))
    held = FuzzyDate.between(on("2016-03-02"), on("2017-12-31"))
    EventFactory(held=held, individually_known=False, multiplicity=2)

    assert [item.is_fuzzy for item in items_of(viewer)] == [True, False, True]


@pytest.mark.parametrize(
    ("precision", "first", "last", "when"),
    [
        ("day", "2016-02-22", "2018-12-31", "22 February 2016 to 31 December 2018"),
        ("month", "2016-02-29", "2018-12-01", "February 2016 to December 2018"),
        ("year", "2016-12-31", "2018-01-01", "2016 to 2018"),
    ],
)
def test_term_of_a_program_is_as_exact_as_told(
    viewer, today, precision, first, last, when
):
    ProgramFactory().terms.create(
        kind="agreement_term",
        starts_on=on("2016-02-22"),
        ends_on=on("2018-12-31"),
        precision=precision,
    )

    item = only(viewer)

    assert (item.sure_first, item.sure_last) == (on(first), on(last))
    assert item.when == when


def test_term_of_a_program_without_an_end_reaches_to_today(viewer, today):
    terms = ProgramFactory().terms
    terms.create(kind="agreement_term", starts_on=on("2016-02-22"), precision="day")
    terms.create(kind="phase_as_told", starts_on=on("2015-01-01"), precision="year")

    assert (only(viewer).last, only(viewer).open_ended) == (today, True)


def item(first, last, title="Forum"):
    known = {"first": on(first), "last": on(last)}
    sure = {"sure_first": on(first), "sure_last": on(last)}
    return Item("event", title, "en", "/events/", first, **known, **sure)


AXIS = Axis(2013, 2026)


def test_items_that_run_into_each_other_take_rows_of_their_own():
    days = ["2018-01-01", "2018-02-01", "2023-01-01"]

    rows = [one.row for one in packed([item(day, day) for day in days], AXIS)]

    assert rows == [0, 1, 0]


def test_label_stands_inside_a_long_bar_and_beside_a_short_one():
    (long,) = packed([item("2014-01-01", "2018-12-31")], AXIS)
    (short,) = packed([item("2014-01-01", "2014-12-31", "Forum " * 4)], AXIS)
    (late,) = packed([item("2026-12-30", "2026-12-30", "Forum " * 4)], AXIS)

    assert (long.inside, long.anchor) == (True, "start")
    assert (short.inside, short.anchor) == (False, "start")
    assert (late.inside, late.anchor) == (False, "end")


def test_nothing_stands_outside_the_axis():
    axis = Axis(2018, 2018)
    (one,) = packed([item("2013-01-01", "2030-12-31")], axis)

    assert axis.at(on("2018-01-01")) == one.left
    assert axis.after(on("2018-12-31")) == one.right


def test_axis_of_two_centuries_writes_some_twenty_years():
    assert len(Axis(1900, 2100).ticks()) <= 21


def test_hangul_is_about_twice_as_wide():
    assert width_of("전자정부") > 1.8 * width_of("abcd")


def test_label_is_shortened_to_its_room():
    assert shortened("Kerja Sama", 300) == "Kerja Sama"
    assert shortened("Kerja Sama Pemerintahan", 80).endswith("…")
