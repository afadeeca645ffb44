"""What cannot be scored is refused by name, and a set that is not sound names every fault with its code."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from motcua.rules import scoring
from motcua.rules.scoring import InvalidSet, ScoringError
from tests.rules.scoring.sets import CONG_HAI, document, one, shipped

RATE = {"k": "prop", "target": 1}
FLAG = {"k": "flag"}


@pytest.mark.parametrize(
    ("rule", "said", "code"),
    [
        (RATE, {}, "input_missing"),
        (RATE, {"rate": None}, "input_missing"),
        (RATE, {"rate": "95"}, "bad_input"),
        (RATE, {"rate": "-0.1"}, "bad_input"),
        (RATE, {"rate": "0,95"}, "bad_input"),
        (RATE, {"rate": "NaN"}, "bad_input"),
        (RATE, {"rate": Decimal("1E+999999")}, "bad_input"),
        (RATE, {"rate": True}, "bad_input"),
        (RATE, {"part": 0, "whole": 0}, "bad_input"),
        (RATE, {"part": 11, "whole": 10}, "over_whole"),
        (RATE, {"rate": "1.1"}, "over_whole"),
        ({"k": "bands", "bands": [["1", 10]], "els": 0}, {"part": 11, "whole": 10}, "over_whole"),
        (RATE | {"beyond": 0}, {"part": 11, "whole": 10}, "over_whole"),
        (RATE, [], "bad_input"),
        (RATE, {"not_applicable": True}, "not_applicable_forbidden"),
        (FLAG, {"flag": "true"}, "bad_input"),
        (FLAG, {"flag": 1}, "bad_input"),
        ({"k": "levels", "levels": {"good": 10, "none": 0}}, {"level": "great"}, "bad_input"),
        ({"k": "per_item", "each": 1}, {"count": "2.5"}, "bad_input"),
        ({"k": "per_item", "each": 1, "late": "-0.5"}, {"count": 1, "late": 2}, "bad_input"),
        ({"k": "external"}, {"points": 11}, "bad_input"),
        ({"k": "survey"}, {"index": "86.15"}, "bad_input"),
        ({"k": "survey", "options": {"A": 1, "B": 0}}, {"counts": {"A": 0}}, "bad_input"),
        ({"k": "survey", "options": {"A": 1, "B": 0}}, {"counts": {"Z": 1}}, "bad_input"),
        ({"k": "manual", "levels": {"new": 10, "old": [0, 3]}}, {"points": 5}, "bad_input"),
        ({"k": "manual", "levels": {"new": 10, "old": [0, 3]}}, {"level": "old", "points": 4}, "bad_input"),
        ({"k": "manual", "levels": {"new": 10, "old": [0, 3]}}, {"level": "old"}, "input_missing"),
        ({"k": "bands", "on": "issue", "dir": "le", "bands": [["01-31", 10]]}, {"issue": "31/01"}, "bad_input"),
    ],
)  # fmt: skip
def test_figures_that_cannot_be_scored(rule: dict[str, Any], said: Any, code: str) -> None:
    found, _ = scoring.examined(one(rule))
    with pytest.raises(ScoringError) as refused:
        scoring.score(found, {"1": said})
    assert (refused.value.code, refused.value.criterion) == (code, "1")
    assert refused.value.message.startswith("Tiêu chí 1: ")


def test_points_outside_a_level_are_refused_with_the_words_of_that_level() -> None:
    rule = {"k": "manual", "levels": {"new": 10, "old": [0, 3]}, "words": {"old": "cải tiến mô hình đã có"}}
    found, _ = scoring.examined(one(rule))
    with pytest.raises(ScoringError) as refused:
        scoring.score(found, {"1": {"level": "old", "points": 4}})
    assert "“cải tiến mô hình đã có”" in refused.value.message


def test_a_missing_leaf_is_named_and_a_missing_penalty_is_none() -> None:
    found = shipped("commune_nq57_conghai")
    for leaf in found.leaves:
        said = {code: told for code, told in CONG_HAI.items() if code != leaf.code}
        if leaf.is_penalty:
            assert scoring.score(found, said).node(leaf.code).points == 0
            continue
        with pytest.raises(ScoringError, match=leaf.code) as refused:
            scoring.score(found, said)
        assert (refused.value.code, refused.value.criterion) == ("input_missing", leaf.code)


@pytest.mark.parametrize("strange", ["V.9", "I", "i.1"])
def test_a_code_that_is_no_leaf_is_refused(strange: str) -> None:
    with pytest.raises(ScoringError, match=strange):
        scoring.score(shipped("commune_nq57_conghai"), CONG_HAI | {strange: {"count": 1}})


def spoiled(change: Callable[[dict[str, Any], dict[str, dict[str, Any]]], None]) -> list[str]:
    """Set C with something changed, and the faults it has."""
    told = document("synthetic_commune_100")
    change(told, {row["code"]: row for row in told["rows"]})
    try:
        faults = scoring.examined(told)[1]
    except InvalidSet as error:
        faults = error.faults
    return [f"{fault.code or 'set'} {fault.kind}" for fault in faults]


def bands(*told: Any, **rest: Any) -> Callable[[dict[str, Any], dict[str, dict[str, Any]]], None]:
    """A change of the bands of 3.4.1, whose maximum is 3."""
    return lambda _set, row: row["3.4.1"].update(rule={"k": "bands", "on": "rate", "bands": list(told), **rest})


GAP, OVERLAP = ["3.4.1 band_gap"], ["3.4.1 band_overlap"]


def span(low: Any, high: Any, points: Any, **ends: bool) -> dict[str, Any]:
    return {"from": low, "to": high, "points": points, **ends}


@pytest.mark.parametrize(
    ("case", "change", "faults"),
    [
        ("sum of a parent", lambda _s, row: row["2.1"].update(max=3), ["II does_not_add_up"]),
        ("sum of the whole", lambda s, _row: s.update(max_core=99), ["set does_not_add_up"]),
        ("the same code twice", lambda s, row: s["rows"].append(dict(row["2.1"])), ["2.1 duplicate_code"]),
        ("a parent that is not there", lambda _s, row: row["2.1"].update(parent="IX"), ["2.1 unknown_parent"]),
        ("a circle", lambda _s, row: row["II"].update(parent="II"),
            ["II circle", "2.1 circle", "2.2 circle", "2.3 circle"]),
        ("an unknown rule", lambda _s, row: row["2.1"].update(rule={"k": "formula"}), ["2.1 unknown_rule"]),
        ("no maximum", lambda _s, row: row["2.1"].update(max="hai"),
            ["2.1 bad_number", "II does_not_add_up", "2.1 no_points"]),
        ("an unknown policy", lambda _s, row: row["2.1"].update(na="maybe"), ["2.1 unknown_na"]),
        ("bands out of order", bands(["0.9", 1], [1, 3], els=0), OVERLAP),
        ("bands that overlap", bands(span("0.9", 1, 3, to_in=True), span(0, "0.95", 1)), OVERLAP),
        ("bands with a gap", bands(span("0.9", 1, 3, to_in=True), span(0, "0.8", 1)), GAP),
        ("a bound in no band", bands(span("0.9", 1, 3, to_in=True, from_open=True), span(0, "0.9", 1)), GAP),
        ("a bound in two bands", bands(span("0.9", 1, 3, to_in=True), span(0, "0.9", 1, to_in=True)), OVERLAP),
        ("bands that end early", bands(span("0.5", "0.9", 3), span(0, "0.5", 1)), GAP),
        ("bands that begin late", bands([1, 3], ["0.9", 1]), GAP),
        ("bands that reward less", bands([1, 1], ["0.9", 3], els=0), ["3.4.1 band_not_rising"]),
        ("bands over the maximum", bands([1, 4], ["0.9", 1], els=0), ["3.4.1 points_over_max"]),
        ("bands short of the maximum", bands([1, 2], ["0.9", 1], els=0), ["3.4.1 max_out_of_reach"]),
        ("a floor over the target", lambda _s, row: row["3.2"]["rule"].update(floor=2), ["3.2 floor_over_target"]),
        ("items short of the maximum", lambda _s, row: row["1.2"]["rule"].update(n=3), ["1.2 items_do_not_add_up"]),
        ("classes with a gap", lambda s, _row: s.update(bands=[["A", 90], ["B", 50]]), ["set classes_gap"]),
        ("classes mixed", lambda s, _row: s.update(bands=[["B", 50], ["A", 90], ["C", 0]]), ["set classes_overlap"]),
        ("no rows", lambda s, _row: s.update(rows=[]), ["set no_rows"]),
    ],
)  # fmt: skip
def test_a_set_that_is_not_sound_names_its_faults(case: str, change: Any, faults: list[str]) -> None:
    assert spoiled(change) == faults, case


def test_the_publicly_printed_rule_that_fails_its_own_example() -> None:
    """100 % earns 1, 90 to 100 % its share, below 90 % nothing; and yet the text says 4 of 5 earns 0.8."""
    rule = {"k": "prop", "floor": "0.9", "target": 1, "cap": 1, "dp": 2}
    told = one(rule, 1, examples=[{"inputs": {"part": 4, "whole": 5}, "score": "0.8"}])
    _found, faults = scoring.examined(told)
    assert [(fault.code, fault.kind) for fault in faults] == [("1", "example_fails")]
    assert faults[0].message == "Ví dụ của 1 ghi 0,8 điểm, quy tắc cho 0."


def test_prose_is_said_to_be_prose() -> None:
    with pytest.raises(InvalidSet) as refused:
        scoring.sound_set({"rows": [{"no": 1, "name": "Thời gian", "rule": "shorter 2; equal 1", "max": 2}]})
    assert [fault.kind for fault in refused.value.faults] == ["prose_rules"]
