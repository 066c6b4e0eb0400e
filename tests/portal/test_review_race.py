"""Several managers decide on one thing at once: one decision stands."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from agreements.models import Agreement
from egcc_portal.entry.models import Entry
from egcc_portal.journal.models import Notification
from egcc_portal.review import actions
from tests.factories import AgreementFactory, UserFactory

pytestmark = pytest.mark.django_db(transaction=True)
PEOPLE = 6


def at_once(act):
    """Let several people act at once; return how many did."""
    ready = Barrier(PEOPLE)

    def try_it(number):
        ready.wait()
        try:
            act(number)
        except ValidationError:
            return 0
        finally:
            connection.close()
        return 1

    with ThreadPoolExecutor(PEOPLE) as pool:
        return sum(pool.map(try_it, range(PEOPLE)))


def test_one_of_many_managers_decides():
    draft, editor = AgreementFactory(review="draft"), UserFactory(role="editor")
    entry = actions.send(draft, by=editor)
    managers = [UserFactory(role="manager") for _ in range(PEOPLE)]

    def act(number):
        own, by = Agreement.objects.get(), managers[number]
        if number % 2:
            actions.approve(entry, own, by=by)
        else:
            actions.give_back(entry, own, comments={"": "No"}, by=by)

    assert at_once(act) == 1
    entry.refresh_from_db()
    ends = {"done": "approved", "returned": "returned"}
    assert Agreement.objects.get().review == ends[entry.state]
    assert Notification.objects.filter(receiver=editor).count() == 1


def test_a_draft_is_sent_once_by_many():
    AgreementFactory(review="draft")
    editors = [UserFactory(role="editor") for _ in range(PEOPLE)]

    def act(number):
        actions.send(Agreement.objects.get(), by=editors[number])

    assert at_once(act) == 1
    assert Entry.objects.waiting().count() == 1
