from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('digitization', '0006_archive_runs'),
    ]

    operations = [
        migrations.AddField(
            model_name='paperscan',
            name='result_code',
            field=models.CharField(blank=True, db_index=True, default='', max_length=20, verbose_name='mã kiểm tra của kết quả'),
            preserve_default=False,
        ),
    ]
