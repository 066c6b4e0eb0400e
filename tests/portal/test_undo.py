"""Undoing an act: what goes back, who may, and what stands against it.

A test is one transaction, and what is written after an act in it belongs to that act;
hence each later change is an act of its own.
"""

from uuid import UUID

import pytest
from django.core.exceptions import ValidationError
from pghistory.models import Context

from agreements.models import Agreement, Party
from egcc_portal import history
from egcc_portal.dates import FuzzyDate
from egcc_portal.directory.models import Institution
from egcc_portal.history.steps import among
from egcc_portal.history.undo import plan_of, undo
from egcc_portal.sources.models import Claim
from tests.factories import (
    AgreementFactory,
    ClaimFactory,
    InstitutionFactory,
    PartyFactory,
    ProgramFactory,
)
from tests.portal.test_history_pages import url_of, words_of
from tests.portal.test_knowledge import THEN, all_of_it_happened

pytestmark = pytest.mark.django_db


def act(verb, by, change, **more):
    """Do something as an act of its own; return its key."""
    before = set(Context.objects.values_list("pk", flat=True))
    with history.acting(verb, by=by, reason="Letter 12", **more):
        change()
    return Context.objects.exclude(pk__in=before).get().pk


def moves_end(agreement, year):
    """Return what moves the end of an agreement's term."""

    def move():
        row = Agreement.objects.get(pk=agreement.pk)
        row.effect_end = FuzzyDate.parse(f"{year}-12-31")
        row.version += 1
        row.save()

    return move


@pytest.fixture
def agreement():
    agreement = AgreementFactory(note="As it was")
    all_of_it_happened(THEN)
    return agreement


@pytest.fixture
def draft():
    return AgreementFactory(review="draft")


@pytest.fixture
def moved(people, agreement):
    """The act by which an editor moved the agreement's end to 2024."""
    return act("correct", people["editor"], moves_end(agreement, 2024))


def end_of(agreement):
    return Agreement.objects.get(pk=agreement.pk).effect_end_to.year


def refused(key, by, record=None):
    """Return the sentences with which an undo is refused."""
    with pytest.raises(ValidationError) as told:
        undo(key, record=record, reason="Typed wrong", by=by)
    return " ".join(told.value.messages)


def test_undo_puts_back_what_the_act_changed_and_nothing_else(people, agreement, moved):
    row = Agreement.objects.filter(pk=agreement.pk)
    act("correct", people["editor"], lambda: row.update(note="Changed since"))

    undo(moved, record=agreement, reason="Typed wrong", by=people["manager"])

    agreement.refresh_from_db()
    assert end_of(agreement) == 2023
    assert agreement.note == "Changed since"
    assert agreement.version == 3
    told = agreement.versions.latest("pgh_id").pgh_context.metadata
    assert (told["verb"], told["by"]) == ("undo change", people["manager"].pk)
    assert (told["reason"], told["undoes"]) == ("Typed wrong", str(moved))


def test_an_undo_can_be_undone(people, agreement, moved):
    key = act(
        "undo change",
        people["manager"],
        lambda: undo(moved, reason="Typed wrong", by=people["manager"]),
    )
    assert end_of(agreement) == 2023

    undo(key, reason="It was right", by=people["manager"])

    assert end_of(agreement) == 2024


def test_a_later_change_of_the_same_field_is_named(people, agreement, moved):
    act("correct", people["editor"], moves_end(agreement, 2025))

    said = refused(moved, people["manager"], agreement)

    assert "editor@example.org" in said
    assert end_of(agreement) == 2025


def test_what_was_added_goes_and_what_was_removed_comes_back(people, draft):
    party = PartyFactory(agreement=draft)
    kept = Party.objects.values("pk", "agreement", "institution", "side", "role").get()

    def replace():
        party.delete()
        PartyFactory(agreement=draft, side="korea")

    key = act("correct", people["editor"], replace)
    undo(key, record=draft, reason="Typed wrong", by=people["editor"])

    assert Party.objects.values(*kept).get() == kept


def test_what_is_used_since_is_not_removed(people):
    key = act("create", people["editor"], lambda: InstitutionFactory(review="draft"))
    made = Institution.objects.get()
    act("create", people["editor"], lambda: PartyFactory(institution=made))

    said = refused(key, people["editor"])

    assert "Party" in said or "Pihak" in said
    assert Institution.objects.exists()


def test_what_sources_speak_of_is_not_removed(people):
    key = act("create", people["editor"], lambda: AgreementFactory(review="draft"))
    about = Agreement.objects.get().public_id
    act("claim", people["editor"], lambda: ClaimFactory(about=about))

    assert refused(key, people["editor"])
    assert Agreement.objects.exists()


def test_a_claim_goes_with_the_correction_that_brought_it(people, agreement):
    key = act(
        "correct",
        people["editor"],
        lambda: (
            moves_end(agreement, 2024)(),
            ClaimFactory(about=agreement.public_id, value="2024"),
        ),
    )

    undo(key, record=agreement, reason="Typed wrong", by=people["manager"])

    assert not Claim.objects.exists()
    assert end_of(agreement) == 2023


def test_what_was_removed_with_its_record_gone_cannot_come_back(people, draft):
    party = PartyFactory(agreement=draft)
    key = act("correct", people["editor"], party.delete)
    act("remove", people["editor"], draft.delete)

    assert refused(key, people["editor"])
    assert not Party.objects.exists()


@pytest.mark.parametrize(
    ("review", "may"),
    [
        ("draft", {"editor"}),
        ("returned", {"editor"}),
        ("submitted", set()),
        ("approved", {"manager"}),
    ],
)
def test_who_may_undo_follows_from_the_review(people, review, may):
    agreement = AgreementFactory(review=review)
    key = act("correct", people["editor"], moves_end(agreement, 2024))

    able = {role for role, user in people.items() if plan_of(key, by=user).is_possible}

    assert able == may


def test_what_is_approved_by_now_is_not_removed(people):
    key = act("create", people["editor"], AgreementFactory)

    assert refused(key, people["manager"])
    assert Agreement.objects.exists()


def test_an_act_over_many_rows_goes_back_whole(people):
    with_import = act(
        "import",
        people["editor"],
        lambda: InstitutionFactory.create_batch(30, review="draft"),
    )

    plan = undo(with_import, reason="The wrong sheet", by=people["editor"])

    assert len(plan.steps) == 30
    assert not Institution.objects.exists()


def test_one_record_of_many_goes_back_alone(people):
    key = act(
        "import",
        people["editor"],
        lambda: InstitutionFactory.create_batch(3, review="draft"),
    )
    one = Institution.objects.first()

    undo(key, record=one, reason="Twice in the sheet", by=people["editor"])

    assert Institution.objects.count() == 2


def test_a_rule_of_today_holds_for_what_comes_back(people, draft):
    draft.code = "ID-KR/OLD"
    draft.save()
    key = act("correct", people["editor"], lambda: recode(draft, "ID-KR/NEW"))
    act("create", people["editor"], lambda: AgreementFactory(code="ID-KR/OLD"))

    assert refused(key, people["editor"])
    assert Agreement.objects.get(pk=draft.pk).code == "ID-KR/NEW"


def recode(agreement, code):
    Agreement.objects.filter(pk=agreement.pk).update(code=code)


def test_the_way_to_approval_is_not_undone(people, draft):
    key = act(
        "approve",
        people["manager"],
        lambda: Agreement.objects.filter(pk=draft.pk).update(review="approved"),
    )

    assert plan_of(key, by=people["manager"]).steps == []
    assert refused(key, people["manager"])


def test_what_changes_until_its_rows_are_held_is_read_again(
    people, agreement, moved, monkeypatch
):
    change = moves_end(agreement, 2025)
    monkeypatch.setattr("egcc_portal.history.undo.lock", lambda steps: change())

    assert "manager@example.org" in refused(moved, people["manager"], agreement)


@pytest.mark.parametrize("rows", [1, 12])
def test_planning_asks_once_a_kind_of_row(people, rows, django_assert_max_num_queries):
    host = InstitutionFactory()
    key = act(
        "import",
        people["editor"],
        lambda: ProgramFactory.create_batch(rows, review="draft", host=host),
    )

    with django_assert_max_num_queries(50):
        assert plan_of(key, by=people["editor"]).is_possible


def test_keys_are_one_value_however_many_they_are(people):
    keys = among(range(3))

    assert keys.as_sql(None, None)[1] == [[0, 1, 2]]
    assert not Agreement.objects.filter(pk__in=among([])).exists()
    assert not Agreement.objects.filter(public_id__in=among(["x"])).exists()


def test_the_history_page_leads_to_undoing(manager, viewer, agreement, moved):
    url = f"{url_of(agreement)}{moved}/undo/"

    assert url in manager.get(url_of(agreement)).text
    assert url not in viewer.get(url_of(agreement)).text
    words = manager.get(url, headers={"accept-language": "en"})
    assert "2024" in words.text
    answer = manager.post(url, {"reason": "Typed wrong"})
    assert answer.status_code == 302
    assert end_of(agreement) == 2023
    assert "Typed wrong" in words_of(manager, agreement)


def test_without_a_reason_nothing_is_undone(manager, agreement, moved):
    answer = manager.post(f"{url_of(agreement)}{moved}/undo/", {"reason": " "})

    assert answer.context["form"].has_error("reason", "required")
    assert end_of(agreement) == 2024


def test_a_refusal_keeps_what_was_typed(people, editor, agreement, moved):
    act("correct", people["manager"], moves_end(agreement, 2025))

    answer = editor.post(f"{url_of(agreement)}{moved}/undo/", {"reason": "Mine"})

    assert answer.status_code == 409
    assert end_of(agreement) == 2025
    assert f"/journal/agreements.agreement/{agreement.public_id}/" in answer.text


@pytest.mark.parametrize("key", ["1", "nonsense", str(UUID(int=1))])
def test_an_act_that_is_none_is_not_there(manager, agreement, key):
    assert manager.get(f"{url_of(agreement)}{key}/undo/").status_code == 404
    assert manager.get(f"/acts/{key}/undo/").status_code == 404


def test_a_page_tells_where_an_act_came_from(manager, agreement, moved):
    manager.post(f"{url_of(agreement)}{moved}/undo/", {"reason": "Typed wrong"})

    told = agreement.versions.latest("pgh_id").pgh_context.metadata
    assert told["where"] == "agreements:agreement_undo"
    assert "halaman portal" in words_of(manager, agreement) or (
        "On a page of the portal" in words_of(manager, agreement)
    )
