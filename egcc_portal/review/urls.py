"""The pages of approvals."""

from django.urls import path

from egcc_portal.review import queue, views

app_name = "review"
urlpatterns = [
    path("queue/", queue.entry_list, name="entry_list"),
    path("queue/<int:pk>/", views.entry_detail, name="entry_detail"),
    path("queue/<int:pk>/decide/", views.entry_decide, name="entry_decide"),
    path("queue/<int:pk>/withdraw/", views.entry_withdraw, name="entry_withdraw"),
    path("queue/send/<str:model>/<str:about>/", views.record_send, name="record_send"),
]
