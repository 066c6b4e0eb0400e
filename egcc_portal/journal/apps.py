from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "egcc_portal.journal"
