import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import egcc_portal.history.operations


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("programs", "0001_initial"),
    ]

    operations = [
        egcc_portal.history.operations.Together(
            operations=[
                migrations.CreateModel(
                    name="ReportPeriod",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("month", "month"),
                                    ("quarter", "quarter"),
                                    ("half", "half-year"),
                                    ("year", "year"),
                                    ("term", "whole term"),
                                ],
                                max_length=7,
                                verbose_name="period",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="first day")),
                        ("ends_on", models.DateField(verbose_name="last day")),
                        (
                            "due_on",
                            models.DateField(blank=True, null=True, verbose_name="due"),
                        ),
                        (
                            "locked_at",
                            models.DateTimeField(
                                blank=True, null=True, verbose_name="locked at"
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="report_periods",
                                to="programs.program",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-ends_on", "-pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("program", "kind", "starts_on", "ends_on"),
                                name="reportperiod_once",
                                violation_error_message="This period is already there.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on__gte", models.F("starts_on"))
                                ),
                                name="reportperiod_ends_after_start",
                                violation_error_message="The last day is before the first.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Narrative",
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
                            "section",
                            models.CharField(max_length=40, verbose_name="section"),
                        ),
                        (
                            "language",
                            models.CharField(
                                choices=[
                                    ("id", "Indonesian"),
                                    ("en", "English"),
                                    ("ko", "Korean"),
                                ],
                                max_length=2,
                                verbose_name="language",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="text")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("original", "original"),
                                    ("translated", "translated"),
                                    ("reviewed", "reviewed"),
                                    ("stale", "stale"),
                                ],
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "period",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="narratives",
                                to="reports.reportperiod",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["period", "section", "language"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("period", "section", "language"),
                                name="narrative_once",
                                violation_error_message="There is a text for this section.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Report",
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
                            "version",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="version"
                            ),
                        ),
                        (
                            "languages",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=2),
                                default=list,
                                size=None,
                                verbose_name="languages",
                            ),
                        ),
                        (
                            "requested_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now,
                                verbose_name="requested at",
                            ),
                        ),
                        (
                            "requested_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="requested by",
                            ),
                        ),
                        (
                            "period",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reports",
                                to="reports.reportperiod",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-requested_at", "-pk"],
                        "indexes": [
                            models.Index(
                                fields=["requested_at", "id"], name="report_requested"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("period", "version"),
                                name="report_version_once",
                                violation_error_message="This version is already there.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("languages__len__gt", 0),
                                    ("languages__contained_by", ["id", "en", "ko"]),
                                ),
                                name="report_has_a_language",
                                violation_error_message="Choose among the portal's languages.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Build",
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
                            "status",
                            models.CharField(
                                choices=[
                                    ("queued", "waiting for the worker"),
                                    ("running", "being built"),
                                    ("issued", "issued"),
                                    ("failed", "failed"),
                                ],
                                default="queued",
                                max_length=7,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "attempt",
                            models.PositiveSmallIntegerField(
                                default=0, verbose_name="attempt"
                            ),
                        ),
                        (
                            "ticked_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now,
                                verbose_name="last sign of life",
                            ),
                        ),
                        (
                            "steps_done",
                            models.PositiveSmallIntegerField(
                                default=0, verbose_name="steps done"
                            ),
                        ),
                        (
                            "steps",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="steps"
                            ),
                        ),
                        (
                            "step",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("gathering", "gathering the figures"),
                                    ("rendering", "setting the pages"),
                                ],
                                default="",
                                max_length=9,
                                verbose_name="now at",
                            ),
                        ),
                        (
                            "failure",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        "lost",
                                        "The worker stopped in the middle of it, several times over.",
                                    ),
                                    (
                                        "typesetting",
                                        "The pages could not be set: a text in the data does not fit.",
                                    ),
                                    (
                                        "storage",
                                        "The files could not be kept: the disk may be full or closed.",
                                    ),
                                    (
                                        "database",
                                        "The database did not answer in time.",
                                    ),
                                    (
                                        "unexpected",
                                        "Something happened that the portal does not know.",
                                    ),
                                ],
                                default="",
                                max_length=11,
                                verbose_name="what went wrong",
                            ),
                        ),
                        (
                            "failure_detail",
                            models.TextField(
                                blank=True, default="", verbose_name="detail"
                            ),
                        ),
                        (
                            "cut_off_at",
                            models.DateTimeField(
                                blank=True, null=True, verbose_name="data cut-off"
                            ),
                        ),
                        (
                            "dataset",
                            models.TextField(
                                blank=True, default="", verbose_name="dataset"
                            ),
                        ),
                        (
                            "sha256",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=64,
                                verbose_name="SHA-256",
                            ),
                        ),
                        (
                            "issued_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="issued on"
                            ),
                        ),
                        (
                            "report",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="build",
                                to="reports.report",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-pk"],
                        "indexes": [
                            models.Index(
                                fields=["status", "ticked_at"], name="build_waiting"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("steps__gt", 0),
                                    ("steps_done__lte", models.F("steps")),
                                ),
                                name="build_steps_within_all",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("dataset", ""), ("sha256", "")),
                                    models.Q(
                                        models.Q(("dataset", ""), _negated=True),
                                        ("sha256__regex", "^[0-9a-f]{64}$"),
                                    ),
                                    _connector="OR",
                                ),
                                name="build_dataset_has_hash",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "issued"), _negated=True),
                                    models.Q(
                                        models.Q(("dataset", ""), _negated=True),
                                        ("issued_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="build_issued_is_whole",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "failed"), _negated=True),
                                    models.Q(("failure", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="build_failed_says_why",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="File",
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
                            "language",
                            models.CharField(
                                choices=[
                                    ("id", "Indonesian"),
                                    ("en", "English"),
                                    ("ko", "Korean"),
                                ],
                                max_length=2,
                                verbose_name="language",
                            ),
                        ),
                        (
                            "format",
                            models.CharField(
                                choices=[("pdf", "PDF"), ("xlsx", "XLSX")],
                                max_length=4,
                                verbose_name="format",
                            ),
                        ),
                        (
                            "file",
                            models.FileField(upload_to="reports", verbose_name="file"),
                        ),
                        (
                            "size",
                            models.PositiveBigIntegerField(
                                verbose_name="size in bytes"
                            ),
                        ),
                        (
                            "sha256",
                            models.CharField(max_length=64, verbose_name="SHA-256"),
                        ),
                        (
                            "made_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now,
                                verbose_name="made at",
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="files",
                                to="reports.report",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["language", "format"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("report", "language", "format"),
                                name="file_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("sha256__regex", "^[0-9a-f]{64}$")),
                                name="file_hash_is_sha256",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReportSchedule",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("month", "month"),
                                    ("quarter", "quarter"),
                                    ("half", "half-year"),
                                    ("year", "year"),
                                    ("term", "whole term"),
                                ],
                                max_length=7,
                                verbose_name="period",
                            ),
                        ),
                        (
                            "languages",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=2),
                                default=list,
                                size=None,
                                verbose_name="languages",
                            ),
                        ),
                        (
                            "due_days",
                            models.PositiveSmallIntegerField(
                                verbose_name="due, days after the period"
                            ),
                        ),
                        (
                            "active",
                            models.BooleanField(default=True, verbose_name="active"),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="report_schedules",
                                to="programs.program",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["program", "kind"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("program", "kind"),
                                name="reportschedule_once",
                                violation_error_message="This report is already scheduled.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("languages__len__gt", 0),
                                    ("languages__contained_by", ["id", "en", "ko"]),
                                ),
                                name="reportschedule_has_a_language",
                                violation_error_message="Choose among the portal's languages.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NarrativeVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "section",
                            models.CharField(max_length=40, verbose_name="section"),
                        ),
                        (
                            "language",
                            models.CharField(
                                choices=[
                                    ("id", "Indonesian"),
                                    ("en", "English"),
                                    ("ko", "Korean"),
                                ],
                                max_length=2,
                                verbose_name="language",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="text")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("original", "original"),
                                    ("translated", "translated"),
                                    ("reviewed", "reviewed"),
                                    ("stale", "stale"),
                                ],
                                max_length=10,
                                verbose_name="state",
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
                                to="reports.narrative",
                            ),
                        ),
                        (
                            "period",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reports.reportperiod",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ReportPeriodVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("month", "month"),
                                    ("quarter", "quarter"),
                                    ("half", "half-year"),
                                    ("year", "year"),
                                    ("term", "whole term"),
                                ],
                                max_length=7,
                                verbose_name="period",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="first day")),
                        ("ends_on", models.DateField(verbose_name="last day")),
                        (
                            "due_on",
                            models.DateField(blank=True, null=True, verbose_name="due"),
                        ),
                        (
                            "locked_at",
                            models.DateTimeField(
                                blank=True, null=True, verbose_name="locked at"
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
                                to="reports.reportperiod",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.program",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ReportScheduleVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("month", "month"),
                                    ("quarter", "quarter"),
                                    ("half", "half-year"),
                                    ("year", "year"),
                                    ("term", "whole term"),
                                ],
                                max_length=7,
                                verbose_name="period",
                            ),
                        ),
                        (
                            "languages",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=2),
                                default=list,
                                size=None,
                                verbose_name="languages",
                            ),
                        ),
                        (
                            "due_days",
                            models.PositiveSmallIntegerField(
                                verbose_name="due, days after the period"
                            ),
                        ),
                        (
                            "active",
                            models.BooleanField(default=True, verbose_name="active"),
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
                                to="reports.reportschedule",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.program",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ReportVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="version"
                            ),
                        ),
                        (
                            "languages",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=2),
                                default=list,
                                size=None,
                                verbose_name="languages",
                            ),
                        ),
                        (
                            "requested_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now,
                                verbose_name="requested at",
                            ),
                        ),
                        (
                            "period",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reports.reportperiod",
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
                                to="reports.report",
                            ),
                        ),
                        (
                            "requested_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="requested by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                egcc_portal.history.operations.AddTriggers(
                    triggers={
                        "narrative": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reports_narrativeversion" ("id", "language", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "state", "text") VALUES (NEW."id", NEW."language", NEW."period_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."section", NEW."state", NEW."text"); RETURN NULL;',
                                    hash="87ab314f9592a2dd6a56f52c06bb7cd991a298ee",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_51a50",
                                    table="reports_narrative",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reports_narrativeversion" ("id", "language", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "state", "text") VALUES (NEW."id", NEW."language", NEW."period_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."section", NEW."state", NEW."text"); RETURN NULL;',
                                    hash="334b893914ee174fbf84bcdcdfa926da217b690f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_b28df",
                                    table="reports_narrative",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reports_narrativeversion" ("id", "language", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "state", "text") VALUES (OLD."id", OLD."language", OLD."period_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."section", OLD."state", OLD."text"); RETURN NULL;',
                                    hash="586ac2af678d78538a977cdc28d8021b25228b4b",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e3bbb",
                                    table="reports_narrative",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "narrativeversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="f4618dd6aba1aa1ba98fac26fec4d2f9fa56f3f3",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d4f46",
                                    table="reports_narrativeversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "report": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reports_reportversion" ("id", "languages", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requested_by_id", "version") VALUES (NEW."id", NEW."languages", NEW."period_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."requested_at", NEW."requested_by_id", NEW."version"); RETURN NULL;',
                                    hash="b995ac4ccf73826fbd582e0b0b07a15b9b3ddd75",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_84ceb",
                                    table="reports_report",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reports_reportversion" ("id", "languages", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requested_by_id", "version") VALUES (NEW."id", NEW."languages", NEW."period_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."requested_at", NEW."requested_by_id", NEW."version"); RETURN NULL;',
                                    hash="16821f734a2044725f549c1224bc5e851549647b",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_234a9",
                                    table="reports_report",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reports_reportversion" ("id", "languages", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requested_by_id", "version") VALUES (OLD."id", OLD."languages", OLD."period_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."requested_at", OLD."requested_by_id", OLD."version"); RETURN NULL;',
                                    hash="db8869b6a7b44f33e0ddcdde3f7421549bc95ced",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_6acd6",
                                    table="reports_report",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "reportperiod": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reports_reportperiodversion" ("due_on", "ends_on", "id", "kind", "locked_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "starts_on") VALUES (NEW."due_on", NEW."ends_on", NEW."id", NEW."kind", NEW."locked_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."program_id", NEW."starts_on"); RETURN NULL;',
                                    hash="69a25ab5c62bd09310a3f7382f9e0fe80de32343",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_45665",
                                    table="reports_reportperiod",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reports_reportperiodversion" ("due_on", "ends_on", "id", "kind", "locked_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "starts_on") VALUES (NEW."due_on", NEW."ends_on", NEW."id", NEW."kind", NEW."locked_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."program_id", NEW."starts_on"); RETURN NULL;',
                                    hash="294e9f8f888382cace7a91bae9817e8e1b4cea24",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_2dbe0",
                                    table="reports_reportperiod",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reports_reportperiodversion" ("due_on", "ends_on", "id", "kind", "locked_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "starts_on") VALUES (OLD."due_on", OLD."ends_on", OLD."id", OLD."kind", OLD."locked_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."program_id", OLD."starts_on"); RETURN NULL;',
                                    hash="f32943d25d1a54adda0d1656d9796668b57116f2",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_6d35d",
                                    table="reports_reportperiod",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "reportperiodversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="87eacca73c590e9d88303563d102da04e096217e",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_3a122",
                                    table="reports_reportperiodversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "reportschedule": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reports_reportscheduleversion" ("active", "due_days", "id", "kind", "languages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id") VALUES (NEW."active", NEW."due_days", NEW."id", NEW."kind", NEW."languages", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."program_id"); RETURN NULL;',
                                    hash="5a0a93511eca2b4e5703efa910253c92d07d5958",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_168a3",
                                    table="reports_reportschedule",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reports_reportscheduleversion" ("active", "due_days", "id", "kind", "languages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id") VALUES (NEW."active", NEW."due_days", NEW."id", NEW."kind", NEW."languages", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."program_id"); RETURN NULL;',
                                    hash="82575317d3e53143f18aec9a7a9a40ff246d60d8",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_45f5f",
                                    table="reports_reportschedule",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reports_reportscheduleversion" ("active", "due_days", "id", "kind", "languages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id") VALUES (OLD."active", OLD."due_days", OLD."id", OLD."kind", OLD."languages", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."program_id"); RETURN NULL;',
                                    hash="170d88e94174cd8e905c4d3a4bf2781ab6719820",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e1643",
                                    table="reports_reportschedule",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "reportscheduleversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="61ee54e02b41f5b9d3a2f26676585433c04aa791",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d5fbf",
                                    table="reports_reportscheduleversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "reportversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="549012fa50262550a9205e0b42c797254d5f540f",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_696ec",
                                    table="reports_reportversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
