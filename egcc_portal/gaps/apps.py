"""The application's name."""

from django.apps import AppConfig


class GapsConfig(AppConfig):
    name = "egcc_portal.gaps"
