import datetime

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.comparison
import pgtrigger.compiler
from django.db import migrations, models

import egcc_portal.history.operations
import egcc_portal.sources.records


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("directory", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        egcc_portal.history.operations.Together(
            operations=[
                migrations.CreateModel(
                    name="Agreement",
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
                            "code",
                            models.CharField(max_length=40, verbose_name="number"),
                        ),
                        (
                            "registry_number",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=80,
                                verbose_name="official number",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("mou", "Memorandum of Understanding"),
                                    ("arrangement", "arrangement"),
                                    ("annex", "annex"),
                                    ("amendment", "amendment"),
                                    ("extension", "extension"),
                                    ("exchange_of_notes", "exchange of notes"),
                                    ("record_of_discussion", "record of discussion"),
                                    ("agreed_minutes", "agreed minutes"),
                                    ("termination", "termination"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                null=True,
                                verbose_name="title",
                            ),
                        ),
                        (
                            "title_ind",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                null=True,
                                verbose_name="title",
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                null=True,
                                verbose_name="title",
                            ),
                        ),
                        (
                            "title_ko",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                null=True,
                                verbose_name="title",
                            ),
                        ),
                        (
                            "title_basis",
                            models.JSONField(
                                blank=True,
                                default=dict,
                                verbose_name="titles taken from",
                            ),
                        ),
                        (
                            "term_text",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                null=True,
                                verbose_name="term in words",
                            ),
                        ),
                        (
                            "term_text_ind",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                null=True,
                                verbose_name="term in words",
                            ),
                        ),
                        (
                            "term_text_en",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                null=True,
                                verbose_name="term in words",
                            ),
                        ),
                        (
                            "term_text_ko",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                null=True,
                                verbose_name="term in words",
                            ),
                        ),
                        (
                            "scope",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=120),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="scope",
                            ),
                        ),
                        (
                            "prevailing_language",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=3,
                                verbose_name="prevailing text",
                            ),
                        ),
                        (
                            "notice_days",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="notice before the end, in days",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "draft"),
                                    ("negotiated", "negotiated"),
                                    ("signed", "signed"),
                                    ("suspended", "suspended"),
                                    ("terminated", "terminated"),
                                    ("withdrawn", "withdrawn"),
                                    ("annulled", "annulled"),
                                ],
                                default="draft",
                                max_length=10,
                                verbose_name="legal state",
                            ),
                        ),
                        (
                            "state_on",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="in this state since",
                            ),
                        ),
                        (
                            "evidence",
                            models.CharField(
                                choices=[
                                    ("confirmed", "confirmed"),
                                    ("reported", "reported"),
                                    ("planned_only", "planned only"),
                                ],
                                default="confirmed",
                                max_length=12,
                                verbose_name="evidence",
                            ),
                        ),
                        (
                            "without_text_because",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="why the signed text is not attached",
                            ),
                        ),
                        (
                            "counted",
                            models.BooleanField(
                                default=True, verbose_name="counted in the programme"
                            ),
                        ),
                        (
                            "signed_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="signed"
                            ),
                        ),
                        (
                            "signed_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="signed"
                            ),
                        ),
                        (
                            "signed_precision",
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
                                verbose_name="signed",
                            ),
                        ),
                        (
                            "signed_inferred",
                            models.BooleanField(default=False, verbose_name="signed"),
                        ),
                        (
                            "signed_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="signed",
                            ),
                        ),
                        (
                            "in_force_on_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="entry into force"
                            ),
                        ),
                        (
                            "in_force_on_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="entry into force"
                            ),
                        ),
                        (
                            "in_force_on_precision",
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
                                verbose_name="entry into force",
                            ),
                        ),
                        (
                            "in_force_on_inferred",
                            models.BooleanField(
                                default=False, verbose_name="entry into force"
                            ),
                        ),
                        (
                            "in_force_on_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="entry into force",
                            ),
                        ),
                        (
                            "operates_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="operates from"
                            ),
                        ),
                        (
                            "operates_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="operates from"
                            ),
                        ),
                        (
                            "operates_precision",
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
                                verbose_name="operates from",
                            ),
                        ),
                        (
                            "operates_inferred",
                            models.BooleanField(
                                default=False, verbose_name="operates from"
                            ),
                        ),
                        (
                            "operates_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="operates from",
                            ),
                        ),
                        (
                            "effect_start_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="start of the term"
                            ),
                        ),
                        (
                            "effect_start_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="start of the term"
                            ),
                        ),
                        (
                            "effect_start_precision",
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
                                verbose_name="start of the term",
                            ),
                        ),
                        (
                            "effect_start_inferred",
                            models.BooleanField(
                                default=False, verbose_name="start of the term"
                            ),
                        ),
                        (
                            "effect_start_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="start of the term",
                            ),
                        ),
                        (
                            "effect_end_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="end of the term"
                            ),
                        ),
                        (
                            "effect_end_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="end of the term"
                            ),
                        ),
                        (
                            "effect_end_precision",
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
                                verbose_name="end of the term",
                            ),
                        ),
                        (
                            "effect_end_inferred",
                            models.BooleanField(
                                default=False, verbose_name="end of the term"
                            ),
                        ),
                        (
                            "effect_end_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="end of the term",
                            ),
                        ),
                        (
                            "terminated_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="termination"
                            ),
                        ),
                        (
                            "terminated_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="termination"
                            ),
                        ),
                        (
                            "terminated_precision",
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
                                verbose_name="termination",
                            ),
                        ),
                        (
                            "terminated_inferred",
                            models.BooleanField(
                                default=False, verbose_name="termination"
                            ),
                        ),
                        (
                            "terminated_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="termination",
                            ),
                        ),
                        (
                            "deposited_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="original deposited"
                            ),
                        ),
                        (
                            "deposited_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="original deposited"
                            ),
                        ),
                        (
                            "deposited_precision",
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
                                verbose_name="original deposited",
                            ),
                        ),
                        (
                            "deposited_inferred",
                            models.BooleanField(
                                default=False, verbose_name="original deposited"
                            ),
                        ),
                        (
                            "deposited_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="original deposited",
                            ),
                        ),
                        (
                            "works_back",
                            models.BooleanField(
                                default=False,
                                verbose_name="works back to before signing",
                            ),
                        ),
                        (
                            "listed_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    "signed_from",
                                    "effect_start_from",
                                    models.Value(datetime.date(9999, 12, 31)),
                                ),
                                output_field=models.DateField(),
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-listed_on", "-pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["listed_on", "id"], name="agreement_listed"
                            ),
                            models.Index(
                                fields=["code", "id"], name="agreement_by_code"
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("public_id",),
                                name="agreement_public_id_once",
                                violation_error_code="unique",
                                violation_error_message="This public id is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("public_id", ""), _negated=True),
                                name="agreement_public_id_given",
                                violation_error_message="A record needs a public id.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("signed_precision", "unknown"),
                                        ("signed_from", None),
                                        ("signed_to", None),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("signed_precision", "unknown"),
                                            _negated=True,
                                        ),
                                        ("signed_from__isnull", False),
                                        ("signed_to__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="agreement_signed_known_has_days",
                                violation_error_message="Give the day, month, year or range, or say that it is unknown.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("signed_from", None),
                                    models.Q(
                                        ("signed_from__lt", models.F("signed_to")),
                                        models.Q(
                                            ("signed_precision", "day"), _negated=True
                                        ),
                                    ),
                                    ("signed_from", models.F("signed_to")),
                                    _connector="OR",
                                ),
                                name="agreement_signed_in_order",
                                violation_error_message="The last day is before the first, or a single day has two.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("in_force_on_precision", "unknown"),
                                        ("in_force_on_from", None),
                                        ("in_force_on_to", None),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("in_force_on_precision", "unknown"),
                                            _negated=True,
                                        ),
                                        ("in_force_on_from__isnull", False),
                                        ("in_force_on_to__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="agreement_in_force_on_known_has_days",
                                violation_error_message="Give the day, month, year or range, or say that it is unknown.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("in_force_on_from", None),
                                    models.Q(
                                        (
                                            "in_force_on_from__lt",
                                            models.F("in_force_on_to"),
                                        ),
                                        models.Q(
                                            ("in_force_on_precision", "day"),
                                            _negated=True,
                                        ),
                                    ),
                                    ("in_force_on_from", models.F("in_force_on_to")),
                                    _connector="OR",
                                ),
                                name="agreement_in_force_on_in_order",
                                violation_error_message="The last day is before the first, or a single day has two.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("operates_precision", "unknown"),
                                        ("operates_from", None),
                                        ("operates_to", None),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("operates_precision", "unknown"),
                                            _negated=True,
                                        ),
                                        ("operates_from__isnull", False),
                                        ("operates_to__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="agreement_operates_known_has_days",
                                violation_error_message="Give the day, month, year or range, or say that it is unknown.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("operates_from", None),
                                    models.Q(
                                        ("operates_from__lt", models.F("operates_to")),
                                        models.Q(
                                            ("operates_precision", "day"), _negated=True
                                        ),
                                    ),
                                    ("operates_from", models.F("operates_to")),
                                    _connector="OR",
                                ),
                                name="agreement_operates_in_order",
                                violation_error_message="The last day is before the first, or a single day has two.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("effect_start_precision", "unknown"),
                                        ("effect_start_from", None),
                                        ("effect_start_to", None),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("effect_start_precision", "unknown"),
                                            _negated=True,
                                        ),
                                        ("effect_start_from__isnull", False),
                                        ("effect_start_to__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="agreement_effect_start_known_has_days",
                                violation_error_message="Give the day, month, year or range, or say that it is unknown.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("effect_start_from", None),
                                    models.Q(
                                        (
                                            "effect_start_from__lt",
                                            models.F("effect_start_to"),
                                        ),
                                        models.Q(
                                            ("effect_start_precision", "day"),
                                            _negated=True,
                                        ),
                                    ),
                                    ("effect_start_from", models.F("effect_start_to")),
                                    _connector="OR",
                                ),
                                name="agreement_effect_start_in_order",
                                violation_error_message="The last day is before the first, or a single day has two.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("effect_end_precision", "unknown"),
                                        ("effect_end_from", None),
                                        ("effect_end_to", None),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("effect_end_precision", "unknown"),
                                            _negated=True,
                                        ),
                                        ("effect_end_from__isnull", False),
                                        ("effect_end_to__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="agreement_effect_end_known_has_days",
                                violation_error_message="Give the day, month, year or range, or say that it is unknown.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("effect_end_from", None),
                                    models.Q(
                                        (
                                            "effect_end_from__lt",
                                            models.F("effect_end_to"),
                                        ),
                                        models.Q(
                                            ("effect_end_precision", "day"),
                                            _negated=True,
                                        ),
                                    ),
                                    ("effect_end_from", models.F("effect_end_to")),
                                    _connector="OR",
                                ),
                                name="agreement_effect_end_in_order",
                                violation_error_message="The last day is before the first, or a single day has two.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("terminated_precision", "unknown"),
                                        ("terminated_from", None),
                                        ("terminated_to", None),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("terminated_precision", "unknown"),
                                            _negated=True,
                                        ),
                                        ("terminated_from__isnull", False),
                                        ("terminated_to__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="agreement_terminated_known_has_days",
                                violation_error_message="Give the day, month, year or range, or say that it is unknown.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("terminated_from", None),
                                    models.Q(
                                        (
                                            "terminated_from__lt",
                                            models.F("terminated_to"),
                                        ),
                                        models.Q(
                                            ("terminated_precision", "day"),
                                            _negated=True,
                                        ),
                                    ),
                                    ("terminated_from", models.F("terminated_to")),
                                    _connector="OR",
                                ),
                                name="agreement_terminated_in_order",
                                violation_error_message="The last day is before the first, or a single day has two.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("deposited_precision", "unknown"),
                                        ("deposited_from", None),
                                        ("deposited_to", None),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("deposited_precision", "unknown"),
                                            _negated=True,
                                        ),
                                        ("deposited_from__isnull", False),
                                        ("deposited_to__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="agreement_deposited_known_has_days",
                                violation_error_message="Give the day, month, year or range, or say that it is unknown.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("deposited_from", None),
                                    models.Q(
                                        (
                                            "deposited_from__lt",
                                            models.F("deposited_to"),
                                        ),
                                        models.Q(
                                            ("deposited_precision", "day"),
                                            _negated=True,
                                        ),
                                    ),
                                    ("deposited_from", models.F("deposited_to")),
                                    _connector="OR",
                                ),
                                name="agreement_deposited_in_order",
                                violation_error_message="The last day is before the first, or a single day has two.",
                            ),
                            models.UniqueConstraint(
                                fields=("code",),
                                name="agreement_code_once",
                                violation_error_code="unique",
                                violation_error_message="This number is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("effect_start_from", None),
                                    ("effect_end_to", None),
                                    (
                                        "effect_end_to__gte",
                                        models.F("effect_start_from"),
                                    ),
                                    _connector="OR",
                                ),
                                name="agreement_ends_after_start",
                                violation_error_message="The term ends before it starts.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("in_force_on_to", None),
                                    ("signed_from", None),
                                    ("works_back", True),
                                    ("in_force_on_to__gte", models.F("signed_from")),
                                    _connector="OR",
                                ),
                                name="agreement_in_force_once_signed",
                                violation_error_message="An agreement comes into force once signed.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        (
                                            "state__in",
                                            [
                                                "suspended",
                                                "terminated",
                                                "withdrawn",
                                                "annulled",
                                            ],
                                        ),
                                        _negated=True,
                                    ),
                                    ("state_on__isnull", False),
                                    _connector="OR",
                                ),
                                name="agreement_ended_state_has_day",
                                violation_error_message="Say since which day it is in this state.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Contribution",
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
                            "amount",
                            models.DecimalField(
                                decimal_places=2, max_digits=18, verbose_name="amount"
                            ),
                        ),
                        (
                            "currency",
                            models.CharField(
                                choices=[
                                    ("IDR", "IDR"),
                                    ("KRW", "KRW"),
                                    ("USD", "USD"),
                                ],
                                max_length=3,
                                verbose_name="currency",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("cash", "cash"),
                                    ("in_kind", "in kind"),
                                    ("unknown", "not recorded"),
                                ],
                                default="unknown",
                                max_length=7,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "planned"),
                                    ("committed", "committed"),
                                    ("paid", "paid"),
                                ],
                                max_length=9,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "first_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="from year"
                            ),
                        ),
                        (
                            "last_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="to year"
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=200,
                                verbose_name="basis of the value",
                            ),
                        ),
                        (
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="contributions",
                                to="agreements.agreement",
                            ),
                        ),
                        (
                            "institution",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="contributions",
                                to="directory.institution",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "contribution",
                        "ordering": ["agreement", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("amount__gt", 0)),
                                name="contribution_is_positive",
                                violation_error_message="The amount is more than zero.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("currency__in", ["IDR", "KRW", "USD"])
                                ),
                                name="contribution_currency_known",
                                violation_error_message="Choose one of the currencies.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("first_year", None), ("last_year", None)),
                                    models.Q(
                                        ("first_year__isnull", False),
                                        ("last_year__gte", models.F("first_year")),
                                        ("last_year__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="contribution_years_in_order",
                                violation_error_message="The last year is before the first.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("kind", "in_kind"), _negated=True),
                                    models.Q(("basis", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="contribution_in_kind_has_basis",
                                violation_error_message="Say what the value in kind rests on.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Party",
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
                            "side",
                            models.CharField(
                                choices=[
                                    ("indonesia", "Indonesia"),
                                    ("korea", "Korea"),
                                    ("other", "other"),
                                ],
                                max_length=9,
                                verbose_name="side",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("party", "party"),
                                    ("witness", "witness"),
                                    ("initiator", "initiating agency"),
                                ],
                                default="party",
                                max_length=9,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "name_as_signed",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                null=True,
                                verbose_name="name as signed",
                            ),
                        ),
                        (
                            "name_as_signed_ind",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                null=True,
                                verbose_name="name as signed",
                            ),
                        ),
                        (
                            "name_as_signed_en",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                null=True,
                                verbose_name="name as signed",
                            ),
                        ),
                        (
                            "name_as_signed_ko",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                null=True,
                                verbose_name="name as signed",
                            ),
                        ),
                        (
                            "name_basis",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=30,
                                verbose_name="name taken from",
                            ),
                        ),
                        (
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="parties",
                                to="agreements.agreement",
                            ),
                        ),
                        (
                            "institution",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="parties",
                                to="directory.institution",
                                verbose_name="institution",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "party",
                        "ordering": ["side", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("agreement", "institution", "role"),
                                name="party_once",
                                violation_error_message="This institution is already a party.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Relation",
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
                                    ("amends", "amends"),
                                    ("extends", "extends"),
                                    ("renews", "renews"),
                                    ("replaces", "replaces"),
                                    ("implements", "implements"),
                                    ("annex_of", "annex of"),
                                    ("terminates", "terminates"),
                                    ("based_on", "based on"),
                                    ("mentions", "mentions"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "new_end_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="new end"
                            ),
                        ),
                        (
                            "new_end_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="new end"
                            ),
                        ),
                        (
                            "new_end_precision",
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
                                verbose_name="new end",
                            ),
                        ),
                        (
                            "new_end_inferred",
                            models.BooleanField(default=False, verbose_name="new end"),
                        ),
                        (
                            "new_end_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="new end",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="note",
                            ),
                        ),
                        (
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="relations_out",
                                to="agreements.agreement",
                            ),
                        ),
                        (
                            "to",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="relations_in",
                                to="agreements.agreement",
                                verbose_name="other agreement",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "relation",
                        "ordering": ["agreement", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("new_end_precision", "unknown"),
                                        ("new_end_from", None),
                                        ("new_end_to", None),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("new_end_precision", "unknown"),
                                            _negated=True,
                                        ),
                                        ("new_end_from__isnull", False),
                                        ("new_end_to__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="relation_new_end_known_has_days",
                                violation_error_message="Give the day, month, year or range, or say that it is unknown.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("new_end_from", None),
                                    models.Q(
                                        ("new_end_from__lt", models.F("new_end_to")),
                                        models.Q(
                                            ("new_end_precision", "day"), _negated=True
                                        ),
                                    ),
                                    ("new_end_from", models.F("new_end_to")),
                                    _connector="OR",
                                ),
                                name="relation_new_end_in_order",
                                violation_error_message="The last day is before the first, or a single day has two.",
                            ),
                            models.UniqueConstraint(
                                fields=("agreement", "kind", "to"),
                                name="relation_once",
                                violation_error_message="The two already relate in this way.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("agreement", models.F("to")), _negated=True
                                ),
                                name="relation_to_another",
                                violation_error_message="An agreement cannot relate to itself.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind", "extends"),
                                    ("new_end_from", None),
                                    _connector="OR",
                                ),
                                name="relation_only_extension_moves_end",
                                violation_error_message="Only an extension has a new end.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Signature",
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
                            "side",
                            models.CharField(
                                choices=[
                                    ("indonesia", "Indonesia"),
                                    ("korea", "Korea"),
                                    ("other", "other"),
                                ],
                                max_length=9,
                                verbose_name="side",
                            ),
                        ),
                        (
                            "office_as_signed",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=200,
                                verbose_name="office as signed",
                            ),
                        ),
                        (
                            "capacity",
                            models.CharField(
                                choices=[
                                    ("in_own_office", "in own office"),
                                    ("on_behalf_of", "on behalf of"),
                                    ("full_powers", "by full powers"),
                                    ("unknown", "capacity unknown"),
                                ],
                                default="unknown",
                                max_length=13,
                                verbose_name="capacity",
                            ),
                        ),
                        (
                            "principal_office",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                null=True,
                                verbose_name="on behalf of: office",
                            ),
                        ),
                        (
                            "principal_office_ind",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                null=True,
                                verbose_name="on behalf of: office",
                            ),
                        ),
                        (
                            "principal_office_en",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                null=True,
                                verbose_name="on behalf of: office",
                            ),
                        ),
                        (
                            "principal_office_ko",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                null=True,
                                verbose_name="on behalf of: office",
                            ),
                        ),
                        (
                            "full_powers_reference",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=120,
                                verbose_name="letter of full powers",
                            ),
                        ),
                        (
                            "signed_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="signed"
                            ),
                        ),
                        (
                            "signed_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="signed"
                            ),
                        ),
                        (
                            "signed_precision",
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
                                verbose_name="signed",
                            ),
                        ),
                        (
                            "signed_inferred",
                            models.BooleanField(default=False, verbose_name="signed"),
                        ),
                        (
                            "signed_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="signed",
                            ),
                        ),
                        (
                            "local_time",
                            models.TimeField(
                                blank=True, null=True, verbose_name="local time"
                            ),
                        ),
                        (
                            "zone",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=40,
                                verbose_name="time zone",
                            ),
                        ),
                        (
                            "place",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=100,
                                verbose_name="place",
                            ),
                        ),
                        (
                            "venue",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=200,
                                verbose_name="venue",
                            ),
                        ),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("in_person", "in person"),
                                    ("remote", "remotely"),
                                    ("exchange_of_copies", "by exchange of copies"),
                                    ("disputed", "disputed"),
                                    ("unknown", "unknown"),
                                ],
                                default="unknown",
                                max_length=18,
                                verbose_name="how",
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
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="signatures",
                                to="agreements.agreement",
                            ),
                        ),
                        (
                            "appointment",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="signatures",
                                to="directory.appointment",
                                verbose_name="office on that day",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="signatures",
                                to="directory.person",
                                verbose_name="person",
                            ),
                        ),
                        (
                            "principal_appointment",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="directory.appointment",
                                verbose_name="on behalf of: office on that day",
                            ),
                        ),
                        (
                            "principal_institution",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="directory.institution",
                                verbose_name="on behalf of: institution",
                            ),
                        ),
                        (
                            "principal_person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="directory.person",
                                verbose_name="on behalf of: person",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "signature",
                        "ordering": ["side", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("signed_precision", "unknown"),
                                        ("signed_from", None),
                                        ("signed_to", None),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("signed_precision", "unknown"),
                                            _negated=True,
                                        ),
                                        ("signed_from__isnull", False),
                                        ("signed_to__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="signature_signed_known_has_days",
                                violation_error_message="Give the day, month, year or range, or say that it is unknown.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("signed_from", None),
                                    models.Q(
                                        ("signed_from__lt", models.F("signed_to")),
                                        models.Q(
                                            ("signed_precision", "day"), _negated=True
                                        ),
                                    ),
                                    ("signed_from", models.F("signed_to")),
                                    _connector="OR",
                                ),
                                name="signature_signed_in_order",
                                violation_error_message="The last day is before the first, or a single day has two.",
                            ),
                            models.UniqueConstraint(
                                fields=("agreement", "person"),
                                name="signature_once",
                                violation_error_message="This person has already signed.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("capacity", "on_behalf_of"),
                                        ("principal_institution__isnull", False),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("capacity", "on_behalf_of"), _negated=True
                                        ),
                                        ("principal_institution", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="signature_principal_if_on_behalf",
                                violation_error_message="Say on whose behalf, if on somebody's.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("capacity", "full_powers"), _negated=True
                                    ),
                                    models.Q(
                                        ("full_powers_reference", ""), _negated=True
                                    ),
                                    _connector="OR",
                                ),
                                name="signature_full_powers_named",
                                violation_error_message="Name the letter of full powers.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("local_time", None),
                                    models.Q(("zone", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="signature_time_has_zone",
                                violation_error_message="Say in which time zone the time is.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgreementVersion",
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
                            "code",
                            models.CharField(max_length=40, verbose_name="number"),
                        ),
                        (
                            "registry_number",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=80,
                                verbose_name="official number",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("mou", "Memorandum of Understanding"),
                                    ("arrangement", "arrangement"),
                                    ("annex", "annex"),
                                    ("amendment", "amendment"),
                                    ("extension", "extension"),
                                    ("exchange_of_notes", "exchange of notes"),
                                    ("record_of_discussion", "record of discussion"),
                                    ("agreed_minutes", "agreed minutes"),
                                    ("termination", "termination"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                null=True,
                                verbose_name="title",
                            ),
                        ),
                        (
                            "title_ind",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                null=True,
                                verbose_name="title",
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                null=True,
                                verbose_name="title",
                            ),
                        ),
                        (
                            "title_ko",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                null=True,
                                verbose_name="title",
                            ),
                        ),
                        (
                            "title_basis",
                            models.JSONField(
                                blank=True,
                                default=dict,
                                verbose_name="titles taken from",
                            ),
                        ),
                        (
                            "term_text",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                null=True,
                                verbose_name="term in words",
                            ),
                        ),
                        (
                            "term_text_ind",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                null=True,
                                verbose_name="term in words",
                            ),
                        ),
                        (
                            "term_text_en",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                null=True,
                                verbose_name="term in words",
                            ),
                        ),
                        (
                            "term_text_ko",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                null=True,
                                verbose_name="term in words",
                            ),
                        ),
                        (
                            "scope",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=120),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="scope",
                            ),
                        ),
                        (
                            "prevailing_language",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=3,
                                verbose_name="prevailing text",
                            ),
                        ),
                        (
                            "notice_days",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="notice before the end, in days",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "draft"),
                                    ("negotiated", "negotiated"),
                                    ("signed", "signed"),
                                    ("suspended", "suspended"),
                                    ("terminated", "terminated"),
                                    ("withdrawn", "withdrawn"),
                                    ("annulled", "annulled"),
                                ],
                                default="draft",
                                max_length=10,
                                verbose_name="legal state",
                            ),
                        ),
                        (
                            "state_on",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="in this state since",
                            ),
                        ),
                        (
                            "evidence",
                            models.CharField(
                                choices=[
                                    ("confirmed", "confirmed"),
                                    ("reported", "reported"),
                                    ("planned_only", "planned only"),
                                ],
                                default="confirmed",
                                max_length=12,
                                verbose_name="evidence",
                            ),
                        ),
                        (
                            "without_text_because",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="why the signed text is not attached",
                            ),
                        ),
                        (
                            "counted",
                            models.BooleanField(
                                default=True, verbose_name="counted in the programme"
                            ),
                        ),
                        (
                            "signed_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="signed"
                            ),
                        ),
                        (
                            "signed_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="signed"
                            ),
                        ),
                        (
                            "signed_precision",
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
                                verbose_name="signed",
                            ),
                        ),
                        (
                            "signed_inferred",
                            models.BooleanField(default=False, verbose_name="signed"),
                        ),
                        (
                            "signed_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="signed",
                            ),
                        ),
                        (
                            "in_force_on_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="entry into force"
                            ),
                        ),
                        (
                            "in_force_on_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="entry into force"
                            ),
                        ),
                        (
                            "in_force_on_precision",
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
                                verbose_name="entry into force",
                            ),
                        ),
                        (
                            "in_force_on_inferred",
                            models.BooleanField(
                                default=False, verbose_name="entry into force"
                            ),
                        ),
                        (
                            "in_force_on_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="entry into force",
                            ),
                        ),
                        (
                            "operates_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="operates from"
                            ),
                        ),
                        (
                            "operates_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="operates from"
                            ),
                        ),
                        (
                            "operates_precision",
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
                                verbose_name="operates from",
                            ),
                        ),
                        (
                            "operates_inferred",
                            models.BooleanField(
                                default=False, verbose_name="operates from"
                            ),
                        ),
                        (
                            "operates_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="operates from",
                            ),
                        ),
                        (
                            "effect_start_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="start of the term"
                            ),
                        ),
                        (
                            "effect_start_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="start of the term"
                            ),
                        ),
                        (
                            "effect_start_precision",
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
                                verbose_name="start of the term",
                            ),
                        ),
                        (
                            "effect_start_inferred",
                            models.BooleanField(
                                default=False, verbose_name="start of the term"
                            ),
                        ),
                        (
                            "effect_start_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="start of the term",
                            ),
                        ),
                        (
                            "effect_end_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="end of the term"
                            ),
                        ),
                        (
                            "effect_end_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="end of the term"
                            ),
                        ),
                        (
                            "effect_end_precision",
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
                                verbose_name="end of the term",
                            ),
                        ),
                        (
                            "effect_end_inferred",
                            models.BooleanField(
                                default=False, verbose_name="end of the term"
                            ),
                        ),
                        (
                            "effect_end_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="end of the term",
                            ),
                        ),
                        (
                            "terminated_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="termination"
                            ),
                        ),
                        (
                            "terminated_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="termination"
                            ),
                        ),
                        (
                            "terminated_precision",
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
                                verbose_name="termination",
                            ),
                        ),
                        (
                            "terminated_inferred",
                            models.BooleanField(
                                default=False, verbose_name="termination"
                            ),
                        ),
                        (
                            "terminated_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="termination",
                            ),
                        ),
                        (
                            "deposited_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="original deposited"
                            ),
                        ),
                        (
                            "deposited_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="original deposited"
                            ),
                        ),
                        (
                            "deposited_precision",
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
                                verbose_name="original deposited",
                            ),
                        ),
                        (
                            "deposited_inferred",
                            models.BooleanField(
                                default=False, verbose_name="original deposited"
                            ),
                        ),
                        (
                            "deposited_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="original deposited",
                            ),
                        ),
                        (
                            "works_back",
                            models.BooleanField(
                                default=False,
                                verbose_name="works back to before signing",
                            ),
                        ),
                        (
                            "listed_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    "signed_from",
                                    "effect_start_from",
                                    models.Value(datetime.date(9999, 12, 31)),
                                ),
                                output_field=models.DateField(),
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
                                to="agreements.agreement",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ContributionVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2, max_digits=18, verbose_name="amount"
                            ),
                        ),
                        (
                            "currency",
                            models.CharField(
                                choices=[
                                    ("IDR", "IDR"),
                                    ("KRW", "KRW"),
                                    ("USD", "USD"),
                                ],
                                max_length=3,
                                verbose_name="currency",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("cash", "cash"),
                                    ("in_kind", "in kind"),
                                    ("unknown", "not recorded"),
                                ],
                                default="unknown",
                                max_length=7,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "planned"),
                                    ("committed", "committed"),
                                    ("paid", "paid"),
                                ],
                                max_length=9,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "first_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="from year"
                            ),
                        ),
                        (
                            "last_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="to year"
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=200,
                                verbose_name="basis of the value",
                            ),
                        ),
                        (
                            "agreement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="agreements.agreement",
                            ),
                        ),
                        (
                            "institution",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.institution",
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
                                to="agreements.contribution",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PartyVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "side",
                            models.CharField(
                                choices=[
                                    ("indonesia", "Indonesia"),
                                    ("korea", "Korea"),
                                    ("other", "other"),
                                ],
                                max_length=9,
                                verbose_name="side",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("party", "party"),
                                    ("witness", "witness"),
                                    ("initiator", "initiating agency"),
                                ],
                                default="party",
                                max_length=9,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "name_as_signed",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                null=True,
                                verbose_name="name as signed",
                            ),
                        ),
                        (
                            "name_as_signed_ind",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                null=True,
                                verbose_name="name as signed",
                            ),
                        ),
                        (
                            "name_as_signed_en",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                null=True,
                                verbose_name="name as signed",
                            ),
                        ),
                        (
                            "name_as_signed_ko",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                null=True,
                                verbose_name="name as signed",
                            ),
                        ),
                        (
                            "name_basis",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=30,
                                verbose_name="name taken from",
                            ),
                        ),
                        (
                            "agreement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="agreements.agreement",
                            ),
                        ),
                        (
                            "institution",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.institution",
                                verbose_name="institution",
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
                                to="agreements.party",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RelationVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("amends", "amends"),
                                    ("extends", "extends"),
                                    ("renews", "renews"),
                                    ("replaces", "replaces"),
                                    ("implements", "implements"),
                                    ("annex_of", "annex of"),
                                    ("terminates", "terminates"),
                                    ("based_on", "based on"),
                                    ("mentions", "mentions"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "new_end_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="new end"
                            ),
                        ),
                        (
                            "new_end_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="new end"
                            ),
                        ),
                        (
                            "new_end_precision",
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
                                verbose_name="new end",
                            ),
                        ),
                        (
                            "new_end_inferred",
                            models.BooleanField(default=False, verbose_name="new end"),
                        ),
                        (
                            "new_end_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="new end",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="note",
                            ),
                        ),
                        (
                            "agreement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="agreements.agreement",
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
                                to="agreements.relation",
                            ),
                        ),
                        (
                            "to",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="agreements.agreement",
                                verbose_name="other agreement",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SignatureVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "side",
                            models.CharField(
                                choices=[
                                    ("indonesia", "Indonesia"),
                                    ("korea", "Korea"),
                                    ("other", "other"),
                                ],
                                max_length=9,
                                verbose_name="side",
                            ),
                        ),
                        (
                            "office_as_signed",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=200,
                                verbose_name="office as signed",
                            ),
                        ),
                        (
                            "capacity",
                            models.CharField(
                                choices=[
                                    ("in_own_office", "in own office"),
                                    ("on_behalf_of", "on behalf of"),
                                    ("full_powers", "by full powers"),
                                    ("unknown", "capacity unknown"),
                                ],
                                default="unknown",
                                max_length=13,
                                verbose_name="capacity",
                            ),
                        ),
                        (
                            "principal_office",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                null=True,
                                verbose_name="on behalf of: office",
                            ),
                        ),
                        (
                            "principal_office_ind",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                null=True,
                                verbose_name="on behalf of: office",
                            ),
                        ),
                        (
                            "principal_office_en",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                null=True,
                                verbose_name="on behalf of: office",
                            ),
                        ),
                        (
                            "principal_office_ko",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                null=True,
                                verbose_name="on behalf of: office",
                            ),
                        ),
                        (
                            "full_powers_reference",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=120,
                                verbose_name="letter of full powers",
                            ),
                        ),
                        (
                            "signed_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="signed"
                            ),
                        ),
                        (
                            "signed_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="signed"
                            ),
                        ),
                        (
                            "signed_precision",
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
                                verbose_name="signed",
                            ),
                        ),
                        (
                            "signed_inferred",
                            models.BooleanField(default=False, verbose_name="signed"),
                        ),
                        (
                            "signed_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="signed",
                            ),
                        ),
                        (
                            "local_time",
                            models.TimeField(
                                blank=True, null=True, verbose_name="local time"
                            ),
                        ),
                        (
                            "zone",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=40,
                                verbose_name="time zone",
                            ),
                        ),
                        (
                            "place",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=100,
                                verbose_name="place",
                            ),
                        ),
                        (
                            "venue",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=200,
                                verbose_name="venue",
                            ),
                        ),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("in_person", "in person"),
                                    ("remote", "remotely"),
                                    ("exchange_of_copies", "by exchange of copies"),
                                    ("disputed", "disputed"),
                                    ("unknown", "unknown"),
                                ],
                                default="unknown",
                                max_length=18,
                                verbose_name="how",
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
                            "agreement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="agreements.agreement",
                            ),
                        ),
                        (
                            "appointment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.appointment",
                                verbose_name="office on that day",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.person",
                                verbose_name="person",
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
                                to="agreements.signature",
                            ),
                        ),
                        (
                            "principal_appointment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.appointment",
                                verbose_name="on behalf of: office on that day",
                            ),
                        ),
                        (
                            "principal_institution",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.institution",
                                verbose_name="on behalf of: institution",
                            ),
                        ),
                        (
                            "principal_person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.person",
                                verbose_name="on behalf of: person",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                egcc_portal.history.operations.AddTriggers(
                    triggers={
                        "agreement": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "agreements_agreementversion" ("code", "confidence", "counted", "deposited_from", "deposited_inferred", "deposited_precision", "deposited_read", "deposited_to", "effect_end_from", "effect_end_inferred", "effect_end_precision", "effect_end_read", "effect_end_to", "effect_start_from", "effect_start_inferred", "effect_start_precision", "effect_start_read", "effect_start_to", "evidence", "id", "in_force_on_from", "in_force_on_inferred", "in_force_on_precision", "in_force_on_read", "in_force_on_to", "kind", "note", "notice_days", "operates_from", "operates_inferred", "operates_precision", "operates_read", "operates_to", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prevailing_language", "public_id", "registry_number", "review", "scope", "shared", "signed_from", "signed_inferred", "signed_precision", "signed_read", "signed_to", "state", "state_on", "term_text", "term_text_en", "term_text_ind", "term_text_ko", "terminated_from", "terminated_inferred", "terminated_precision", "terminated_read", "terminated_to", "title", "title_basis", "title_en", "title_ind", "title_ko", "version", "without_text_because", "works_back") VALUES (NEW."code", NEW."confidence", NEW."counted", NEW."deposited_from", NEW."deposited_inferred", NEW."deposited_precision", NEW."deposited_read", NEW."deposited_to", NEW."effect_end_from", NEW."effect_end_inferred", NEW."effect_end_precision", NEW."effect_end_read", NEW."effect_end_to", NEW."effect_start_from", NEW."effect_start_inferred", NEW."effect_start_precision", NEW."effect_start_read", NEW."effect_start_to", NEW."evidence", NEW."id", NEW."in_force_on_from", NEW."in_force_on_inferred", NEW."in_force_on_precision", NEW."in_force_on_read", NEW."in_force_on_to", NEW."kind", NEW."note", NEW."notice_days", NEW."operates_from", NEW."operates_inferred", NEW."operates_precision", NEW."operates_read", NEW."operates_to", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prevailing_language", NEW."public_id", NEW."registry_number", NEW."review", NEW."scope", NEW."shared", NEW."signed_from", NEW."signed_inferred", NEW."signed_precision", NEW."signed_read", NEW."signed_to", NEW."state", NEW."state_on", NEW."term_text", NEW."term_text_en", NEW."term_text_ind", NEW."term_text_ko", NEW."terminated_from", NEW."terminated_inferred", NEW."terminated_precision", NEW."terminated_read", NEW."terminated_to", NEW."title", NEW."title_basis", NEW."title_en", NEW."title_ind", NEW."title_ko", NEW."version", NEW."without_text_because", NEW."works_back"); RETURN NULL;',
                                    hash="34210c45695882e5d72e1df89267e0fc96666d73",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_13a93",
                                    table="agreements_agreement",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "agreements_agreementversion" ("code", "confidence", "counted", "deposited_from", "deposited_inferred", "deposited_precision", "deposited_read", "deposited_to", "effect_end_from", "effect_end_inferred", "effect_end_precision", "effect_end_read", "effect_end_to", "effect_start_from", "effect_start_inferred", "effect_start_precision", "effect_start_read", "effect_start_to", "evidence", "id", "in_force_on_from", "in_force_on_inferred", "in_force_on_precision", "in_force_on_read", "in_force_on_to", "kind", "note", "notice_days", "operates_from", "operates_inferred", "operates_precision", "operates_read", "operates_to", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prevailing_language", "public_id", "registry_number", "review", "scope", "shared", "signed_from", "signed_inferred", "signed_precision", "signed_read", "signed_to", "state", "state_on", "term_text", "term_text_en", "term_text_ind", "term_text_ko", "terminated_from", "terminated_inferred", "terminated_precision", "terminated_read", "terminated_to", "title", "title_basis", "title_en", "title_ind", "title_ko", "version", "without_text_because", "works_back") VALUES (NEW."code", NEW."confidence", NEW."counted", NEW."deposited_from", NEW."deposited_inferred", NEW."deposited_precision", NEW."deposited_read", NEW."deposited_to", NEW."effect_end_from", NEW."effect_end_inferred", NEW."effect_end_precision", NEW."effect_end_read", NEW."effect_end_to", NEW."effect_start_from", NEW."effect_start_inferred", NEW."effect_start_precision", NEW."effect_start_read", NEW."effect_start_to", NEW."evidence", NEW."id", NEW."in_force_on_from", NEW."in_force_on_inferred", NEW."in_force_on_precision", NEW."in_force_on_read", NEW."in_force_on_to", NEW."kind", NEW."note", NEW."notice_days", NEW."operates_from", NEW."operates_inferred", NEW."operates_precision", NEW."operates_read", NEW."operates_to", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prevailing_language", NEW."public_id", NEW."registry_number", NEW."review", NEW."scope", NEW."shared", NEW."signed_from", NEW."signed_inferred", NEW."signed_precision", NEW."signed_read", NEW."signed_to", NEW."state", NEW."state_on", NEW."term_text", NEW."term_text_en", NEW."term_text_ind", NEW."term_text_ko", NEW."terminated_from", NEW."terminated_inferred", NEW."terminated_precision", NEW."terminated_read", NEW."terminated_to", NEW."title", NEW."title_basis", NEW."title_en", NEW."title_ind", NEW."title_ko", NEW."version", NEW."without_text_because", NEW."works_back"); RETURN NULL;',
                                    hash="6c916ea56828939912857f52eebc8ed07c95f4c4",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_36fdd",
                                    table="agreements_agreement",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "agreements_agreementversion" ("code", "confidence", "counted", "deposited_from", "deposited_inferred", "deposited_precision", "deposited_read", "deposited_to", "effect_end_from", "effect_end_inferred", "effect_end_precision", "effect_end_read", "effect_end_to", "effect_start_from", "effect_start_inferred", "effect_start_precision", "effect_start_read", "effect_start_to", "evidence", "id", "in_force_on_from", "in_force_on_inferred", "in_force_on_precision", "in_force_on_read", "in_force_on_to", "kind", "note", "notice_days", "operates_from", "operates_inferred", "operates_precision", "operates_read", "operates_to", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prevailing_language", "public_id", "registry_number", "review", "scope", "shared", "signed_from", "signed_inferred", "signed_precision", "signed_read", "signed_to", "state", "state_on", "term_text", "term_text_en", "term_text_ind", "term_text_ko", "terminated_from", "terminated_inferred", "terminated_precision", "terminated_read", "terminated_to", "title", "title_basis", "title_en", "title_ind", "title_ko", "version", "without_text_because", "works_back") VALUES (OLD."code", OLD."confidence", OLD."counted", OLD."deposited_from", OLD."deposited_inferred", OLD."deposited_precision", OLD."deposited_read", OLD."deposited_to", OLD."effect_end_from", OLD."effect_end_inferred", OLD."effect_end_precision", OLD."effect_end_read", OLD."effect_end_to", OLD."effect_start_from", OLD."effect_start_inferred", OLD."effect_start_precision", OLD."effect_start_read", OLD."effect_start_to", OLD."evidence", OLD."id", OLD."in_force_on_from", OLD."in_force_on_inferred", OLD."in_force_on_precision", OLD."in_force_on_read", OLD."in_force_on_to", OLD."kind", OLD."note", OLD."notice_days", OLD."operates_from", OLD."operates_inferred", OLD."operates_precision", OLD."operates_read", OLD."operates_to", OLD."origin", OLD."outside_fields", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."prevailing_language", OLD."public_id", OLD."registry_number", OLD."review", OLD."scope", OLD."shared", OLD."signed_from", OLD."signed_inferred", OLD."signed_precision", OLD."signed_read", OLD."signed_to", OLD."state", OLD."state_on", OLD."term_text", OLD."term_text_en", OLD."term_text_ind", OLD."term_text_ko", OLD."terminated_from", OLD."terminated_inferred", OLD."terminated_precision", OLD."terminated_read", OLD."terminated_to", OLD."title", OLD."title_basis", OLD."title_en", OLD."title_ind", OLD."title_ko", OLD."version", OLD."without_text_because", OLD."works_back"); RETURN NULL;',
                                    hash="7f44d762ca52da0d8b0da6e00b1387b6f24ae995",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a07e3",
                                    table="agreements_agreement",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "agreementversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="670fc41bed40e5b75739d468c95387be5f7cddf3",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_8e69b",
                                    table="agreements_agreementversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "contribution": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "agreements_contributionversion" ("agreement_id", "amount", "basis", "currency", "first_year", "id", "institution_id", "kind", "last_year", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status") VALUES (NEW."agreement_id", NEW."amount", NEW."basis", NEW."currency", NEW."first_year", NEW."id", NEW."institution_id", NEW."kind", NEW."last_year", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."status"); RETURN NULL;',
                                    hash="98ead9b78c11572f08084e44dc636276b823cb4a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_4ae5a",
                                    table="agreements_contribution",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "agreements_contributionversion" ("agreement_id", "amount", "basis", "currency", "first_year", "id", "institution_id", "kind", "last_year", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status") VALUES (NEW."agreement_id", NEW."amount", NEW."basis", NEW."currency", NEW."first_year", NEW."id", NEW."institution_id", NEW."kind", NEW."last_year", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."status"); RETURN NULL;',
                                    hash="dafd81814b3bb4bdfe6d5c6112d05d5472eafe74",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c054b",
                                    table="agreements_contribution",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "agreements_contributionversion" ("agreement_id", "amount", "basis", "currency", "first_year", "id", "institution_id", "kind", "last_year", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status") VALUES (OLD."agreement_id", OLD."amount", OLD."basis", OLD."currency", OLD."first_year", OLD."id", OLD."institution_id", OLD."kind", OLD."last_year", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."status"); RETURN NULL;',
                                    hash="36f8676ed9f75356ef3cc2c1ce714bb67af8d0c9",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_4aecc",
                                    table="agreements_contribution",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "contributionversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="891972531c8fd0029b22db6cf8627793deabd5b7",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d10a8",
                                    table="agreements_contributionversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "party": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "agreements_partyversion" ("agreement_id", "id", "institution_id", "name_as_signed", "name_as_signed_en", "name_as_signed_ind", "name_as_signed_ko", "name_basis", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "side") VALUES (NEW."agreement_id", NEW."id", NEW."institution_id", NEW."name_as_signed", NEW."name_as_signed_en", NEW."name_as_signed_ind", NEW."name_as_signed_ko", NEW."name_basis", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."side"); RETURN NULL;',
                                    hash="f22ea89556ffbb310135d58688b421d6f8f345ae",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_783c4",
                                    table="agreements_party",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "agreements_partyversion" ("agreement_id", "id", "institution_id", "name_as_signed", "name_as_signed_en", "name_as_signed_ind", "name_as_signed_ko", "name_basis", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "side") VALUES (NEW."agreement_id", NEW."id", NEW."institution_id", NEW."name_as_signed", NEW."name_as_signed_en", NEW."name_as_signed_ind", NEW."name_as_signed_ko", NEW."name_basis", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."side"); RETURN NULL;',
                                    hash="aff27c2e7ebee9dd63dc4fd9b8deb1d53101759e",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_83158",
                                    table="agreements_party",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "agreements_partyversion" ("agreement_id", "id", "institution_id", "name_as_signed", "name_as_signed_en", "name_as_signed_ind", "name_as_signed_ko", "name_basis", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "side") VALUES (OLD."agreement_id", OLD."id", OLD."institution_id", OLD."name_as_signed", OLD."name_as_signed_en", OLD."name_as_signed_ind", OLD."name_as_signed_ko", OLD."name_basis", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."side"); RETURN NULL;',
                                    hash="03f7d54c17e758f94732e0c4b77cef0c431a83c1",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_048bd",
                                    table="agreements_party",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "partyversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="b2df9794f1d3de269dd2f1c6f711f9db7b1cf2e0",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e8162",
                                    table="agreements_partyversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "relation": [
                            pgtrigger.compiler.Trigger(
                                name="relation_acyclic",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n-- One writer at a time, or two could each add half of a circle.\nPERFORM pg_advisory_xact_lock(hashtext('agreements_relation'));\nIF EXISTS (\n    WITH RECURSIVE reached(id) AS (\n        SELECT NEW.to_id\n        UNION\n        SELECT relation.to_id\n        FROM agreements_relation AS relation\n        JOIN reached ON relation.agreement_id = reached.id\n        WHERE relation.id <> NEW.id\n    )\n    SELECT 1 FROM reached WHERE id = NEW.agreement_id\n) THEN\n    RAISE EXCEPTION 'relation_acyclic: agreements may not relate in a circle'\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'relation_acyclic';\nEND IF;\nRETURN NEW;\n",
                                    hash="b837a0e41d06e4b2e7fbeb479b85215bddbe0ea4",
                                    operation="INSERT OR UPDATE",
                                    pgid="pgtrigger_relation_acyclic_b491f",
                                    table="agreements_relation",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "agreements_relationversion" ("agreement_id", "id", "kind", "new_end_from", "new_end_inferred", "new_end_precision", "new_end_read", "new_end_to", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "to_id") VALUES (NEW."agreement_id", NEW."id", NEW."kind", NEW."new_end_from", NEW."new_end_inferred", NEW."new_end_precision", NEW."new_end_read", NEW."new_end_to", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."to_id"); RETURN NULL;',
                                    hash="2b24d214d61257ab23428ee34c7173f3060387c4",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6b00f",
                                    table="agreements_relation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "agreements_relationversion" ("agreement_id", "id", "kind", "new_end_from", "new_end_inferred", "new_end_precision", "new_end_read", "new_end_to", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "to_id") VALUES (NEW."agreement_id", NEW."id", NEW."kind", NEW."new_end_from", NEW."new_end_inferred", NEW."new_end_precision", NEW."new_end_read", NEW."new_end_to", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."to_id"); RETURN NULL;',
                                    hash="22710ae6d3c319b6dd0127f2570e3456c7084dce",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_ce12d",
                                    table="agreements_relation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "agreements_relationversion" ("agreement_id", "id", "kind", "new_end_from", "new_end_inferred", "new_end_precision", "new_end_read", "new_end_to", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "to_id") VALUES (OLD."agreement_id", OLD."id", OLD."kind", OLD."new_end_from", OLD."new_end_inferred", OLD."new_end_precision", OLD."new_end_read", OLD."new_end_to", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."to_id"); RETURN NULL;',
                                    hash="df9c5f270fa0cd04c0d55e0b0d573fd63ccf960c",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_84a35",
                                    table="agreements_relation",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "relationversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="d3ed4d3a1d07d8accb96a08436c82b73cb6817cf",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_84c64",
                                    table="agreements_relationversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "signature": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "agreements_signatureversion" ("agreement_id", "appointment_id", "capacity", "confidence", "full_powers_reference", "id", "local_time", "mode", "office_as_signed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "principal_appointment_id", "principal_institution_id", "principal_office", "principal_office_en", "principal_office_ind", "principal_office_ko", "principal_person_id", "side", "signed_from", "signed_inferred", "signed_precision", "signed_read", "signed_to", "venue", "zone") VALUES (NEW."agreement_id", NEW."appointment_id", NEW."capacity", NEW."confidence", NEW."full_powers_reference", NEW."id", NEW."local_time", NEW."mode", NEW."office_as_signed", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."principal_appointment_id", NEW."principal_institution_id", NEW."principal_office", NEW."principal_office_en", NEW."principal_office_ind", NEW."principal_office_ko", NEW."principal_person_id", NEW."side", NEW."signed_from", NEW."signed_inferred", NEW."signed_precision", NEW."signed_read", NEW."signed_to", NEW."venue", NEW."zone"); RETURN NULL;',
                                    hash="07d559956e01ecb61c283dccfbc7e359cb7fdf04",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6d3e4",
                                    table="agreements_signature",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "agreements_signatureversion" ("agreement_id", "appointment_id", "capacity", "confidence", "full_powers_reference", "id", "local_time", "mode", "office_as_signed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "principal_appointment_id", "principal_institution_id", "principal_office", "principal_office_en", "principal_office_ind", "principal_office_ko", "principal_person_id", "side", "signed_from", "signed_inferred", "signed_precision", "signed_read", "signed_to", "venue", "zone") VALUES (NEW."agreement_id", NEW."appointment_id", NEW."capacity", NEW."confidence", NEW."full_powers_reference", NEW."id", NEW."local_time", NEW."mode", NEW."office_as_signed", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."principal_appointment_id", NEW."principal_institution_id", NEW."principal_office", NEW."principal_office_en", NEW."principal_office_ind", NEW."principal_office_ko", NEW."principal_person_id", NEW."side", NEW."signed_from", NEW."signed_inferred", NEW."signed_precision", NEW."signed_read", NEW."signed_to", NEW."venue", NEW."zone"); RETURN NULL;',
                                    hash="a3bd8cda5d6fe0341ebcbd352db3b63bb8e2729d",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_fcdd6",
                                    table="agreements_signature",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "agreements_signatureversion" ("agreement_id", "appointment_id", "capacity", "confidence", "full_powers_reference", "id", "local_time", "mode", "office_as_signed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "principal_appointment_id", "principal_institution_id", "principal_office", "principal_office_en", "principal_office_ind", "principal_office_ko", "principal_person_id", "side", "signed_from", "signed_inferred", "signed_precision", "signed_read", "signed_to", "venue", "zone") VALUES (OLD."agreement_id", OLD."appointment_id", OLD."capacity", OLD."confidence", OLD."full_powers_reference", OLD."id", OLD."local_time", OLD."mode", OLD."office_as_signed", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."principal_appointment_id", OLD."principal_institution_id", OLD."principal_office", OLD."principal_office_en", OLD."principal_office_ind", OLD."principal_office_ko", OLD."principal_person_id", OLD."side", OLD."signed_from", OLD."signed_inferred", OLD."signed_precision", OLD."signed_read", OLD."signed_to", OLD."venue", OLD."zone"); RETURN NULL;',
                                    hash="81cf7869bb5e4db051b2394fdc00398c3c96d1f1",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_403e6",
                                    table="agreements_signature",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "signatureversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="5dffc799be6696bbb8a3bc2bc558c9e69ae30e69",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_801e7",
                                    table="agreements_signatureversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
