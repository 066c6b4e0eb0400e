"""Which tables keep a history: all of ours, but for the few named here."""

import pghistory
from django.apps import AppConfig, apps
from django.conf import settings

UNTRACKED = {
    "reports.build",  # ticks every second; the row itself tells what happened
    "reports.file",  # written once, never changed
    "journal.notification",  # a bell; what it rang for is in the record's history
    "lists.columnchoice",  # how somebody likes a table
    "vault.reading",  # ticks while the worker reads
    "vault.documentpage",  # made from the file, and made alike again
    "imports.batch",  # ticks; what came of the file, its records' history tells
    "imports.line",  # a file's row on its way into the records
    "imports.finding",  # made by each check anew
    "review.waiting",  # a view over what waits
    "entry.entry",  # what somebody types; what comes of it, its record's history tells
}
WITHHELD = {"accounts.user": ["password", "last_login"]}
"""Columns that no history may keep."""


class HistoryConfig(AppConfig):
    name = "egcc_portal.history"

    def ready(self) -> None:
        """Track each of our models, now that it is whole.

        A decorator on the class would run before modeltranslation adds its
        columns, and the versions would silently lack them.
        """
        ours = [app for app in apps.get_app_configs() if app.name in settings.OUR_APPS]
        for model in [model for app in ours for model in app.get_models()]:
            label = model._meta.label_lower
            if label not in UNTRACKED and not hasattr(model, "pgh_tracked_model"):
                pghistory.track(
                    pghistory.InsertEvent(),
                    pghistory.UpdateEvent(),
                    pghistory.DeleteEvent(),
                    exclude=WITHHELD.get(label),
                    model_name=f"{model.__name__}Version",
                    obj_field=pghistory.ObjForeignKey(related_name="versions"),
                )(model)
