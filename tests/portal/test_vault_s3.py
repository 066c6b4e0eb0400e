import subprocess
import sys

import pytest
from django.core.files.storage import storages
from django.urls import reverse

from egcc_portal.settings import bucket
from egcc_portal.vault import actions, store, tasks
from tests import papers
from tests.factories import UserFactory

KEYS = {"S3_ACCESS_KEY": "portal", "S3_SECRET_KEY": "rahasia"}


@pytest.fixture(scope="module")
def address():
    """The address of an S3 server in a process of its own."""
    command = [sys.executable, "-m", "moto.server", "--port", "0"]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        yield next(line.split()[-1] for line in server.stderr if "Running on" in line)
    finally:
        server.kill()
        server.wait()


@pytest.fixture
def s3(address, settings, monkeypatch):
    """Keep files in a bucket of that server, as the environment would say."""
    about = {"S3_BUCKET": "egcc", "S3_ENDPOINT_URL": address, "S3_REGION": "us-east-1"}
    for name, value in (about | KEYS).items():
        monkeypatch.setenv(name, value)
    settings.STORAGES = settings.STORAGES | {"default": bucket()}
    client = storages["default"].connection.meta.client
    client.create_bucket(Bucket="egcc")
    return client


@pytest.mark.django_db
def test_documents_are_kept_and_read_and_served_in_a_bucket(s3, viewer):
    content = papers.pdf("Pasal 1")
    document = actions.receive(
        papers.sent(content),
        language="id",
        access="internal",
        by=UserFactory(role="editor"),
    )

    tasks.read_document(document.reading.pk)
    whole = viewer.get(reverse("vault:document_file", args=[document.pk]))
    part = viewer.get(
        reverse("vault:document_file", args=[document.pk]),
        headers={"Range": "bytes=5-9"},
    )
    picture = viewer.get(reverse("vault:document_picture", args=[document.pk, 1]))

    assert b"".join(whole.streaming_content) == content
    assert b"".join(part.streaming_content) == content[5:10]
    assert b"".join(picture.streaming_content)[8:12] == b"WEBP"
    listed = s3.list_objects_v2(Bucket="egcc")["Contents"]
    names = [store.file_name(document.sha256), store.picture_name(document.sha256, 1)]
    assert [each["Key"] for each in listed] == names
