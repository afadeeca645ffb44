"""Inheriting (nối tiếp cách làm việc): a unit founded in the place of others begins as they agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date, time, timedelta

from django.db.models import Q

from motcua.areas.organization.models import UnitHours, UnitSetting

WAYS = tuple(
    field.name for field in UnitSetting._meta.fields if field.name not in ("id", "unit", "since", "reason")
)  # every setting of how a unit works
Hours = frozenset[tuple[int, time, time]]


def inherit_ways(*, founded: Collection[int], steps: Sequence[tuple[int, int, str]], on: date) -> None:
    """Inherit ways (nối tiếp thiết lập): a unit founded on a day takes over settings and hours of the units that have
    it as their only successor, each of them where all of these have the same; what they differ in, it decides itself.

    `steps` are former, successor and the document; what a unit decided already stays.
    """
    heirs = Counter(former for former, _heir, _why in steps)
    for unit in founded:
        formers = [(former, why) for former, heir, why in steps if heir == unit and heirs[former] == 1]
        if formers and not UnitSetting.objects.filter(unit_id=unit).exists():
            _inherit(unit, [former for former, _why in formers], on, formers[0][1])


def _inherit(unit: int, formers: Sequence[int], on: date, why: str) -> None:
    told = [_setting(former, on) for former in formers]
    alike = {name: getattr(told[0], name) for name in WAYS if len({getattr(one, name) for one in told}) == 1}
    plain = UnitSetting()
    if any(value != getattr(plain, name) for name, value in alike.items()):
        UnitSetting.objects.create(unit_id=unit, since=on, reason=why[:255], **alike)
    kept = {_hours(former, on) for former in formers}
    if len(kept) == 1 and not UnitHours.objects.filter(unit_id=unit).exists():
        rows = [
            UnitHours(unit_id=unit, weekday=day, opens=opens, closes=closes, valid_from=on)
            for day, opens, closes in sorted(next(iter(kept)))
        ]
        UnitHours.objects.bulk_create(rows)


def _setting(unit: int, on: date) -> UnitSetting:
    """The setting of a unit on the day before."""
    return UnitSetting.objects.filter(unit_id=unit, since__lt=on).order_by("-since").first() or UnitSetting()


def _hours(unit: int, on: date) -> Hours:
    """The hours of a unit on the day before; none where it keeps the usual ones."""
    last = on - timedelta(days=1)
    lasts = Q(valid_to__isnull=True) | Q(valid_to__gte=last)
    found = UnitHours.objects.filter(lasts, unit_id=unit, valid_from__lte=last)
    return frozenset(found.values_list("weekday", "opens", "closes"))
