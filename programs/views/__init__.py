"""Pages of programs, projects, events and indicators."""

from programs.views.event import event_list
from programs.views.indicator import indicator_detail, indicator_list
from programs.views.program import program_detail, program_list
from programs.views.project import project_detail, project_list

__all__ = [
    "event_list",
    "indicator_detail",
    "indicator_list",
    "program_detail",
    "program_list",
    "project_detail",
    "project_list",
]
