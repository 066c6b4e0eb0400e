"""A scan on Monday morning: uploaded, approved, read by page, found, taken home."""

import pytest
from playwright.sync_api import expect

from egcc_portal.celery import app
from egcc_portal.vault import actions
from egcc_portal.vault.models import Attachment, Reading
from tests import papers
from tests.factories import AgreementFactory, AttachmentFactory, UserFactory
from tests.workers import until, worker

pytestmark = pytest.mark.django_db(transaction=True)
SCAN = papers.pdf("Pasal 1", "Para Pihak membentuk Komite Bersama")


def file(name, content):
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


@pytest.fixture
def agreement(transactional_db):
    app.control.purge()
    return AgreementFactory(title_en="Memorandum of 2021")


def attached(agreement):
    """Attach the scan to an agreement, approved."""
    how = {"language": "id", "access": "internal", "by": UserFactory(role="editor")}
    document = actions.receive(papers.sent(SCAN, "naskah.pdf"), **how)
    AttachmentFactory(to=agreement, document=document)


def upload(page, agreement, *files):
    """Choose files on the page of a record's documents, and send them."""
    page.goto(f"{agreement.get_absolute_url()}documents/")
    page.get_by_label("Files").set_input_files(list(files))
    page.get_by_role("button", name="Upload").click()


def test_a_scan_is_uploaded_approved_read_and_found(page, sign_in, agreement):
    sign_in("editor")
    web_page = file("scan.pdf", b"<html><script>alert(1)</script>")
    upload(page, agreement, file("naskah.pdf", SCAN), web_page)
    main = page.get_by_role("main")
    expect(main.get_by_role("heading", name="What became of the files")).to_be_visible()
    expect(main).to_contain_text("It is a web page")
    expect(main).to_contain_text("Waits for a manager")

    upload(page, agreement, file("lagi.pdf", SCAN))
    expect(main).to_contain_text("This scan is already here, as “naskah.pdf”")

    page.context.clear_cookies()
    sign_in("manager")
    page.goto(f"{agreement.get_absolute_url()}documents/")
    main.get_by_role("button", name="Approve").click()
    expect(main).to_contain_text("All who see the record see the document now.")


def test_a_document_is_read_by_page_found_and_taken_home(page, sign_in, agreement):
    attached(agreement)
    main = page.get_by_role("main")
    sign_in("viewer")

    page.goto(agreement.get_absolute_url())
    main.get_by_role("link", name="naskah.pdf").click()
    picture = main.get_by_role("img", name="Page 1 of naskah.pdf")
    with worker():
        expect(picture).to_be_visible(timeout=60_000)
        until(lambda: Reading.objects.get().status == "done")  # its other page, too
    page.goto("/search/?q=komite")
    main.get_by_role("link", name="naskah.pdf").last.click()
    expect(main.get_by_role("heading", name="Page 2 of 2")).to_be_visible()
    expect(main.locator("mark")).to_have_text("Komite")
    with page.expect_download() as download:
        main.get_by_role("link", name="Download").click()
    assert download.value.suggested_filename == "naskah.pdf"


class TestWithoutScript:
    @pytest.fixture
    def settings_of_browser(self):
        return {"java_script_enabled": False}

    def test_several_files_are_uploaded_without_script(self, page, sign_in, agreement):
        sign_in("editor")

        upload(page, agreement, file("a.pdf", SCAN), file("b.png", papers.picture()))

        expect(page.get_by_role("main")).to_contain_text("2 documents are kept.")
        assert Attachment.objects.of(agreement).count() == 2


def test_too_large_a_choice_is_told_before_it_is_sent(page, sign_in, agreement):
    sign_in("editor")
    page.goto(f"{agreement.get_absolute_url()}documents/")
    field = page.get_by_label("Files")
    field.evaluate("field => { field.dataset.most = 10 }")

    field.set_input_files([file("a.pdf", SCAN)])

    told = page.get_by_role("main").get_by_role("alert")
    expect(told).to_contain_text("larger than what can be sent at once")


def test_a_file_is_dropped_onto_the_field(page, sign_in, agreement, tmp_path):
    picture = tmp_path / "gambar.gif"
    picture.write_bytes(b"GIF89a")
    sign_in("editor")
    page.goto(f"{agreement.get_absolute_url()}documents/")
    field = page.get_by_label("Files")
    field.scroll_into_view_if_needed()

    drop(page, field.bounding_box(), picture)
    page.get_by_role("button", name="Upload").click()

    expect(page.get_by_role("main")).to_contain_text("Its content is no PDF")


def drop(page, box, path):
    """Drag a file from outside the window into a box, and let go."""
    mouse = page.context.new_cdp_session(page)
    at = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    carried = {"items": [], "files": [str(path)], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        mouse.send("Input.dispatchDragEvent", {"type": kind, "data": carried, **at})
