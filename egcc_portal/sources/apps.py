"""The application's name."""

from django.apps import AppConfig


class SourcesConfig(AppConfig):
    name = "egcc_portal.sources"
