import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('parindex', '0005_units_closed_with_a_reason'),
    ]

    operations = [
        migrations.CreateModel(
            name='CampaignChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('was', models.JSONField(verbose_name='nội dung trước')),
                ('now', models.JSONField(verbose_name='nội dung sau')),
                ('reason', models.CharField(max_length=500, verbose_name='lý do')),
                ('changed_by', models.CharField(max_length=160, verbose_name='người sửa')),
                ('recorded_at', models.DateTimeField(verbose_name='ghi nhận lúc')),
                ('campaign', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='changes', to='parindex.campaign', verbose_name='đợt đánh giá')),
            ],
            options={
                'verbose_name': 'lần sửa đợt đánh giá',
                'verbose_name_plural': 'lần sửa đợt đánh giá',
                'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='campaign_change_has_a_reason')],
            },
        ),
    ]
