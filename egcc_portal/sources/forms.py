"""The gate for decisions between sources, and what the form of a source holds."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from egcc_portal.entry.editors import Editor, Group
from egcc_portal.sources.disputes import Dispute
from egcc_portal.sources.models import FACT, Claim, Resolution, Rule, Source

RULES = [each for each in Rule.choices if each[0] != Rule.UNRESOLVED]


class ClaimChoice(forms.ModelChoiceField):
    """One of the claims on a fact, called by its value and its publisher."""

    def label_from_instance(self, claim: Claim) -> str:
        return f"{claim.value} – {claim.source.publisher}"


class ResolutionForm(forms.ModelForm):
    """A decision on a fact; `seen` is what its editor was shown of it."""

    claim = ClaimChoice(
        label=_("Claim that holds"),
        queryset=Claim.objects.none(),
        required=False,
        blank=True,  # or Django leaves the empty choice out
        widget=forms.RadioSelect,
        empty_label=_("None of them: both are kept, or the value is computed"),
    )
    rule = forms.ChoiceField(label=_("Rule"), choices=RULES, widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Reason"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("What somebody needs to know who asks next year."),
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Resolution
        fields = ["claim", "rule", "reason"]

    def __init__(self, *args: object, dispute: Dispute, **kwargs: object) -> None:
        begun = {"rule": dispute.proposed_rule, "seen": dispute.seen}
        super().__init__(*args, initial=begun, **kwargs)
        self.dispute = dispute
        for part in FACT:
            setattr(self.instance, part, getattr(dispute, part))
        standing = [claim.pk for claim in dispute.fact.current]
        claims = Claim.objects.filter(pk__in=standing).select_related("source")
        self.fields["claim"].queryset = claims

    def clean(self) -> dict:
        data = super().clean()
        if data.get("seen") != self.dispute.seen:
            # What was typed stays, and goes in once its author has looked again.
            self.data = self.data.copy()
            self.data["seen"] = self.dispute.seen
            raise ValidationError(
                gettext(
                    "Somebody decided on this fact, or recorded another claim, after "
                    "you opened the page. Look again, then decide."
                ),
                code="changed_meanwhile",
            )
        return data


class UndoForm(forms.Form):
    """Why a decision is taken back."""

    reason = forms.CharField(
        label=_("Why it is taken back"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        # It stands on a page with a decision's form, whose reason is id_reason.
        super().__init__(*args, auto_id="undo_%s", **kwargs)


SOURCE = Editor(
    model=Source,
    many=_("Sources"),
    new=_("New source"),
    quick=["kind", "publisher", "headline", "language", "reliability", "checked"],
    sections=[
        Group(
            _("What it is"),
            ["kind", ("publisher", "language"), "headline", "headline_basis"],
            hint=_("The headline in its own language, letter by letter."),
        ),
        Group(
            _("When and where it appeared"),
            [
                "published",
                ("published_time", "published_zone"),
                "url",
                "locator_hint",
            ],
            hint=_("The day of publication; what it tells of has days of its own."),
        ),
        Group(
            _("How far it can be relied on"),
            [("reliability", "checked"), ("confidence", "shared"), "note"],
        ),
    ],
)
