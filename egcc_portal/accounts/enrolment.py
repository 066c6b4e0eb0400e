"""The second factor, where a role must have one."""

from __future__ import annotations

from collections.abc import Callable

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

Answer = Callable[[HttpRequest], HttpResponse]

ENROLMENT_PAGES = {
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "account_reauthenticate",
    "account_logout",
}
"""Open to those who must set up a second factor first."""


def second_factor(answer: Answer) -> Answer:
    """Send those whose role asks for a second factor to set one up, before all else.

    It costs a query, and only where MFA_REQUIRED_ROLES asks for it.
    """

    def answered(request: HttpRequest) -> HttpResponse:
        return answer(request)

    def process_view(
        request: HttpRequest, view: Callable, args: tuple, kwargs: dict
    ) -> HttpResponse | None:
        if not settings.MFA_REQUIRED_ROLES or not getattr(view, "login_required", True):
            return None
        if request.user.role not in settings.MFA_REQUIRED_ROLES:
            return None
        if request.resolver_match.url_name in ENROLMENT_PAGES:
            return None
        return None if is_mfa_enabled(request.user) else redirect("mfa_activate_totp")

    answered.process_view = process_view
    return answered
