"""What runs under agreements: programs, projects, outputs, events, indicators."""

from programs.models.event import Decision, Event, EventAgreement, Participation
from programs.models.indicator import (
    Indicator,
    IndicatorClass,
    MethodVersion,
    Observation,
    Target,
)
from programs.models.lock import PeriodLock
from programs.models.program import (
    Basis,
    FocusArea,
    Program,
    ProgramOrganization,
    ProgramTerm,
)
from programs.models.project import (
    Milestone,
    Output,
    ProgressUpdate,
    Project,
    ProjectOutput,
    ProjectParty,
)
from programs.models.result import ContributionClaim, Regulation

__all__ = [
    "Basis",
    "ContributionClaim",
    "Decision",
    "Event",
    "EventAgreement",
    "FocusArea",
    "Indicator",
    "IndicatorClass",
    "MethodVersion",
    "Milestone",
    "Observation",
    "Output",
    "Participation",
    "PeriodLock",
    "Program",
    "ProgramOrganization",
    "ProgramTerm",
    "ProgressUpdate",
    "Project",
    "ProjectOutput",
    "ProjectParty",
    "Regulation",
    "Target",
]
