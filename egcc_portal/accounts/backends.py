"""How the person of a session is fetched."""

from __future__ import annotations

from functools import cache

from allauth.account.auth_backends import AuthenticationBackend

from egcc_portal.accounts.models import User


class Backend(AuthenticationBackend):
    """allauth's own; the number on the bell comes with the person, in one query."""

    def get_user(self, user_id: int) -> User | None:
        sql, (*values, _pk) = by_key()
        user = next(iter(User.objects.raw(sql, [*values, user_id])), None)
        return user if user and self.user_can_authenticate(user) else None


@cache
def by_key() -> tuple[str, tuple]:
    """Return the SQL of one person by key, the last of its values.

    Every page asks it, and it takes longer to put together than to answer.
    """
    return User.objects.with_unread().filter(pk=0).query.sql_with_params()
