"""Addresses of saved views and of the choice of columns."""

from django.urls import path

from egcc_portal.lists import views

app_name = "lists"
urlpatterns = [
    path("views/", views.savedview_list, name="savedview_list"),
    path("views/new/", views.savedview_create, name="savedview_create"),
    path("views/columns/", views.columnchoice_edit, name="columnchoice_edit"),
    path("views/<str:public_id>/", views.savedview_open, name="savedview_open"),
    path("views/<str:public_id>/edit/", views.savedview_edit, name="savedview_edit"),
    path(
        "views/<str:public_id>/delete/", views.savedview_delete, name="savedview_delete"
    ),
]
