"""Addresses of programs and of what they consist of."""

from django.urls import path

from egcc_portal.accounts.roles import Permission
from egcc_portal.entry.pages import act_path, entry_paths
from egcc_portal.history.pages import history_paths
from egcc_portal.imports.pages import import_paths
from egcc_portal.vault.pages import document_paths
from programs import views
from programs.forms import (
    CONTRIBUTION,
    EVENT,
    INDICATOR,
    INDICATOR_OBSERVE,
    OUTPUT,
    PROGRAM,
    PROJECT,
    PROJECT_REPORT,
    PROJECT_UPDATES,
    REGULATION,
)
from programs.imports import PROJECTS
from programs.models import Event, Indicator, Program, Project

app_name = "programs"
urlpatterns = [
    path("programs/", views.program_list, name="program_list"),
    path("programs/export/", views.program_export, name="program_export"),
    path("programs/<int:pk>/", views.program_detail, name="program_detail"),
    path("projects/", views.project_list, name="project_list"),
    path("projects/export/", views.project_export, name="project_export"),
    path("projects/<int:pk>/", views.project_detail, name="project_detail"),
    path("events/", views.event_list, name="event_list"),
    path("events/export/", views.event_export, name="event_export"),
    path("indicators/", views.indicator_list, name="indicator_list"),
    path("indicators/export/", views.indicator_export, name="indicator_export"),
    path("indicators/<int:pk>/", views.indicator_detail, name="indicator_detail"),
    path("periods/", views.periodlock_list, name="periodlock_list"),
    path("periods/<int:pk>/lift/", views.periodlock_lift, name="periodlock_lift"),
    path(
        "projects/<int:pk>/calendar.ics",
        views.project_calendar,
        name="project_calendar",
    ),
    path("events/<int:pk>/calendar.ics", views.event_calendar, name="event_calendar"),
    *entry_paths("programs/", PROGRAM),
    *entry_paths("projects/", PROJECT),
    *import_paths("projects/", PROJECTS, "project"),
    act_path("projects/", PROJECT_REPORT),
    act_path("projects/", PROJECT_UPDATES),
    *entry_paths("events/", EVENT),
    *entry_paths("indicators/", INDICATOR),
    act_path("indicators/", INDICATOR_OBSERVE),
    *entry_paths("outputs/", OUTPUT),
    *entry_paths("regulations/", REGULATION),
    *entry_paths("contributions/", CONTRIBUTION),
    *history_paths("programs/", Program, Permission.PROGRAM_VIEW),
    *history_paths("projects/", Project, Permission.PROGRAM_VIEW),
    *history_paths("events/", Event, Permission.PROGRAM_VIEW),
    *history_paths("indicators/", Indicator, Permission.PROGRAM_VIEW),
    *document_paths("programs/", Program, Permission.PROGRAM_VIEW),
    *document_paths("projects/", Project, Permission.PROGRAM_VIEW),
    *document_paths("events/", Event, Permission.PROGRAM_VIEW),
    *document_paths("indicators/", Indicator, Permission.PROGRAM_VIEW),
]
