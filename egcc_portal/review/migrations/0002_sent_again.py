"""A document that was returned waits from the day on which it was sent again."""

from importlib import import_module

from django.db import migrations

BEFORE = import_module("egcc_portal.review.migrations.0001_waiting").WAITING.replace(
    "CREATE VIEW", "CREATE OR REPLACE VIEW"
)
SENT = """COALESCE((
            SELECT max(version.pgh_created_at)
            FROM vault_attachmentversion version
            JOIN pghistory_context act ON act.id = version.pgh_context_id
            WHERE version.pgh_obj_id = paper.id AND version.pgh_label = 'update'
            AND act.metadata ->> 'verb' = 'submit'
        ), added_at)"""


class Migration(migrations.Migration):
    dependencies = [
        ("review", "0001_waiting"),
    ]

    operations = [
        migrations.RunSQL(BEFORE.replace("added_at", SENT), BEFORE),
    ]
