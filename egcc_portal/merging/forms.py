"""The gate of merging: whose value is kept, and why."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from egcc_portal.merging.names import GONE, STAYS
from egcc_portal.merging.pairs import BOTH, Choice, Pair
from egcc_portal.reasons import ReasonForm

CHANGED_MEANWHILE = "changed_meanwhile"


class MergeForm(ReasonForm):
    """A choice for each field of which the two differ; `versions` are those shown."""

    versions = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: object, pair: Pair, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.pair = pair
        self.fields["versions"].initial = pair.versions
        for choice in pair.choices:
            if choice.is_open:
                self.fields[choice.name] = field_of(choice)

    @property
    def rows(self) -> list[tuple[Choice, object]]:
        """Each field of the records, with what is chosen of it where they differ."""
        open_ = {
            each.name: self[each.name] for each in self.pair.choices if each.is_open
        }
        return [(each, open_.get(each.name)) for each in self.pair.choices]

    @property
    def chosen(self) -> dict[str, str]:
        """Whose value is kept, by the name of the field."""
        kept = {STAYS, GONE, BOTH}
        data = self.cleaned_data.items()
        return {name: value for name, value in data if value in kept}

    def clean(self) -> dict:
        data = super().clean()
        if data.get("versions") != self.pair.versions:
            self.data = self.data.copy()
            self.data["versions"] = self.pair.versions
            raise ValidationError(
                gettext(
                    "Somebody saved one of the two after you opened the page. What "
                    "you chose is still here; look again, then merge."
                ),
                code=CHANGED_MEANWHILE,
            )
        return data


def field_of(choice: Choice) -> forms.ChoiceField:
    """Return the choice between two values, by their words."""
    nothing = gettext("nothing")
    choices = [(STAYS, choice.stays or nothing), (GONE, choice.gone or nothing)]
    if choice.is_text and choice.stays and choice.gone:
        choices.append((BOTH, gettext("both, one below the other")))
    return forms.ChoiceField(
        label=choice.label,
        choices=choices,
        initial=choice.preset,
        widget=forms.RadioSelect,
    )


class ApartForm(ReasonForm):
    """Why two records are two."""

    prefix = "apart"

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = _("Why these are two")


class LookForm(forms.Form):
    """Which record the pairs are of, and the words of another to compare it with."""

    of = forms.IntegerField(required=False, min_value=1, max_value=2**63 - 1)
    q = forms.CharField(label=_("Name, in any script"), required=False, max_length=200)
