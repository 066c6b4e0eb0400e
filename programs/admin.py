"""Programs and what they consist of, to be read in Django's admin."""

from django.contrib import admin

from egcc_portal.administration import ReadOnlyAdmin
from programs.models import (
    Basis,
    ContributionClaim,
    Decision,
    Event,
    EventAgreement,
    FocusArea,
    Indicator,
    IndicatorClass,
    MethodVersion,
    Milestone,
    Observation,
    Output,
    Participation,
    Program,
    ProgramOrganization,
    ProgramTerm,
    ProgressUpdate,
    Project,
    ProjectOutput,
    ProjectParty,
    Regulation,
    Target,
)

admin.site.register(
    [
        Program,
        Basis,
        ProgramTerm,
        ProgramOrganization,
        FocusArea,
        Project,
        ProjectParty,
        Milestone,
        ProgressUpdate,
        Output,
        ProjectOutput,
        Event,
        EventAgreement,
        Participation,
        Decision,
        Indicator,
        IndicatorClass,
        MethodVersion,
        Target,
        Observation,
        Regulation,
        ContributionClaim,
    ],
    ReadOnlyAdmin,
)
