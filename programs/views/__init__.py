"""Pages of programs, projects, events and indicators."""

from programs.views.event import event_calendar, event_export, event_list
from programs.views.indicator import indicator_detail, indicator_export, indicator_list
from programs.views.lock import periodlock_lift, periodlock_list
from programs.views.program import program_detail, program_export, program_list
from programs.views.project import (
    project_calendar,
    project_detail,
    project_export,
    project_list,
)

__all__ = [
    "event_calendar",
    "event_export",
    "event_list",
    "indicator_detail",
    "indicator_export",
    "indicator_list",
    "periodlock_lift",
    "periodlock_list",
    "program_detail",
    "program_export",
    "program_list",
    "project_calendar",
    "project_detail",
    "project_export",
    "project_list",
]
