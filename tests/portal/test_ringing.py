"""Whatever waits in the queue rings the managers' bell, and its decision the editor's.

Each of WAYS lets one thing wait, as its editor does it in the browser.
"""

import pytest
from django.test import TestCase
from django.urls import reverse
from django.utils import translation

from agreements.imports import AGREEMENTS
from egcc_portal.directory.models import Person
from egcc_portal.entry.models import Entry
from egcc_portal.imports import actions
from egcc_portal.imports.models import Batch
from egcc_portal.journal.letters import letter_of
from programs.imports import PROJECTS
from tests import papers
from tests.factories import (
    AgreementFactory,
    CohortFactory,
    InstitutionFactory,
    ProjectFactory,
    UserFactory,
)
from tests.filling import filled
from tests.portal.test_history_pages import url_of
from tests.portal.test_imports import GOOD, HEADINGS, workbook
from tests.portal.test_review import decide
from tests.portal.test_undo import act, moves_end
from tests.portal.test_uniting import form_of
from tests.portal.test_uniting import url_of as uniting
from tests.portal.test_vault_views import upload
from trainings.imports import PARTICIPANTS

pytestmark = pytest.mark.django_db
done_at_once = TestCase.captureOnCommitCallbacks
"""What is queued on commit is done at once, as for a short list."""


def a_record(editor, _people):
    draft = AgreementFactory(review="draft")
    where = [draft.fact_model, draft.public_id]
    editor.post(reverse("review:record_send", args=where))


def a_change(editor, _people):
    approved = AgreementFactory(state="draft")
    url = reverse("agreements:agreement_edit", args=[approved.pk])
    editor.post(url, filled(editor, url, title_en="Signed text"))


def an_undoing(editor, _people):
    agreement = AgreementFactory()
    moved = act("correct", UserFactory(role="editor"), moves_end(agreement, 2024))
    editor.post(f"{url_of(agreement)}{moved}/undo/", {"reason": "Typed wrong"})


def a_merging(editor, _people):
    two = InstitutionFactory.create_batch(2)
    editor.post(uniting(*two), form_of(*two, name_ind="stays"))


def a_document(editor, _people):
    upload(editor, AgreementFactory(), papers.sent(papers.pdf("a"), "a.pdf"))


def a_list_of(kind, file, people, about=None):
    """A list is checked and sent, as the steps of its pages do."""
    by = people["editor"]
    with translation.override("en"):
        with done_at_once(execute=True):
            batch = actions.receive(kind, file, about=about, by=by)
            actions.match(batch, batch.places)
        batch.refresh_from_db()
        with done_at_once(execute=True):
            actions.send(batch, reason="Surat 12/2019", by=by)
    return batch


def of_participants(_editor, people):
    InstitutionFactory(name_ind="Kementerian Contoh")
    a_list_of(PARTICIPANTS, workbook(HEADINGS, GOOD), people, CohortFactory())


def of_agreements(_editor, people):
    AgreementFactory()
    one = AgreementFactory()
    row = [one.public_id, one.code, "Another name"]
    file = workbook(["Public id", "Number", "Title in English"], row)
    a_list_of(AGREEMENTS, file, people)


def of_projects(_editor, people):
    InstitutionFactory(name_ind="Kementerian Contoh")
    one = ProjectFactory()
    headings = ["Public id", "Year", "Leading institution in Indonesia"]
    file = workbook(headings, [one.public_id, one.year, "Kementerian Contoh"])
    a_list_of(PROJECTS, file, people)


def of_new_people(editor, people):
    InstitutionFactory(name_ind="Kementerian Contoh")
    cohort = CohortFactory(review="draft")
    batch = a_list_of(PARTICIPANTS, workbook(HEADINGS, GOOD), people, cohort)
    assert Person.objects.get().review == "draft"
    editor.post(reverse("imports:batch_submit", args=[batch.pk]))


WAYS = [
    *[a_record, a_change, an_undoing, a_merging, a_document],
    *[of_participants, of_agreements, of_projects, of_new_people],
]


def give_back(manager, waiting):
    """A manager returns what waits, on the page of its kind."""
    if waiting.what == "paper":
        url = reverse("vault:attachment_return", args=[waiting.thing])
        manager.post(url, {"reason": "Mend it"})
    elif waiting.what == "list":
        url = reverse("imports:batch_return", args=[waiting.thing])
        manager.post(url, {"remark": "Mend it"})
    else:
        entry = Entry.objects.get(pk=waiting.thing)
        decide(manager, entry, "return", comment="Mend it")


@pytest.fixture
def waiting(request, editor, manager, people):
    """The row of the queue that one of WAYS leads to."""
    request.param(editor, people)
    return manager.get("/queue/").context["rows"][0]


@pytest.mark.parametrize("waiting", WAYS, indirect=True)
def test_what_waits_rings_and_so_does_its_decision(waiting, manager, people):
    told = people["manager"].notifications.get()
    assert (told.kind, told.actor) == ("submitted", people["editor"])
    assert waiting.url.partition("#")[0] == told.link
    assert told.link in letter_of(told).body

    give_back(manager, waiting.waiting)

    told = people["editor"].notifications.get()
    assert (told.kind, told.actor) == ("returned", people["manager"])
    assert letter_of(told)


def test_an_approved_list_of_agreements_rings_its_editor(editor, manager, people):
    of_agreements(editor, people)
    batch = Batch.objects.get()

    manager.post(reverse("imports:batch_approve", args=[batch.pk]))

    assert people["editor"].notifications.get().kind == "approved"
