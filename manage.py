#!/usr/bin/env python
"""Django's command line, on the embedded servers where no others are named."""

import os
import sys

from django.core.management import execute_from_command_line

from egcc_portal import embedded

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "egcc_portal.settings")
    try:
        with embedded.servers():
            execute_from_command_line(sys.argv)
    except embedded.CannotStart as obstacle:
        sys.exit(str(obstacle))
