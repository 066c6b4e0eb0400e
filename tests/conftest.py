from contextlib import nullcontext
from datetime import date
from functools import partial

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from egcc_portal import embedded, streams
from egcc_portal.accounts.roles import Role
from egcc_portal.history_data.loading import load
from tests.factories import UserFactory


@pytest.fixture(scope="session", autouse=True)
def servers():
    """The suite's PostgreSQL and Valkey, where the environment names no others."""
    with embedded.servers():
        yield


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """The history, loaded once for a module's tests, which ask for `db` besides."""
    with django_db_blocker.unblock(), transaction.atomic():
        load()
        yield
        transaction.set_rollback(True)


class AtOnce:
    """A thread that has done its work when it has been started."""

    def __init__(self, target, args, daemon):
        self.start = partial(target, *args)


@pytest.fixture
def one_connection(monkeypatch, db):
    """Files are made on the test's connection, whole, before their first part goes.

    On one of its own a maker would not see what the test has not committed; and a
    maker and a test that asked at once would take each other's answers.
    """
    monkeypatch.setattr(streams, "own_connection", nullcontext)
    monkeypatch.setattr(streams, "Thread", AtOnce)
    monkeypatch.setattr(streams, "PARTS_AHEAD", 0)  # as many as there are


@pytest.fixture
def people(one_connection):
    """One person a role, by the role's name."""
    return {role: UserFactory(email=f"{role}@example.org", role=role) for role in Role}


def signed_in(role):
    """Return a fixture: a browser in which somebody of the role is signed in."""

    @pytest.fixture
    def browser(people):
        client = Client()
        client.force_login(people[role])
        return client

    return browser


viewer = signed_in(Role.VIEWER)
editor = signed_in(Role.EDITOR)
manager = signed_in(Role.MANAGER)
administrator = signed_in(Role.ADMINISTRATOR)
partner = signed_in(Role.PARTNER)


@pytest.fixture
def today(monkeypatch):
    """1 June 2021, for the test and for the code."""
    day = date(2021, 6, 1)
    monkeypatch.setattr(timezone, "localdate", lambda *a, **kw: day)
    return day
