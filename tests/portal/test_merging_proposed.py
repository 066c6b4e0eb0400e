"""Two approved records become one by four eyes: proposed, and approved by another."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from pghistory.models import Context

from agreements.models import Party
from egcc_portal.directory.models import Institution, Person
from egcc_portal.entry.models import Entry
from egcc_portal.history.undo import undo
from egcc_portal.merging import actions as merging
from egcc_portal.merging import proposing
from egcc_portal.merging.pairs import Pair
from egcc_portal.review import actions
from tests.factories import InstitutionFactory, PartyFactory, PersonFactory, UserFactory
from tests.portal.test_review import decide
from tests.portal.test_uniting import form_of, url_of
from tests.samples import words_of

pytestmark = pytest.mark.django_db
ENGLISH = {"headers": {"accept-language": "en"}}


@pytest.fixture
def two():
    """A ministry entered twice, both approved; a party is of the second."""
    stays = InstitutionFactory(name_ind="Kementerian PANRB")
    gone = InstitutionFactory(name_ind="Kementerian PAN-RB", name_en="The Ministry")
    PartyFactory(institution=gone)
    return stays, gone


@pytest.fixture
def proposed(people, two):
    """An editor's proposal that the two are one, under the first one's name."""
    pair = Pair(*two, people["editor"])
    choices = {"name_ind": "stays", "name_en": "gone"}
    return proposing.propose(pair, choices, reason="One ministry", by=people["editor"])


@pytest.mark.parametrize("role", ["editor", "manager"])
def test_it_is_proposed_on_the_page(two, role):
    browser = Client()
    browser.force_login(UserFactory(role=role))
    url, names = url_of(*two), {"name_ind": "stays", "name_en": "gone"}

    assert "Propose to merge the two" in browser.get(url, **ENGLISH).text
    assert browser.post(url, form_of(*two, **names)).url == "/queue/"

    entry = Entry.objects.waiting().get()
    assert (entry.act, entry.about) == ("merge", two[0].public_id)
    assert Institution.objects.filter(pk__in=[each.pk for each in two]).count() == 2


@pytest.mark.parametrize("draft", [0, 1])
def test_one_approved_record_is_enough_for_four_eyes(people, draft):
    reviews = ["approved", "approved"]
    reviews[draft] = "draft"
    pair = [InstitutionFactory(review=review) for review in reviews]

    with pytest.raises(ValidationError):
        merging.merge(
            Pair(*pair, people["manager"]), {}, reason="One", by=people["manager"]
        )
    assert Institution.objects.count() == 2


def test_two_drafts_are_merged_by_their_editor_at_once(people, editor):
    pair = [InstitutionFactory(review="draft", name_ind="PANRB") for _ in range(2)]

    editor.post(url_of(*pair), form_of(*pair))

    assert Institution.objects.get() == pair[0]
    assert not Entry.objects.exists()


def test_a_manager_reads_what_would_become_of_the_two(manager, proposed):
    words = words_of(manager.get(actions.entry_url(proposed), **ENGLISH))

    assert "a merging" in words
    assert "Reason One ministry" in words
    assert "“The Ministry” becomes a part of “Kementerian PANRB”" in words
    assert "Name (English) – The Ministry" in words
    assert "Party 0 1" in words


def test_approved_it_is_the_proposers_act_and_can_be_undone(
    people, manager, two, proposed
):
    assert decide(manager, proposed, "approve").status_code == 302

    stays = Institution.objects.get(pk=two[0].pk)
    assert (stays.name_en, Party.objects.get().institution) == ("The Ministry", stays)
    assert not Institution.objects.filter(pk=two[1].pk).exists()
    told = Context.objects.get(metadata__verb="merge")
    assert told.metadata["by"] == people["editor"].pk
    assert told.metadata["approved_by"] == people["manager"].pk
    undo(told.pk, reason="They are two", by=people["manager"])
    assert Party.objects.get().institution == two[1]


def test_nobody_approves_their_own_proposal(people, two, proposed):
    people["editor"].role = "manager"

    with pytest.raises(ValidationError) as refused:
        actions.approve(proposed, two[0], by=people["editor"])

    assert refused.value.code == "own_work"
    assert Institution.objects.filter(pk=two[1].pk).exists()


@pytest.mark.parametrize("which", [0, 1])
def test_a_change_of_either_since_is_told_and_stands_against_it(
    manager, two, proposed, which
):
    Institution.objects.filter(pk=two[which].pk).update(version=7)

    page = manager.get(actions.entry_url(proposed), **ENGLISH)
    answer = decide(manager, proposed, "approve")

    assert "was changed or merged since this was proposed" in words_of(page)
    assert answer.status_code == 409
    assert Institution.objects.filter(pk=two[1].pk).exists()
    assert decide(manager, proposed, "return", comment="Look again").status_code == 302


def test_what_waits_is_not_proposed_again(manager, two, proposed):
    page = manager.get(url_of(*two), **ENGLISH)
    answer = manager.post(url_of(*two), form_of(*two, name_ind="stays"))

    assert "waits for a manager" in words_of(page)
    assert answer.status_code != 302
    assert Entry.objects.count() == 1


def test_returned_it_is_proposed_again(editor, manager, two, proposed):
    decide(manager, proposed, "return", comment="Which name?")
    page = editor.get(actions.entry_url(proposed), **ENGLISH)
    assert page.context["again_url"] == url_of(*two)

    editor.post(url_of(*two), form_of(*two, name_ind="gone", name_en="gone"))

    states = Entry.objects.order_by("pk").values_list("state", flat=True)
    assert list(states) == ["withdrawn", "submitted"]


def test_a_manager_takes_back_what_they_proposed_and_nothing_else(
    people, manager, two, proposed
):
    manager.post(f"{actions.entry_url(proposed)}withdraw/")
    pair = Pair(*[InstitutionFactory() for _ in range(2)], people["manager"])
    own = proposing.propose(pair, {}, reason="One", by=people["manager"])
    assert manager.post(f"{actions.entry_url(own)}withdraw/").status_code == 302

    states = Entry.objects.order_by("pk").values_list("state", flat=True)
    assert list(states) == ["submitted", "withdrawn"]


def test_numbers_of_people_are_not_kept_in_a_proposal(people, manager):
    one, other = PersonFactory(), PersonFactory(nip="196501011990031001")
    pair = Pair(one, other, people["editor"])
    entry = proposing.propose(pair, {"nip": "gone"}, reason="One", by=people["editor"])

    page = manager.get(actions.entry_url(entry))

    assert "… 001" in page.text
    assert "19650101" not in page.text + str(entry.data)
    decide(manager, entry, "approve")
    assert Person.objects.get().nip == "196501011990031001"


def test_marking_as_two_stays_with_managers(editor, two):
    assert "apart-reason" not in editor.get(url_of(*two)).text
    assert editor.post(url_of(*two, "apart"), {}).status_code == 403
