"""Several people undo one act at once: it is undone once, the others are told."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from agreements.models import Agreement, Party
from egcc_portal import history
from egcc_portal.history.undo import undo
from tests.factories import AgreementFactory, PartyFactory, UserFactory

pytestmark = pytest.mark.django_db(transaction=True)
PEOPLE = 6


def at_once(key):
    """Let several managers undo an act at once; return how many did."""
    managers = [UserFactory(role="manager") for _ in range(PEOPLE)]
    ready = Barrier(PEOPLE)

    def try_it(manager):
        ready.wait()
        try:
            undo(key, reason="Typed wrong", by=manager)
        except ValidationError:
            return 0
        finally:
            connection.close()
        return 1

    with ThreadPoolExecutor(PEOPLE) as pool:
        return sum(pool.map(try_it, managers))


def key_of(row):
    """The act that wrote the last version of a row."""
    return row.versions.latest("pgh_id").pgh_context_id


def test_a_value_goes_back_once():
    agreement = AgreementFactory(note="Before")
    with history.acting("correct", by=UserFactory(role="editor")):
        Agreement.objects.update(note="After")

    assert at_once(key_of(agreement)) == 1
    agreement.refresh_from_db()
    assert (agreement.note, agreement.version) == ("Before", 2)


def test_a_row_comes_back_once():
    party = PartyFactory()
    gone = party.pk
    with history.acting("correct", by=UserFactory(role="editor")):
        party.delete()
    party.pk = gone

    assert at_once(key_of(party)) == 1
    assert Party.objects.get().pk == gone
