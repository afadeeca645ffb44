"""Planted years: what the radar finds of tricks played by a planter that does not know it, and where it cries wolf.

`./motcua prove test_recall_by_pattern_and_strength` prints the table of recall.
"""

from __future__ import annotations

import ast
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import pytest
from django.db import transaction

from motcua.areas.dossiers.queries import broken_records
from motcua.insight.radar import Look, look
from motcua.rules.periods import custom
from motcua.rules.radar import BELOW, Pattern
from tests.insight.radar.planting.honest import honest_year, keep_registers
from tests.insight.radar.planting.tricks import SPREAD, STRENGTHS, TRICKS, play_all
from tests.insight.radar.planting.writing import make_units, write

pytestmark = [pytest.mark.django_db, pytest.mark.long]
YEAR = custom(date(2024, 1, 1), date(2024, 12, 31))
PLANTING = Path(__file__).parent / "planting"
SEEDS = range(1, 6)
UNITS = 4
MOST_FALSE = 2  # signals in 10,000 honest dossiers


def planted(strength: int, seed: int, volume: int) -> tuple[dict[str, bool], list[str], Look]:
    """What was found of the tricks of one year, and the signals nobody had planted."""
    units = make_units(UNITS)
    year = honest_year(dict.fromkeys(units, volume), seed=seed)
    places = play_all(year, units, strength=strength, seed=seed)
    write(year)
    seen = look("huyen-gieo", "all", YEAR)
    found = {(one.pattern.value, one.unit, _told(one.subject)) for one in seen.findings}
    wanted = {name: (name.split(" ")[0], unit, f"{month[0]}-{month[1]:02}") for name, (unit, month) in places.items()}
    wanted[SPREAD] = (Pattern.BACKDATED_FINISH.value, units[0], f"2024/{BELOW}")
    told = {name: key in found for name, key in wanted.items()}
    years = {(Pattern.BACKDATED_FINISH.value, unit, "2024") for unit in units}  # the same spread, by its units
    return told, [str(key) for key in sorted(found - set(wanted.values()) - years)], seen


def _told(subject: str) -> str:
    """What a subject speaks of: a month, or a year as it is."""
    return subject[:7] if "-" in subject.partition("/")[0] else subject


def honest(seed: int, volumes: tuple[int, ...]) -> Look:
    """The look at a year in which nobody played tricks."""
    units = make_units(len(volumes))
    year = honest_year(dict(zip(units, volumes, strict=True)), seed=seed)
    keep_registers(year, set(units[: len(units) // 2]), seed=seed)
    write(year)
    return look("huyen-gieo", "all", YEAR)


def test_the_planter_knows_nothing_of_the_radar() -> None:
    for path in PLANTING.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            outside = [name for name in names if not name.startswith("tests.insight.radar.planting")]
            assert not [name for name in outside if "radar" in name], path.name


def test_every_pattern_is_planted() -> None:
    assert {name.split(" ")[0] for name in TRICKS} == {pattern.value for pattern in Pattern}


def test_strong_tricks_of_one_year_are_all_found() -> None:
    told, _, _ = planted(STRENGTHS.index("strong"), seed=1, volume=1000)
    assert [name for name, found in told.items() if not found] == []


def test_an_honest_small_year_raises_nothing_and_its_chains_hold() -> None:
    seen = honest(7, (700,))
    assert [(one.pattern, one.subject, one.part, one.whole) for one in seen.findings] == []
    # Rows and chains hold; when each interval was known is not planted, because nothing here asks.
    assert [one for one in broken_records() if one.column != "intervals"] == []


@pytest.mark.proof
def test_recall_by_pattern_and_strength(capsys: pytest.CaptureFixture[str]) -> None:
    recall: dict[str, Counter[int]] = defaultdict(Counter)
    extra: list[str] = []
    for strength in range(len(STRENGTHS)):
        for seed in SEEDS:
            with transaction.atomic():
                told, unplanted, _ = planted(strength, seed, volume=1200)
                transaction.set_rollback(True)
            extra += [f"{STRENGTHS[strength]}/{seed} {one}" for one in unplanted]
            for name, found in told.items():
                recall[name][strength] += found
    with capsys.disabled():
        print(f"\n{'pattern':<32}" + "".join(f"{name:>8}" for name in STRENGTHS))
        for name in recall:
            print(f"{name:<32}" + "".join(f"{recall[name][n]:>6}/5" for n in range(len(STRENGTHS))))
        print(f"signals beside those planted: {len(extra)}", *extra, sep="\n  ")
    assert [name for name in recall if recall[name][2] < len(SEEDS)] == []


@pytest.mark.proof
def test_honest_years_raise_at_most_two_signals_in_ten_thousand(capsys: pytest.CaptureFixture[str]) -> None:
    for seed in SEEDS:
        with transaction.atomic():
            seen = honest(100 + seed, (4000, 3000, 2000, 1000))
            transaction.set_rollback(True)
        with capsys.disabled():
            told = [(one.pattern.value, one.subject, one.part, one.whole) for one in seen.findings]
            print(f"\nhonest year {seed}: {seen.dossiers} dossiers, {len(told)} signals", *told)
        assert len(told) * 10_000 <= MOST_FALSE * max(seen.dossiers, 10_000)
