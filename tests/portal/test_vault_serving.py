import logging

import pytest
from django.urls import reverse

from egcc_portal.vault import actions
from tests import papers
from tests.factories import DocumentFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def stored(db):
    """Return what keeps a file as a document that nobody has read."""

    def kept(content, name="naskah.pdf", **about):
        how = {"language": "id", "access": "internal"} | about
        file = papers.sent(content, name)
        return actions.receive(file, **how, by=UserFactory(role="editor"))

    return kept


def test_a_download_is_an_attachment_that_runs_nothing(viewer, stored, caplog):
    document = stored(papers.pdf(), 'naskah "각서".pdf')
    caplog.set_level(logging.INFO, "egcc_portal.reads")

    response = viewer.get(reverse("vault:document_file", args=[document.pk]))

    assert b"".join(response.streaming_content) == papers.pdf()
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert response.headers["Content-Disposition"] == (
        "attachment; filename*=utf-8''naskah%20%22%EA%B0%81%EC%84%9C%22.pdf"
    )
    assert caplog.messages[-1].endswith(f"took the file of document {document.pk}")
    assert "naskah" not in caplog.text


RANGES = [
    ("bytes=0-9", 206, "0-9", slice(0, 10)),
    ("bytes=5-", 206, "5-{last}", slice(5, None)),
    ("bytes=-7", 206, "{seventh}-{last}", slice(-7, None)),
    ("bytes=10-999999", 206, "10-{last}", slice(10, None)),
    ("bytes=0-", 200, None, slice(None)),
    ("bytes=0-1,3-4", 200, None, slice(None)),
    ("bytes=9-3", 200, None, slice(None)),
    ("lines=1-2", 200, None, slice(None)),
    ("bytes=-", 200, None, slice(None)),
]


@pytest.mark.parametrize(("asked", "status", "told", "part"), RANGES)
def test_a_download_can_be_resumed(viewer, stored, asked, status, told, part):
    content = papers.pdf()
    url = reverse("vault:document_file", args=[stored(content).pk])

    response = viewer.get(url, headers={"Range": asked})

    size = len(content)
    told = told and told.format(last=size - 1, seventh=size - 7)
    assert response.status_code == status
    assert b"".join(response.streaming_content) == content[part]
    assert response.headers["Content-Length"] == str(len(content[part]))
    assert response.headers.get("Content-Range") == (told and f"bytes {told}/{size}")


@pytest.mark.parametrize("asked", ["bytes=999999-", "bytes=-0"])
def test_a_range_beyond_the_end_is_none(viewer, stored, asked):
    content = papers.pdf()
    url = reverse("vault:document_file", args=[stored(content).pk])

    response = viewer.get(url, headers={"Range": asked})

    assert response.status_code == 416
    assert response.headers["Content-Range"] == f"bytes */{len(content)}"


def test_a_download_is_resumed_only_of_the_same_bytes(viewer, stored):
    document = stored(papers.pdf())
    url = reverse("vault:document_file", args=[document.pk])
    same, other = f'"{document.sha256}"', '"other"'

    answers = [
        viewer.get(url, headers={"Range": "bytes=0-1", "If-Range": etag}).status_code
        for etag in (same, other)
    ]

    assert answers == [206, 200]
    assert viewer.get(url, headers={"If-None-Match": same}).status_code == 304


def test_a_file_that_is_gone_is_a_404(viewer):
    url = reverse("vault:document_file", args=[DocumentFactory().pk])

    assert viewer.get(url).status_code == 404
