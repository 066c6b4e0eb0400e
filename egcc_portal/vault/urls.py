"""Addresses of documents, and of what is said of a record's papers."""

from django.urls import path

from egcc_portal.vault import views

app_name = "vault"
urlpatterns = [
    path(
        "documents/new/<str:model>/<str:about>/",
        views.document_create,
        name="document_create",
    ),
    path("documents/<int:pk>/", views.document_detail, name="document_detail"),
    path("documents/<int:pk>/file/", views.document_file, name="document_file"),
    path(
        "documents/<int:pk>/pages/<int:number>/",
        views.document_picture,
        name="document_picture",
    ),
    path("documents/<int:pk>/again/", views.document_retry, name="document_retry"),
    path("attachments/<int:pk>/edit/", views.attachment_edit, name="attachment_edit"),
    path(
        "attachments/<int:pk>/remove/",
        views.attachment_remove,
        name="attachment_remove",
    ),
    path(
        "attachments/<int:pk>/approve/",
        views.attachment_approve,
        name="attachment_approve",
    ),
    path(
        "attachments/<int:pk>/return/",
        views.attachment_return,
        name="attachment_return",
    ),
]
