"""The criteria sets that ship, and small ones made for one rule."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

from motcua.kernel.packs import packs_dir
from motcua.rules import scoring
from motcua.rules.scoring import CriteriaSet

SETS = ("commune_nq57_conghai", "synthetic_commune_100", "tt01_2018")


def document(key: str) -> dict[str, Any]:
    """A set of the packs, numbers exact."""
    text = (packs_dir() / "criteria" / f"{key}.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text, parse_float=Decimal)
    return found


def shipped(key: str) -> CriteriaSet:
    """A set of the packs, sound."""
    return scoring.sound_set(document(key))


def one(rule: dict[str, Any], most: Any = 10, **row: Any) -> dict[str, Any]:
    """A set of one criterion."""
    return {"rows": [{"code": "1", "name": "Thử", "max": most, "rule": rule, "parent": None, **row}]}


def points(rule: dict[str, Any], said: dict[str, Any], most: Any = 10) -> Fraction:
    """What one rule gives."""
    found, _faults = scoring.examined(one(rule, most))
    return scoring.score_leaf(found, "1", said).points


# Set A: every leaf of the core and the bonus; the penalties are left unsaid.
CONG_HAI: dict[str, Any] = {
    "I.1": {"days_after_parent_doc": 31},
    "I.2.1": {"rate": "0.25"},
    "I.2.2": {"flag": True},
    "I.3": {"flag": True},
    "I.4": {"count": 1},
    "II.1.1": {"rate": "0.95"},
    "II.1.2": {"rate": "1"},
    "II.1.3": {"level": "irregular"},
    "II.2": {"all_on_time": True},
    "II.3.1": {"flag": True},
    "II.3.2": {"flag": False},
    "II.4.1": {"flag": True},
    "II.4.2": {"has_plan": True, "rate": "0.9"},
    "II.5.1": {"count": 60},
    "II.5.2": {"count": 120},
    "II.6": {"rate": "0.7"},
    "II.7": {"flag": True},
    "IV.1": {"count": 1},
    "IV.2": {"flag": True},
    "IV.3.1": {"level": "improved_existing", "points": "2.5"},
    "IV.3.2": {"count": 2},
    "IV.3.3": {"level": "3star"},
    "IV.3.4": {"flag": False},
    "IV.3.5": {"flag": True},
}

# Set C: a commune of an ordinary year.
COMMUNE: dict[str, Any] = {
    "1.1.1": {"issue_date": "02-05"},
    "1.1.2": {"flag": True},
    "1.1.3": {"rate": "0.9167"},
    "1.2": {"count": 4, "late": 1},
    "1.3.1": {"flag": True},
    "1.3.2": {"not_applicable": True},
    "1.4.1": {"rate": "0.95"},
    "1.4.2": {"count": 3},
    "1.5": {"count": 1},
    "1.6.1": {"flag": True},
    "1.6.2": {"rate": "0.8"},
    "1.7": {"level": "all_done_some_late"},
    "2.1": {"flag": True},
    "2.2": {"rate": "0.75"},
    "2.3": {"flag": True},
    "3.1.1": {"flag": True},
    "3.1.2": {"flag": False},
    "3.1.3": {"count": 2},
    "3.2": {"rate": "0.987"},
    "3.3": {"part": 2, "whole": 3},
    "3.4.1": {"rate": "0.9"},
    "3.4.2": {"flag": True},
    "3.5": {"flag": True},
    "3.6": {"flag": True},
    "4.1": {"flag": True},
    "4.2": {"flag": True},
    "4.3": {"flag": False},
    "5.1": {"rate": "0.86"},
    "5.2": {"flag": True},
    "5.3": {"count": 2},
    "6.1": {"not_applicable": True},
    "6.2": {"flag": True},
    "6.3": {"flag": True},
    "7.1": {"rate": "0.9"},
    "7.2": {"rate": "0.854"},
    "7.3": {"rate": "0.333"},
    "7.4": {"rate": "0.6"},
    "7.5": {"rate": "0.2"},
    "7.6": {"rate": "0.5"},
    "8.1": {"index": "0.8615"},
}
