"""The second forms of patterns: chained by a name, finished by a slow script, spread over months and units."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from motcua.rules import radar
from motcua.rules.radar import Finding, Pattern, Trace
from tests.rules.test_radar import DAY, DUE, FINISHED, MINUTE, act, trace

NAMED = {"least": 1, "days": 30, "named_days": 10, "most_of_a_name": 5, "last_percent": 20}


def named(n: int, **said: Any) -> Trace:
    """A dossier of a register: whose it is, only a name says."""
    return trace(n, imported=True, name="dấu", **said)


def test_in_a_register_the_same_name_procedure_and_desk_make_a_chain() -> None:
    left = named(1, finished=None, left=DUE - MINUTE)
    (found,) = radar.refiled([left, named(2, received=DUE + DAY)], NAMED)
    assert [(one.number, one.kind, one.note) for one in found.evidence] == [("HS-0001", "NAMED_AGAIN", "HS-0002")]
    for apart in ({"name": "khác"}, {"name": ""}, {"procedure": 2}, {"desk": 2}, {"received": DUE + 11 * DAY}):
        again = replace(named(2, received=DUE + DAY), **apart)
        assert radar.refiled([left, again], NAMED) == [], apart
    ours = replace(named(2, received=DUE + DAY), imported=False)
    assert radar.refiled([left, ours], NAMED)
    assert radar.refiled([replace(left, imported=False), ours], NAMED) == []  # our own know who asks


def test_a_name_that_stands_everywhere_names_nobody() -> None:
    left = named(1, finished=None, left=DUE - MINUTE)
    assert radar.refiled([left, *(named(n, received=DUE + DAY) for n in range(2, 6))], NAMED)
    assert radar.refiled([left, *(named(n, received=DUE + DAY) for n in range(2, 7))], NAMED) == []


def test_a_register_that_gives_only_the_day_of_filing_is_read_as_any_hour_of_it() -> None:
    left = named(1, finished=None, left=DUE - MINUTE)
    assert radar.refiled([left, named(2, received=DUE.replace(hour=0, minute=0))], NAMED)
    assert radar.refiled([left, named(2, received=DUE.replace(hour=8))], NAMED) == []


DAYS_ONLY = {"imported": True, "received": datetime(2024, 3, 4), "finished": datetime(2024, 3, 4)}


@pytest.mark.parametrize("judge", [radar.accepted_at_once, lambda rows, limits: radar.entered_late(rows, [], limits)])
def test_a_register_that_gives_only_days_tells_nothing_of_seconds(judge: Any) -> None:
    limits = {"least": 3, "percent": 10, "seconds": 60, "minutes": 5, "time_limit_days": 2}
    online = [trace(n, channel="ONLINE", submitted=datetime(2024, 3, 4), **DAYS_ONLY) for n in range(9)]
    assert judge(online, limits) == []
    at = {name: datetime(2024, 3, 4, 9, 5) for name in ("submitted", "received", "finished")}
    (found,) = judge([replace(one, **at) for one in online], limits)
    assert found.part == 9


@pytest.mark.parametrize(("seconds", "count", "seen"), [(6, 40, 40), (6, 29, 0), (10, 30, 30), (11, 30, 0)])
def test_a_slow_script_is_seen_in_a_longer_window(seconds: int, count: int, seen: int) -> None:
    limits = {"least": 15, "windows": [{"finishes": 15, "minutes": 1}, {"finishes": 30, "minutes": 5}]}
    times = [FINISHED + timedelta(seconds=seconds * n) for n in range(count)]
    done = [trace(n, finished=at, acts=(act("FINISHED", at, actor="account:a"),)) for n, at in enumerate(times)]
    found = radar.batches(done, limits)
    assert sum(one.part for one in found) == seen
    assert {row.kind for one in found for row in one.evidence} <= {"SAME_RUN"}
    assert radar.batches([replace(one, imported=True) for one in done], limits) == found
    apart = [replace(one, acts=(replace(one.acts[0], actor=f"account:{n % 2}"),)) for n, one in enumerate(done)]
    assert radar.batches(apart, limits) == []


def test_a_window_slides_over_the_end_of_a_minute() -> None:
    limits = {"least": 15, "windows": [{"finishes": 15, "minutes": 1}]}
    times = [FINISHED + timedelta(seconds=40 + 2 * n) for n in range(15)]
    done = [trace(n, finished=at, acts=(act("FINISHED", at, actor="account:a"),)) for n, at in enumerate(times)]
    (found,) = radar.batches(done, limits)
    assert (found.part, {row.kind for row in found.evidence}) == (15, {"SAME_MINUTE"})


def spread(unit: int, month: int, *numbers: int) -> Finding:
    """What was found of a month of a unit, one dossier and more."""
    at = datetime(2024, month, 5, 10)
    seen = tuple(radar.Evidence(f"HS-{n:04}", "CORRECTED_IN_TIME", at, at + DAY) for n in numbers)
    return Finding(Pattern.BACKDATED_FINISH, unit, f"2024-{month:02}", len(numbers), 20, seen)


def summed(*months: Finding, root: int | None = 9) -> list[tuple[int, str, int, int]]:
    limits = {"least": 2, "in_a_year": 3, "in_a_year_below": 5}
    names, wholes = {1: "Xã Một", 2: "Xã Hai", 9: "Huyện"}, {1: 200, 2: 100}
    found = radar.summed(Pattern.BACKDATED_FINISH, 2024, months, wholes, limits, names=names, root=root)
    return [(one.unit, one.subject, one.part, one.whole) for one in found]


def test_one_here_and_one_there_are_added_up_over_the_year_and_the_units_below() -> None:
    months = [spread(1, 1, 1), spread(1, 2, 2), spread(2, 3, 3, 4), spread(2, 4, 5)]
    assert summed(*months[:2]) == []
    assert summed(*months) == [(2, "2024", 3, 100), (9, "2024/cap-duoi", 5, 300)]
    assert summed(*months, root=None) == [(2, "2024", 3, 100)]
    assert summed(*months[:3]) == []  # four of five
    assert summed(*months[:3], spread(2, 5, 4)) == []  # the same one again


def test_each_dossier_counts_once_and_what_a_month_tells_whole_is_not_told_again() -> None:
    assert summed(spread(1, 1, 1, 2), spread(1, 2, 3, 4), root=None) == []
    assert summed(spread(1, 1, 1), spread(1, 2, 1), spread(1, 3, 1), spread(1, 4, 2)) == []
    assert summed(spread(1, 1, 1, 2), spread(1, 2, 3), root=None) == [(1, "2024", 3, 200)]
    assert summed(replace(spread(1, 1, 1, 2, 3), subject="2023-01"), root=None) == []
