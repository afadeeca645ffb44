"""Whatever a unit declares: no score leaves its bounds, a better rate never earns less, order is no matter."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.rules import scoring
from motcua.rules.scoring import Ask, AskKind, Criterion, NotApplicable
from tests.rules.scoring.sets import shipped

A, C = shipped("commune_nq57_conghai"), shipped("synthetic_commune_100")
RATES = st.integers(0, 10_000).map(lambda n: f"{n / 10_000:.4f}")
BY_KIND = {
    AskKind.YES_NO: st.booleans(),
    AskKind.RATE: RATES,
    AskKind.COUNT: st.integers(0, 200),
    AskKind.POINTS: st.integers(0, 30).map(lambda n: f"{n / 10:.1f}"),
    AskKind.DATE: st.dates().map(lambda day: f"{day:%m-%d}"),
}


def answer(ask: Ask) -> st.SearchStrategy[Any]:
    return st.sampled_from([name for name, _word in ask.choices]) if ask.kind is AskKind.CHOICE else BY_KIND[ask.kind]


def said(leaf: Criterion) -> st.SearchStrategy[dict[str, Any]]:
    """Anything a unit may truly declare of one criterion."""
    assert leaf.rule
    asks = {ask.key: answer(ask) for ask in leaf.rule.asks()}
    if leaf.code == "IV.3.1":
        asks = {"points": asks["points"]}
    if "late" in asks:
        return st.integers(0, 9).flatmap(
            lambda n: st.fixed_dictionaries({"count": st.just(n), "late": st.integers(0, n)})
        )
    told: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(asks)
    if leaf.not_applicable is not NotApplicable.FORBID:
        told |= st.just({"not_applicable": True})
    return told


def everything(found: scoring.CriteriaSet) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({leaf.code: said(leaf) for leaf in found.leaves})


BOTH = {"A": (A, everything(A)), "C": (C, everything(C))}
LEAVES = [(found, leaf) for found in (A, C) for leaf in found.leaves]


@given(data=st.data(), place=st.sampled_from(LEAVES))
def test_no_leaf_leaves_its_bounds(data: st.DataObject, place: tuple[scoring.CriteriaSet, Criterion]) -> None:
    found, leaf = place
    node = scoring.score_leaf(found, leaf.code, data.draw(said(leaf)))
    assert node.points <= 0 if leaf.is_penalty else 0 <= node.points <= leaf.most


@pytest.mark.parametrize("key", BOTH)
@settings(max_examples=12)
@given(data=st.data())
def test_no_sum_leaves_its_bounds_whatever_the_order_of_the_figures(key: str, data: st.DataObject) -> None:
    found, inputs = BOTH[key][0], data.draw(BOTH[key][1])
    scored = scoring.score(found, inputs)
    for node in scored.nodes:
        assert node.points <= 0 if not found.by_code[node.code].most else 0 <= node.points <= node.most
    assert 0 <= scored.total <= (found.total_cap or found.core_maximum)
    core = sum((scored.node(top.code).points for top in found.core), Fraction(0))
    assert core <= scored.base <= found.core_maximum
    assert scoring.score(found, dict(reversed(inputs.items()))) == scored


RISING = [leaf for found in (A, C) for leaf in found.leaves if [ask.key for ask in leaf.rule.asks()][:1] == ["rate"]]  # type: ignore[union-attr]


@given(leaf=st.sampled_from(RISING), low=RATES, high=RATES)
def test_a_better_rate_never_earns_less(leaf: Criterion, low: str, high: str) -> None:
    assert leaf.rule
    low, high = sorted((low, high), key=Fraction)
    earned = [leaf.rule.earn(scoring.Declared(leaf.code, {"rate": rate}), leaf.most).points for rate in (low, high)]
    assert earned[0] <= earned[1]
