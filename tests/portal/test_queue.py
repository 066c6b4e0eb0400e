"""The queue: everything that waits for a manager, as rows of one list."""

from datetime import timedelta

import pytest
from django.utils import timezone

from egcc_portal.entry.models import Entry
from egcc_portal.imports.models import Batch
from egcc_portal.review import actions
from egcc_portal.vault import actions as vault
from egcc_portal.vault.models import Attachment
from tests.factories import (
    AgreementFactory,
    AttachmentFactory,
    CohortFactory,
    InstitutionFactory,
    ProgramFactory,
    UserFactory,
)
from tests.samples import words_of

pytestmark = pytest.mark.django_db
ENGLISH = {"headers": {"accept-language": "en"}}


def ago(days):
    return timezone.now() - timedelta(days=days)


def waits(owner, days, record=None, **typed):
    """A draft, or what is typed into the form of a record, that waits so many days."""
    record = record or AgreementFactory(review="draft")
    entry = actions.send(record, by=owner) if not typed else Entry(owner=owner)
    entry.model, entry.about = record.fact_model, record.public_id
    entry.state, entry.data, entry.submitted_at = "submitted", typed, ago(days)
    entry.save()
    return entry


def paper(owner, days, **more):
    """A document of an approved agreement that waits so many days."""
    return AttachmentFactory(
        review="submitted", added_by=owner, added_at=ago(days), **more
    )


def sheet(owner, days, **more):
    """A list from a file that waits so many days."""
    state = {"state": "submitted"} | more
    return Batch.objects.create(
        kind="participants",
        about=CohortFactory().public_id,
        owner=owner,
        name="peserta.xlsx",
        sent_at=ago(days),
        **state,
    )


def found(browser, **asked):
    """What the queue shows, as what and key, in its order."""
    rows = browser.get("/queue/", asked).context["rows"]
    return [(row.waiting.what, row.waiting.thing) for row in rows]


@pytest.fixture
def all_kinds(people):
    """One of each kind; the longest first."""
    by = people["editor"]
    approved = AgreementFactory()
    return [
        ("paper", paper(by, 6).pk),
        ("change", waits(by, 5, approved, title_en=["New"]).pk),
        ("list", sheet(by, 4).pk),
        ("record", waits(by, 3).pk),
        ("undo", waits(by, 2, approved, act=["undo"]).pk),
        ("merge", waits(by, 1, InstitutionFactory(), act=["merge"]).pk),
    ]


def test_all_that_waits_is_a_row_the_longest_first(manager, all_kinds):
    assert found(manager) == all_kinds


def test_the_queue_is_narrowed(people, manager, all_kinds):
    program = waits(people["editor"], 0, ProgramFactory(review="draft"))

    for one in all_kinds:
        assert found(manager, what=one[0])[:1] == [one]
    assert found(manager, model="programs.program") == [("record", program.pk)]
    assert found(manager, model="programs.program", what="paper") == []
    assert len(found(manager, what="nonsense")) == 7


def test_it_says_how_many_wait(people, manager, all_kinds):
    for days in range(30):
        paper(people["editor"], days)

    words = words_of(manager.get("/queue/", **ENGLISH))
    assert "25 of 36 records" in words
    words = words_of(manager.get("/queue/", {"what": "list"}, **ENGLISH))
    assert "1 of 1 record" in words


def test_each_page_goes_on_where_the_one_before_ends(people, manager):
    moment = ago(1)
    for _ in range(30):
        paper(people["editor"], 1)
        waits(people["editor"], 1)
    Attachment.objects.update(added_at=moment)
    Entry.objects.update(submitted_at=moment)

    first = manager.get("/queue/").context["page"]
    more = found(manager, after=first.after)

    seen = {(each.what, each.thing) for each in first.rows}
    assert len(seen | set(more)) == 50


def test_a_row_tells_its_age_and_sender_and_leads_on(people, manager):
    waiting = paper(people["editor"], 8, document__name="naskah.pdf")
    listed = sheet(people["editor"], 3)

    page = manager.get("/queue/", **ENGLISH)

    words = words_of(page).replace("\xa0", " ")
    assert "naskah.pdf" in words
    assert "a document editor@example.org 1 week, 1 day" in words
    assert "Participants a list from a file editor@example.org 3 days" in words
    addresses = [row.url for row in page.context["rows"]]
    assert addresses[0].endswith(f"/documents/#paper-{waiting.pk}")
    assert addresses[1] == listed.get_absolute_url()
    assert [manager.get(each).status_code for each in addresses] == [200, 200]


def test_what_is_decided_or_taken_away_waits_no_more(people, manager):
    paper(people["editor"], 1)
    Attachment.objects.update(removed_at=ago(0), removed_because="Wrong file")
    sheet(people["editor"], 1, state="checked")
    sheet(people["editor"], 1, state="done", saved_at=ago(0))

    assert found(manager) == []


def test_an_editor_sees_what_they_sent_and_got_back_alone(people, editor, all_kinds):
    other = UserFactory(role="editor")
    paper(other, 1)
    waits(other, 1)
    sheet(other, 1)
    back = paper(people["editor"], 9, to=(record := AgreementFactory()))
    vault.send_back(back, record, remark="Blurred", by=people["manager"])
    listed = sheet(people["editor"], 8, state="checked", remark="Row 3")

    assert found(editor) == [("paper", back.pk), ("list", listed.pk), *all_kinds]
    assert "Returned" in words_of(editor.get("/queue/", **ENGLISH))


def test_what_was_returned_is_no_more_for_managers(people, manager):
    back = paper(people["editor"], 9)
    Attachment.objects.filter(pk=back.pk).update(review="returned", remark="Blurred")

    assert found(manager) == []


@pytest.mark.parametrize("rows", [1, 12])
def test_the_queue_takes_four_statements(
    people, manager, rows, django_assert_num_queries
):
    for days in range(rows):
        paper(people["editor"], days)
        waits(people["editor"], days)
        sheet(people["editor"], days)

    with django_assert_num_queries(4):  # sign-in 2, what waits, its records
        manager.get("/queue/")
