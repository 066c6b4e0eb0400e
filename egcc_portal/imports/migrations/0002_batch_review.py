"""The new records of a list are sent, approved or returned all together."""

from django.db import migrations, models
from django.db.models import Q

BROUGHT_DRAFTS = """
    UPDATE imports_batch SET review = 'draft'
    WHERE state = 'done' AND decided_by_id IS NULL AND act IS NOT NULL
    AND jsonb_path_exists(counts, '$.*.new ? (@ > 0)')
"""


class Migration(migrations.Migration):
    dependencies = [
        ("imports", "0001_batch"),
    ]

    operations = [
        migrations.AddField(
            model_name="batch",
            name="review",
            field=models.CharField(
                blank=True,
                choices=[
                    ("draft", "draft"),
                    ("submitted", "submitted"),
                    ("returned", "returned"),
                    ("approved", "approved"),
                ],
                default="",
                max_length=9,
                verbose_name="review of the new records",
            ),
        ),
        migrations.AlterField(
            model_name="batch",
            name="state",
            field=models.CharField(
                choices=[
                    ("matching", "columns to be matched"),
                    ("checking", "being checked"),
                    ("checked", "checked"),
                    ("submitted", "waits for a manager"),
                    ("saving", "being saved"),
                    ("done", "in the records"),
                    ("approving", "being approved"),
                    ("discarded", "discarded"),
                ],
                default="matching",
                max_length=9,
                verbose_name="state",
            ),
        ),
        migrations.RunSQL(BROUGHT_DRAFTS, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="batch",
            constraint=models.CheckConstraint(
                condition=Q(
                    ("review", ""),
                    ("state__in", ["done", "approving"]),
                    _connector="OR",
                ),
                name="batch_reviewed_once_saved",
                violation_error_message="First save the list, then send it.",
            ),
        ),
        migrations.RemoveIndex(model_name="batch", name="batch_at_work"),
        migrations.AddIndex(
            model_name="batch",
            index=models.Index(
                condition=Q(("state__in", ["checking", "saving", "approving"])),
                fields=["ticked_at"],
                name="batch_at_work",
            ),
        ),
    ]
