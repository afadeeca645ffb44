"""Simplifying procedures: what a year costs to the last đồng, who may do what when, who may not decide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.rules.simplifying import (
    REVIEW_TABLE,
    Burden,
    ReviewAct,
    ReviewPart,
    ReviewState,
    acts_on_review,
    review_refusal,
    saving,
    unanswered,
)

COUNT = st.integers(0, 10_000)
BURDENS = st.builds(Burden, papers=COUNT, minutes=COUNT, fee=COUNT, times=COUNT)


@pytest.mark.parametrize(
    ("burden", "value", "cost"),
    [
        (Burden(3, 90, 5000, 400), 30_000, 20_000_000),  # 400 × (1,5 h × 30 000 + 5 000)
        (Burden(2, 60, 0, 400), 30_000, 12_000_000),
        (Burden(1, 1, 0, 1), 30_000, 500),
        (Burden(1, 1, 0, 1), 30_030, 501),  # 500,5 rounds up
        (Burden(1, 60, 1000, 0), 30_000, 0),
    ],
)
def test_what_a_year_costs(burden: Burden, value: int, cost: int) -> None:
    assert burden.cost(value) == cost


def test_what_a_proposal_saves_is_reckoned_at_the_same_number_of_dossiers() -> None:
    told = saving(Burden(3, 90, 5000, 400), Burden(2, 65, 0, 150), 30_000)
    assert (told.before, told.after, told.saved) == (20_000_000, 13_000_000, 7_000_000)
    assert told.share.text == "35,00%"
    assert saving(Burden(1, 60, 0, 0), Burden(1, 30, 0, 9), 30_000).share.percent is None


@given(before=BURDENS, after=BURDENS, value=st.integers(1, 1_000_000))
def test_a_saving_lies_between_nothing_and_all(before: Burden, after: Burden, value: int) -> None:
    told = saving(before, after, value)
    assert 0 <= told.saved <= told.before


@given(burden=BURDENS, value=st.integers(1, 1_000_000), more=st.integers(1, 500))
def test_more_minutes_never_cost_less(burden: Burden, value: int, more: int) -> None:
    longer = Burden(burden.papers, burden.minutes + more, burden.fee, burden.times)
    assert longer.cost(value) >= burden.cost(value)


@pytest.mark.parametrize(
    ("state", "keeper", "leader"),
    [
        ("OPEN", {"ASSESS", "PROPOSE"}, set()),
        ("PROPOSED", set(), {"DECIDE"}),
        ("ACCEPTED", {"APPLY"}, set()),
        ("REJECTED", set(), set()),
        ("APPLIED", set(), set()),
    ],
)
def test_what_may_be_done_when(state: str, keeper: set[str], leader: set[str]) -> None:
    for part, acts in ((ReviewPart.KEEPER, keeper), (ReviewPart.LEADER, leader)):
        assert {act.value for act in acts_on_review(ReviewState(state), {part})} == acts
    assert acts_on_review(ReviewState(state), ()) == ()


@given(
    act=st.sampled_from(ReviewAct), state=st.sampled_from(ReviewState),
    parts=st.frozensets(st.sampled_from(ReviewPart)), own=st.booleans(),
)  # fmt: skip
def test_nobody_decides_their_own_proposal(
    act: ReviewAct, state: ReviewState, parts: frozenset[ReviewPart], own: bool
) -> None:
    since, by = REVIEW_TABLE[act]
    allowed = bool(by & parts) and state in since and not (act is ReviewAct.DECIDE and own)
    assert (review_refusal(act, state, parts, proposed_it=own) is None) is allowed


def test_which_criteria_are_open() -> None:
    assert unanswered(("A", "B", "C"), {"B": "rồi"}) == ("A", "C")
