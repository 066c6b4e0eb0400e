"""What is typed is kept by the minute, and is there again."""

import pytest

from agreements.models import Agreement
from egcc_portal.entry.models import Entry
from tests.factories import AgreementFactory, UserFactory
from tests.filling import filled, shown_in
from tests.samples import words_of

pytestmark = pytest.mark.django_db
NEW = "/agreements/new/"


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"


def keep(client, data, label="agreements.agreement"):
    return client.post(f"/entry/{label}/{data['key']}/keep/", data)


def edit(agreement):
    return f"/agreements/{agreement.pk}/edit/"


def test_a_new_record_that_was_begun_is_gone_on_with(editor):
    typed = filled(editor, NEW, title_en="Half a title", signed="25 Mei")

    answer = keep(editor, typed)

    assert "Kept as a draft" in words_of(answer)
    assert "Half a title" in words_of(editor.get(NEW))
    again = shown_in(editor.get(NEW, {"entry": typed["key"]}))
    assert (again["title_en"], again["signed"], again["key"]) == (
        "Half a title",
        "25 Mei",
        typed["key"],
    )
    assert not Agreement.objects.exists()


def test_a_record_that_somebody_was_correcting_is_as_they_left_it(editor):
    draft = AgreementFactory(review="draft")
    keep(editor, filled(editor, edit(draft), title_en="Half a correction"))

    response = editor.get(edit(draft))

    assert shown_in(response)["title_en"] == "Half a correction"
    assert "not saved yet" in words_of(response)
    assert "place to correct" not in words_of(response)


def test_what_was_wrong_is_kept_too(editor):
    editor.post(NEW, filled(editor, NEW, title_en="Wrong", signed="3/4/2021"))

    assert Entry.objects.get().called == "Wrong"


def test_what_is_saved_is_no_draft_any_more(editor):
    typed = filled(editor, NEW, code="MOU-1", kind="mou")
    keep(editor, typed)

    editor.post(NEW, typed)

    entry = Entry.objects.get()
    assert (entry.state, entry.data) == ("done", {})
    assert keep(editor, typed).status_code == 404
    assert "begun this before" not in words_of(editor.get(NEW))


def test_a_draft_is_thrown_away(editor):
    draft = AgreementFactory(review="draft")
    typed = filled(editor, edit(draft), title_en="Half")
    keep(editor, typed)

    response = editor.post(f"/entry/{typed['key']}/discard/")

    assert response.url == edit(draft)
    assert not Entry.objects.exists()


def test_nobody_sees_or_changes_the_draft_of_another(editor):
    other = Entry.objects.create(
        owner=UserFactory(),
        model="agreements.agreement",
        data={"title_en": ["A colleague's"]},
    )

    answers = [
        keep(editor, {"key": other.key}).status_code,
        editor.post(f"/entry/{other.key}/discard/").status_code,
    ]

    assert answers == [404, 404]
    assert "colleague" not in editor.get(NEW, {"entry": other.key}).text


@pytest.mark.parametrize("label", ["accounts.user", "nonsense"])
def test_only_forms_are_kept(editor, label):
    assert keep(editor, filled(editor, NEW), label).status_code == 404


def test_a_draft_lost_with_the_session_is_not_thrown_away(editor):
    typed = filled(editor, NEW, title_en="Half")
    keep(editor, typed)
    editor.logout()

    answer = editor.post(
        f"/entry/agreements.agreement/{typed['key']}/keep/",
        typed,
        headers={"HX-Request": "true"},
    )

    assert answer.status_code == 204  # the page stays, and says that it is signed out
    assert Entry.objects.get().called == "Half"
