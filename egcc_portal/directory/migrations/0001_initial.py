import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import pgtrigger.compiler
from django.db import migrations, models

import egcc_portal.history.operations
import egcc_portal.sources.records


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        egcc_portal.history.operations.Together(
            operations=[
                migrations.CreateModel(
                    name="Person",
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
                            "name",
                            models.CharField(
                                max_length=150, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "name_ind",
                            models.CharField(
                                max_length=150, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                max_length=150, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "name_ko",
                            models.CharField(
                                max_length=150, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "name_order",
                            models.CharField(
                                choices=[
                                    ("undivided", "undivided"),
                                    ("family_first", "family name first"),
                                    ("given_first", "given name first"),
                                ],
                                default="undivided",
                                max_length=12,
                                verbose_name="order of the name",
                            ),
                        ),
                        (
                            "mononym",
                            models.BooleanField(
                                default=False, verbose_name="has one name only"
                            ),
                        ),
                        (
                            "front_title",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=60,
                                verbose_name="title in front",
                            ),
                        ),
                        (
                            "back_title",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=100,
                                verbose_name="title behind",
                            ),
                        ),
                        (
                            "certificate_name",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=150,
                                verbose_name="name on certificates",
                            ),
                        ),
                        (
                            "nip",
                            models.CharField(
                                blank=True,
                                max_length=18,
                                null=True,
                                verbose_name="civil servant number",
                            ),
                        ),
                        (
                            "sort_name",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.text.Lower(
                                    django.db.models.functions.comparison.Coalesce(
                                        "name_ind",
                                        "name_en",
                                        "name_ko",
                                        models.Value(""),
                                    )
                                ),
                                output_field=models.CharField(
                                    db_collation="C", max_length=150
                                ),
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["sort_name", "pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["sort_name", "id"], name="person_sorted"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("public_id",),
                                name="person_public_id_once",
                                violation_error_code="unique",
                                violation_error_message="This public id is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("public_id", ""), _negated=True),
                                name="person_public_id_given",
                                violation_error_message="A record needs a public id.",
                            ),
                            models.UniqueConstraint(
                                fields=("nip",),
                                name="person_nip_once",
                                violation_error_code="unique",
                                violation_error_message="Somebody else has this number.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("nip", None),
                                    ("nip__regex", "^[0-9]{18}$"),
                                    _connector="OR",
                                ),
                                name="person_nip_has_18_digits",
                                violation_error_message="The number has 18 digits.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PersonName",
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
                            "script",
                            models.CharField(
                                choices=[("latin", "Latin"), ("hangul", "Hangul")],
                                max_length=6,
                                verbose_name="script",
                            ),
                        ),
                        (
                            "full",
                            models.CharField(max_length=150, verbose_name="full name"),
                        ),
                        (
                            "family",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=60,
                                verbose_name="family name",
                            ),
                        ),
                        (
                            "given",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=100,
                                verbose_name="given name",
                            ),
                        ),
                        (
                            "order",
                            models.CharField(
                                choices=[
                                    ("undivided", "undivided"),
                                    ("family_first", "family name first"),
                                    ("given_first", "given name first"),
                                ],
                                max_length=12,
                                verbose_name="order",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("official", "official"),
                                    ("as_printed", "as printed"),
                                    ("romanisation", "romanization"),
                                    ("alias", "alias"),
                                ],
                                max_length=12,
                                verbose_name="kind of name",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="names",
                                to="directory.person",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("person", "full", "kind"),
                                name="personname_once",
                                violation_error_message="The person already has this name.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("full", ""), _negated=True),
                                name="personname_is_given",
                                violation_error_message="Give the full name.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Region",
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
                            "code",
                            models.CharField(
                                max_length=5, verbose_name="Kemendagri code"
                            ),
                        ),
                        ("name", models.CharField(max_length=100, verbose_name="name")),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("province", "province"),
                                    ("regency", "regency"),
                                    ("city", "city"),
                                ],
                                max_length=8,
                                verbose_name="level",
                            ),
                        ),
                        (
                            "autonomous",
                            models.BooleanField(
                                default=True, verbose_name="autonomous"
                            ),
                        ),
                        (
                            "decree",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=80,
                                verbose_name="decree",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="parts",
                                to="directory.region",
                                verbose_name="province",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["code"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("code",),
                                name="region_code_once",
                                violation_error_code="unique",
                                violation_error_message="This code is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("code__regex", "^\\d\\d$"),
                                        ("level", "province"),
                                        ("parent", None),
                                    ),
                                    models.Q(
                                        ("code__regex", "^\\d\\d\\.(0[1-9]|[1-6]\\d)$"),
                                        ("level", "regency"),
                                        ("parent__isnull", False),
                                    ),
                                    models.Q(
                                        ("code__regex", "^\\d\\d\\.[7-9]\\d$"),
                                        ("level", "city"),
                                        ("parent__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="region_code_fits_level",
                                violation_error_message="Provinces are coded 34, regencies 35.10, cities 36.74.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Institution",
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
                                max_length=19,
                                verbose_name="kind",
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
                            "short",
                            models.CharField(
                                blank=True,
                                max_length=60,
                                null=True,
                                verbose_name="short name",
                            ),
                        ),
                        (
                            "short_ind",
                            models.CharField(
                                blank=True,
                                max_length=60,
                                null=True,
                                verbose_name="short name",
                            ),
                        ),
                        (
                            "short_en",
                            models.CharField(
                                blank=True,
                                max_length=60,
                                null=True,
                                verbose_name="short name",
                            ),
                        ),
                        (
                            "short_ko",
                            models.CharField(
                                blank=True,
                                max_length=60,
                                null=True,
                                verbose_name="short name",
                            ),
                        ),
                        (
                            "sort_name",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.text.Lower(
                                    django.db.models.functions.comparison.Coalesce(
                                        "name_ind",
                                        "name_en",
                                        "name_ko",
                                        models.Value(""),
                                    )
                                ),
                                output_field=models.CharField(
                                    db_collation="C", max_length=200
                                ),
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="units",
                                to="directory.institution",
                                verbose_name="part of",
                            ),
                        ),
                        (
                            "predecessor",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="successors",
                                to="directory.institution",
                                verbose_name="predecessor",
                            ),
                        ),
                        (
                            "region",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="institutions",
                                to="directory.region",
                                verbose_name="region",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["sort_name", "pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["sort_name", "id"], name="institution_sorted"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("public_id",),
                                name="institution_public_id_once",
                                violation_error_code="unique",
                                violation_error_message="This public id is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("public_id", ""), _negated=True),
                                name="institution_public_id_given",
                                violation_error_message="A record needs a public id.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        (
                                            "kind__in",
                                            ["ID_PROVINSI", "ID_KABUPATEN", "ID_KOTA"],
                                        ),
                                        ("region__isnull", False),
                                    ),
                                    models.Q(
                                        models.Q(
                                            (
                                                "kind__in",
                                                [
                                                    "ID_PROVINSI",
                                                    "ID_KABUPATEN",
                                                    "ID_KOTA",
                                                ],
                                            ),
                                            _negated=True,
                                        ),
                                        ("region", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="institution_region_if_regional",
                                violation_error_message="A regional government has a region; nobody else has one.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("kind", "UNIT"), _negated=True),
                                    ("parent__isnull", False),
                                    _connector="OR",
                                ),
                                name="institution_unit_has_parent",
                                violation_error_message="Say which institution the unit is part of.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("country", ""),
                                    ("country__regex", "^[A-Z]{2}$"),
                                    _connector="OR",
                                ),
                                name="institution_country_is_code",
                                violation_error_message="Give the country as two letters, e.g. ID.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Appointment",
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
                            "office",
                            models.CharField(
                                max_length=200, null=True, verbose_name="office"
                            ),
                        ),
                        (
                            "office_ind",
                            models.CharField(
                                max_length=200, null=True, verbose_name="office"
                            ),
                        ),
                        (
                            "office_en",
                            models.CharField(
                                max_length=200, null=True, verbose_name="office"
                            ),
                        ),
                        (
                            "office_ko",
                            models.CharField(
                                max_length=200, null=True, verbose_name="office"
                            ),
                        ),
                        (
                            "acting",
                            models.BooleanField(default=False, verbose_name="acting"),
                        ),
                        (
                            "since_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="since"
                            ),
                        ),
                        (
                            "since_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="since"
                            ),
                        ),
                        (
                            "since_precision",
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
                                verbose_name="since",
                            ),
                        ),
                        (
                            "since_inferred",
                            models.BooleanField(default=False, verbose_name="since"),
                        ),
                        (
                            "since_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="since",
                            ),
                        ),
                        (
                            "until_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="until"
                            ),
                        ),
                        (
                            "until_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="until"
                            ),
                        ),
                        (
                            "until_precision",
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
                                verbose_name="until",
                            ),
                        ),
                        (
                            "until_inferred",
                            models.BooleanField(default=False, verbose_name="until"),
                        ),
                        (
                            "until_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="until",
                            ),
                        ),
                        (
                            "attested",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.DateField(),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="attested on",
                            ),
                        ),
                        (
                            "institution",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="appointments",
                                to="directory.institution",
                                verbose_name="institution",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="appointments",
                                to="directory.person",
                                verbose_name="person",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["person", "since_from", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("public_id",),
                                name="appointment_public_id_once",
                                violation_error_code="unique",
                                violation_error_message="This public id is already taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("public_id", ""), _negated=True),
                                name="appointment_public_id_given",
                                violation_error_message="A record needs a public id.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("since_precision", "unknown"),
                                        ("since_from", None),
                                        ("since_to", None),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("since_precision", "unknown"),
                                            _negated=True,
                                        ),
                                        ("since_from__isnull", False),
                                        ("since_to__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="appointment_since_known_has_days",
                                violation_error_message="Give the day, month, year or range, or say that it is unknown.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("since_from", None),
                                    models.Q(
                                        ("since_from__lt", models.F("since_to")),
                                        models.Q(
                                            ("since_precision", "day"), _negated=True
                                        ),
                                    ),
                                    ("since_from", models.F("since_to")),
                                    _connector="OR",
                                ),
                                name="appointment_since_in_order",
                                violation_error_message="The last day is before the first, or a single day has two.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("until_precision", "unknown"),
                                        ("until_from", None),
                                        ("until_to", None),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("until_precision", "unknown"),
                                            _negated=True,
                                        ),
                                        ("until_from__isnull", False),
                                        ("until_to__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="appointment_until_known_has_days",
                                violation_error_message="Give the day, month, year or range, or say that it is unknown.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("until_from", None),
                                    models.Q(
                                        ("until_from__lt", models.F("until_to")),
                                        models.Q(
                                            ("until_precision", "day"), _negated=True
                                        ),
                                    ),
                                    ("until_from", models.F("until_to")),
                                    _connector="OR",
                                ),
                                name="appointment_until_in_order",
                                violation_error_message="The last day is before the first, or a single day has two.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="InstitutionName",
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
                                blank=True,
                                default="",
                                max_length=3,
                                verbose_name="language",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "short",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=60,
                                verbose_name="short name",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("official", "official"),
                                    ("as_signed", "as signed"),
                                    ("as_reported", "as reported"),
                                    ("press_form", "press form"),
                                    ("working_translation", "working translation"),
                                    ("former", "former"),
                                    ("alias", "alias"),
                                ],
                                max_length=19,
                                verbose_name="kind of name",
                            ),
                        ),
                        (
                            "since_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="since"
                            ),
                        ),
                        (
                            "since_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="since"
                            ),
                        ),
                        (
                            "since_precision",
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
                                verbose_name="since",
                            ),
                        ),
                        (
                            "since_inferred",
                            models.BooleanField(default=False, verbose_name="since"),
                        ),
                        (
                            "since_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="since",
                            ),
                        ),
                        (
                            "until_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="until"
                            ),
                        ),
                        (
                            "until_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="until"
                            ),
                        ),
                        (
                            "until_precision",
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
                                verbose_name="until",
                            ),
                        ),
                        (
                            "until_inferred",
                            models.BooleanField(default=False, verbose_name="until"),
                        ),
                        (
                            "until_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="until",
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=30,
                                verbose_name="basis",
                            ),
                        ),
                        (
                            "institution",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="names",
                                to="directory.institution",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["language", "since_from", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("since_precision", "unknown"),
                                        ("since_from", None),
                                        ("since_to", None),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("since_precision", "unknown"),
                                            _negated=True,
                                        ),
                                        ("since_from__isnull", False),
                                        ("since_to__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="institutionname_since_known_has_days",
                                violation_error_message="Give the day, month, year or range, or say that it is unknown.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("since_from", None),
                                    models.Q(
                                        ("since_from__lt", models.F("since_to")),
                                        models.Q(
                                            ("since_precision", "day"), _negated=True
                                        ),
                                    ),
                                    ("since_from", models.F("since_to")),
                                    _connector="OR",
                                ),
                                name="institutionname_since_in_order",
                                violation_error_message="The last day is before the first, or a single day has two.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("until_precision", "unknown"),
                                        ("until_from", None),
                                        ("until_to", None),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("until_precision", "unknown"),
                                            _negated=True,
                                        ),
                                        ("until_from__isnull", False),
                                        ("until_to__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="institutionname_until_known_has_days",
                                violation_error_message="Give the day, month, year or range, or say that it is unknown.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("until_from", None),
                                    models.Q(
                                        ("until_from__lt", models.F("until_to")),
                                        models.Q(
                                            ("until_precision", "day"), _negated=True
                                        ),
                                    ),
                                    ("until_from", models.F("until_to")),
                                    _connector="OR",
                                ),
                                name="institutionname_until_in_order",
                                violation_error_message="The last day is before the first, or a single day has two.",
                            ),
                            models.UniqueConstraint(
                                fields=(
                                    "institution",
                                    "language",
                                    "name",
                                    "kind",
                                    "since_from",
                                ),
                                name="institutionname_once",
                                nulls_distinct=False,
                                violation_error_message="The institution already has this name.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(
                                    ("kind", "official"), ("language", "id")
                                ),
                                expressions=[
                                    (
                                        models.Func(
                                            models.F("institution"),
                                            models.F("institution"),
                                            models.Value("[]"),
                                            function="int8range",
                                        ),
                                        "&&",
                                    ),
                                    (
                                        models.Func(
                                            models.F("since_from"),
                                            models.F("until_to"),
                                            models.Value("[]"),
                                            function="daterange",
                                        ),
                                        "&&",
                                    ),
                                ],
                                name="institutionname_one_official_id",
                                violation_error_message="Official names of one language may not overlap in time.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(
                                    ("kind", "official"), ("language", "en")
                                ),
                                expressions=[
                                    (
                                        models.Func(
                                            models.F("institution"),
                                            models.F("institution"),
                                            models.Value("[]"),
                                            function="int8range",
                                        ),
                                        "&&",
                                    ),
                                    (
                                        models.Func(
                                            models.F("since_from"),
                                            models.F("until_to"),
                                            models.Value("[]"),
                                            function="daterange",
                                        ),
                                        "&&",
                                    ),
                                ],
                                name="institutionname_one_official_en",
                                violation_error_message="Official names of one language may not overlap in time.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(
                                    ("kind", "official"), ("language", "ko")
                                ),
                                expressions=[
                                    (
                                        models.Func(
                                            models.F("institution"),
                                            models.F("institution"),
                                            models.Value("[]"),
                                            function="int8range",
                                        ),
                                        "&&",
                                    ),
                                    (
                                        models.Func(
                                            models.F("since_from"),
                                            models.F("until_to"),
                                            models.Value("[]"),
                                            function="daterange",
                                        ),
                                        "&&",
                                    ),
                                ],
                                name="institutionname_one_official_ko",
                                violation_error_message="Official names of one language may not overlap in time.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AppointmentVersion",
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
                            "office",
                            models.CharField(
                                max_length=200, null=True, verbose_name="office"
                            ),
                        ),
                        (
                            "office_ind",
                            models.CharField(
                                max_length=200, null=True, verbose_name="office"
                            ),
                        ),
                        (
                            "office_en",
                            models.CharField(
                                max_length=200, null=True, verbose_name="office"
                            ),
                        ),
                        (
                            "office_ko",
                            models.CharField(
                                max_length=200, null=True, verbose_name="office"
                            ),
                        ),
                        (
                            "acting",
                            models.BooleanField(default=False, verbose_name="acting"),
                        ),
                        (
                            "since_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="since"
                            ),
                        ),
                        (
                            "since_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="since"
                            ),
                        ),
                        (
                            "since_precision",
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
                                verbose_name="since",
                            ),
                        ),
                        (
                            "since_inferred",
                            models.BooleanField(default=False, verbose_name="since"),
                        ),
                        (
                            "since_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="since",
                            ),
                        ),
                        (
                            "until_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="until"
                            ),
                        ),
                        (
                            "until_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="until"
                            ),
                        ),
                        (
                            "until_precision",
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
                                verbose_name="until",
                            ),
                        ),
                        (
                            "until_inferred",
                            models.BooleanField(default=False, verbose_name="until"),
                        ),
                        (
                            "until_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="until",
                            ),
                        ),
                        (
                            "attested",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.DateField(),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="attested on",
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
                                to="directory.appointment",
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="InstitutionNameVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "language",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=3,
                                verbose_name="language",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "short",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=60,
                                verbose_name="short name",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("official", "official"),
                                    ("as_signed", "as signed"),
                                    ("as_reported", "as reported"),
                                    ("press_form", "press form"),
                                    ("working_translation", "working translation"),
                                    ("former", "former"),
                                    ("alias", "alias"),
                                ],
                                max_length=19,
                                verbose_name="kind of name",
                            ),
                        ),
                        (
                            "since_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="since"
                            ),
                        ),
                        (
                            "since_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="since"
                            ),
                        ),
                        (
                            "since_precision",
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
                                verbose_name="since",
                            ),
                        ),
                        (
                            "since_inferred",
                            models.BooleanField(default=False, verbose_name="since"),
                        ),
                        (
                            "since_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="since",
                            ),
                        ),
                        (
                            "until_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="until"
                            ),
                        ),
                        (
                            "until_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="until"
                            ),
                        ),
                        (
                            "until_precision",
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
                                verbose_name="until",
                            ),
                        ),
                        (
                            "until_inferred",
                            models.BooleanField(default=False, verbose_name="until"),
                        ),
                        (
                            "until_read",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="until",
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=30,
                                verbose_name="basis",
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
                                to="directory.institutionname",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="InstitutionVersion",
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
                                max_length=19,
                                verbose_name="kind",
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
                            "short",
                            models.CharField(
                                blank=True,
                                max_length=60,
                                null=True,
                                verbose_name="short name",
                            ),
                        ),
                        (
                            "short_ind",
                            models.CharField(
                                blank=True,
                                max_length=60,
                                null=True,
                                verbose_name="short name",
                            ),
                        ),
                        (
                            "short_en",
                            models.CharField(
                                blank=True,
                                max_length=60,
                                null=True,
                                verbose_name="short name",
                            ),
                        ),
                        (
                            "short_ko",
                            models.CharField(
                                blank=True,
                                max_length=60,
                                null=True,
                                verbose_name="short name",
                            ),
                        ),
                        (
                            "sort_name",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.text.Lower(
                                    django.db.models.functions.comparison.Coalesce(
                                        "name_ind",
                                        "name_en",
                                        "name_ko",
                                        models.Value(""),
                                    )
                                ),
                                output_field=models.CharField(
                                    db_collation="C", max_length=200
                                ),
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
                                to="directory.institution",
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
                                to="directory.institution",
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
                                to="directory.institution",
                                verbose_name="predecessor",
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
                                verbose_name="region",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PersonNameVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "script",
                            models.CharField(
                                choices=[("latin", "Latin"), ("hangul", "Hangul")],
                                max_length=6,
                                verbose_name="script",
                            ),
                        ),
                        (
                            "full",
                            models.CharField(max_length=150, verbose_name="full name"),
                        ),
                        (
                            "family",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=60,
                                verbose_name="family name",
                            ),
                        ),
                        (
                            "given",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=100,
                                verbose_name="given name",
                            ),
                        ),
                        (
                            "order",
                            models.CharField(
                                choices=[
                                    ("undivided", "undivided"),
                                    ("family_first", "family name first"),
                                    ("given_first", "given name first"),
                                ],
                                max_length=12,
                                verbose_name="order",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("official", "official"),
                                    ("as_printed", "as printed"),
                                    ("romanisation", "romanization"),
                                    ("alias", "alias"),
                                ],
                                max_length=12,
                                verbose_name="kind of name",
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
                                to="directory.personname",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PersonVersion",
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
                            "name",
                            models.CharField(
                                max_length=150, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "name_ind",
                            models.CharField(
                                max_length=150, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                max_length=150, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "name_ko",
                            models.CharField(
                                max_length=150, null=True, verbose_name="name"
                            ),
                        ),
                        (
                            "name_order",
                            models.CharField(
                                choices=[
                                    ("undivided", "undivided"),
                                    ("family_first", "family name first"),
                                    ("given_first", "given name first"),
                                ],
                                default="undivided",
                                max_length=12,
                                verbose_name="order of the name",
                            ),
                        ),
                        (
                            "mononym",
                            models.BooleanField(
                                default=False, verbose_name="has one name only"
                            ),
                        ),
                        (
                            "front_title",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=60,
                                verbose_name="title in front",
                            ),
                        ),
                        (
                            "back_title",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=100,
                                verbose_name="title behind",
                            ),
                        ),
                        (
                            "certificate_name",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=150,
                                verbose_name="name on certificates",
                            ),
                        ),
                        (
                            "nip",
                            models.CharField(
                                blank=True,
                                max_length=18,
                                null=True,
                                verbose_name="civil servant number",
                            ),
                        ),
                        (
                            "sort_name",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.text.Lower(
                                    django.db.models.functions.comparison.Coalesce(
                                        "name_ind",
                                        "name_en",
                                        "name_ko",
                                        models.Value(""),
                                    )
                                ),
                                output_field=models.CharField(
                                    db_collation="C", max_length=150
                                ),
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
                                to="directory.person",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RegionVersion",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "code",
                            models.CharField(
                                max_length=5, verbose_name="Kemendagri code"
                            ),
                        ),
                        ("name", models.CharField(max_length=100, verbose_name="name")),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("province", "province"),
                                    ("regency", "regency"),
                                    ("city", "city"),
                                ],
                                max_length=8,
                                verbose_name="level",
                            ),
                        ),
                        (
                            "autonomous",
                            models.BooleanField(
                                default=True, verbose_name="autonomous"
                            ),
                        ),
                        (
                            "decree",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=80,
                                verbose_name="decree",
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
                                to="directory.region",
                                verbose_name="province",
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
                                to="directory.region",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                egcc_portal.history.operations.AddTriggers(
                    triggers={
                        "appointment": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "directory_appointmentversion" ("acting", "attested", "confidence", "id", "institution_id", "note", "office", "office_en", "office_ind", "office_ko", "origin", "outside_fields", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "review", "shared", "since_from", "since_inferred", "since_precision", "since_read", "since_to", "until_from", "until_inferred", "until_precision", "until_read", "until_to", "version") VALUES (NEW."acting", NEW."attested", NEW."confidence", NEW."id", NEW."institution_id", NEW."note", NEW."office", NEW."office_en", NEW."office_ind", NEW."office_ko", NEW."origin", NEW."outside_fields", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."review", NEW."shared", NEW."since_from", NEW."since_inferred", NEW."since_precision", NEW."since_read", NEW."since_to", NEW."until_from", NEW."until_inferred", NEW."until_precision", NEW."until_read", NEW."until_to", NEW."version"); RETURN NULL;',
                                    hash="31b5ef8ec0fc3d642d8894616a3f1aba9d8243d2",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b247a",
                                    table="directory_appointment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "directory_appointmentversion" ("acting", "attested", "confidence", "id", "institution_id", "note", "office", "office_en", "office_ind", "office_ko", "origin", "outside_fields", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "review", "shared", "since_from", "since_inferred", "since_precision", "since_read", "since_to", "until_from", "until_inferred", "until_precision", "until_read", "until_to", "version") VALUES (NEW."acting", NEW."attested", NEW."confidence", NEW."id", NEW."institution_id", NEW."note", NEW."office", NEW."office_en", NEW."office_ind", NEW."office_ko", NEW."origin", NEW."outside_fields", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."review", NEW."shared", NEW."since_from", NEW."since_inferred", NEW."since_precision", NEW."since_read", NEW."since_to", NEW."until_from", NEW."until_inferred", NEW."until_precision", NEW."until_read", NEW."until_to", NEW."version"); RETURN NULL;',
                                    hash="50f7a22af2f4f6db0ad306b46662bf59eead1702",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_8128a",
                                    table="directory_appointment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "directory_appointmentversion" ("acting", "attested", "confidence", "id", "institution_id", "note", "office", "office_en", "office_ind", "office_ko", "origin", "outside_fields", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "review", "shared", "since_from", "since_inferred", "since_precision", "since_read", "since_to", "until_from", "until_inferred", "until_precision", "until_read", "until_to", "version") VALUES (OLD."acting", OLD."attested", OLD."confidence", OLD."id", OLD."institution_id", OLD."note", OLD."office", OLD."office_en", OLD."office_ind", OLD."office_ko", OLD."origin", OLD."outside_fields", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."review", OLD."shared", OLD."since_from", OLD."since_inferred", OLD."since_precision", OLD."since_read", OLD."since_to", OLD."until_from", OLD."until_inferred", OLD."until_precision", OLD."until_read", OLD."until_to", OLD."version"); RETURN NULL;',
                                    hash="284e254bdd1719330e50bfb1116f89a677072cc7",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a770e",
                                    table="directory_appointment",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "appointmentversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="b639402cc285df45912b895a6de29d3ba4911feb",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_275a5",
                                    table="directory_appointmentversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "institution": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "directory_institutionversion" ("confidence", "country", "id", "kind", "name", "name_en", "name_ind", "name_ko", "note", "origin", "outside_fields", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "public_id", "region_id", "review", "shared", "short", "short_en", "short_ind", "short_ko", "version") VALUES (NEW."confidence", NEW."country", NEW."id", NEW."kind", NEW."name", NEW."name_en", NEW."name_ind", NEW."name_ko", NEW."note", NEW."origin", NEW."outside_fields", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."predecessor_id", NEW."public_id", NEW."region_id", NEW."review", NEW."shared", NEW."short", NEW."short_en", NEW."short_ind", NEW."short_ko", NEW."version"); RETURN NULL;',
                                    hash="1b4f50e45f1c0be8d0055e436e6ae3521835c852",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_7c765",
                                    table="directory_institution",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "directory_institutionversion" ("confidence", "country", "id", "kind", "name", "name_en", "name_ind", "name_ko", "note", "origin", "outside_fields", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "public_id", "region_id", "review", "shared", "short", "short_en", "short_ind", "short_ko", "version") VALUES (NEW."confidence", NEW."country", NEW."id", NEW."kind", NEW."name", NEW."name_en", NEW."name_ind", NEW."name_ko", NEW."note", NEW."origin", NEW."outside_fields", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."predecessor_id", NEW."public_id", NEW."region_id", NEW."review", NEW."shared", NEW."short", NEW."short_en", NEW."short_ind", NEW."short_ko", NEW."version"); RETURN NULL;',
                                    hash="241c6d5417ca6e43bcbd4635a0b6a5acd6329ec9",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0950f",
                                    table="directory_institution",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "directory_institutionversion" ("confidence", "country", "id", "kind", "name", "name_en", "name_ind", "name_ko", "note", "origin", "outside_fields", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "public_id", "region_id", "review", "shared", "short", "short_en", "short_ind", "short_ko", "version") VALUES (OLD."confidence", OLD."country", OLD."id", OLD."kind", OLD."name", OLD."name_en", OLD."name_ind", OLD."name_ko", OLD."note", OLD."origin", OLD."outside_fields", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."predecessor_id", OLD."public_id", OLD."region_id", OLD."review", OLD."shared", OLD."short", OLD."short_en", OLD."short_ind", OLD."short_ko", OLD."version"); RETURN NULL;',
                                    hash="903257b3d2184f501a925dfc401fff4b463a7365",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_6e4c5",
                                    table="directory_institution",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "institutionname": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "directory_institutionnameversion" ("basis", "id", "institution_id", "kind", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short", "since_from", "since_inferred", "since_precision", "since_read", "since_to", "until_from", "until_inferred", "until_precision", "until_read", "until_to") VALUES (NEW."basis", NEW."id", NEW."institution_id", NEW."kind", NEW."language", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."short", NEW."since_from", NEW."since_inferred", NEW."since_precision", NEW."since_read", NEW."since_to", NEW."until_from", NEW."until_inferred", NEW."until_precision", NEW."until_read", NEW."until_to"); RETURN NULL;',
                                    hash="11ad0c4ddd3bff5967da0fa9976b1f0ae7a41736",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c944b",
                                    table="directory_institutionname",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "directory_institutionnameversion" ("basis", "id", "institution_id", "kind", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short", "since_from", "since_inferred", "since_precision", "since_read", "since_to", "until_from", "until_inferred", "until_precision", "until_read", "until_to") VALUES (NEW."basis", NEW."id", NEW."institution_id", NEW."kind", NEW."language", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."short", NEW."since_from", NEW."since_inferred", NEW."since_precision", NEW."since_read", NEW."since_to", NEW."until_from", NEW."until_inferred", NEW."until_precision", NEW."until_read", NEW."until_to"); RETURN NULL;',
                                    hash="2b55b779f66a131679b975c52e41e8dc3067a60f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_a58f3",
                                    table="directory_institutionname",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "directory_institutionnameversion" ("basis", "id", "institution_id", "kind", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short", "since_from", "since_inferred", "since_precision", "since_read", "since_to", "until_from", "until_inferred", "until_precision", "until_read", "until_to") VALUES (OLD."basis", OLD."id", OLD."institution_id", OLD."kind", OLD."language", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."short", OLD."since_from", OLD."since_inferred", OLD."since_precision", OLD."since_read", OLD."since_to", OLD."until_from", OLD."until_inferred", OLD."until_precision", OLD."until_read", OLD."until_to"); RETURN NULL;',
                                    hash="a25c0895ba33cc505f9049a2cda4a53ea8c512cb",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_39ef2",
                                    table="directory_institutionname",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "institutionnameversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="75aa6e078ae579e9a8af4b8b285d1f4d141c8c2a",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_1a6f4",
                                    table="directory_institutionnameversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "institutionversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="71216160568fcc6bc061cd5b6dbcfb509f453bcf",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_1feca",
                                    table="directory_institutionversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "person": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "directory_personversion" ("back_title", "certificate_name", "confidence", "front_title", "id", "mononym", "name", "name_en", "name_ind", "name_ko", "name_order", "nip", "note", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "review", "shared", "version") VALUES (NEW."back_title", NEW."certificate_name", NEW."confidence", NEW."front_title", NEW."id", NEW."mononym", NEW."name", NEW."name_en", NEW."name_ind", NEW."name_ko", NEW."name_order", NEW."nip", NEW."note", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."review", NEW."shared", NEW."version"); RETURN NULL;',
                                    hash="22ab5f7aaf416580d2d2b31e4224d991478a4229",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_f1db5",
                                    table="directory_person",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "directory_personversion" ("back_title", "certificate_name", "confidence", "front_title", "id", "mononym", "name", "name_en", "name_ind", "name_ko", "name_order", "nip", "note", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "review", "shared", "version") VALUES (NEW."back_title", NEW."certificate_name", NEW."confidence", NEW."front_title", NEW."id", NEW."mononym", NEW."name", NEW."name_en", NEW."name_ind", NEW."name_ko", NEW."name_order", NEW."nip", NEW."note", NEW."origin", NEW."outside_fields", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."review", NEW."shared", NEW."version"); RETURN NULL;',
                                    hash="fa80d9ee684e5ec3d883e37f91b8b80d28d94238",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_45f75",
                                    table="directory_person",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "directory_personversion" ("back_title", "certificate_name", "confidence", "front_title", "id", "mononym", "name", "name_en", "name_ind", "name_ko", "name_order", "nip", "note", "origin", "outside_fields", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "review", "shared", "version") VALUES (OLD."back_title", OLD."certificate_name", OLD."confidence", OLD."front_title", OLD."id", OLD."mononym", OLD."name", OLD."name_en", OLD."name_ind", OLD."name_ko", OLD."name_order", OLD."nip", OLD."note", OLD."origin", OLD."outside_fields", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."review", OLD."shared", OLD."version"); RETURN NULL;',
                                    hash="c74b01c719401165370b2de6c22346f139bd61a6",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_395d8",
                                    table="directory_person",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "personname": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "directory_personnameversion" ("family", "full", "given", "id", "kind", "order", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "script") VALUES (NEW."family", NEW."full", NEW."given", NEW."id", NEW."kind", NEW."order", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."script"); RETURN NULL;',
                                    hash="ea458cb5e0eccab06678f2cc5cabd9e930856879",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_daddb",
                                    table="directory_personname",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "directory_personnameversion" ("family", "full", "given", "id", "kind", "order", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "script") VALUES (NEW."family", NEW."full", NEW."given", NEW."id", NEW."kind", NEW."order", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."script"); RETURN NULL;',
                                    hash="7a832b445ad7eeb125afa32ba8e2322308c33452",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_28b04",
                                    table="directory_personname",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "directory_personnameversion" ("family", "full", "given", "id", "kind", "order", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "script") VALUES (OLD."family", OLD."full", OLD."given", OLD."id", OLD."kind", OLD."order", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."script"); RETURN NULL;',
                                    hash="6e4a4eac7ba0d06c4db245acf5027d7e731f71c0",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_80ece",
                                    table="directory_personname",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "personnameversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="222fef21d511aeadbf7a7ba2c1f79012429228f0",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_5a879",
                                    table="directory_personnameversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "personversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="64fefcff4bc73b8fbda05d8376b967bd927aece1",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_1b677",
                                    table="directory_personversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                        "region": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "directory_regionversion" ("autonomous", "code", "decree", "id", "level", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."autonomous", NEW."code", NEW."decree", NEW."id", NEW."level", NEW."name", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                                    hash="1d89cd27b648579d7b88bbf121bd1f13e2d1b478",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6201c",
                                    table="directory_region",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "directory_regionversion" ("autonomous", "code", "decree", "id", "level", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."autonomous", NEW."code", NEW."decree", NEW."id", NEW."level", NEW."name", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                                    hash="e92f57af8122b471761e44c3b44cc962d362bc52",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_d898f",
                                    table="directory_region",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "directory_regionversion" ("autonomous", "code", "decree", "id", "level", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."autonomous", OLD."code", OLD."decree", OLD."id", OLD."level", OLD."name", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                                    hash="765d1596a703b6d5c22bd2586f83607012a5d7a5",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_36b5e",
                                    table="directory_region",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "regionversion": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="98be2442c023b981c0a26b12ec74e46baa3af134",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_cb49d",
                                    table="directory_regionversion",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
