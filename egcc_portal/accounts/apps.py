"""The application's name."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "egcc_portal.accounts"
