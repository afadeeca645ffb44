"""Rating (đánh giá): ratings that come from where the officers sit, from one device, or in a burst."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import timedelta

from motcua.rules.radar.findings import Evidence, Finding, Limits, Pattern, Tally, month_of
from motcua.rules.radar.rows import RatingTrace

MARK = 8


def from_office(
    ratings: Iterable[RatingTrace], offices: Mapping[int, Collection[str]], limits: Limits
) -> list[Finding]:
    """From the office (đánh giá từ cơ quan): by network, by device, by the minutes in which they came."""
    tally = Tally()
    units: dict[int, list[RatingTrace]] = defaultdict(list)
    for one in sorted(ratings, key=lambda row: row.at):
        tally.whole(one.unit, one.at)
        units[one.unit].append(one)
    for unit, found in units.items():
        here = offices.get(unit, ())
        for one in found:
            if one.network and one.network in here:
                tally.add(unit, one.at, Evidence(one.number, "RATED_IN_OFFICE", one.at, note=one.network[:MARK]))
        for one, kind in (*_same_device(found, limits), *_bursts(found, limits)):
            tally.add(unit, one.at, Evidence(one.number, kind, one.at, note=one.device[:MARK]))
    return tally.findings(Pattern.OFFICE_RATINGS, limits)


def _same_device(found: Iterable[RatingTrace], limits: Limits) -> Iterator[tuple[RatingTrace, str]]:
    devices: dict[tuple[str, str], list[RatingTrace]] = defaultdict(list)
    for one in found:
        if one.device:
            devices[one.device, month_of(one.at)].append(one)
    for same in devices.values():
        if len(same) >= limits["from_one_device"]:
            yield from ((one, "RATED_SAME_DEVICE") for one in same)


def _bursts(found: list[RatingTrace], limits: Limits) -> Iterator[tuple[RatingTrace, str]]:
    """Runs of ratings of one unit of which so many lie within a few minutes; `found` is in order."""
    size, width = limits["in_a_burst"], timedelta(minutes=limits["minutes"])
    for first in range(len(found) - size + 1):
        if found[first + size - 1].at - found[first].at <= width:
            yield from ((one, "RATED_IN_BURST") for one in found[first : first + size])
