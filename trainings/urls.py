"""Addresses of training cohorts, and of who took part in them."""

from django.urls import path

from egcc_portal.accounts.roles import Permission
from egcc_portal.entry.pages import act_path, entry_paths
from egcc_portal.history.pages import history_paths
from egcc_portal.imports.pages import import_paths
from egcc_portal.vault.pages import document_paths
from trainings import views
from trainings.forms import COHORT, COHORT_ENROL, COHORT_PARTICIPANTS, COURSE
from trainings.imports import PARTICIPANTS
from trainings.models import Cohort

app_name = "trainings"
urlpatterns = [
    path("cohorts/", views.cohort_list, name="cohort_list"),
    path("cohorts/export/", views.cohort_export, name="cohort_export"),
    path("cohorts/<int:pk>/", views.cohort_detail, name="cohort_detail"),
    path("participants/", views.enrolment_list, name="enrolment_list"),
    path("participants/export/", views.enrolment_export, name="enrolment_export"),
    path(
        "cohorts/<int:pk>/calendar.ics", views.cohort_calendar, name="cohort_calendar"
    ),
    *entry_paths("cohorts/", COHORT),
    act_path("cohorts/", COHORT_ENROL),
    act_path("cohorts/", COHORT_PARTICIPANTS),
    *entry_paths("courses/", COURSE),
    path(
        "cohorts/<int:pk>/participants/",
        views.cohort_participants,
        name="cohort_participants",
    ),
    path(
        "cohorts/<int:pk>/participants/export/",
        views.cohort_participants_export,
        name="cohort_participants_export",
    ),
    *import_paths("cohorts/<int:pk>/participants/", PARTICIPANTS, "participants"),
    *history_paths("cohorts/", Cohort, Permission.TRAINING_VIEW),
    *document_paths("cohorts/", Cohort, Permission.TRAINING_VIEW),
]
