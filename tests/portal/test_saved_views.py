"""What people keep of lists: views under a link, and their own columns."""

import pytest
from django.urls import reverse

from egcc_portal.accounts.models import User
from egcc_portal.lists.models import ColumnChoice, SavedView
from tests.factories import AgreementFactory, SavedViewFactory

LIST = "/agreements/"
CREATE = reverse("lists:savedview_create")
COLUMNS = reverse("lists:columnchoice_edit")
ASKED = {"list": "agreements:agreement_list", "query": "kind=mou&after=x&q="}


@pytest.fixture
def reader(viewer):
    """A viewer who reads English."""
    viewer.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return viewer


def own(**values):
    """A view of the viewer's."""
    return SavedViewFactory(owner=User.objects.get(role="viewer"), **values)


def test_savedview_create_keeps_the_filters_and_leads_back(reader):
    response = reader.post(CREATE, {"name": "Memoranda", **ASKED}, follow=True)

    view = SavedView.objects.get()
    assert (view.name, view.query, view.shared) == ("Memoranda", "kind=mou", False)
    assert response.redirect_chain[-1][0] == f"{LIST}?kind=mou&view={view.public_id}"
    assert "Saved view: <b>Memoranda</b>" in response.text
    assert view.versions.get().pgh_context.metadata["verb"] == "save view"


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"name": ""}, "This field is required"),
        ({"name": "Kept"}, "You already keep a view of this list under this name"),
        ({"list": "admin:index", "name": "x"}, "admin:index is not one of"),
        ({"name": "x" * 81}, "at most 80 characters"),
    ],
)
def test_savedview_create_says_what_is_wrong(reader, asked, words):
    own(name="Kept")

    response = reader.post(CREATE, {**ASKED, **asked})

    assert response.status_code == 200
    assert words in response.text
    assert SavedView.objects.count() == 1


def test_savedview_open_leads_a_colleague_to_the_list(partner):
    response = partner.get(SavedViewFactory().get_absolute_url())

    assert response.url.startswith(f"{LIST}?kind=mou&view=")


def test_savedview_open_is_closed_unless_shared(reader, partner):
    view = own(shared=False)

    assert reader.get(view.get_absolute_url()).status_code == 302
    assert partner.get(view.get_absolute_url()).status_code == 404
    found = partner.get(LIST, {"view": view.public_id})
    assert view.name not in found.text


def test_a_view_whose_filter_is_gone_opens_with_the_rest(reader):
    AgreementFactory()
    view = SavedViewFactory(query="color=red&kind=mou")

    response = reader.get(view.get_absolute_url(), follow=True)

    assert [each.label for each in response.context["list"].chips] == ["Kind"]
    assert response.context["list"].left_out == [("color", "red")]
    assert len(response.context["page"].rows) == 1


def test_savedview_edit_renames(reader):
    view = own()

    reader.post(
        reverse("lists:savedview_edit", args=[view.public_id]),
        {"name": "Baru", "shared": "on", "version": 1},
    )

    view.refresh_from_db()
    assert (view.name, view.version) == ("Baru", 2)


def test_savedview_edit_tells_who_comes_second(reader):
    view = own(version=2)

    response = reader.post(
        reverse("lists:savedview_edit", args=[view.public_id]),
        {"name": "Baru", "version": 1},
    )

    assert response.status_code == 409
    assert "changed after you opened it" in response.text


@pytest.mark.parametrize("act", ["edit", "delete"])
def test_a_view_is_its_owners_alone(partner, people, act):
    view = own()

    url = reverse(f"lists:savedview_{act}", args=[view.public_id])

    assert partner.post(url, {"name": "x", "version": 1}).status_code == 404
    assert SavedView.objects.get().name == view.name


def test_savedview_delete_and_the_list_of_views(reader):
    view = own(name="Memoranda")
    page = reverse("lists:savedview_list")

    assert "Memoranda" in reader.get(page).text
    reader.post(reverse("lists:savedview_delete", args=[view.public_id]))

    assert "No view kept yet" in reader.get(page).text
    assert reader.get(view.get_absolute_url()).status_code == 404


def test_columns_are_kept_for_their_reader(reader, partner):
    chosen = {**ASKED, "columns": ["title", "signed"], "query": "kind=mou&columns=x"}

    response = reader.post(COLUMNS, chosen, follow=True)

    assert response.redirect_chain[-1][0] == f"{LIST}?kind=mou"
    assert response.context["shown"] == {"title", "signed"}
    assert len(partner.get(LIST).context["shown"]) == 7


def test_the_usual_columns_come_back(reader):
    reader.post(COLUMNS, {**ASKED, "columns": ["title"]})

    reader.post(COLUMNS, {**ASKED, "usual": "yes"})

    assert not ColumnChoice.objects.exists()


def test_unknown_columns_are_not_kept(reader):
    response = reader.post(COLUMNS, {**ASKED, "columns": ["smell"]})

    assert response.status_code == 200
    assert not ColumnChoice.objects.exists()
