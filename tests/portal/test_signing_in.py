"""The door: who gets in, who is locked out, and for how long somebody stays."""

import re
from datetime import timedelta

import pytest
from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from egcc_portal.accounts import sessions
from egcc_portal.accounts.models import User
from tests.factories import UserFactory

LOGIN = "/accounts/login/"
SESSIONS = "/accounts/sessions/"
SETLANG = "/i18n/setlang/"
PASSWORD = "Gajah-Putih-2021"


@pytest.fixture
def rini(db):
    """A viewer with a password."""
    user = UserFactory(email="rini@example.org")
    user.set_password(PASSWORD)
    user.save()
    return user


def sign_in(client, email="rini@example.org", password=PASSWORD, to="", **headers):
    typed = {"login": email, "password": password, "next": to}
    return client.post(LOGIN, typed, **headers)


def signed_in(client):
    return client.get(SESSIONS).status_code == 200


def words_of(response):
    return list(response.context["form"].non_field_errors())


@pytest.fixture
def clock(monkeypatch):
    """Return what moves the sessions' clock on, by a number of seconds."""

    def move(seconds):
        later = timezone.now() + timedelta(seconds=seconds)
        monkeypatch.setattr(timezone, "now", lambda: later)
        monkeypatch.setattr(sessions.time, "time", later.timestamp)

    return move


def test_sign_in_knows_an_email_however_it_is_written(client, rini):
    response = sign_in(client, " Rini@Example.org ")

    assert (response.status_code, response.url) == (302, "/")
    assert signed_in(client)


@pytest.mark.parametrize("email", ["rini@example.org", "nobody@example.org"])
def test_sign_in_says_the_same_to_a_wrong_name_and_a_wrong_password(
    client, rini, email, monkeypatch
):
    hashed = []
    monkeypatch.setattr(
        "django.contrib.auth.hashers.MD5PasswordHasher.encode",
        lambda self, password, salt: hashed.append(password) or f"md5${salt}$0",
    )

    response = sign_in(client, email, "Wrong-Password-1")

    assert len(words_of(response)) == 1
    assert "rini" not in words_of(response)[0]
    assert hashed == ["Wrong-Password-1"]  # once: the same work, the same time
    assert not signed_in(client)


def test_a_closed_account_stays_out(client, rini):
    User.objects.update(is_active=False)

    response = sign_in(client)

    assert response.url == reverse("account_inactive")
    assert not signed_in(client)


def wrong_tries(number, emails, addresses):
    """Return the answer to the last of some wrong passwords, taken turn by turn."""
    for turn in range(number):
        answer = sign_in(
            Client(),
            emails[turn % len(emails)],
            f"Wrong-{turn}",
            REMOTE_ADDR=addresses[turn % len(addresses)],
        )
    return answer


HERE = ["10.0.0.1"]
EVERYWHERE = [f"10.0.0.{n}" for n in range(2, 30)]
SPELLINGS = ["rini@example.org", "RINI@example.org", " Rini@EXAMPLE.org"]
SPRAYED = [f"user{n}@example.org" for n in range(30)]


@pytest.mark.parametrize(
    ("emails", "addresses", "then_from"),
    [
        (SPELLINGS, HERE, "10.9.9.9"),  # one account, one address: the account
        (SPELLINGS, EVERYWHERE, "10.9.9.9"),  # one account from everywhere
        (SPRAYED, HERE, HERE[0]),  # every account from one address: the address
    ],
)
def test_the_tenth_wrong_password_locks(client, rini, emails, addresses, then_from):
    before = words_of(wrong_tries(9, emails, addresses))
    after = words_of(wrong_tries(1, emails, addresses))

    response = sign_in(client, REMOTE_ADDR=then_from)

    assert before != after
    assert words_of(response) == after
    assert not signed_in(client)


def test_nine_wrong_passwords_do_not_lock_and_others_are_not_locked(client, rini):
    wrong_tries(9, ["rini@example.org"], HERE)
    other = UserFactory(email="sari@example.org")
    other.set_password(PASSWORD)
    other.save()

    response = sign_in(client, "sari@example.org", REMOTE_ADDR="10.0.0.2")

    assert response.status_code == 302


def test_a_lock_is_not_lifted_by_signing_in_to_another_account(client, rini):
    mine = UserFactory(email="mallory@example.org")
    mine.set_password(PASSWORD)
    mine.save()
    for turn in range(9):
        wrong_tries(1, [f"user{turn}@example.org"], HERE)
        sign_in(Client(), "mallory@example.org", REMOTE_ADDR=HERE[0])

    sign_in(client, password="Wrong-1", REMOTE_ADDR=HERE[0])

    assert sign_in(client, REMOTE_ADDR=HERE[0]).status_code == 200
    assert not signed_in(client)


def test_a_lock_is_not_pushed_out_by_other_entries(client, rini):
    wrong_tries(9, ["rini@example.org"], EVERYWHERE)
    for number in range(310):
        cache.set(f"flood{number}", number)

    assert sign_in(client, REMOTE_ADDR="10.9.9.9").status_code == 200


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "1.1.1.1", "10.0.0.1"),  # nobody is trusted
        (1, "6.6.6.6, 1.1.1.1", "1.1.1.1"),  # the reader's own word stands left
        (2, "6.6.6.6, 1.1.1.1, 10.0.0.7", "1.1.1.1"),
        (2, "1.1.1.1", "10.0.0.1"),  # not through our proxies
        (1, "unknown", "10.0.0.1"),
        (1, "2001:DB8::1", "2001:db8::1"),
    ],
)
def test_the_address_comes_from_trusted_proxies_only(
    rf, settings, proxies, forwarded, address
):
    settings.TRUSTED_PROXIES = proxies
    request = rf.get("/", REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR=forwarded)

    assert get_adapter().get_client_ip(request) == address


@pytest.mark.parametrize(
    ("to", "arrives"),
    [
        ("/agreements/?q=spbe", "/agreements/?q=spbe"),
        ("https://evil.example/", "/"),
        ("//evil.example/", "/"),
        ("/\\evil.example", "/"),
        ("javascript:alert(1)", "/"),
    ],
)
def test_sign_in_goes_on_to_our_own_pages_only(client, rini, to, arrives):
    assert sign_in(client, to=to).url == arrives


def test_sign_in_changes_the_session_id_and_sign_out_ends_it(client, rini):
    client.post(SETLANG, {"language": "ko"})
    before = client.cookies["session"].value
    sign_in(client)
    inside = client.cookies["session"].value

    assert client.get("/accounts/logout/").status_code == 200
    assert signed_in(client)
    client.post("/accounts/logout/")

    assert inside not in ("", before)
    assert not Session.objects.filter(session_key__in=[before, inside]).exists()


def test_a_session_ends_after_a_pause(client, rini, clock):
    sign_in(client)

    clock(59 * 60)
    assert signed_in(client)
    clock(61 * 60)
    assert not signed_in(client)


def test_a_session_ends_in_the_evening_however_busy(client, rini, clock):
    client.post(SETLANG, {"language": "ko"})
    clock(50 * 60)  # a stranger's time does not count
    sign_in(client)

    for _ in range(23):
        clock(30 * 60)
        assert signed_in(client)
    clock(31 * 60)
    assert not signed_in(client)


def test_a_sign_of_life_is_kept_once_a_minute(
    client, rini, clock, django_assert_num_queries
):
    sign_in(client)

    with django_assert_num_queries(3):  # session, user, sessions
        client.get(SESSIONS)
    clock(61)
    assert signed_in(client)
    with django_assert_num_queries(3):
        client.get(SESSIONS)


def test_own_sessions_are_shown_and_ended_one_by_one(client, rini):
    elsewhere, here = Client(), client
    sign_in(elsewhere, REMOTE_ADDR="10.0.0.2")
    sign_in(here, REMOTE_ADDR="10.0.0.1")
    mine, other = here.get(SESSIONS).context["sessions"]

    here.post(reverse("session_end", args=[other.pk]))

    assert [each.ip for each in (mine, other)] == ["10.0.0.1", "10.0.0.2"]
    assert signed_in(here)
    assert not signed_in(elsewhere)


def test_other_peoples_sessions_are_not_there(client, rini):
    sign_in(client)
    session = client.get(SESSIONS).context["sessions"].get()
    stranger = Client()
    stranger.force_login(UserFactory())

    end = reverse("session_end", args=[session.pk])

    assert not stranger.get(SESSIONS).context["sessions"]
    assert stranger.post(end).status_code == 404
    assert stranger.get(end).status_code == 405
    assert signed_in(client)


def test_what_is_kept_of_a_session_goes_when_it_is_over(client, rini, clock):
    sign_in(client)
    clock(2 * 3600)

    sign_in(client)

    assert rini.usersession_set.count() == 1


def test_a_new_password_ends_the_other_sessions(client, rini):
    elsewhere = Client()
    sign_in(elsewhere)
    sign_in(client)
    new = {"oldpassword": PASSWORD, "password1": "Kancil-Cerdik-7"}

    response = client.post(
        "/accounts/password/change/", new | {"password2": "Kancil-Cerdik-7"}
    )

    assert response.status_code == 302
    assert signed_in(client)
    assert not signed_in(elsewhere)


def test_a_forgotten_password_is_set_anew_by_mail(client, rini):
    client.post("/accounts/password/reset/", {"email": "Rini@example.org"})
    link = re.search(r"http://testserver(\S+)", mail.outbox[0].body)[1]
    form = client.get(link).url
    new = {"password1": "Kancil-Cerdik-7", "password2": "Kancil-Cerdik-7"}

    assert client.post(form, new).status_code == 302
    assert client.get(link).context["token_fail"]

    assert sign_in(client, password="Kancil-Cerdik-7").status_code == 302


def test_an_unknown_email_is_answered_like_a_known_one(client, rini):
    known = client.post("/accounts/password/reset/", {"email": "rini@example.org"})
    unknown = client.post("/accounts/password/reset/", {"email": "no@example.org"})

    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert [each.to for each in mail.outbox] == [
        ["rini@example.org"],
        ["no@example.org"],
    ]


@pytest.mark.django_db
def test_nobody_signs_up(client):
    assert client.get("/accounts/signup/").status_code == 404
    assert client.post("/accounts/signup/", {"email": "a@b.org"}).status_code == 404


@pytest.mark.parametrize(
    "name", ["account_email", "account_confirm_email", "socialaccount_signup"]
)
def test_pages_of_allauth_that_nobody_needs_are_not_routed(name):
    with pytest.raises(NoReverseMatch):
        reverse(name, args=["key"] if "confirm" in name else [])


@pytest.mark.django_db
def test_no_single_sign_on_is_offered_where_none_is_set_up(client):
    assert "openid" not in client.get(LOGIN).text.casefold()


def test_a_second_factor_is_asked_for(client, rini):
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(rini, secret)

    response = sign_in(client)
    assert response.url == reverse("mfa_authenticate")
    assert not signed_in(client)

    code = totp.format_hotp_value(
        totp.hotp_value(secret, next(totp.yield_hotp_counters_from_time()))
    )
    client.post(response.url, {"code": code})
    assert signed_in(client)
    assert Authenticator.objects.get().last_used_at


def test_the_picture_of_an_authenticator_key_needs_no_exception(client, rini):
    sign_in(client)
    page = "/accounts/2fa/totp/activate/"
    client.post("/accounts/reauthenticate/", {"password": PASSWORD, "next": page})

    response = client.get(page)

    assert "<svg" in response.text
    assert "data:image" not in response.text
    assert "style=" not in response.text
