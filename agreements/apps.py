"""The application's name."""

from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    name = "agreements"
