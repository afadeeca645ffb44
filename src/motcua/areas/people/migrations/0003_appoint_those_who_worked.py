"""Whoever worked in a role becomes an officer appointed to it from the day their account was opened."""

from django.db import migrations
from django.utils import timezone as clock

from motcua.kernel.fold import fold


def appoint(apps, schema_editor):
    Account = apps.get_model("people", "Account")
    Officer = apps.get_model("people", "Officer")
    Appointment = apps.get_model("people", "Appointment")
    for account in Account.objects.exclude(role="CITIZEN").order_by("pk"):
        if account.unit_id is None and account.role != "ADMINISTRATOR":
            continue  # saw no dossier before, and sees none now
        if Officer.objects.filter(account=account).exists():
            continue  # appointed when this was done before
        name = account.display_name or account.username
        officer = Officer.objects.create(name=name, account=account, search_text=fold(f"{name} {account.username}"))
        Appointment.objects.create(
            officer=officer,
            unit_id=account.unit_id,
            role=account.role,
            valid_from=clock.localdate(account.date_joined),
            recorded_at=account.date_joined,
        )


def give_back(apps, schema_editor):
    Appointment = apps.get_model("people", "Appointment")
    for one in Appointment.objects.exclude(officer__account=None).order_by("-valid_from"):
        account = one.officer.account
        account.role, account.unit_id = one.role, one.unit_id
        account.save()


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0002_officers'),
    ]

    operations = [
        migrations.RunPython(appoint, give_back),
    ]
