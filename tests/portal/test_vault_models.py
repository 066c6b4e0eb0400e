import pytest
from django.db import IntegrityError

from egcc_portal.vault.models import Attachment, DocumentPage
from tests.factories import (
    AgreementFactory,
    AttachmentFactory,
    DocumentFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


def twice():
    agreement, document = AgreementFactory(), DocumentFactory()
    AttachmentFactory(to=agreement, document=document)
    AttachmentFactory(to=agreement, document=document)


def of_itself():
    document = DocumentFactory()
    AttachmentFactory(document=document, original=document, role="translation")


def own_work():
    somebody = UserFactory()
    AttachmentFactory(added_by=somebody, decided_by=somebody)


def page_twice():
    document = DocumentFactory()
    for _time in range(2):
        DocumentPage.objects.create(document=document, number=1)


BROKEN = [
    ("attachment_once", twice),
    ("attachment_names_a_record", lambda: AttachmentFactory(model="")),
    ("attachment_names_a_record", lambda: AttachmentFactory(about="")),
    (
        "attachment_original_fits_role",
        lambda: AttachmentFactory(original=DocumentFactory()),
    ),
    ("attachment_redacted_has_original", lambda: AttachmentFactory(role="redacted")),
    ("attachment_not_of_itself", of_itself),
    ("attachment_four_eyes", own_work),
    ("attachment_returned_has_remark", lambda: AttachmentFactory(review="returned")),
    (
        "attachment_removed_has_reason",
        lambda: AttachmentFactory(removed_at="2026-01-01T00:00Z"),
    ),
    ("attachment_removed_has_reason", lambda: AttachmentFactory(removed_because="x")),
    ("documentpage_once", page_twice),
]


@pytest.mark.parametrize(("constraint", "make"), BROKEN)
def test_the_database_refuses(constraint, make):
    with pytest.raises(IntegrityError, match=constraint):
        make()


def test_what_was_taken_away_may_be_attached_again():
    agreement, document = AgreementFactory(), DocumentFactory()
    gone = {"removed_at": "2026-01-01T00:00Z", "removed_because": "Salah"}
    AttachmentFactory(to=agreement, document=document, **gone)

    AttachmentFactory(to=agreement, document=document)

    assert Attachment.objects.current().of(agreement).count() == 1
