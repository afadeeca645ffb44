from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("kernel", "0002_report_and_resend_messages"),
    ]

    operations = [
        migrations.CreateModel(
            name="Anchor",
            fields=[
                (
                    "seq",
                    models.PositiveBigIntegerField(primary_key=True, serialize=False, verbose_name="thứ tự"),
                ),
                ("record", models.CharField(db_index=True, max_length=80, verbose_name="bản ghi")),
                ("digest", models.CharField(max_length=64, verbose_name="mã băm bản ghi")),
                ("recorded_at", models.DateTimeField(verbose_name="ghi nhận lúc")),
                ("prev_hash", models.CharField(blank=True, max_length=64, verbose_name="mã băm trước")),
                ("hash", models.CharField(max_length=64, verbose_name="mã băm")),
            ],
            options={
                "verbose_name": "mốc neo",
                "verbose_name_plural": "mốc neo",
            },
        ),
    ]
