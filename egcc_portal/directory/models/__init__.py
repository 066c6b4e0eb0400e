"""Institutions and people, under the names they had, in the offices they held."""

from egcc_portal.directory.models.institution import (
    Institution,
    InstitutionName,
    Region,
)
from egcc_portal.directory.models.person import Appointment, Person, PersonName

__all__ = [
    "Appointment",
    "Institution",
    "InstitutionName",
    "Person",
    "PersonName",
    "Region",
]
