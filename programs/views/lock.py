"""Pages on which managers close periods, and open them again."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext

from egcc_portal.accounts.roles import Permission, require
from programs import actions
from programs.forms import OpeningForm, PeriodLockForm
from programs.models import PeriodLock

GET_AND_POST = ("GET", "HEAD", "POST")
MOST_LOCKS = 200


@require(Permission.PERIOD_CLOSE, methods=GET_AND_POST)
def periodlock_list(request: HttpRequest) -> HttpResponse:
    """The closed periods, and the form that closes another."""
    form = PeriodLockForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.close_period(form.save(commit=False), by=request.user)
        messages.success(request, gettext("The period is closed."))
        return redirect("programs:periodlock_list")
    locks = PeriodLock.objects.select_related("locked_by", "lifted_by")[:MOST_LOCKS]
    context = {"locks": locks, "form": form, "opening": OpeningForm()}
    return render(request, "programs/periodlock_list.html", context)


@require(Permission.PERIOD_CLOSE, methods=("POST",))
def periodlock_lift(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a closed period again."""
    lock = get_object_or_404(PeriodLock, pk=pk)
    form = OpeningForm(request.POST)
    try:
        if not form.is_valid():
            raise ValidationError(gettext("Say why the period is opened."))
        because, now = form.cleaned_data["because"], timezone.now()
        actions.open_period(lock, because=because, at=now, by=request.user)
        messages.success(request, gettext("The period is open again."))
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    return redirect("programs:periodlock_list")
