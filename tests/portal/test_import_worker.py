"""Long lists go through a real worker: killed in the middle, it has saved nothing."""

from contextlib import closing
from datetime import timedelta

import pytest
from django.db import connections

from egcc_portal.celery import app
from egcc_portal.imports import actions
from egcc_portal.imports.models import Batch
from tests.factories import CohortFactory, InstitutionFactory, UserFactory
from tests.portal.test_imports import HEADINGS, workbook
from tests.workers import kill, until, worker
from trainings.imports import PARTICIPANTS
from trainings.models import Enrolment

pytestmark = pytest.mark.django_db(transaction=True)
ROWS = 600


@pytest.fixture
def batch():
    """A list that is too long to be saved while somebody waits, matched."""
    app.control.purge()
    InstitutionFactory(name_ind="Kementerian Contoh")
    rows = [
        [f"Peserta Contoh {at}", "", "Kementerian Contoh", ""] for at in range(ROWS)
    ]
    file, by = workbook(HEADINGS, *rows), UserFactory(role="editor")
    yield actions.receive(
        PARTICIPANTS, file, about=CohortFactory(review="draft"), by=by
    )
    app.control.purge()


def state():
    return Batch.objects.get().state


def test_a_killed_worker_leaves_the_list_to_the_next(batch, settings, monkeypatch):
    settings.IMPORT_SILENCE = timedelta(0)
    monkeypatch.setattr(actions, "WAITING", timedelta(0))
    with worker() as first:
        actions.match(batch, batch.places)
        until(lambda: state() == "checked")
        with closing(connections.create_connection("default")) as other:
            other.cursor().execute("BEGIN; LOCK trainings_quota")
            actions.send(Batch.objects.get(), reason="", by=batch.owner)
            until(lambda: Batch.objects.get().is_running)  # it waits for the quotas
            kill(first)
    assert not Enrolment.objects.exists()

    with worker():
        actions.requeue_silent()
        until(lambda: state() == "done")

    assert Enrolment.objects.count() == ROWS
    assert Batch.objects.get().attempt == 2


def test_a_batch_is_worked_on_once_however_often_it_is_delivered(batch, monkeypatch):
    monkeypatch.setattr(actions, "ring", lambda batch_id: None)
    actions.match(batch, batch.places)
    actions.work(batch.pk)
    actions.send(Batch.objects.get(), reason="", by=batch.owner)

    actions.work(batch.pk)
    actions.work(batch.pk)

    assert (state(), Enrolment.objects.count()) == ("done", ROWS)


def test_an_overtaken_attempt_saves_nothing(batch, monkeypatch):
    monkeypatch.setattr(actions, "ring", lambda batch_id: None)
    actions.match(batch, batch.places)
    actions.work(batch.pk)
    actions.send(Batch.objects.get(), reason="", by=batch.owner)
    mine = Batch.objects.claim(batch.pk)
    Batch.objects.filter(pk=batch.pk).update(attempt=7)

    with pytest.raises(actions.Overtaken):
        actions.save_now(mine)

    assert not Enrolment.objects.exists()
