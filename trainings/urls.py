"""Addresses of training cohorts."""

from django.urls import path

from trainings import views

app_name = "trainings"
urlpatterns = [
    path("cohorts/", views.cohort_list, name="cohort_list"),
    path("cohorts/export/", views.cohort_export, name="cohort_export"),
    path("cohorts/<int:pk>/", views.cohort_detail, name="cohort_detail"),
]
