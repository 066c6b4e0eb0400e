"""Trainings and who took part, to be read in Django's admin."""

from django.contrib import admin

from egcc_portal.administration import ReadOnlyAdmin
from trainings.models import (
    Attendance,
    Breakdown,
    Certificate,
    Cohort,
    CohortInstitution,
    CohortPerson,
    Completion,
    Course,
    Enrolment,
    Headcount,
    Quota,
    Session,
)

admin.site.register(
    [
        Course,
        Cohort,
        Headcount,
        Breakdown,
        CohortInstitution,
        CohortPerson,
        Quota,
        Enrolment,
        Session,
        Attendance,
        Completion,
        Certificate,
    ],
    ReadOnlyAdmin,
)
