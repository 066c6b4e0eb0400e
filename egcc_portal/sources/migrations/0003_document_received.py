from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("sources", "0002_search"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="document",
            index=models.Index(fields=["received_at", "id"], name="document_received"),
        ),
    ]
