"""Dates as people type them, in three languages; nothing is guessed."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from egcc_portal.entry.reading import print_reading, read_date, understood

DAY = (date(2021, 5, 25), date(2021, 5, 25), "day")
MONTH = (date(2021, 5, 1), date(2021, 5, 31), "month")
YEAR = (date(2021, 1, 1), date(2021, 12, 31), "year")
VISIT = (date(2016, 7, 18), date(2016, 7, 28), "range")
SUMMER = (date(2016, 7, 18), date(2016, 8, 2), "range")
READ = {
    "25 Mei 2021": DAY,
    "25 MAY 2021": DAY,
    "May 25, 2021": DAY,
    "25-Mei-2021": DAY,
    "Selasa, 25 Mei 2021": DAY,
    "2021년 5월 25일": DAY,
    "2021년 5월 25일 화요일": DAY,
    "2021. 5. 25.": DAY,
    "2021-05-25": DAY,
    "25/05/2021": DAY,
    "05/25/2021": DAY,
    "Mei 2021": MONTH,
    "May 2021": MONTH,
    "2021-05": MONTH,
    "2021년 5월": MONTH,
    "2021": YEAR,
    "2021년": YEAR,
    "18-28 Juli 2016": VISIT,
    "18–28 July 2016": VISIT,
    "18 s.d. 28 Juli 2016": VISIT,
    "2016-07-18 - 2016-07-28": VISIT,
    "2016년 7월 18일-28일": VISIT,
    "2016년 7월 18일부터 28일까지": VISIT,
    "18 Juli – 2 Agustus 2016": SUMMER,
    "2016년 7월 18일 ~ 8월 2일": SUMMER,
    "2016-2018": (date(2016, 1, 1), date(2018, 12, 31), "range"),
    "Mei - Juli 2021": (date(2021, 5, 1), date(2021, 7, 31), "range"),
    "4/4/2021": (date(2021, 4, 4), date(2021, 4, 4), "day"),
    "": (None, None, "unknown"),
    "tidak diketahui": (None, None, "unknown"),
    "날짜 미상": (None, None, "unknown"),
}
REFUSED = {
    "03/04/2021": "ambiguous",
    "3-4-2021": "ambiguous",
    "3/4/21": "short_year",
    "31 Februari 2021": "day",
    "2021-02-29": "day",
    "32 Mei 2021": "day",
    "0 Mei 2021": "day",
    "2021-13": "month",
    "13/13/2021": "month",
    "1 Januari 0001": "year",
    "28-18 Juli 2016": "backwards",
    "2018-2016": "backwards",
    "Mei": "unread",
    "25": "unread",
    "18-28": "unread",
    "besok": "unread",
    "<script>": "unread",
    "9" * 300: "unread",
    "-" * 300: "unread",
}


@pytest.mark.parametrize("language", ["id", "en", "ko"])
@pytest.mark.parametrize("text", READ)
def test_read_date_in_whatever_language_the_reader_has(text, language):
    with translation.override(language):
        on = read_date(text)

    assert (on.first, on.last, on.precision) == READ[text]
    assert on.read == text


@pytest.mark.parametrize("text", REFUSED)
def test_read_date_refuses(text):
    with pytest.raises(ValidationError) as refused:
        read_date(text)

    assert refused.value.code == REFUSED[text]


@pytest.mark.parametrize("language", ["id", "en", "ko"])
@pytest.mark.parametrize("text", [text for text in READ if READ[text][0]])
def test_what_is_printed_is_read_as_the_same_date(text, language):
    with translation.override(language):
        printed = str(read_date(text))
        again = read_date(printed)

    assert (again.first, again.last, again.precision) == READ[text]


def test_two_readings_are_both_said():
    with translation.override("en"), pytest.raises(ValidationError) as refused:
        read_date("03/04/2021")

    assert refused.value.messages == [
        "This may be 3 April 2021 or 4 March 2021. Write the month in letters."
    ]


def test_what_was_understood_is_said_with_its_weekday():
    with translation.override("en"):
        told = [understood(read_date(text)) for text in ["2016-03-02", "2016", ""]]

    assert told == [
        "Wednesday, 2 March 2016",
        "some time in 2016",
        "The date is not known.",
    ]


@pytest.mark.parametrize(
    ("language", "value", "read"),
    [
        ("ko", "25 May 2021", "2021년 5월 25일"),
        ("ko", "2021-05-25", "2021년 5월 25일"),
        ("id", "2021-05", "Mei 2021"),
        ("id", "December 2023", "Desember 2023"),
        ("id", "2016-07-18/2016-07-28", "18–28 Juli 2016"),
        ("id", "2019", "2019"),
        ("id", "Seoul 2019", "Seoul 2019"),
        ("id", "on 25 May 2021", "on 25 May 2021"),
        ("id", "31 February 2021", "31 February 2021"),
        ("id", "2021-13-45", "2021-13-45"),
    ],
)
def test_a_claim_that_is_a_date_is_read_in_ones_language(language, value, read):
    with translation.override(language):
        assert print_reading(value) == read
