"""Open an account from the command line."""

import sys
from argparse import ArgumentParser

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from egcc_portal.accounts import actions
from egcc_portal.accounts.roles import Role


class Command(BaseCommand):
    help = (
        "Open an account. The password is read from standard input; "
        "without one there, a random one is made and shown this once."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--role", required=True, choices=Role.values)
        parser.add_argument("--name", default="")
        parser.add_argument("--language", default="", choices=dict(settings.LANGUAGES))

    def handle(self, email: str, role: str, **options: str) -> None:
        typed = "" if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
        try:
            user, password = actions.add_user(
                email,
                role=role,
                password=typed or None,
                name=options["name"],
                language=options["language"],
            )
        except ValidationError as wrong:
            raise CommandError(" ".join(wrong.messages)) from wrong
        told = _("%(email)s may sign in as %(role)s.")
        self.stdout.write(told % {"email": user.email, "role": user.get_role_display()})
        if not typed:
            self.stdout.write(_("Password: %(password)s") % {"password": password})
