"""How institutions and people are entered: what their forms hold."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from egcc_portal.dates import print_day
from egcc_portal.directory.models import (
    Appointment,
    Institution,
    InstitutionName,
    Person,
    PersonName,
)
from egcc_portal.directory.nip import read_nip
from egcc_portal.entry.editors import SOURCES, Editor, Group, Part
from egcc_portal.entry.filling import RecordForm, RowForm
from egcc_portal.sources.models import Language


class NameForm(RowForm):
    """What an institution was called; its language is one of those texts come in."""

    language = forms.ChoiceField(
        label=_("Language"),
        choices=[("", _("no language, such as an abbreviation")), *Language.choices],
        required=False,
    )

    def clean(self) -> dict:
        """Say here that a name ends too early: on it the database would stop short.

        Whether names overlap is asked of ranges, of which there is none backwards.
        """
        data = super().clean()
        since, until = data.get("since"), data.get("until")
        if since and until and until.last < since.first:
            self.add_error("until", gettext("The name ends before it begins."))
        return data


class OfficeForm(RowForm):
    """An office somebody held; the days that sources show it on are within it."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["attested"].help_text = _(
            "Days on which a source shows the person in this office, one a line, as in "
            "25 May 2021. They are what is known where nobody says since when."
        )

    def clean(self) -> dict:
        data = super().clean()
        since, until = data.get("since"), data.get("until")
        for day in data.get("attested") or []:
            shown = {"day": print_day(day)}
            if day > self.today:
                sentence = gettext("%(day)s is still to come: no source shows it yet.")
                self.add_error("attested", sentence % shown)
            elif (since and day < since.first) or (until and day > until.last):
                sentence = gettext("%(day)s is not within the days of the office.")
                self.add_error("attested", sentence % shown)
        return data


class PersonForm(RecordForm):
    """A person; the number of a civil servant may be written with spaces and dots."""

    nip = forms.CharField(
        label=_("Civil servant number"),
        max_length=40,
        required=False,
        help_text=_("NIP or NI PPPK, 18 digits. No page shows it."),
    )

    def clean_nip(self) -> str | None:
        return read_nip(self.cleaned_data["nip"]) or None


INSTITUTION = Editor(
    model=Institution,
    many=_("Institutions"),
    new=_("New institution"),
    quick=["name", "kind", "country", "region"],
    sections=[
        Group(
            _("What it is"),
            [("kind", "country"), "name", "short", "region"],
            hint=_(
                "The name it has now; those it had before, and those it is signed or "
                "printed under, stand below. Only regional governments have a region."
            ),
        ),
        Group(_("Where it belongs"), [("parent", "predecessor")]),
        Part(
            model=InstitutionName,
            title=_("Names it had, and when"),
            add=_("Add a name"),
            lines=[("kind", "language"), ("name", "short"), ("since", "until")],
            form=NameForm,
            hint=_(
                "Two official names of one language do not overlap: end the old one on "
                "the day before the new one begins."
            ),
        ),
        Group(_("How sure this is"), [("confidence", "shared"), "note"]),
        SOURCES,
    ],
)
PERSON = Editor(
    model=Person,
    many=_("People"),
    new=_("New person"),
    form=PersonForm,
    quick=["name"],
    sections=[
        Group(
            _("Name"),
            [
                "name",
                ("front_title", "back_title"),
                ("name_order", "mononym"),
                ("certificate_name", "nip"),
            ],
            hint=_(
                "The whole name without titles, as its owner writes it. The order says "
                "which part is the family name; leave it undivided unless you know."
            ),
        ),
        Part(
            model=PersonName,
            title=_("Other ways in which the name is written"),
            add=_("Add a form of the name"),
            lines=[("script", "kind"), "full", ("family", "given", "order")],
        ),
        Part(
            model=Appointment,
            title=_("Offices"),
            add=_("Add an office"),
            lines=["institution", "office", ("since", "until"), "attested", "acting"],
            form=OfficeForm,
            hint=_(
                "Each office with its days, so that pages print the office of the day. "
                "Copy the Korean title from a Korean source; do not translate it."
            ),
        ),
        Group(_("How sure this is"), [("confidence", "shared"), "note"]),
        SOURCES,
    ],
)
