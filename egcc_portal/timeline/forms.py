"""How the timeline is narrowed: page and download share it."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from egcc_portal.filters import DayField, year_begins, year_ends
from egcc_portal.periods import Period
from egcc_portal.templatetags.portal import said
from egcc_portal.timeline.items import Kind
from programs.models import FocusArea, Program

ALL = ("", _("All"))


class TimelineForm(forms.Form):
    """What a reader asks for. A field that is wrong says so and narrows nothing.

    `programs` are those that the reader may see, with `its_areas`.
    """

    kind = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[ALL, *Kind.choices]
    )
    program = forms.ChoiceField(label=_("Program"), required=False)
    focus_area = forms.ChoiceField(label=_("Focus area"), required=False)
    on = DayField(label=_("As of the day"), required=False)
    from_year = forms.IntegerField(
        label=_("From year"), required=False, min_value=1900, max_value=2100
    )
    to_year = forms.IntegerField(
        label=_("To year"), required=False, min_value=1900, max_value=2100
    )

    def __init__(self, asked: object, programs: Iterable[Program]) -> None:
        super().__init__(asked)
        self.programs = {program.code: program for program in programs}
        self.areas = {
            area.public_id: area for program in programs for area in program.its_areas
        }
        codes = [(code, code) for code in self.programs]
        groups = [
            (code, [(area.public_id, said(area, "title")) for area in areas])
            for code, program in self.programs.items()
            if (areas := program.its_areas)
        ]
        self.fields["program"].choices = [ALL, *codes]
        self.fields["focus_area"].choices = [ALL, *groups]

    def clean(self) -> None:
        first, last = self.chosen("from_year"), self.chosen("to_year")
        if first and last and last < first:
            self.add_error("to_year", _("The last year is before the first."))

    def chosen(self, name: str) -> object:
        """Return what was asked in a field, None if nothing or nonsense was."""
        return self.cleaned_data.get(name) or None

    def kinds(self) -> list[Kind]:
        """Return the kinds that are asked for, in the order of the lanes."""
        one = self.chosen("kind")
        return [Kind(one)] if one else list(Kind)

    def area(self) -> FocusArea | None:
        """Return the focus area that is asked for."""
        return self.areas.get(self.chosen("focus_area"))

    def of_programs(self) -> list[int] | None:
        """Return the keys of the programs that are asked for, None for whatever.

        A focus area asks for its program; together with another program it
        asks for none.
        """
        asked = []
        if code := self.chosen("program"):
            asked.append({self.programs[code].pk})
        if area := self.area():
            asked.append({area.program_id})
        return list(set.intersection(*asked)) if asked else None

    def years(self) -> tuple[int | None, int | None]:
        """Return the first and the last year that are asked for, None where open."""
        return self.chosen("from_year"), self.chosen("to_year")

    def span(self) -> Period | None:
        """Return the days of the years that are asked for, None for whatever."""
        first, last = self.years()
        if first is None and last is None:
            return None
        return Period(year_begins(first or 1), year_ends(last or 9999))
