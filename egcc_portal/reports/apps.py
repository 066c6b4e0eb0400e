"""The application's name."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "egcc_portal.reports"
