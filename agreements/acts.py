"""The pages on which something is done with an agreement."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from agreements.actions import ACTS, MAKINGS, Act, Making, in_the_way, instrument
from agreements.forms import AGREEMENT
from agreements.models import Agreement
from agreements.views import with_standing
from egcc_portal.accounts.roles import Permission, require
from egcc_portal.entry.editors import DAYS_HINT, Editor, Group
from egcc_portal.entry.filling import RecordForm, is_fuzzy
from egcc_portal.entry.pages import act_path, begin

MOST_YEARS = 30


class ActForm(RecordForm):
    """An act; what stands in its way is said on top, each thing as a sentence."""

    act: Act

    def clean(self) -> dict:
        data = super().clean()
        agreement = self.instance
        for name in ("signed", "terminated"):
            if name in data:
                setattr(agreement, name, data[name])
        if "without_text_because" in data:
            agreement.without_text_because = data["without_text_because"]
        against = in_the_way(agreement, self.act, on=self.today)
        if against:
            raise ValidationError([ValidationError(each, "guard") for each in against])
        agreement.state = self.act.to
        self.date(data)
        return data

    def date(self, data: dict) -> None:
        """Say since when the agreement is in its new state."""
        dated = data.get("signed") or data.get("terminated")
        if "state_on" not in self.fields:
            self.instance.state_on = dated.first if dated else self.today
        elif data.get("state_on") and data["state_on"] > self.today:
            self.add_error("state_on", gettext("This day lies in the future."))


class DatedForm(ActForm):
    """An act that has its day."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name in ("state_on", "terminated"):
            if name in self.fields:
                self.fields[name].required = True
                self.initial[name] = None
        if self.act.name == "withdraw":
            self.fields["because"].required = False


def editor_of(act: str, hint: str, *lines: str, why: bool, before: str = "") -> Editor:
    """Return the editor of an act.

    Args:
        why: the act needs a reason and a source.
        before: the template of what is shown before.
    """
    base = DatedForm if why else ActForm
    has_day = any(is_fuzzy(Agreement, each) for each in lines)
    sections = [Group(_("What the paper says"), lines, DAYS_HINT if has_day else "")]
    form = type(f"{act.title()}Form", (base,), {"act": ACTS[act]})
    return Editor(
        model=Agreement,
        many=AGREEMENT.many,
        new=ACTS[act].label,
        sections=sections if lines else [],
        form=form,
        act=act,
        hint=hint,
        before=before,
        with_before=with_standing if before else Editor.with_before,
        is_signed=lambda agreement: why,
        facts=AGREEMENT.facts,
    )


EDITORS = [
    editor_of(
        "negotiate",
        _("Both sides are named and it has a title: its text is agreed on."),
        why=False,
    ),
    editor_of(
        "sign",
        _("A signature a side, a day that is not in the future, and the signed text."),
        "signed",
        "without_text_because",
        why=False,
    ),
    editor_of(
        "suspend",
        _("It binds nobody from this day on, until it is resumed."),
        "state_on",
        why=True,
    ),
    editor_of("resume", _("It binds both sides again."), "state_on", why=True),
    editor_of(
        "terminate",
        _("It ends on this day, before its term. What stands on it stays as it is."),
        "terminated",
        why=True,
        before="agreements/_before_terminating.html",
    ),
    editor_of(
        "withdraw", _("It will not be signed. The record stays."), "state_on", why=True
    ),
]


def making_path(making: Making) -> URLPattern:
    """Return the address at which a new instrument is begun."""

    def agreement_making(request: HttpRequest, pk: int) -> HttpResponse:
        agreements = Agreement.objects.visible_to(request.user)
        agreement = get_object_or_404(agreements, pk=pk)
        new, rows = instrument(agreement, making, years=asked_years(request))
        return begin(
            request, AGREEMENT, new, rows, before="agreements/_making.html",
            making=making, base=agreement,
        )  # fmt: skip

    name = f"agreement_{making.name}"
    agreement_making.__name__ = name
    may = require(Permission.RECORD_EDIT)
    return path(f"agreements/<int:pk>/{making.name}/", may(agreement_making), name=name)


def asked_years(request: HttpRequest) -> int:
    """Return how many years an extension adds; one, if nobody says."""
    field = forms.IntegerField(min_value=1, max_value=MOST_YEARS)
    try:
        return field.clean(request.GET.get("years"))
    except ValidationError:
        return 1


ACT_PATHS = [
    *[act_path("agreements/", editor) for editor in EDITORS],
    *[making_path(making) for making in MAKINGS.values()],
]
