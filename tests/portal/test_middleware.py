"""What every answer carries, and what no request gets past."""

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.db import InterfaceError, OperationalError
from django.http import QueryDict
from django.test import Client, override_settings
from django.urls import reverse

from egcc_portal.middleware import CONTENT_SECURITY_POLICY
from tests.factories import UserFactory

LOGIN = "/accounts/login/"
SETLANG = "/i18n/setlang/"
WORDS_OF_503 = "The portal is not available just now"


@pytest.fixture
def reader():
    """A stranger's browser, which is shown faults as people are."""
    return Client(raise_request_exception=False)


def break_sessions(monkeypatch, wrong):
    def load(self):
        raise wrong

    monkeypatch.setattr(SessionStore, "load", load)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "status"),
    [
        (LOGIN, 200),
        ("/", 302),
        ("/nope", 404),
        ("/?q=%00", 400),
        ("/i18n/setlang/", 405),
    ],
)
def test_every_answer_carries_the_policies(reader, path, status):
    response = reader.get(path)

    assert response.status_code == status
    assert response["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response["X-Frame-Options"] == "DENY"
    assert "camera=()" in response["Permissions-Policy"]
    assert "no-store" in response["Cache-Control"]


def test_the_policy_has_no_exception():
    for word in ["unsafe", "nonce", "data:", "blob:", "http", "*"]:
        assert word not in CONTENT_SECURITY_POLICY
    assert CONTENT_SECURITY_POLICY.startswith("default-src 'none'; script-src 'self';")


@override_settings(WHITENOISE_AUTOREFRESH=True, WHITENOISE_USE_FINDERS=True)
def test_static_files_carry_the_policies():
    response = Client().get("/static/css/tokens.css")

    assert response.status_code == 200
    assert response["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "no-store" not in response["Cache-Control"]


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/%00", "/?q=%00", "/?%00=q", "/agreements/?q=a%00b"])
def test_nul_in_an_address_is_refused_in_the_readers_language(reader, path):
    reader.cookies["language"] = "ko"

    response = reader.get(path)

    assert response.status_code == 400
    assert '<html lang="ko">' in response.text


@pytest.mark.django_db
def test_nul_in_a_cookie_is_refused(reader):
    reader.cookies["session"] = "\0" * 32

    assert reader.get("/").status_code == 400


@pytest.mark.django_db
def test_nul_in_a_form_is_an_error_of_the_form(client):
    response = client.post(LOGIN, {"login": "a\0b@example.org", "password": "\0"})

    assert response.status_code == 200
    assert set(response.context["form"].errors) == {"login", "password"}


def test_a_query_is_composed(viewer):
    response = viewer.get(reverse("session_list"), {"q": "Cafe\u0301", "sort": "x"})

    asked = response.wsgi_request.GET
    assert asked == QueryDict("q=Caf%C3%A9&sort=x")


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", [OperationalError("gone"), InterfaceError("closed")])
def test_an_outage_of_the_database_is_503_in_words(reader, monkeypatch, wrong):
    break_sessions(monkeypatch, wrong)
    reader.cookies["session"] = "a" * 32
    reader.cookies["language"] = "en"

    response = reader.get("/")

    assert response.status_code == 503
    assert response["Retry-After"] == "30"
    assert WORDS_OF_503 in response.text
    assert '<html lang="en">' in response.text
    assert response["Content-Security-Policy"] == CONTENT_SECURITY_POLICY


def test_an_outage_in_a_view_is_503_too(people, reader, monkeypatch):
    def gone(*args, **kwargs):
        raise OperationalError("gone")

    reader.force_login(people["viewer"])
    reader.cookies["language"] = "en"
    monkeypatch.setattr("allauth.usersessions.models.UserSession.objects.filter", gone)

    response = reader.get(reverse("session_list"))

    assert response.status_code == 503
    assert WORDS_OF_503 in response.text


@pytest.mark.django_db
def test_a_fault_of_ours_is_500_without_internals(reader, monkeypatch):
    break_sessions(monkeypatch, RuntimeError("secret detail"))
    reader.cookies["session"] = "a" * 32

    response = reader.get("/")

    assert response.status_code == 500
    assert "secret detail" not in response.text
    assert '<html lang="id">' in response.text


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["id", "en", "ko"])
def test_a_missing_page_speaks_the_readers_language(client, language):
    client.cookies["language"] = language

    response = client.get("/nope")

    assert response.status_code == 404
    assert f'<html lang="{language}">' in response.text


@pytest.mark.django_db
def test_the_door_is_not_put_in_the_place_of_a_part(client):
    response = client.get("/agreements/", headers={"HX-Request": "true"})

    assert (response.status_code, response["HX-Refresh"]) == (204, "true")


@pytest.mark.django_db
@pytest.mark.parametrize("enrolled_first", [True, False])
def test_a_role_that_needs_a_second_factor_enrols_first(
    client, settings, enrolled_first, django_user_model
):
    settings.MFA_REQUIRED_ROLES = ["manager"]
    client.force_login(UserFactory(role="manager" if enrolled_first else "viewer"))

    response = client.get(reverse("session_list"))

    if enrolled_first:
        assert response.url == reverse("mfa_activate_totp")
        assert client.get(response.url).url.startswith("/accounts/reauthenticate/")
    else:
        assert response.status_code == 200


def test_pages_go_out_compressed(manager):
    asked = {"Accept-Encoding": "gzip"}

    page = manager.get("/agreements/", headers=asked)
    plain = manager.get("/agreements/")

    assert page["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in page["Vary"]
    assert len(page.content) < len(plain.content) / 3


def test_a_file_that_goes_out_as_it_is_made_is_let_be(manager):
    answer = manager.get("/agreements/export/", headers={"Accept-Encoding": "gzip"})

    assert "Content-Encoding" not in answer
