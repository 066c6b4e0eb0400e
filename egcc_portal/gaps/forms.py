"""The gates of the work list: what narrows it, and what is arranged about a gap."""

from __future__ import annotations

from datetime import date

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import MAY, Permission
from egcc_portal.gaps.actions import changed_meanwhile
from egcc_portal.gaps.items import MINE, NO_DUE, NOBODY, OVERDUE, WEEK
from egcc_portal.gaps.kinds import KINDS
from egcc_portal.gaps.models import FollowUp
from egcc_portal.sources.fields import kind_of
from egcc_portal.sources.models import Question
from egcc_portal.sources.records import Record

PLANNERS = [role for role in MAY if Permission.GAP_PLAN in MAY[role]]


def planners() -> QuerySet:
    """Return the people who may see to a gap."""
    return User.objects.filter(is_active=True, role__in=PLANNERS).order_by("name", "pk")


def record_kinds() -> list[tuple[str, str]]:
    """Return the kinds of records that gaps are about."""
    kinds = [*Record.__subclasses__(), Question]
    named = [(each._meta.label_lower, kind_of(each)) for each in kinds]
    return [
        ("", gettext("All")),
        *sorted(named, key=lambda one: one[1]),
    ]


class GapFilterForm(forms.Form):
    """Narrows the work list. What it does not understand narrows nothing."""

    owner = forms.ChoiceField(label=_("Owner"), required=False)
    due = forms.ChoiceField(
        label=_("Due"),
        required=False,
        choices=[
            ("", _("All")),
            (OVERDUE, _("overdue")),
            (WEEK, _("within a week")),
            (NO_DUE, _("without a day")),
        ],
    )
    record = forms.ChoiceField(label=_("About"), required=False, choices=record_kinds)
    snoozed = forms.ChoiceField(
        label=_("Put off"),
        required=False,
        choices=[("", _("leave out")), ("yes", _("show these"))],
    )
    kind = forms.ChoiceField(
        required=False,
        choices=[("", ""), *((key, kind.label) for key, kind in KINDS.items())],
        widget=forms.HiddenInput,
    )

    def __init__(self, *args: object, reader: User, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if not reader.may(Permission.UNSHARED_VIEW):
            del self.fields["owner"]  # the partner reads no names of staff
            return
        people = [(str(each.pk), str(each)) for each in planners()]
        mine = [(MINE, _("mine"))] if reader.may(Permission.GAP_PLAN) else []
        self.fields["owner"].choices = [
            ("", _("All")),
            *mine,
            (NOBODY, _("nobody")),
            *people,
        ]


class FollowUpForm(forms.ModelForm):
    """Who sees to a gap, until when; `version` is the one its editor was shown."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = FollowUp
        fields = ["owner", "due_on", "snoozed_until", "snoozed_because"]
        labels = {"owner": _("Owner")}  # a person here; a decision's is an institution
        widgets = {
            "due_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "snoozed_until": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }
        help_texts = {
            "snoozed_until": _(
                "Until this day it stands aside, for a year at most. It does not close."
            ),
        }

    def __init__(self, *args: object, on: date, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.on = on
        self.fields["owner"].queryset = planners() | User.objects.filter(
            Q(pk=self.instance.owner_id)
        )
        self.fields["owner"].empty_label = _("nobody")
        self.fields["version"].initial = self.instance.version
        for name in ("due_on", "snoozed_until"):
            self.fields[name].input_formats = ["%Y-%m-%d"]

    def clean(self) -> dict:
        data = super().clean()
        if (data.get("version") or 0) != self.instance.version:
            # What was typed stays, and goes in once its author has looked again.
            self.data = self.data.copy()
            self.data["version"] = self.instance.version
            raise changed_meanwhile()
        if "snoozed_until" in self.changed_data:
            self.instance.snoozed_on = data.get("snoozed_until") and self.on
        return data
