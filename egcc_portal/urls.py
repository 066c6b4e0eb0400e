"""The site map: one line an app."""

from django.contrib import admin
from django.urls import include, path

from egcc_portal.health import healthz
from egcc_portal.help import help_detail, help_list
from egcc_portal.home.views import home
from egcc_portal.search.views import search
from egcc_portal.timeline.views import timeline, timeline_export

handler500 = "egcc_portal.errors.server_error"

urlpatterns = [
    path("", home, name="home"),
    path("timeline/", timeline, name="timeline"),
    path("timeline/timeline.svg", timeline_export, name="timeline_export"),
    path("search/", search, name="search"),
    path("", include("egcc_portal.gaps.urls")),
    path("help/", help_list, name="help_list"),
    path("help/<slug:slug>/", help_detail, name="help_detail"),
    path("", include("agreements.urls")),
    path("", include("programs.urls")),
    path("", include("trainings.urls")),
    path("", include("egcc_portal.merging.urls")),
    path("", include("egcc_portal.directory.urls")),
    path("", include("egcc_portal.sources.urls")),
    path("", include("egcc_portal.vault.urls")),
    path("", include("egcc_portal.history.urls")),
    path("", include("egcc_portal.journal.urls")),
    path("", include("egcc_portal.review.urls")),
    path("", include("egcc_portal.lists.urls")),
    path("", include("egcc_portal.entry.urls")),
    path("", include("egcc_portal.imports.urls")),
    path("", include("egcc_portal.reports.urls")),
    path("", include("egcc_portal.accounts.urls")),
    path("admin/", admin.site.urls),
    path("healthz", healthz, name="healthz"),
]
