"""The queue: what waits for a manager, or was returned, of whichever table.

A column that the view reads can't change its type while the view is there: such a
migration drops the view first and makes it again.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

WAITING = """
    CREATE VIEW review_waiting AS
    SELECT
        id * 3 AS id,
        CASE
            WHEN data = '{}' THEN 'record'
            WHEN data #>> '{act,0}' IN ('undo', 'merge') THEN data #>> '{act,0}'
            ELSE 'change'
        END AS what,
        model, about, '' AS name, '' AS kind,
        state, owner_id, submitted_at AS sent_at, id AS thing
    FROM entry_entry
    WHERE state IN ('submitted', 'returned') AND about <> ''
    UNION ALL
    SELECT
        paper.id * 3 + 1, 'paper', model, about, document.name, '',
        review, added_by_id, added_at, paper.id
    FROM vault_attachment paper
    JOIN sources_document document ON document.id = paper.document_id
    WHERE review IN ('submitted', 'returned') AND removed_at IS NULL
    UNION ALL
    SELECT
        id * 3 + 2, 'list', '', '', name, kind,
        CASE
            WHEN state = 'submitted' OR review = 'submitted' THEN 'submitted'
            ELSE 'returned'
        END,
        owner_id, sent_at, id
    FROM imports_batch
    WHERE sent_at IS NOT NULL AND (
        state = 'submitted' OR state = 'checked' AND remark <> ''
        OR state = 'done' AND review IN ('submitted', 'returned')
    )
"""


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("entry", "0001_entry"),
        ("imports", "0002_batch_review"),
        ("sources", "0004_search_typed"),
        ("vault", "0002_search"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Waiting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("what", models.CharField(max_length=6)),
                ("model", models.CharField(max_length=60)),
                ("about", models.CharField(max_length=80)),
                ("name", models.CharField(max_length=255)),
                ("kind", models.CharField(max_length=40)),
                ("state", models.CharField(max_length=9)),
                ("sent_at", models.DateTimeField()),
                ("thing", models.BigIntegerField()),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "what waits",
                "db_table": "review_waiting",
                "ordering": ["sent_at", "pk"],
                "managed": False,
            },
        ),
        migrations.RunSQL(WAITING, "DROP VIEW review_waiting"),
    ]
