"""A sample is the same on every machine: golden vectors reckoned with sha256sum, not with our code."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.rules.sampling import MOST_WEIGHT, draw, ticket

FIVE = ["HS-1", "HS-2", "HS-3", "HS-4", "HS-5"]
ORDER = ("HS-2", "HS-5", "HS-3", "HS-4", "HS-1")  # 007f…, 1198…, 1e81…, bb80…, f2e1…


def test_tickets_are_digests_of_seed_and_code() -> None:
    assert ticket("Kỳ 2024", "H61.1-001") == "ee7b806383826438946e1365fe0fa56bff7bf4c7a801dd0313a6c644c152540a"
    assert ticket("mau-2024", "HS-1").startswith("f2e116cc0449a1ba")
    assert ticket("mau-2024", "HS-1", 2).startswith("15d16f76c90c61c6")  # the digest of mau-2024HS-1#2
    assert ticket("mau-2024", "HS-1", 5).startswith("085ff3dcf9bb8bf8")  # of mau-2024HS-1#5


@pytest.mark.parametrize(
    ("n", "weights", "members"),
    [
        (2, {}, ORDER[:2]),
        (4, {}, ORDER[:4]),
        (9, {}, ORDER),
        (2, {"HS-1": 2}, ("HS-2", "HS-5")),
        (3, {"HS-1": 2}, ("HS-2", "HS-5", "HS-1")),
        (2, {"HS-1": 5}, ("HS-2", "HS-1")),
        (2, {"HS-9": 7}, ORDER[:2]),
    ],
)
def test_the_smallest_tickets_are_drawn(n: int, weights: dict[str, int], members: tuple[str, ...]) -> None:
    drawn = draw(FIVE, n=n, seed="mau-2024", weights=weights)
    assert (drawn.frame, drawn.seed, drawn.members) == (5, "mau-2024", members)


@settings(max_examples=25)
@given(st.sets(st.text(max_size=4), max_size=8), st.text(max_size=3), st.integers(1, 9))
def test_the_order_given_and_the_size_asked_change_nothing(codes: set[str], seed: str, n: int) -> None:
    listed = sorted(codes)
    drawn = draw(listed, n=n, seed=seed)
    assert drawn == draw(reversed(listed), n=n, seed=seed) == draw(listed * 2, n=n, seed=seed)
    assert drawn.members == draw(listed, n=len(listed) + 1, seed=seed).members[:n]
    assert drawn == draw(listed, n=n, seed=seed, weights=dict.fromkeys(listed, 1))


def test_weight_is_felt_in_proportion() -> None:
    codes = [f"HS-{number}" for number in range(10)]
    first = Counter(draw(codes, n=1, seed=str(seed), weights={"HS-0": 6}).members[0] for seed in range(1500))
    assert 520 <= first["HS-0"] <= 680  # 6 of 15 tickets: 600
    assert ticket("s", "HS-0", MOST_WEIGHT) == min(ticket("s", "HS-0", k) for k in range(1, MOST_WEIGHT + 1))


def test_a_weight_below_one_is_refused() -> None:
    with pytest.raises(ValueError):
        draw(FIVE, n=1, seed="s", weights={"HS-1": 0})
