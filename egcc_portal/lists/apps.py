from django.apps import AppConfig


class ListsConfig(AppConfig):
    name = "egcc_portal.lists"
