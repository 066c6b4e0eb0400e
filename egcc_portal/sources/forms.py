"""The gate for decisions between sources, and what the form of a source holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from egcc_portal.entry.citing import as_others_write, fuzzy_in_words, said_of
from egcc_portal.entry.editors import Editor, Group
from egcc_portal.entry.filling import CHANGED_MEANWHILE, RowForm, row_form
from egcc_portal.entry.reading import print_reading, read_date
from egcc_portal.history.words import Told
from egcc_portal.sources.disputes import Dispute
from egcc_portal.sources.fields import field_words
from egcc_portal.sources.models import FACT, Claim, Resolution, Rule, Source

RULES = [each for each in Rule.choices if each[0] != Rule.UNRESOLVED]


class ClaimChoice(forms.ModelChoiceField):
    """One of the claims on a fact, called by its value and its publisher."""

    def label_from_instance(self, claim: Claim) -> str:
        return f"{print_reading(claim.value)} – {claim.source.publisher}"


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


class StatedForm(RowForm):
    """What a source says of a fact; `seen` is the version that its editor was shown.

    Args:
        facts: what may be spoken of, by the path of a claim.
        claimed: the paths of facts that others have spoken of.
    """

    field = forms.ChoiceField(label=_("Fact"))
    reason = forms.CharField(
        label=_("Why it is corrected"),
        max_length=300,
        help_text=_("What somebody needs to know who asks next year."),
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: object,
        facts: Mapping[str, Told],
        claimed: Iterable[str] = (),
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.days = {path for path, told in facts.items() if told.date}
        self.fields["value"].label = _("Value")
        self.fields["value"].help_text = _(
            "What you read in it, in short and as others have written it: a day, a "
            "number, a name."
        )
        self.fields["statement"].label = _("What the source says")
        self.fields["statement"].help_text = _("Its words, or what they come to.")
        self.fields["locator"].label = _("Where in the source")
        self.fields["locator"].help_text = _("A page, an article, a paragraph.")
        self.fields["confidence"].label = _("How sure")
        if self.instance.pk:
            del self.fields["field"]
            self.seen_now = str(self.instance.versions.latest("pgh_id").pk)
            self.initial["seen"] = self.seen_now
            return
        del self.fields["reason"], self.fields["seen"]
        named = {path: told.label for path, told in facts.items()}
        named |= {path: capfirst(field_words(path)) for path in claimed}
        choices = sorted(named.items(), key=lambda each: each[1])
        self.fields["field"].choices = [("", "–"), *choices]

    @property
    def says_otherwise(self) -> bool:
        """Whether it gives another value, or takes another stance, than before."""
        return bool({"value", "stance"} & set(self.changed_data))

    def clean(self) -> dict:
        data = super().clean()
        path = data.get("field") or self.instance.field
        if path in self.days and "value" in self.changed_data and "value" in data:
            try:
                data["value"] = fuzzy_in_words(read_date(data["value"]))
            except ValidationError as unread:
                self.add_error("value", unread)
        if data.get("value"):
            others = said_of(self.instance.model, self.instance.about, path)
            data["value"] = as_others_write(
                data["value"], others.exclude(pk=self.instance.pk)
            )
        self.check_is_new(path, data)
        if "seen" in self.fields and data.get("seen") != self.seen_now:
            # What was typed stays, and goes in once its author has looked again.
            self.data = self.data.copy()
            self.data["seen"] = self.seen_now
            raise ValidationError(
                gettext("Somebody changed this claim after you opened it. Look again."),
                code=CHANGED_MEANWHILE,
            )
        return data

    def check_is_new(self, path: str, data: dict) -> None:
        """Refuse what the same source is recorded with already."""
        source, value = data.get("source"), data.get("value")
        if not (source and source.pk and value):
            return
        said = Claim.objects.current().filter(source=source, field=path, value=value)
        here = {"model": self.instance.model, "about": self.instance.about}
        if said.filter(**here).exclude(pk=self.instance.pk).exists():
            self.add_error(
                "source", gettext("This source is recorded with this value already.")
            )


ClaimForm = row_form(
    Claim,
    ["field", "value", "statement", "source", "locator", "confidence", "stance"],
    StatedForm,
)


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
