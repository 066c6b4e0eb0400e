import doctest
from datetime import date

import pytest
from django.utils import translation

from agreements.models import Agreement
from egcc_portal import dates
from egcc_portal.dates import FuzzyDate, Precision
from tests.factories import AgreementFactory


def test_examples_hold():
    assert doctest.testmod(dates).failed == 0


def spanning(first, last):
    return FuzzyDate(date.fromisoformat(first), date.fromisoformat(last), "range")


@pytest.mark.parametrize(
    ("fuzzy", "indonesian", "english", "korean"),
    [
        (
            FuzzyDate.parse("2021-05-25"),
            "25 Mei 2021",
            "25 May 2021",
            "2021년 5월 25일",
        ),
        (FuzzyDate.parse("2021-05"), "Mei 2021", "May 2021", "2021년 5월"),
        (FuzzyDate.parse("2019"), "2019", "2019", "2019년"),
        (
            spanning("2016-07-18", "2016-07-28"),
            "18–28 Juli 2016",
            "18–28 July 2016",
            "2016년 7월 18일–28일",
        ),
        (
            spanning("2019-09-23", "2019-10-04"),
            "23 September – 4 Oktober 2019",
            "23 September – 4 October 2019",
            "2019년 9월 23일 – 10월 4일",
        ),
        (
            spanning("2016-03-02", "2017-12-31"),
            "2 Maret 2016 – 31 Desember 2017",
            "2 March 2016 – 31 December 2017",
            "2016년 3월 2일 – 2017년 12월 31일",
        ),
        (
            spanning("2016-03-02", "2016-03-02"),
            "2 Maret 2016",
            "2 March 2016",
            "2016년 3월 2일",
        ),
    ],
)
def test_fuzzy_date_prints_as_the_language_does(fuzzy, indonesian, english, korean):
    printed = []
    for language in ["id", "en", "ko"]:
        with translation.override(language):
            printed.append(str(fuzzy))

    assert printed == [indonesian, english, korean]


def test_fuzzy_date_that_is_unknown_says_so():
    with translation.override("en"):
        assert str(FuzzyDate()) == "date unknown"


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2018-09-10", "2018-09-10", "2018-09-10", Precision.DAY),
        ("2016-02", "2016-02-01", "2016-02-29", Precision.MONTH),
        ("2018", "2018-01-01", "2018-12-31", Precision.YEAR),
    ],
)
def test_fuzzy_date_parses_what_is_known(text, first, last, precision):
    parsed = FuzzyDate.parse(text)

    assert (str(parsed.first), str(parsed.last)) == (first, last)
    assert parsed.precision == precision
    assert FuzzyDate.between(parsed.first, parsed.last) == parsed


@pytest.mark.parametrize(
    "text", ["", "May 2018", "2018-13", "2018-02-30", "0-1", "99999-01", "1-2-3-4"]
)
def test_fuzzy_date_parses_nothing_else(text):
    with pytest.raises(ValueError, match=r"."):
        FuzzyDate.parse(text)


def test_fuzzy_date_between_other_days_is_a_range():
    between = FuzzyDate.between(date(2018, 1, 1), date(2018, 6, 30))

    assert between == FuzzyDate(date(2018, 1, 1), date(2018, 6, 30), Precision.RANGE)


def test_fuzzy_field_keeps_all_of_a_date(db):
    read = FuzzyDate(
        date(2018, 9, 10), date(2018, 9, 10), "day", inferred=True, read="Senin (10/9)"
    )
    AgreementFactory(signed=read, effect_start=FuzzyDate())

    kept = Agreement.objects.get()

    assert kept.signed == read
    assert not kept.effect_start
