from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('parindex', '0006_campaign_changes'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='survey',
            name='one_survey_per_candidate_and_criterion',
        ),
        migrations.AddField(
            model_name='survey',
            name='reason',
            field=models.CharField(blank=True, max_length=500, verbose_name='lý do ghi lại'),
        ),
        migrations.AddField(
            model_name='survey',
            name='superseded_at',
            field=models.DateTimeField(null=True, verbose_name='bị thay lúc'),
        ),
        migrations.AddConstraint(
            model_name='survey',
            constraint=models.UniqueConstraint(condition=models.Q(('superseded_at__isnull', True)), fields=('candidate', 'code'), name='one_survey_per_candidate_and_criterion'),
        ),
    ]
