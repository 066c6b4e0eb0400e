"""The pages of institutions and people."""

from django.urls import path

from egcc_portal.accounts.roles import Permission
from egcc_portal.directory import views
from egcc_portal.directory.forms import INSTITUTION, PERSON
from egcc_portal.directory.models import Institution, Person
from egcc_portal.entry.pages import entry_paths
from egcc_portal.history.pages import history_paths
from egcc_portal.vault.pages import document_paths

app_name = "directory"
urlpatterns = [
    path("institutions/", views.institution_list, name="institution_list"),
    path("institutions/export/", views.institution_export, name="institution_export"),
    path("institutions/<int:pk>/", views.institution_detail, name="institution_detail"),
    path("people/", views.person_list, name="person_list"),
    path("people/export/", views.person_export, name="person_export"),
    path("people/<int:pk>/", views.person_detail, name="person_detail"),
    *entry_paths("institutions/", INSTITUTION),
    *entry_paths("people/", PERSON),
    *history_paths("institutions/", Institution, Permission.DIRECTORY_VIEW),
    *history_paths("people/", Person, Permission.PERSON_VIEW),
    *document_paths("institutions/", Institution, Permission.DIRECTORY_VIEW),
    *document_paths("people/", Person, Permission.PERSON_VIEW),
]
