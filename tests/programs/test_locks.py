"""Closed periods: who closes them, what they refuse, and how they are opened."""

from datetime import date

import pytest
from django.db import IntegrityError
from django.utils import timezone

from programs.models import PeriodLock
from tests.factories import (
    IndicatorFactory,
    ObservationFactory,
    PeriodLockFactory,
    ProjectFactory,
    SourceFactory,
    UserFactory,
)
from tests.filling import filled
from tests.samples import words_of

pytestmark = pytest.mark.django_db
LIST = "/periods/"
YEAR = {"first_on": "2020-01-01", "last_on": "2020-12-31", "reason": "Disetujui"}


@pytest.fixture(autouse=True)
def in_english(settings, today):
    settings.LANGUAGE_CODE = "en"


def observe(client, indicator, year):
    SourceFactory(headline="Keputusan")
    url = f"{indicator.get_absolute_url()}observations/new/"
    row = {"year": year, "value": "2,26", "status": "final", "source_text": "Keputusan"}
    row = {f"observation-0-{name}": value for name, value in row.items()}
    return client.post(url, filled(client, url) | row)


def report(client, project, month):
    url = f"{project.get_absolute_url()}updates/new/"
    row = {"progressupdate-0-month": month, "progressupdate-0-percent": "5"}
    return client.post(url, filled(client, url) | row)


def test_a_manager_closes_a_period(manager, people):
    manager.post(LIST, YEAR)

    lock = PeriodLock.objects.get()
    assert (lock.last_on, lock.locked_by) == (date(2020, 12, 31), people["manager"])
    assert lock.versions.get().pgh_context.metadata["verb"] == "close period"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"last_on": "2019-12-31"}, "The last day is before the first"),
        ({"reason": ""}, "This field is required"),
        ({"first_on": "2020-02-31"}, "valid date"),
        ({"reason": "x" * 5000}, "at most 300"),
    ],
)
def test_what_is_wrong_with_a_period_is_said(manager, typed, sentence):
    response = manager.post(LIST, YEAR | typed)

    assert sentence in words_of(response)
    assert not PeriodLock.objects.exists()


def test_a_value_of_a_closed_year_is_refused(editor):
    PeriodLockFactory()
    indicator = IndicatorFactory(review="draft")
    old = ObservationFactory(indicator=indicator)

    response = observe(editor, indicator, "2020")

    assert "The period 2020 is closed: Laporan tahunan" in words_of(response)
    assert indicator.observations.get().superseded_at == old.superseded_at


@pytest.mark.parametrize("year", ["2019", "2021"])
def test_a_value_of_another_year_is_kept(editor, year):
    PeriodLockFactory()
    indicator = IndicatorFactory(review="draft")

    observe(editor, indicator, year)

    assert indicator.observations.get().year == int(year)


def test_a_report_on_a_closed_month_is_refused(editor):
    PeriodLockFactory()
    project = ProjectFactory(review="draft")

    answers = [report(editor, project, month) for month in ("2020-12", "2021-01")]

    assert "is closed" in words_of(answers[0])
    assert project.updates.get().month == date(2021, 1, 1)


@pytest.mark.parametrize(
    "typed",
    [
        {"progressupdate-0-percent": "9"},
        {"progressupdate-0-month": "2021-01"},
        {"progressupdate-0-DELETE": "on"},
    ],
    ids=["value", "moved", "gone"],
)
def test_what_was_reported_of_a_closed_month_stays(editor, typed):
    project = ProjectFactory(review="draft")
    project.updates.create(month=date(2020, 12, 1), percent=5)
    PeriodLockFactory()
    url = f"{project.get_absolute_url()}updates/edit/"

    response = editor.post(url, filled(editor, url) | typed)

    assert "is closed" in words_of(response)
    assert (project.updates.get().month, project.updates.get().percent) == (
        date(2020, 12, 1),
        5,
    )


def test_a_period_is_opened_for_a_reason(manager, editor):
    lock = PeriodLockFactory()
    manager.post(f"/periods/{lock.pk}/lift/", {"because": ""})
    assert PeriodLock.objects.standing().exists()

    manager.post(f"/periods/{lock.pk}/lift/", {"because": "Salah angka"})

    lock.refresh_from_db()
    assert lock.lifted_because == "Salah angka"
    indicator = IndicatorFactory(review="draft")
    observe(editor, indicator, "2020")
    assert indicator.observations.exists()


def test_a_period_is_opened_once(manager):
    lock = PeriodLockFactory()
    for reason in ("Pertama", "Kedua"):
        manager.post(f"/periods/{lock.pk}/lift/", {"because": reason})

    lock.refresh_from_db()
    assert lock.lifted_because == "Pertama"
    assert "Pertama" in words_of(manager.get(LIST))


@pytest.mark.parametrize(
    ("wrong", "constraint"),
    [
        ({"last_on": date(2019, 1, 1)}, "periodlock_ends_after_start"),
        ({"reason": ""}, "periodlock_has_a_reason"),
        ({"lifted_at": timezone.now()}, "periodlock_lifted_for_a_reason"),
        ({"lifted_because": "x"}, "periodlock_lifted_for_a_reason"),
    ],
)
def test_a_period_refuses(wrong, constraint):
    with pytest.raises(IntegrityError, match=constraint):
        PeriodLockFactory(**wrong)


@pytest.mark.parametrize("locks", [1, 4])
def test_periods_statement_count(manager, locks, django_assert_num_queries):
    PeriodLockFactory.create_batch(locks, locked_by=UserFactory())

    with django_assert_num_queries(3):
        manager.get(LIST)
