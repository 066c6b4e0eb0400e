"""How indicators are entered, and the values that are observed of them."""

from __future__ import annotations

from datetime import MINYEAR, date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from egcc_portal.amounts import print_number
from egcc_portal.entry.editors import SOURCES, Editor, Group, Part
from egcc_portal.entry.filling import AddingForm, PartForms, RowForm
from egcc_portal.sources.records import new_public_id
from programs import actions
from programs.forms.lock import refuse_closed
from programs.forms.program import HOW_SURE
from programs.models import (
    Indicator,
    IndicatorClass,
    MethodVersion,
    Observation,
    Target,
)


class MethodForm(RowForm):
    """A way of measuring, which has an address of its own."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.instance.public_id = self.instance.public_id or new_public_id()


class ValueForm(RowForm):
    """A value within the scale of its indicator."""

    def hang_on(self, record: Indicator) -> None:
        self.indicator = record

    def clean(self) -> dict:
        data = super().clean()
        low, high = self.indicator.scale_min, self.indicator.scale_max
        value = data.get("value")
        if value is not None and low is not None and not low <= value <= high:
            words = {"low": print_number(low), "high": print_number(high)}
            sentence = gettext("The values of this indicator are %(low)s to %(high)s.")
            self.add_error("value", sentence % words)
        return data


class ObservationForm(ValueForm):
    """A value that becomes the current one of its year; the one before stays behind.

    What changed since another year is computed where it is shown, and asked nowhere.
    """

    def hang_on(self, record: Indicator) -> None:
        super().hang_on(record)
        self.fields["method"].queryset = record.methods.all()

    def clean(self) -> dict:
        data = super().clean()
        if (year := data.get("year")) and year > self.today.year:
            self.add_error("year", gettext("This year lies in the future."))
        elif year and year >= MINYEAR:
            try:
                refuse_closed(date(year, 12, 31))
            except ValidationError as closed:
                self.add_error("year", closed)
        return data

    def _get_validation_exclusions(self) -> set[str]:
        """Ask nothing of what `supersede` sees to: that one value a year is current."""
        return super()._get_validation_exclusions() | {"revision", "superseded_at"}

    def save(self, commit: bool = True) -> Observation:
        """Keep the value; the current one of its year is superseded first."""
        actions.supersede(self.instance)
        return super().save(commit)


def one_a_year(observations: PartForms) -> None:
    """Refuse two new values of one year.

    Raises ValidationError, code "twice".
    """
    years = [each.cleaned_data.get("year") for each in observations.kept]
    for year in {each for each in years if each and years.count(each) > 1}:
        raise ValidationError(
            gettext("There are two values for %(year)s."),
            code="twice",
            params={"year": year},
        )


INDICATOR = Editor(
    model=Indicator,
    many=_("Indicators"),
    new=_("New indicator"),
    sections=[
        Group(_("What it is"), [("code", "unit"), "title", "definition"]),
        Group(
            _("How it is read"),
            [
                ("measure", "direction"),
                ("across", "rhythm"),
                ("scale_min", "scale_max"),
            ],
            hint=_("For a rank, lower is better. The scale only where there is one."),
        ),
        Group(_("Where it belongs"), [("publisher", "program"), "parent"]),
        Part(
            model=MethodVersion,
            title=_("Methods"),
            add=_("Add a method"),
            lines=[
                "label",
                ("first_year", "last_year"),
                "regulation",
                ("domains", "aspects", "indicators"),
                "note",
            ],
            form=MethodForm,
            hint=_("Where the method changes, values before and after do not compare."),
        ),
        Part(
            model=IndicatorClass,
            title=_("Classes of its values"),
            add=_("Add a class"),
            lines=[
                "label",
                ("lower", "upper"),
                ("lower_included", "upper_included"),
            ],
        ),
        Part(
            model=Target,
            title=_("Targets"),
            add=_("Add a target"),
            lines=[("year", "value"), "source"],
            form=ValueForm,
        ),
        HOW_SURE,
        SOURCES,
    ],
)
INDICATOR_OBSERVE = Editor(
    model=Indicator,
    many=INDICATOR.many,
    new=_("Add a value"),
    act="observe",
    at="observations/new",
    hint=_(
        "A new value for a year that has one takes its place; the old one stays in the "
        "history. Changes from year to year are computed."
    ),
    form=AddingForm,
    sections=[
        Part(
            model=Observation,
            title=_("Values"),
            add=_("Add another year"),
            lines=[
                ("year", "as_of"),
                ("value", "status"),
                "blank",
                ("method", "printed_class"),
                ("base", "evaluated_bodies"),
                "regulation",
                "source",
                "note",
            ],
            form=ObservationForm,
            adds=True,
            rule=one_a_year,
        ),
    ],
)
