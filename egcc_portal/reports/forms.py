"""The gate for what a report is asked on."""

from __future__ import annotations

from datetime import date

from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.utils.dates import MONTHS
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from egcc_portal.periods import MONTHS_IN, Period, PeriodKind
from egcc_portal.reports.actions import check_within
from egcc_portal.reports.words import ROMAN
from programs.models import Program


def periods() -> list[tuple]:
    """Return what can be chosen, "quarter-3" and its like, in groups."""
    return [
        ("term", gettext("Whole term")),
        ("year-1", gettext("Whole year")),
        (
            gettext("Quarter"),
            [
                (f"quarter-{number}", gettext("Quarter %(roman)s") % {"roman": roman})
                for number, roman in enumerate(ROMAN, start=1)
            ],
        ),
        (
            gettext("Half-year"),
            [
                (f"half-{number}", gettext("Half-year %(roman)s") % {"roman": roman})
                for number, roman in enumerate(ROMAN[:2], start=1)
            ],
        ),
        (
            gettext("Month"),
            [(f"month-{number}", name) for number, name in MONTHS.items()],
        ),
    ]


class ReportForm(forms.Form):
    """Program, period and languages; `days` is the Period that they come to."""

    program = forms.ModelChoiceField(
        label=_("Program"), queryset=Program.objects.none(), empty_label=None
    )
    period = forms.ChoiceField(label=_("Period"), choices=periods, initial="quarter-1")
    year = forms.IntegerField(
        label=_("Year"),
        required=False,
        min_value=1990,
        max_value=2100,
        help_text=_("Not needed for the whole term."),
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        choices=settings.LANGUAGES,
        initial=[code for code, _name in settings.LANGUAGES],
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: object, programs: QuerySet, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["program"].queryset = programs

    def clean(self) -> dict:
        data = super().clean()
        if not self.errors:
            data["kind"], _dash, number = data["period"].partition("-")
            data["days"] = self.days(data, int(number or 1))
            if data["days"]:
                self.check(data["program"], data["days"], data["kind"])
        return data

    def days(self, data: dict, number: int) -> Period | None:
        """Return the days that are meant, or None with the error on its field."""
        if data["kind"] == PeriodKind.TERM:
            return self.term_of(data["program"])
        if not data.get("year"):
            self.refuse("year", "year_missing", gettext("Give a year."))
            return None
        month = (number - 1) * MONTHS_IN[data["kind"]] + 1
        return Period.starting(date(data["year"], month, 1), data["kind"])

    def term_of(self, program: Program) -> Period | None:
        """Return the agreed term of a program, or None with an error."""
        span = Program.objects.with_span().get(pk=program.pk)
        if span.begins_on is None:
            sentence = gettext("No term is recorded for this program.")
            self.refuse("program", "no_term", sentence)
            return None
        return Period(span.begins_on, span.ends_on)

    def check(self, program: Program, days: Period, kind: str) -> None:
        """Put an error where the program has no term on those days."""
        try:
            check_within(program, days)
        except forms.ValidationError as outside:
            self.add_error("program" if kind == PeriodKind.TERM else "year", outside)

    def refuse(self, field: str, code: str, sentence: str) -> None:
        """Put an error on a field, with the code that tests ask for."""
        self.add_error(field, forms.ValidationError(sentence, code=code))
