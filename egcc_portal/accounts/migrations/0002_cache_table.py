"""The table in which wrong passwords are counted."""

from django.core.management import call_command
from django.db import migrations


def create(apps, editor):
    """Make the cache's table; it may be there already."""
    call_command("createcachetable", verbosity=0)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]
    operations = [migrations.RunPython(create, migrations.RunPython.noop)]
