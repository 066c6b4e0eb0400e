from django.apps import AppConfig


class ImportsConfig(AppConfig):
    name = "egcc_portal.imports"
