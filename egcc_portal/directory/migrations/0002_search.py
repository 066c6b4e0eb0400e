"""The search of institutions and people, by any of their names."""

from django.db import migrations

from egcc_portal.folding import search_column


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0001_initial"),
        ("sources", "0002_search"),
    ]

    operations = [
        search_column(
            "directory_institution",
            "name_ind",
            "name_en",
            "name_ko",
            "short_ind",
            "short_en",
            "short_ko",
        ),
        search_column("directory_institutionname", "name", "short"),
        search_column("directory_person", "name_ind", "name_en", "name_ko"),
        search_column("directory_personname", "full"),
    ]
