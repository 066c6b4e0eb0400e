"""What every person does with their own account, and strangers with the language."""

from __future__ import annotations

from allauth.usersessions.internal.flows.sessions import end_sessions
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.sessions.models import Session
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views import i18n
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from egcc_portal.accounts import actions, unsent
from egcc_portal.accounts.adapters import CHOSEN_LANGUAGE


@login_not_required
def account_signup(request: HttpRequest) -> HttpResponse:
    """No page: allauth asks for an address of it, and nobody signs up."""
    raise Http404


@login_not_required
@require_POST
def set_language(request: HttpRequest) -> HttpResponse:
    """Speak the chosen language from now on, and go back to where it was chosen."""
    language = request.POST.get("language")
    if language not in dict(settings.LANGUAGES):
        return render(request, "accounts/unknown_language.html", status=400)
    if request.user.is_authenticated:
        actions.choose_language(request.user, language=language)
    else:
        request.session[CHOSEN_LANGUAGE] = language
    return i18n.set_language(request)


@require_safe
def session_list(request: HttpRequest) -> HttpResponse:
    """Where the person is signed in, the latest first."""
    live = Session.objects.filter(expire_date__gt=timezone.now()).values("session_key")
    sessions = UserSession.objects.filter(user=request.user, session_key__in=live)
    return render(
        request,
        "accounts/session_list.html",
        {"sessions": sessions.order_by("-created_at", "-pk")},
    )


@require_POST
def session_end(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign the person out of one browser, this one included."""
    session = get_object_or_404(UserSession, pk=pk, user=request.user)
    end_sessions(request, [session])
    return redirect("session_list")


@require_http_methods(["GET", "HEAD", "POST"])
def form_unsent(request: HttpRequest) -> HttpResponse:
    """What the person sent after the session's end, or home once it is thrown away."""
    kept = unsent.unsent(request)
    if kept is None or request.method == "POST":
        unsent.drop(request)
        if kept:
            messages.info(request, _("What you had typed is thrown away."))
        return redirect("home")
    context = {"kept": kept, "texts": unsent.texts_in(kept["typed"])}
    return render(request, "accounts/form_unsent.html", context)
