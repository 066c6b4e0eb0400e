from datetime import UTC, datetime

import pytest

from tests.factories import (
    AgreementFactory,
    AttachmentFactory,
    CohortFactory,
    IndicatorFactory,
    InstitutionFactory,
    PersonFactory,
    ProgramFactory,
    ProjectFactory,
    SourceFactory,
)
from tests.samples import all_of_it_happened

pytestmark = pytest.mark.django_db
FACTORIES = [
    AgreementFactory,
    ProgramFactory,
    ProjectFactory,
    IndicatorFactory,
    CohortFactory,
    InstitutionFactory,
    PersonFactory,
    SourceFactory,
]


def names_on(client, record):
    """Return the documents that a record's own page shows."""
    documents = client.get(record.get_absolute_url()).context["record"].its_documents
    return [each.document.name for each in documents]


@pytest.mark.parametrize("factory", FACTORIES)
def test_each_record_shows_its_documents(viewer, editor, partner, factory):
    record = factory()
    for name, about in [
        ("semua", {"document__access": "public"}),
        ("staf", {"document__access": "internal"}),
        ("menunggu", {"review": "submitted"}),
        ("diambil", {"removed_at": "2026-01-01T00:00Z", "removed_because": "salah"}),
    ]:
        AttachmentFactory(to=record, document__name=name, **about)
    AttachmentFactory(document__name="milik lain", to=factory())

    assert names_on(partner, record) == ["semua"]
    assert names_on(viewer, record) == ["semua", "staf"]
    assert names_on(editor, record) == ["semua", "staf", "menunggu"]


def test_a_page_as_it_was_known_shows_the_documents_of_then(viewer):
    agreement = AgreementFactory()
    all_of_it_happened(datetime(2026, 1, 2, tzinfo=UTC))
    AttachmentFactory(to=agreement, document__name="naskah.pdf")

    then = viewer.get(f"{agreement.get_absolute_url()}?known=2026-01-05")

    assert then.status_code == 200
    assert "naskah.pdf" not in then.text
    assert names_on(viewer, agreement) == ["naskah.pdf"]


@pytest.mark.parametrize("access", ["public", "internal", "restricted"])
def test_a_source_leads_to_its_text_for_who_may_see_it(viewer, access):
    paper = AttachmentFactory(document__access=access)
    source = SourceFactory(document=paper.document)

    response = viewer.get(source.get_absolute_url())

    shown = paper.document.get_absolute_url() in response.text
    assert shown == (access != "restricted")
