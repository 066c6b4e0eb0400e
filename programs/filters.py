"""How the lists of this app are narrowed: page, export and API share it."""

from __future__ import annotations

from datetime import date

import django_filters
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from egcc_portal.accounts.roles import Permission, Reader
from egcc_portal.cells import Said
from egcc_portal.filters import (
    COUNTRIES,
    ELSEWHERE,
    YES,
    YES_OR_NO,
    ChoiceFilter,
    DayFilter,
    OrderFilter,
    RowFilter,
    YearFilter,
    year_begins,
    year_ends,
)
from egcc_portal.lists.listing import Column, Listing
from egcc_portal.lists.records import RecordFilter
from programs.models import Event, FocusArea, Indicator, Program, Project
from programs.models.event import EventQuerySet
from programs.models.program import ProgramQuerySet
from programs.models.project import TitledQuerySet

LONGEST = 200
"""More characters than anybody types; an honest answer to those who paste a page."""

OWN, CONTEXT = "program", "context"
TAKEN_UP = "taken_up"
HELD_HEADINGS = (_("Days"), _("Days inferred"), _("Times"))


def codes(reader: Reader) -> ProgramQuerySet:
    """Return the programs that a reader may see, by their codes."""
    return Program.objects.visible_to(reader).order_by("code")


class ProgramChoice(RowFilter):
    """One of the programs, by its code."""

    def __init__(self, *, field_name: str = "program__code") -> None:
        super().__init__(
            label=_("Program"),
            field_name=field_name,
            rows=codes,
            key="code",
            label_of="code",
        )


class AreaChoice(RowFilter):
    """One of the focus areas, by their programs."""

    def __init__(self, *, field_name: str, label: str | Promise) -> None:
        super().__init__(
            label=label,
            field_name=field_name,
            rows=FocusArea.objects.to_choose,
            key="public_id",
            label_of=Said("title"),
            group="program__code",
        )


class ProgramFilter(RecordFilter):
    """Narrows programs."""

    q = django_filters.CharFilter(
        label=_("Words"), method="match_words", max_length=LONGEST
    )
    counted = ChoiceFilter(
        label=_("Counted in the programme"), method="match_counted", choices=YES_OR_NO
    )
    on = DayFilter(method="match_on")
    sort = OrderFilter(
        choices=[("code", _("Code, A to Z")), ("-code", _("Code, Z to A"))]
    )

    def match_on(
        self, programs: ProgramQuerySet, name: str, day: date
    ) -> ProgramQuerySet:
        return programs.begun_by(day)

    def match_words(
        self, programs: ProgramQuerySet, name: str, words: str
    ) -> ProgramQuerySet:
        return programs.matching(words)

    def match_counted(
        self, programs: ProgramQuerySet, name: str, answer: str
    ) -> ProgramQuerySet:
        return programs.filter(counted=answer == YES)


class ProjectFilter(RecordFilter):
    """Narrows projects."""

    q = django_filters.CharFilter(
        label=_("Words"), method="match_words", max_length=LONGEST
    )
    program = ProgramChoice()
    focus_area = AreaChoice(label=_("Focus area"), field_name="focus_area__public_id")
    state = ChoiceFilter(
        label=_("State at last source"),
        method="match_state",
        choices=[
            *Project.State.choices,
            (TAKEN_UP, _("neither proposed nor cancelled")),
        ],
    )
    counted = ChoiceFilter(
        label=_("Counted in the programme"), method="match_counted", choices=YES_OR_NO
    )
    from_year = YearFilter(label=_("From year"), field_name="year", lookup_expr="gte")
    to_year = YearFilter(label=_("To year"), field_name="year", lookup_expr="lte")
    on = DayFilter(method="match_on")
    sort = OrderFilter(
        choices=[
            ("-year", _("Year, newest first")),
            ("year", _("Year, oldest first")),
            ("-state_day", _("Day of the state, newest first")),
            ("state_day", _("Day of the state, oldest first")),
        ]
    )

    later = (*RecordFilter.later, "counted")

    def match_on(
        self, projects: TitledQuerySet, name: str, day: date
    ) -> TitledQuerySet:
        return projects.filter(year__lte=day.year)

    def match_state(
        self, projects: TitledQuerySet, name: str, state: str
    ) -> TitledQuerySet:
        if state == TAKEN_UP:
            return projects.exclude(state__in=Project.NOT_DONE)
        return projects.filter(state=state)

    def match_counted(
        self, projects: TitledQuerySet, name: str, answer: str
    ) -> TitledQuerySet:
        if answer == YES:
            return projects.exclude(program__counted=False)
        return projects.filter(program__counted=False)

    def match_words(
        self, projects: TitledQuerySet, name: str, words: str
    ) -> TitledQuerySet:
        return projects.matching(words)


class EventFilter(RecordFilter):
    """Narrows events."""

    q = django_filters.CharFilter(
        label=_("Words"), method="match_words", max_length=LONGEST
    )
    kind = ChoiceFilter(label=_("Kind"), choices=Event.Kind)
    program = ProgramChoice()
    focus_area = AreaChoice(
        label=_("Focus area of the program"),
        field_name="program__focus_areas__public_id",
    )
    from_year = YearFilter(label=_("From year"), method="match_from")
    to_year = YearFilter(label=_("To year"), method="match_to")
    country = ChoiceFilter(
        label=_("Country"), method="match_country", choices=COUNTRIES
    )
    counted = ChoiceFilter(
        label=_("Counted in the programme"), method="match_counted", choices=YES_OR_NO
    )
    on = DayFilter(begins="held_from")
    sort = OrderFilter(
        choices=[("-held", _("Newest first")), ("held", _("Oldest first"))]
    )

    later = (*RecordFilter.later, "focus_area")

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


class IndicatorFilter(RecordFilter):
    """Narrows indicators."""

    q = django_filters.CharFilter(
        label=_("Words"), method="match_words", max_length=LONGEST
    )
    measure = ChoiceFilter(label=_("Measure"), choices=Indicator.Measure)
    about = ChoiceFilter(
        label=_("Measured of"),
        method="match_about",
        choices=[(OWN, _("a program")), (CONTEXT, _("the context"))],
    )
    on = DayFilter()
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


PROGRAMS = Listing(
    "programs:program_list",
    _("Programs"),
    Permission.PROGRAM_VIEW,
    ProgramFilter,
    columns=(
        Column("code", _("Code"), sort="code"),
        Column("name", _("Program"), fixed=True),
        Column("center", _("Center")),
        Column("term", _("Agreed term")),
        Column("agreements", _("Agreements")),
        Column("projects", _("Projects"), num=True),
        Column("trainings", _("Trainings"), num=True),
    ),
    default="code",
)
PROJECTS = Listing(
    "programs:project_list",
    _("Projects"),
    Permission.PROGRAM_VIEW,
    ProjectFilter,
    columns=(
        Column("year", _("Year"), sort="year"),
        Column("title", _("Project"), fixed=True),
        Column("program", _("Program")),
        Column("focus_area", _("Focus area")),
        Column(
            "state_day",
            _("State at last source"),
            sort="state_on",
            headings=(_("State at last source"), _("State as of")),
        ),
    ),
    default="-year",
)
EVENTS = Listing(
    "programs:event_list",
    _("Events"),
    Permission.PROGRAM_VIEW,
    EventFilter,
    columns=(
        Column("held", _("Days"), sort="listed_on", headings=HELD_HEADINGS),
        Column("title", _("Event"), fixed=True),
        Column("kind", _("Kind")),
        Column("place", _("Place")),
        Column("program", _("Program")),
        Column("agreements", _("Agreements")),
    ),
    default="-held",
)
INDICATORS = Listing(
    "programs:indicator_list",
    _("Indicators"),
    Permission.PROGRAM_VIEW,
    IndicatorFilter,
    columns=(
        Column("code", _("Code"), sort="code"),
        Column("title", _("Indicator"), fixed=True),
        Column(
            "value",
            _("Latest value"),
            headings=(_("Latest value"), _("Class")),
            num=True,
        ),
        Column("year", _("Year")),
        Column("change", pgettext_lazy("of a value", "Change")),
        Column("publisher", _("Publisher")),
        Column("about", _("Measured of")),
    ),
    default="code",
)
