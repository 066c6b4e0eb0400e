"""The gate for decisions on what waits."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from egcc_portal.entry.models import Entry
from egcc_portal.history.changes import Change, RowChange
from egcc_portal.review.actions import OVERALL
from egcc_portal.sources.records import Record

APPROVE, RETURN = "approve", "return"
LONGEST_COMMENT = 1000
CHANGED_MEANWHILE = "changed_meanwhile"


class DecisionForm(forms.Form):
    """Approve, or return with comments; `seen` is what the manager was shown."""

    do = forms.ChoiceField(choices=[(APPROVE, APPROVE), (RETURN, RETURN)])
    seen = forms.CharField(widget=forms.HiddenInput)
    comment = forms.CharField(
        label=_("Comment on the whole"),
        required=False,
        max_length=LONGEST_COMMENT,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Say what is to be mended if you return it."),
    )

    def __init__(
        self,
        *args: object,
        entry: Entry,
        record: Record,
        rows: Iterable[RowChange],
        **kwargs: object,
    ) -> None:
        self.seen_now = f"{entry.saved_at.isoformat()} {record.version}"
        super().__init__(*args, initial={"seen": self.seen_now}, **kwargs)
        for key, change in changes_in(rows).items():
            self.fields[key] = forms.CharField(
                label=gettext("Comment on %(field)s") % {"field": change.label},
                required=False,
                max_length=LONGEST_COMMENT,
            )

    @property
    def comments(self) -> dict[str, str]:
        """What was said, by the name of the field; on the whole under OVERALL."""
        named = {
            name.removeprefix("at:"): text
            for name, text in self.cleaned_data.items()
            if name.startswith("at:") and text
        }
        whole = self.cleaned_data["comment"]
        return named | ({OVERALL: whole} if whole else {})

    def clean(self) -> dict:
        data = super().clean()
        if data.get("seen") != self.seen_now:
            self.data = self.data.copy()
            self.data["seen"] = self.seen_now
            raise ValidationError(
                gettext(
                    "Somebody changed this after you opened the page. What stands here "
                    "is the newest; look again, then decide."
                ),
                code=CHANGED_MEANWHILE,
            )
        said = any(text for name, text in data.items() if name.startswith("at:"))
        if data.get("do") == RETURN and not (said or data.get("comment")):
            self.add_error("comment", gettext("Say what is to be mended."))
        return data


def changes_in(rows: Iterable[RowChange]) -> dict[str, Change]:
    """Return each change by the name of the comment on it."""
    return {field_key(row, each): each for row in rows for each in row.changes}


def field_key(row: RowChange, change: Change) -> str:
    """Return the name of the comment at a field: at:title_ind, at:party-12-side."""
    return f"at:{row.key}-{change.name}" if row.key else f"at:{change.name}"
