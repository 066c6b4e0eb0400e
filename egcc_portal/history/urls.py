"""The pages of acts on many records; those of one are below its own address."""

from django.urls import path

from egcc_portal.history import views

urlpatterns = [
    path("acts/<slug:act>/undo/", views.act_undo, name="act_undo"),
]
