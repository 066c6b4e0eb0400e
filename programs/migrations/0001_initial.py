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
        ("agreements", "0001_initial"),
        ("directory", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("sources", "0001_initial"),
    ]

    operations = [
        egcc_portal.history.operations.Together(
            operations=[
                migrations.CreateModel(
                    name="Program",
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
                        ("code", models.CharField(max_length=30, verbose_name="code")),
                        (
                            "name",
                            models.CharField(
                                max_length=200, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "name_ind",
                            models.CharField(
                                max_length=200, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                max_length=200, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "name_ko",
                            models.CharField(
                                max_length=200, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True, null=True, verbose_name="summary"
                            ),
                        ),
                        (
                            "summary_ind",
                            models.TextField(
                                blank=True, null=True, verbose_name="summary"
                            ),
                        ),
                        (
                            "summary_en",
                            models.TextField(
                                blank=True, null=True, verbose_name="summary"
                            ),
                        ),
                        (
                            "summary_ko",
                            models.TextField(
                                blank=True, null=True, verbose_name="summary"
                            ),
                        ),
                        (
                            "objectives",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=300),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="objectives",
                            ),
                        ),
                        (
                            "city",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=100,
                                verbose_name="city",
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
                            "counted",
                            models.BooleanField(
                                default=True, verbose_name="counted in the programme"
                            ),
                        ),
                        (
                            "center",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="programs_run",
                                to="directory.institution",
                                verbose_name="center",
                            ),
                        ),
                        (
                            "host",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="programs_hosted",
                                to="directory.institution",
                                verbose_name="host",
                            ),
                        ),
                        (
                            "predecessor",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="successors",
                                to="programs.program",
                                verbose_name="predecessor",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["code", "pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(fields=["code", "id"], name="program_by_code")
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("public_id",),
                                name="program_public_id_once",
                                violation_error_code="unique",
                                violation_error_message="This public id is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("public_id", ""), _negated=True),
                                name="program_public_id_given",
                                violation_error_message="A record needs a public id.",
                            ),
                            models.UniqueConstraint(
                                fields=("code",),
                                name="program_code_once",
                                violation_error_code="unique",
                                violation_error_message="This code is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("predecessor", None),
                                    models.Q(
                                        ("predecessor", models.F("id")), _negated=True
                                    ),
                                    _connector="OR",
                                ),
                                name="program_not_its_own_predecessor",
                                violation_error_message="A program does not precede itself.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Basis",
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
                            "role",
                            models.CharField(
                                choices=[
                                    ("founding", "founding"),
                                    ("annex", "annex"),
                                    ("extension", "extension"),
                                    ("extension_unconfirmed", "extension, unconfirmed"),
                                ],
                                max_length=21,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="bases",
                                to="agreements.agreement",
                                verbose_name="agreement",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="bases",
                                to="programs.program",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["program", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("program", "agreement"),
                                name="basis_once",
                                violation_error_message="The program already stands on it.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Event",
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
                                    ("signing", "signing"),
                                    ("inauguration", "inauguration"),
                                    ("forum", "cooperation forum"),
                                    ("joint_committee", "joint committee"),
                                    ("meeting", "meeting"),
                                    ("visit", "visit"),
                                    ("training_opening", "opening of a training"),
                                    ("statement", "statement"),
                                    ("workshop", "workshop"),
                                ],
                                max_length=16,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "series",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=40,
                                verbose_name="series",
                            ),
                        ),
                        (
                            "ordinal",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="number in the series",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ind",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ko",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "held_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="held"
                            ),
                        ),
                        (
                            "held_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="held"
                            ),
                        ),
                        (
                            "held_precision",
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
                                verbose_name="held",
                            ),
                        ),
                        (
                            "held_inferred",
                            models.BooleanField(default=False, verbose_name="held"),
                        ),
                        (
                            "held_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="held",
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
                            "city",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=100,
                                verbose_name="city",
                            ),
                        ),
                        (
                            "country",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=2,
                                verbose_name="country",
                            ),
                        ),
                        (
                            "multiplicity",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="how many"
                            ),
                        ),
                        (
                            "individually_known",
                            models.BooleanField(
                                default=True, verbose_name="known one by one"
                            ),
                        ),
                        (
                            "counted",
                            models.BooleanField(
                                default=True, verbose_name="counted in the programme"
                            ),
                        ),
                        (
                            "minutes",
                            models.TextField(
                                blank=True,
                                null=True,
                                verbose_name="minutes of the meeting",
                            ),
                        ),
                        (
                            "minutes_ind",
                            models.TextField(
                                blank=True,
                                null=True,
                                verbose_name="minutes of the meeting",
                            ),
                        ),
                        (
                            "minutes_en",
                            models.TextField(
                                blank=True,
                                null=True,
                                verbose_name="minutes of the meeting",
                            ),
                        ),
                        (
                            "minutes_ko",
                            models.TextField(
                                blank=True,
                                null=True,
                                verbose_name="minutes of the meeting",
                            ),
                        ),
                        (
                            "listed_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    "held_from", models.Value(datetime.date(1, 1, 1))
                                ),
                                output_field=models.DateField(),
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="events",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-listed_on", "-pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["listed_on", "id"], name="event_listed"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("public_id",),
                                name="event_public_id_once",
                                violation_error_code="unique",
                                violation_error_message="This public id is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("public_id", ""), _negated=True),
                                name="event_public_id_given",
                                violation_error_message="A record needs a public id.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("held_precision", "unknown"),
                                        ("held_from", None),
                                        ("held_to", None),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("held_precision", "unknown"), _negated=True
                                        ),
                                        ("held_from__isnull", False),
                                        ("held_to__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="event_held_known_has_days",
                                violation_error_message="Give the day, month, year or range, or say that it is unknown.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("held_from", None),
                                    models.Q(
                                        ("held_from__lt", models.F("held_to")),
                                        models.Q(
                                            ("held_precision", "day"), _negated=True
                                        ),
                                    ),
                                    ("held_from", models.F("held_to")),
                                    _connector="OR",
                                ),
                                name="event_held_in_order",
                                violation_error_message="The last day is before the first, or a single day has two.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ordinal", None),
                                    models.Q(
                                        models.Q(("series", ""), _negated=True),
                                        ("ordinal__gt", 0),
                                    ),
                                    _connector="OR",
                                ),
                                name="event_ordinal_within_series",
                                violation_error_message="A number stands within a series.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("multiplicity__gt", 0)),
                                name="event_happens_at_least_once",
                                violation_error_message="It happened at least once.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Decision",
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
                            "order",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="order"
                            ),
                        ),
                        ("text", models.TextField(null=True, verbose_name="decision")),
                        (
                            "text_ind",
                            models.TextField(null=True, verbose_name="decision"),
                        ),
                        (
                            "text_en",
                            models.TextField(null=True, verbose_name="decision"),
                        ),
                        (
                            "text_ko",
                            models.TextField(null=True, verbose_name="decision"),
                        ),
                        (
                            "due_on",
                            models.DateField(blank=True, null=True, verbose_name="due"),
                        ),
                        (
                            "done_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="done"
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decisions",
                                to="directory.institution",
                                verbose_name="owner",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="decisions",
                                to="programs.event",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["event", "order", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("due_on", None),
                                    ("owner__isnull", False),
                                    _connector="OR",
                                ),
                                name="decision_due_has_owner",
                                violation_error_message="What is due has an owner.",
                            ),
                            models.UniqueConstraint(
                                models.F("event"),
                                models.F("order"),
                                name="decision_order_once",
                                violation_error_message="This number is already taken.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EventAgreement",
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
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="event_links",
                                to="agreements.agreement",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="agreement_links",
                                to="programs.event",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("event", "agreement"),
                                name="eventagreement_once",
                                violation_error_message="The event is already linked to it.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FocusArea",
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
                            "order",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="order"
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ind",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ko",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="focus_areas",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["program", "order", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("public_id",),
                                name="focusarea_public_id_once",
                                violation_error_code="unique",
                                violation_error_message="This public id is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("public_id", ""), _negated=True),
                                name="focusarea_public_id_given",
                                violation_error_message="A record needs a public id.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Indicator",
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
                        ("code", models.CharField(max_length=30, verbose_name="code")),
                        (
                            "title",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ind",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ko",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "definition",
                            models.TextField(
                                blank=True, null=True, verbose_name="definition"
                            ),
                        ),
                        (
                            "definition_ind",
                            models.TextField(
                                blank=True, null=True, verbose_name="definition"
                            ),
                        ),
                        (
                            "definition_en",
                            models.TextField(
                                blank=True, null=True, verbose_name="definition"
                            ),
                        ),
                        (
                            "definition_ko",
                            models.TextField(
                                blank=True, null=True, verbose_name="definition"
                            ),
                        ),
                        ("unit", models.CharField(max_length=20, verbose_name="unit")),
                        (
                            "measure",
                            models.CharField(
                                choices=[
                                    ("count", "count"),
                                    ("sum", "sum"),
                                    ("percent", "percent"),
                                    ("rank", "rank"),
                                    ("index", "index"),
                                    ("money", "money"),
                                ],
                                max_length=7,
                                verbose_name="measure",
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                choices=[
                                    ("up", "higher is better"),
                                    ("down", "lower is better"),
                                ],
                                max_length=4,
                                verbose_name="direction",
                            ),
                        ),
                        (
                            "across",
                            models.CharField(
                                choices=[
                                    ("sum", "sum"),
                                    ("max", "highest"),
                                    ("average", "average"),
                                    ("latest", "latest"),
                                ],
                                default="latest",
                                max_length=7,
                                verbose_name="across periods",
                            ),
                        ),
                        (
                            "scale_min",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=14,
                                null=True,
                                verbose_name="lowest value",
                            ),
                        ),
                        (
                            "scale_max",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=14,
                                null=True,
                                verbose_name="highest value",
                            ),
                        ),
                        (
                            "rhythm",
                            models.CharField(
                                choices=[
                                    ("once", "once"),
                                    ("yearly", "yearly"),
                                    ("every_two_years", "every two years"),
                                    ("quarterly", "quarterly"),
                                    ("monthly", "monthly"),
                                ],
                                max_length=15,
                                verbose_name="rhythm",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="parts",
                                to="programs.indicator",
                                verbose_name="part of",
                            ),
                        ),
                        (
                            "publisher",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="indicators",
                                to="directory.institution",
                                verbose_name="publisher",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                blank=True,
                                help_text="Empty for a context indicator, which no program is said to move.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="indicators",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["code", "pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["code", "id"], name="indicator_by_code"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("public_id",),
                                name="indicator_public_id_once",
                                violation_error_code="unique",
                                violation_error_message="This public id is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("public_id", ""), _negated=True),
                                name="indicator_public_id_given",
                                violation_error_message="A record needs a public id.",
                            ),
                            models.UniqueConstraint(
                                fields=("code",),
                                name="indicator_code_once",
                                violation_error_code="unique",
                                violation_error_message="This code is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("scale_max", None), ("scale_min", None)),
                                    models.Q(
                                        ("scale_max__gt", models.F("scale_min")),
                                        ("scale_max__isnull", False),
                                        ("scale_min__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="indicator_scale_in_order",
                                violation_error_message="Give the lowest value and a higher one.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IndicatorClass",
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
                            "label",
                            models.CharField(
                                max_length=60, null=True, verbose_name="class"
                            ),
                        ),
                        (
                            "label_ind",
                            models.CharField(
                                max_length=60, null=True, verbose_name="class"
                            ),
                        ),
                        (
                            "label_en",
                            models.CharField(
                                max_length=60, null=True, verbose_name="class"
                            ),
                        ),
                        (
                            "label_ko",
                            models.CharField(
                                max_length=60, null=True, verbose_name="class"
                            ),
                        ),
                        (
                            "lower",
                            models.DecimalField(
                                decimal_places=4, max_digits=14, verbose_name="from"
                            ),
                        ),
                        (
                            "lower_included",
                            models.BooleanField(
                                default=True, verbose_name="lower limit included"
                            ),
                        ),
                        (
                            "upper",
                            models.DecimalField(
                                decimal_places=4, max_digits=14, verbose_name="up to"
                            ),
                        ),
                        (
                            "upper_included",
                            models.BooleanField(
                                default=False, verbose_name="upper limit included"
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="classes",
                                to="programs.indicator",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["indicator", "-lower"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("indicator", "lower"),
                                name="indicatorclass_lower_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("upper__gt", models.F("lower"))),
                                name="indicatorclass_limits_in_order",
                                violation_error_message="The upper limit is above the lower.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Output",
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
                                    ("plan", "plan"),
                                    ("study", "study"),
                                    ("standard", "standard"),
                                    ("design", "design"),
                                    ("system", "system"),
                                    ("training", "training"),
                                ],
                                max_length=8,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ind",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ko",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("initiated", "initiated"),
                                    ("in_progress", "in progress"),
                                    ("reported_developed", "reported as developed"),
                                    ("completed", "completed"),
                                ],
                                max_length=18,
                                verbose_name="state",
                            ),
                        ),
                        ("state_on", models.DateField(verbose_name="state as of")),
                        (
                            "delivered_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="delivered"
                            ),
                        ),
                        (
                            "delivered_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="delivered"
                            ),
                        ),
                        (
                            "delivered_precision",
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
                                verbose_name="delivered",
                            ),
                        ),
                        (
                            "delivered_inferred",
                            models.BooleanField(
                                default=False, verbose_name="delivered"
                            ),
                        ),
                        (
                            "delivered_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="delivered",
                            ),
                        ),
                        (
                            "predecessor",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="successors",
                                to="programs.output",
                                verbose_name="predecessor",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="outputs",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["state_on", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("public_id",),
                                name="output_public_id_once",
                                violation_error_code="unique",
                                violation_error_message="This public id is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("public_id", ""), _negated=True),
                                name="output_public_id_given",
                                violation_error_message="A record needs a public id.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("delivered_precision", "unknown"),
                                        ("delivered_from", None),
                                        ("delivered_to", None),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("delivered_precision", "unknown"),
                                            _negated=True,
                                        ),
                                        ("delivered_from__isnull", False),
                                        ("delivered_to__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="output_delivered_known_has_days",
                                violation_error_message="Give the day, month, year or range, or say that it is unknown.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("delivered_from", None),
                                    models.Q(
                                        (
                                            "delivered_from__lt",
                                            models.F("delivered_to"),
                                        ),
                                        models.Q(
                                            ("delivered_precision", "day"),
                                            _negated=True,
                                        ),
                                    ),
                                    ("delivered_from", models.F("delivered_to")),
                                    _connector="OR",
                                ),
                                name="output_delivered_in_order",
                                violation_error_message="The last day is before the first, or a single day has two.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Participation",
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
                            "role",
                            models.CharField(
                                choices=[
                                    ("host", "host"),
                                    ("participant", "participant"),
                                    ("speaker", "speaker"),
                                    ("invited", "invited"),
                                ],
                                max_length=11,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="participations",
                                to="programs.event",
                            ),
                        ),
                        (
                            "institution",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="participations",
                                to="directory.institution",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="participations",
                                to="directory.person",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["event", "role", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("event", "institution", "person", "role"),
                                name="participation_once",
                                nulls_distinct=False,
                                violation_error_message="This is already recorded.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("institution__isnull", False),
                                    ("person__isnull", False),
                                    _connector="OR",
                                ),
                                name="participation_of_somebody",
                                violation_error_message="Name an institution or a person.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProgramOrganization",
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
                            "role",
                            models.CharField(
                                choices=[
                                    ("lead", "lead organization"),
                                    ("specialized", "specialized organization"),
                                    ("partner", "cooperation partner"),
                                ],
                                max_length=11,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "institution",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="program_roles",
                                to="directory.institution",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="organizations",
                                to="programs.program",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["program", "role", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("program", "institution", "role"),
                                name="programorganization_once",
                                violation_error_message="The institution already has this role.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProgramTerm",
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
                                    ("agreement_term", "term of the agreement"),
                                    ("extension_term", "term of the extension"),
                                    ("centre_operation", "operation of the center"),
                                    ("expert_posting", "posting of experts"),
                                    ("phase_as_told", "phase as told"),
                                ],
                                max_length=16,
                                verbose_name="kind",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="first day")),
                        (
                            "ends_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="last day"
                            ),
                        ),
                        (
                            "precision",
                            models.CharField(
                                choices=[
                                    ("day", "day"),
                                    ("month", "month"),
                                    ("year", "year"),
                                ],
                                max_length=5,
                                verbose_name="precision",
                            ),
                        ),
                        (
                            "inferred",
                            models.BooleanField(default=False, verbose_name="inferred"),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="terms",
                                to="programs.program",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["program", "starts_on", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("program", "kind", "starts_on", "ends_on"),
                                name="programterm_once",
                                nulls_distinct=False,
                                violation_error_message="This period is already recorded.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on", None),
                                    ("ends_on__gte", models.F("starts_on")),
                                    _connector="OR",
                                ),
                                name="programterm_ends_after_start",
                                violation_error_message="The last day is before the first.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Project",
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
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "title",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ind",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ko",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True, null=True, verbose_name="summary"
                            ),
                        ),
                        (
                            "summary_ind",
                            models.TextField(
                                blank=True, null=True, verbose_name="summary"
                            ),
                        ),
                        (
                            "summary_en",
                            models.TextField(
                                blank=True, null=True, verbose_name="summary"
                            ),
                        ),
                        (
                            "summary_ko",
                            models.TextField(
                                blank=True, null=True, verbose_name="summary"
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("proposed", "proposed"),
                                    ("planned", "planned"),
                                    ("in_progress", "in progress"),
                                    ("completed", "completed"),
                                    ("suspended", "suspended"),
                                    ("cancelled", "cancelled"),
                                ],
                                default="proposed",
                                max_length=11,
                                verbose_name="state",
                            ),
                        ),
                        ("state_on", models.DateField(verbose_name="state as of")),
                        (
                            "iati_status",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "1 pipeline/identification"),
                                    (2, "2 implementation"),
                                    (3, "3 finalization"),
                                    (4, "4 closed"),
                                    (5, "5 cancelled"),
                                    (6, "6 suspended"),
                                ],
                                verbose_name="IATI status",
                            ),
                        ),
                        (
                            "agreement",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="projects",
                                to="agreements.agreement",
                                verbose_name="agreement that covers it",
                            ),
                        ),
                        (
                            "focus_area",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="projects",
                                to="programs.focusarea",
                                verbose_name="focus area",
                            ),
                        ),
                        (
                            "predecessor",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="successors",
                                to="programs.project",
                                verbose_name="predecessor",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="projects",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-year", "-pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(fields=["year", "id"], name="project_by_year"),
                            models.Index(
                                fields=["state_on", "id"], name="project_by_state_day"
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("public_id",),
                                name="project_public_id_once",
                                violation_error_code="unique",
                                violation_error_message="This public id is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("public_id", ""), _negated=True),
                                name="project_public_id_given",
                                violation_error_message="A record needs a public id.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("year__gte", 1990), ("year__lte", 2100)
                                ),
                                name="project_year_plausible",
                                violation_error_message="Give a year between 1990 and 2100.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("iati_status__gte", 1), ("iati_status__lte", 6)
                                ),
                                name="project_iati_status_known",
                                violation_error_message="The IATI status is 1 to 6.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Milestone",
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
                            "order",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="order"
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ind",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ko",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "planned_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="planned"
                            ),
                        ),
                        (
                            "planned_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="planned"
                            ),
                        ),
                        (
                            "planned_precision",
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
                                verbose_name="planned",
                            ),
                        ),
                        (
                            "planned_inferred",
                            models.BooleanField(default=False, verbose_name="planned"),
                        ),
                        (
                            "planned_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="planned",
                            ),
                        ),
                        (
                            "forecast_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="expected"
                            ),
                        ),
                        (
                            "forecast_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="expected"
                            ),
                        ),
                        (
                            "forecast_precision",
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
                                verbose_name="expected",
                            ),
                        ),
                        (
                            "forecast_inferred",
                            models.BooleanField(default=False, verbose_name="expected"),
                        ),
                        (
                            "forecast_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="expected",
                            ),
                        ),
                        (
                            "forecast_reason",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="why it moved",
                            ),
                        ),
                        (
                            "actual_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="done"
                            ),
                        ),
                        (
                            "actual_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="done"
                            ),
                        ),
                        (
                            "actual_precision",
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
                                verbose_name="done",
                            ),
                        ),
                        (
                            "actual_inferred",
                            models.BooleanField(default=False, verbose_name="done"),
                        ),
                        (
                            "actual_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="done",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="milestones",
                                to="programs.project",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["project", "order", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("planned_precision", "unknown"),
                                        ("planned_from", None),
                                        ("planned_to", None),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("planned_precision", "unknown"),
                                            _negated=True,
                                        ),
                                        ("planned_from__isnull", False),
                                        ("planned_to__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="milestone_planned_known_has_days",
                                violation_error_message="Give the day, month, year or range, or say that it is unknown.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("planned_from", None),
                                    models.Q(
                                        ("planned_from__lt", models.F("planned_to")),
                                        models.Q(
                                            ("planned_precision", "day"), _negated=True
                                        ),
                                    ),
                                    ("planned_from", models.F("planned_to")),
                                    _connector="OR",
                                ),
                                name="milestone_planned_in_order",
                                violation_error_message="The last day is before the first, or a single day has two.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("forecast_precision", "unknown"),
                                        ("forecast_from", None),
                                        ("forecast_to", None),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("forecast_precision", "unknown"),
                                            _negated=True,
                                        ),
                                        ("forecast_from__isnull", False),
                                        ("forecast_to__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="milestone_forecast_known_has_days",
                                violation_error_message="Give the day, month, year or range, or say that it is unknown.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("forecast_from", None),
                                    models.Q(
                                        ("forecast_from__lt", models.F("forecast_to")),
                                        models.Q(
                                            ("forecast_precision", "day"), _negated=True
                                        ),
                                    ),
                                    ("forecast_from", models.F("forecast_to")),
                                    _connector="OR",
                                ),
                                name="milestone_forecast_in_order",
                                violation_error_message="The last day is before the first, or a single day has two.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("actual_precision", "unknown"),
                                        ("actual_from", None),
                                        ("actual_to", None),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("actual_precision", "unknown"),
                                            _negated=True,
                                        ),
                                        ("actual_from__isnull", False),
                                        ("actual_to__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="milestone_actual_known_has_days",
                                violation_error_message="Give the day, month, year or range, or say that it is unknown.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("actual_from", None),
                                    models.Q(
                                        ("actual_from__lt", models.F("actual_to")),
                                        models.Q(
                                            ("actual_precision", "day"), _negated=True
                                        ),
                                    ),
                                    ("actual_from", models.F("actual_to")),
                                    _connector="OR",
                                ),
                                name="milestone_actual_in_order",
                                violation_error_message="The last day is before the first, or a single day has two.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("forecast_from", None),
                                    models.Q(("forecast_reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="milestone_forecast_has_reason",
                                violation_error_message="Say why the day has moved.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProgressUpdate",
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
                            "month",
                            models.DateField(
                                help_text="The first day of the month.",
                                verbose_name="month",
                            ),
                        ),
                        (
                            "percent",
                            models.PositiveSmallIntegerField(
                                verbose_name="percent done"
                            ),
                        ),
                        (
                            "narrative",
                            models.TextField(
                                blank=True, null=True, verbose_name="what was done"
                            ),
                        ),
                        (
                            "narrative_ind",
                            models.TextField(
                                blank=True, null=True, verbose_name="what was done"
                            ),
                        ),
                        (
                            "narrative_en",
                            models.TextField(
                                blank=True, null=True, verbose_name="what was done"
                            ),
                        ),
                        (
                            "narrative_ko",
                            models.TextField(
                                blank=True, null=True, verbose_name="what was done"
                            ),
                        ),
                        (
                            "problems",
                            models.TextField(
                                blank=True, null=True, verbose_name="problems"
                            ),
                        ),
                        (
                            "problems_ind",
                            models.TextField(
                                blank=True, null=True, verbose_name="problems"
                            ),
                        ),
                        (
                            "problems_en",
                            models.TextField(
                                blank=True, null=True, verbose_name="problems"
                            ),
                        ),
                        (
                            "problems_ko",
                            models.TextField(
                                blank=True, null=True, verbose_name="problems"
                            ),
                        ),
                        (
                            "next_steps",
                            models.TextField(
                                blank=True, null=True, verbose_name="next steps"
                            ),
                        ),
                        (
                            "next_steps_ind",
                            models.TextField(
                                blank=True, null=True, verbose_name="next steps"
                            ),
                        ),
                        (
                            "next_steps_en",
                            models.TextField(
                                blank=True, null=True, verbose_name="next steps"
                            ),
                        ),
                        (
                            "next_steps_ko",
                            models.TextField(
                                blank=True, null=True, verbose_name="next steps"
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="updates",
                                to="programs.project",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["project", "-month"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("project", "month"),
                                name="progressupdate_month_once",
                                violation_error_message="There is an update for this month.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("percent__lte", 100)),
                                name="progressupdate_percent_to_100",
                                violation_error_message="Give 0 to 100 percent.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("month__day", 1)),
                                name="progressupdate_month_is_first_day",
                                violation_error_message="Give the first day of the month.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProjectOutput",
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
                            "output",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="works",
                                to="programs.output",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="works",
                                to="programs.project",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("project", "output"),
                                name="projectoutput_once",
                                violation_error_message="The project already has this output.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProjectParty",
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
                                choices=[("lead", "lead"), ("partner", "partner")],
                                max_length=7,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "institution",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="project_roles",
                                to="directory.institution",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="parties",
                                to="programs.project",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["project", "side", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("project", "institution", "role"),
                                name="projectparty_once",
                                violation_error_message="The institution already has this role.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Regulation",
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
                            "country",
                            models.CharField(max_length=2, verbose_name="country"),
                        ),
                        ("kind", models.CharField(max_length=60, verbose_name="kind")),
                        (
                            "number",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="number"
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="year"
                            ),
                        ),
                        (
                            "short",
                            models.CharField(max_length=80, verbose_name="short form"),
                        ),
                        (
                            "subject",
                            models.CharField(
                                max_length=200, null=True, verbose_name="subject"
                            ),
                        ),
                        (
                            "subject_ind",
                            models.CharField(
                                max_length=200, null=True, verbose_name="subject"
                            ),
                        ),
                        (
                            "subject_en",
                            models.CharField(
                                max_length=200, null=True, verbose_name="subject"
                            ),
                        ),
                        (
                            "subject_ko",
                            models.CharField(
                                max_length=200, null=True, verbose_name="subject"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["year", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("public_id",),
                                name="regulation_public_id_once",
                                violation_error_code="unique",
                                violation_error_message="This public id is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("public_id", ""), _negated=True),
                                name="regulation_public_id_given",
                                violation_error_message="A record needs a public id.",
                            ),
                            models.UniqueConstraint(
                                fields=("short",),
                                name="regulation_short_once",
                                violation_error_code="unique",
                                violation_error_message="This short form is already taken.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ContributionClaim",
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
                            "strength",
                            models.CharField(
                                choices=[
                                    ("mentioned", "mentioned beside it"),
                                    ("contributed", "contributes to it"),
                                    ("based_on", "it is based on the work"),
                                ],
                                max_length=11,
                                verbose_name="strength",
                            ),
                        ),
                        (
                            "wording",
                            models.CharField(
                                max_length=300, verbose_name="how it is worded"
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
                                related_name="contribution_claims",
                                to="sources.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "speaker",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="contribution_claims",
                                to="directory.person",
                                verbose_name="speaker",
                            ),
                        ),
                        (
                            "result_indicator",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="contributions",
                                to="programs.indicator",
                                verbose_name="result: indicator",
                            ),
                        ),
                        (
                            "result_output",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="contributions",
                                to="programs.output",
                                verbose_name="result: output",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="contributions",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                        (
                            "regulation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="inspired",
                                to="programs.regulation",
                                verbose_name="foreign regulation",
                            ),
                        ),
                        (
                            "result_regulation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="contributions",
                                to="programs.regulation",
                                verbose_name="result: regulation",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("public_id",),
                                name="contributionclaim_public_id_once",
                                violation_error_code="unique",
                                violation_error_message="This public id is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("public_id", ""), _negated=True),
                                name="contributionclaim_public_id_given",
                                violation_error_message="A record needs a public id.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("program__isnull", False), ("regulation", None)
                                    ),
                                    models.Q(
                                        ("program", None), ("regulation__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="contributionclaim_one_contributor",
                                violation_error_message="Name one contributor.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("result_indicator", None),
                                        ("result_output__isnull", False),
                                        ("result_regulation", None),
                                    ),
                                    models.Q(
                                        ("result_indicator", None),
                                        ("result_output", None),
                                        ("result_regulation__isnull", False),
                                    ),
                                    models.Q(
                                        ("result_indicator__isnull", False),
                                        ("result_output", None),
                                        ("result_regulation", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="contributionclaim_one_result",
                                violation_error_message="Name one result.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Target",
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
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "value",
                            models.DecimalField(
                                decimal_places=4, max_digits=14, verbose_name="target"
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="targets",
                                to="programs.indicator",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="targets",
                                to="sources.source",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["indicator", "year"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("indicator", "year"),
                                name="target_year_once",
                                violation_error_message="There is a target for this year.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BasisVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("founding", "founding"),
                                    ("annex", "annex"),
                                    ("extension", "extension"),
                                    ("extension_unconfirmed", "extension, unconfirmed"),
                                ],
                                max_length=21,
                                verbose_name="role",
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
                                verbose_name="agreement",
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
                                to="programs.basis",
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
                    name="ContributionClaimVersion",
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
                            "strength",
                            models.CharField(
                                choices=[
                                    ("mentioned", "mentioned beside it"),
                                    ("contributed", "contributes to it"),
                                    ("based_on", "it is based on the work"),
                                ],
                                max_length=11,
                                verbose_name="strength",
                            ),
                        ),
                        (
                            "wording",
                            models.CharField(
                                max_length=300, verbose_name="how it is worded"
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
                                to="programs.contributionclaim",
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
                                verbose_name="source",
                            ),
                        ),
                        (
                            "speaker",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.person",
                                verbose_name="speaker",
                            ),
                        ),
                        (
                            "result_indicator",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.indicator",
                                verbose_name="result: indicator",
                            ),
                        ),
                        (
                            "result_output",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.output",
                                verbose_name="result: output",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                        (
                            "regulation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.regulation",
                                verbose_name="foreign regulation",
                            ),
                        ),
                        (
                            "result_regulation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.regulation",
                                verbose_name="result: regulation",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DecisionVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "order",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="order"
                            ),
                        ),
                        ("text", models.TextField(null=True, verbose_name="decision")),
                        (
                            "text_ind",
                            models.TextField(null=True, verbose_name="decision"),
                        ),
                        (
                            "text_en",
                            models.TextField(null=True, verbose_name="decision"),
                        ),
                        (
                            "text_ko",
                            models.TextField(null=True, verbose_name="decision"),
                        ),
                        (
                            "due_on",
                            models.DateField(blank=True, null=True, verbose_name="due"),
                        ),
                        (
                            "done_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="done"
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.institution",
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
                                to="programs.decision",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.event",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EventAgreementVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
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
                            "event",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.event",
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
                                to="programs.eventagreement",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EventVersion",
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
                                    ("signing", "signing"),
                                    ("inauguration", "inauguration"),
                                    ("forum", "cooperation forum"),
                                    ("joint_committee", "joint committee"),
                                    ("meeting", "meeting"),
                                    ("visit", "visit"),
                                    ("training_opening", "opening of a training"),
                                    ("statement", "statement"),
                                    ("workshop", "workshop"),
                                ],
                                max_length=16,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "series",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=40,
                                verbose_name="series",
                            ),
                        ),
                        (
                            "ordinal",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="number in the series",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ind",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ko",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "held_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="held"
                            ),
                        ),
                        (
                            "held_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="held"
                            ),
                        ),
                        (
                            "held_precision",
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
                                verbose_name="held",
                            ),
                        ),
                        (
                            "held_inferred",
                            models.BooleanField(default=False, verbose_name="held"),
                        ),
                        (
                            "held_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="held",
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
                            "city",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=100,
                                verbose_name="city",
                            ),
                        ),
                        (
                            "country",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=2,
                                verbose_name="country",
                            ),
                        ),
                        (
                            "multiplicity",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="how many"
                            ),
                        ),
                        (
                            "individually_known",
                            models.BooleanField(
                                default=True, verbose_name="known one by one"
                            ),
                        ),
                        (
                            "counted",
                            models.BooleanField(
                                default=True, verbose_name="counted in the programme"
                            ),
                        ),
                        (
                            "minutes",
                            models.TextField(
                                blank=True,
                                null=True,
                                verbose_name="minutes of the meeting",
                            ),
                        ),
                        (
                            "minutes_ind",
                            models.TextField(
                                blank=True,
                                null=True,
                                verbose_name="minutes of the meeting",
                            ),
                        ),
                        (
                            "minutes_en",
                            models.TextField(
                                blank=True,
                                null=True,
                                verbose_name="minutes of the meeting",
                            ),
                        ),
                        (
                            "minutes_ko",
                            models.TextField(
                                blank=True,
                                null=True,
                                verbose_name="minutes of the meeting",
                            ),
                        ),
                        (
                            "listed_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    "held_from", models.Value(datetime.date(1, 1, 1))
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
                                to="programs.event",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="FocusAreaVersion",
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
                            "order",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="order"
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ind",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ko",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
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
                                to="programs.focusarea",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="IndicatorClassVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "label",
                            models.CharField(
                                max_length=60, null=True, verbose_name="class"
                            ),
                        ),
                        (
                            "label_ind",
                            models.CharField(
                                max_length=60, null=True, verbose_name="class"
                            ),
                        ),
                        (
                            "label_en",
                            models.CharField(
                                max_length=60, null=True, verbose_name="class"
                            ),
                        ),
                        (
                            "label_ko",
                            models.CharField(
                                max_length=60, null=True, verbose_name="class"
                            ),
                        ),
                        (
                            "lower",
                            models.DecimalField(
                                decimal_places=4, max_digits=14, verbose_name="from"
                            ),
                        ),
                        (
                            "lower_included",
                            models.BooleanField(
                                default=True, verbose_name="lower limit included"
                            ),
                        ),
                        (
                            "upper",
                            models.DecimalField(
                                decimal_places=4, max_digits=14, verbose_name="up to"
                            ),
                        ),
                        (
                            "upper_included",
                            models.BooleanField(
                                default=False, verbose_name="upper limit included"
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.indicator",
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
                                to="programs.indicatorclass",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="IndicatorVersion",
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
                        ("code", models.CharField(max_length=30, verbose_name="code")),
                        (
                            "title",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ind",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ko",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "definition",
                            models.TextField(
                                blank=True, null=True, verbose_name="definition"
                            ),
                        ),
                        (
                            "definition_ind",
                            models.TextField(
                                blank=True, null=True, verbose_name="definition"
                            ),
                        ),
                        (
                            "definition_en",
                            models.TextField(
                                blank=True, null=True, verbose_name="definition"
                            ),
                        ),
                        (
                            "definition_ko",
                            models.TextField(
                                blank=True, null=True, verbose_name="definition"
                            ),
                        ),
                        ("unit", models.CharField(max_length=20, verbose_name="unit")),
                        (
                            "measure",
                            models.CharField(
                                choices=[
                                    ("count", "count"),
                                    ("sum", "sum"),
                                    ("percent", "percent"),
                                    ("rank", "rank"),
                                    ("index", "index"),
                                    ("money", "money"),
                                ],
                                max_length=7,
                                verbose_name="measure",
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                choices=[
                                    ("up", "higher is better"),
                                    ("down", "lower is better"),
                                ],
                                max_length=4,
                                verbose_name="direction",
                            ),
                        ),
                        (
                            "across",
                            models.CharField(
                                choices=[
                                    ("sum", "sum"),
                                    ("max", "highest"),
                                    ("average", "average"),
                                    ("latest", "latest"),
                                ],
                                default="latest",
                                max_length=7,
                                verbose_name="across periods",
                            ),
                        ),
                        (
                            "scale_min",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=14,
                                null=True,
                                verbose_name="lowest value",
                            ),
                        ),
                        (
                            "scale_max",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=14,
                                null=True,
                                verbose_name="highest value",
                            ),
                        ),
                        (
                            "rhythm",
                            models.CharField(
                                choices=[
                                    ("once", "once"),
                                    ("yearly", "yearly"),
                                    ("every_two_years", "every two years"),
                                    ("quarterly", "quarterly"),
                                    ("monthly", "monthly"),
                                ],
                                max_length=15,
                                verbose_name="rhythm",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.indicator",
                                verbose_name="part of",
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
                                to="programs.indicator",
                            ),
                        ),
                        (
                            "publisher",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.institution",
                                verbose_name="publisher",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Empty for a context indicator, which no program is said to move.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MethodVersion",
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
                            "label",
                            models.CharField(
                                max_length=120, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "label_ind",
                            models.CharField(
                                max_length=120, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "label_en",
                            models.CharField(
                                max_length=120, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "label_ko",
                            models.CharField(
                                max_length=120, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "first_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="first year"
                            ),
                        ),
                        (
                            "last_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="last year"
                            ),
                        ),
                        (
                            "domains",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="domains"
                            ),
                        ),
                        (
                            "aspects",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="aspects"
                            ),
                        ),
                        (
                            "indicators",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="indicators"
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
                            "indicator",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="methods",
                                to="programs.indicator",
                            ),
                        ),
                        (
                            "regulation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="methods",
                                to="programs.regulation",
                                verbose_name="regulation",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["indicator", "first_year", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("public_id",),
                                name="methodversion_public_id_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("last_year", None),
                                    models.Q(
                                        ("first_year__isnull", False),
                                        ("last_year__gte", models.F("first_year")),
                                    ),
                                    _connector="OR",
                                ),
                                name="methodversion_years_in_order",
                                violation_error_message="The last year is before the first.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Observation",
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
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "as_of",
                            models.DateField(
                                blank=True, null=True, verbose_name="as of"
                            ),
                        ),
                        (
                            "value",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=14,
                                null=True,
                                verbose_name="value",
                            ),
                        ),
                        (
                            "blank",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("not_recorded", "not recorded"),
                                    ("not_asked", "not asked"),
                                    ("no_answer", "no answer"),
                                    ("withheld", "withheld"),
                                    ("not_applicable", "not applicable"),
                                ],
                                default="",
                                max_length=14,
                                verbose_name="why it is missing",
                            ),
                        ),
                        (
                            "printed_class",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=60,
                                verbose_name="class as printed",
                            ),
                        ),
                        (
                            "evaluated_bodies",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="bodies evaluated"
                            ),
                        ),
                        (
                            "base",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="out of"
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("final", "final"),
                                    ("provisional", "provisional"),
                                    ("reported", "as reported"),
                                    ("derived", "computed"),
                                    ("carried_over", "carried over"),
                                ],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "revision",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="revision"
                            ),
                        ),
                        (
                            "superseded_at",
                            models.DateTimeField(
                                blank=True, null=True, verbose_name="superseded at"
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="observations",
                                to="programs.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                        (
                            "method",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="observations",
                                to="programs.methodversion",
                                verbose_name="method",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="observations",
                                to="sources.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "regulation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="observations",
                                to="programs.regulation",
                                verbose_name="published by",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["indicator", "year", "revision"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("public_id",),
                                name="observation_public_id_once",
                                violation_error_code="unique",
                                violation_error_message="This public id is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("public_id", ""), _negated=True),
                                name="observation_public_id_given",
                                violation_error_message="A record needs a public id.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("superseded_at", None)),
                                fields=("indicator", "year"),
                                name="observation_one_current",
                                violation_error_message="There is a current value for this year.",
                            ),
                            models.UniqueConstraint(
                                fields=("indicator", "year", "revision"),
                                name="observation_revision_once",
                                violation_error_message="This revision is already there.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("blank", ""), ("value__isnull", False)),
                                    models.Q(
                                        ("value", None),
                                        models.Q(("blank", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="observation_value_or_blank",
                                violation_error_message="Give the value, or say why it is missing.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MethodVersionVersion",
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
                            "label",
                            models.CharField(
                                max_length=120, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "label_ind",
                            models.CharField(
                                max_length=120, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "label_en",
                            models.CharField(
                                max_length=120, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "label_ko",
                            models.CharField(
                                max_length=120, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "first_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="first year"
                            ),
                        ),
                        (
                            "last_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="last year"
                            ),
                        ),
                        (
                            "domains",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="domains"
                            ),
                        ),
                        (
                            "aspects",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="aspects"
                            ),
                        ),
                        (
                            "indicators",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="indicators"
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
                            "indicator",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.indicator",
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
                                to="programs.methodversion",
                            ),
                        ),
                        (
                            "regulation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.regulation",
                                verbose_name="regulation",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MilestoneVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "order",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="order"
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ind",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ko",
                            models.CharField(
                                max_length=200, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "planned_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="planned"
                            ),
                        ),
                        (
                            "planned_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="planned"
                            ),
                        ),
                        (
                            "planned_precision",
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
                                verbose_name="planned",
                            ),
                        ),
                        (
                            "planned_inferred",
                            models.BooleanField(default=False, verbose_name="planned"),
                        ),
                        (
                            "planned_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="planned",
                            ),
                        ),
                        (
                            "forecast_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="expected"
                            ),
                        ),
                        (
                            "forecast_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="expected"
                            ),
                        ),
                        (
                            "forecast_precision",
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
                                verbose_name="expected",
                            ),
                        ),
                        (
                            "forecast_inferred",
                            models.BooleanField(default=False, verbose_name="expected"),
                        ),
                        (
                            "forecast_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="expected",
                            ),
                        ),
                        (
                            "forecast_reason",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="why it moved",
                            ),
                        ),
                        (
                            "actual_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="done"
                            ),
                        ),
                        (
                            "actual_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="done"
                            ),
                        ),
                        (
                            "actual_precision",
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
                                verbose_name="done",
                            ),
                        ),
                        (
                            "actual_inferred",
                            models.BooleanField(default=False, verbose_name="done"),
                        ),
                        (
                            "actual_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="done",
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
                                to="programs.milestone",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.project",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ObservationVersion",
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
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "as_of",
                            models.DateField(
                                blank=True, null=True, verbose_name="as of"
                            ),
                        ),
                        (
                            "value",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=14,
                                null=True,
                                verbose_name="value",
                            ),
                        ),
                        (
                            "blank",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("not_recorded", "not recorded"),
                                    ("not_asked", "not asked"),
                                    ("no_answer", "no answer"),
                                    ("withheld", "withheld"),
                                    ("not_applicable", "not applicable"),
                                ],
                                default="",
                                max_length=14,
                                verbose_name="why it is missing",
                            ),
                        ),
                        (
                            "printed_class",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=60,
                                verbose_name="class as printed",
                            ),
                        ),
                        (
                            "evaluated_bodies",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="bodies evaluated"
                            ),
                        ),
                        (
                            "base",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="out of"
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("final", "final"),
                                    ("provisional", "provisional"),
                                    ("reported", "as reported"),
                                    ("derived", "computed"),
                                    ("carried_over", "carried over"),
                                ],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "revision",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="revision"
                            ),
                        ),
                        (
                            "superseded_at",
                            models.DateTimeField(
                                blank=True, null=True, verbose_name="superseded at"
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                        (
                            "method",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.methodversion",
                                verbose_name="method",
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
                                to="programs.observation",
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
                                verbose_name="source",
                            ),
                        ),
                        (
                            "regulation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.regulation",
                                verbose_name="published by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OutputVersion",
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
                                    ("plan", "plan"),
                                    ("study", "study"),
                                    ("standard", "standard"),
                                    ("design", "design"),
                                    ("system", "system"),
                                    ("training", "training"),
                                ],
                                max_length=8,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ind",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ko",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("initiated", "initiated"),
                                    ("in_progress", "in progress"),
                                    ("reported_developed", "reported as developed"),
                                    ("completed", "completed"),
                                ],
                                max_length=18,
                                verbose_name="state",
                            ),
                        ),
                        ("state_on", models.DateField(verbose_name="state as of")),
                        (
                            "delivered_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="delivered"
                            ),
                        ),
                        (
                            "delivered_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="delivered"
                            ),
                        ),
                        (
                            "delivered_precision",
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
                                verbose_name="delivered",
                            ),
                        ),
                        (
                            "delivered_inferred",
                            models.BooleanField(
                                default=False, verbose_name="delivered"
                            ),
                        ),
                        (
                            "delivered_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="delivered",
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
                                to="programs.output",
                            ),
                        ),
                        (
                            "predecessor",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.output",
                                verbose_name="predecessor",
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
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ParticipationVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("host", "host"),
                                    ("participant", "participant"),
                                    ("speaker", "speaker"),
                                    ("invited", "invited"),
                                ],
                                max_length=11,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.event",
                            ),
                        ),
                        (
                            "institution",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.institution",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.person",
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
                                to="programs.participation",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProgramOrganizationVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("lead", "lead organization"),
                                    ("specialized", "specialized organization"),
                                    ("partner", "cooperation partner"),
                                ],
                                max_length=11,
                                verbose_name="role",
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
                                to="programs.programorganization",
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
                    name="ProgramTermVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("agreement_term", "term of the agreement"),
                                    ("extension_term", "term of the extension"),
                                    ("centre_operation", "operation of the center"),
                                    ("expert_posting", "posting of experts"),
                                    ("phase_as_told", "phase as told"),
                                ],
                                max_length=16,
                                verbose_name="kind",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="first day")),
                        (
                            "ends_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="last day"
                            ),
                        ),
                        (
                            "precision",
                            models.CharField(
                                choices=[
                                    ("day", "day"),
                                    ("month", "month"),
                                    ("year", "year"),
                                ],
                                max_length=5,
                                verbose_name="precision",
                            ),
                        ),
                        (
                            "inferred",
                            models.BooleanField(default=False, verbose_name="inferred"),
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
                                to="programs.programterm",
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
                    name="ProgramVersion",
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
                        ("code", models.CharField(max_length=30, verbose_name="code")),
                        (
                            "name",
                            models.CharField(
                                max_length=200, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "name_ind",
                            models.CharField(
                                max_length=200, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                max_length=200, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "name_ko",
                            models.CharField(
                                max_length=200, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True, null=True, verbose_name="summary"
                            ),
                        ),
                        (
                            "summary_ind",
                            models.TextField(
                                blank=True, null=True, verbose_name="summary"
                            ),
                        ),
                        (
                            "summary_en",
                            models.TextField(
                                blank=True, null=True, verbose_name="summary"
                            ),
                        ),
                        (
                            "summary_ko",
                            models.TextField(
                                blank=True, null=True, verbose_name="summary"
                            ),
                        ),
                        (
                            "objectives",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=300),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="objectives",
                            ),
                        ),
                        (
                            "city",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=100,
                                verbose_name="city",
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
                            "counted",
                            models.BooleanField(
                                default=True, verbose_name="counted in the programme"
                            ),
                        ),
                        (
                            "center",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.institution",
                                verbose_name="center",
                            ),
                        ),
                        (
                            "host",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.institution",
                                verbose_name="host",
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
                                to="programs.program",
                            ),
                        ),
                        (
                            "predecessor",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.program",
                                verbose_name="predecessor",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProgressUpdateVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "month",
                            models.DateField(
                                help_text="The first day of the month.",
                                verbose_name="month",
                            ),
                        ),
                        (
                            "percent",
                            models.PositiveSmallIntegerField(
                                verbose_name="percent done"
                            ),
                        ),
                        (
                            "narrative",
                            models.TextField(
                                blank=True, null=True, verbose_name="what was done"
                            ),
                        ),
                        (
                            "narrative_ind",
                            models.TextField(
                                blank=True, null=True, verbose_name="what was done"
                            ),
                        ),
                        (
                            "narrative_en",
                            models.TextField(
                                blank=True, null=True, verbose_name="what was done"
                            ),
                        ),
                        (
                            "narrative_ko",
                            models.TextField(
                                blank=True, null=True, verbose_name="what was done"
                            ),
                        ),
                        (
                            "problems",
                            models.TextField(
                                blank=True, null=True, verbose_name="problems"
                            ),
                        ),
                        (
                            "problems_ind",
                            models.TextField(
                                blank=True, null=True, verbose_name="problems"
                            ),
                        ),
                        (
                            "problems_en",
                            models.TextField(
                                blank=True, null=True, verbose_name="problems"
                            ),
                        ),
                        (
                            "problems_ko",
                            models.TextField(
                                blank=True, null=True, verbose_name="problems"
                            ),
                        ),
                        (
                            "next_steps",
                            models.TextField(
                                blank=True, null=True, verbose_name="next steps"
                            ),
                        ),
                        (
                            "next_steps_ind",
                            models.TextField(
                                blank=True, null=True, verbose_name="next steps"
                            ),
                        ),
                        (
                            "next_steps_en",
                            models.TextField(
                                blank=True, null=True, verbose_name="next steps"
                            ),
                        ),
                        (
                            "next_steps_ko",
                            models.TextField(
                                blank=True, null=True, verbose_name="next steps"
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
                                to="programs.progressupdate",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.project",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProjectOutputVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "output",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.output",
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
                                to="programs.projectoutput",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.project",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProjectPartyVersion",
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
                                choices=[("lead", "lead"), ("partner", "partner")],
                                max_length=7,
                                verbose_name="role",
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
                                to="programs.projectparty",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.project",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProjectVersion",
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
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "title",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ind",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "title_ko",
                            models.CharField(
                                max_length=300, null=True, verbose_name="title"
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True, null=True, verbose_name="summary"
                            ),
                        ),
                        (
                            "summary_ind",
                            models.TextField(
                                blank=True, null=True, verbose_name="summary"
                            ),
                        ),
                        (
                            "summary_en",
                            models.TextField(
                                blank=True, null=True, verbose_name="summary"
                            ),
                        ),
                        (
                            "summary_ko",
                            models.TextField(
                                blank=True, null=True, verbose_name="summary"
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("proposed", "proposed"),
                                    ("planned", "planned"),
                                    ("in_progress", "in progress"),
                                    ("completed", "completed"),
                                    ("suspended", "suspended"),
                                    ("cancelled", "cancelled"),
                                ],
                                default="proposed",
                                max_length=11,
                                verbose_name="state",
                            ),
                        ),
                        ("state_on", models.DateField(verbose_name="state as of")),
                        (
                            "iati_status",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "1 pipeline/identification"),
                                    (2, "2 implementation"),
                                    (3, "3 finalization"),
                                    (4, "4 closed"),
                                    (5, "5 cancelled"),
                                    (6, "6 suspended"),
                                ],
                                verbose_name="IATI status",
                            ),
                        ),
                        (
                            "agreement",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="agreements.agreement",
                                verbose_name="agreement that covers it",
                            ),
                        ),
                        (
                            "focus_area",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.focusarea",
                                verbose_name="focus area",
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
                                to="programs.project",
                            ),
                        ),
                        (
                            "predecessor",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.project",
                                verbose_name="predecessor",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RegulationVersion",
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
                            "country",
                            models.CharField(max_length=2, verbose_name="country"),
                        ),
                        ("kind", models.CharField(max_length=60, verbose_name="kind")),
                        (
                            "number",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="number"
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="year"
                            ),
                        ),
                        (
                            "short",
                            models.CharField(max_length=80, verbose_name="short form"),
                        ),
                        (
                            "subject",
                            models.CharField(
                                max_length=200, null=True, verbose_name="subject"
                            ),
                        ),
                        (
                            "subject_ind",
                            models.CharField(
                                max_length=200, null=True, verbose_name="subject"
                            ),
                        ),
                        (
                            "subject_en",
                            models.CharField(
                                max_length=200, null=True, verbose_name="subject"
                            ),
                        ),
                        (
                            "subject_ko",
                            models.CharField(
                                max_length=200, null=True, verbose_name="subject"
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
                                to="programs.regulation",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="TargetVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "value",
                            models.DecimalField(
                                decimal_places=4, max_digits=14, verbose_name="target"
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.indicator",
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
                                to="programs.target",
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
                migrations.AddField(
                    model_name="event",
                    name="agreements",
                    field=models.ManyToManyField(
                        related_name="events",
                        through="programs.EventAgreement",
                        to="agreements.agreement",
                    ),
                ),
                migrations.AddField(
                    model_name="output",
                    name="projects",
                    field=models.ManyToManyField(
                        related_name="outputs",
                        through="programs.ProjectOutput",
                        to="programs.project",
                    ),
                ),
                migrations.AddField(
                    model_name="program",
                    name="agreements",
                    field=models.ManyToManyField(
                        related_name="programs",
                        through="programs.Basis",
                        to="agreements.agreement",
                    ),
                ),
                egcc_portal.history.operations.AddTriggers(
                    triggers={
                        "basis": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_basisversion" ("agreement_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "role") VALUES (NEW."agreement_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."program_id", NEW."role"); RETURN NULL;',
                                    hash="0ea41826b787f04af73cb13787b77253a32dede3",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_3b915",
                                    table="programs_basis",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_basisversion" ("agreement_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "role") VALUES (NEW."agreement_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."program_id", NEW."role"); RETURN NULL;',
                                    hash="c66dee9ca3c9f7a72ec8e155226ba1b46f1a7c24",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_f77e6",
                                    table="programs_basis",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_basisversion" ("agreement_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "role") VALUES (OLD."agreement_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."program_id", OLD."role"); RETURN NULL;',
                                    hash="23fcf6a8305f5a8edd60834b2e3f0fe911634bd5",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_8587c",
                                    table="programs_basis",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "basisversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="3adeb30d2e0f29def7ad1944525d0fe044a069cd",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_5b73e",
                                    table="programs_basisversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "contributionclaim": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_contributionclaimversion" ("confidence", "id", "locator", "note", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "regulation_id", "result_indicator_id", "result_output_id", "result_regulation_id", "review", "shared", "source_id", "speaker_id", "strength", "version", "wording") VALUES (NEW."confidence", NEW."id", NEW."locator", NEW."note", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."program_id", NEW."public_id", NEW."regulation_id", NEW."result_indicator_id", NEW."result_output_id", NEW."result_regulation_id", NEW."review", NEW."shared", NEW."source_id", NEW."speaker_id", NEW."strength", NEW."version", NEW."wording"); RETURN NULL;',
                                    hash="b671161b53fd0078510802b7b0e0598d20ddea6a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_0aa53",
                                    table="programs_contributionclaim",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_contributionclaimversion" ("confidence", "id", "locator", "note", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "regulation_id", "result_indicator_id", "result_output_id", "result_regulation_id", "review", "shared", "source_id", "speaker_id", "strength", "version", "wording") VALUES (NEW."confidence", NEW."id", NEW."locator", NEW."note", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."program_id", NEW."public_id", NEW."regulation_id", NEW."result_indicator_id", NEW."result_output_id", NEW."result_regulation_id", NEW."review", NEW."shared", NEW."source_id", NEW."speaker_id", NEW."strength", NEW."version", NEW."wording"); RETURN NULL;',
                                    hash="1ff48256133c0faaf3d1228ad5e95195928e43e5",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c1b8e",
                                    table="programs_contributionclaim",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_contributionclaimversion" ("confidence", "id", "locator", "note", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "regulation_id", "result_indicator_id", "result_output_id", "result_regulation_id", "review", "shared", "source_id", "speaker_id", "strength", "version", "wording") VALUES (OLD."confidence", OLD."id", OLD."locator", OLD."note", OLD."origin", OLD."outside_fields", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."program_id", OLD."public_id", OLD."regulation_id", OLD."result_indicator_id", OLD."result_output_id", OLD."result_regulation_id", OLD."review", OLD."shared", OLD."source_id", OLD."speaker_id", OLD."strength", OLD."version", OLD."wording"); RETURN NULL;',
                                    hash="1dfb7c6125c20a240d34b55dec347997da6a2661",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d8574",
                                    table="programs_contributionclaim",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "contributionclaimversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="92ddaffd0d5d6dfe8a595aec88d06a94bee07f69",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_12405",
                                    table="programs_contributionclaimversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "decision": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_decisionversion" ("done_on", "due_on", "event_id", "id", "order", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "text_en", "text_ind", "text_ko") VALUES (NEW."done_on", NEW."due_on", NEW."event_id", NEW."id", NEW."order", NEW."owner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text", NEW."text_en", NEW."text_ind", NEW."text_ko"); RETURN NULL;',
                                    hash="301bf656a6815f4d76c8b26a97eed86c9f7e7d62",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_025f7",
                                    table="programs_decision",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_decisionversion" ("done_on", "due_on", "event_id", "id", "order", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "text_en", "text_ind", "text_ko") VALUES (NEW."done_on", NEW."due_on", NEW."event_id", NEW."id", NEW."order", NEW."owner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text", NEW."text_en", NEW."text_ind", NEW."text_ko"); RETURN NULL;',
                                    hash="4abb65fcada8c403aad885afd29afd19d7eec5db",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_49860",
                                    table="programs_decision",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_decisionversion" ("done_on", "due_on", "event_id", "id", "order", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "text_en", "text_ind", "text_ko") VALUES (OLD."done_on", OLD."due_on", OLD."event_id", OLD."id", OLD."order", OLD."owner_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text", OLD."text_en", OLD."text_ind", OLD."text_ko"); RETURN NULL;',
                                    hash="d8c765ffdc67ea7912813b0dcf5975b7fe6e0679",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_5b5b5",
                                    table="programs_decision",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "decisionversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="f26d2e3d575e97b2b0d8aa792ebd878b7be74d88",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_6dbbc",
                                    table="programs_decisionversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "event": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_eventversion" ("city", "confidence", "counted", "country", "held_from", "held_inferred", "held_precision", "held_read", "held_to", "id", "individually_known", "kind", "minutes", "minutes_en", "minutes_ind", "minutes_ko", "multiplicity", "note", "ordinal", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "review", "series", "shared", "title", "title_en", "title_ind", "title_ko", "venue", "version") VALUES (NEW."city", NEW."confidence", NEW."counted", NEW."country", NEW."held_from", NEW."held_inferred", NEW."held_precision", NEW."held_read", NEW."held_to", NEW."id", NEW."individually_known", NEW."kind", NEW."minutes", NEW."minutes_en", NEW."minutes_ind", NEW."minutes_ko", NEW."multiplicity", NEW."note", NEW."ordinal", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."program_id", NEW."public_id", NEW."review", NEW."series", NEW."shared", NEW."title", NEW."title_en", NEW."title_ind", NEW."title_ko", NEW."venue", NEW."version"); RETURN NULL;',
                                    hash="6dd68475cce5a9d9f6290e576a0ef32d4d0a3082",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_68dcd",
                                    table="programs_event",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_eventversion" ("city", "confidence", "counted", "country", "held_from", "held_inferred", "held_precision", "held_read", "held_to", "id", "individually_known", "kind", "minutes", "minutes_en", "minutes_ind", "minutes_ko", "multiplicity", "note", "ordinal", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "review", "series", "shared", "title", "title_en", "title_ind", "title_ko", "venue", "version") VALUES (NEW."city", NEW."confidence", NEW."counted", NEW."country", NEW."held_from", NEW."held_inferred", NEW."held_precision", NEW."held_read", NEW."held_to", NEW."id", NEW."individually_known", NEW."kind", NEW."minutes", NEW."minutes_en", NEW."minutes_ind", NEW."minutes_ko", NEW."multiplicity", NEW."note", NEW."ordinal", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."program_id", NEW."public_id", NEW."review", NEW."series", NEW."shared", NEW."title", NEW."title_en", NEW."title_ind", NEW."title_ko", NEW."venue", NEW."version"); RETURN NULL;',
                                    hash="20ae18a3f18b4755531e277ee4de2f9f79cf4a51",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_d6aed",
                                    table="programs_event",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_eventversion" ("city", "confidence", "counted", "country", "held_from", "held_inferred", "held_precision", "held_read", "held_to", "id", "individually_known", "kind", "minutes", "minutes_en", "minutes_ind", "minutes_ko", "multiplicity", "note", "ordinal", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "review", "series", "shared", "title", "title_en", "title_ind", "title_ko", "venue", "version") VALUES (OLD."city", OLD."confidence", OLD."counted", OLD."country", OLD."held_from", OLD."held_inferred", OLD."held_precision", OLD."held_read", OLD."held_to", OLD."id", OLD."individually_known", OLD."kind", OLD."minutes", OLD."minutes_en", OLD."minutes_ind", OLD."minutes_ko", OLD."multiplicity", OLD."note", OLD."ordinal", OLD."origin", OLD."outside_fields", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."program_id", OLD."public_id", OLD."review", OLD."series", OLD."shared", OLD."title", OLD."title_en", OLD."title_ind", OLD."title_ko", OLD."venue", OLD."version"); RETURN NULL;',
                                    hash="58d8df30e91945132879df7316e93a6fe5687127",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_68dc4",
                                    table="programs_event",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "eventagreement": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_eventagreementversion" ("agreement_id", "event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agreement_id", NEW."event_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="d84e25b5a220ff9c95ff8d860be6db82f23e496d",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_0b993",
                                    table="programs_eventagreement",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_eventagreementversion" ("agreement_id", "event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agreement_id", NEW."event_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="baaea9f0f204ea1cca8143dd542a5642f7abbe90",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_9f5d2",
                                    table="programs_eventagreement",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_eventagreementversion" ("agreement_id", "event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."agreement_id", OLD."event_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="781ac1c154f20e9a55a2d5c01c2974cab2f95cac",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_007a4",
                                    table="programs_eventagreement",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "eventagreementversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="06b3df8da9a6799c1c06f1ec479b34bf62ee30a3",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_3ad83",
                                    table="programs_eventagreementversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "eventversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="0c45d7d763a41fff34dcacc1bd74814d39fcb920",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_32d9e",
                                    table="programs_eventversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "focusarea": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_focusareaversion" ("confidence", "id", "note", "order", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "review", "shared", "title", "title_en", "title_ind", "title_ko", "version") VALUES (NEW."confidence", NEW."id", NEW."note", NEW."order", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."program_id", NEW."public_id", NEW."review", NEW."shared", NEW."title", NEW."title_en", NEW."title_ind", NEW."title_ko", NEW."version"); RETURN NULL;',
                                    hash="13afcb0b23b94d9d43c5fb741d39ef4f12d724cd",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c07de",
                                    table="programs_focusarea",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_focusareaversion" ("confidence", "id", "note", "order", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "review", "shared", "title", "title_en", "title_ind", "title_ko", "version") VALUES (NEW."confidence", NEW."id", NEW."note", NEW."order", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."program_id", NEW."public_id", NEW."review", NEW."shared", NEW."title", NEW."title_en", NEW."title_ind", NEW."title_ko", NEW."version"); RETURN NULL;',
                                    hash="785c7c145bcbf19c7090a98bbc5237a78411abfc",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0817d",
                                    table="programs_focusarea",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_focusareaversion" ("confidence", "id", "note", "order", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "review", "shared", "title", "title_en", "title_ind", "title_ko", "version") VALUES (OLD."confidence", OLD."id", OLD."note", OLD."order", OLD."origin", OLD."outside_fields", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."program_id", OLD."public_id", OLD."review", OLD."shared", OLD."title", OLD."title_en", OLD."title_ind", OLD."title_ko", OLD."version"); RETURN NULL;',
                                    hash="06f232e9a92c08a0251976b7b846c35740d8b616",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_cb533",
                                    table="programs_focusarea",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "focusareaversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="fab4a41ff2bb38599c0bab83147303579fde3f71",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_dd15e",
                                    table="programs_focusareaversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "indicator": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_indicatorversion" ("across", "code", "confidence", "definition", "definition_en", "definition_ind", "definition_ko", "direction", "id", "measure", "note", "origin", "outside_fields", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "publisher_id", "review", "rhythm", "scale_max", "scale_min", "shared", "title", "title_en", "title_ind", "title_ko", "unit", "version") VALUES (NEW."across", NEW."code", NEW."confidence", NEW."definition", NEW."definition_en", NEW."definition_ind", NEW."definition_ko", NEW."direction", NEW."id", NEW."measure", NEW."note", NEW."origin", NEW."outside_fields", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."program_id", NEW."public_id", NEW."publisher_id", NEW."review", NEW."rhythm", NEW."scale_max", NEW."scale_min", NEW."shared", NEW."title", NEW."title_en", NEW."title_ind", NEW."title_ko", NEW."unit", NEW."version"); RETURN NULL;',
                                    hash="a8e35dc3715c87f837788a271c42f2e7b5405959",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_8a5cb",
                                    table="programs_indicator",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_indicatorversion" ("across", "code", "confidence", "definition", "definition_en", "definition_ind", "definition_ko", "direction", "id", "measure", "note", "origin", "outside_fields", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "publisher_id", "review", "rhythm", "scale_max", "scale_min", "shared", "title", "title_en", "title_ind", "title_ko", "unit", "version") VALUES (NEW."across", NEW."code", NEW."confidence", NEW."definition", NEW."definition_en", NEW."definition_ind", NEW."definition_ko", NEW."direction", NEW."id", NEW."measure", NEW."note", NEW."origin", NEW."outside_fields", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."program_id", NEW."public_id", NEW."publisher_id", NEW."review", NEW."rhythm", NEW."scale_max", NEW."scale_min", NEW."shared", NEW."title", NEW."title_en", NEW."title_ind", NEW."title_ko", NEW."unit", NEW."version"); RETURN NULL;',
                                    hash="f6583377a51908916581e56ad10bf4287f29be49",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_3bbb3",
                                    table="programs_indicator",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_indicatorversion" ("across", "code", "confidence", "definition", "definition_en", "definition_ind", "definition_ko", "direction", "id", "measure", "note", "origin", "outside_fields", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "publisher_id", "review", "rhythm", "scale_max", "scale_min", "shared", "title", "title_en", "title_ind", "title_ko", "unit", "version") VALUES (OLD."across", OLD."code", OLD."confidence", OLD."definition", OLD."definition_en", OLD."definition_ind", OLD."definition_ko", OLD."direction", OLD."id", OLD."measure", OLD."note", OLD."origin", OLD."outside_fields", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."program_id", OLD."public_id", OLD."publisher_id", OLD."review", OLD."rhythm", OLD."scale_max", OLD."scale_min", OLD."shared", OLD."title", OLD."title_en", OLD."title_ind", OLD."title_ko", OLD."unit", OLD."version"); RETURN NULL;',
                                    hash="4ec23ec146c7ac42e861ab4d4829d1e6e737a800",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_5b57c",
                                    table="programs_indicator",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "indicatorclass": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_indicatorclassversion" ("id", "indicator_id", "label", "label_en", "label_ind", "label_ko", "lower", "lower_included", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "upper", "upper_included") VALUES (NEW."id", NEW."indicator_id", NEW."label", NEW."label_en", NEW."label_ind", NEW."label_ko", NEW."lower", NEW."lower_included", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."upper", NEW."upper_included"); RETURN NULL;',
                                    hash="0dd7327ff6be9ae25acb93f3dcc184e83cb70403",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_df960",
                                    table="programs_indicatorclass",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_indicatorclassversion" ("id", "indicator_id", "label", "label_en", "label_ind", "label_ko", "lower", "lower_included", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "upper", "upper_included") VALUES (NEW."id", NEW."indicator_id", NEW."label", NEW."label_en", NEW."label_ind", NEW."label_ko", NEW."lower", NEW."lower_included", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."upper", NEW."upper_included"); RETURN NULL;',
                                    hash="abb363cf41174576d7077e5fd0a219f7572c51ea",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_faa53",
                                    table="programs_indicatorclass",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_indicatorclassversion" ("id", "indicator_id", "label", "label_en", "label_ind", "label_ko", "lower", "lower_included", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "upper", "upper_included") VALUES (OLD."id", OLD."indicator_id", OLD."label", OLD."label_en", OLD."label_ind", OLD."label_ko", OLD."lower", OLD."lower_included", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."upper", OLD."upper_included"); RETURN NULL;',
                                    hash="2f001d0c9c4d2a2a006e9a486cc3360edf57f920",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_227c5",
                                    table="programs_indicatorclass",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "indicatorclassversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="dad62fbf1fdcdeb30fcd834a8cb709e2333f7a57",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_7f9a3",
                                    table="programs_indicatorclassversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "indicatorversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="21f792d9f1d0f61bdd55511800dd8ec670d60649",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_58cee",
                                    table="programs_indicatorversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "methodversion": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_methodversionversion" ("aspects", "domains", "first_year", "id", "indicator_id", "indicators", "label", "label_en", "label_ind", "label_ko", "last_year", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "regulation_id") VALUES (NEW."aspects", NEW."domains", NEW."first_year", NEW."id", NEW."indicator_id", NEW."indicators", NEW."label", NEW."label_en", NEW."label_ind", NEW."label_ko", NEW."last_year", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."regulation_id"); RETURN NULL;',
                                    hash="dadda2f17b1c61ceba3f46c59c1daca187470293",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_7438c",
                                    table="programs_methodversion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_methodversionversion" ("aspects", "domains", "first_year", "id", "indicator_id", "indicators", "label", "label_en", "label_ind", "label_ko", "last_year", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "regulation_id") VALUES (NEW."aspects", NEW."domains", NEW."first_year", NEW."id", NEW."indicator_id", NEW."indicators", NEW."label", NEW."label_en", NEW."label_ind", NEW."label_ko", NEW."last_year", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."regulation_id"); RETURN NULL;',
                                    hash="ffa22c27ed3861d64ce9abf3f451a27adedc1a45",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_56d23",
                                    table="programs_methodversion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_methodversionversion" ("aspects", "domains", "first_year", "id", "indicator_id", "indicators", "label", "label_en", "label_ind", "label_ko", "last_year", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "regulation_id") VALUES (OLD."aspects", OLD."domains", OLD."first_year", OLD."id", OLD."indicator_id", OLD."indicators", OLD."label", OLD."label_en", OLD."label_ind", OLD."label_ko", OLD."last_year", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."regulation_id"); RETURN NULL;',
                                    hash="ca3b5034265dd926ef649c92159d4e8372dc3614",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_2610a",
                                    table="programs_methodversion",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "methodversionversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="b8d53464a74fbd99c2bee3f8d1638529d36af297",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_5e0cc",
                                    table="programs_methodversionversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "milestone": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_milestoneversion" ("actual_from", "actual_inferred", "actual_precision", "actual_read", "actual_to", "forecast_from", "forecast_inferred", "forecast_precision", "forecast_read", "forecast_reason", "forecast_to", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_from", "planned_inferred", "planned_precision", "planned_read", "planned_to", "project_id", "title", "title_en", "title_ind", "title_ko") VALUES (NEW."actual_from", NEW."actual_inferred", NEW."actual_precision", NEW."actual_read", NEW."actual_to", NEW."forecast_from", NEW."forecast_inferred", NEW."forecast_precision", NEW."forecast_read", NEW."forecast_reason", NEW."forecast_to", NEW."id", NEW."order", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."planned_from", NEW."planned_inferred", NEW."planned_precision", NEW."planned_read", NEW."planned_to", NEW."project_id", NEW."title", NEW."title_en", NEW."title_ind", NEW."title_ko"); RETURN NULL;',
                                    hash="4e7f607f7d73915f50c9014270185c13ec892355",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_97e5d",
                                    table="programs_milestone",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_milestoneversion" ("actual_from", "actual_inferred", "actual_precision", "actual_read", "actual_to", "forecast_from", "forecast_inferred", "forecast_precision", "forecast_read", "forecast_reason", "forecast_to", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_from", "planned_inferred", "planned_precision", "planned_read", "planned_to", "project_id", "title", "title_en", "title_ind", "title_ko") VALUES (NEW."actual_from", NEW."actual_inferred", NEW."actual_precision", NEW."actual_read", NEW."actual_to", NEW."forecast_from", NEW."forecast_inferred", NEW."forecast_precision", NEW."forecast_read", NEW."forecast_reason", NEW."forecast_to", NEW."id", NEW."order", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."planned_from", NEW."planned_inferred", NEW."planned_precision", NEW."planned_read", NEW."planned_to", NEW."project_id", NEW."title", NEW."title_en", NEW."title_ind", NEW."title_ko"); RETURN NULL;',
                                    hash="49f8307f56afd04f979833de1b9e3208f97815b7",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_5fa12",
                                    table="programs_milestone",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_milestoneversion" ("actual_from", "actual_inferred", "actual_precision", "actual_read", "actual_to", "forecast_from", "forecast_inferred", "forecast_precision", "forecast_read", "forecast_reason", "forecast_to", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_from", "planned_inferred", "planned_precision", "planned_read", "planned_to", "project_id", "title", "title_en", "title_ind", "title_ko") VALUES (OLD."actual_from", OLD."actual_inferred", OLD."actual_precision", OLD."actual_read", OLD."actual_to", OLD."forecast_from", OLD."forecast_inferred", OLD."forecast_precision", OLD."forecast_read", OLD."forecast_reason", OLD."forecast_to", OLD."id", OLD."order", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."planned_from", OLD."planned_inferred", OLD."planned_precision", OLD."planned_read", OLD."planned_to", OLD."project_id", OLD."title", OLD."title_en", OLD."title_ind", OLD."title_ko"); RETURN NULL;',
                                    hash="4ae407accf82496d2db3ee97493cf0b4a43025f4",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_00dc4",
                                    table="programs_milestone",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "milestoneversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="09ef18098821580efd1bb75a07de01dc8ddfc42e",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_b3511",
                                    table="programs_milestoneversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "observation": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_observationversion" ("as_of", "base", "blank", "confidence", "evaluated_bodies", "id", "indicator_id", "method_id", "note", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed_class", "public_id", "regulation_id", "review", "revision", "shared", "source_id", "status", "superseded_at", "value", "version", "year") VALUES (NEW."as_of", NEW."base", NEW."blank", NEW."confidence", NEW."evaluated_bodies", NEW."id", NEW."indicator_id", NEW."method_id", NEW."note", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."printed_class", NEW."public_id", NEW."regulation_id", NEW."review", NEW."revision", NEW."shared", NEW."source_id", NEW."status", NEW."superseded_at", NEW."value", NEW."version", NEW."year"); RETURN NULL;',
                                    hash="b91d66c211c0e74b4c44fac2f28da23f96b76841",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_e5f48",
                                    table="programs_observation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_observationversion" ("as_of", "base", "blank", "confidence", "evaluated_bodies", "id", "indicator_id", "method_id", "note", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed_class", "public_id", "regulation_id", "review", "revision", "shared", "source_id", "status", "superseded_at", "value", "version", "year") VALUES (NEW."as_of", NEW."base", NEW."blank", NEW."confidence", NEW."evaluated_bodies", NEW."id", NEW."indicator_id", NEW."method_id", NEW."note", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."printed_class", NEW."public_id", NEW."regulation_id", NEW."review", NEW."revision", NEW."shared", NEW."source_id", NEW."status", NEW."superseded_at", NEW."value", NEW."version", NEW."year"); RETURN NULL;',
                                    hash="c035a75d1745553e070f483fed119b8e7609e94c",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e201a",
                                    table="programs_observation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_observationversion" ("as_of", "base", "blank", "confidence", "evaluated_bodies", "id", "indicator_id", "method_id", "note", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed_class", "public_id", "regulation_id", "review", "revision", "shared", "source_id", "status", "superseded_at", "value", "version", "year") VALUES (OLD."as_of", OLD."base", OLD."blank", OLD."confidence", OLD."evaluated_bodies", OLD."id", OLD."indicator_id", OLD."method_id", OLD."note", OLD."origin", OLD."outside_fields", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."printed_class", OLD."public_id", OLD."regulation_id", OLD."review", OLD."revision", OLD."shared", OLD."source_id", OLD."status", OLD."superseded_at", OLD."value", OLD."version", OLD."year"); RETURN NULL;',
                                    hash="a0895cdd379dad2bf7d00fd33e95cefd9b3e6fc3",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_de117",
                                    table="programs_observation",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "observationversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="d323712dc78276c1d5980dde1ef26c296a2d687e",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d637e",
                                    table="programs_observationversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "output": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_outputversion" ("confidence", "delivered_from", "delivered_inferred", "delivered_precision", "delivered_read", "delivered_to", "id", "kind", "note", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "program_id", "public_id", "review", "shared", "state", "state_on", "title", "title_en", "title_ind", "title_ko", "version") VALUES (NEW."confidence", NEW."delivered_from", NEW."delivered_inferred", NEW."delivered_precision", NEW."delivered_read", NEW."delivered_to", NEW."id", NEW."kind", NEW."note", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."predecessor_id", NEW."program_id", NEW."public_id", NEW."review", NEW."shared", NEW."state", NEW."state_on", NEW."title", NEW."title_en", NEW."title_ind", NEW."title_ko", NEW."version"); RETURN NULL;',
                                    hash="09d7caaf2b21436ceb4595b962f9a7fdfe506cac",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b4d6c",
                                    table="programs_output",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_outputversion" ("confidence", "delivered_from", "delivered_inferred", "delivered_precision", "delivered_read", "delivered_to", "id", "kind", "note", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "program_id", "public_id", "review", "shared", "state", "state_on", "title", "title_en", "title_ind", "title_ko", "version") VALUES (NEW."confidence", NEW."delivered_from", NEW."delivered_inferred", NEW."delivered_precision", NEW."delivered_read", NEW."delivered_to", NEW."id", NEW."kind", NEW."note", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."predecessor_id", NEW."program_id", NEW."public_id", NEW."review", NEW."shared", NEW."state", NEW."state_on", NEW."title", NEW."title_en", NEW."title_ind", NEW."title_ko", NEW."version"); RETURN NULL;',
                                    hash="075f8038a71cceeea7d48d78ddbe7407ed656859",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_3cf08",
                                    table="programs_output",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_outputversion" ("confidence", "delivered_from", "delivered_inferred", "delivered_precision", "delivered_read", "delivered_to", "id", "kind", "note", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "program_id", "public_id", "review", "shared", "state", "state_on", "title", "title_en", "title_ind", "title_ko", "version") VALUES (OLD."confidence", OLD."delivered_from", OLD."delivered_inferred", OLD."delivered_precision", OLD."delivered_read", OLD."delivered_to", OLD."id", OLD."kind", OLD."note", OLD."origin", OLD."outside_fields", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."predecessor_id", OLD."program_id", OLD."public_id", OLD."review", OLD."shared", OLD."state", OLD."state_on", OLD."title", OLD."title_en", OLD."title_ind", OLD."title_ko", OLD."version"); RETURN NULL;',
                                    hash="8352b4932487d9574edab38d152369b931c1ae7b",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_4d66e",
                                    table="programs_output",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "outputversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="35f7dcfb3df07645f4b480a2478148f45c78096d",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_6409f",
                                    table="programs_outputversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "participation": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_participationversion" ("event_id", "id", "institution_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."event_id", NEW."id", NEW."institution_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role"); RETURN NULL;',
                                    hash="ba9321a6913f292fe7a24be27fa54765f41de796",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_9a819",
                                    table="programs_participation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_participationversion" ("event_id", "id", "institution_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."event_id", NEW."id", NEW."institution_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role"); RETURN NULL;',
                                    hash="6f0e3eca639efa36d5b486b274db82050c7f75a4",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_ce143",
                                    table="programs_participation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_participationversion" ("event_id", "id", "institution_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (OLD."event_id", OLD."id", OLD."institution_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role"); RETURN NULL;',
                                    hash="909228a9aef7d7bfefeb7a6e4426cccb0271f076",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_52648",
                                    table="programs_participation",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "participationversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="871b2f4d7eb2358af66b310fa209cbcca9cda504",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e0c4f",
                                    table="programs_participationversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "program": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_programversion" ("center_id", "city", "code", "confidence", "counted", "host_id", "id", "name", "name_en", "name_ind", "name_ko", "note", "objectives", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "public_id", "review", "shared", "summary", "summary_en", "summary_ind", "summary_ko", "venue", "version") VALUES (NEW."center_id", NEW."city", NEW."code", NEW."confidence", NEW."counted", NEW."host_id", NEW."id", NEW."name", NEW."name_en", NEW."name_ind", NEW."name_ko", NEW."note", NEW."objectives", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."predecessor_id", NEW."public_id", NEW."review", NEW."shared", NEW."summary", NEW."summary_en", NEW."summary_ind", NEW."summary_ko", NEW."venue", NEW."version"); RETURN NULL;',
                                    hash="2de10bc87fe400d319f8d68b8fd946399a81d6d9",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_5a554",
                                    table="programs_program",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_programversion" ("center_id", "city", "code", "confidence", "counted", "host_id", "id", "name", "name_en", "name_ind", "name_ko", "note", "objectives", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "public_id", "review", "shared", "summary", "summary_en", "summary_ind", "summary_ko", "venue", "version") VALUES (NEW."center_id", NEW."city", NEW."code", NEW."confidence", NEW."counted", NEW."host_id", NEW."id", NEW."name", NEW."name_en", NEW."name_ind", NEW."name_ko", NEW."note", NEW."objectives", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."predecessor_id", NEW."public_id", NEW."review", NEW."shared", NEW."summary", NEW."summary_en", NEW."summary_ind", NEW."summary_ko", NEW."venue", NEW."version"); RETURN NULL;',
                                    hash="fb223e966e552c23dcf0ca0c0b5648ad5843de59",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_7f86c",
                                    table="programs_program",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_programversion" ("center_id", "city", "code", "confidence", "counted", "host_id", "id", "name", "name_en", "name_ind", "name_ko", "note", "objectives", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "public_id", "review", "shared", "summary", "summary_en", "summary_ind", "summary_ko", "venue", "version") VALUES (OLD."center_id", OLD."city", OLD."code", OLD."confidence", OLD."counted", OLD."host_id", OLD."id", OLD."name", OLD."name_en", OLD."name_ind", OLD."name_ko", OLD."note", OLD."objectives", OLD."origin", OLD."outside_fields", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."predecessor_id", OLD."public_id", OLD."review", OLD."shared", OLD."summary", OLD."summary_en", OLD."summary_ind", OLD."summary_ko", OLD."venue", OLD."version"); RETURN NULL;',
                                    hash="8109cba995ec11c484627801e063034db1edb551",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_7c1d4",
                                    table="programs_program",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "programorganization": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_programorganizationversion" ("id", "institution_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "role") VALUES (NEW."id", NEW."institution_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."program_id", NEW."role"); RETURN NULL;',
                                    hash="8f4e8cf37e686eccb9b92eed1490be88d38c1132",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_0bb18",
                                    table="programs_programorganization",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_programorganizationversion" ("id", "institution_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "role") VALUES (NEW."id", NEW."institution_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."program_id", NEW."role"); RETURN NULL;',
                                    hash="605e50e0c6d3b6f96f83c62622cba97f4455b1ef",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_f9e75",
                                    table="programs_programorganization",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_programorganizationversion" ("id", "institution_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "role") VALUES (OLD."id", OLD."institution_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."program_id", OLD."role"); RETURN NULL;',
                                    hash="8cf4f5ec36a6963f3774f7dbe4d3b542981dd5b2",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_1c06d",
                                    table="programs_programorganization",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "programorganizationversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="a87325c04e5b2982ea81567f98a78b7a5fa83f1a",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e3434",
                                    table="programs_programorganizationversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "programterm": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_programtermversion" ("ends_on", "id", "inferred", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "program_id", "starts_on") VALUES (NEW."ends_on", NEW."id", NEW."inferred", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."precision", NEW."program_id", NEW."starts_on"); RETURN NULL;',
                                    hash="16917d09f1a06ef1c218eee29116a585174458f4",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b798c",
                                    table="programs_programterm",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_programtermversion" ("ends_on", "id", "inferred", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "program_id", "starts_on") VALUES (NEW."ends_on", NEW."id", NEW."inferred", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."precision", NEW."program_id", NEW."starts_on"); RETURN NULL;',
                                    hash="099539c9334e3255a5e78bfa2d975ebc2a957926",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c2f49",
                                    table="programs_programterm",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_programtermversion" ("ends_on", "id", "inferred", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "program_id", "starts_on") VALUES (OLD."ends_on", OLD."id", OLD."inferred", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."precision", OLD."program_id", OLD."starts_on"); RETURN NULL;',
                                    hash="dace07de54cfcfb396d0a1560e791dfe0c254d7f",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_aa46f",
                                    table="programs_programterm",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "programtermversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="20fcd5140e71788d708e9e13f972ae1385078bab",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_4c797",
                                    table="programs_programtermversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "programversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="f1ec2cc92e81947b9b428a6d92a7d41e30565a15",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_60fa5",
                                    table="programs_programversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "progressupdate": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_progressupdateversion" ("id", "month", "narrative", "narrative_en", "narrative_ind", "narrative_ko", "next_steps", "next_steps_en", "next_steps_ind", "next_steps_ko", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problems", "problems_en", "problems_ind", "problems_ko", "project_id") VALUES (NEW."id", NEW."month", NEW."narrative", NEW."narrative_en", NEW."narrative_ind", NEW."narrative_ko", NEW."next_steps", NEW."next_steps_en", NEW."next_steps_ind", NEW."next_steps_ko", NEW."percent", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."problems", NEW."problems_en", NEW."problems_ind", NEW."problems_ko", NEW."project_id"); RETURN NULL;',
                                    hash="3c82119e83bd6330210a11ad33243f2173378a71",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_7e880",
                                    table="programs_progressupdate",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_progressupdateversion" ("id", "month", "narrative", "narrative_en", "narrative_ind", "narrative_ko", "next_steps", "next_steps_en", "next_steps_ind", "next_steps_ko", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problems", "problems_en", "problems_ind", "problems_ko", "project_id") VALUES (NEW."id", NEW."month", NEW."narrative", NEW."narrative_en", NEW."narrative_ind", NEW."narrative_ko", NEW."next_steps", NEW."next_steps_en", NEW."next_steps_ind", NEW."next_steps_ko", NEW."percent", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."problems", NEW."problems_en", NEW."problems_ind", NEW."problems_ko", NEW."project_id"); RETURN NULL;',
                                    hash="34add6f57017b37097e527f7e6ddfb0fe939a816",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_5547b",
                                    table="programs_progressupdate",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_progressupdateversion" ("id", "month", "narrative", "narrative_en", "narrative_ind", "narrative_ko", "next_steps", "next_steps_en", "next_steps_ind", "next_steps_ko", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problems", "problems_en", "problems_ind", "problems_ko", "project_id") VALUES (OLD."id", OLD."month", OLD."narrative", OLD."narrative_en", OLD."narrative_ind", OLD."narrative_ko", OLD."next_steps", OLD."next_steps_en", OLD."next_steps_ind", OLD."next_steps_ko", OLD."percent", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."problems", OLD."problems_en", OLD."problems_ind", OLD."problems_ko", OLD."project_id"); RETURN NULL;',
                                    hash="6570b7cb885bbd5cbd3f41caa1b77347cf3aa675",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_7b185",
                                    table="programs_progressupdate",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "progressupdateversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="a8235ebd4590bf6de18dbf09746e45c73d308459",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_19c9a",
                                    table="programs_progressupdateversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "project": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_projectversion" ("agreement_id", "confidence", "focus_area_id", "iati_status", "id", "note", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "program_id", "public_id", "review", "shared", "state", "state_on", "summary", "summary_en", "summary_ind", "summary_ko", "title", "title_en", "title_ind", "title_ko", "version", "year") VALUES (NEW."agreement_id", NEW."confidence", NEW."focus_area_id", NEW."iati_status", NEW."id", NEW."note", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."predecessor_id", NEW."program_id", NEW."public_id", NEW."review", NEW."shared", NEW."state", NEW."state_on", NEW."summary", NEW."summary_en", NEW."summary_ind", NEW."summary_ko", NEW."title", NEW."title_en", NEW."title_ind", NEW."title_ko", NEW."version", NEW."year"); RETURN NULL;',
                                    hash="458e12c09d810b1ebf33a5723edfa0231a39f950",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_1c677",
                                    table="programs_project",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_projectversion" ("agreement_id", "confidence", "focus_area_id", "iati_status", "id", "note", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "program_id", "public_id", "review", "shared", "state", "state_on", "summary", "summary_en", "summary_ind", "summary_ko", "title", "title_en", "title_ind", "title_ko", "version", "year") VALUES (NEW."agreement_id", NEW."confidence", NEW."focus_area_id", NEW."iati_status", NEW."id", NEW."note", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."predecessor_id", NEW."program_id", NEW."public_id", NEW."review", NEW."shared", NEW."state", NEW."state_on", NEW."summary", NEW."summary_en", NEW."summary_ind", NEW."summary_ko", NEW."title", NEW."title_en", NEW."title_ind", NEW."title_ko", NEW."version", NEW."year"); RETURN NULL;',
                                    hash="e24b3701daac58d719109f0caa6d017bd327603e",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_ff662",
                                    table="programs_project",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_projectversion" ("agreement_id", "confidence", "focus_area_id", "iati_status", "id", "note", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "program_id", "public_id", "review", "shared", "state", "state_on", "summary", "summary_en", "summary_ind", "summary_ko", "title", "title_en", "title_ind", "title_ko", "version", "year") VALUES (OLD."agreement_id", OLD."confidence", OLD."focus_area_id", OLD."iati_status", OLD."id", OLD."note", OLD."origin", OLD."outside_fields", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."predecessor_id", OLD."program_id", OLD."public_id", OLD."review", OLD."shared", OLD."state", OLD."state_on", OLD."summary", OLD."summary_en", OLD."summary_ind", OLD."summary_ko", OLD."title", OLD."title_en", OLD."title_ind", OLD."title_ko", OLD."version", OLD."year"); RETURN NULL;',
                                    hash="94638e288a75b0bed891a3d27dd4bee0e7ea8c9a",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_98319",
                                    table="programs_project",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "projectoutput": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_projectoutputversion" ("id", "output_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id") VALUES (NEW."id", NEW."output_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."project_id"); RETURN NULL;',
                                    hash="a8266f5d97ae4cc4758ebe75c2265b75019f394d",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_68714",
                                    table="programs_projectoutput",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_projectoutputversion" ("id", "output_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id") VALUES (NEW."id", NEW."output_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id"); RETURN NULL;',
                                    hash="21003a86df5f59ecccd0a61d9c02cd061fecf450",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_141d6",
                                    table="programs_projectoutput",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_projectoutputversion" ("id", "output_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id") VALUES (OLD."id", OLD."output_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."project_id"); RETURN NULL;',
                                    hash="2da22b335ca514e6ee032a752d839522aa7d7832",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_5a892",
                                    table="programs_projectoutput",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "projectoutputversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="863a0960c320437ce7285e096d7e3fad831575b9",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_02465",
                                    table="programs_projectoutputversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "projectparty": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_projectpartyversion" ("id", "institution_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "role", "side") VALUES (NEW."id", NEW."institution_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."project_id", NEW."role", NEW."side"); RETURN NULL;',
                                    hash="c5cbb71719547988eccdab95e1262083b7547c74",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d6ffb",
                                    table="programs_projectparty",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_projectpartyversion" ("id", "institution_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "role", "side") VALUES (NEW."id", NEW."institution_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id", NEW."role", NEW."side"); RETURN NULL;',
                                    hash="53cef41382a1857bffd5c6a2e71191d310c3bfe9",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0e86b",
                                    table="programs_projectparty",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_projectpartyversion" ("id", "institution_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "role", "side") VALUES (OLD."id", OLD."institution_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."project_id", OLD."role", OLD."side"); RETURN NULL;',
                                    hash="877c9019da8de5fb7822857e8015a2a7814024f3",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_73bd3",
                                    table="programs_projectparty",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "projectpartyversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="6a1efcca96d30791d3c3bf1c81630255c332ac1c",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_be6d1",
                                    table="programs_projectpartyversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "projectversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="05f251189ac1451f86f4c25ea566f7ffa8aa3d59",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_2f48f",
                                    table="programs_projectversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "regulation": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_regulationversion" ("confidence", "country", "id", "kind", "note", "number", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "review", "shared", "short", "subject", "subject_en", "subject_ind", "subject_ko", "version", "year") VALUES (NEW."confidence", NEW."country", NEW."id", NEW."kind", NEW."note", NEW."number", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."review", NEW."shared", NEW."short", NEW."subject", NEW."subject_en", NEW."subject_ind", NEW."subject_ko", NEW."version", NEW."year"); RETURN NULL;',
                                    hash="ec7c7f8c0951d1f9e320529cd167f6ae2446502e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_29696",
                                    table="programs_regulation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_regulationversion" ("confidence", "country", "id", "kind", "note", "number", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "review", "shared", "short", "subject", "subject_en", "subject_ind", "subject_ko", "version", "year") VALUES (NEW."confidence", NEW."country", NEW."id", NEW."kind", NEW."note", NEW."number", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."review", NEW."shared", NEW."short", NEW."subject", NEW."subject_en", NEW."subject_ind", NEW."subject_ko", NEW."version", NEW."year"); RETURN NULL;',
                                    hash="22e30d07c680d2efaffef24e97fb0bcdbaadd2d2",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_5c4b3",
                                    table="programs_regulation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_regulationversion" ("confidence", "country", "id", "kind", "note", "number", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "review", "shared", "short", "subject", "subject_en", "subject_ind", "subject_ko", "version", "year") VALUES (OLD."confidence", OLD."country", OLD."id", OLD."kind", OLD."note", OLD."number", OLD."origin", OLD."outside_fields", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."review", OLD."shared", OLD."short", OLD."subject", OLD."subject_en", OLD."subject_ind", OLD."subject_ko", OLD."version", OLD."year"); RETURN NULL;',
                                    hash="775722812f1eb883f7e858da2ddbf726ed0c0b30",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_6bac4",
                                    table="programs_regulation",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "regulationversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="adff65eec8a4bb94dd773061dbae4247ac647552",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_4b004",
                                    table="programs_regulationversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "target": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_targetversion" ("id", "indicator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "value", "year") VALUES (NEW."id", NEW."indicator_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."value", NEW."year"); RETURN NULL;',
                                    hash="b33398555334668e89ae65cefcd064285a9fac3e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_125df",
                                    table="programs_target",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "programs_targetversion" ("id", "indicator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "value", "year") VALUES (NEW."id", NEW."indicator_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."value", NEW."year"); RETURN NULL;',
                                    hash="97c10b2ad48128639517850f6dcb2d7697941dd2",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_8babc",
                                    table="programs_target",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "programs_targetversion" ("id", "indicator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "value", "year") VALUES (OLD."id", OLD."indicator_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."value", OLD."year"); RETURN NULL;',
                                    hash="806b84337b602cbb4f4ae0c12de56e9eb343bb7c",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_41ef4",
                                    table="programs_target",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "targetversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="9751b976437c4356ea70a66d3caf3a05ee0ece66",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_63c19",
                                    table="programs_targetversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
