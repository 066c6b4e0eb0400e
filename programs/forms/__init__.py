"""How programs, and all that belongs to them, are entered: what the forms hold."""

from programs.forms.event import EVENT
from programs.forms.indicator import INDICATOR, INDICATOR_OBSERVE
from programs.forms.lock import OpeningForm, PeriodLockForm
from programs.forms.program import PROGRAM
from programs.forms.project import PROJECT, PROJECT_REPORT, PROJECT_UPDATES
from programs.forms.result import CONTRIBUTION, OUTPUT, REGULATION

__all__ = [
    "CONTRIBUTION",
    "EVENT",
    "INDICATOR",
    "INDICATOR_OBSERVE",
    "OUTPUT",
    "OpeningForm",
    "PeriodLockForm",
    "PROGRAM",
    "PROJECT",
    "PROJECT_REPORT",
    "PROJECT_UPDATES",
    "REGULATION",
]
