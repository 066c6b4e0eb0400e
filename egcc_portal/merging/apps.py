from django.apps import AppConfig


class MergingConfig(AppConfig):
    name = "egcc_portal.merging"
