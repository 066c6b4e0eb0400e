"""The pages of the work list."""

from django.urls import path

from egcc_portal.gaps import views

urlpatterns = [
    path("gaps/", views.gap_list, name="gap_list"),
    path("gaps/export/", views.gap_export, name="gap_export"),
    path(
        "gaps/<slug:kind>/<str:model>/<path:fact>/plan/",
        views.gap_plan,
        name="gap_plan",
    ),
    path(
        "gaps/<slug:kind>/<str:model>/<path:fact>/",
        views.gap_detail,
        name="gap_detail",
    ),
]
