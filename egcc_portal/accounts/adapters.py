"""How allauth is to behave here."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by administrators; nobody signs up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the address of the reader, past the proxies that we trust.

        Each proxy adds the address it was reached from at the right end, so
        what stands further left than our own proxies is the reader's word.
        """
        proxies = settings.TRUSTED_PROXIES
        hops = request.headers.get("X-Forwarded-For", "").split(",")
        if proxies and len(hops) >= proxies:
            return hops[-proxies].strip()
        return request.META["REMOTE_ADDR"]


class SocialAccountAdapter(DefaultSocialAccountAdapter):
    """Single sign-on opens an account that exists; it makes none."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: object) -> bool:
        return False
