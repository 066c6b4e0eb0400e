import doctest
from datetime import date

import pytest

from egcc_portal import periods
from egcc_portal.periods import Period, PeriodKind, gaps_between


def test_examples_hold():
    assert doctest.testmod(periods, extraglobs={"date": date}).failed == 0


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        ("month", "2020-02-01", "2020-02-29"),
        ("quarter", "2020-01-01", "2020-03-31"),
        ("half", "2020-01-01", "2020-06-30"),
        ("year", "2020-01-01", "2020-12-31"),
    ],
)
def test_period_containing_a_day_is_a_calendar_one(kind, first, last):
    period = Period.containing(date(2020, 2, 29), kind)

    assert (str(period.starts_on), str(period.ends_on)) == (first, last)
    assert Period.starting(period.starts_on, kind) == period


def test_period_holds_both_its_ends():
    period = Period(date(2019, 7, 1), date(2019, 9, 30))

    days = [date(2019, 6, 30), date(2019, 7, 1), date(2019, 9, 30), date(2019, 10, 1)]

    assert [day in period for day in days] == [False, True, True, False]


def test_period_may_be_one_day_but_not_upside_down():
    Period(date(2019, 7, 1), date(2019, 7, 1))

    with pytest.raises(ValueError, match="is before"):
        Period(date(2019, 7, 2), date(2019, 7, 1))


@pytest.mark.parametrize(
    ("first", "kind"),
    [("2019-07-02", "month"), ("2019-08-01", "quarter"), ("2019-04-01", "half")],
)
def test_period_starts_where_the_calendar_has_it_start(first, kind):
    with pytest.raises(ValueError, match="begins on"):
        Period.starting(date.fromisoformat(first), kind)


def test_period_of_a_whole_term_has_no_calendar():
    with pytest.raises(KeyError):
        Period.containing(date(2019, 7, 1), PeriodKind.TERM)


def test_period_splits_into_all_that_it_touches():
    term = Period(date(2018, 12, 31), date(2019, 7, 1))

    quarters = list(term.split("quarter"))

    assert [str(each.starts_on) for each in quarters] == [
        "2018-10-01",
        "2019-01-01",
        "2019-04-01",
        "2019-07-01",
    ]


def span(first, last):
    return Period(date.fromisoformat(first), date.fromisoformat(last))


UNTIL = date(2024, 12, 17)
FIRST, SECOND = span("2016-02-22", "2018-12-31"), span("2021-05-25", "2023-12-31")


@pytest.mark.parametrize(
    ("terms", "gaps"),
    [
        ([], []),
        ([span("2016-01-01", "2024-12-17")], []),
        ([span("2016-01-01", "2030-12-31")], []),
        (
            [SECOND, FIRST],
            [span("2019-01-01", "2021-05-24"), span("2024-01-01", "2024-12-17")],
        ),
        (
            [FIRST, span("2019-01-01", "2019-12-31"), span("2016-03-02", "2017-01-01")],
            [span("2020-01-01", "2024-12-17")],
        ),
        (
            [FIRST, span("2025-01-01", "2025-12-31")],
            [span("2019-01-01", "2024-12-17")],
        ),
        ([span("2025-01-01", "2025-12-31")], []),
        ([span("2016-01-01", "2024-12-16")], [span("2024-12-17", "2024-12-17")]),
    ],
)
def test_gaps_between_terms_are_whole_days_that_none_holds(terms, gaps):
    assert list(gaps_between(terms, UNTIL)) == gaps
