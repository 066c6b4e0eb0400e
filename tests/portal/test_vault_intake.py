import hashlib
import socketserver
import struct
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.db import connection

from egcc_portal.sources.models import Document
from egcc_portal.vault import actions, store
from egcc_portal.vault.models import Reading
from tests import papers
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
OPENXML = papers.OPENXML


@pytest.fixture
def editor_user():
    return UserFactory(role="editor")


@pytest.fixture
def receive(editor_user):
    """Return what keeps a file for an editor."""

    def kept(content, name="scan.pdf"):
        file = papers.sent(content, name)
        return actions.receive(file, language="id", access="internal", by=editor_user)

    return kept


GOOD = [
    (papers.pdf("a", "b"), "application/pdf", 2),
    (papers.picture("PNG"), "image/png", 1),
    (papers.picture("JPEG"), "image/jpeg", 1),
    (papers.pages_of_tiff(3), "image/tiff", 3),
    (papers.office(), f"{OPENXML}.wordprocessingml.document", None),
    (papers.workbook(["NIP"]), f"{OPENXML}.spreadsheetml.sheet", None),
    (
        papers.office(word___rels__document_dot_xml_dot_rels=papers.link("hyperlink")),
        f"{OPENXML}.wordprocessingml.document",
        None,
    ),
]


@pytest.mark.parametrize(
    ("content", "media_type", "pages"), GOOD, ids=[kind for _, kind, _ in GOOD]
)
def test_a_file_is_what_its_content_says(receive, content, media_type, pages):
    document = receive(content, "apa saja.txt")

    assert (document.media_type, document.pages) == (media_type, pages)
    assert document.sha256 == hashlib.sha256(content).hexdigest()
    assert document.name == f"apa saja.txt{store.EXTENSIONS[media_type]}"
    assert store.opened(document).read() == content
    assert document.reading.status == Reading.Status.QUEUED


SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'
OUTSIDE = papers.link("attachedTemplate")
HOSTILE = [
    ("empty", b""),
    ("unknown", b"MZ\x90\0 a program"),
    ("unknown", b"GIF89a"),
    ("unknown", b"x"),
    ("markup", b"<!doctype html><script>alert(1)</script>"),
    ("markup", b"\xef\xbb\xbf \n<html>"),
    ("markup", "<html>".encode("utf-16")),
    ("markup", SVG),
    ("markup", b"junk before <script>alert(1)</script>"),
    ("old_office", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
    ("cut_off", papers.pdf()[:-40]),
    ("cut_off", papers.pdf()[: len(papers.pdf()) // 2]),
    ("broken", b"%PDF-1.7\n%%EOF"),
    ("locked", papers.locked()),
    ("script", papers.pdf(change=papers.action("JavaScript", JS="app.alert(1)"))),
    ("script", papers.hidden_script()),
    ("launch", papers.pdf(change=papers.action("Launch", F="cmd.exe"))),
    ("attached", papers.pdf(change=papers.attach_file)),
    ("media", papers.pdf(change=papers.action("Rendition"))),
    ("cut_off", papers.picture("JPEG", size=(900, 900))[:-2000]),
    ("cut_off", papers.picture("PNG")[:-40]),
    ("heavy", papers.huge_png()),
    ("cut_off", papers.office()[:-30]),
    ("macro", papers.office(word__vbaProject_dot_bin="x")),
    ("macro", papers.office("application/vnd.ms-word.document.macroEnabled.main+xml")),
    ("object", papers.office(word__activeX__activeX1_dot_xml="<x/>")),
    ("object", papers.office(word__embeddings__oleObject1_dot_bin="x")),
    ("outside", papers.office(word___rels__settings_dot_xml_dot_rels=OUTSIDE)),
    ("outside", papers.office(xl__externalLinks__externalLink1_dot_xml="<x/>")),
    ("entities", papers.office(word__styles_dot_xml=papers.ENTITIES)),
    ("unknown", papers.office("presentationml.presentation")),
]


@pytest.mark.parametrize(
    ("why", "content"),
    HOSTILE,
    ids=[f"{at}-{why}" for at, (why, _) in enumerate(HOSTILE)],
)
def test_a_file_is_refused_for_what_is_in_it(receive, why, content):
    with pytest.raises(ValidationError) as refused:
        receive(content)

    assert refused.value.code == why
    assert not Document.objects.exists()
    name = store.file_name(hashlib.sha256(content).hexdigest())
    assert not default_storage.exists(name)


def test_a_zip_bomb_is_refused_by_its_directory(receive):
    content = papers.bomb()

    with pytest.raises(ValidationError) as refused:
        receive(content, "peserta.xlsx")

    assert (len(content) < 700_000, refused.value.code) == (True, "bomb")


def test_the_same_file_twice_is_one_document(receive):
    first = receive(papers.pdf(), "a.pdf")

    with pytest.raises(ValidationError) as refused:
        receive(papers.pdf(), "b.pdf")

    assert refused.value.code == "already_here"
    assert refused.value.params == {"document": first}


def test_what_a_killed_process_left_half_written_is_written_anew(receive):
    content = papers.pdf()
    name = store.file_name(hashlib.sha256(content).hexdigest())
    default_storage.save(name, papers.sent(content[:100]))

    document = receive(content)

    assert store.opened(document).read() == content


NAMES = [
    ("../../etc/passwd", "passwd.pdf"),
    ("C:\\Users\\rini\\MoU.PDF", "MoU.pdf"),
    ("scan\u202efdp.exe", "scanfdp.exe.pdf"),
    ('a"b\r\nSet-Cookie: x.pdf', 'a"bSet-Cookie: x.pdf'),
    ("각서.pdf", "각서.pdf"),
    ("  .pdf", "pdf.pdf"),
    ("", "document.pdf"),
    ("n" * 5000 + ".pdf", "n" * 150 + ".pdf"),
]


@pytest.mark.parametrize(("given", "kept"), NAMES, ids=range(len(NAMES)))
def test_a_name_loses_what_misleads(given, kept):
    assert store.clean_name(given, "application/pdf") == kept


class Clamd(socketserver.StreamRequestHandler):
    """Speaks the scanner's protocol: reads a stream, then says what is in it."""

    def handle(self):
        assert self.rfile.read(10) == b"zINSTREAM\0"
        content = b""
        while size := struct.unpack("!I", self.rfile.read(4))[0]:
            content += self.rfile.read(size)
        found = b"Eicar-Test-Signature FOUND" if b"EICAR" in content else b"OK"
        self.wfile.write(self.server.says or b"stream: " + found + b"\0")


@contextmanager
def clamd(says=None):
    """A scanner that listens; `says` is its answer to whatever comes."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Clamd) as server:
        server.says = says
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def test_the_scanner_lets_through_what_is_clean(receive, settings):
    with clamd() as settings.CLAMD_ADDRESS:
        assert receive(papers.pdf("bersih")).pages == 1


def test_the_scanner_stops_a_virus(receive, settings):
    content = papers.pdf(change=lambda book: book.docinfo.update({"/Title": "EICAR"}))

    with clamd() as settings.CLAMD_ADDRESS, pytest.raises(ValidationError) as refused:
        receive(content)

    assert refused.value.code == "infected"
    assert "Eicar-Test-Signature" in refused.value.messages[0]


@pytest.mark.parametrize("says", [b"INSTREAM size limit exceeded. ERROR\0", b"\0"])
def test_what_the_scanner_did_not_look_through_is_not_kept(receive, settings, says):
    scanner = clamd(says)

    with scanner as settings.CLAMD_ADDRESS, pytest.raises(ValidationError) as refused:
        receive(papers.pdf())

    assert refused.value.code == "no_scanner"


def test_nothing_is_kept_while_the_scanner_is_away(receive, settings):
    settings.CLAMD_ADDRESS = "127.0.0.1:1"

    with pytest.raises(ValidationError) as refused:
        receive(papers.pdf())

    assert refused.value.code == "no_scanner"


def test_a_file_that_finds_no_room_leaves_no_row(receive, settings, tmp_path):
    closed = tmp_path / "closed"
    closed.write_text("a file where the folder should be")
    settings.MEDIA_ROOT = closed

    with pytest.raises(ValidationError) as refused:
        receive(papers.pdf())

    assert refused.value.code == "no_room"
    assert not Document.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_the_same_file_six_times_at_once_is_one_document(editor_user):
    content = papers.pdf("sama")

    def once(number):
        try:
            file = papers.sent(content, f"{number}.pdf")
            how = {"language": "id", "access": "internal"}
            actions.receive(file, **how, by=editor_user)
        except ValidationError as refused:
            return refused.code
        finally:
            connection.close()
        return "kept"

    with ThreadPoolExecutor(6) as crowd:
        became = list(crowd.map(once, range(6)))

    assert sorted(became) == ["already_here"] * 5 + ["kept"]
    assert store.opened(Document.objects.get()).read() == content
