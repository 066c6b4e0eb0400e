"""New records of a list that was saved as drafts: a manager decides on all at once."""
# ruff: noqa: F811 – a test names the fixtures that it takes from another file

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse
from pghistory.models import Context

from egcc_portal import history
from egcc_portal.directory.models import Person
from egcc_portal.history.undo import undo
from egcc_portal.imports import actions, drafts
from egcc_portal.imports.models import Batch
from egcc_portal.review import actions as review
from tests.factories import CohortFactory, PersonFactory, UserFactory
from tests.portal.test_imports import (  # noqa: F401
    GOOD,
    HEADINGS,
    cohort,
    english,
    ministry,
    rini,
    saved,
    sent,
)
from tests.samples import words_of

pytestmark = pytest.mark.django_db
ENGLISH = {"headers": {"accept-language": "en"}}
SECOND = ["Budi Contoh", "", "Kementerian Contoh", ""]


@pytest.fixture
def batch(saved):
    """A list of two new people, in the records as drafts."""
    return saved(GOOD, SECOND)


@pytest.fixture
def offered(batch, rini):
    """The same, sent to the managers."""
    drafts.send(batch, by=rini)
    return fresh(batch)


@pytest.fixture
def owner(rini):
    browser = Client()
    browser.force_login(rini)
    return browser


@pytest.fixture
def worked(django_capture_on_commit_callbacks):
    """What is queued on commit is done at once, as for a short list."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def fresh(batch):
    return Batch.objects.get(pk=batch.pk)


def address(step, batch):
    return reverse(f"imports:batch_{step}", args=[batch.pk])


def reviews():
    return sorted(Person.objects.values_list("review", flat=True))


def test_a_saved_list_says_that_its_new_people_are_drafts(batch, owner):
    words = words_of(owner.get(address("detail", batch), **ENGLISH))

    assert (batch.review, reviews()) == ("draft", ["draft", "draft"])
    assert "2 drafts" in words
    assert "Siti Contoh" in words
    assert "Send all of them for approval" in words


def test_sent_it_is_a_row_of_the_queue_and_rings_the_bell(
    batch, owner, manager, people
):
    assert owner.post(address("submit", batch)).url == batch.get_absolute_url()

    row = manager.get("/queue/", **ENGLISH).context["rows"][0]
    assert (row.waiting.what, row.url) == ("list", batch.get_absolute_url())
    assert people["manager"].notifications.get().link == batch.get_absolute_url()
    assert reviews() == ["draft", "draft"]


def test_a_manager_approves_all_of_it_as_one_act(
    offered, manager, people, viewer, worked
):
    page = manager.get(address("detail", offered), **ENGLISH)
    assert "2 drafts" in words_of(page)
    with worked():
        manager.post(address("approve", offered), {"seen": page.context["seen"]})

    assert reviews() == ["approved", "approved"]
    assert Person.objects.visible_to(people["viewer"]).count() == 2
    told = Context.objects.get(metadata__verb="approve").metadata
    assert (told["by"], told["sent_by"]) == (people["manager"].pk, offered.owner_id)
    assert (fresh(offered).state, fresh(offered).review) == ("done", "approved")
    assert offered.owner.notifications.latest("pk").kind == "approved"
    assert manager.get("/queue/").context["rows"] == []


def test_a_manager_returns_all_of_it_and_it_is_sent_again(offered, owner, manager):
    manager.post(address("return", offered), {"remark": "Which letter?"})

    assert fresh(offered).review == "returned"
    assert reviews() == ["draft", "draft"]
    assert "Which letter?" in owner.get(address("detail", offered)).text
    owner.post(address("submit", offered))
    assert fresh(offered).review == "submitted"


def test_nobody_approves_their_own_list(offered, rini):
    rini.role = "manager"
    rini.save()

    with pytest.raises(ValidationError) as refused:
        drafts.approve(offered, seen=drafts.seen_of(offered), by=rini)

    assert refused.value.code == "own_work"
    offered.decided_by = rini
    with pytest.raises(IntegrityError, match="batch_four_eyes"):
        offered.save()


def test_nor_a_list_of_which_they_mended_a_row(offered):
    other = UserFactory(role="editor")
    with history.acting("correct", by=other):
        Person.objects.filter(name_ind="Budi Contoh").update(note="Mine")
    other.role = "manager"

    with pytest.raises(ValidationError) as refused:
        drafts.approve(offered, seen=drafts.seen_of(offered), by=other)

    assert refused.value.code == "own_work"
    assert reviews() == ["draft", "draft"]


def test_what_changed_since_it_was_seen_is_not_approved(offered, manager, worked):
    seen = manager.get(address("detail", offered)).context["seen"]
    Person.objects.filter(name_ind="Budi Contoh").update(version=2)

    with worked():
        manager.post(address("approve", offered), {"seen": seen})

    assert reviews() == ["draft", "draft"]
    assert fresh(offered).review == "submitted"


def test_what_changes_before_the_worker_comes_is_not_approved(offered, people, worked):
    with worked():
        drafts.approve(offered, seen=drafts.seen_of(offered), by=people["manager"])
        Person.objects.filter(name_ind="Budi Contoh").update(version=2)

    told = fresh(offered)
    assert reviews() == ["draft", "draft"]
    assert (told.state, told.review, told.failure) == ("done", "submitted", "changed")
    assert told.decided_by is None


def test_who_was_sent_alone_is_decided_alone(offered, people, rini, worked):
    review.send(Person.objects.get(name_ind="Budi Contoh"), by=rini)

    with worked():
        drafts.approve(offered, seen=drafts.seen_of(offered), by=people["manager"])

    assert reviews() == ["approved", "submitted"]
    assert drafts.brought_by(offered)[0].alone == 1


def test_people_who_were_there_before_are_no_part_of_it(saved, people, worked, rini):
    there = PersonFactory(name_ind="Siti Contoh", nip=GOOD[1], review="draft")
    mended = ["Siti Contohwati", *GOOD[1:], there.public_id]
    batch = saved(mended, SECOND, headings=[*HEADINGS, "ID publik"])
    drafts.send(batch, by=rini)

    with worked():
        drafts.approve(batch, seen=drafts.seen_of(batch), by=people["manager"])

    there.refresh_from_db()
    assert (there.name_ind, there.review) == ("Siti Contohwati", "draft")
    assert reviews() == ["approved", "draft"]


def test_it_is_taken_back_and_decided_no_more(offered, owner, people):
    owner.post(address("withdraw", offered))

    assert fresh(offered).review == "draft"
    with pytest.raises(ValidationError) as refused:
        drafts.approve(offered, seen=drafts.seen_of(offered), by=people["manager"])
    assert refused.value.code == "decided"


def test_an_undone_list_has_nothing_left_to_approve(offered, owner, manager, people):
    undo(offered.act, reason="The wrong sheet", by=offered.owner)

    words = words_of(manager.get(address("detail", offered), **ENGLISH))
    assert "the list was undone" in words
    with pytest.raises(ValidationError):
        drafts.approve(offered, seen=drafts.seen_of(offered), by=people["manager"])
    owner.post(address("withdraw", offered))
    owner.post(address("submit", offered))
    assert fresh(offered).review == "draft"


def test_a_list_that_a_manager_approved_before_has_no_drafts(
    sent, people, rini, worked
):
    CohortFactory._meta.model.objects.update(review="approved")
    batch = sent(GOOD)
    actions.send(batch, reason="", by=rini)
    with worked():
        actions.approve(fresh(batch), by=people["manager"])

    assert (fresh(batch).state, fresh(batch).review) == ("done", "")
    assert reviews() == ["approved"]


@pytest.mark.parametrize("rows", [1, 12])
def test_the_page_takes_as_many_statements_for_one_as_for_many(
    saved,
    manager,
    rini,
    rows,
    django_assert_num_queries,
):
    names = [["Contoh " + "abcdefghijkl"[n] * 4, "", GOOD[2], ""] for n in range(rows)]
    batch = saved(*names)
    drafts.send(batch, by=rini)

    with django_assert_num_queries(9):
        manager.get(address("detail", batch))
