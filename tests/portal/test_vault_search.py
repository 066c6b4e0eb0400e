import pytest

from egcc_portal.vault.models import DocumentPage
from tests.factories import AttachmentFactory, DocumentFactory

pytestmark = pytest.mark.django_db
URL = "/search/"
ENGLISH = {"accept-language": "en"}
LONG = "Pembukaan. " * 40 + "Pasal 7: Para Pihak membentuk komite bersama. " * 2


def page(text, number=1, **document):
    made = DocumentFactory(name="naskah.pdf", **document)
    return DocumentPage.objects.create(
        document=made, number=number, text=text, has_picture=True
    )


def finds(client, q):
    groups = client.get(URL, {"q": q}, headers=ENGLISH).context["shown"]
    return {group.kind.word: group.finds for group in groups}


def test_words_inside_a_document_lead_to_their_page(viewer):
    page(LONG, number=3)

    (find,) = finds(viewer, "komite bersama")["page"]

    assert find.title == "naskah.pdf"
    assert find.when == "page 3"
    assert "<mark>komite</mark> <mark>bersama</mark>" in find.also
    assert len(find.also) < 400
    response = viewer.get(find.url)
    assert response.context["number"] == 3
    assert "<mark>komite</mark>" in response.text


@pytest.mark.parametrize("q", ["KOMITE", "kom", "e-government", "egovernment", "정부"])
def test_words_inside_are_folded_as_everywhere(viewer, q):
    page("Komite e\u2011Government 전자정부")

    assert len(finds(viewer, q)["page"]) == 1


def test_what_is_inside_is_found_by_who_may_see_the_document(viewer, editor, partner):
    page("rahasia gajah", access="restricted")
    page("gajah sekutu", access="internal")
    waiting = page("gajah menunggu", access="internal")
    AttachmentFactory(document=waiting.document, review="submitted")

    counts = [len(finds(who, "gajah").get("page", [])) for who in (partner, viewer)]

    assert counts == [0, 1]
    assert len(finds(editor, "gajah")["page"]) == 3


def test_markup_in_a_page_stays_text(viewer):
    made = page("<script>alert(1)</script> gajah")

    (find,) = finds(viewer, "gajah")["page"]

    assert "&lt;script&gt;" in find.also
    assert "<script>alert" not in viewer.get(made.document.get_absolute_url()).text


def test_the_fullest_page_fits_its_search_column(viewer):
    korean = "".join(chr(0xAC00 + at % 11_000) for at in range(20_000))

    assert page(korean).pk
