import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import egcc_portal.history.operations


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        egcc_portal.history.operations.Together(
            operations=[
                migrations.CreateModel(
                    name="User",
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
                            "password",
                            models.CharField(max_length=128, verbose_name="password"),
                        ),
                        (
                            "last_login",
                            models.DateTimeField(
                                blank=True, null=True, verbose_name="last login"
                            ),
                        ),
                        (
                            "email",
                            models.EmailField(
                                error_messages={
                                    "unique": "There is an account with this e-mail."
                                },
                                max_length=254,
                                unique=True,
                                verbose_name="e-mail",
                            ),
                        ),
                        (
                            "name",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=150,
                                verbose_name="name",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("viewer", "viewer"),
                                    ("editor", "editor"),
                                    ("manager", "manager"),
                                    ("administrator", "administrator"),
                                    ("partner", "partner"),
                                ],
                                max_length=13,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("id", "Indonesian"),
                                    ("en", "English"),
                                    ("ko", "Korean"),
                                ],
                                default="",
                                max_length=2,
                                verbose_name="language",
                            ),
                        ),
                        (
                            "is_active",
                            models.BooleanField(
                                default=True, verbose_name="may sign in"
                            ),
                        ),
                        (
                            "joined_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now,
                                verbose_name="joined at",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "user",
                        "verbose_name_plural": "users",
                        "ordering": ["email"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "email",
                                        django.db.models.functions.text.Lower("email"),
                                    )
                                ),
                                name="user_email_in_small_letters",
                                violation_error_message="Write the e-mail in small letters.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "role__in",
                                        [
                                            "viewer",
                                            "editor",
                                            "manager",
                                            "administrator",
                                            "partner",
                                        ],
                                    )
                                ),
                                name="user_role_known",
                                violation_error_message="Choose one of the roles.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UserVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "email",
                            models.EmailField(
                                error_messages={
                                    "unique": "There is an account with this e-mail."
                                },
                                max_length=254,
                                verbose_name="e-mail",
                            ),
                        ),
                        (
                            "name",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=150,
                                verbose_name="name",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("viewer", "viewer"),
                                    ("editor", "editor"),
                                    ("manager", "manager"),
                                    ("administrator", "administrator"),
                                    ("partner", "partner"),
                                ],
                                max_length=13,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("id", "Indonesian"),
                                    ("en", "English"),
                                    ("ko", "Korean"),
                                ],
                                default="",
                                max_length=2,
                                verbose_name="language",
                            ),
                        ),
                        (
                            "is_active",
                            models.BooleanField(
                                default=True, verbose_name="may sign in"
                            ),
                        ),
                        (
                            "joined_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now,
                                verbose_name="joined at",
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
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                egcc_portal.history.operations.AddTriggers(
                    triggers={
                        "user": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "accounts_userversion" ("email", "id", "is_active", "joined_at", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."email", NEW."id", NEW."is_active", NEW."joined_at", NEW."language", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role"); RETURN NULL;',
                                    hash="ce2128ffa88649b19110093448386d40ea0f2ef0",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_3867c",
                                    table="accounts_user",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."joined_at" IS DISTINCT FROM (NEW."joined_at") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."role" IS DISTINCT FROM (NEW."role"))',
                                    func='INSERT INTO "accounts_userversion" ("email", "id", "is_active", "joined_at", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."email", NEW."id", NEW."is_active", NEW."joined_at", NEW."language", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role"); RETURN NULL;',
                                    hash="fef1f0dace37b9932e6e70eef1403a555b9f8741",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0e890",
                                    table="accounts_user",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "accounts_userversion" ("email", "id", "is_active", "joined_at", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (OLD."email", OLD."id", OLD."is_active", OLD."joined_at", OLD."language", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role"); RETURN NULL;',
                                    hash="45fe97b4681556cc371756443338c674766edab1",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_19f14",
                                    table="accounts_user",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "userversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="f3031754ceccc96b9aafcbaece8086e8713d46c4",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_f3ac6",
                                    table="accounts_userversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
