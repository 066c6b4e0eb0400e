"""How allauth is to behave here."""

from __future__ import annotations

import ipaddress

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse

from egcc_portal.accounts import actions
from egcc_portal.accounts.models import User

CHOSEN_LANGUAGE = "chosen_language"
"""Where a stranger's session keeps the language chosen before signing in."""


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by administrators; nobody signs up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the address of the reader, past the proxies that we trust.

        Each proxy adds the address it was reached from at the right end, so
        what stands further left than our own proxies is the reader's word.
        A server behind a socket has no address: then it is this machine.
        """
        proxies = settings.TRUSTED_PROXIES
        hops = request.headers.get("X-Forwarded-For", "").split(",")
        hop = hops[-proxies].strip() if 0 < proxies <= len(hops) else ""
        try:
            return str(ipaddress.ip_address(hop or request.META["REMOTE_ADDR"]))
        except ValueError:
            return request.META["REMOTE_ADDR"] or "127.0.0.1"

    def post_login(
        self, request: HttpRequest, user: User, **signed_in: object
    ) -> HttpResponse:
        """Go on in the language chosen at the door, or else in the person's own."""
        response = super().post_login(request, user, **signed_in)
        if chosen := request.session.pop(CHOSEN_LANGUAGE, ""):
            actions.choose_language(user, language=chosen)
        elif user.language:
            response.set_cookie(
                settings.LANGUAGE_COOKIE_NAME,
                user.language,
                max_age=settings.LANGUAGE_COOKIE_AGE,
                secure=settings.LANGUAGE_COOKIE_SECURE,
                httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
                samesite=settings.LANGUAGE_COOKIE_SAMESITE,
            )
        return response

    def _get_login_attempts_cache_key(
        self, request: HttpRequest, **credentials: str
    ) -> str:
        """Count an account's wrong passwords under one name, whatever the host is."""
        return User.objects.normalize_email(credentials.get("email"))


class SocialAccountAdapter(DefaultSocialAccountAdapter):
    """Single sign-on opens an account that exists; it makes none."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: object) -> bool:
        return False
