"""The last of the periods closed before there were anchors gets one: it holds the digests of those before it."""

from django.db import migrations


def anchor_the_last(apps, schema_editor):
    """Drop the first anchor for the last closed period, if there is one."""
    from datetime import UTC

    from motcua.rules.hashing import chain_hash

    last = apps.get_model("insight", "FrozenPeriod").objects.order_by("-id").first()
    anchors = apps.get_model("kernel", "Anchor").objects
    if last is None or anchors.exists():
        return
    said = {"seq": 1, "record": f"kỳ đã chốt {last.pk}", "digest": last.digest}
    body = said | {"recorded_at": last.closed_at.astimezone(UTC).isoformat()}
    anchors.create(**said, recorded_at=last.closed_at, prev_hash="", hash=chain_hash("", body))


class Migration(migrations.Migration):
    dependencies = [
        ("insight", "0002_portal_scores"),
        ("kernel", "0003_anchors"),
    ]

    operations = [migrations.RunPython(anchor_the_last, migrations.RunPython.noop)]
