"""Addresses under /reports/."""

from django.urls import path

from egcc_portal.reports import views

app_name = "reports"
urlpatterns = [
    path("reports/", views.report_list, name="report_list"),
    path("reports/new/", views.report_create, name="report_create"),
    path("reports/<int:pk>/", views.report_detail, name="report_detail"),
    path("reports/<int:pk>/again/", views.report_retry, name="report_retry"),
    path("reports/<int:pk>/revise/", views.report_revise, name="report_revise"),
    path(
        "reports/<int:pk>/<str:language>.<str:format>",
        views.report_download,
        name="report_download",
    ),
]
