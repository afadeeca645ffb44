from typing import Any

from django.db import migrations

from motcua.kernel.fold import fold

BATCH = 2000


def fold_names(apps: Any, schema_editor: Any) -> None:
    """Those written down before are found by their names too."""
    applicants = apps.get_model("people", "Applicant").objects
    last = 0
    while rows := list(applicants.filter(pk__gt=last).order_by("pk").only("pk", "name")[:BATCH]):
        for row in rows:
            row.search_text = fold(row.name)
        applicants.bulk_update(rows, ["search_text"])
        last = rows[-1].pk


class Migration(migrations.Migration):

    dependencies = [
        ("people", "0005_applicants_found_and_reached"),
    ]

    operations = [
        migrations.RunPython(fold_names, migrations.RunPython.noop),
    ]
