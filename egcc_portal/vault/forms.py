"""The gates for documents: what is uploaded, what it is, why it goes."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from egcc_portal.sources.models import Document, Language
from egcc_portal.vault.models import Attachment
from egcc_portal.vault.store import EXTENSIONS

LONGEST_REASON = 300


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files at once; each is looked into when it is received."""

    widget = FilesInput

    def clean(self, chosen: list, initial: object = None) -> list[UploadedFile]:
        clean = super().clean
        files = [clean(each, initial) for each in chosen or [None]]
        return [file for file in files if file is not None]


class PaperForm(forms.Form):
    """What a paper is, in which language, and who may see it."""

    role = forms.ChoiceField(label=_("Kind of document"), choices=Attachment.Role)
    original = forms.TypedChoiceField(
        label=_("Of which document"),
        coerce=int,
        empty_value=None,
        required=False,
        help_text=_("For a translation or a redacted twin."),
    )
    language = forms.ChoiceField(label=_("Language"), choices=Language)
    access = forms.ChoiceField(
        label=_("Who may see it"),
        choices=[
            (Document.Access.PUBLIC, _("all who see the record, the partner too")),
            (Document.Access.INTERNAL, _("staff of the Indonesian side")),
            (Document.Access.RESTRICTED, _("editors, managers and administrators")),
        ],
        initial=Document.Access.INTERNAL,
    )

    def __init__(
        self, *args: object, attachments: Iterable[Attachment], **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)
        self.attachments = {each.pk: each for each in attachments}
        self.documents = {
            each.document_id: each.document for each in self.attachments.values()
        }
        named = [(pk, each.name) for pk, each in self.documents.items()]
        self.fields["original"].choices = [("", _("none")), *named]

    def clean(self) -> dict:
        data = super().clean()
        role, original = data.get("role"), data.get("original")
        if role == Attachment.Role.REDACTED and not original:
            self.add_error(
                "original",
                ValidationError(
                    _("Say which document it is redacted from."), code="no_original"
                ),
            )
        if original and role not in {
            Attachment.Role.TRANSLATION,
            Attachment.Role.REDACTED,
        }:
            self.add_error(
                "original",
                ValidationError(
                    _("Only a translation or a redacted twin has an original."),
                    code="original_unfit",
                ),
            )
        data["original"] = self.documents.get(original)
        return data


class UploadForm(PaperForm):
    """One file or several for a record, or a document that is here already."""

    files = FilesField(
        label=_("Files"),
        allow_empty_file=True,  # told beside the others, as what became of it
        help_text=format_lazy(
            _("PDF, PNG, JPEG, TIFF, DOCX or XLSX; at most {most} MB at once."),
            most=settings.UPLOAD_MB,
        ),
    )
    replaces = forms.TypedChoiceField(
        label=_("In place of"),
        coerce=int,
        empty_value=None,
        required=False,
        help_text=_("The earlier one stays readable, as replaced."),
    )
    document = forms.ModelChoiceField(
        Document.objects.all(), required=False, widget=forms.HiddenInput
    )
    field_order = ["files", "role", "language", "access", "original", "replaces"]

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        named = [(pk, str(each)) for pk, each in self.attachments.items()]
        self.fields["replaces"].choices = [("", _("none")), *named]
        self.fields["files"].required = not self.data.get("document")
        self.fields["files"].widget.attrs |= {
            "accept": ",".join([*EXTENSIONS.values(), ".jpeg", ".tiff"]),
            "data-most": settings.UPLOAD_MB << 20,
        }

    def clean(self) -> dict:
        data = super().clean()
        files = data.get("files") or []
        if data.get("replaces") and len(files) > 1:
            self.add_error(
                "replaces",
                ValidationError(
                    _("One file takes the place of one: choose a single file."),
                    code="several",
                ),
            )
        data["replaces"] = self.attachments.get(data.get("replaces"))
        return data


class CorrectionForm(PaperForm):
    """A change to what is said of a paper; `seen` is what its editor was shown."""

    reason = forms.CharField(
        label=_("Why"),
        max_length=LONGEST_REASON,
        help_text=_("What somebody needs to know who asks next year."),
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: object, instance: Attachment, **kwargs: object) -> None:
        document = instance.document
        self.instance = instance
        self.now = f"{instance.version} {document.language} {document.access}"
        initial = {
            "role": instance.role,
            "original": instance.original_id,
            "language": document.language,
            "access": document.access,
            "seen": self.now,
        }
        super().__init__(*args, initial=initial, **kwargs)

    def clean(self) -> dict:
        data = super().clean()
        if data.get("seen") != self.now:
            # What was typed stays, and goes in once its author has looked again.
            self.data = self.data.copy()
            self.data["seen"] = self.now
            raise ValidationError(
                _(
                    "Somebody changed this paper after you opened it: it is now "
                    "%(role)s, %(access)s. What stands below is yours; look again, "
                    "then save."
                ),
                code="changed_meanwhile",
                params={
                    "role": self.instance.get_role_display(),
                    "access": self.instance.document.get_access_display(),
                },
            )
        return data

    def apply(self) -> Attachment:
        """Return the paper with what was typed, not yet saved."""
        self.instance.role = self.cleaned_data["role"]
        self.instance.original = self.cleaned_data["original"]
        self.instance.document.language = self.cleaned_data["language"]
        self.instance.document.access = self.cleaned_data["access"]
        return self.instance


class ReasonForm(forms.Form):
    """Why a paper is taken away, or returned to who attached it."""

    reason = forms.CharField(
        label=_("Why"),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
