"""Dialogues as the table has them: the days before and after, who may do what when, who may call a promise kept."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.rules.dialogues import (
    DIALOGUE_TABLE,
    CommitmentState,
    DialogueAct,
    DialogueState,
    DialogueTerms,
    QuestionAct,
    QuestionState,
    acts_on_dialogue,
    acts_on_question,
    commitment_state,
    confirmation_refusal,
    dialogue_refusal,
    question_refusal,
)
from motcua.rules.listening import ListeningPart, is_late

KEEPER, ANSWERER = frozenset({ListeningPart.KEEPER}), frozenset({ListeningPart.ANSWERER})
TERMS = DialogueTerms(7, 10)
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("announced", "earliest"),
    [
        (date(2024, 6, 3), date(2024, 6, 10)),
        (date(2024, 2, 26), date(2024, 3, 4)),
        (date(2024, 12, 30), date(2025, 1, 6)),
    ],
)
def test_the_first_day_after_a_notice(announced: date, earliest: date) -> None:
    assert TERMS.earliest(announced) == earliest


def test_the_last_day_for_a_result() -> None:
    assert TERMS.result_due(date(2024, 6, 14)) == date(2024, 6, 24)
    assert not is_late(date(2024, 6, 24), date(2024, 6, 24), date(2024, 7, 1))
    assert is_late(date(2024, 6, 24), date(2024, 6, 25), date(2024, 7, 1))
    assert not is_late(date(2024, 6, 24), None, date(2024, 6, 24))
    assert is_late(date(2024, 6, 24), None, date(2024, 6, 25))
    assert not is_late(None, None, date(2024, 6, 25))


@given(due=DAYS, done=st.none() | DAYS, today=DAYS, more=st.integers(0, 400))
def test_what_is_late_stays_late(due: date, done: date | None, today: date, more: int) -> None:
    if is_late(due, done, today):
        assert is_late(due, done, today + timedelta(days=more))


@pytest.mark.parametrize(
    ("state", "acts"),
    [
        ("PLANNED", {"ANNOUNCE", "POSTPONE", "CANCEL", "CORRECT"}),
        ("ANNOUNCED", {"POSTPONE", "ASK", "HOLD", "CANCEL", "CORRECT"}),
        ("HELD", {"ASK", "PUBLISH", "CORRECT"}),
        ("PUBLISHED", {"CORRECT"}),
        ("CANCELLED", set()),
    ],
)
def test_what_may_be_done_when(state: str, acts: set[str]) -> None:
    assert {act.value for act in acts_on_dialogue(DialogueState(state), KEEPER)} == acts
    assert acts_on_dialogue(DialogueState(state), ANSWERER) == ()


@pytest.mark.parametrize(("act", "state"), list(product(DialogueAct, DialogueState)))
def test_every_refusal_says_why(act: DialogueAct, state: DialogueState) -> None:
    told = dialogue_refusal(act, state, KEEPER)
    assert (told is None) is (state in DIALOGUE_TABLE[act])
    assert told is None or told[0] == "wrong_state"
    assert (dialogue_refusal(act, state, ()) or ("",))[0] == "not_yours"


@pytest.mark.parametrize(
    ("state", "keeper", "answerer"),
    [
        ("NEW", {"TAKE", "REFUSE"}, set()),
        ("TAKEN", {"ANSWER", "ASSIGN", "PROMISE"}, set()),
        ("ASSIGNED", {"ANSWER", "ASSIGN", "PROMISE"}, {"ANSWER"}),
        ("ANSWERED", {"PROMISE", "CORRECT"}, {"CORRECT"}),
        ("REFUSED", set(), set()),
    ],
)
def test_who_may_do_what_with_a_question(state: str, keeper: set[str], answerer: set[str]) -> None:
    for parts, acts in ((KEEPER, keeper), (ANSWERER, answerer), (frozenset[ListeningPart](), set[str]())):
        found = acts_on_question(QuestionState(state), parts, held=True)
        assert {act.value for act in found} == acts
        assert set(acts_on_question(QuestionState(state), parts, held=False)) == set(found) - {QuestionAct.PROMISE}
    assert (question_refusal(QuestionAct.ANSWER, QuestionState.TAKEN, ANSWERER) or ("",))[0] == "not_yours"


@given(kept=st.booleans(), reported=st.booleans(), second=st.booleans(), mine=st.tuples(*[st.booleans()] * 3))
def test_nobody_calls_their_own_promise_kept(
    kept: bool, reported: bool, second: bool, mine: tuple[bool, bool, bool]
) -> None:
    told = confirmation_refusal(
        kept=kept, reported=reported, second=second, recorded_it=mine[0], reported_it=mine[1], of_the_unit=mine[2]
    )
    allowed = not kept and (not second or (reported and not any(mine)))
    assert (told is None) is allowed


@pytest.mark.parametrize(
    ("kept", "reported", "disputed", "state"),
    [
        (False, False, False, CommitmentState.OPEN),
        (False, True, False, CommitmentState.REPORTED),
        (False, True, True, CommitmentState.DISPUTED),
        (True, True, False, CommitmentState.KEPT),
    ],
)
def test_where_a_promise_stands(kept: bool, reported: bool, disputed: bool, state: CommitmentState) -> None:
    assert commitment_state(kept=kept, reported=reported, disputed=disputed) is state
