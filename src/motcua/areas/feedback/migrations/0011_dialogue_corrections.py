import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('feedback', '0010_who_received_petitions_first'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name='dialoguestep',
            name='act',
            field=models.CharField(choices=[('ANNOUNCE', 'Thông báo'), ('POSTPONE', 'Dời ngày'), ('ASK', 'Ghi câu hỏi'), ('HOLD', 'Ghi đã tổ chức'), ('PUBLISH', 'Công bố kết quả'), ('CANCEL', 'Không tổ chức'), ('CORRECT', 'Đính chính')], max_length=8, verbose_name='việc'),
        ),
        migrations.CreateModel(
            name='DialogueCorrection',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('was', models.JSONField(verbose_name='nội dung trước')),
                ('now', models.JSONField(verbose_name='nội dung sau')),
                ('reason', models.CharField(max_length=500, verbose_name='lý do')),
                ('at', models.DateTimeField(verbose_name='ghi lúc')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người đính chính')),
                ('dialogue', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='corrections', to='feedback.dialogue', verbose_name='đối thoại')),
                ('question', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='corrections', to='feedback.dialoguequestion', verbose_name='câu hỏi')),
            ],
            options={
                'verbose_name': 'đính chính đối thoại',
                'verbose_name_plural': 'đính chính đối thoại',
                'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='dialogue_correction_has_a_reason')],
            },
        ),
    ]
