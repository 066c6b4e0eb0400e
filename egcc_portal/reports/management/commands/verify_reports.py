"""Make every issued file again, and say which no longer come out the same."""

from __future__ import annotations

from django.core.management.base import BaseCommand, CommandError

from egcc_portal.reports.building import differing
from egcc_portal.reports.models import File


class Command(BaseCommand):
    help = (
        "Renders each file of each report anew from its frozen dataset, compares it "
        "with the hash it was issued under, and with the file in the store."
    )

    def handle(self, *args: object, **options: object) -> None:
        files = File.objects.select_related("report__build", "report__period__program")
        found = {file: differing(file) for file in files.order_by("report", "pk")}
        wrong = {file: how for file, how in found.items() if how}
        for file, how in wrong.items():
            self.stderr.write(f"{file}: {how}")
        if wrong:
            raise CommandError(f"{len(wrong)} of {len(found)} files differ.")
        self.stdout.write(f"{len(found)} files come out as they were issued.")
