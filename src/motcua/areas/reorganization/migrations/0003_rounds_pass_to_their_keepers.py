"""Rounds that a plan handed over before rounds had a keeper get it now."""

from django.db import migrations


def name_keepers(apps, schema_editor):
    rounds = apps.get_model('reporting', 'CollectionRound')
    entries = apps.get_model('reorganization', 'CustodyEntry').objects
    for one in entries.filter(kind='ROUND', successor__isnull=False, passed_at__isnull=False).order_by('pk'):
        rounds.objects.filter(pk=one.subject).update(keeper_id=one.successor_id)


class Migration(migrations.Migration):

    dependencies = [
        ('reorganization', '0002_more_kinds_of_custody'),
        ('reporting', '0003_rounds_pass_on_and_submissions_are_proven'),
    ]

    operations = [
        migrations.RunPython(name_keepers, migrations.RunPython.noop),
    ]
