"""The pages of sources."""

from django.urls import path

from egcc_portal.sources import views

app_name = "sources"
urlpatterns = [
    path("sources/", views.source_list, name="source_list"),
    path("sources/export/", views.source_export, name="source_export"),
    path("sources/<int:pk>/", views.source_detail, name="source_detail"),
]
