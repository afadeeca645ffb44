
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('plans', '0006_unlinked_sources'),
    ]

    operations = [
        migrations.CreateModel(
            name='PlanAmendment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('was', models.JSONField(verbose_name='nội dung trước')),
                ('now', models.JSONField(verbose_name='nội dung sau')),
                ('reason', models.CharField(max_length=500, verbose_name='lý do')),
                ('amended_by', models.CharField(max_length=160, verbose_name='người ghi')),
                ('recorded_at', models.DateTimeField(verbose_name='ghi nhận lúc')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='amendments', to='plans.plan', verbose_name='kế hoạch')),
            ],
            options={
                'verbose_name': 'lần sửa kế hoạch',
                'verbose_name_plural': 'lần sửa kế hoạch',
                'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='plan_amendment_has_a_reason')],
            },
        ),
    ]
