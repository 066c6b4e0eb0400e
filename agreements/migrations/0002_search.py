"""The search of agreements."""

from django.db import migrations

from egcc_portal.folding import search_column


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0001_initial"),
        ("sources", "0002_search"),
    ]

    operations = [
        search_column(
            "agreements_agreement",
            "code",
            "registry_number",
            "title_ind",
            "title_en",
            "title_ko",
        ),
    ]
