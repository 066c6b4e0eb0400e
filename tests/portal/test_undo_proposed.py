"""An editor proposes to undo a change to an approved record; a manager decides."""

import pytest
from django.core.exceptions import ValidationError

from agreements.models import Agreement
from egcc_portal.entry.models import Entry
from egcc_portal.history.undo import undo
from egcc_portal.review import actions, undoing
from tests.factories import AgreementFactory, InstitutionFactory, UserFactory
from tests.portal.test_history_pages import url_of
from tests.portal.test_review import decide
from tests.portal.test_undo import act, end_of, moves_end
from tests.samples import words_of

pytestmark = pytest.mark.django_db
ENGLISH = {"headers": {"accept-language": "en"}}


@pytest.fixture
def agreement():
    return AgreementFactory(note="As it was")


@pytest.fixture
def moved(people, agreement):
    """The act by which somebody moved the end of an approved agreement to 2024."""
    return act("correct", UserFactory(role="editor"), moves_end(agreement, 2024))


@pytest.fixture
def proposed(people, agreement, moved):
    """An editor's proposal to undo that."""
    by = people["editor"]
    return undoing.propose(moved, record=agreement, reason="Typed wrong", by=by)


def test_an_editor_proposes_it_on_the_page(editor, agreement, moved):
    url = f"{url_of(agreement)}{moved}/undo/"

    assert "Propose to undo it" in editor.get(url, **ENGLISH).text
    assert editor.post(url, {"reason": "Typed wrong"}).url == "/queue/"

    entry = Entry.objects.waiting().get()
    assert (entry.act, entry.about) == ("undo", agreement.public_id)
    assert end_of(agreement) == 2024
    assert "an undoing" in words_of(editor.get("/queue/", **ENGLISH))


def test_a_manager_reads_what_would_go_back_and_why(manager, proposed):
    words = words_of(manager.get(actions.entry_url(proposed), **ENGLISH))

    assert "31 December 2024 31 December 2023" in words
    assert "Reason Typed wrong" in words
    assert "an undoing" in words


def test_approved_it_is_the_editors_act_and_names_the_manager(
    people, manager, agreement, moved, proposed
):
    assert decide(manager, proposed, "approve").status_code == 302

    assert end_of(agreement) == 2023
    told = agreement.versions.latest("pgh_id").pgh_context.metadata
    assert (told["verb"], told["undoes"]) == ("undo change", str(moved))
    assert told["by"] == people["editor"].pk
    assert told["approved_by"] == people["manager"].pk
    assert told["reason"] == "Typed wrong"
    assert people["editor"].notifications.latest("pk").kind == "approved"


def test_a_manager_who_proposed_it_as_an_editor_does_not_decide(
    people, agreement, moved, proposed
):
    people["editor"].role = "manager"

    with pytest.raises(ValidationError) as refused:
        actions.approve(proposed, agreement, by=people["editor"])

    assert refused.value.code == "own_work"
    assert end_of(agreement) == 2024


def test_a_later_change_of_the_field_refuses_the_proposal(
    people, editor, agreement, moved
):
    act("correct", people["manager"], moves_end(agreement, 2025))

    answer = editor.post(f"{url_of(agreement)}{moved}/undo/", {"reason": "Mine"})

    assert answer.status_code == 409
    assert "manager@example.org" in answer.text
    assert not Entry.objects.exists()


def test_a_later_change_of_the_field_refuses_the_approval(
    people, manager, agreement, proposed
):
    act("correct", UserFactory(role="manager"), moves_end(agreement, 2025))

    page = manager.get(actions.entry_url(proposed), **ENGLISH)
    answer = decide(manager, proposed, "approve")

    assert "changed again on" in words_of(page)
    assert 'value="approve"' not in page.text
    assert answer.status_code == 409
    assert end_of(agreement) == 2025
    assert Entry.objects.get().state == "submitted"


def test_a_later_change_of_another_field_stays(people, manager, agreement, proposed):
    row = Agreement.objects.filter(pk=agreement.pk)
    act("correct", people["manager"], lambda: row.update(note="Changed since"))

    assert decide(manager, proposed, "approve").status_code == 302

    assert end_of(agreement) == 2023
    assert row.get().note == "Changed since"


def test_the_same_is_proposed_once(people, agreement, moved, proposed):
    with pytest.raises(ValidationError) as refused:
        undoing.propose(
            moved, record=agreement, reason="Me too", by=UserFactory(role="editor")
        )

    assert refused.value.code == "waits"
    assert Entry.objects.count() == 1


def test_returned_it_is_proposed_again_or_put_aside(
    editor, manager, agreement, moved, proposed
):
    assert decide(manager, proposed, "return", comment="Which letter?").status_code
    page = editor.get(actions.entry_url(proposed), **ENGLISH)
    assert "Which letter?" in page.text
    assert page.context["again_url"] == f"{url_of(agreement)}{moved}/undo/"

    editor.post(page.context["again_url"], {"reason": "Letter 12"})
    assert [each.state for each in Entry.objects.order_by("pk")] == [
        "withdrawn",
        "submitted",
    ]

    decide(manager, Entry.objects.waiting().get(), "return", comment="No")
    editor.post(f"{actions.entry_url(Entry.objects.order_by('pk')[1])}withdraw/")
    assert editor.get("/queue/").context["rows"] == []


def test_what_is_taken_back_waits_no_more(editor, agreement, proposed):
    editor.post(f"{actions.entry_url(proposed)}withdraw/")

    assert Entry.objects.get().state == "withdrawn"
    assert end_of(agreement) == 2024


def test_a_whole_act_on_several_records_is_proposed_as_one(people, editor, manager):
    several = [AgreementFactory() for _ in range(2)]
    key = act(
        "correct",
        people["manager"],
        lambda: [moves_end(each, 2024)() for each in several],
    )

    assert (
        editor.post(f"/acts/{key}/undo/", {"reason": "Both wrong"}).status_code == 302
    )
    entry = Entry.objects.waiting().get()
    assert undoing.url_of(entry, several[0]) == f"/acts/{key}/undo/"
    assert decide(manager, entry, "approve").status_code == 302

    assert [end_of(each) for each in several] == [2023, 2023]


def test_drafts_are_undone_by_their_editor_at_once(people, editor):
    draft = AgreementFactory(review="draft")
    key = act("correct", people["editor"], moves_end(draft, 2024))

    editor.post(f"{url_of(draft)}{key}/undo/", {"reason": "Typed wrong"})

    assert end_of(draft) == 2023
    assert not Entry.objects.exists()


def test_what_an_act_added_that_is_approved_is_not_even_proposed(people, editor):
    key = act("record", UserFactory(role="editor"), InstitutionFactory)

    answer = editor.post(f"/acts/{key}/undo/", {"reason": "Not ours"}, **ENGLISH)

    assert answer.status_code == 409
    assert "stays on record" in answer.text
    assert not Entry.objects.exists()


def test_an_editors_own_hand_does_not_undo_it(people, agreement, moved):
    with pytest.raises(ValidationError, match="manager"):
        undo(moved, record=agreement, reason="Mine", by=people["editor"])

    assert end_of(agreement) == 2024
