"""The application's name."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "egcc_portal.directory"
