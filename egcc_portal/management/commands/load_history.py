"""Load the history of the cooperation into an empty or an older portal."""

from __future__ import annotations

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Model
from django.utils.text import get_text_list

from egcc_portal.directory.models import Region
from egcc_portal.history_data.files import HistoryError
from egcc_portal.history_data.loading import LoadResult, load
from egcc_portal.sources.models import Claim, Question
from egcc_portal.sources.records import Record


class Command(BaseCommand):
    help = "Loads the history of the cooperation; a second time it changes nothing."

    def handle(self, *args: object, verbosity: int, **options: object) -> None:
        try:
            result = load()
        except HistoryError as wrong:
            raise CommandError(str(wrong)) from wrong
        if verbosity:
            self.stdout.write(sentence(result))


def sentence(result: LoadResult) -> str:
    """Return what a load has done, in one sentence."""
    if not (result.created or result.updated or result.deleted):
        return "The history is loaded already; nothing has changed."
    done = []
    if result.created:
        done.append(f"created {counts(result.created)}")
    if result.updated or result.deleted:
        done.append(f"corrected {result.updated} rows, removed {result.deleted}")
    return f"History loaded: {'; '.join(done)}."


def counts(created: dict[type[Model], int]) -> str:
    """Return how many records of each kind, and how many rows beside them."""
    named = {model: count for model, count in created.items() if has_key(model)}
    kinds = [f"{n} {model._meta.verbose_name_plural}" for model, n in named.items()]
    if parts := sum(created.values()) - sum(named.values()):
        kinds.append(f"{parts} rows that belong to them")
    return get_text_list(kinds, "and")


def has_key(model: type[Model]) -> bool:
    """Return whether rows of a model stand in the file by themselves."""
    return issubclass(model, (Record, Claim, Question, Region))
