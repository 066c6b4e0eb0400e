"""Several people at once: one decision goes in, the others are told."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from egcc_portal.gaps.models import FollowUp
from egcc_portal.sources.models import Resolution
from tests.factories import UserFactory
from tests.samples import disputed_fact

pytestmark = pytest.mark.django_db(transaction=True)
PEOPLE = 6


def all_at_once(url, form):
    """Post a form for several editors at once; return the statuses in order."""
    editors = [UserFactory(role="editor") for _ in range(PEOPLE)]
    clients = [Client() for _ in editors]
    for client, editor in zip(clients, editors, strict=True):
        client.force_login(editor)
    ready = Barrier(PEOPLE)

    def post(client):
        ready.wait()
        try:
            return client.post(url, form).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(PEOPLE) as pool:
        return sorted(pool.map(post, clients))


def test_conflict_resolve_lets_one_of_many_decide():
    model, about, field = disputed_fact()
    url = f"/conflicts/{model}/{about}/{field}/"
    reader = Client()
    reader.force_login(UserFactory(role="editor"))
    seen = reader.get(url).context["form"].initial["seen"]

    form = {"rule": "both_kept", "reason": "Dua hal", "seen": seen}
    statuses = all_at_once(f"{url}resolve/", form)

    assert statuses == [302] + [409] * (PEOPLE - 1)
    assert Resolution.objects.count() == 1


def test_gap_plan_lets_one_of_many_arrange():
    model, about, field = disputed_fact()
    url = f"/gaps/conflict/{model}/{about}/{field}/plan/"

    statuses = all_at_once(url, {"due_on": "2030-01-01", "version": "0"})

    assert statuses == [302] + [409] * (PEOPLE - 1)
    assert FollowUp.objects.get().version == 1
