"""Say whether the row history is what was once written."""

from __future__ import annotations

from itertools import islice

from django.core.management.base import BaseCommand, CommandError

from egcc_portal.history import chain
from egcc_portal.history.models import Seal

NAMED = 20


class Command(BaseCommand):
    help = (
        "Follows the chain of seals over all row versions, and names the first ones "
        "that were changed or taken away."
    )

    def handle(self, *args: object, **options: object) -> None:
        found = list(islice(chain.faults(), NAMED))
        for fault in found:
            self.stderr.write(fault)
        if found:
            raise CommandError("The history is not what was once written.")
        newest = Seal.objects.last()
        waiting = sum(len(chain.unsealed(model)) for model in chain.version_tables())
        self.stdout.write(f"Every sealed version is as it was; {waiting} wait for one.")
        if newest:
            self.stdout.write(f"The last seal is {newest.pk}: {newest.head}")
