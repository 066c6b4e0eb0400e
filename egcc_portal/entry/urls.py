"""What forms ask for while they are filled in."""

from django.urls import path

from egcc_portal.entry import views

app_name = "entry"
urlpatterns = [
    path("entry/<str:label>/<uuid:key>/keep/", views.entry_keep, name="entry_keep"),
    path("entry/<uuid:key>/discard/", views.entry_discard, name="entry_discard"),
    path("entry/date/", views.date_read, name="date_read"),
    path("entry/pick/<str:label>/", views.record_pick, name="record_pick"),
]
