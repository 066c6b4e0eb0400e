"""The bench itself, with few rows: it finds its pages and keeps its table."""

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection, transaction

from tests.bench import files, table
from tests.bench.measure import Portal, statements_of, weight_of_part
from tests.bench.pages import EXPORT, LIST, NARROWED, PAGES
from tests.bench.people import SEATS, fills
from tests.bench.table import Figure, Line
from trainings.models import Enrolment


@pytest.fixture(scope="module")
def filled(django_db_setup, django_db_blocker):
    """Fifty participants, once for the tests, which ask for `db` besides."""
    with django_db_blocker.unblock(), transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for each in fills(50):
            each.run()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def cookies(filled, viewer):
    """A reader's session, in a transaction that a request's end does not close."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield "; ".join(f"{name}={each.value}" for name, each in viewer.cookies.items())
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def test_the_first_cohort_has_its_seats_whatever_the_size(filled, db):
    assert Enrolment.objects.filter(cohort=1).count() == SEATS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_page_answers_within_its_statements(cookies, page):
    portal = Portal()
    path = page.path()
    portal.get(path, cookies)

    assert len(statements_of(portal, path, cookies)) <= page.statements


def test_a_file_is_measured_beside_its_own_select(cookies):
    with files.selects() as asked:
        taken = files.download(f"{EXPORT}?format=csv", cookies)

    assert taken.seconds >= taken.first > 0
    assert asked[0].startswith(b"SELECT")


def test_a_part_is_lighter_than_its_page(cookies):
    portal = Portal()

    part = weight_of_part(portal, NARROWED, cookies)

    assert 0 < part < len(portal.get(LIST, cookies).body)


def test_the_table_says_what_holds_and_keeps_the_rest(tmp_path, monkeypatch):
    document = tmp_path / "speed.md"
    document.write_text("Before\n<!-- measured -->\nstale\n<!-- end -->\nAfter\n")
    monkeypatch.setattr(table, "DOCUMENT", document)
    good, poor = Figure(1.5, 2), Figure(0.1, 0.25, at_least=True)

    table.keep("Today", [Line("a", [good]), Line("b", [good, poor])])

    text = document.read_text()
    assert text.startswith("Before\n<!-- measured -->\nToday\n")
    assert "| a | 1.50 × (≤ 2) | holds |" in text
    assert "| b | 1.50 × (≤ 2), 0.10 × (≥ 0.25) | **misses** |" in text
    assert text.endswith("<!-- end -->\nAfter\n")
    assert "stale" not in text
