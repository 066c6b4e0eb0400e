"""Institutions, persons and regions, to be read in Django's admin."""

from django.contrib import admin

from egcc_portal.administration import ReadOnlyAdmin
from egcc_portal.directory.models import (
    Appointment,
    Institution,
    InstitutionName,
    Person,
    PersonName,
    Region,
)

admin.site.register(
    [Region, Institution, InstitutionName, Person, PersonName, Appointment],
    ReadOnlyAdmin,
)
