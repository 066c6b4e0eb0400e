"""Four eyes: what an editor sends, a manager approves or returns."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from agreements.models import Agreement
from egcc_portal import history
from egcc_portal.entry.models import Entry
from egcc_portal.review import actions
from programs.models import Observation
from tests.factories import (
    AgreementFactory,
    CohortFactory,
    EventFactory,
    IndicatorFactory,
    InstitutionFactory,
    ObservationFactory,
    PartyFactory,
    PersonFactory,
    ProgramFactory,
    ProjectFactory,
    SourceFactory,
    UserFactory,
)
from tests.filling import filled
from tests.portal.deciding import ENGLISH, decide, fresh
from tests.samples import words_of

pytestmark = pytest.mark.django_db
RECORDS = [
    AgreementFactory,
    ProgramFactory,
    ProjectFactory,
    EventFactory,
    IndicatorFactory,
    CohortFactory,
    InstitutionFactory,
    PersonFactory,
    SourceFactory,
]


@pytest.fixture
def draft():
    return AgreementFactory(review="draft", title_ind="Nota baru")


@pytest.fixture
def sent(people, draft):
    """A draft that an editor has sent."""
    return actions.send(draft, by=people["editor"])


@pytest.fixture
def approved():
    return AgreementFactory(title_ind="Nota kesepahaman", state="draft")


@pytest.fixture
def change(editor, approved):
    """A change to an approved agreement, sent by an editor."""
    url = reverse("agreements:agreement_edit", args=[approved.pk])
    typed = filled(editor, url, title_en="Signed text", effect_end="31 Des 2024")
    assert editor.post(url, typed).status_code == 302
    return Entry.objects.waiting().exclude(data={}).get()


@pytest.mark.parametrize("factory", RECORDS)
def test_every_kind_of_record_is_sent_and_approved(people, manager, viewer, factory):
    record = factory(review="draft")
    entry = actions.send(record, by=people["editor"])

    assert decide(manager, entry, "approve").status_code == 302
    assert fresh(record).review == "approved"
    assert type(record).objects.visible_to(people["viewer"]).get() == record


def test_a_draft_is_sent_from_its_page(editor, viewer, draft):
    page = editor.get(draft.get_absolute_url(), **ENGLISH)
    url = reverse("review:record_send", args=[draft.fact_model, draft.public_id])

    assert f'action="{url}"' in page.text
    assert "Send for approval" in page.text
    assert editor.post(url).url == draft.get_absolute_url()
    assert fresh(draft).review == "submitted"
    assert viewer.get(draft.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("model", ["programs.observation", "accounts.user", "x"])
def test_a_part_is_not_sent_without_its_record(editor, model):
    about = ObservationFactory(review="draft").public_id

    assert editor.post(f"/queue/send/{model}/{about}/").status_code == 404
    assert not Entry.objects.exists()


def test_it_is_sent_once(people, sent, draft):
    with pytest.raises(ValidationError) as refused:
        actions.send(draft, by=people["editor"])

    assert refused.value.code == "moved"
    assert Entry.objects.waiting().count() == 1


def test_managers_are_told_and_then_the_editor(people, manager, sent):
    assert people["manager"].notifications.get().kind == "submitted"

    decide(manager, sent, "approve")

    told = people["editor"].notifications.get()
    assert (told.kind, told.link) == ("approved", actions.entry_url(sent))


def test_a_new_record_is_shown_field_by_field(people, manager):
    record = AgreementFactory(review="draft", title_ind="Nota baru")
    PartyFactory(agreement=record, institution=InstitutionFactory(name_ind="MOIS"))
    entry = actions.send(record, by=people["editor"])

    words = words_of(manager.get(actions.entry_url(entry), **ENGLISH))

    assert "Title (Indonesian) Nota baru" in words
    assert "MOIS" in words
    assert "Review" not in words


def test_a_change_is_shown_before_and_after_and_made_by_nobody(manager, change):
    words = words_of(manager.get(actions.entry_url(change), **ENGLISH))

    assert "31 December 2023 31 December 2024" in words
    assert "Title (English) – Signed text" in words
    assert Agreement.objects.get().title_en is None


def test_an_approved_change_is_its_editors_act_and_names_the_manager(
    people, manager, viewer, approved, change
):
    assert decide(manager, change, "approve").status_code == 302

    row = fresh(approved)
    assert (row.title_en, row.review, row.version) == ("Signed text", "approved", 2)
    told = approved.versions.latest("pgh_id").pgh_context.metadata
    assert (told["by"], told["approved_by"]) == (
        people["editor"].pk,
        people["manager"].pk,
    )
    past = reverse("agreements:agreement_history", args=[approved.pk])
    words = words_of(viewer.get(past, **ENGLISH))
    assert "by editor@example.org (editor)" in words
    assert "approved by manager@example.org (manager)" in words


def test_staff_read_the_approved_text_until_then(viewer, partner, approved, change):
    for browser in (viewer, partner):
        page = browser.get(approved.get_absolute_url(), **ENGLISH).text
        assert "Signed text" not in page
        assert "Waiting for a manager" not in page


def test_what_is_returned_goes_back_with_comments_at_its_fields(
    editor, manager, sent, draft
):
    form = {"comment": "Nearly there.", "at:title_ind": "Add the year."}

    assert decide(manager, sent, "return", **form).status_code == 302

    sent.refresh_from_db()
    assert sent.comments == {"": "Nearly there.", "title_ind": "Add the year."}
    assert fresh(draft).review == "returned"
    for url in [draft.get_absolute_url(), actions.entry_url(sent)]:
        words = words_of(editor.get(url, **ENGLISH))
        assert "Nearly there." in words
        assert "Title (Indonesian): Add the year." in words


def test_it_is_mended_and_sent_again(people, editor, manager, sent, draft):
    decide(manager, sent, "return", comment="Add the year.")
    form = f'href="{reverse("agreements:agreement_edit", args=[draft.pk])}"'
    assert form in editor.get(actions.entry_url(sent)).text
    assert form not in manager.get(actions.entry_url(sent)).text
    again = actions.send(fresh(draft), by=people["editor"])

    rows = editor.get("/queue/").context["rows"]
    assert [row.waiting.thing for row in rows] == [again.pk]
    assert decide(manager, again, "approve").status_code == 302
    assert fresh(draft).review == "approved"


def test_a_returned_change_is_typed_on_under_its_key(editor, manager, change, approved):
    decide(manager, change, "return", comment="Which article?")
    url = reverse("agreements:agreement_edit", args=[approved.pk])
    assert editor.get(actions.entry_url(change)).context["again_url"] == url

    page = editor.get(url)
    assert str(page.context["key"]) == str(change.key)
    assert "Signed text" in page.text
    editor.post(url, filled(editor, url, title_en="Signed text of 2021"))

    assert Entry.objects.waiting().get() == change
    assert decide(manager, change, "approve").status_code == 302
    assert fresh(approved).title_en == "Signed text of 2021"


def test_who_returns_says_why(manager, sent, draft):
    answer = decide(manager, sent, "return", comment=" ")

    assert answer.context["form"].has_error("comment")
    assert fresh(draft).review == "submitted"


def test_nobody_approves_their_own_work(people, sent, draft):
    people["editor"].role = "manager"
    people["editor"].save()
    browser = Client()
    browser.force_login(people["editor"])

    page = browser.get(actions.entry_url(sent), **ENGLISH)
    answer = decide(browser, sent, "approve")

    assert "Nobody decides on their own work" in page.text
    assert not page.context["decides"]
    assert answer.status_code == 409
    assert fresh(draft).review == "submitted"


def test_nor_does_the_database_let_them(people, sent):
    sent.decided_by, sent.decided_at = sent.owner, timezone.now()

    with pytest.raises(IntegrityError, match="entry_decided_by_another"):
        sent.save()


def test_nor_what_they_wrote_and_another_sent(people, draft):
    writer = UserFactory(role="editor")
    with history.acting("correct", by=writer):
        Agreement.objects.filter(pk=draft.pk).update(note="Mine")
    entry = actions.send(draft, by=people["editor"])
    writer.role = "manager"

    with pytest.raises(ValidationError) as refused:
        actions.approve(entry, draft, by=writer)

    assert refused.value.code == "own_work"


def test_what_changed_since_it_was_read_is_not_approved(manager, sent, draft):
    page = manager.get(actions.entry_url(sent))
    seen = page.context["form"].initial["seen"]
    Agreement.objects.filter(pk=draft.pk).update(version=9, title_ind="Lain")

    form = {"do": "approve", "seen": seen, "comment": "Fine"}
    answer = manager.post(f"{actions.entry_url(sent)}decide/", form)

    assert answer.status_code == 409
    assert "Fine" in answer.text
    assert fresh(draft).review == "submitted"


def test_a_change_that_no_longer_fits_is_returned_only(
    editor, manager, approved, change
):
    Agreement.objects.filter(pk=approved.pk).update(version=9)

    page = manager.get(actions.entry_url(change), **ENGLISH)

    assert "no longer fits" in page.text
    assert decide(manager, change, "approve").status_code == 409
    assert fresh(approved).title_en is None
    assert decide(manager, change, "return", comment="Look again").status_code == 302


def test_what_was_sent_is_taken_back(editor, manager, sent, draft):
    assert editor.post(f"{actions.entry_url(sent)}withdraw/").status_code == 302

    assert fresh(draft).review == "draft"
    assert manager.get("/queue/").context["rows"] == []
    assert manager.get(actions.entry_url(sent)).status_code == 200


def test_a_change_taken_back_is_typed_on(editor, change, approved):
    editor.post(f"{actions.entry_url(change)}withdraw/")

    url = reverse("agreements:agreement_edit", args=[approved.pk])
    assert "Signed text" in editor.get(url).text
    assert not Entry.objects.waiting().exists()


def test_what_is_decided_is_decided(people, manager, sent, draft):
    decide(manager, sent, "approve")

    with pytest.raises(ValidationError) as refused:
        actions.give_back(sent, draft, comments={"": "No"}, by=people["manager"])

    assert refused.value.code == "decided"


def test_values_are_approved_with_their_indicator(people, manager):
    indicator = IndicatorFactory(review="draft")
    ObservationFactory(indicator=indicator, review="draft")
    entry = actions.send(indicator, by=people["editor"])

    decide(manager, entry, "approve")

    assert Observation.objects.get().review == "approved"


@pytest.mark.parametrize("factory", [each for each in RECORDS if each != EventFactory])
def test_a_records_page_stays_within_ten_statements(
    people, editor, factory, django_assert_max_num_queries
):
    record = factory(review="draft")
    actions.send(record, by=people["editor"])

    with django_assert_max_num_queries(10):
        page = editor.get(record.get_absolute_url(), **ENGLISH)

    assert "Waiting for a manager" in page.text


def test_what_has_no_page_is_sent_and_discussed_on_its_history(editor):
    event = EventFactory(review="draft")
    past = reverse("programs:event_history", args=[event.pk])

    page = editor.get(past, **ENGLISH).text

    assert "Send for approval" in page
    assert "Add the comment" in page


@pytest.mark.parametrize("do", ["", "nonsense"])
def test_a_decision_that_is_none_decides_nothing(manager, sent, draft, do):
    assert decide(manager, sent, do).status_code == 200
    assert fresh(draft).review == "submitted"
