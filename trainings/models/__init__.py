"""Courses and cohorts, who had a seat, who came, and who completed."""

from trainings.models.cohort import (
    Breakdown,
    Cohort,
    CohortInstitution,
    CohortPerson,
    Course,
    Headcount,
)
from trainings.models.enrolment import (
    Attendance,
    Certificate,
    Completion,
    Enrolment,
    Quota,
    Session,
)

__all__ = [
    "Attendance",
    "Breakdown",
    "Certificate",
    "Cohort",
    "CohortInstitution",
    "CohortPerson",
    "Completion",
    "Course",
    "Enrolment",
    "Headcount",
    "Quota",
    "Session",
]
