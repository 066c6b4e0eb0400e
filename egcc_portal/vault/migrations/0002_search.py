"""Words inside documents are found as everywhere else: by a folded column."""

from django.db import migrations

from egcc_portal.folding import search_column


class Migration(migrations.Migration):
    dependencies = [
        ("vault", "0001_attachment"),
        ("sources", "0002_search"),
    ]

    operations = [search_column("vault_documentpage", "text")]
