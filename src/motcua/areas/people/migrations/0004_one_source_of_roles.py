from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0003_appoint_those_who_worked'),
    ]

    operations = [
        migrations.RemoveField(
            model_name='account',
            name='role',
        ),
        migrations.RemoveField(
            model_name='account',
            name='unit',
        ),
    ]
