"""Worked examples, every figure of them derived by hand from the sets as they are written; equal to the last digit."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from motcua.rules import scoring
from motcua.rules.scoring import ScoringError
from tests.rules.scoring.sets import COMMUNE, CONG_HAI, SETS, document, points, shipped

A, B, C = (shipped(key) for key in ("commune_nq57_conghai", "tt01_2018", "synthetic_commune_100"))


def by_code(scored: scoring.Scored) -> dict[str, str]:
    return {node.code: scoring.plain(node.points) for node in scored.nodes}


def test_set_a_by_hand() -> None:
    scored = scoring.score(A, CONG_HAI)
    found = by_code(scored)
    # I: 31 days is over 30, within 60: 1.5; 25 % just reaches 0.5; 1; 3; one initiative 1.
    assert [found[code] for code in ("I.1", "I.2.1", "I.2.2", "I.2", "I.3", "I.4", "I")] == [
        "1.5", "0.5", "1", "1.5", "3", "1", "7",
    ]  # fmt: skip
    # II.6: 0.7 / 0.85 × 10 = 8.2352… → 8.24. II: 8+10+3+8+4+0+3+4+3+4+8.24+3 = 58.24.
    assert (found["II.6"], found["II.4.2"], found["II"]) == ("8.24", "4", "58.24")
    # IV: 1 + 1 + 2.5 + 1.5 + 0.5 + 0 + 1 = 7.5; total 7 + 58.24 + 7.5; index 72.74 / 85 = 85.576… %.
    assert (found["IV"], found["V"], scoring.plain(scored.total)) == ("7.5", "0", "72.74")
    assert (scored.index_percent, scored.class_name) == (Decimal("85.58"), "B")


def test_set_a_with_penalties_and_maxima_dropped() -> None:
    said = CONG_HAI | {
        "II.2": {"not_applicable": True},
        "I.2.1": {"not_applicable": True},
        "V.1": {"days": 4},  # 1 for the first two days, 1 each for days 3 and 4
        "V.2": {"count": 2},
        "V.3": {"count": 3},
    }
    scored = scoring.score(A, said)
    found = by_code(scored)
    assert [found[code] for code in ("V.1", "V.2", "V.3", "V.4", "V")] == ["-3", "-2", "-1.5", "0", "-6.5"]
    # 72.74 − 8 − 0.5 − 6.5 = 57.74 over 85 − 8 − 1 = 76: 75.973… %
    assert (scoring.plain(scored.total), scored.base, scored.index_percent) == ("57.74", 76, Decimal("75.97"))
    assert scored.class_name == "B"


def test_set_c_by_hand() -> None:
    scored = scoring.score(C, COMMUNE)
    found = by_code(scored)
    # 0.9167 × 1.5 = 1.37505 → 1.38; 4 × 0.5 − 0.25; 0.75 × 1.5 = 1.125 → 1.13; 0.987 × 10; 2/3 × 2 = 1.333… → 1.33
    assert [found[code] for code in ("1.1.3", "1.2", "2.2", "3.2", "3.3")] == ["1.38", "1.75", "1.13", "9.87", "1.33"]
    # 1 − 2 × 0.25; 5 − 2; 0.86 × 3; 85.4 % is over the target of 80 %; 0.333 / 0.5 × 4; 0.6 / 0.9 × 4
    assert [found[code] for code in ("3.1.3", "5.3", "5.1", "7.2", "7.3", "7.4")] == [
        "0.5", "3", "2.58", "5", "2.66", "2.67",
    ]  # fmt: skip
    dimensions = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
    assert [found[code] for code in dimensions] == ["11.33", "4.63", "20.2", "5", "7.58", "3", "15.33", "8.615"]
    # the eight together 75.685, over 100 − 4 (6.1 does not apply): 78.838… %
    assert (scoring.plain(scored.total), scored.base) == ("75.685", 96)
    assert (scored.index_percent, scored.class_name) == (Decimal("78.84"), None)


def test_set_b_is_typed_and_classed_by_its_points() -> None:
    counts = {"shorter": 6, "equal": 3, "longer": 1}  # (12 + 3) / 10 = 1.5
    said: dict[str, Any] = {
        "1": {"counts": counts},
        "2": {"counts": counts},
        "3": {"counts": {"none": 17, "one": 2, "more": 1}},  # 36 / 20 = 1.8
        "4": {"counts": {"none": 8, "one_stop_only": 1, "more": 0}},  # 17 / 9 = 1.888… → 1.9
        "5": {"level": "commune", "on_the_spot_rate": "0.99", "all_received": True},
        "6": {"level": "both_forms"},
        "7": {"counts": {"early_no_complaint": 3, "on_time_no_complaint": 1, "complaint_or_late": 0}},  # 1.75 → 1.8
        "8": {"not_applicable": True},
        "9": {"online_overdue": False, "eligible_rate": "0.2", "online_rate": "0.29"},
    }
    scored = scoring.score(B, said)
    assert list(by_code(scored).values()) == ["1.5", "1.5", "1.8", "1.9", "1", "2", "1.8", "2", "1"]
    assert (scoring.plain(scored.total), scored.index_percent, scored.class_name) == ("14.5", Decimal("80.56"), "Tốt")


def test_the_shipped_sets_are_sound_and_the_made_up_one_says_so() -> None:
    assert [scoring.examined(document(key))[1] for key in SETS] == [(), (), ()]
    assert [shipped(key).is_illustrative for key in SETS] == [False, True, False]
    assert (len(A.leaves), A.core_maximum, len(C.leaves), C.core_maximum, B.core_maximum) == (28, 85, 40, 100, 18)


BANDS = {"k": "bands", "on": "rate", "bands": [["1", 10], ["0.9", 8], ["0.7", 4]], "els": 0}
OPEN = {"k": "bands", "on": "rate", "bands": [["0.3", 10], [0, 4, "exclusive"]], "els": 0}
DAYS = {"k": "bands", "on": "days", "dir": "le", "bands": [[30, 10], [60, 5]], "els": 0}
PROP = {"k": "prop", "floor": "0.6", "target": "0.85", "cap": 1, "dp": 2}
LATE = {"k": "late_penalty", "flat_days": 2, "flat": 1, "from_day": 3, "per_day": 1}
SURVEY = {"k": "survey", "options": {"A": 1, "B": "0.6", "C": "0.2", "D": 0, "E": None}, "dp": 2}
AUDIENCES = SURVEY | {"audiences": {"council": "0.4", "people": "0.6"}}


@pytest.mark.parametrize(
    ("rule", "said", "most", "expected"),
    [
        (BANDS, {"rate": "1"}, 10, "10"),
        (BANDS, {"rate": "0.9999"}, 10, "8"),
        (BANDS, {"rate": "0.9"}, 10, "8"),
        (BANDS, {"rate": "0.6999"}, 10, "0"),
        (BANDS, {"part": 9, "whole": 10}, 10, "8"),
        (OPEN, {"rate": 0}, 10, "0"),
        (OPEN, {"rate": "0.0001"}, 10, "4"),
        (DAYS, {"days": 30}, 10, "10"),
        (DAYS, {"days": 31}, 10, "5"),
        (DAYS, {"days": 61}, 10, "0"),
        (PROP, {"rate": "0.5999"}, 10, "0"),
        (PROP, {"rate": "0.6"}, 10, "7.06"),  # 0.6 / 0.85 × 10 = 7.0588…
        (PROP, {"rate": "0.84"}, 10, "9.88"),
        (PROP, {"rate": "0.85"}, 10, "10"),
        (PROP, {"rate": "1"}, 10, "10"),
        (PROP | {"beyond": 1}, {"rate": "1.2"}, 10, "10"),
        (PROP | {"beyond": "1"}, {"part": 11, "whole": 10}, 10, "10"),
        (PROP | {"target": "1.1"}, {"part": 11, "whole": 10}, 10, "10"),  # a target above 100 % says so itself
        (BANDS | {"beyond": True}, {"part": 11, "whole": 10}, 10, "10"),
        ({"k": "per_item", "n": 4, "each": "0.5", "late": "-0.25"}, {"count": 3, "late": 2}, 2, "1"),
        ({"k": "per_item", "each": "0.5"}, {"count": 99}, 3, "3"),
        ({"k": "deduct", "per": "0.25", "floor": 0}, {"count": 9}, 1, "0"),
        ({"k": "deduct", "per": "0.5"}, {"count": 3}, 0, "-1.5"),
        (LATE, {"days": 0}, 0, "0"),
        (LATE, {"days": 1}, 0, "-1"),
        (LATE, {"days": 2}, 0, "-1"),
        (LATE, {"days": 3}, 0, "-2"),
        (LATE, {"days": 5}, 0, "-4"),
        (SURVEY, {"counts": {"A": 2, "B": 1, "C": 1, "E": 6}}, 10, "7"),  # (2 + 0.6 + 0.2) / 4 = 0.7
        (AUDIENCES, {"audiences": {"council": {"A": 1}, "people": {"A": 1, "D": 1}}}, 10, "7"),  # 0.4 + 0.6 × 0.5
        ({"k": "survey"}, {"index": "0.87655"}, 10, "8.7655"),
        ({"k": "manual", "levels": {"new": 6, "old": [0, 3]}}, {"level": "new"}, 6, "6"),
        ({"k": "manual", "levels": {"new": 6, "old": [0, 3]}}, {"points": "2.5"}, 6, "2.5"),
        ({"k": "manual", "levels": {"new": 6, "old": [0, 3]}}, {"points": 0}, 6, "0"),
        ({"k": "external"}, {"points": "6.25"}, 10, "6.25"),
        ({"k": "flag", "on": "sent"}, {"sent": False}, 3, "0"),
        ({"k": "flag", "on": "sent"}, {"flag": True}, 3, "3"),
        ({"k": "switch", "on": "plan", "yes": PROP, "no": 2}, {"plan": False}, 10, "2"),
        ({"k": "switch", "on": "rate", "at_least": "0.5", "yes": 10, "no": BANDS}, {"rate": "0.5"}, 10, "10"),
    ],
)
def test_each_rule_at_its_edges(rule: dict[str, Any], said: dict[str, Any], most: int, expected: str) -> None:
    assert scoring.plain(points(rule, said, most)) == expected


@pytest.mark.parametrize(
    ("day", "year", "expected"),
    [("01-31", None, "1"), ("02-01", None, "0.5"), ("02-29", None, "0.5"), ("03-01", None, "0"),
     ("2024-01-31", 2024, "1"), ("2023-12-20", 2024, "1"), ("2025-01-02", 2024, "0")],
)  # fmt: skip
def test_days_of_the_year(day: str, year: int | None, expected: str) -> None:
    told = document("synthetic_commune_100") | {"year": year}
    found = scoring.score_leaf(scoring.sound_set(told), "1.1.1", {"issue_date": day})
    assert scoring.plain(found.points) == expected


def test_three_ways_not_to_apply() -> None:
    def over(policy: str) -> scoring.Scored:
        rows = [
            {"code": "1", "max": 80, "rule": {"k": "external"}, "parent": None},
            {"code": "2", "max": 20, "rule": {"k": "external"}, "parent": None, "na": policy},
        ]
        return scoring.score(scoring.sound_set(rows), {"1": {"points": 60}, "2": {"not_applicable": True}})

    assert (over("full").total, over("full").index_percent) == (80, Decimal("80.00"))
    assert (over("drop_max").total, over("drop_max").index_percent) == (60, Decimal("75.00"))
    assert (over("rescale").total, over("rescale").index_percent) == (75, Decimal("75.00"))
    with pytest.raises(ScoringError) as refused:
        over("forbid")
    assert (refused.value.code, refused.value.criterion) == ("not_applicable_forbidden", "2")


def test_caps_of_the_bonus_and_of_the_total() -> None:
    rows = [
        {"code": "1", "max": 85, "rule": {"k": "external"}, "parent": None},
        {"code": "B", "max": 15, "rule": {"k": "bonus_group", "cap": 15}, "parent": None},
        {"code": "B.1", "max": 10, "rule": {"k": "external"}, "parent": "B"},
        {"code": "B.2", "max": 10, "rule": {"k": "external"}, "parent": "B"},
        {"code": "P", "max": 0, "rule": {"k": "deduct", "per": 3}, "parent": None},
    ]
    found = scoring.sound_set({"rows": rows, "total_cap": 95})
    said = {"1": {"points": 85}, "B.1": {"points": 10}, "B.2": {"points": 8}}
    assert by_code(scoring.score(found, said))["B"] == "15"
    assert scoring.score(found, said).total == 95
    assert scoring.score(found, said | {"P": {"count": 1}}).total == 92
    assert (
        scoring.score(found, {"1": {"points": 2}, "B.1": {"points": 0}, "B.2": {"points": 0}, "P": {"count": 9}}).total
        == 0
    )


def test_reasons_are_sentences_with_the_numbers() -> None:
    found = {node.code: node.why for node in scoring.score(A, CONG_HAI).nodes}
    assert found["II.6"] == "Tỷ lệ 70% so với mục tiêu 85%: 0,7 / 0,85 × 10 = 8,24 điểm."
    assert found["I.1"] == "Số ngày sau văn bản cấp trên 31, không quá 60: 1,5 trên 3 điểm."
    assert found["II.4.2"] == "Trường hợp có: tỷ lệ 90%, đạt từ 85%: 4 trên 5 điểm."
    assert found["I.2"] == "Tổng các tiêu chí con: 0,5 + 1 = 1,5 điểm."
    assert found["V.1"] == "Không có điểm trừ."
    assert all(why.endswith(".") for why in found.values())


def test_points_lost_leave_out_what_does_not_apply() -> None:
    scored = scoring.score(C, COMMUNE)
    assert scored.node("6.1").lost == 0
    assert scored.node("3.1.2").lost == 2
    lost = sum((node.lost for node in scored.nodes if C.by_code[node.code].rule), Fraction(0))
    assert lost == scored.base - scored.total
