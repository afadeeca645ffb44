"""Meetings: who may do what when, what a conclusion needs, and how far it has come."""

from __future__ import annotations

from datetime import date

import pytest

from motcua.rules.meetings import (
    MEETING_TABLE,
    FollowUp,
    KnownOfMeeting,
    MeetingAct,
    MeetingPart,
    MeetingState,
    acts_on_meeting,
    conclusion_fault,
    count_follow_up,
    followed_up,
    meeting_refusal,
)
from motcua.rules.tasks import TaskStatus

A, S = MeetingAct, MeetingState
DAY = date(2024, 7, 30)
READY = KnownOfMeeting(DAY, DAY, items=1, invitees=1, conclusions=1)
ORGANISER, LEADER = frozenset({MeetingPart.ORGANISER}), frozenset({MeetingPart.LEADER})
PREPARED = (A.AGENDA, A.INVITEES, A.MATERIALS, A.FIGURES)


@pytest.mark.parametrize(
    ("state", "parts", "acts"),
    [
        (S.PREPARING, ORGANISER, (A.DESCRIBE, *PREPARED, A.INVITE, A.CANCEL)),
        (S.PREPARING, LEADER, (A.INVITE, A.CANCEL)),
        (S.INVITED, ORGANISER, (*PREPARED, A.MOVE, A.RECORD, A.CANCEL)),
        (S.INVITED, LEADER, (A.MOVE, A.CANCEL)),
        (S.HELD, ORGANISER, (A.MATERIALS, A.CONCLUDE)),
        (S.HELD, LEADER, (A.CONCLUDE, A.ANNOUNCE)),
        (S.CONCLUDED, ORGANISER | LEADER, ()),
        (S.CANCELLED, ORGANISER | LEADER, ()),
        (S.HELD, frozenset(), ()),
    ],
)
def test_who_may_do_what_in_which_state(
    state: MeetingState, parts: frozenset[MeetingPart], acts: tuple[MeetingAct, ...]
) -> None:
    assert acts_on_meeting(state, parts, READY) == acts


@pytest.mark.parametrize(
    ("act", "state", "known", "code"),
    [
        (A.INVITE, S.PREPARING, KnownOfMeeting(DAY, DAY, items=0, invitees=1), "agenda_missing"),
        (A.INVITE, S.PREPARING, KnownOfMeeting(DAY, DAY, items=1, invitees=0), "nobody_invited"),
        (A.INVITE, S.INVITED, READY, "wrong_state"),
        (A.RECORD, S.INVITED, KnownOfMeeting(DAY, date(2024, 7, 29), 1, 1), "not_yet_held"),
        (A.ANNOUNCE, S.HELD, KnownOfMeeting(DAY, DAY, 1, 1, 0), "no_conclusion"),
    ],
)
def test_what_the_table_refuses(act: MeetingAct, state: MeetingState, known: KnownOfMeeting, code: str) -> None:
    refused = meeting_refusal(act, state, ORGANISER | LEADER, known)
    assert refused is not None
    assert refused.code == code


def test_who_has_no_part_is_refused_everything_and_every_act_says_what_it_is() -> None:
    for act in MeetingAct:
        refused = meeting_refusal(act, next(iter(MEETING_TABLE[act].since)), (), READY)
        assert refused is not None
        assert (refused.code, act.label in refused.why) == ("not_yours", True)
    assert all(state.label for state in MeetingState)


@pytest.mark.parametrize(
    ("text", "owned", "due_on", "code"),
    [
        ("Xong việc", True, DAY, None),
        ("Ghi nhận", False, None, None),
        ("  ", True, DAY, "conclusion_empty"),
        ("Xong việc", True, None, "owner_and_day"),
        ("Xong việc", False, DAY, "owner_and_day"),
        ("Xong việc", True, date(2024, 7, 29), "due_before_meeting"),
    ],
)
def test_work_has_an_owner_and_a_day_and_a_remark_neither(
    text: str, owned: bool, due_on: date | None, code: str | None
) -> None:
    fault = conclusion_fault(text, owned=owned, due_on=due_on, held_on=DAY)
    assert (fault.code if fault else None) == code


@pytest.mark.parametrize(
    ("status", "standing"),
    [
        (None, FollowUp.NOTED),
        (TaskStatus.DONE_ON_TIME, FollowUp.DONE),
        (TaskStatus.DONE_LATE, FollowUp.DONE),
        (TaskStatus.OVERDUE, FollowUp.LATE),
        (TaskStatus.RECURRING_MISSED, FollowUp.LATE),
        (TaskStatus.DUE_SOON, FollowUp.OPEN),
        (TaskStatus.IN_PROGRESS, FollowUp.OPEN),
        (TaskStatus.NOT_STARTED, FollowUp.OPEN),
        (TaskStatus.RECURRING_KEPT, FollowUp.OPEN),
        (TaskStatus.CANCELLED, FollowUp.OUT),
        (TaskStatus.MERGED, FollowUp.OUT),
        (TaskStatus.TRANSFERRED, FollowUp.OUT),
    ],
)
def test_a_conclusion_stands_where_its_task_stands(status: TaskStatus | None, standing: FollowUp) -> None:
    assert followed_up(status) is standing
    assert standing.label


def test_what_was_only_noted_or_taken_out_is_in_no_count() -> None:
    told = count_follow_up([FollowUp.DONE, FollowUp.LATE, FollowUp.OPEN, FollowUp.OPEN, FollowUp.NOTED, FollowUp.OUT])
    assert (told.given, told.done, told.late, told.open) == (4, 1, 1, 2)
