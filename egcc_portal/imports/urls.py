"""Addresses of lists from files, once they are sent."""

from django.urls import path

from egcc_portal.imports import views

app_name = "imports"
urlpatterns = [
    path("imports/", views.batch_list, name="batch_list"),
    path("imports/<int:pk>/", views.batch_detail, name="batch_detail"),
    path("imports/<int:pk>/columns/", views.batch_columns, name="batch_columns"),
    path("imports/<int:pk>/check/", views.batch_check, name="batch_check"),
    path("imports/<int:pk>/again/", views.batch_again, name="batch_again"),
    path("imports/<int:pk>/save/", views.batch_save, name="batch_save"),
    path("imports/<int:pk>/checked.xlsx", views.batch_checked, name="batch_checked"),
    path("imports/<int:pk>/wrong.csv", views.batch_wrong, name="batch_wrong"),
    path("imports/<int:pk>/discard/", views.batch_discard, name="batch_discard"),
    path("imports/<int:pk>/submit/", views.batch_submit, name="batch_submit"),
    path("imports/<int:pk>/withdraw/", views.batch_withdraw, name="batch_withdraw"),
    path("imports/<int:pk>/approve/", views.batch_approve, name="batch_approve"),
    path("imports/<int:pk>/return/", views.batch_return, name="batch_return"),
]
