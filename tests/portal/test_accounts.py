"""Accounts: opened, checked, kept."""

import io
import re

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import IntegrityError
from django.urls import reverse

from egcc_portal.accounts.actions import add_user
from egcc_portal.accounts.models import User
from tests.factories import UserFactory

PASSWORD = "Gajah-Putih-2021"


@pytest.fixture
def typed(monkeypatch):
    """Return what lets a command find a text on its standard input."""

    def type_(text):
        monkeypatch.setattr("sys.stdin", io.StringIO(text))

    return type_


@pytest.mark.parametrize(
    "written", ["Rini@Example.ORG", " rini@example.org ", "ｒｉｎｉ@example.org"]
)
def test_email_has_one_spelling(written):
    assert User.objects.normalize_email(written) == "rini@example.org"


@pytest.mark.django_db
def test_add_user_keeps_who_opened_the_account(people):
    user, password = add_user(
        "Rini@Example.org", role="editor", password=PASSWORD, by=people["administrator"]
    )

    assert (user.email, user.role, password) == ("rini@example.org", "editor", PASSWORD)
    assert user.check_password(PASSWORD)
    version = user.versions.get()
    assert version.pgh_context.metadata["verb"] == "add_user"
    assert version.pgh_context.metadata["name"] == "administrator@example.org"
    assert not hasattr(version, "password")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"password": "Gajah-2021"}, "password_too_short"),
        ({"password": "gajah-putih-2021"}, "too_few_classes"),
        ({"password": "Rini.Wulandari-1"}, "password_too_similar"),
        ({"email": "rini"}, "invalid"),
        ({"email": "VIEWER@example.org"}, "unique"),
        ({"role": "owner"}, "invalid_choice"),
        ({"language": "fr"}, "invalid_choice"),
    ],
)
def test_add_user_refuses(people, wrong, code):
    right = {"email": "rini@example.org", "role": "editor", "password": PASSWORD}
    account = right | {"name": "Rini Wulandari"} | wrong

    with pytest.raises(ValidationError) as refusal:
        add_user(account.pop("email"), **account)

    errors = refusal.value
    found = sum(errors.error_dict.values(), []) if hasattr(errors, "error_dict") else []
    assert code in [error.code for error in found or errors.error_list]
    assert User.objects.count() == len(people)


@pytest.mark.django_db
def test_add_user_reads_the_password_from_standard_input(typed, capsys):
    typed(f"{PASSWORD}\n")

    call_command("add_user", "rini@example.org", "--role", "editor", "--name", "Rini")

    user = User.objects.get()
    assert (user.name, user.check_password(PASSWORD)) == ("Rini", True)
    assert PASSWORD not in capsys.readouterr().out


@pytest.mark.django_db
def test_add_user_prints_a_random_password_once(typed, capsys):
    typed("")

    call_command("add_user", "rini@example.org", "--role", "editor")

    password = re.search(r": (\S{20})$", capsys.readouterr().out, re.MULTILINE)[1]
    assert User.objects.get().check_password(password)


@pytest.mark.django_db
def test_add_user_says_in_a_sentence_what_is_wrong(typed):
    typed("short\n")

    with pytest.raises(CommandError, match="12"):
        call_command("add_user", "rini@example.org", "--role", "editor")
    assert not User.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("wrong", "constraint"),
    [
        ({"email": "Rini@example.org"}, "user_email_in_small_letters"),
        ({"role": "owner"}, "user_role_known"),
    ],
)
def test_user_refuses(wrong, constraint):
    with pytest.raises(IntegrityError, match=constraint):
        UserFactory(**wrong)


def test_admin_opens_an_account_within_an_act(administrator, people):
    new = {"email": "Rini@example.org", "name": "", "role": "editor", "language": ""}
    passwords = {
        "usable_password": "true",
        "password1": PASSWORD,
        "password2": PASSWORD,
    }

    response = administrator.post(reverse("admin:accounts_user_add"), new | passwords)

    assert response.status_code == 302
    user = User.objects.get(email="rini@example.org")
    assert user.check_password(PASSWORD)
    act = user.versions.earliest("pgh_id").pgh_context.metadata
    assert (act["verb"], act["by"]) == ("administer", people["administrator"].pk)


def test_admin_closes_an_account_and_deletes_none(administrator, people):
    viewer = people["viewer"]
    change = reverse("admin:accounts_user_change", args=[viewer.pk])
    delete = reverse("admin:accounts_user_delete", args=[viewer.pk])

    closed = {"email": viewer.email, "name": "", "role": "viewer", "language": ""}
    assert administrator.post(change, closed).status_code == 302
    assert administrator.post(delete, {"post": "yes"}).status_code == 403

    viewer.refresh_from_db()
    assert not viewer.is_active


def test_admin_shows_records_and_changes_none(administrator):
    listed = administrator.get(reverse("admin:agreements_agreement_changelist"))
    added = administrator.get(reverse("admin:agreements_agreement_add"))

    assert (listed.status_code, added.status_code) == (200, 403)


def test_admin_shows_no_secrets_of_sign_in(administrator):
    page = administrator.get(reverse("admin:index"))

    shown = {app["app_label"] for app in page.context["app_list"]}
    assert shown.isdisjoint({"mfa", "account", "socialaccount", "usersessions", "auth"})
    assert "accounts" in shown


@pytest.mark.parametrize("role", ["viewer", "editor", "manager", "partner"])
def test_admin_is_closed_to_other_roles(client, people, role):
    client.force_login(people[role])

    response = client.get(reverse("admin:index"), follow=True)

    assert response.status_code == 403


@pytest.mark.django_db
def test_admin_has_no_door_of_its_own(client):
    users = reverse("admin:accounts_user_changelist")

    response = client.get(users, follow=True)

    asked = response.wsgi_request
    assert (asked.path, asked.GET["next"]) == (reverse("account_login"), users)


def test_admin_changes_passwords_where_everybody_does(administrator):
    response = administrator.get(reverse("admin:password_change"))

    assert response.url == reverse("account_change_password")
