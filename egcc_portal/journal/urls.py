"""The pages of journals and of notifications."""

from django.urls import path

from egcc_portal.journal import views

app_name = "journal"
urlpatterns = [
    path(
        "journal/<int:pk>/edit/",
        views.comment_edit,
        name="comment_edit",
    ),
    path(
        "journal/<int:pk>/withdraw/",
        views.comment_withdraw,
        name="comment_withdraw",
    ),
    path(
        "journal/<str:model>/<str:about>/people/",
        views.comment_people,
        name="comment_people",
    ),
    path(
        "journal/<str:model>/<str:about>/",
        views.comment_list,
        name="comment_list",
    ),
    path("notifications/", views.notification_list, name="notification_list"),
    path("notifications/read/", views.notification_read, name="notification_read"),
    path(
        "notifications/<int:pk>/open/",
        views.notification_open,
        name="notification_open",
    ),
]
