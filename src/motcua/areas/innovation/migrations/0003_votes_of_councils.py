"""The vote of a member of the council beside the points."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("innovation", "0002_readings_councils_scores")]

    operations = [
        migrations.AddField(
            model_name="initiativescore",
            name="vote",
            field=models.CharField(
                blank=True,
                choices=[("FOR", "Tán thành"), ("AGAINST", "Không tán thành"), ("BLANK", "Phiếu trắng")],
                default="",
                max_length=7,
                verbose_name="biểu quyết",
            ),
        ),
    ]
