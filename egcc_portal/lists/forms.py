"""The gate for what people keep of lists."""

from __future__ import annotations

from collections.abc import Collection

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.models import User
from egcc_portal.lists.listing import LISTS, Listing
from egcc_portal.lists.models import SavedView

PLACES = {"after", "before", "at", "view", "format"}
"""Words of an address that tell where somebody is, and are not worth keeping."""


class OfList(forms.Form):
    """What is asked of one of the lists that its reader may see."""

    list = forms.ChoiceField(widget=forms.HiddenInput)
    query = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: object, user: User, **options: object) -> None:
        super().__init__(*args, **options)
        self.user = user
        allowed = [each for each in LISTS.values() if user.may(each.permission)]
        self.fields["list"].choices = [(each.name, each.title) for each in allowed]

    @property
    def listing(self) -> Listing:
        """The list, once the form is clean."""
        return LISTS[self.cleaned_data["list"]]

    def clean_query(self) -> str:
        return worth_keeping(self.cleaned_data["query"])


class ColumnForm(OfList):
    """Which columns of a list somebody wants to see."""

    columns = forms.MultipleChoiceField(label=_("Columns"))

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        listing = LISTS.get(self.data.get("list", ""))
        columns = listing.columns if listing else ()
        self.fields["columns"].choices = [(each.name, each.label) for each in columns]

    def clean_query(self) -> str:
        return worth_keeping(self.cleaned_data["query"], but={"columns"})


class ViewNameForm(forms.ModelForm):
    """Another name for a view; `version` is the one its owner was shown."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = SavedView
        fields = ["name", "shared"]

    def clean(self) -> dict:
        asked = super().clean()
        if asked.get("version") != self.instance.version:
            raise ValidationError(
                _("This view was changed after you opened it. Look again, then save."),
                code="changed_meanwhile",
            )
        return asked

    def _get_validation_exclusions(self) -> set[str]:
        """Ask the constraint on owner, list and name too: the row has the first two."""
        return super()._get_validation_exclusions() - {"owner", "list"}


class ViewForm(OfList, forms.ModelForm):
    """A list as it is narrowed now, under a name."""

    class Meta:
        model = SavedView
        fields = ["name", "shared", "list", "query"]

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        self.instance.owner = self.user

    def _get_validation_exclusions(self) -> set[str]:
        """Ask the constraint on owner, list and name too: the row has the first."""
        return super()._get_validation_exclusions() - {"owner"}


def worth_keeping(query: str, *, but: Collection[str] = ()) -> str:
    """Return a query without places and empty values.

    >>> worth_keeping("q=&kind=mou&after=2021-05-25%2C4")
    'kind=mou'
    """
    kept = QueryDict(mutable=True)
    for name, values in QueryDict(query).lists():
        given = [value for value in values if value]
        if given and name not in PLACES and name not in but:
            kept.setlist(name, given)
    return kept.urlencode()
