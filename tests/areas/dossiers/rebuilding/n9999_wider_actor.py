"""Widen a column: PostgreSQL alters in place, SQLite copies the table and drops the old one with its triggers."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("dossiers", "0001_initial")]
    operations = [
        migrations.AlterField("dossierevent", "actor", models.CharField("người thực hiện", max_length=200)),
        migrations.AddField("dossierevent", "extra", models.CharField(max_length=1, db_default="")),
    ]
