import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("dossiers", "0012_proposals_replaced"),
        ("kernel", "0003_anchors"),
    ]

    operations = [
        migrations.AlterField(
            model_name="journalentry",
            name="event",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="journal_entry",
                to="dossiers.dossierevent",
                verbose_name="sự kiện",
            ),
        ),
        migrations.AddField(
            model_name="journalentry",
            name="anchor",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="journal_entry",
                to="kernel.anchor",
                verbose_name="mốc neo",
            ),
        ),
        migrations.AddConstraint(
            model_name="journalentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("anchor__isnull", True), ("event__isnull", False)),
                    models.Q(("anchor__isnull", False), ("event__isnull", True)),
                    _connector="OR",
                ),
                name="journal_entry_is_of_one_record",
            ),
        ),
    ]
