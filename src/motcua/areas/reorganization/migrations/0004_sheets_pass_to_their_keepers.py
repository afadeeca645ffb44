"""Sheets that a plan handed over before sheets had a keeper get it now."""

from django.db import migrations


def name_keepers(apps, schema_editor):
    sheets = apps.get_model('reporting', 'UnitSheet')
    entries = apps.get_model('reorganization', 'CustodyEntry').objects
    for one in entries.filter(kind='SHEET', successor__isnull=False, passed_at__isnull=False).order_by('pk'):
        sheets.objects.filter(pk=one.subject).update(keeper_id=one.successor_id)


class Migration(migrations.Migration):

    dependencies = [
        ('reorganization', '0003_rounds_pass_to_their_keepers'),
        ('reporting', '0004_sheets_pass_on'),
    ]

    operations = [
        migrations.RunPython(name_keepers, migrations.RunPython.noop),
    ]
