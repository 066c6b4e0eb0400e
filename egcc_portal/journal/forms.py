"""The gate for what people say about records."""

from __future__ import annotations

import uuid

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission
from egcc_portal.journal.actions import CHANGED_MEANWHILE, mentioned
from egcc_portal.journal.models import Comment
from egcc_portal.sources.records import Record


class CommentForm(forms.ModelForm):
    """A comment on a record; `key` makes one of two that were sent."""

    key = forms.UUIDField(widget=forms.HiddenInput)

    class Meta:
        model = Comment
        fields = ["text", "shared"]
        widgets = {"text": forms.Textarea(attrs={"rows": 3})}
        help_texts = {
            "text": _("Write @ and a colleague's name to tell them."),
            "shared": "",
        }

    def __init__(
        self, *args: object, record: Record, by: User, **kwargs: object
    ) -> None:
        super().__init__(*args, initial={"key": uuid.uuid4()}, **kwargs)
        self.record, self.by = record, by
        self.fields["text"].widget.attrs["data-people"] = record.fact_model
        if not by.may(Permission.UNSHARED_VIEW) or not record.shared:
            del self.fields["shared"]  # the partner's is shared, an inner record's not

    def clean(self) -> dict:
        data = super().clean()
        shared = data.get("shared", not self.by.may(Permission.UNSHARED_VIEW))
        try:
            mentioned(self.record, data.get("text", ""), shared=shared, by=self.by)
        except ValidationError as refused:
            self.add_error("text", refused)
        return data


class RewordForm(forms.ModelForm):
    """Other words for a comment; `version` is the one its author was shown."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = Comment
        fields = ["text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 5})}

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.initial["version"] = self.instance.version

    def clean(self) -> dict:
        data = super().clean()
        if data.get("version") != self.instance.version:
            self.data = self.data.copy()
            self.data["version"] = self.instance.version
            raise ValidationError(
                gettext("You changed this comment elsewhere. Look again, then save."),
                code=CHANGED_MEANWHILE,
            )
        return data
