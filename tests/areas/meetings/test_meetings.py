"""Meetings, step by step: who may, what is refused, what becomes of conclusions, and who hears of them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from motcua.areas.meetings import operations, queries
from motcua.areas.meetings.models import Invitee, Meeting, MeetingConclusion, MeetingFigure, MeetingStep
from motcua.areas.meetings.policy import earshot
from motcua.areas.plans import operations as plans
from motcua.areas.plans import queries as planned
from motcua.areas.plans.models import Task
from motcua.kernel.clock import at_local, local
from motcua.kernel.errors import UserError
from motcua.rules.meetings import FollowUp, MeetingAct, MeetingState
from tests.factories.inspecting import make_visit
from tests.factories.meeting import AT, FIGURE, ON, Gathering

LATER = at_local(datetime(2024, 8, 22, 9))

pytestmark = pytest.mark.django_db


@pytest.fixture
def hall() -> Gathering:
    return Gathering(make_visit())


def code_of(do: Any, **told: Any) -> str:
    """The code of a refusal, or nothing where it was done."""
    try:
        with transaction.atomic():
            do(**told)
    except UserError as refused:
        return refused.code
    return ""


def seen(hall: Gathering, who: str, key: int, on: date = ON) -> queries.MeetingView | None:
    account = hall.town.people[who]
    return queries.meeting(earshot(account), key, account=account, on=on)


def test_conclusions_become_tasks_that_lead_back_and_forth(hall: Gathering) -> None:
    key = hall.concluded()
    view = seen(hall, "reformer", key)
    assert view is not None
    assert view.row.state is MeetingState.CONCLUDED
    given = [one.task for one in view.conclusions if one.task]
    assert [(one.lead_id, one.due_on, one.number, one.assigned) for one in given] == [
        (hall.town.communes[0].pk, date(2024, 8, 30), 1, True),
        (hall.town.agency.pk, date(2024, 9, 30), 2, True),
    ]
    assert [one.standing for one in view.conclusions] == [FollowUp.OPEN, FollowUp.OPEN, FollowUp.NOTED]
    back = planned.task(given[0].id, as_of=ON)
    assert back is not None
    assert back.given is not None
    assert back.given.address == f"/can-bo/hop/{key}/"
    assert "05/TB-MH" in back.given.about


def test_the_next_meeting_sees_what_the_last_one_left_from_the_tasks_themselves(hall: Gathering) -> None:
    first = hall.concluded()
    rows = {one.number: one for one in MeetingConclusion.objects.filter(meeting_id=first)}
    done = plans.report_completion(
        task_id=rows[1].task_id, done_on=date(2024, 8, 20), product="Báo cáo 1", reported_by="chutich.xa1", at=LATER
    )
    plans.accept_product(
        completion_id=done,
        accepted_by="lanhdao.mh",
        accepted_unit_id=hall.town.district.pk,
        on=date(2024, 8, 22),
        at=LATER,
    )
    second = hall.call(title="Chuyên đề (minh họa)", kind="THEMATIC", on=date(2024, 10, 15), follows_id=first)
    view = seen(hall, "reformer", second, on=date(2024, 10, 20))
    assert view is not None
    assert [(one.number, one.standing) for one in view.before] == [
        (1, FollowUp.DONE), (2, FollowUp.LATE), (3, FollowUp.NOTED),
    ]  # fmt: skip
    counts = queries.follow_up_counts(view.before)
    assert (counts.given, counts.done, counts.late, counts.open) == (2, 1, 1, 0)
    early = seen(hall, "reformer", second, on=date(2024, 8, 21))
    assert early is not None
    assert [one.standing for one in early.before] == [FollowUp.OPEN, FollowUp.OPEN, FollowUp.NOTED]
    third = hall.call(title="Tổng kết (minh họa)", kind="YEAR", on=date(2024, 12, 10), follows_id=second)
    last = seen(hall, "reformer", third, on=date(2024, 12, 1))
    assert last is not None
    assert [(one.meeting_id, one.number) for one in last.before] == [(first, 2)]


def test_a_conclusion_may_go_into_a_plan_of_the_unit_and_no_other(hall: Gathering) -> None:
    told = {"kind": "YEARLY", "title": "Kế hoạch", "first_year": 2024, "issued_on": date(2024, 1, 5), "at": AT}
    mine = plans.record_plan(unit_id=hall.town.district.pk, **told)
    other = plans.record_plan(unit_id=hall.town.communes[1].pk, **told)
    key = hall.held()
    given = {"meeting_id": key, "number": "05/TB-MH", "address": "/", "account": hall.town.people["orderer"]}
    assert code_of(operations.announce_conclusions, plan_id=other, on=ON, at=AT, **given) == "unknown_plan"
    assert Meeting.objects.get(pk=key).state == "HELD"
    assert not Task.objects.exists()
    operations.announce_conclusions(plan_id=mine, on=ON, at=AT, **given)
    assert list(Task.objects.order_by("number").values_list("plan_id", "number", "area_code")) == [
        (mine, 1, "DIRECTION"), (mine, 2, "DIRECTION"),
    ]  # fmt: skip


def test_what_is_refused_changes_nothing(hall: Gathering) -> None:
    key, people = hall.call(), hall.town.people
    given = {"meeting_id": key, "on": ON, "account": people["reformer"]}
    refused = [
        (operations.call_meeting, _call(hall, "unit"), "not_yours"),
        (operations.call_meeting, _call(hall, "reformer"), "meeting_known"),
        (operations.call_meeting, _call(hall, "reformer", title=" "), "meeting_incomplete"),
        (operations.call_meeting, _call(hall, "reformer", title="Khác", follows_id=key), "wrong_earlier_meeting"),
        (operations.send_invitation, {**given, "number": "1", "at": AT}, "agenda_missing"),
        (operations.add_agenda_item, {**given, "text": " "}, "item_empty"),
        (operations.add_agenda_item, {**given, "text": "Việc", "account": people["stranger"]}, "not_yours"),
        (operations.ask_to_come, {**given, "names": [" "]}, "nobody_named"),
        (operations.show_figures, {**given, "figures": [], "at": AT}, "no_figure"),
        (operations.add_document, {**given, "document_id": 0, "at": AT}, "unknown_document"),
        (operations.write_minutes, {**given, "words": "Đã họp", "attendance": {}, "at": AT}, "wrong_state"),
        (operations.cancel_meeting, {**given, "words": "", "at": AT}, "reason_missing"),
        (operations.add_agenda_item, {**given, "meeting_id": 0, "text": "Việc"}, "unknown_meeting"),
    ]
    assert [code_of(do, **told) for do, told, _code in refused] == [code for _do, _told, code in refused]
    assert (Meeting.objects.count(), MeetingStep.objects.count(), Invitee.objects.count()) == (1, 0, 0)


def _call(hall: Gathering, who: str, **told: Any) -> dict[str, Any]:
    one = Meeting.objects.get()
    names = ("unit_id", "kind", "title", "on", "starts", "place", "chair")
    return {name: getattr(one, name) for name in names} | {"account": hall.town.people[who], "at": AT} | told


def test_only_a_leader_of_the_unit_signs_and_only_with_a_number(hall: Gathering) -> None:
    key = hall.held()
    given = {"meeting_id": key, "address": "/", "on": ON, "at": AT}
    for who, number, code in (
        ("reformer", "5", "not_yours"),
        ("unit", "5", "not_yours"),
        ("orderer", " ", "number_missing"),
    ):
        account = hall.town.people[who]
        assert code_of(operations.announce_conclusions, number=number, account=account, **given) == code
    assert not Task.objects.exists()


def test_a_list_is_not_doubled_and_a_moved_meeting_keeps_its_old_day_in_words(hall: Gathering) -> None:
    key = hall.invited()
    for _again in range(2):
        operations.ask_to_come(
            meeting_id=key,
            unit_ids=[hall.town.communes[0].pk, hall.town.communes[1].pk],
            names=["Khách mời minh họa", "Khách mời minh họa"],
            **hall.who("reformer"),
        )
        operations.show_figures(meeting_id=key, figures=[FIGURE], at=AT, **hall.who("reformer"))
    assert (Invitee.objects.count(), MeetingFigure.objects.count()) == (4, 1)
    one = Meeting.objects.get(pk=key)
    operations.move_meeting(
        meeting_id=key, meets_on=date(2024, 8, 1), starts=one.starts, place="Nơi khác", words="Trùng lịch",
        account=hall.town.people["orderer"], on=ON, at=AT,
    )  # fmt: skip
    step = MeetingStep.objects.order_by("-pk")[0]
    assert (Meeting.objects.get(pk=key).on, "07:30 30/07/2024" in step.words) == (date(2024, 8, 1), True)
    with pytest.raises(DatabaseError), transaction.atomic():  # the database itself keeps steps as they are
        MeetingStep.objects.filter(pk=step.pk).update(words="Khác")


@pytest.mark.parametrize(
    ("who", "preparing", "invited", "concluded"),
    [
        ("reformer", True, True, True),
        ("orderer", True, True, True),
        ("inspector", True, True, True),
        ("unit", False, True, True),
        ("member", False, True, True),
        ("stranger", False, False, False),
        ("clerk", False, False, False),
    ],
)
def test_who_hears_of_a_meeting_when(
    hall: Gathering, who: str, preparing: bool, invited: bool, concluded: bool
) -> None:
    account = hall.town.people[who]
    first, second, third = hall.call(title="A"), hall.invited(title="B"), hall.concluded(title="C")
    heard = {row.id for row in queries.meetings(earshot(account), year=2024)}
    assert [key in heard for key in (first, second, third)] == [preparing, invited, concluded]
    assert [seen(hall, who, key) is not None for key in (first, second, third)] == [preparing, invited, concluded]
    assert bool(queries.conclusions(earshot(account), on=ON)) is concluded


def test_drafted_conclusions_are_only_for_the_unit_that_holds_the_meeting(hall: Gathering) -> None:
    key = hall.held()
    mine, guest = seen(hall, "reformer", key), seen(hall, "unit", key)
    assert mine is not None
    assert guest is not None
    assert (len(mine.conclusions), len(guest.conclusions)) == (3, 0)


def test_a_meeting_and_its_list_ask_the_database_no_more_when_they_are_longer(hall: Gathering) -> None:
    key, account = hall.concluded(), hall.town.people["reformer"]
    with CaptureQueriesContext(connection) as few:
        seen(hall, "reformer", key)
        queries.meetings(earshot(account), year=2024)
    hall.concluded(title="Lần nữa (minh họa)")
    with CaptureQueriesContext(connection) as more:
        seen(hall, "reformer", key)
        queries.meetings(earshot(account), year=2024)
    assert len(more) == len(few)
    assert len(few) <= 22


def test_an_announcement_takes_few_statements_however_many_conclusions(hall: Gathering) -> None:
    key = hall.held()
    given = {"meeting_id": key, "number": "05/TB-MH", "address": "/", "account": hall.town.people["orderer"]}
    with CaptureQueriesContext(connection) as asked:
        operations.announce_conclusions(on=ON, at=AT, **given)
    written = [one["sql"] for one in asked if not one["sql"].startswith(("SAVEPOINT", "RELEASE"))]
    assert len(written) <= 13  # one of them holds the unit, so that two who give out its first tasks begin one list


def test_the_list_is_paged_by_key(hall: Gathering) -> None:
    keys = [hall.call(title=f"Cuộc {number}", on=date(2024, 7, number)) for number in (1, 2)]
    near = earshot(hall.town.people["reformer"])
    (first,) = queries.meetings(near, year=2024, limit=1)
    (second,) = queries.meetings(near, year=2024, after=first.key, limit=1)
    assert [first.id, second.id] == keys[::-1]
    assert queries.meetings(near, year=2024, after="lạ-1")
    assert queries.meetings(near, year=2023) == []


@pytest.mark.parametrize(
    "told",
    [
        {"owner_id": None, "due_on": date(2024, 8, 1)},
        {"text": ""},
    ],
)
def test_the_database_keeps_conclusions_whole(hall: Gathering, told: dict[str, Any]) -> None:
    key = hall.call()
    given = {"meeting_id": key, "number": 1, "text": "Việc", "owner_id": hall.town.agency.pk, "due_on": ON} | told
    with pytest.raises(IntegrityError), transaction.atomic():
        MeetingConclusion.objects.create(**given)


def test_minutes_are_written_from_the_hour_the_meeting_begins(hall: Gathering) -> None:
    key, reformer = hall.invited(), hall.town.people["reformer"]
    one = Meeting.objects.get(pk=key)
    before = at_local(datetime.combine(one.on, one.starts)) - timedelta(minutes=1)
    told: dict[str, Any] = {"meeting_id": key, "words": "Đã họp", "attendance": {}, "account": reformer, "on": one.on}
    assert code_of(operations.write_minutes, **told, at=before) == "not_yet_held"
    views = [
        queries.meeting(earshot(reformer), key, account=reformer, on=one.on, hour=hour)
        for hour in (local(before).time(), one.starts)
    ]
    assert [MeetingAct.RECORD in view.acts for view in views if view] == [False, True]
    assert code_of(operations.write_minutes, **told, at=before + timedelta(minutes=1)) == ""
