import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import egcc_portal.history.operations
import egcc_portal.sources.records


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("account", "0009_emailaddress_unique_primary_email"),
        ("accounts", "__first__"),
        ("admin", "0003_logentry_add_action_flag_choices"),
        ("mfa", "0003_authenticator_type_uniq"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("sessions", "0001_initial"),
        ("socialaccount", "0006_alter_socialaccount_extra_data"),
        ("usersessions", "0001_initial"),
    ]

    operations = [
        egcc_portal.history.operations.Together(
            operations=[
                migrations.CreateModel(
                    name="Document",
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
                            "sha256",
                            models.CharField(max_length=64, verbose_name="SHA-256"),
                        ),
                        (
                            "name",
                            models.CharField(max_length=255, verbose_name="file name"),
                        ),
                        (
                            "media_type",
                            models.CharField(max_length=100, verbose_name="media type"),
                        ),
                        (
                            "size",
                            models.PositiveBigIntegerField(
                                verbose_name="size in bytes"
                            ),
                        ),
                        (
                            "pages",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="pages"
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                choices=[
                                    ("id", "Indonesian"),
                                    ("en", "English"),
                                    ("ko", "Korean"),
                                    ("de", "German"),
                                    ("und", "another language"),
                                ],
                                default="und",
                                max_length=3,
                                verbose_name="language",
                            ),
                        ),
                        (
                            "access",
                            models.CharField(
                                choices=[
                                    ("public", "public"),
                                    ("internal", "internal"),
                                    ("restricted", "restricted"),
                                ],
                                default="internal",
                                max_length=10,
                                verbose_name="access",
                            ),
                        ),
                        (
                            "received_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now,
                                verbose_name="received at",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-received_at", "-pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("sha256",),
                                name="document_content_once",
                                violation_error_code="unique",
                                violation_error_message="This file is already here.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("sha256__regex", "^[0-9a-f]{64}$")),
                                name="document_hash_is_sha256",
                                violation_error_message="The hash is no SHA-256.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Question",
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
                                editable=False, max_length=80, verbose_name="public id"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("conflict", "conflict"), ("gap", "gap")],
                                max_length=8,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                max_length=300, null=True, verbose_name="question"
                            ),
                        ),
                        (
                            "title_ind",
                            models.CharField(
                                max_length=300, null=True, verbose_name="question"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                max_length=300, null=True, verbose_name="question"
                            ),
                        ),
                        (
                            "title_ko",
                            models.CharField(
                                max_length=300, null=True, verbose_name="question"
                            ),
                        ),
                        (
                            "rule",
                            models.CharField(
                                choices=[
                                    ("signed_text_wins", "the signed text wins"),
                                    (
                                        "newer_official_wins",
                                        "the newer official text wins",
                                    ),
                                    ("both_kept", "both are kept"),
                                    ("compute_do_not_copy", "computed, not copied"),
                                    ("judgement", "judgement"),
                                    ("unresolved", "unresolved"),
                                ],
                                default="unresolved",
                                max_length=19,
                                verbose_name="proposed rule",
                            ),
                        ),
                        (
                            "advice",
                            models.TextField(
                                blank=True, null=True, verbose_name="proposed reading"
                            ),
                        ),
                        (
                            "advice_ind",
                            models.TextField(
                                blank=True, null=True, verbose_name="proposed reading"
                            ),
                        ),
                        (
                            "advice_en",
                            models.TextField(
                                blank=True, null=True, verbose_name="proposed reading"
                            ),
                        ),
                        (
                            "advice_ko",
                            models.TextField(
                                blank=True, null=True, verbose_name="proposed reading"
                            ),
                        ),
                        (
                            "origin",
                            models.CharField(
                                choices=[
                                    ("founding", "founding articles"),
                                    ("outside", "other public sources"),
                                    ("entered", "entered in the portal"),
                                ],
                                max_length=8,
                                verbose_name="origin",
                            ),
                        ),
                        (
                            "confidence",
                            models.CharField(
                                choices=[("H", "high"), ("M", "medium"), ("L", "low")],
                                max_length=1,
                                verbose_name="confidence",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("public_id",),
                                name="question_public_id_once",
                                violation_error_code="unique",
                                violation_error_message="This public id is already taken.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="QuestionFact",
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
                            "model",
                            models.CharField(
                                max_length=60, verbose_name="kind of record"
                            ),
                        ),
                        (
                            "about",
                            models.CharField(max_length=80, verbose_name="record"),
                        ),
                        (
                            "field",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=120,
                                verbose_name="field",
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="facts",
                                to="sources.question",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "indexes": [
                            models.Index(
                                fields=["model", "about"], name="question_fact"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("question", "model", "about", "field"),
                                name="question_fact_once",
                                violation_error_message="This fact is already named here.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Source",
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
                                max_length=80,
                                verbose_name="public id",
                            ),
                        ),
                        (
                            "origin",
                            models.CharField(
                                choices=[
                                    ("founding", "founding articles"),
                                    ("outside", "other public sources"),
                                    ("entered", "entered in the portal"),
                                ],
                                default="entered",
                                max_length=8,
                                verbose_name="origin",
                            ),
                        ),
                        (
                            "outside_fields",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=120),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="fields filled from other public sources",
                            ),
                        ),
                        (
                            "confidence",
                            models.CharField(
                                choices=[("H", "high"), ("M", "medium"), ("L", "low")],
                                default="H",
                                max_length=1,
                                verbose_name="confidence",
                            ),
                        ),
                        (
                            "note",
                            models.TextField(
                                blank=True, default="", verbose_name="note"
                            ),
                        ),
                        (
                            "review",
                            models.CharField(
                                choices=[
                                    ("draft", "draft"),
                                    ("submitted", "submitted"),
                                    ("returned", "returned"),
                                    ("approved", "approved"),
                                ],
                                default="draft",
                                max_length=9,
                                verbose_name="review",
                            ),
                        ),
                        (
                            "shared",
                            models.BooleanField(
                                default=True, verbose_name="shared with the partner"
                            ),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("agreement_text", "text of an agreement"),
                                    ("official_release", "official release"),
                                    ("official_page", "official page"),
                                    ("statistics_page", "statistics page"),
                                    ("academic", "academic paper"),
                                    ("press", "press report"),
                                    ("blog", "blog"),
                                ],
                                max_length=16,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "publisher",
                            models.CharField(max_length=200, verbose_name="publisher"),
                        ),
                        (
                            "headline",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="headline",
                            ),
                        ),
                        (
                            "headline_basis",
                            models.CharField(
                                choices=[
                                    ("text", "the text"),
                                    ("address", "the address"),
                                    ("none", "no headline"),
                                ],
                                default="text",
                                max_length=7,
                                verbose_name="headline taken from",
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                choices=[
                                    ("id", "Indonesian"),
                                    ("en", "English"),
                                    ("ko", "Korean"),
                                    ("de", "German"),
                                    ("und", "another language"),
                                ],
                                max_length=3,
                                verbose_name="language",
                            ),
                        ),
                        (
                            "published_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="published"
                            ),
                        ),
                        (
                            "published_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="published"
                            ),
                        ),
                        (
                            "published_precision",
                            models.CharField(
                                choices=[
                                    ("day", "day"),
                                    ("month", "month"),
                                    ("year", "year"),
                                    ("range", "range"),
                                    ("unknown", "unknown"),
                                ],
                                default="unknown",
                                max_length=7,
                                verbose_name="published",
                            ),
                        ),
                        (
                            "published_inferred",
                            models.BooleanField(
                                default=False, verbose_name="published"
                            ),
                        ),
                        (
                            "published_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="published",
                            ),
                        ),
                        (
                            "published_time",
                            models.TimeField(
                                blank=True,
                                null=True,
                                verbose_name="time of publication",
                            ),
                        ),
                        (
                            "published_zone",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=40,
                                verbose_name="time zone",
                            ),
                        ),
                        (
                            "url",
                            models.URLField(
                                blank=True,
                                default="",
                                max_length=500,
                                verbose_name="address",
                            ),
                        ),
                        (
                            "locator_hint",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="where in the text",
                            ),
                        ),
                        (
                            "reliability",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "signed or published legal text"),
                                    (2, "release or page of a party"),
                                    (3, "other public body or reviewed paper"),
                                    (4, "press report"),
                                    (5, "re-post or blog"),
                                ],
                                verbose_name="reliability",
                            ),
                        ),
                        (
                            "checked",
                            models.CharField(
                                choices=[
                                    ("full_text", "whole text compared"),
                                    ("opening_part", "opening part compared"),
                                    (
                                        "cited_only",
                                        "taken from notes, to be opened again",
                                    ),
                                ],
                                max_length=12,
                                verbose_name="checked",
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="sources.document",
                                verbose_name="document",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["publisher", "pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["publisher", "id"], name="source_publisher"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("public_id",),
                                name="source_public_id_once",
                                violation_error_code="unique",
                                violation_error_message="This public id is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("public_id", ""), _negated=True),
                                name="source_public_id_given",
                                violation_error_message="A record needs a public id.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("published_precision", "unknown"),
                                        ("published_from", None),
                                        ("published_to", None),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("published_precision", "unknown"),
                                            _negated=True,
                                        ),
                                        ("published_from__isnull", False),
                                        ("published_to__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="source_published_known_has_days",
                                violation_error_message="Give the day, month, year or range, or say that it is unknown.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("published_from", None),
                                    models.Q(
                                        (
                                            "published_from__lt",
                                            models.F("published_to"),
                                        ),
                                        models.Q(
                                            ("published_precision", "day"),
                                            _negated=True,
                                        ),
                                    ),
                                    ("published_from", models.F("published_to")),
                                    _connector="OR",
                                ),
                                name="source_published_in_order",
                                violation_error_message="The last day is before the first, or a single day has two.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Citation",
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
                            "model",
                            models.CharField(
                                max_length=60, verbose_name="kind of record"
                            ),
                        ),
                        (
                            "about",
                            models.CharField(max_length=80, verbose_name="record"),
                        ),
                        (
                            "part",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=120,
                                verbose_name="part",
                            ),
                        ),
                        (
                            "locator",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=120,
                                verbose_name="where",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="citations",
                                to="sources.source",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["part", "pk"],
                        "indexes": [
                            models.Index(
                                fields=["model", "about"], name="citation_record"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("source", "model", "about", "part"),
                                name="citation_once",
                                violation_error_message="This source is already cited here.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Claim",
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
                                editable=False, max_length=80, verbose_name="public id"
                            ),
                        ),
                        (
                            "model",
                            models.CharField(
                                max_length=60, verbose_name="kind of record"
                            ),
                        ),
                        (
                            "about",
                            models.CharField(max_length=80, verbose_name="record"),
                        ),
                        (
                            "field",
                            models.CharField(max_length=120, verbose_name="field"),
                        ),
                        (
                            "value",
                            models.CharField(max_length=300, verbose_name="value"),
                        ),
                        (
                            "statement",
                            models.CharField(
                                max_length=500, verbose_name="what the source says"
                            ),
                        ),
                        (
                            "locator",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=120,
                                verbose_name="where",
                            ),
                        ),
                        (
                            "stance",
                            models.CharField(
                                choices=[
                                    ("supports", "supports"),
                                    ("complements", "complements"),
                                    ("denies", "denies"),
                                ],
                                default="supports",
                                max_length=11,
                                verbose_name="stance",
                            ),
                        ),
                        (
                            "origin",
                            models.CharField(
                                choices=[
                                    ("founding", "founding articles"),
                                    ("outside", "other public sources"),
                                    ("entered", "entered in the portal"),
                                ],
                                default="entered",
                                max_length=8,
                                verbose_name="origin",
                            ),
                        ),
                        (
                            "confidence",
                            models.CharField(
                                choices=[("H", "high"), ("M", "medium"), ("L", "low")],
                                default="H",
                                max_length=1,
                                verbose_name="confidence",
                            ),
                        ),
                        (
                            "claimed_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now,
                                verbose_name="recorded at",
                            ),
                        ),
                        (
                            "withdrawn_at",
                            models.DateTimeField(
                                blank=True, null=True, verbose_name="withdrawn at"
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="claims",
                                to="sources.source",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["model", "about", "field", "pk"],
                        "indexes": [
                            models.Index(
                                fields=["model", "about", "field"], name="claim_fact"
                            ),
                            models.Index(fields=["source", "id"], name="claim_source"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("public_id",),
                                name="claim_public_id_once",
                                violation_error_code="unique",
                                violation_error_message="This public id is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("model", ""), _negated=True),
                                    models.Q(("about", ""), _negated=True),
                                    models.Q(("field", ""), _negated=True),
                                ),
                                name="claim_names_a_fact",
                                violation_error_message="A claim names a record and its field.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("value", ""), _negated=True),
                                name="claim_has_a_value",
                                violation_error_message="A claim gives a value.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Resolution",
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
                            "model",
                            models.CharField(
                                max_length=60, verbose_name="kind of record"
                            ),
                        ),
                        (
                            "about",
                            models.CharField(max_length=80, verbose_name="record"),
                        ),
                        (
                            "field",
                            models.CharField(max_length=120, verbose_name="field"),
                        ),
                        (
                            "rule",
                            models.CharField(
                                choices=[
                                    ("signed_text_wins", "the signed text wins"),
                                    (
                                        "newer_official_wins",
                                        "the newer official text wins",
                                    ),
                                    ("both_kept", "both are kept"),
                                    ("compute_do_not_copy", "computed, not copied"),
                                    ("judgement", "judgement"),
                                    ("unresolved", "unresolved"),
                                ],
                                max_length=19,
                                verbose_name="rule",
                            ),
                        ),
                        ("reason", models.TextField(verbose_name="reason")),
                        (
                            "decided_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now,
                                verbose_name="decided at",
                            ),
                        ),
                        (
                            "undone_at",
                            models.DateTimeField(
                                blank=True, null=True, verbose_name="undone at"
                            ),
                        ),
                        (
                            "claim",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="sources.claim",
                                verbose_name="claim that holds",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="decided by",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-decided_at", "-pk"],
                        "indexes": [
                            models.Index(
                                fields=["model", "about", "field"],
                                name="resolution_fact",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("reason", ""), _negated=True),
                                    models.Q(("rule", "unresolved"), _negated=True),
                                ),
                                name="resolution_has_a_reason",
                                violation_error_message="A decision needs a rule and a reason.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("claim__isnull", False),
                                    ("rule__in", ["both_kept", "compute_do_not_copy"]),
                                    _connector="OR",
                                ),
                                name="resolution_chooses_a_claim",
                                violation_error_message="Choose the claim that holds.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CitationVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "model",
                            models.CharField(
                                max_length=60, verbose_name="kind of record"
                            ),
                        ),
                        (
                            "about",
                            models.CharField(max_length=80, verbose_name="record"),
                        ),
                        (
                            "part",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=120,
                                verbose_name="part",
                            ),
                        ),
                        (
                            "locator",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=120,
                                verbose_name="where",
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
                                to="sources.citation",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="sources.source",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ClaimVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.CharField(
                                editable=False, max_length=80, verbose_name="public id"
                            ),
                        ),
                        (
                            "model",
                            models.CharField(
                                max_length=60, verbose_name="kind of record"
                            ),
                        ),
                        (
                            "about",
                            models.CharField(max_length=80, verbose_name="record"),
                        ),
                        (
                            "field",
                            models.CharField(max_length=120, verbose_name="field"),
                        ),
                        (
                            "value",
                            models.CharField(max_length=300, verbose_name="value"),
                        ),
                        (
                            "statement",
                            models.CharField(
                                max_length=500, verbose_name="what the source says"
                            ),
                        ),
                        (
                            "locator",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=120,
                                verbose_name="where",
                            ),
                        ),
                        (
                            "stance",
                            models.CharField(
                                choices=[
                                    ("supports", "supports"),
                                    ("complements", "complements"),
                                    ("denies", "denies"),
                                ],
                                default="supports",
                                max_length=11,
                                verbose_name="stance",
                            ),
                        ),
                        (
                            "origin",
                            models.CharField(
                                choices=[
                                    ("founding", "founding articles"),
                                    ("outside", "other public sources"),
                                    ("entered", "entered in the portal"),
                                ],
                                default="entered",
                                max_length=8,
                                verbose_name="origin",
                            ),
                        ),
                        (
                            "confidence",
                            models.CharField(
                                choices=[("H", "high"), ("M", "medium"), ("L", "low")],
                                default="H",
                                max_length=1,
                                verbose_name="confidence",
                            ),
                        ),
                        (
                            "claimed_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now,
                                verbose_name="recorded at",
                            ),
                        ),
                        (
                            "withdrawn_at",
                            models.DateTimeField(
                                blank=True, null=True, verbose_name="withdrawn at"
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
                                to="sources.claim",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="sources.source",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DocumentVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "sha256",
                            models.CharField(max_length=64, verbose_name="SHA-256"),
                        ),
                        (
                            "name",
                            models.CharField(max_length=255, verbose_name="file name"),
                        ),
                        (
                            "media_type",
                            models.CharField(max_length=100, verbose_name="media type"),
                        ),
                        (
                            "size",
                            models.PositiveBigIntegerField(
                                verbose_name="size in bytes"
                            ),
                        ),
                        (
                            "pages",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="pages"
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                choices=[
                                    ("id", "Indonesian"),
                                    ("en", "English"),
                                    ("ko", "Korean"),
                                    ("de", "German"),
                                    ("und", "another language"),
                                ],
                                default="und",
                                max_length=3,
                                verbose_name="language",
                            ),
                        ),
                        (
                            "access",
                            models.CharField(
                                choices=[
                                    ("public", "public"),
                                    ("internal", "internal"),
                                    ("restricted", "restricted"),
                                ],
                                default="internal",
                                max_length=10,
                                verbose_name="access",
                            ),
                        ),
                        (
                            "received_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now,
                                verbose_name="received at",
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
                                to="sources.document",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="QuestionFactVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "model",
                            models.CharField(
                                max_length=60, verbose_name="kind of record"
                            ),
                        ),
                        (
                            "about",
                            models.CharField(max_length=80, verbose_name="record"),
                        ),
                        (
                            "field",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=120,
                                verbose_name="field",
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
                                to="sources.questionfact",
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="sources.question",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="QuestionVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.CharField(
                                editable=False, max_length=80, verbose_name="public id"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("conflict", "conflict"), ("gap", "gap")],
                                max_length=8,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                max_length=300, null=True, verbose_name="question"
                            ),
                        ),
                        (
                            "title_ind",
                            models.CharField(
                                max_length=300, null=True, verbose_name="question"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                max_length=300, null=True, verbose_name="question"
                            ),
                        ),
                        (
                            "title_ko",
                            models.CharField(
                                max_length=300, null=True, verbose_name="question"
                            ),
                        ),
                        (
                            "rule",
                            models.CharField(
                                choices=[
                                    ("signed_text_wins", "the signed text wins"),
                                    (
                                        "newer_official_wins",
                                        "the newer official text wins",
                                    ),
                                    ("both_kept", "both are kept"),
                                    ("compute_do_not_copy", "computed, not copied"),
                                    ("judgement", "judgement"),
                                    ("unresolved", "unresolved"),
                                ],
                                default="unresolved",
                                max_length=19,
                                verbose_name="proposed rule",
                            ),
                        ),
                        (
                            "advice",
                            models.TextField(
                                blank=True, null=True, verbose_name="proposed reading"
                            ),
                        ),
                        (
                            "advice_ind",
                            models.TextField(
                                blank=True, null=True, verbose_name="proposed reading"
                            ),
                        ),
                        (
                            "advice_en",
                            models.TextField(
                                blank=True, null=True, verbose_name="proposed reading"
                            ),
                        ),
                        (
                            "advice_ko",
                            models.TextField(
                                blank=True, null=True, verbose_name="proposed reading"
                            ),
                        ),
                        (
                            "origin",
                            models.CharField(
                                choices=[
                                    ("founding", "founding articles"),
                                    ("outside", "other public sources"),
                                    ("entered", "entered in the portal"),
                                ],
                                max_length=8,
                                verbose_name="origin",
                            ),
                        ),
                        (
                            "confidence",
                            models.CharField(
                                choices=[("H", "high"), ("M", "medium"), ("L", "low")],
                                max_length=1,
                                verbose_name="confidence",
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
                                to="sources.question",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ResolutionVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "model",
                            models.CharField(
                                max_length=60, verbose_name="kind of record"
                            ),
                        ),
                        (
                            "about",
                            models.CharField(max_length=80, verbose_name="record"),
                        ),
                        (
                            "field",
                            models.CharField(max_length=120, verbose_name="field"),
                        ),
                        (
                            "rule",
                            models.CharField(
                                choices=[
                                    ("signed_text_wins", "the signed text wins"),
                                    (
                                        "newer_official_wins",
                                        "the newer official text wins",
                                    ),
                                    ("both_kept", "both are kept"),
                                    ("compute_do_not_copy", "computed, not copied"),
                                    ("judgement", "judgement"),
                                    ("unresolved", "unresolved"),
                                ],
                                max_length=19,
                                verbose_name="rule",
                            ),
                        ),
                        ("reason", models.TextField(verbose_name="reason")),
                        (
                            "decided_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now,
                                verbose_name="decided at",
                            ),
                        ),
                        (
                            "undone_at",
                            models.DateTimeField(
                                blank=True, null=True, verbose_name="undone at"
                            ),
                        ),
                        (
                            "claim",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="sources.claim",
                                verbose_name="claim that holds",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="decided by",
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
                                to="sources.resolution",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SourceVersion",
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
                                max_length=80,
                                verbose_name="public id",
                            ),
                        ),
                        (
                            "origin",
                            models.CharField(
                                choices=[
                                    ("founding", "founding articles"),
                                    ("outside", "other public sources"),
                                    ("entered", "entered in the portal"),
                                ],
                                default="entered",
                                max_length=8,
                                verbose_name="origin",
                            ),
                        ),
                        (
                            "outside_fields",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=120),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="fields filled from other public sources",
                            ),
                        ),
                        (
                            "confidence",
                            models.CharField(
                                choices=[("H", "high"), ("M", "medium"), ("L", "low")],
                                default="H",
                                max_length=1,
                                verbose_name="confidence",
                            ),
                        ),
                        (
                            "note",
                            models.TextField(
                                blank=True, default="", verbose_name="note"
                            ),
                        ),
                        (
                            "review",
                            models.CharField(
                                choices=[
                                    ("draft", "draft"),
                                    ("submitted", "submitted"),
                                    ("returned", "returned"),
                                    ("approved", "approved"),
                                ],
                                default="draft",
                                max_length=9,
                                verbose_name="review",
                            ),
                        ),
                        (
                            "shared",
                            models.BooleanField(
                                default=True, verbose_name="shared with the partner"
                            ),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("agreement_text", "text of an agreement"),
                                    ("official_release", "official release"),
                                    ("official_page", "official page"),
                                    ("statistics_page", "statistics page"),
                                    ("academic", "academic paper"),
                                    ("press", "press report"),
                                    ("blog", "blog"),
                                ],
                                max_length=16,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "publisher",
                            models.CharField(max_length=200, verbose_name="publisher"),
                        ),
                        (
                            "headline",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="headline",
                            ),
                        ),
                        (
                            "headline_basis",
                            models.CharField(
                                choices=[
                                    ("text", "the text"),
                                    ("address", "the address"),
                                    ("none", "no headline"),
                                ],
                                default="text",
                                max_length=7,
                                verbose_name="headline taken from",
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                choices=[
                                    ("id", "Indonesian"),
                                    ("en", "English"),
                                    ("ko", "Korean"),
                                    ("de", "German"),
                                    ("und", "another language"),
                                ],
                                max_length=3,
                                verbose_name="language",
                            ),
                        ),
                        (
                            "published_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="published"
                            ),
                        ),
                        (
                            "published_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="published"
                            ),
                        ),
                        (
                            "published_precision",
                            models.CharField(
                                choices=[
                                    ("day", "day"),
                                    ("month", "month"),
                                    ("year", "year"),
                                    ("range", "range"),
                                    ("unknown", "unknown"),
                                ],
                                default="unknown",
                                max_length=7,
                                verbose_name="published",
                            ),
                        ),
                        (
                            "published_inferred",
                            models.BooleanField(
                                default=False, verbose_name="published"
                            ),
                        ),
                        (
                            "published_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="published",
                            ),
                        ),
                        (
                            "published_time",
                            models.TimeField(
                                blank=True,
                                null=True,
                                verbose_name="time of publication",
                            ),
                        ),
                        (
                            "published_zone",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=40,
                                verbose_name="time zone",
                            ),
                        ),
                        (
                            "url",
                            models.URLField(
                                blank=True,
                                default="",
                                max_length=500,
                                verbose_name="address",
                            ),
                        ),
                        (
                            "locator_hint",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="where in the text",
                            ),
                        ),
                        (
                            "reliability",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "signed or published legal text"),
                                    (2, "release or page of a party"),
                                    (3, "other public body or reviewed paper"),
                                    (4, "press report"),
                                    (5, "re-post or blog"),
                                ],
                                verbose_name="reliability",
                            ),
                        ),
                        (
                            "checked",
                            models.CharField(
                                choices=[
                                    ("full_text", "whole text compared"),
                                    ("opening_part", "opening part compared"),
                                    (
                                        "cited_only",
                                        "taken from notes, to be opened again",
                                    ),
                                ],
                                max_length=12,
                                verbose_name="checked",
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="sources.document",
                                verbose_name="document",
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
                                to="sources.source",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                egcc_portal.history.operations.AddTriggers(
                    triggers={
                        "citation": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "sources_citationversion" ("about", "id", "locator", "model", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (NEW."about", NEW."id", NEW."locator", NEW."model", NEW."part", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id"); RETURN NULL;',
                                    hash="99ab4219d36146a89649df02afde26fd9f730bf2",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a56d3",
                                    table="sources_citation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "sources_citationversion" ("about", "id", "locator", "model", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (NEW."about", NEW."id", NEW."locator", NEW."model", NEW."part", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id"); RETURN NULL;',
                                    hash="32f6abdebd1f672665fc2d18b8cced8143901102",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_f1b25",
                                    table="sources_citation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "sources_citationversion" ("about", "id", "locator", "model", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (OLD."about", OLD."id", OLD."locator", OLD."model", OLD."part", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id"); RETURN NULL;',
                                    hash="8fad407dcc8cdededaf23367fff2b46a9364c157",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_00c85",
                                    table="sources_citation",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "citationversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="909e29a0fc8c0df3567d4241bd51a688baf0d0a0",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d1a87",
                                    table="sources_citationversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "claim": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "sources_claimversion" ("about", "claimed_at", "confidence", "field", "id", "locator", "model", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "source_id", "stance", "statement", "value", "withdrawn_at") VALUES (NEW."about", NEW."claimed_at", NEW."confidence", NEW."field", NEW."id", NEW."locator", NEW."model", NEW."origin", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."source_id", NEW."stance", NEW."statement", NEW."value", NEW."withdrawn_at"); RETURN NULL;',
                                    hash="7a3e550c43d2f5201a1291b91457012f6423409f",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_8c0a8",
                                    table="sources_claim",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "sources_claimversion" ("about", "claimed_at", "confidence", "field", "id", "locator", "model", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "source_id", "stance", "statement", "value", "withdrawn_at") VALUES (NEW."about", NEW."claimed_at", NEW."confidence", NEW."field", NEW."id", NEW."locator", NEW."model", NEW."origin", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."source_id", NEW."stance", NEW."statement", NEW."value", NEW."withdrawn_at"); RETURN NULL;',
                                    hash="559f010d31cefc4bc36055905a3ce4cbce6eab50",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_5fd97",
                                    table="sources_claim",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "sources_claimversion" ("about", "claimed_at", "confidence", "field", "id", "locator", "model", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "source_id", "stance", "statement", "value", "withdrawn_at") VALUES (OLD."about", OLD."claimed_at", OLD."confidence", OLD."field", OLD."id", OLD."locator", OLD."model", OLD."origin", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."source_id", OLD."stance", OLD."statement", OLD."value", OLD."withdrawn_at"); RETURN NULL;',
                                    hash="b530ff2bf08a63af5ec3b436c23cde6c76925bd6",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_de12c",
                                    table="sources_claim",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "claimversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="8ad1d1356c738cdaa0d880069df05a3ec9195f7b",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_27348",
                                    table="sources_claimversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "document": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "sources_documentversion" ("access", "id", "language", "media_type", "name", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "sha256", "size") VALUES (NEW."access", NEW."id", NEW."language", NEW."media_type", NEW."name", NEW."pages", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."received_at", NEW."sha256", NEW."size"); RETURN NULL;',
                                    hash="4dda21f84fa54cc9559cab5a5ff2cdeaf45d891b",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_e1bfa",
                                    table="sources_document",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "sources_documentversion" ("access", "id", "language", "media_type", "name", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "sha256", "size") VALUES (NEW."access", NEW."id", NEW."language", NEW."media_type", NEW."name", NEW."pages", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."received_at", NEW."sha256", NEW."size"); RETURN NULL;',
                                    hash="6876ceaff751ea8f1290bb7279fc510c65267e8f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_12f49",
                                    table="sources_document",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "sources_documentversion" ("access", "id", "language", "media_type", "name", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "sha256", "size") VALUES (OLD."access", OLD."id", OLD."language", OLD."media_type", OLD."name", OLD."pages", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."received_at", OLD."sha256", OLD."size"); RETURN NULL;',
                                    hash="7574e9266dfa54fbc5f391e36b558cac8e95cc71",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_83c90",
                                    table="sources_document",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "documentversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="3106694d6fba6294e0956eda045ba2bc10f0a3c8",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ce7f9",
                                    table="sources_documentversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "question": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "sources_questionversion" ("advice", "advice_en", "advice_ind", "advice_ko", "confidence", "id", "kind", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "rule", "title", "title_en", "title_ind", "title_ko") VALUES (NEW."advice", NEW."advice_en", NEW."advice_ind", NEW."advice_ko", NEW."confidence", NEW."id", NEW."kind", NEW."origin", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."rule", NEW."title", NEW."title_en", NEW."title_ind", NEW."title_ko"); RETURN NULL;',
                                    hash="5be675b2a51500038dadeba805d6e23eaaf20de0",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_106cf",
                                    table="sources_question",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "sources_questionversion" ("advice", "advice_en", "advice_ind", "advice_ko", "confidence", "id", "kind", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "rule", "title", "title_en", "title_ind", "title_ko") VALUES (NEW."advice", NEW."advice_en", NEW."advice_ind", NEW."advice_ko", NEW."confidence", NEW."id", NEW."kind", NEW."origin", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."rule", NEW."title", NEW."title_en", NEW."title_ind", NEW."title_ko"); RETURN NULL;',
                                    hash="0e91482780c49cb37022e68a6643ce5c8d5e8f00",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_d33e4",
                                    table="sources_question",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "sources_questionversion" ("advice", "advice_en", "advice_ind", "advice_ko", "confidence", "id", "kind", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "rule", "title", "title_en", "title_ind", "title_ko") VALUES (OLD."advice", OLD."advice_en", OLD."advice_ind", OLD."advice_ko", OLD."confidence", OLD."id", OLD."kind", OLD."origin", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."rule", OLD."title", OLD."title_en", OLD."title_ind", OLD."title_ko"); RETURN NULL;',
                                    hash="d1561d2f20aa8e7b7f081981ce5af63a741a8ae6",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_2ae7c",
                                    table="sources_question",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "questionfact": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "sources_questionfactversion" ("about", "field", "id", "model", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id") VALUES (NEW."about", NEW."field", NEW."id", NEW."model", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."question_id"); RETURN NULL;',
                                    hash="2516d6243954aadf0d27b8acc9bb85b5876ebce4",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_e48aa",
                                    table="sources_questionfact",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "sources_questionfactversion" ("about", "field", "id", "model", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id") VALUES (NEW."about", NEW."field", NEW."id", NEW."model", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."question_id"); RETURN NULL;',
                                    hash="2de9850114de5fd80125883df65b5811912e5953",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0b79c",
                                    table="sources_questionfact",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "sources_questionfactversion" ("about", "field", "id", "model", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id") VALUES (OLD."about", OLD."field", OLD."id", OLD."model", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."question_id"); RETURN NULL;',
                                    hash="67d1725014c617bbc2085056790498819ab65112",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_b5b46",
                                    table="sources_questionfact",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "questionfactversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="698b33ba05cd1ba0fe3bf44538d795d83d7ba5e4",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_60752",
                                    table="sources_questionfactversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "questionversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="04febe4db73cafd4397a79bd955fff6f6b2efab9",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ab229",
                                    table="sources_questionversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "resolution": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "sources_resolutionversion" ("about", "claim_id", "decided_at", "decided_by_id", "field", "id", "model", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule", "undone_at") VALUES (NEW."about", NEW."claim_id", NEW."decided_at", NEW."decided_by_id", NEW."field", NEW."id", NEW."model", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."rule", NEW."undone_at"); RETURN NULL;',
                                    hash="7d079bc8086f00f347961c23f6e9f4e9bdb49b66",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_32bb3",
                                    table="sources_resolution",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "sources_resolutionversion" ("about", "claim_id", "decided_at", "decided_by_id", "field", "id", "model", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule", "undone_at") VALUES (NEW."about", NEW."claim_id", NEW."decided_at", NEW."decided_by_id", NEW."field", NEW."id", NEW."model", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."rule", NEW."undone_at"); RETURN NULL;',
                                    hash="f4474f9a6517c1d6e54f43d03f81e379d58edeea",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c2c91",
                                    table="sources_resolution",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "sources_resolutionversion" ("about", "claim_id", "decided_at", "decided_by_id", "field", "id", "model", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule", "undone_at") VALUES (OLD."about", OLD."claim_id", OLD."decided_at", OLD."decided_by_id", OLD."field", OLD."id", OLD."model", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."rule", OLD."undone_at"); RETURN NULL;',
                                    hash="d0027a268ec3753cbbcc9c733fec0736282170a1",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_324bd",
                                    table="sources_resolution",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "resolutionversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="0947bd8e09c9cc2bf5989bcc8faec9c679d0469d",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_5584e",
                                    table="sources_resolutionversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "source": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "sources_sourceversion" ("checked", "confidence", "document_id", "headline", "headline_basis", "id", "kind", "language", "locator_hint", "note", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_from", "published_inferred", "published_precision", "published_read", "published_time", "published_to", "published_zone", "publisher", "reliability", "review", "shared", "url", "version") VALUES (NEW."checked", NEW."confidence", NEW."document_id", NEW."headline", NEW."headline_basis", NEW."id", NEW."kind", NEW."language", NEW."locator_hint", NEW."note", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."published_from", NEW."published_inferred", NEW."published_precision", NEW."published_read", NEW."published_time", NEW."published_to", NEW."published_zone", NEW."publisher", NEW."reliability", NEW."review", NEW."shared", NEW."url", NEW."version"); RETURN NULL;',
                                    hash="70793156f50a6853eb4f9505fc7c0370668d864b",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c3ed3",
                                    table="sources_source",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "sources_sourceversion" ("checked", "confidence", "document_id", "headline", "headline_basis", "id", "kind", "language", "locator_hint", "note", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_from", "published_inferred", "published_precision", "published_read", "published_time", "published_to", "published_zone", "publisher", "reliability", "review", "shared", "url", "version") VALUES (NEW."checked", NEW."confidence", NEW."document_id", NEW."headline", NEW."headline_basis", NEW."id", NEW."kind", NEW."language", NEW."locator_hint", NEW."note", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."published_from", NEW."published_inferred", NEW."published_precision", NEW."published_read", NEW."published_time", NEW."published_to", NEW."published_zone", NEW."publisher", NEW."reliability", NEW."review", NEW."shared", NEW."url", NEW."version"); RETURN NULL;',
                                    hash="9823cdb45b7b1315a73484772a31bd669774497f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e6185",
                                    table="sources_source",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "sources_sourceversion" ("checked", "confidence", "document_id", "headline", "headline_basis", "id", "kind", "language", "locator_hint", "note", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_from", "published_inferred", "published_precision", "published_read", "published_time", "published_to", "published_zone", "publisher", "reliability", "review", "shared", "url", "version") VALUES (OLD."checked", OLD."confidence", OLD."document_id", OLD."headline", OLD."headline_basis", OLD."id", OLD."kind", OLD."language", OLD."locator_hint", OLD."note", OLD."origin", OLD."outside_fields", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."published_from", OLD."published_inferred", OLD."published_precision", OLD."published_read", OLD."published_time", OLD."published_to", OLD."published_zone", OLD."publisher", OLD."reliability", OLD."review", OLD."shared", OLD."url", OLD."version"); RETURN NULL;',
                                    hash="854f652bb72e231c4583cd7068c108c34beca4b7",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_fde77",
                                    table="sources_source",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "sourceversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="fc8d7e7b396d3d64d7843ce2b32c569c5b948f16",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_dc2b2",
                                    table="sources_sourceversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
