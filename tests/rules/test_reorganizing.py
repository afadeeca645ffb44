"""Plans of reorganization: what may be written, to whom things pass, and figures that add up in every view."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from motcua.kernel.fold import fold
from motcua.rules.reorganizing import (
    NOT_TOLD,
    CustodyKind,
    Held,
    InvalidPlan,
    RecastRule,
    Slot,
    View,
    heir_of,
    read_plan,
    recast,
)

MERGE = {"kind": "MERGE", "formers": ["xa-a", "xa-b"], "successors": ["xa-moi"]}
SPLIT = {"kind": "SPLIT", "formers": ["huyen"], "successors": ["xa-moi", "xa-hai"]}
TOLD = {"code": "thu-2025", "title": "Thử", "on": "2025-07-01", "document": "NQ minh họa", "change": [MERGE, SPLIT]}


def rule(**told):
    return {"former": "huyen", "to": "xa-hai", "why": "Vì thử", **told}


def test_a_plan_is_read():
    plan = read_plan({**TOLD, "rule": [rule(kinds=["DOSSIER"], places=["Xã Hai"])]})
    assert (plan.on, plan.successors_of("xa-a"), plan.successors_of("huyen")) == (
        date(2025, 7, 1),
        ("xa-moi",),
        ("xa-moi", "xa-hai"),
    )
    assert plan.rules[0].kinds == {CustodyKind.DOSSIER}


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"on": "hôm nay"}, "ngày có hiệu lực"),
        ({"title": ""}, "title"),
        ({"lạ": 1}, "lạ"),
        ({"code": "Có Dấu"}, "Mã phương án"),
        ({"change": []}, "không có việc sắp xếp"),
        ({"change": [{**MERGE, "kind": "GIFT"}]}, "GIFT"),
        ({"change": [{**MERGE, "successors": ["x", "y"]}]}, "đúng một"),
        ({"change": [{**SPLIT, "successors": ["xa-moi"]}]}, "ít nhất hai"),
        ({"change": [{**MERGE, "formers": ["xa-moi"]}]}, "chính nó"),
        ({"change": [MERGE, {**MERGE, "successors": ["khac"]}]}, "hai việc"),
        ({"change": [{**MERGE, "level": "DISTRICT", "below": "tinh"}]}, "cả cấp"),
        ({"rule": [rule(former="ai")]}, "không thuộc"),
        ({"rule": [rule(to="ai")]}, "không kế thừa"),
        ({"rule": [rule(why="")]}, "why"),
        ({"recast": [{"former": "huyen", "weights": {"xa-moi": 0}, "words": "x"}]}, "trọng số"),
        ({"recast": [{"former": "huyen", "weights": {"ai": 1}, "words": "x"}]}, "không kế thừa"),
        ({"recast": [{"former": "huyen", "weights": {"xa-moi": "1"}, "words": "x"}]}, "số nguyên"),
    ],
)
def test_what_cannot_be_carried_out_is_refused_in_a_sentence(told, words):
    with pytest.raises(InvalidPlan, match=words):
        read_plan({**TOLD, **told})


RULES = [
    rule(kinds=["DOSSIER"], sectors=["Đất đai"], to="xa-moi", why="Đất đai về xã mới."),
    rule(places=["xã Hai"], why="Địa chỉ ở xã Hai."),
]


@pytest.mark.parametrize(
    ("held", "to", "why"),
    [
        ({"root": "xa-a"}, "xa-moi", "Đơn vị kế thừa duy nhất."),
        ({"holder": "xa-hai"}, "xa-hai", "Đơn vị kế thừa đang giữ."),
        ({"holder": "xa-la"}, None, NOT_TOLD),
        ({"sector": "Đất đai"}, "xa-moi", "Đất đai về xã mới."),
        ({"sector": "Đất đai", "kind": CustodyKind.TASK}, None, NOT_TOLD),
        ({"sector": "Đất đai", "place": "ấp 1, xã Hai"}, "xa-moi", "Đất đai về xã mới."),  # the first rule that fits
        ({"place": "Ap 1, XA HAI"}, "xa-hai", "Địa chỉ ở xã Hai."),
        ({"place": "ấp 1, xã Ba"}, None, NOT_TOLD),
        ({}, None, NOT_TOLD),
    ],
)
def test_to_whom_a_thing_passes(held, to, why):
    told = {"kind": CustodyKind.DOSSIER, "key": 1, "label": "x", "former": "huyen", "root": "huyen", **held}
    found = heir_of(read_plan({**TOLD, "rule": RULES}), Held(**told), fold)
    assert (found.to, found.why) == (to, why)


HEIRS = {"xa-a": ("xa-moi",), "xa-b": ("xa-moi",), "huyen": ("xa-moi", "xa-hai")}
RECAST = {"huyen": RecastRule({"xa-moi": 2, "xa-hai": 1}, "Hai phần và một phần.")}
SLOTS = {"xa-a": Slot(3, 4), "xa-b": Slot(1, 1), "huyen": Slot(5, 8), "xa-hai": Slot(2, 2)}


def test_a_series_in_three_views():
    views = {view: recast(SLOTS, HEIRS, RECAST, view) for view in View}
    assert dict(views[View.AS_WAS].lines) == SLOTS
    assert dict(views[View.TODAY].lines) == {"xa-moi": Slot(4, 5), "huyen": Slot(5, 8), "xa-hai": Slot(2, 2)}
    assert views[View.TODAY].undivided == {"huyen"}
    assert dict(views[View.RECAST].lines) == {"xa-moi": Slot(7, 10), "xa-hai": Slot(4, 5)}
    assert not views[View.RECAST].undivided


def test_without_a_rule_nothing_is_divided():
    assert recast(SLOTS, HEIRS, {}, View.RECAST).undivided == {"huyen"}


counts = some.integers(0, 10_000)
slots = some.builds(lambda part, rest: Slot(part, part + rest), counts, counts)


@given(
    told=some.dictionaries(some.sampled_from(["xa-a", "xa-b", "huyen", "xa-hai"]), slots, min_size=1),
    weights=some.dictionaries(some.sampled_from(["xa-moi", "xa-hai"]), some.integers(0, 50), min_size=1),
)
def test_totals_are_the_same_in_every_view_and_no_part_outgrows_its_whole(told, weights):
    rules = {"huyen": RecastRule(weights, "x")}
    views = [recast(told, HEIRS, rules, view) for view in View]
    assert {(one.total.part, one.total.whole) for one in views} == {
        (sum(one.part for one in told.values()), sum(one.whole for one in told.values()))
    }
    assert all(0 <= line.part <= line.whole for one in views for line in one.lines.values())
