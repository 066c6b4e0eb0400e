"""The pages of institutions and people."""

from django.urls import path

from egcc_portal.directory import views

app_name = "directory"
urlpatterns = [
    path("institutions/", views.institution_list, name="institution_list"),
    path("institutions/export/", views.institution_export, name="institution_export"),
    path("institutions/<int:pk>/", views.institution_detail, name="institution_detail"),
    path("people/", views.person_list, name="person_list"),
    path("people/export/", views.person_export, name="person_export"),
    path("people/<int:pk>/", views.person_detail, name="person_detail"),
]
