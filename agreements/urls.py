"""The pages below /agreements/."""

from django.urls import path

from agreements import views
from agreements.acts import ACT_PATHS
from agreements.forms import AGREEMENT
from agreements.imports import AGREEMENTS
from agreements.models import Agreement
from egcc_portal.accounts.roles import Permission
from egcc_portal.entry.pages import entry_paths
from egcc_portal.history.pages import history_paths
from egcc_portal.imports.pages import import_paths
from egcc_portal.vault.pages import document_paths

app_name = "agreements"
urlpatterns = [
    path("agreements/", views.agreement_list, name="agreement_list"),
    path("agreements/export/", views.agreement_export, name="agreement_export"),
    path("agreements/<int:pk>/", views.agreement_detail, name="agreement_detail"),
    path(
        "agreements/<int:pk>/calendar.ics",
        views.agreement_calendar,
        name="agreement_calendar",
    ),
    *entry_paths("agreements/", AGREEMENT),
    *ACT_PATHS,
    *import_paths("agreements/", AGREEMENTS, "agreement"),
    *history_paths("agreements/", Agreement, Permission.AGREEMENT_VIEW),
    *document_paths("agreements/", Agreement, Permission.AGREEMENT_VIEW),
]
