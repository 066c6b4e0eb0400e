"""Addresses of training cohorts, and of who took part in them."""

from django.urls import path

from egcc_portal.accounts.roles import Permission
from egcc_portal.entry.pages import entry_paths
from egcc_portal.history.pages import history_paths
from egcc_portal.vault.pages import document_paths
from trainings import views
from trainings.forms import COHORT, COURSE
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
    *entry_paths("courses/", COURSE),
    *history_paths("cohorts/", Cohort, Permission.TRAINING_VIEW),
    *document_paths("cohorts/", Cohort, Permission.TRAINING_VIEW),
]
