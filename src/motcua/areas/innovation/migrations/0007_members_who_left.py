from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('innovation', '0006_withdrawn_models'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='councilmember',
            name='left_at',
            field=models.DateTimeField(null=True, verbose_name='thôi tham gia lúc'),
        ),
        migrations.AddField(
            model_name='councilmember',
            name='left_reason',
            field=models.CharField(blank=True, max_length=500, verbose_name='lý do thôi tham gia'),
        ),
        migrations.AddConstraint(
            model_name='councilmember',
            constraint=models.CheckConstraint(condition=models.Q(('left_at__isnull', True), models.Q(('left_reason', ''), _negated=True), _connector='OR'), name='member_left_with_a_reason'),
        ),
    ]
