"""Widen a column: PostgreSQL alters in place, SQLite copies the table and drops the old one with its triggers."""

from pathlib import Path

from django.db import migrations, models

from motcua.areas.dossiers import migrations as real

LAST = max(path.stem for path in Path(real.__path__[0]).glob("[0-9]*.py"))


class Migration(migrations.Migration):
    dependencies = [("dossiers", LAST)]
    operations = [
        migrations.AlterField("dossierevent", "actor", models.CharField("người thực hiện", max_length=200)),
        migrations.AddField("dossierevent", "extra", models.CharField(max_length=1, db_default="")),
    ]
