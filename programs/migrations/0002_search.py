"""The search of programs, and of what is done under them."""

from django.db import migrations

from egcc_portal.folding import search_column


class Migration(migrations.Migration):
    dependencies = [
        ("programs", "0001_initial"),
        ("sources", "0002_search"),
    ]

    operations = [
        search_column("programs_program", "code", "name_ind", "name_en", "name_ko"),
        search_column("programs_project", "title_ind", "title_en", "title_ko"),
        search_column("programs_output", "title_ind", "title_en", "title_ko"),
        search_column("programs_event", "title_ind", "title_en", "title_ko"),
        search_column(
            "programs_indicator", "code", "title_ind", "title_en", "title_ko"
        ),
    ]
