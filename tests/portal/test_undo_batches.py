"""Undoing an act of very many rows: the worker does it, once, whole or not at all."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from egcc_portal.directory.models import Institution
from egcc_portal.history import batches, tasks
from egcc_portal.history.models import Undoing
from tests.factories import InstitutionFactory, PartyFactory
from tests.portal.test_undo import act
from tests.samples import words_of

pytestmark = pytest.mark.django_db
ENGLISH = {"headers": {"accept-language": "en"}}


@pytest.fixture
def imported(people, monkeypatch):
    """An import of five drafts, which is many here."""
    monkeypatch.setattr(batches, "AT_ONCE", 4)
    make = InstitutionFactory.create_batch
    return act("import", people["editor"], lambda: make(5, review="draft"))


def test_a_large_act_is_undone_by_the_worker(editor, imported):
    url = f"/acts/{imported}/undo/"

    assert "Institution 5" in words_of(editor.get(url, **ENGLISH))
    assert editor.post(url, {"reason": "The wrong sheet"}).url == url
    assert "The worker is undoing this." in words_of(editor.get(url, **ENGLISH))
    for _ in range(2):
        tasks.undo_act(Undoing.objects.get().pk)

    assert not Institution.objects.exists()
    assert "everything is as it was" in words_of(editor.get(url, **ENGLISH))
    assert Undoing.objects.get().tries == 1


def test_it_is_asked_for_once(people, editor, imported):
    batches.ask(imported, reason="The wrong sheet", by=people["editor"])

    answer = editor.post(f"/acts/{imported}/undo/", {"reason": "Again"})

    assert answer.status_code == 409
    with pytest.raises(ValidationError):
        batches.ask(imported, reason="Again", by=people["editor"])


def test_what_is_refused_is_said_and_nothing_is_undone(people, editor, imported):
    used = Institution.objects.first()
    act("create", people["editor"], lambda: PartyFactory(institution=used))
    undoing = batches.ask(imported, reason="The wrong sheet", by=people["editor"])

    batches.work(undoing.pk)

    assert Institution.objects.filter(review="draft").count() == 5
    words = words_of(editor.get(f"/acts/{imported}/undo/", **ENGLISH))
    assert "This cannot be undone now" in words
    assert "Undo the change" in words


def test_who_may_not_is_refused_by_the_worker_too(people, imported):
    undoing = batches.ask(imported, reason="Not mine", by=people["manager"])

    batches.work(undoing.pk)

    undoing.refresh_from_db()
    assert (undoing.state, len(undoing.said)) == ("refused", 1)
    assert Institution.objects.count() == 5


def test_one_of_a_lost_worker_is_rung_for_again(people, imported, monkeypatch):
    rung = []
    monkeypatch.setattr(tasks.undo_act, "delay", rung.append)
    undoing = batches.ask(imported, reason="The wrong sheet", by=people["editor"])
    Undoing.objects.claim(undoing.pk)
    long_ago = undoing.asked_at - timedelta(hours=1)
    Undoing.objects.update(ticked_at=long_ago)

    batches.requeue_silent()

    assert rung == [undoing.pk]
    Undoing.objects.update(state="running", ticked_at=long_ago, tries=batches.TRIES)
    batches.requeue_silent()
    assert Undoing.objects.get().state == "refused"


def test_its_state_is_a_part_of_the_page(people, editor, imported):
    batches.ask(imported, reason="The wrong sheet", by=people["editor"])

    part = editor.get(f"/acts/{imported}/undo/", headers={"HX-Request": "true"}).text

    assert "<main" not in part
    assert 'hx-trigger="every 3s"' in part
