from django.apps import AppConfig


class EntryConfig(AppConfig):
    name = "egcc_portal.entry"
