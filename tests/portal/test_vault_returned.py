"""A paper that a manager returned: mended, sent again, and decided by another."""
# ruff: noqa: F811 – a test names the fixtures that it takes from another file

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import AttachmentFactory
from tests.portal.test_vault_views import GOOD, agreement, page_of, told  # noqa: F401

pytestmark = pytest.mark.django_db
ENGLISH = {"headers": {"accept-language": "en"}}


@pytest.fixture
def returned(manager, agreement):
    """A paper of last week, returned today."""
    last_week = timezone.now() - timedelta(days=7)
    paper = AttachmentFactory(to=agreement, review="submitted", added_at=last_week)
    url = reverse("vault:attachment_return", args=[paper.pk])
    manager.post(url, {"reason": "Ini terjemahannya"})
    return paper


@pytest.fixture
def mended(editor, returned):
    """The same, as an editor corrected it and sent it again."""
    edit = reverse("vault:attachment_edit", args=[returned.pk])
    seen = editor.get(edit).context["form"]["seen"].value()
    typed = {"role": "translation", "reason": "Benar", "seen": seen}
    editor.post(edit, GOOD | typed)
    return returned


def test_a_returned_paper_says_why(editor, agreement, returned):
    page = editor.get(page_of(agreement), **ENGLISH).text

    assert "Ini terjemahannya" in page
    assert "sent again on" not in page


def test_corrected_it_waits_again(mended):
    mended.refresh_from_db()

    assert (mended.role, mended.review) == ("translation", "submitted")
    assert (mended.remark, mended.decided_by) == ("", None)


def test_it_waits_from_the_day_on_which_it_was_sent_again(
    editor, manager, people, agreement, mended
):
    row = manager.get("/queue/").context["rows"][0]

    assert timezone.now() - row.waiting.sent_at < timedelta(hours=1)
    assert "sent again on" in editor.get(page_of(agreement), **ENGLISH).text
    assert told(people["manager"]) == [("submitted", page_of(agreement))]


def test_its_history_tells_the_correction_and_the_sending(mended):
    acts = mended.versions.order_by("pgh_id")

    verbs = acts.values_list("pgh_context__metadata__verb", flat=True)
    assert list(verbs) == [None, "return", "correct", "submit"]


def test_who_corrected_it_does_not_approve_it(people, editor, mended):
    people["editor"].role = "manager"
    people["editor"].save()

    editor.post(reverse("vault:attachment_approve", args=[mended.pk]))

    mended.refresh_from_db()
    assert mended.review == "submitted"
