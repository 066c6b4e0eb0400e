"""The search of courses and cohorts."""

from django.db import migrations

from egcc_portal.folding import search_column


class Migration(migrations.Migration):
    dependencies = [
        ("trainings", "0001_initial"),
        ("sources", "0002_search"),
    ]

    operations = [
        search_column("trainings_course", "title_ind", "title_en", "title_ko"),
        search_column("trainings_cohort", "title_ind", "title_en", "title_ko"),
    ]
