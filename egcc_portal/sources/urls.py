"""The pages of sources and documents."""

from django.urls import path

from egcc_portal.accounts.roles import Permission
from egcc_portal.entry.pages import entry_paths
from egcc_portal.history.pages import history_paths
from egcc_portal.sources import views
from egcc_portal.sources.forms import SOURCE
from egcc_portal.sources.models import Source
from egcc_portal.vault.pages import document_paths

app_name = "sources"
urlpatterns = [
    path("sources/", views.source_list, name="source_list"),
    path("sources/export/", views.source_export, name="source_export"),
    path("sources/<int:pk>/", views.source_detail, name="source_detail"),
    path("documents/", views.document_list, name="document_list"),
    path("documents/export/", views.document_export, name="document_export"),
    path(
        "conflicts/<str:model>/<str:about>/<path:field>/resolve/",
        views.conflict_resolve,
        name="conflict_resolve",
    ),
    path(
        "conflicts/<str:model>/<str:about>/<path:field>/",
        views.conflict_detail,
        name="conflict_detail",
    ),
    path("claims/new/", views.claim_create, name="claim_create"),
    path("claims/<int:pk>/edit/", views.claim_edit, name="claim_edit"),
    path("claims/<int:pk>/withdraw/", views.claim_withdraw, name="claim_withdraw"),
    path("claims/<int:pk>/restate/", views.claim_restate, name="claim_restate"),
    path("decisions/<int:pk>/undo/", views.resolution_undo, name="resolution_undo"),
    *entry_paths("sources/", SOURCE),
    *history_paths("sources/", Source, Permission.SOURCE_VIEW),
    *document_paths("sources/", Source, Permission.SOURCE_VIEW),
]
