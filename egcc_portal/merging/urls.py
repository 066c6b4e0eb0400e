"""The pages of institutions and people that may be one."""

from django.urls import path

from egcc_portal.merging import views

app_name = "merging"
urlpatterns = [
    path(
        "institutions/doubles/", views.institution_doubles, name="institution_doubles"
    ),
    path(
        "institutions/<int:pk>/merge/<int:other>/",
        views.institution_merge,
        name="institution_merge",
    ),
    path(
        "institutions/<int:pk>/apart/<int:other>/",
        views.institution_apart,
        name="institution_apart",
    ),
    path("people/doubles/", views.person_doubles, name="person_doubles"),
    path("people/<int:pk>/merge/<int:other>/", views.person_merge, name="person_merge"),
    path("people/<int:pk>/apart/<int:other>/", views.person_apart, name="person_apart"),
]
