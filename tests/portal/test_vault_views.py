import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from egcc_portal.sources.models import Document
from egcc_portal.vault import actions
from egcc_portal.vault.models import Attachment
from tests import papers
from tests.factories import (
    AgreementFactory,
    AttachmentFactory,
    DocumentFactory,
    SourceFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db
GOOD = {"role": "signed_text", "language": "id", "access": "internal"}


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


@pytest.fixture
def agreement():
    return AgreementFactory(title_en="The DGCC memorandum")


def page_of(record):
    return reverse("agreements:agreement_documents", args=[record.pk])


def upload(client, record, *files, **other):
    """Send files to a record's documents; without JavaScript, unless told."""
    url = reverse("vault:document_create", args=[record.fact_model, record.public_id])
    headers = {"Accept-Language": "en"} | other.pop("headers", {})
    form = GOOD | {"files": list(files)} | other
    return client.post(url, form, headers=headers)


def test_several_files_are_kept_at_once_and_wait_for_a_manager(editor, agreement):
    files = [papers.sent(papers.pdf("a"), "a.pdf"), papers.sent(papers.pdf("b"), "b")]

    response = upload(editor, agreement, *files)

    assert (response.status_code, response.url) == (302, page_of(agreement))
    attached = Attachment.objects.of(agreement)
    assert [each.document.name for each in attached] == ["a.pdf", "b.pdf"]
    assert {each.review for each in attached} == {"submitted"}


def test_the_papers_of_a_draft_are_approved_with_it(editor, viewer):
    draft = AgreementFactory(review="draft")
    upload(editor, draft, papers.sent(papers.pdf()))
    document = Document.objects.get()

    before = viewer.get(document.get_absolute_url()).status_code
    type(draft).objects.update(review="approved")

    assert before == 404
    assert viewer.get(document.get_absolute_url()).status_code == 200


def test_a_refused_file_is_named_with_the_reason_and_the_others_are_kept(
    editor, agreement
):
    page = b"<html><script>alert(1)</script>"
    files = [papers.sent(papers.pdf(), "baik.pdf"), papers.sent(page, "scan.pdf")]

    response = upload(editor, agreement, *files)

    assert [each.is_kept for each in response.context["outcomes"]] == [True, False]
    assert "It is a web page" in response.text
    assert [each.name for each in Document.objects.all()] == ["baik.pdf"]


def test_an_empty_file_is_told_beside_the_others(editor, agreement):
    files = [papers.sent(papers.pdf(), "baik.pdf"), papers.sent(b"", "kosong.pdf")]

    response = upload(editor, agreement, *files)

    assert [each.is_kept for each in response.context["outcomes"]] == [True, False]
    assert "it has 0 bytes" in response.text


def test_a_file_that_is_here_already_says_where_and_can_be_attached(editor, agreement):
    other = AgreementFactory()
    upload(editor, agreement, papers.sent(papers.pdf(), "naskah.pdf"))
    response = upload(editor, other, papers.sent(papers.pdf(), "lain.pdf"))
    assert "This scan is already here, as “naskah.pdf”" in response.text
    assert f'href="{agreement.get_absolute_url()}"' in response.text

    upload(editor, other, document=Document.objects.get().pk)

    assert Attachment.objects.of(other).get().document.name == "naskah.pdf"


def test_sent_twice_it_is_attached_once(editor, agreement):
    for _time in range(2):
        upload(editor, agreement, papers.sent(papers.pdf()))

    assert Attachment.objects.count() == 1


WRONG = [
    ({"role": "redacted"}, "original", "no_original"),
    ({"role": "map"}, "role", "invalid_choice"),
    ({"access": "secret"}, "access", "invalid_choice"),
    ({"original": "1"}, "original", "invalid_choice"),
    ({"files": []}, "files", "required"),
    ({"document": "999999"}, "document", "invalid_choice"),
]


@pytest.mark.parametrize(("other", "field", "code"), WRONG)
def test_an_upload_says_what_to_correct(editor, agreement, other, field, code):
    files = [] if "document" in other else [papers.sent(papers.pdf())]

    response = upload(editor, agreement, *files, **other)

    assert response.context["form"].has_error(field, code)
    assert not Document.objects.exists()


def test_a_replacement_takes_the_place_once_it_is_approved(editor, manager, agreement):
    old = AttachmentFactory(to=agreement)
    upload(editor, agreement, papers.sent(papers.pdf(), "baru.pdf"), replaces=old.pk)
    new = Attachment.objects.latest("pk")
    old.refresh_from_db()
    assert old.removed_at is None

    manager.post(reverse("vault:attachment_approve", args=[new.pk]))

    old.refresh_from_db()
    assert old.removed_because
    assert Attachment.objects.current().of(agreement).get() == new


def told(person):
    """Return what somebody was told, and where it leads."""
    return list(person.notifications.values_list("kind", "link"))


def test_managers_and_the_editor_are_told(editor, manager, people, agreement):
    files = [papers.sent(papers.pdf("a"), "a.pdf"), papers.sent(papers.pdf("b"), "b")]
    upload(editor, agreement, *files)
    first, second = Attachment.objects.of(agreement)
    manager.post(reverse("vault:attachment_approve", args=[first.pk]))
    url = reverse("vault:attachment_return", args=[second.pk])
    manager.post(url, {"reason": "Pindai lagi"})

    link = page_of(agreement)
    assert told(people["manager"]) == [("submitted", link)]
    assert sorted(told(people["editor"])) == [("approved", link), ("returned", link)]


def test_what_waits_is_a_list(editor, manager, viewer, agreement):
    AttachmentFactory(to=agreement)
    waiting = AttachmentFactory(to=agreement, review="submitted").document

    response = manager.get("/documents/", {"waits": "yes"})

    assert response.context["page"].rows == [waiting]
    assert "waits" not in viewer.get("/documents/").context["filter"].form.fields


def test_the_list_says_what_an_attached_document_is(viewer):
    AttachmentFactory(role="minutes")

    response = viewer.get("/documents/", headers={"Accept-Language": "en"})

    assert "Minutes" in response.text
    assert "no source is read in it" not in response.text


def test_nobody_approves_their_own(manager, people, agreement):
    own = AttachmentFactory(
        to=agreement, review="submitted", added_by=people["manager"]
    )

    manager.post(reverse("vault:attachment_approve", args=[own.pk]))

    own.refresh_from_db()
    assert own.review == "submitted"


def test_the_second_of_two_editors_is_told(editor, agreement):
    paper = AttachmentFactory(to=agreement, review="submitted")
    edit = reverse("vault:attachment_edit", args=[paper.pk])
    seen = editor.get(edit).context["form"]["seen"].value()
    first = GOOD | {"role": "minutes", "reason": "Satu", "seen": seen}
    assert editor.post(edit, first).status_code == 302

    response = editor.post(edit, first | {"role": "other", "reason": "Dua"})

    assert response.status_code == 409
    assert 'value="Dua"' in response.text
    paper.refresh_from_db()
    assert paper.role == "minutes"


def test_a_paper_is_taken_away_with_a_reason_and_stays_readable(manager, agreement):
    paper = AttachmentFactory(to=agreement)

    url = reverse("vault:attachment_remove", args=[paper.pk])
    empty = manager.post(url, {"reason": ""})
    manager.post(url, {"reason": "Salah berkas"})

    assert empty.context["form"].has_error("reason", "required")
    response = manager.get(page_of(agreement))
    assert response.context["papers"] == []
    assert "Salah berkas" in response.text
    version = paper.versions.latest("pgh_id").pgh_context.metadata
    assert (version["verb"], version["reason"]) == ("remove", "Salah berkas")


def test_an_editor_changes_nothing_that_is_approved(editor, agreement):
    paper = AttachmentFactory(to=agreement)
    acts = ["attachment_edit", "attachment_remove"]

    answers = [editor.get(reverse(f"vault:{act}", args=[paper.pk])) for act in acts]

    assert [answer.status_code for answer in answers] == [403, 403]


SIGHT = [
    ("public", {}, {}, [200, 200, 200]),
    ("internal", {}, {}, [404, 200, 200]),
    ("restricted", {}, {}, [404, 404, 200]),
    ("public", {"shared": False}, {}, [404, 200, 200]),
    ("public", {"review": "draft"}, {}, [404, 404, 200]),
    ("public", {}, {"review": "submitted"}, [404, 404, 200]),
]


@pytest.mark.parametrize(("access", "record", "paper", "answers"), SIGHT)
def test_who_sees_a_document(
    partner, viewer, editor, stored, access, record, paper, answers
):
    document = stored(papers.pdf(), access=access)
    AttachmentFactory(to=AgreementFactory(**record), document=document, **paper)
    acts = ["document_detail", "document_file"]

    for act in acts:
        url = reverse(f"vault:{act}", args=[document.pk])
        got = [each.get(url).status_code for each in (partner, viewer, editor)]
        assert got == answers


@pytest.fixture
def stored(db):
    """Return what keeps a file as a document that nobody has read."""

    def kept(content, name="naskah.pdf", **about):
        how = {"language": "id", "access": "internal"} | about
        file = papers.sent(content, name)
        return actions.receive(file, **how, by=UserFactory(role="editor"))

    return kept


def test_the_first_text_of_a_source_is_what_it_is_read_in(editor, manager):
    source = SourceFactory()
    url = reverse("vault:document_create", args=[source.fact_model, source.public_id])
    form = GOOD | {"role": "other", "files": [papers.sent(papers.pdf())]}
    editor.post(url, form)
    paper = Attachment.objects.get()
    source.refresh_from_db()
    assert source.document is None

    manager.post(reverse("vault:attachment_approve", args=[paper.pk]))
    source.refresh_from_db()
    assert source.document == paper.document

    url = reverse("vault:attachment_remove", args=[paper.pk])
    manager.post(url, {"reason": "Salah berkas"})
    source.refresh_from_db()
    assert source.document is None


def test_a_document_shows_with_a_source_that_is_read_in_it(viewer):
    document = DocumentFactory()
    AttachmentFactory(document=document, review="submitted")
    assert viewer.get(document.get_absolute_url()).status_code == 404

    SourceFactory(document=document)

    assert viewer.get(document.get_absolute_url()).status_code == 200


def test_too_large_a_request_is_refused_before_it_is_read(editor, agreement, settings):
    settings.UPLOAD_MB = 0
    file = papers.sent(papers.pdf() + bytes(1_100_000))

    response = upload(editor, agreement, file)

    assert response.status_code == 413
    assert "nothing was kept" in response.text


def test_an_upload_without_a_token_is_refused(agreement, people):
    client = Client(enforce_csrf_checks=True)
    client.force_login(people["editor"])

    response = upload(client, agreement, papers.sent(papers.pdf()))

    assert response.status_code == 403
    assert not Document.objects.exists()


def test_htmx_gets_the_part_with_the_news(editor, agreement):
    response = upload(
        editor,
        agreement,
        papers.sent(b"<svg/>", "gambar.svg"),
        headers={"HX-Request": "true"},
    )

    assert response.templates[0].name == "vault/_record_documents.html"
    assert "gambar.svg" in response.text


@pytest.mark.parametrize("count", [1, 4])
def test_record_documents_query_count(
    editor, agreement, count, django_assert_num_queries
):
    AttachmentFactory.create_batch(count, to=agreement)

    with django_assert_num_queries(5):  # sign-in 2, record, papers, texts of sources
        editor.get(page_of(agreement))


@pytest.mark.parametrize("count", [1, 4])
def test_document_detail_query_count(viewer, count, django_assert_num_queries):
    document = DocumentFactory()
    AttachmentFactory.create_batch(count, document=document)

    # sign-in 2, document, page, attachments, sources, their records
    with django_assert_num_queries(7):
        viewer.get(document.get_absolute_url())
