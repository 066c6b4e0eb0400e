"""The application's name."""

from django.apps import AppConfig


class VaultConfig(AppConfig):
    name = "egcc_portal.vault"
