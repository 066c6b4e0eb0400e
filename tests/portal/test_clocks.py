from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from egcc_portal.clocks import moment_in_words, parse_day, parse_moment

NOW = datetime(2026, 11, 22, 3, 15, tzinfo=UTC)
"""10.15 in Jakarta."""


def test_a_day_is_read_as_it_is_written():
    assert parse_day("2018-12-31") == date(2018, 12, 31)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("9999-99-99", "no_day"),
        ("2018-02-30", "no_day"),
        ("31 December 2018", "no_day"),
        ("<script>", "no_day"),
        ("9" * 10_000, "no_day"),
        ("0001-01-01", "far_day"),
        ("9999-12-31", "far_day"),
    ],
)
def test_what_is_no_day_of_ours_is_refused(text, code):
    with pytest.raises(ValidationError) as refused:
        parse_day(text)

    assert refused.value.code == code
    assert len(refused.value.messages[0]) < 200


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-01", datetime(2026, 11, 1, 16, 59, 59, 999999, tzinfo=UTC)),
        ("2026-11-01T10:15", datetime(2026, 11, 1, 3, 15, tzinfo=UTC)),
        ("2026-11-01T10:15Z", datetime(2026, 11, 1, 10, 15, tzinfo=UTC)),
        ("2026-11-22", datetime(2026, 11, 22, 16, 59, 59, 999999, tzinfo=UTC)),
    ],
)
def test_a_day_is_its_last_moment_in_jakarta(text, moment):
    assert parse_moment(text, now=NOW) == moment


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("9999-99-99", "no_moment"),
        ("2026-11-01T25:00", "no_moment"),
        ("x" * 10_000, "no_moment"),
        ("0001-01-01", "far_day"),
        ("0001-01-01T00:00+14:00", "far_day"),
        ("2026-11-23", "not_yet"),
        ("2026-11-22T10:16", "not_yet"),
        ("2026-11-23T00:00Z", "not_yet"),
    ],
)
def test_what_is_no_moment_or_to_come_is_refused(text, code):
    with pytest.raises(ValidationError) as refused:
        parse_moment(text, now=NOW)

    assert refused.value.code == code


def test_a_moment_is_told_with_its_zone_and_a_day_without():
    with translation.override("en"):
        assert moment_in_words(NOW) == "22 November 2026 10:15 WIB"
        whole = parse_moment("2026-11-01", now=NOW)
        assert moment_in_words(whole) == "1 November 2026"
