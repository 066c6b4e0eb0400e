"""How the lists of this app are narrowed: page, export and API share it."""

from __future__ import annotations

from datetime import date

import django_filters
from django.db.models import OuterRef
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.models import User
from egcc_portal.filters import (
    COUNTRIES,
    ELSEWHERE,
    YES,
    YES_OR_NO,
    ChoiceFilter,
    OrderFilter,
    YearFilter,
    year_begins,
    year_ends,
)
from egcc_portal.rows import Rows, texts
from egcc_portal.templatetags.portal import said
from programs.models import Event, FocusArea, Indicator, Program, Project
from programs.models.event import EventQuerySet
from programs.models.program import ProgramQuerySet
from programs.models.project import TitledQuerySet

LONGEST = 200
"""More characters than anybody types; an honest answer to those who paste a page."""

OWN, CONTEXT = "program", "context"


class ProgramFilter(django_filters.FilterSet):
    """Narrows programs."""

    q = django_filters.CharFilter(
        label=_("Words"), method="match_words", max_length=LONGEST
    )
    counted = ChoiceFilter(
        label=_("Counted in the programme"), method="match_counted", choices=YES_OR_NO
    )
    sort = OrderFilter(
        choices=[("code", _("Code, A to Z")), ("-code", _("Code, Z to A"))]
    )

    def match_words(
        self, programs: ProgramQuerySet, name: str, words: str
    ) -> ProgramQuerySet:
        return programs.matching(words)

    def match_counted(
        self, programs: ProgramQuerySet, name: str, answer: str
    ) -> ProgramQuerySet:
        return programs.filter(counted=answer == YES)


class ProjectFilter(django_filters.FilterSet):
    """Narrows projects that have been through with_conflicts().

    Programs and their focus areas come in one statement, as far as the reader
    may see them.
    """

    q = django_filters.CharFilter(
        label=_("Words"), method="match_words", max_length=LONGEST
    )
    program = ChoiceFilter(label=_("Program"), field_name="program__code")
    focus_area = ChoiceFilter(label=_("Focus area"), field_name="focus_area__public_id")
    state = ChoiceFilter(label=_("State at last source"), choices=Project.State)
    from_year = YearFilter(label=_("From year"), field_name="year", lookup_expr="gte")
    to_year = YearFilter(label=_("To year"), field_name="year", lookup_expr="lte")
    conflict = ChoiceFilter(
        label=_("Sources differ"), method="match_conflict", choices=YES_OR_NO
    )
    sort = OrderFilter(
        choices=[
            ("-year", _("Year, newest first")),
            ("year", _("Year, oldest first")),
            ("-state_day", _("Day of the state, newest first")),
            ("state_day", _("Day of the state, oldest first")),
        ]
    )

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        user = self.request.user
        areas = FocusArea.objects.visible_to(user).filter(program=OuterRef("pk"))
        programs = Program.objects.visible_to(user).annotate(
            its_areas=Rows(areas, "public_id", *texts("title"))
        )
        found = [(each.code, each.its_areas) for each in programs.order_by("code")]
        self.filters["program"].extra["choices"] = [
            (code, code) for code, areas in found
        ]
        self.filters["focus_area"].extra["choices"] = [
            (code, [(area.public_id, said(area, "title")) for area in areas])
            for code, areas in found
            if areas
        ]

    def match_words(
        self, projects: TitledQuerySet, name: str, words: str
    ) -> TitledQuerySet:
        return projects.matching(words)

    def match_conflict(
        self, projects: TitledQuerySet, name: str, answer: str
    ) -> TitledQuerySet:
        return projects.filter(in_conflict=answer == YES)


class EventFilter(django_filters.FilterSet):
    """Narrows events."""

    q = django_filters.CharFilter(
        label=_("Words"), method="match_words", max_length=LONGEST
    )
    kind = ChoiceFilter(label=_("Kind"), choices=Event.Kind)
    program = ChoiceFilter(label=_("Program"), field_name="program__code")
    from_year = YearFilter(label=_("From year"), method="match_from")
    to_year = YearFilter(label=_("To year"), method="match_to")
    country = ChoiceFilter(
        label=_("Country"), method="match_country", choices=COUNTRIES
    )
    counted = ChoiceFilter(
        label=_("Counted in the programme"), method="match_counted", choices=YES_OR_NO
    )
    sort = OrderFilter(
        choices=[("-held", _("Newest first")), ("held", _("Oldest first"))]
    )

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        self.filters["program"].extra["choices"] = program_codes(self.request.user)

    def match_words(
        self, events: EventQuerySet, name: str, words: str
    ) -> EventQuerySet:
        return events.matching(words)

    def match_from(self, events: EventQuerySet, name: str, year: int) -> EventQuerySet:
        return events.touching(year_begins(year), date.max)

    def match_to(self, events: EventQuerySet, name: str, year: int) -> EventQuerySet:
        return events.touching(date.min, year_ends(year))

    def match_country(
        self, events: EventQuerySet, name: str, country: str
    ) -> EventQuerySet:
        return events.in_country("" if country == ELSEWHERE else country)

    def match_counted(
        self, events: EventQuerySet, name: str, answer: str
    ) -> EventQuerySet:
        return events.filter(counted=answer == YES)


class IndicatorFilter(django_filters.FilterSet):
    """Narrows indicators that have been through with_conflicts()."""

    q = django_filters.CharFilter(
        label=_("Words"), method="match_words", max_length=LONGEST
    )
    measure = ChoiceFilter(label=_("Measure"), choices=Indicator.Measure)
    about = ChoiceFilter(
        label=_("Measured of"),
        method="match_about",
        choices=[(OWN, _("a program")), (CONTEXT, _("the context"))],
    )
    conflict = ChoiceFilter(
        label=_("Sources differ"), method="match_conflict", choices=YES_OR_NO
    )
    sort = OrderFilter(
        choices=[("code", _("Code, A to Z")), ("-code", _("Code, Z to A"))]
    )

    def match_words(
        self, indicators: TitledQuerySet, name: str, words: str
    ) -> TitledQuerySet:
        return indicators.matching(words)

    def match_about(
        self, indicators: TitledQuerySet, name: str, about: str
    ) -> TitledQuerySet:
        return indicators.filter(program__isnull=about == CONTEXT)

    def match_conflict(
        self, indicators: TitledQuerySet, name: str, answer: str
    ) -> TitledQuerySet:
        return indicators.filter(in_conflict=answer == YES)


def program_codes(user: User) -> list[tuple[str, str]]:
    """Return the programs that a person may see, as choices."""
    codes = Program.objects.visible_to(user).order_by("code").values_list("code")
    return [(code, code) for (code,) in codes]
