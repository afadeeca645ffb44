from typing import Any

from django.db import migrations, models

import motcua.areas.dossiers.models.result


def give_codes(apps: Any, schema_editor: Any) -> None:
    """A result made here keeps the code that its document bears; any other is given one, and its owner's store too."""
    results, scans = apps.get_model("dossiers", "Result"), apps.get_model("digitization", "PaperScan")
    borne = dict(apps.get_model("dossiers", "ResultDraft").objects.exclude(result=None).values_list("result", "check_code"))
    for one in results.objects.only("pk", "file").iterator():
        one.check_code = borne.get(one.pk) or motcua.areas.dossiers.models.result.fresh_check_code()
        one.save(update_fields=["check_code"])
        if one.file is not None:
            scans.objects.filter(file=one.file, kind="RESULT").update(result_code=one.check_code)


class Migration(migrations.Migration):

    dependencies = [
        ('dossiers', '0010_numbers_in_other_systems'),
        ('digitization', '0007_codes_of_results'),
    ]

    operations = [
        migrations.AddField(
            model_name='result',
            name='check_code',
            field=models.CharField(max_length=20, null=True, verbose_name='mã kiểm tra'),
        ),
        migrations.RunPython(give_codes, migrations.RunPython.noop),
        migrations.AlterField(
            model_name='result',
            name='check_code',
            field=models.CharField(default=motcua.areas.dossiers.models.result.fresh_check_code, max_length=20, unique=True, verbose_name='mã kiểm tra'),
        ),
    ]
