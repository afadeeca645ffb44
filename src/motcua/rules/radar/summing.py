"""Summing (cộng cả năm): records that stay under a month's threshold, one here and one there, counted together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from motcua.rules.radar.findings import Evidence, Finding, Limits, Pattern, enough, in_order, records

BELOW = "cap-duoi"  # marks the subject of a sum that holds the units below


def summed(
    pattern: Pattern,
    year: int,
    months: Iterable[Finding],
    wholes: Mapping[int, int],
    limits: Limits,
    *,
    names: Mapping[int, str],
    root: int | None = None,
) -> list[Finding]:
    """Summed (cộng cả năm): the months of a year together by unit; and under `root`, those of all units together.

    `months` are what was found of every month, however little, `wholes` what it is counted among by unit, `names` what
    the units are called. Each dossier counts once. What one month's signal tells whole, a year does not tell again.
    """
    units: dict[int, list[Finding]] = defaultdict(list)
    for one in months:
        if one.subject.startswith(f"{year}-"):
            units[one.unit].append(one)
    found = []
    for unit, parts in sorted(units.items()):
        evidence = in_order(row for one in parts for row in one.evidence)
        untold = any(not enough(one.part, one.whole, limits) for one in parts)
        if untold and records(evidence) >= limits["in_a_year"]:
            found.append(_sum(pattern, unit, str(year), evidence, wholes.get(unit, 0)))
    if root is not None and len(units) > 1:
        everywhere = ((one.unit, row) for parts in units.values() for one in parts for row in one.evidence)
        evidence = in_order(replace(row, note=names.get(unit, "")) for unit, row in everywhere)
        if records(evidence) >= limits["in_a_year_below"]:
            found.append(_sum(pattern, root, f"{year}/{BELOW}", evidence, sum(wholes.values())))
    return found


def _sum(pattern: Pattern, unit: int, subject: str, evidence: tuple[Evidence, ...], whole: int) -> Finding:
    part = records(evidence)
    return Finding(pattern, unit, subject, part, max(part, whole), evidence)
