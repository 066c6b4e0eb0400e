import datetime

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.comparison
import django.utils.timezone
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import egcc_portal.history.operations
import egcc_portal.sources.records


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("agreements", "0001_initial"),
        ("directory", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("programs", "0001_initial"),
        ("sources", "0001_initial"),
    ]

    operations = [
        egcc_portal.history.operations.Together(
            operations=[
                migrations.CreateModel(
                    name="Course",
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
                            "program",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="courses",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("public_id",),
                                name="course_public_id_once",
                                violation_error_code="unique",
                                violation_error_message="This public id is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("public_id", ""), _negated=True),
                                name="course_public_id_given",
                                violation_error_message="A record needs a public id.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Cohort",
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
                                    ("planned", "planned"),
                                    ("nominating", "nominating"),
                                    ("closed", "nominations closed"),
                                    ("confirmed", "confirmed"),
                                    ("running", "running"),
                                    ("completed", "completed"),
                                    ("cancelled", "cancelled"),
                                ],
                                default="planned",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "modality",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("overseas", "invitational training in Korea"),
                                    ("in_country", "in Indonesia"),
                                    ("online", "online"),
                                    ("hybrid", "hybrid"),
                                ],
                                default="",
                                max_length=10,
                                verbose_name="modality",
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
                            "country",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=2,
                                verbose_name="country",
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
                            "place_note",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="note on the place",
                            ),
                        ),
                        (
                            "languages",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=3),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="languages",
                            ),
                        ),
                        (
                            "capacity",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="seats"
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
                            "minimum_share",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="share of mandatory minutes to complete, in percent",
                            ),
                        ),
                        (
                            "minimum_score",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=5,
                                null=True,
                                verbose_name="score to complete",
                            ),
                        ),
                        (
                            "assessed",
                            models.BooleanField(
                                default=False, verbose_name="with an assessment"
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
                            "agreement",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cohorts",
                                to="agreements.agreement",
                                verbose_name="agreement that covers it",
                            ),
                        ),
                        (
                            "part_of",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="delegations",
                                to="trainings.cohort",
                                verbose_name="part of",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cohorts",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                        (
                            "course",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cohorts",
                                to="trainings.course",
                                verbose_name="course",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-listed_on", "-pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["listed_on", "id"], name="cohort_listed"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("public_id",),
                                name="cohort_public_id_once",
                                violation_error_code="unique",
                                violation_error_message="This public id is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("public_id", ""), _negated=True),
                                name="cohort_public_id_given",
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
                                name="cohort_held_known_has_days",
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
                                name="cohort_held_in_order",
                                violation_error_message="The last day is before the first, or a single day has two.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("capacity", None),
                                    ("capacity__gt", 0),
                                    _connector="OR",
                                ),
                                name="cohort_has_seats",
                                violation_error_message="A cohort has at least one seat.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("minimum_share", None),
                                    ("minimum_share__lte", 100),
                                    _connector="OR",
                                ),
                                name="cohort_share_to_100",
                                violation_error_message="Give 0 to 100 percent.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("multiplicity__gt", 0)),
                                name="cohort_held_at_least_once",
                                violation_error_message="It was held at least once.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Breakdown",
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
                        ("people", models.PositiveIntegerField(verbose_name="people")),
                        (
                            "name_as_printed",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=200,
                                verbose_name="name as printed",
                            ),
                        ),
                        (
                            "institution",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="breakdown",
                                to="directory.institution",
                            ),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="breakdown",
                                to="trainings.cohort",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["cohort", "-people", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("cohort", "institution"),
                                name="breakdown_institution_once",
                                violation_error_message="The institution is already counted.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("people__gt", 0)),
                                name="breakdown_counts_somebody",
                                violation_error_message="Count at least one person.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CohortInstitution",
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
                                    ("lecturers", "sends lecturers"),
                                    ("invited", "also invited"),
                                    (
                                        "named",
                                        "named among the participants' institutions",
                                    ),
                                ],
                                max_length=9,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="institutions",
                                to="trainings.cohort",
                            ),
                        ),
                        (
                            "institution",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cohort_roles",
                                to="directory.institution",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["cohort", "role", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("cohort", "institution", "role"),
                                name="cohortinstitution_once",
                                violation_error_message="The institution already has this role.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CohortPerson",
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
                                    ("head_of_delegation", "head of delegation"),
                                    (
                                        "speaker_for_delegation",
                                        "speaker for the delegation",
                                    ),
                                    ("host_speaker", "speaker for the host"),
                                    ("participant", "participant"),
                                ],
                                max_length=22,
                                verbose_name="role",
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
                            "cohort",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="named",
                                to="trainings.cohort",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cohort_roles",
                                to="directory.person",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["cohort", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("cohort", "person", "role"),
                                name="cohortperson_once",
                                violation_error_message="The person already has this role.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Headcount",
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
                            "people",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="people"
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
                            "counts",
                            models.CharField(
                                max_length=200, null=True, verbose_name="who is counted"
                            ),
                        ),
                        (
                            "counts_ind",
                            models.CharField(
                                max_length=200, null=True, verbose_name="who is counted"
                            ),
                        ),
                        (
                            "counts_en",
                            models.CharField(
                                max_length=200, null=True, verbose_name="who is counted"
                            ),
                        ),
                        (
                            "counts_ko",
                            models.CharField(
                                max_length=200, null=True, verbose_name="who is counted"
                            ),
                        ),
                        (
                            "approximate",
                            models.BooleanField(
                                default=False, verbose_name="approximate"
                            ),
                        ),
                        (
                            "is_main",
                            models.BooleanField(
                                default=False,
                                verbose_name="the count of the cohort itself",
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
                            "cohort",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="headcounts",
                                to="trainings.cohort",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="headcounts",
                                to="sources.source",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["cohort", "-is_main", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("is_main", True)),
                                fields=("cohort",),
                                name="headcount_one_main",
                                violation_error_message="The cohort already has a main count.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("blank", ""), ("people__isnull", False)),
                                    models.Q(
                                        ("people", None),
                                        models.Q(("blank", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="headcount_value_or_blank",
                                violation_error_message="Give the number, or say why it is missing.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Quota",
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
                            "level",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("ID_KEMENTERIAN", "ministry (Indonesia)"),
                                    ("ID_LPNK", "non-ministerial government agency"),
                                    (
                                        "ID_SEKRETARIAT_LN",
                                        "secretariat of a state body",
                                    ),
                                    (
                                        "ID_SEKRETARIAT_LNS",
                                        "secretariat of a non-structural body",
                                    ),
                                    ("ID_LEMBAGA_LAIN", "other state institution"),
                                    ("ID_PROVINSI", "province"),
                                    ("ID_KABUPATEN", "regency"),
                                    ("ID_KOTA", "city"),
                                    ("ID_BUMN_BUMD", "state or regional enterprise"),
                                    ("ID_PERGURUAN_TINGGI", "university"),
                                    ("ID_PERWAKILAN_LN", "mission abroad"),
                                    ("KR_MINISTRY", "ministry (Korea)"),
                                    ("KR_PUBLIC_AGENCY", "public agency (Korea)"),
                                    ("KR_LOCAL", "local government (Korea)"),
                                    ("KR_COMPANY", "company (Korea)"),
                                    ("KR_EMBASSY", "embassy (Korea)"),
                                    ("INT_ORG", "international organization"),
                                    ("JOINT_CENTRE", "joint center"),
                                    ("UNIT", "unit of an institution"),
                                ],
                                default="",
                                max_length=19,
                                verbose_name="level",
                            ),
                        ),
                        ("places", models.PositiveIntegerField(verbose_name="seats")),
                        (
                            "cohort",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="quotas",
                                to="trainings.cohort",
                            ),
                        ),
                        (
                            "institution",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="quotas",
                                to="directory.institution",
                                verbose_name="institution",
                            ),
                        ),
                        (
                            "region",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="quotas",
                                to="directory.region",
                                verbose_name="province",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["cohort", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("cohort", "institution", "region", "level"),
                                name="quota_once",
                                nulls_distinct=False,
                                violation_error_message="These seats are already given.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("institution__isnull", False),
                                        ("level", ""),
                                        ("region", None),
                                    ),
                                    models.Q(
                                        ("institution", None),
                                        ("level", ""),
                                        ("region__isnull", False),
                                    ),
                                    models.Q(
                                        ("institution", None),
                                        ("region", None),
                                        models.Q(("level", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="quota_for_one_kind_of_group",
                                violation_error_message="Give seats to an institution, a province or a level.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Enrolment",
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
                            "office",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=200,
                                verbose_name="office at that time",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("learner", "participant"),
                                    ("lecturer", "resource person"),
                                    ("head", "head of delegation"),
                                    ("escort", "escort"),
                                ],
                                default="learner",
                                max_length=8,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("nominated", "nominated"),
                                    ("waitlisted", "on the waiting list"),
                                    ("accepted", "accepted"),
                                    ("declined", "declined"),
                                    ("confirmed", "confirmed"),
                                    ("withdrawn", "withdrew"),
                                    ("substituted", "substituted"),
                                    ("no_show", "did not come"),
                                    ("completed", "completed the training"),
                                    ("not_completed", "did not complete"),
                                ],
                                default="nominated",
                                max_length=13,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "over_quota_because",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="why over the quota",
                            ),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="enrolments",
                                to="trainings.cohort",
                            ),
                        ),
                        (
                            "institution",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="enrolments",
                                to="directory.institution",
                                verbose_name="institution at that time",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="enrolments",
                                to="directory.person",
                            ),
                        ),
                        (
                            "quota",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="enrolments",
                                to="trainings.quota",
                                verbose_name="seat",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["cohort", "pk"],
                        "indexes": [
                            models.Index(
                                fields=["institution", "cohort"],
                                name="enrolment_institution",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("role", "learner")),
                                fields=("cohort", "person"),
                                name="enrolment_learner_once",
                                violation_error_message="This person is already in the cohort.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Completion",
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
                        ("completed", models.BooleanField(verbose_name="completed")),
                        (
                            "inputs",
                            models.JSONField(default=dict, verbose_name="decided on"),
                        ),
                        (
                            "decided_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now,
                                verbose_name="decided at",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "enrolment",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="completion",
                                to="trainings.enrolment",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("inputs", {}), _negated=True),
                                name="completion_keeps_its_inputs",
                                violation_error_message="A decision keeps what it was decided on.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Certificate",
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
                            "serial",
                            models.CharField(
                                max_length=40, verbose_name="serial number"
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("issued", "issued"),
                                    ("revoked", "revoked"),
                                    ("replaced", "replaced"),
                                    ("expired", "expired"),
                                ],
                                default="issued",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "state_reason",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="why",
                            ),
                        ),
                        ("issued_on", models.DateField(verbose_name="issued on")),
                        (
                            "expires_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="valid until"
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="certificates",
                                to="sources.document",
                            ),
                        ),
                        (
                            "replaced_by",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="replaces",
                                to="trainings.certificate",
                            ),
                        ),
                        (
                            "completion",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="certificates",
                                to="trainings.completion",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-issued_on", "-pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("serial",),
                                name="certificate_serial_once",
                                violation_error_code="unique",
                                violation_error_message="This serial number is already taken.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("state", "issued")),
                                fields=("completion",),
                                name="certificate_one_valid",
                                violation_error_message="There is a valid certificate.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("expires_on", None),
                                    ("expires_on__gte", models.F("issued_on")),
                                    _connector="OR",
                                ),
                                name="certificate_expires_after_issue",
                                violation_error_message="It is valid until after it is issued.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("state__in", ["revoked", "replaced"]),
                                        _negated=True,
                                    ),
                                    models.Q(("state_reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="certificate_end_has_reason",
                                violation_error_message="Say why it no longer holds.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Session",
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
                            "number",
                            models.PositiveSmallIntegerField(verbose_name="number"),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("lecture", "lecture"),
                                    ("visit", "field visit"),
                                    ("workshop", "workshop"),
                                    ("exam", "examination"),
                                    ("ceremony", "ceremony"),
                                ],
                                max_length=8,
                                verbose_name="kind",
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
                        ("starts_at", models.DateTimeField(verbose_name="starts at")),
                        ("ends_at", models.DateTimeField(verbose_name="ends at")),
                        (
                            "minutes",
                            models.PositiveSmallIntegerField(
                                verbose_name="minutes that count"
                            ),
                        ),
                        (
                            "mandatory",
                            models.BooleanField(default=True, verbose_name="mandatory"),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sessions",
                                to="trainings.cohort",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["cohort", "number"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("cohort", "number"),
                                name="session_number_once",
                                violation_error_message="This number is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_at__gt", models.F("starts_at"))
                                ),
                                name="session_ends_after_start",
                                violation_error_message="The session ends before it starts.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Attendance",
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
                                    ("present", "present"),
                                    ("late", "late"),
                                    ("partial", "for a part"),
                                    ("absent", "absent"),
                                    ("excused", "excused"),
                                ],
                                max_length=7,
                                verbose_name="attendance",
                            ),
                        ),
                        (
                            "minutes",
                            models.PositiveSmallIntegerField(verbose_name="minutes"),
                        ),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("roster", "attendance list"),
                                    ("scan", "scan"),
                                    ("import", "import"),
                                    ("self", "by themselves"),
                                ],
                                max_length=6,
                                verbose_name="recorded by",
                            ),
                        ),
                        (
                            "enrolment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="attendances",
                                to="trainings.enrolment",
                            ),
                        ),
                        (
                            "session",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="attendances",
                                to="trainings.session",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["session", "enrolment"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("enrolment", "session"),
                                name="attendance_once",
                                violation_error_message="Attendance is already recorded.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("status__in", ["absent", "excused"]),
                                        _negated=True,
                                    ),
                                    ("minutes", 0),
                                    _connector="OR",
                                ),
                                name="attendance_absent_has_no_minutes",
                                violation_error_message="Who was not there has no minutes.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AttendanceVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("present", "present"),
                                    ("late", "late"),
                                    ("partial", "for a part"),
                                    ("absent", "absent"),
                                    ("excused", "excused"),
                                ],
                                max_length=7,
                                verbose_name="attendance",
                            ),
                        ),
                        (
                            "minutes",
                            models.PositiveSmallIntegerField(verbose_name="minutes"),
                        ),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("roster", "attendance list"),
                                    ("scan", "scan"),
                                    ("import", "import"),
                                    ("self", "by themselves"),
                                ],
                                max_length=6,
                                verbose_name="recorded by",
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
                                to="trainings.attendance",
                            ),
                        ),
                        (
                            "enrolment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trainings.enrolment",
                            ),
                        ),
                        (
                            "session",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trainings.session",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BreakdownVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("people", models.PositiveIntegerField(verbose_name="people")),
                        (
                            "name_as_printed",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=200,
                                verbose_name="name as printed",
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
                                to="trainings.breakdown",
                            ),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trainings.cohort",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CertificateVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "serial",
                            models.CharField(
                                max_length=40, verbose_name="serial number"
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("issued", "issued"),
                                    ("revoked", "revoked"),
                                    ("replaced", "replaced"),
                                    ("expired", "expired"),
                                ],
                                default="issued",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "state_reason",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="why",
                            ),
                        ),
                        ("issued_on", models.DateField(verbose_name="issued on")),
                        (
                            "expires_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="valid until"
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="sources.document",
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
                                to="trainings.certificate",
                            ),
                        ),
                        (
                            "replaced_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trainings.certificate",
                            ),
                        ),
                        (
                            "completion",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trainings.completion",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CohortInstitutionVersion",
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
                                    ("lecturers", "sends lecturers"),
                                    ("invited", "also invited"),
                                    (
                                        "named",
                                        "named among the participants' institutions",
                                    ),
                                ],
                                max_length=9,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trainings.cohort",
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
                                to="trainings.cohortinstitution",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CohortPersonVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("head_of_delegation", "head of delegation"),
                                    (
                                        "speaker_for_delegation",
                                        "speaker for the delegation",
                                    ),
                                    ("host_speaker", "speaker for the host"),
                                    ("participant", "participant"),
                                ],
                                max_length=22,
                                verbose_name="role",
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
                            "cohort",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trainings.cohort",
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
                                to="trainings.cohortperson",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CohortVersion",
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
                                    ("planned", "planned"),
                                    ("nominating", "nominating"),
                                    ("closed", "nominations closed"),
                                    ("confirmed", "confirmed"),
                                    ("running", "running"),
                                    ("completed", "completed"),
                                    ("cancelled", "cancelled"),
                                ],
                                default="planned",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "modality",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("overseas", "invitational training in Korea"),
                                    ("in_country", "in Indonesia"),
                                    ("online", "online"),
                                    ("hybrid", "hybrid"),
                                ],
                                default="",
                                max_length=10,
                                verbose_name="modality",
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
                            "country",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=2,
                                verbose_name="country",
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
                            "place_note",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="note on the place",
                            ),
                        ),
                        (
                            "languages",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=3),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="languages",
                            ),
                        ),
                        (
                            "capacity",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="seats"
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
                            "minimum_share",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="share of mandatory minutes to complete, in percent",
                            ),
                        ),
                        (
                            "minimum_score",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=5,
                                null=True,
                                verbose_name="score to complete",
                            ),
                        ),
                        (
                            "assessed",
                            models.BooleanField(
                                default=False, verbose_name="with an assessment"
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
                            "part_of",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trainings.cohort",
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
                                to="trainings.cohort",
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
                            "course",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trainings.course",
                                verbose_name="course",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CompletionVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("completed", models.BooleanField(verbose_name="completed")),
                        (
                            "inputs",
                            models.JSONField(default=dict, verbose_name="decided on"),
                        ),
                        (
                            "decided_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now,
                                verbose_name="decided at",
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
                                to="trainings.completion",
                            ),
                        ),
                        (
                            "enrolment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trainings.enrolment",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CourseVersion",
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
                                to="trainings.course",
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
                    name="EnrolmentVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "office",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=200,
                                verbose_name="office at that time",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("learner", "participant"),
                                    ("lecturer", "resource person"),
                                    ("head", "head of delegation"),
                                    ("escort", "escort"),
                                ],
                                default="learner",
                                max_length=8,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("nominated", "nominated"),
                                    ("waitlisted", "on the waiting list"),
                                    ("accepted", "accepted"),
                                    ("declined", "declined"),
                                    ("confirmed", "confirmed"),
                                    ("withdrawn", "withdrew"),
                                    ("substituted", "substituted"),
                                    ("no_show", "did not come"),
                                    ("completed", "completed the training"),
                                    ("not_completed", "did not complete"),
                                ],
                                default="nominated",
                                max_length=13,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "over_quota_because",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="why over the quota",
                            ),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trainings.cohort",
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
                                verbose_name="institution at that time",
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
                                to="trainings.enrolment",
                            ),
                        ),
                        (
                            "quota",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trainings.quota",
                                verbose_name="seat",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="HeadcountVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "people",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="people"
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
                            "counts",
                            models.CharField(
                                max_length=200, null=True, verbose_name="who is counted"
                            ),
                        ),
                        (
                            "counts_ind",
                            models.CharField(
                                max_length=200, null=True, verbose_name="who is counted"
                            ),
                        ),
                        (
                            "counts_en",
                            models.CharField(
                                max_length=200, null=True, verbose_name="who is counted"
                            ),
                        ),
                        (
                            "counts_ko",
                            models.CharField(
                                max_length=200, null=True, verbose_name="who is counted"
                            ),
                        ),
                        (
                            "approximate",
                            models.BooleanField(
                                default=False, verbose_name="approximate"
                            ),
                        ),
                        (
                            "is_main",
                            models.BooleanField(
                                default=False,
                                verbose_name="the count of the cohort itself",
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
                            "cohort",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trainings.cohort",
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
                                to="trainings.headcount",
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
                    name="QuotaVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "level",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("ID_KEMENTERIAN", "ministry (Indonesia)"),
                                    ("ID_LPNK", "non-ministerial government agency"),
                                    (
                                        "ID_SEKRETARIAT_LN",
                                        "secretariat of a state body",
                                    ),
                                    (
                                        "ID_SEKRETARIAT_LNS",
                                        "secretariat of a non-structural body",
                                    ),
                                    ("ID_LEMBAGA_LAIN", "other state institution"),
                                    ("ID_PROVINSI", "province"),
                                    ("ID_KABUPATEN", "regency"),
                                    ("ID_KOTA", "city"),
                                    ("ID_BUMN_BUMD", "state or regional enterprise"),
                                    ("ID_PERGURUAN_TINGGI", "university"),
                                    ("ID_PERWAKILAN_LN", "mission abroad"),
                                    ("KR_MINISTRY", "ministry (Korea)"),
                                    ("KR_PUBLIC_AGENCY", "public agency (Korea)"),
                                    ("KR_LOCAL", "local government (Korea)"),
                                    ("KR_COMPANY", "company (Korea)"),
                                    ("KR_EMBASSY", "embassy (Korea)"),
                                    ("INT_ORG", "international organization"),
                                    ("JOINT_CENTRE", "joint center"),
                                    ("UNIT", "unit of an institution"),
                                ],
                                default="",
                                max_length=19,
                                verbose_name="level",
                            ),
                        ),
                        ("places", models.PositiveIntegerField(verbose_name="seats")),
                        (
                            "cohort",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trainings.cohort",
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
                                to="trainings.quota",
                            ),
                        ),
                        (
                            "region",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.region",
                                verbose_name="province",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SessionVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "number",
                            models.PositiveSmallIntegerField(verbose_name="number"),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("lecture", "lecture"),
                                    ("visit", "field visit"),
                                    ("workshop", "workshop"),
                                    ("exam", "examination"),
                                    ("ceremony", "ceremony"),
                                ],
                                max_length=8,
                                verbose_name="kind",
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
                        ("starts_at", models.DateTimeField(verbose_name="starts at")),
                        ("ends_at", models.DateTimeField(verbose_name="ends at")),
                        (
                            "minutes",
                            models.PositiveSmallIntegerField(
                                verbose_name="minutes that count"
                            ),
                        ),
                        (
                            "mandatory",
                            models.BooleanField(default=True, verbose_name="mandatory"),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trainings.cohort",
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
                                to="trainings.session",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                egcc_portal.history.operations.AddTriggers(
                    triggers={
                        "attendance": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_attendanceversion" ("enrolment_id", "id", "method", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "status") VALUES (NEW."enrolment_id", NEW."id", NEW."method", NEW."minutes", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."session_id", NEW."status"); RETURN NULL;',
                                    hash="e53e28fbd433b498455c383f5cdb0c43d78c6e5c",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_54fd8",
                                    table="trainings_attendance",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "trainings_attendanceversion" ("enrolment_id", "id", "method", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "status") VALUES (NEW."enrolment_id", NEW."id", NEW."method", NEW."minutes", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."session_id", NEW."status"); RETURN NULL;',
                                    hash="4feef6564f401f480e380882658a4182986b3415",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_51899",
                                    table="trainings_attendance",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_attendanceversion" ("enrolment_id", "id", "method", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "status") VALUES (OLD."enrolment_id", OLD."id", OLD."method", OLD."minutes", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."session_id", OLD."status"); RETURN NULL;',
                                    hash="57c6df685b352801ddfbf3d5ca95049ab6ca848e",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_ee006",
                                    table="trainings_attendance",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "attendanceversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="dca637fb864177c3e7c4aa1647f5b66dcff1a687",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ff752",
                                    table="trainings_attendanceversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "breakdown": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_breakdownversion" ("cohort_id", "id", "institution_id", "name_as_printed", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."cohort_id", NEW."id", NEW."institution_id", NEW."name_as_printed", NEW."people", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="660e4da051ea6baa77acb9ab2ddb16e2c333b373",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_ae63e",
                                    table="trainings_breakdown",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "trainings_breakdownversion" ("cohort_id", "id", "institution_id", "name_as_printed", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."cohort_id", NEW."id", NEW."institution_id", NEW."name_as_printed", NEW."people", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="9b3d8073e11b8c1e135c515a8dc285c4c4418248",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_4ac24",
                                    table="trainings_breakdown",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_breakdownversion" ("cohort_id", "id", "institution_id", "name_as_printed", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."cohort_id", OLD."id", OLD."institution_id", OLD."name_as_printed", OLD."people", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="d93f0a243e8d1221aaad63bb98dbf035ba49b51c",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_365ab",
                                    table="trainings_breakdown",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "breakdownversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="bbb510ab914f68f7e9bd5270b802c5cb3438989b",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_5f616",
                                    table="trainings_breakdownversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "certificate": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_certificateversion" ("completion_id", "document_id", "expires_on", "id", "issued_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaced_by_id", "serial", "state", "state_reason") VALUES (NEW."completion_id", NEW."document_id", NEW."expires_on", NEW."id", NEW."issued_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."replaced_by_id", NEW."serial", NEW."state", NEW."state_reason"); RETURN NULL;',
                                    hash="42411c227f689ae3c4fef5b097d2eaaaa923d360",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_ae5f9",
                                    table="trainings_certificate",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "trainings_certificateversion" ("completion_id", "document_id", "expires_on", "id", "issued_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaced_by_id", "serial", "state", "state_reason") VALUES (NEW."completion_id", NEW."document_id", NEW."expires_on", NEW."id", NEW."issued_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."replaced_by_id", NEW."serial", NEW."state", NEW."state_reason"); RETURN NULL;',
                                    hash="ada036f9c21a8ad212b9465568f9661068403212",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_5797c",
                                    table="trainings_certificate",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_certificateversion" ("completion_id", "document_id", "expires_on", "id", "issued_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaced_by_id", "serial", "state", "state_reason") VALUES (OLD."completion_id", OLD."document_id", OLD."expires_on", OLD."id", OLD."issued_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."replaced_by_id", OLD."serial", OLD."state", OLD."state_reason"); RETURN NULL;',
                                    hash="4d406e2ccedd3d1027c91ac3cc4d79bf9a14d56f",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e8a3e",
                                    table="trainings_certificate",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "certificateversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="995f65e88cd7f091f674d4348ec5ad6a624788da",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_b2b4f",
                                    table="trainings_certificateversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "cohort": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_cohortversion" ("agreement_id", "assessed", "capacity", "city", "confidence", "country", "course_id", "held_from", "held_inferred", "held_precision", "held_read", "held_to", "id", "individually_known", "languages", "minimum_score", "minimum_share", "modality", "multiplicity", "note", "origin", "outside_fields", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_note", "program_id", "public_id", "review", "shared", "state", "title", "title_en", "title_ind", "title_ko", "venue", "version") VALUES (NEW."agreement_id", NEW."assessed", NEW."capacity", NEW."city", NEW."confidence", NEW."country", NEW."course_id", NEW."held_from", NEW."held_inferred", NEW."held_precision", NEW."held_read", NEW."held_to", NEW."id", NEW."individually_known", NEW."languages", NEW."minimum_score", NEW."minimum_share", NEW."modality", NEW."multiplicity", NEW."note", NEW."origin", NEW."outside_fields", NEW."part_of_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_note", NEW."program_id", NEW."public_id", NEW."review", NEW."shared", NEW."state", NEW."title", NEW."title_en", NEW."title_ind", NEW."title_ko", NEW."venue", NEW."version"); RETURN NULL;',
                                    hash="b8e2eeb7277e0bb699f7388cdd5ff76d08413b57",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_95a92",
                                    table="trainings_cohort",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "trainings_cohortversion" ("agreement_id", "assessed", "capacity", "city", "confidence", "country", "course_id", "held_from", "held_inferred", "held_precision", "held_read", "held_to", "id", "individually_known", "languages", "minimum_score", "minimum_share", "modality", "multiplicity", "note", "origin", "outside_fields", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_note", "program_id", "public_id", "review", "shared", "state", "title", "title_en", "title_ind", "title_ko", "venue", "version") VALUES (NEW."agreement_id", NEW."assessed", NEW."capacity", NEW."city", NEW."confidence", NEW."country", NEW."course_id", NEW."held_from", NEW."held_inferred", NEW."held_precision", NEW."held_read", NEW."held_to", NEW."id", NEW."individually_known", NEW."languages", NEW."minimum_score", NEW."minimum_share", NEW."modality", NEW."multiplicity", NEW."note", NEW."origin", NEW."outside_fields", NEW."part_of_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_note", NEW."program_id", NEW."public_id", NEW."review", NEW."shared", NEW."state", NEW."title", NEW."title_en", NEW."title_ind", NEW."title_ko", NEW."venue", NEW."version"); RETURN NULL;',
                                    hash="880ff62808385092bb72599b02ee1dc19f17d891",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_4872b",
                                    table="trainings_cohort",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_cohortversion" ("agreement_id", "assessed", "capacity", "city", "confidence", "country", "course_id", "held_from", "held_inferred", "held_precision", "held_read", "held_to", "id", "individually_known", "languages", "minimum_score", "minimum_share", "modality", "multiplicity", "note", "origin", "outside_fields", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_note", "program_id", "public_id", "review", "shared", "state", "title", "title_en", "title_ind", "title_ko", "venue", "version") VALUES (OLD."agreement_id", OLD."assessed", OLD."capacity", OLD."city", OLD."confidence", OLD."country", OLD."course_id", OLD."held_from", OLD."held_inferred", OLD."held_precision", OLD."held_read", OLD."held_to", OLD."id", OLD."individually_known", OLD."languages", OLD."minimum_score", OLD."minimum_share", OLD."modality", OLD."multiplicity", OLD."note", OLD."origin", OLD."outside_fields", OLD."part_of_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_note", OLD."program_id", OLD."public_id", OLD."review", OLD."shared", OLD."state", OLD."title", OLD."title_en", OLD."title_ind", OLD."title_ko", OLD."venue", OLD."version"); RETURN NULL;',
                                    hash="9e28bfe25f1ca13f4ed66a65aa15f0410cab027d",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_47575",
                                    table="trainings_cohort",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "cohortinstitution": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_cohortinstitutionversion" ("cohort_id", "id", "institution_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."cohort_id", NEW."id", NEW."institution_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role"); RETURN NULL;',
                                    hash="6698f7de6db17a13ad948785e8be2787a3c69a61",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b7103",
                                    table="trainings_cohortinstitution",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "trainings_cohortinstitutionversion" ("cohort_id", "id", "institution_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."cohort_id", NEW."id", NEW."institution_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role"); RETURN NULL;',
                                    hash="0bbb09e9c67d4d68583bdb960cb3a419e62cd2ff",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_56d01",
                                    table="trainings_cohortinstitution",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_cohortinstitutionversion" ("cohort_id", "id", "institution_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (OLD."cohort_id", OLD."id", OLD."institution_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role"); RETURN NULL;',
                                    hash="672e6c2b08c10bca5c7a6c820de8f8a56aec6c62",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_2443f",
                                    table="trainings_cohortinstitution",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "cohortinstitutionversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="841dff1947f7f4e55f7fe57855bda4cece568e27",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_2e6ca",
                                    table="trainings_cohortinstitutionversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "cohortperson": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_cohortpersonversion" ("cohort_id", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."cohort_id", NEW."id", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role"); RETURN NULL;',
                                    hash="15e861571a38fa7c388666f6adf3d10e6582c459",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_22ab4",
                                    table="trainings_cohortperson",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "trainings_cohortpersonversion" ("cohort_id", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."cohort_id", NEW."id", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role"); RETURN NULL;',
                                    hash="23b5ac180ce9e27d014758be9d6fd2d0da5e8568",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_6881d",
                                    table="trainings_cohortperson",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_cohortpersonversion" ("cohort_id", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (OLD."cohort_id", OLD."id", OLD."note", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role"); RETURN NULL;',
                                    hash="fb3dccd9d28a01c1b6883ad13aaf03ca2d70b7d9",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_6be4c",
                                    table="trainings_cohortperson",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "cohortpersonversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="58ec5f628876d3ee5ed4b52c3bac5725b5511dd9",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_a6b38",
                                    table="trainings_cohortpersonversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "cohortversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="98b428bdc7e8dd27d549bc42a5705744d4b76ded",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_4259c",
                                    table="trainings_cohortversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "completion": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_completionversion" ("completed", "decided_at", "decided_by_id", "enrolment_id", "id", "inputs", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."completed", NEW."decided_at", NEW."decided_by_id", NEW."enrolment_id", NEW."id", NEW."inputs", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="2c18ca782a7d6fea5eefba2c07271e52e88e2ce3",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_f8748",
                                    table="trainings_completion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "trainings_completionversion" ("completed", "decided_at", "decided_by_id", "enrolment_id", "id", "inputs", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."completed", NEW."decided_at", NEW."decided_by_id", NEW."enrolment_id", NEW."id", NEW."inputs", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="4806b725a8be9daa8d7839e3370867d86ed83bb2",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_083b9",
                                    table="trainings_completion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_completionversion" ("completed", "decided_at", "decided_by_id", "enrolment_id", "id", "inputs", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."completed", OLD."decided_at", OLD."decided_by_id", OLD."enrolment_id", OLD."id", OLD."inputs", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="c314fdeaf72b752f05fa34f25525ce95ee7a872c",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_046d9",
                                    table="trainings_completion",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "completionversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="65e307180e6899ebc3d6786aa146a0ae35a73ecb",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_29ce7",
                                    table="trainings_completionversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "course": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_courseversion" ("confidence", "id", "note", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "review", "shared", "summary", "summary_en", "summary_ind", "summary_ko", "title", "title_en", "title_ind", "title_ko", "version") VALUES (NEW."confidence", NEW."id", NEW."note", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."program_id", NEW."public_id", NEW."review", NEW."shared", NEW."summary", NEW."summary_en", NEW."summary_ind", NEW."summary_ko", NEW."title", NEW."title_en", NEW."title_ind", NEW."title_ko", NEW."version"); RETURN NULL;',
                                    hash="3d1b7b097125e3d39fbdc567d132bdc796e0e6ac",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6d828",
                                    table="trainings_course",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "trainings_courseversion" ("confidence", "id", "note", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "review", "shared", "summary", "summary_en", "summary_ind", "summary_ko", "title", "title_en", "title_ind", "title_ko", "version") VALUES (NEW."confidence", NEW."id", NEW."note", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."program_id", NEW."public_id", NEW."review", NEW."shared", NEW."summary", NEW."summary_en", NEW."summary_ind", NEW."summary_ko", NEW."title", NEW."title_en", NEW."title_ind", NEW."title_ko", NEW."version"); RETURN NULL;',
                                    hash="4bc18c1ecf94ea61b21872052ff8b38dfc601f51",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e6269",
                                    table="trainings_course",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_courseversion" ("confidence", "id", "note", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "public_id", "review", "shared", "summary", "summary_en", "summary_ind", "summary_ko", "title", "title_en", "title_ind", "title_ko", "version") VALUES (OLD."confidence", OLD."id", OLD."note", OLD."origin", OLD."outside_fields", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."program_id", OLD."public_id", OLD."review", OLD."shared", OLD."summary", OLD."summary_en", OLD."summary_ind", OLD."summary_ko", OLD."title", OLD."title_en", OLD."title_ind", OLD."title_ko", OLD."version"); RETURN NULL;',
                                    hash="c3c440d1eee45fe270591bca7c50321e441b6201",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_eaabd",
                                    table="trainings_course",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "courseversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="928554785efee4bff38671cbf4604fdb4f23234a",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_bbf16",
                                    table="trainings_courseversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "enrolment": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_enrolmentversion" ("cohort_id", "id", "institution_id", "office", "over_quota_because", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quota_id", "role", "state", "version") VALUES (NEW."cohort_id", NEW."id", NEW."institution_id", NEW."office", NEW."over_quota_because", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quota_id", NEW."role", NEW."state", NEW."version"); RETURN NULL;',
                                    hash="20699355bbe591fa00152d25a1b1ceeeaa50f808",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_162db",
                                    table="trainings_enrolment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "trainings_enrolmentversion" ("cohort_id", "id", "institution_id", "office", "over_quota_because", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quota_id", "role", "state", "version") VALUES (NEW."cohort_id", NEW."id", NEW."institution_id", NEW."office", NEW."over_quota_because", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quota_id", NEW."role", NEW."state", NEW."version"); RETURN NULL;',
                                    hash="7d2a48b9abf9b69ec70cd40546abf177f0a3fb43",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_8500f",
                                    table="trainings_enrolment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_enrolmentversion" ("cohort_id", "id", "institution_id", "office", "over_quota_because", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quota_id", "role", "state", "version") VALUES (OLD."cohort_id", OLD."id", OLD."institution_id", OLD."office", OLD."over_quota_because", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quota_id", OLD."role", OLD."state", OLD."version"); RETURN NULL;',
                                    hash="6bc39d122300168901dfc0612bf3c971ef67f838",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_88fd8",
                                    table="trainings_enrolment",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "enrolmentversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="d89ab1cc2e16702a871ac4b69b747ec776daf609",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_47659",
                                    table="trainings_enrolmentversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "headcount": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_headcountversion" ("approximate", "blank", "cohort_id", "counts", "counts_en", "counts_ind", "counts_ko", "id", "is_main", "locator", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (NEW."approximate", NEW."blank", NEW."cohort_id", NEW."counts", NEW."counts_en", NEW."counts_ind", NEW."counts_ko", NEW."id", NEW."is_main", NEW."locator", NEW."people", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id"); RETURN NULL;',
                                    hash="fa8b58c05e7f48e5e165bfed973f09c00523465d",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_fa759",
                                    table="trainings_headcount",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "trainings_headcountversion" ("approximate", "blank", "cohort_id", "counts", "counts_en", "counts_ind", "counts_ko", "id", "is_main", "locator", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (NEW."approximate", NEW."blank", NEW."cohort_id", NEW."counts", NEW."counts_en", NEW."counts_ind", NEW."counts_ko", NEW."id", NEW."is_main", NEW."locator", NEW."people", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id"); RETURN NULL;',
                                    hash="bb4718ff8aa4af641a6d40c16903a1f75af64d88",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_ee760",
                                    table="trainings_headcount",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_headcountversion" ("approximate", "blank", "cohort_id", "counts", "counts_en", "counts_ind", "counts_ko", "id", "is_main", "locator", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (OLD."approximate", OLD."blank", OLD."cohort_id", OLD."counts", OLD."counts_en", OLD."counts_ind", OLD."counts_ko", OLD."id", OLD."is_main", OLD."locator", OLD."people", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id"); RETURN NULL;',
                                    hash="192042eb9b832cf13c5c189ff6c3f561b8afdad7",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_6f68f",
                                    table="trainings_headcount",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "headcountversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="fa2dd7af2a34566202a0703ce8fc4498c65c9e8c",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e1a88",
                                    table="trainings_headcountversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "quota": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_quotaversion" ("cohort_id", "id", "institution_id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "region_id") VALUES (NEW."cohort_id", NEW."id", NEW."institution_id", NEW."level", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."places", NEW."region_id"); RETURN NULL;',
                                    hash="b5430e45f055d8b5c67c1e94db2a7a92394fb691",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_db0fd",
                                    table="trainings_quota",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "trainings_quotaversion" ("cohort_id", "id", "institution_id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "region_id") VALUES (NEW."cohort_id", NEW."id", NEW."institution_id", NEW."level", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."places", NEW."region_id"); RETURN NULL;',
                                    hash="590e217edaf01a88acecebe03b57ed4179a699ce",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_4ed5b",
                                    table="trainings_quota",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_quotaversion" ("cohort_id", "id", "institution_id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "region_id") VALUES (OLD."cohort_id", OLD."id", OLD."institution_id", OLD."level", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."places", OLD."region_id"); RETURN NULL;',
                                    hash="fbd57aa36d8f9066556094065f4fb1a6ffd06564",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_2ce60",
                                    table="trainings_quota",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "quotaversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="1182ef775a05f49eb82e12a9adc833029e6b8e31",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d20f0",
                                    table="trainings_quotaversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "session": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_sessionversion" ("cohort_id", "ends_at", "id", "kind", "mandatory", "minutes", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_at", "title", "title_en", "title_ind", "title_ko") VALUES (NEW."cohort_id", NEW."ends_at", NEW."id", NEW."kind", NEW."mandatory", NEW."minutes", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."starts_at", NEW."title", NEW."title_en", NEW."title_ind", NEW."title_ko"); RETURN NULL;',
                                    hash="982eabcf82c05ad3fd81a83509f6930d6fd50d29",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_1959c",
                                    table="trainings_session",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "trainings_sessionversion" ("cohort_id", "ends_at", "id", "kind", "mandatory", "minutes", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_at", "title", "title_en", "title_ind", "title_ko") VALUES (NEW."cohort_id", NEW."ends_at", NEW."id", NEW."kind", NEW."mandatory", NEW."minutes", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."starts_at", NEW."title", NEW."title_en", NEW."title_ind", NEW."title_ko"); RETURN NULL;',
                                    hash="543b4eb44abe11425036fc7f72ef8facaa3252b4",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c98e4",
                                    table="trainings_session",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "trainings_sessionversion" ("cohort_id", "ends_at", "id", "kind", "mandatory", "minutes", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_at", "title", "title_en", "title_ind", "title_ko") VALUES (OLD."cohort_id", OLD."ends_at", OLD."id", OLD."kind", OLD."mandatory", OLD."minutes", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."starts_at", OLD."title", OLD."title_en", OLD."title_ind", OLD."title_ko"); RETURN NULL;',
                                    hash="bf2d6959fb4067d956608c12fc2d430dae697e08",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e4072",
                                    table="trainings_session",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "sessionversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="21ae543f7a0ec85d4be6ea02776a3de44a4ab0fb",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d511a",
                                    table="trainings_sessionversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
