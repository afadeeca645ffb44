"""The table of moves: every change of status the lifecycle knows has its action, and nobody acts out of turn."""

from __future__ import annotations

import pytest

from motcua.rules.actions import MOVES, Action, Capacity, may_act, move_for
from motcua.rules.lifecycle import TRANSITIONS, Refused, Status, may_follow


def test_every_transition_of_the_lifecycle_has_an_action_and_no_action_makes_another():
    told = {(start, move.leads_to) for move in MOVES if move.leads_to for start in move.starts}
    assert told == {(before, after) for before, found in TRANSITIONS.items() for after in found}


def test_every_action_has_a_line_a_label_and_a_law():
    assert {move.action for move in MOVES} == set(Action)
    assert all(action.label for action in Action)
    assert all(move.by for move in MOVES)
    assert {move.action for move in MOVES if not move.law} == {Action.WITHDRAW, Action.DISAVOW}  # no article says how


@pytest.mark.parametrize("status", [None, *Status])
@pytest.mark.parametrize("action", list(Action))
@pytest.mark.parametrize("was_accepted", [True, False])
def test_a_move_is_one_the_lifecycle_allows_or_a_reason(action, status, was_accepted):
    move = move_for(action, status, was_accepted=was_accepted)
    if isinstance(move, Refused):
        assert move.why.endswith(".")
        return
    assert status in move.starts
    if move.leads_to is not None:
        error = action is Action.REOPEN
        assert may_follow(status, move.leads_to, was_accepted=was_accepted, agency_error=error) is None


def test_papers_that_come_lead_back_to_where_they_were_missed():
    assert (
        move_for(Action.TAKE_SUPPLEMENT, Status.SUPPLEMENT_REQUESTED, was_accepted=False).leads_to is Status.SUBMITTED
    )
    assert (
        move_for(Action.TAKE_SUPPLEMENT, Status.SUPPLEMENT_REQUESTED, was_accepted=True).leads_to is Status.IN_PROGRESS
    )


def test_who_may_not_is_told_who_may():
    refused = may_act(Action.STOP, Status.IN_PROGRESS, {Capacity.CASE}, was_accepted=True)
    assert refused is not None
    assert "lãnh đạo" in refused.why
    assert may_act(Action.STOP, Status.IN_PROGRESS, {Capacity.LEADER}, was_accepted=True) is None
