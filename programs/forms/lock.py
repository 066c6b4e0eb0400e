"""Closing periods, and what is not recorded of a closed one."""

from __future__ import annotations

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from egcc_portal.filters import DayInput
from programs.models import PeriodLock


class PeriodLockForm(forms.ModelForm):
    """Days to be closed, and why."""

    class Meta:
        model = PeriodLock
        fields = ["first_on", "last_on", "reason"]
        widgets = {"first_on": DayInput(), "last_on": DayInput()}
        help_texts = {
            "reason": _("For instance: the quarterly report was approved."),
        }


class OpeningForm(forms.Form):
    """Why a closed period is opened again."""

    because = forms.CharField(label=_("Why it is opened"), max_length=300)


def refuse_closed(last_day: date) -> None:
    """Refuse to record anything of a month or a year that ends within a closed period.

    Raises ValidationError, code "closed".
    """
    if lock := PeriodLock.objects.holding(last_day):
        raise ValidationError(
            gettext("The period %(period)s is closed: %(reason)s"),
            code="closed",
            params={"period": str(lock), "reason": lock.reason},
        )
