"""The language of the pages: chosen, kept, taken along."""

import pytest

from tests.factories import UserFactory

LOGIN = "/accounts/login/"
SESSIONS = "/accounts/sessions/"
SETLANG = "/i18n/setlang/"
PASSWORD = "Gajah-Putih-2021"


@pytest.fixture
def rini(db):
    """A viewer who reads Korean."""
    return UserFactory(email="rini@example.org", language="ko")


def sign_in(client, user):
    user.set_password(PASSWORD)
    user.save()
    client.post(LOGIN, {"login": user.email, "password": PASSWORD})


@pytest.mark.django_db
def test_a_language_is_chosen_by_strangers(client):
    response = client.post(SETLANG, {"language": "ko", "next": LOGIN})

    assert response.url == LOGIN
    assert '<html lang="ko">' in client.get(LOGIN).text


def test_a_language_follows_its_reader_to_another_machine(client, viewer, people):
    viewer.post(SETLANG, {"language": "ko"})
    reader = people["viewer"]
    reader.refresh_from_db()
    assert reader.language == "ko"
    assert reader.versions.latest("pgh_id").pgh_context.metadata["by"] == reader.pk

    sign_in(client, people["viewer"])

    assert '<html lang="ko">' in client.get(SESSIONS).text


def test_a_language_chosen_before_sign_in_survives_it(client, rini):
    client.post(SETLANG, {"language": "en"})

    sign_in(client, rini)

    assert '<html lang="en">' in client.get(SESSIONS).text
    rini.refresh_from_db()
    assert rini.language == "en"


@pytest.mark.parametrize("language", ["fr", "", "../../x", "i\0d"])
def test_an_unknown_language_is_answered_in_words(viewer, people, language):
    viewer.cookies["language"] = "en"

    response = viewer.post(SETLANG, {"language": language})

    assert response.status_code == 400
    assert "does not speak" in response.text
    assert "language" not in response.cookies


@pytest.mark.django_db
def test_a_language_is_not_chosen_by_a_link(client):
    assert client.get(SETLANG, {"language": "ko"}).status_code == 405


@pytest.mark.django_db
@pytest.mark.parametrize("to", ["https://evil.example/", "//evil.example/"])
def test_a_language_leads_back_to_our_own_pages_only(client, to):
    response = client.post(SETLANG, {"language": "ko", "next": to})

    assert "evil" not in response.url
