"""How agreements are entered: what their form holds, in the order of the paper."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from agreements.actions import against_extension
from agreements.models import (
    Agreement,
    Contribution,
    Party,
    Relation,
    Side,
    Signature,
)
from egcc_portal.dates import FuzzyDate
from egcc_portal.entry.editors import DAYS_HINT, SOURCES, Editor, Group, Part
from egcc_portal.entry.filling import RecordForm, RowForm
from egcc_portal.sources.models import Language
from egcc_portal.sources.records import Review

COUNTRY_OF = {Side.INDONESIA: "ID", Side.KOREA: "KR"}


class PartyForm(RowForm):
    """A party; an institution stands on the side of its country."""

    def clean(self) -> dict:
        data = super().clean()
        country = getattr(data.get("institution"), "country", "")
        wrong = [side for side in COUNTRY_OF if side != data.get("side")]
        if data.get("side") in COUNTRY_OF and country in [COUNTRY_OF[e] for e in wrong]:
            self.add_error(
                "side",
                ValidationError(
                    gettext("This institution belongs to the other side."),
                    code="wrong_side",
                ),
            )
        return data


def refuse_future(form: RowForm) -> None:
    """Refuse a day of signature that lies in the future."""
    signed = form.cleaned_data.get("signed")
    if signed and signed.first > form.today:
        sentence = gettext("The day of signature lies in the future.")
        form.add_error("signed", ValidationError(sentence, code="future"))


class SignatureForm(RowForm):
    """A signature, which was given."""

    def clean(self) -> dict:
        data = super().clean()
        refuse_future(self)
        return data


class AgreementForm(RecordForm):
    """An agreement; once it is signed, it was signed."""

    prevailing_language = forms.ChoiceField(
        label=_("Prevailing text"),
        choices=[("", _("not said")), *Language.choices],
        required=False,
    )

    def clean(self) -> dict:
        data = super().clean()
        if self.instance.state not in Agreement.UNSIGNED:
            refuse_future(self)
        return data


class RelationForm(RowForm):
    """A relation; an agreement is extended by one other at a time."""

    def clean(self) -> dict:
        data = super().clean()
        other, by = data.get("to"), self.instance.agreement_id
        if other and other.pk and data.get("kind") == Relation.Kind.EXTENDS:
            new_end = data.get("new_end") or FuzzyDate()
            if against := against_extension(other, new_end, by=by):
                self.add_error("to", ValidationError(against, code="extended"))
        return data


PARTIES = Part(
    model=Party,
    title=_("Parties"),
    add=_("Add a party"),
    lines=[("institution", "side", "role"), "name_as_signed"],
    hint=_("The name as signed only where the paper has another than the institution."),
    rows=2,
    form=PartyForm,
)
SIGNATURES = Part(
    model=Signature,
    title=_("Signatures"),
    add=_("Add a signature"),
    lines=[
        ("person", "side"),
        ("appointment", "office_as_signed"),
        ("capacity", "full_powers_reference"),
        ("principal_institution", "principal_person"),
        "principal_office",
        ("signed", "local_time", "zone"),
        ("mode", "place", "venue"),
    ],
    hint=_("Whoever signs for somebody absent signs on behalf of that office."),
    form=SignatureForm,
)
RELATIONS = Part(
    model=Relation,
    title=_("Other agreements that it names"),
    add=_("Add another agreement"),
    lines=[("kind", "to"), ("new_end", "note")],
    form=RelationForm,
)
CONTRIBUTIONS = Part(
    model=Contribution,
    title=_("What each side gives"),
    add=_("Add a contribution"),
    lines=[
        ("institution", "kind", "status"),
        ("amount", "currency"),
        ("first_year", "last_year", "basis"),
    ],
)
AGREEMENT = Editor(
    model=Agreement,
    many=_("Agreements"),
    new=_("New agreement"),
    sections=[
        Group(
            _("What it is"),
            [
                ("code", "registry_number"),
                ("kind", "prevailing_language"),
                "title",
                "scope",
            ],
        ),
        PARTIES,
        Group(
            _("Dates"),
            [
                "signed",
                ("in_force_on", "operates"),
                ("effect_start", "effect_end"),
                "term_text",
                "works_back",
                ("deposited", "notice_days"),
            ],
            hint=DAYS_HINT,
        ),
        SIGNATURES,
        RELATIONS,
        CONTRIBUTIONS,
        Group(
            _("How sure this is"),
            [("evidence", "confidence"), ("counted", "shared"), "note"],
        ),
        SOURCES,
    ],
    form=AgreementForm,
    is_signed=lambda agreement: (
        agreement.review == Review.APPROVED
        and agreement.state not in Agreement.UNSIGNED
    ),
    facts={"in_force_on": "dates.in_force", "operates": "dates.operates_from"},
)
