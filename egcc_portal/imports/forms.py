"""The gates of a list from a file: the file, its columns, why, and what is mended."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from egcc_portal.imports.kinds import KINDS, folded
from egcc_portal.imports.models import Batch

NOWHERE = "-"


class FileForm(forms.Form):
    """The file itself; what it holds is judged when it is received."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("XLSX or CSV, up to 50,000 rows and 20 MB."),
        widget=forms.ClearableFileInput(
            attrs={"accept": ".xlsx,.csv,.txt", "data-most": 20_000_000}
        ),
        allow_empty_file=True,  # its refusal says what to do
    )


class ColumnsForm(forms.Form):
    """Which column of the file is which of ours."""

    def __init__(self, *args: object, batch: Batch, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.batch, self.kind = batch, KINDS[batch.kind]
        none = [(NOWHERE, _("not in the file"))]
        theirs = [
            (str(at), text or _("column %(number)s") % {"number": at + 1})
            for at, text in enumerate(batch.headings)
        ]
        for column in self.kind.columns:
            self.fields[column.name] = forms.ChoiceField(
                label=column.heading,
                choices=none + theirs,
                required=column.required and not column.only_new,
                help_text=column.hint,
                initial=str(batch.places.get(column.name, NOWHERE)),
            )

    def clean(self) -> dict:
        data = super().clean()
        taken: dict[int, str] = {}
        for column in self.kind.columns:
            answer = data.get(column.name) or NOWHERE
            if answer == NOWHERE:
                if column.required and not column.only_new:
                    self.add_error(column.name, _("Say which column this is."))
            elif int(answer) in taken:
                said = {"column": taken[int(answer)]}
                words = _("This column is taken for “%(column)s” already.") % said
                self.add_error(column.name, words)
            else:
                taken[int(answer)] = str(column.heading)
        return data

    @property
    def places(self) -> dict[str, int]:
        """Which cell of a line each column is."""
        answers = self.cleaned_data.items()
        return {name: int(at) for name, at in answers if at and at != NOWHERE}

    @property
    def unused(self) -> list[str]:
        """The headings of the file that no column of ours knows."""
        known = set().union(*(column.headings for column in self.kind.columns))
        return [
            each for each in self.batch.headings if each and folded(each) not in known
        ]


class SaveForm(forms.Form):
    """Why, or from where, the list comes: it stands in the history of each row."""

    reason = forms.CharField(
        label=gettext_lazy("Where the list comes from"),
        max_length=300,
        help_text=gettext_lazy(
            "A letter, a nomination, a correction: what somebody needs to know who "
            "asks next year. No names of people."
        ),
    )


class ReturnForm(forms.Form):
    """What is to be changed in a list that goes back to its owner."""

    remark = forms.CharField(
        label=gettext_lazy("What is to be changed"),
        max_length=300,
        error_messages={"required": gettext_lazy("Say what is to be changed.")},
    )
