"""Whether the portal's parts are there."""

import socket
import threading
import time

import pytest
from django.db import connection
from django.db.utils import OperationalError

from egcc_portal import health


@pytest.fixture
def worker():
    """A worker has just given a sign of life."""
    health.note_worker()
    yield
    health.broker().delete(health.WORKER_SEEN)


@pytest.fixture
def broker_at(settings):
    """Return what lets the portal look for its broker at another address."""

    def move(url):
        settings.REDIS_URL = url
        health.broker.cache_clear()

    yield move
    health.broker.cache_clear()


@pytest.mark.django_db
def test_healthz_answers_strangers_with_one_query(
    client, worker, django_assert_num_queries
):
    with django_assert_num_queries(1):
        response = client.get("/healthz")

    assert response.status_code == 200
    assert response.json() == {"database": True, "broker": True, "worker": True}


@pytest.mark.django_db
def test_healthz_misses_a_worker_that_fell_silent(client, worker):
    assert 0 < health.broker().ttl(health.WORKER_SEEN) <= 60
    health.broker().delete(health.WORKER_SEEN)

    response = client.get("/healthz")

    assert response.status_code == 503
    assert response.json() == {"database": True, "broker": True, "worker": False}


@pytest.mark.django_db
def test_healthz_misses_a_broker_that_is_gone(client, broker_at):
    broker_at("redis://127.0.0.1:1")

    response = client.get("/healthz")

    assert response.status_code == 503
    assert response.json() == {"database": True, "broker": False, "worker": False}


@pytest.mark.django_db
def test_healthz_does_not_wait_for_a_broker_that_hangs(client, broker_at):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        broker_at(f"redis://127.0.0.1:{silent.getsockname()[1]}")
        began = time.monotonic()
        response = client.get("/healthz")

    assert response.json()["broker"] is False
    assert time.monotonic() - began < 3


@pytest.mark.django_db
def test_healthz_misses_the_database(client, worker, monkeypatch):
    def away():
        raise OperationalError("could not connect")

    monkeypatch.setattr(connection, "cursor", away)
    monkeypatch.setattr(connection, "close", lambda: None)

    response = client.get("/healthz")

    assert response.status_code == 503
    assert response.json() == {"database": False, "broker": True, "worker": True}


def test_a_worker_is_not_held_up_by_a_broker_that_is_gone(broker_at):
    broker_at("redis://127.0.0.1:1")

    held = threading.Thread(target=health.note_worker)
    held.start()
    held.join(timeout=2)

    assert not held.is_alive()
