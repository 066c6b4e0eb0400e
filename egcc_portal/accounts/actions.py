"""What is done to accounts: made, and spoken to in another language."""

from __future__ import annotations

import secrets
import string
from contextlib import suppress

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from egcc_portal import history
from egcc_portal.accounts.models import User

SIGNS = string.ascii_letters + string.digits + "-+=%@"
"""What a random password is made of: nothing that a shell would read."""


def add_user(
    email: str,
    *,
    role: str,
    password: str | None = None,
    name: str = "",
    language: str = "",
    by: User | None = None,
) -> tuple[User, str]:
    """Open an account; return its person, and the password, random unless given.

    Raises ValidationError, saying what the account or the password lacks.
    """
    email = User.objects.normalize_email(email)
    user = User(email=email, role=role, name=name, language=language)
    password = random_password() if password is None else password
    user.full_clean(exclude=["password"])
    validate_password(password, user)
    user.set_password(password)
    with history.acting("add_user", by=by):
        user.save()
    return user, password


def random_password() -> str:
    """Return twenty random signs of all four classes: more than 120 bits."""
    while True:
        password = "".join(secrets.choice(SIGNS) for _ in range(20))
        with suppress(ValidationError):
            validate_password(password)
            return password


def choose_language(user: User, *, language: str) -> None:
    """Keep the language that the person reads, here and on other machines."""
    with history.acting("choose_language", by=user):
        User.objects.filter(pk=user.pk).update(language=language)
