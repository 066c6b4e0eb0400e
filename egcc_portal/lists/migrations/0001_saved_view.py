import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import egcc_portal.history.operations
import egcc_portal.sources.records


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SavedView",
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
                (
                    "public_id",
                    models.CharField(
                        default=egcc_portal.sources.records.new_public_id,
                        editable=False,
                        max_length=32,
                        verbose_name="public id",
                    ),
                ),
                ("list", models.CharField(max_length=60, verbose_name="list")),
                ("name", models.CharField(max_length=80, verbose_name="name")),
                (
                    "query",
                    models.CharField(
                        blank=True, default="", max_length=2000, verbose_name="filters"
                    ),
                ),
                (
                    "shared",
                    models.BooleanField(
                        default=True,
                        verbose_name="colleagues with the link may open it",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="saved_views",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="owner",
                    ),
                ),
            ],
            options={
                "verbose_name": "saved view",
                "verbose_name_plural": "saved views",
                "ordering": ["list", "name", "pk"],
            },
        ),
        migrations.CreateModel(
            name="SavedViewVersion",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "public_id",
                    models.CharField(
                        default=egcc_portal.sources.records.new_public_id,
                        editable=False,
                        max_length=32,
                        verbose_name="public id",
                    ),
                ),
                ("list", models.CharField(max_length=60, verbose_name="list")),
                ("name", models.CharField(max_length=80, verbose_name="name")),
                (
                    "query",
                    models.CharField(
                        blank=True, default="", max_length=2000, verbose_name="filters"
                    ),
                ),
                (
                    "shared",
                    models.BooleanField(
                        default=True,
                        verbose_name="colleagues with the link may open it",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "owner",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="owner",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="versions",
                        to="lists.savedview",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ColumnChoice",
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
                ("list", models.CharField(max_length=60, verbose_name="list")),
                (
                    "columns",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=30),
                        size=None,
                        verbose_name="columns",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="column_choices",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
            ],
            options={
                "verbose_name": "choice of columns",
                "verbose_name_plural": "choices of columns",
                "ordering": ["user", "list"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "list"),
                        name="columnchoice_once",
                        violation_error_code="unique",
                        violation_error_message="The columns of this list are chosen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("columns__len__gt", 0)),
                        name="columnchoice_has_columns",
                        violation_error_message="Choose at least one column.",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="savedview",
            constraint=models.UniqueConstraint(
                fields=("public_id",),
                name="savedview_public_id_once",
                violation_error_code="unique",
                violation_error_message="This public id is already taken.",
            ),
        ),
        migrations.AddConstraint(
            model_name="savedview",
            constraint=models.UniqueConstraint(
                fields=("owner", "list", "name"),
                name="savedview_name_once",
                violation_error_code="unique",
                violation_error_message="You already keep a view of this list under this name. Choose another name.",
            ),
        ),
        migrations.AddConstraint(
            model_name="savedview",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True),
                name="savedview_name_given",
                violation_error_message="Give the view a name.",
            ),
        ),
        migrations.AddConstraint(
            model_name="savedview",
            constraint=models.CheckConstraint(
                condition=models.Q(("list", ""), _negated=True),
                name="savedview_list_given",
                violation_error_message="A view is of a list.",
            ),
        ),
        egcc_portal.history.operations.AddTriggers(
            {
                "savedview": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "lists_savedviewversion" ("id", "list", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "query", "shared", "version") VALUES (NEW."id", NEW."list", NEW."name", NEW."owner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."query", NEW."shared", NEW."version"); RETURN NULL;',
                            hash="989c08bcbe553d3c5a72a3c47b044412944d094e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5d268",
                            table="lists_savedview",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "lists_savedviewversion" ("id", "list", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "query", "shared", "version") VALUES (NEW."id", NEW."list", NEW."name", NEW."owner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."query", NEW."shared", NEW."version"); RETURN NULL;',
                            hash="53afcdb53a7c977cb0397d95f3d0ea55075b35e8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_06eb2",
                            table="lists_savedview",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "lists_savedviewversion" ("id", "list", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "query", "shared", "version") VALUES (OLD."id", OLD."list", OLD."name", OLD."owner_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."query", OLD."shared", OLD."version"); RETURN NULL;',
                            hash="2c1bc76df42aaa5c1ce915b5db4b09419d605bcd",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_575ce",
                            table="lists_savedview",
                            when="AFTER",
                        ),
                    ),
                ],
                "savedviewversion": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="96f8c7076afacfa622733d5061c44c0c0225a3ab",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_a9f08",
                            table="lists_savedviewversion",
                            when="BEFORE",
                        ),
                    ),
                ],
            }
        ),
    ]
