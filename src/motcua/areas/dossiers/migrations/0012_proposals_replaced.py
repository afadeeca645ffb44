from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("dossiers", "0011_a_code_for_every_result"),
    ]

    operations = [
        migrations.AlterField(
            model_name="correction",
            name="state",
            field=models.CharField(
                choices=[
                    ("PROPOSED", "Chờ duyệt"),
                    ("APPLIED", "Đã áp dụng"),
                    ("REFUSED", "Không đồng ý"),
                    ("REPLACED", "Đã thay bằng điều sổ ghi sau"),
                ],
                default="PROPOSED",
                max_length=8,
                verbose_name="tình trạng",
            ),
        ),
    ]
