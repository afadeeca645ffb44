"""Dialogues: announced in time or not at all, answered by a day, promises that only somebody else calls kept."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from motcua.areas.feedback import operations, policy, queries
from motcua.areas.feedback.models import Commitment, CommitmentVerdict, Dialogue, DialogueCorrection, DialogueQuestion
from motcua.areas.plans import queries as plans
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.kernel.models import JobRun
from tests.factories.listening import FRIDAY, MONDAY, NOTICE, Town, make_town

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def town() -> Town:
    return make_town()


def refused(code: str, do: Any, **told: Any) -> str:
    with pytest.raises(UserError) as told_why:
        do(**told)
    assert told_why.value.code == code
    return told_why.value.message


def at(text: str) -> datetime:
    return at_local(datetime.fromisoformat(f"{text}T09:00"))


@pytest.mark.parametrize(
    ("announced", "refusal"),
    [("2024-06-07", None), ("2024-06-08", "15/06/2024"), ("2024-06-13", "20/06/2024")],
)
def test_a_notice_that_comes_too_late_is_refused_with_the_earliest_day(
    town: Town, announced: str, refusal: str | None
) -> None:
    key = town.planned()
    told = {"dialogue_id": key, "words": "Niêm yết", "account": town.people["keeper"], "at": at(announced)}
    if refusal is None:
        operations.announce_dialogue(**told)
    else:
        assert refusal in refused("notice_too_late", operations.announce_dialogue, **told)
    state = Dialogue.objects.values_list("state", "announced_on").get()
    assert state == (("PLANNED", None) if refusal else ("ANNOUNCED", date.fromisoformat(announced)))


def test_a_dialogue_is_put_off_with_the_same_notice_again(town: Town) -> None:
    key = town.announced()
    told = {"dialogue_id": key, "words": "Hội trường bận", "account": town.people["keeper"], "at": at("2024-06-10")}
    refused("notice_too_late", operations.postpone_dialogue, starts_at=at("2024-06-16"), **told)
    operations.postpone_dialogue(starts_at=at("2024-06-17"), **told)
    one = Dialogue.objects.get()
    assert (one.starts_on, one.announced_on, one.ask_until) == (date(2024, 6, 17), date(2024, 6, 10), date(2024, 6, 17))


def test_one_planned_too_near_gets_another_day_before_anybody_hears_of_it(
    town: Town, django_capture_on_commit_callbacks: Any
) -> None:
    told = {"dialogue_id": town.planned(), "account": town.people["keeper"], "at": at("2024-06-10")}
    refused("notice_too_late", operations.announce_dialogue, words="Niêm yết", **told)
    with django_capture_on_commit_callbacks(execute=True):
        operations.postpone_dialogue(starts_at=at("2024-06-17"), words="Chưa kịp thông báo", **told)
    assert Dialogue.objects.values_list("state", "starts_on", "announced_on").get() == (
        "PLANNED", date(2024, 6, 17), None,
    )  # fmt: skip
    assert not JobRun.objects.filter(name="tell_of_dialogue").exists()
    with django_capture_on_commit_callbacks(execute=True):
        operations.announce_dialogue(words="Niêm yết", **told)
    assert JobRun.objects.filter(name="tell_of_dialogue").count() == 1


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"title": " "}, "words_missing"),
        ({"starts_at": MONDAY}, "starts_in_the_past"),
        ({"ask_until": date(2024, 6, 15)}, "asking_ends_late"),
    ],
)
def test_what_a_plan_lacks(town: Town, change: dict[str, Any], code: str) -> None:
    given = {"unit_id": town.home.pk, "starts_at": FRIDAY, "account": town.people["keeper"], "at": MONDAY}
    refused(code, operations.plan_dialogue, **{**NOTICE, **given, **change})
    refused("not_yours", operations.plan_dialogue, **{**NOTICE, **given, "account": town.people["stranger"]})
    assert not Dialogue.objects.exists()


def test_nobody_asks_before_the_notice_or_after_the_last_day(town: Town) -> None:
    key = town.planned(ask_until=date(2024, 6, 12))
    ask = {"dialogue_id": key, "text": "Hỏi"}
    refused("not_asking_now", operations.ask_online, at=MONDAY, **ask)
    operations.announce_dialogue(dialogue_id=key, words="Niêm yết", account=town.people["keeper"], at=MONDAY)
    refused("not_asking_now", operations.ask_online, at=at("2024-06-13"), **ask)
    refused("words_needed", operations.ask_online, at=MONDAY, **{**ask, "text": "  "})
    operations.ask_online(at=at("2024-06-12"), **ask)
    assert DialogueQuestion.objects.get().state == "NEW"


def test_what_was_asked_is_shown_as_taken_and_nobody_is_named(town: Town) -> None:
    key = town.announced()
    hidden = town.asked(key, taken=False)
    town.asked(key)
    shown = queries.public_dialogue(key)
    assert shown is not None
    assert [row.number for row in shown.questions] == [2]
    assert "0900000009" not in str(shown)
    assert "Người hỏi minh họa" not in str(shown)
    operations.refuse_question(
        question_id=hidden, reason="Không thuộc nội dung", account=town.people["keeper"], at=MONDAY
    )
    assert "Không thuộc nội dung" not in str(queries.public_dialogue(key))


def test_who_reads_who_asked(town: Town) -> None:
    _key, question = town.held()
    operations.assign_question(
        question_id=question, unit_id=town.desk.pk, due_on=date(2024, 6, 20), account=town.people["keeper"], at=FRIDAY
    )
    row = queries.question(question)
    assert row is not None
    read = {name for name, one in town.people.items() if row.for_reader(one).asker}
    assert read == {"keeper", "second", "answerer"}


def test_an_answer_is_on_the_spot_or_by_its_day(town: Town) -> None:
    key, first = town.held()
    second = operations.record_question(
        dialogue_id=key, route="EVENT", text="Bao giờ?", account=town.people["keeper"], at=FRIDAY
    )
    operations.answer_question(question_id=first, answer="Từ mai", account=town.people["keeper"], at=FRIDAY)
    publish = {"dialogue_id": key, "words": "Xong", "account": town.people["keeper"]}
    refused("questions_open", operations.publish_result, at=at("2024-06-17"), **publish)
    refused(
        "not_yours",
        operations.answer_question,
        question_id=second,
        answer="Tôi",
        account=town.people["answerer"],
        at=FRIDAY,
    )
    operations.assign_question(
        question_id=second, unit_id=town.desk.pk, due_on=date(2024, 6, 20), account=town.people["keeper"], at=FRIDAY
    )
    operations.publish_result(at=at("2024-06-25"), **publish)
    operations.answer_question(
        question_id=second, answer="Tuần sau", account=town.people["answerer"], at=at("2024-06-21")
    )
    seen, today = policy.hearing(town.people["keeper"], today=date(2024, 7, 1)), date(2024, 7, 1)
    counts = queries.dialogue_counts(seen, year=2024, today=today)
    assert (counts.held, counts.results_late, counts.questions, counts.on_the_spot, counts.answers_late) == (
        1,
        1,
        2,
        1,
        1,
    )


def test_a_promise_is_a_task_that_leads_back_and_closes_only_by_another(town: Town) -> None:
    _key, question = town.held()
    one = town.promised(question)
    given = plans.given_task(one.task_id)
    assert given is not None
    assert (given.lead_id, given.due_on, given.address) == (town.desk.pk, date(2024, 6, 24), "/can-bo/doi-thoai/")
    told: dict[str, Any] = {"commitment_id": one.pk, "kept": True, "words": "Đã xem", "at": FRIDAY + timedelta(days=7)}
    refused("not_reported", operations.confirm_as_second, account=town.people["second"], **told)
    town.reported(one)
    for who, code in (
        ("keeper", "own_promise"),
        ("answerer", "not_yours"),
        ("above", "not_yours"),
        ("stranger", "not_yours"),
    ):
        refused(code, operations.confirm_as_second, account=town.people[who], **told)
    assert not CommitmentVerdict.objects.exists()
    operations.confirm_as_second(account=town.people["second"], **told)
    one.refresh_from_db()
    assert (one.kept_on, one.kept_voice) == (date(2024, 6, 21), "SECOND")
    refused("kept_before", operations.confirm_as_second, account=town.people["second"], **told)


def test_whoever_asked_says_so_by_their_own_link_only(town: Town) -> None:
    key, question = town.held()
    one, other = town.promised(question), town.asked(town.announced())
    say = {"commitment_id": one.pk, "words": "Vẫn chờ", "at": FRIDAY + timedelta(days=7)}
    for token in (queries.question_token(other), "0.xxxx", ""):
        refused("unknown_commitment", operations.confirm_as_asker, token=token, kept=True, **say)
    mine = queries.question_token(question)
    operations.confirm_as_asker(token=mine, kept=False, **say)
    (row,) = queries.commitments_where(dialogue_id=key)
    assert row.state.value == "DISPUTED"
    operations.confirm_as_asker(token=mine, kept=True, **say)
    (row,) = queries.commitments_where(dialogue_id=key)
    assert (row.state.value, [verdict.kept for verdict in row.verdicts]) == ("KEPT", [False, True])


def test_the_database_keeps_the_law_too(town: Town) -> None:
    _key, question = town.held()
    one = town.promised(question)
    for change in ({"kept_on": date(2024, 7, 1)}, {"kept_voice": "ASKER"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Commitment.objects.filter(pk=one.pk).update(**change)
    for state in ("ASSIGNED", "ANSWERED", "REFUSED"):
        with pytest.raises(IntegrityError), transaction.atomic():
            DialogueQuestion.objects.filter(pk=question).update(state=state)
    for wrong in (
        {"announced_on": date(2024, 6, 14)},
        {"result_on": date(2024, 6, 20)},
        {"ask_until": date(2024, 6, 15)},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Dialogue.objects.update(**wrong)


def test_a_dialogue_is_written_down_from_the_hour_it_begins(town: Town) -> None:
    key, keeper = town.announced(), town.people["keeper"]
    told = {"dialogue_id": key, "attendance": {"CITIZENS": 40}, "words": "Đủ", "account": keeper}
    early = FRIDAY - timedelta(minutes=1)
    assert "bắt đầu lúc 09:00" in refused("not_yet", operations.hold_dialogue, at=early, **told)
    operations.hold_dialogue(at=FRIDAY, **told)
    assert Dialogue.objects.get().state == "HELD"


def test_nobody_asks_in_the_room_before_the_hour(town: Town) -> None:
    told = {"dialogue_id": town.announced(), "text": "Bao giờ?", "account": town.people["keeper"]}
    early = FRIDAY - timedelta(minutes=1)
    assert "bắt đầu lúc 09:00" in refused("not_yet", operations.record_question, route="EVENT", at=early, **told)
    operations.record_question(route="BEFORE", at=early, **told)
    operations.record_question(route="EVENT", at=FRIDAY, **told)


def test_what_was_written_wrongly_of_a_dialogue_is_put_right_and_what_it_said_stays(town: Town) -> None:
    key, question = town.held()
    keeper = {"account": town.people["keeper"], "at": at("2024-06-15")}
    told: dict[str, Any] = {"dialogue_id": key, "words": {"place": "Nhà văn hóa ấp 2"}, **keeper}
    refused("reason_missing", operations.correct_dialogue, reason=" ", **told)
    refused("words_missing", operations.correct_dialogue, reason="Nhầm", **told | {"words": {"place": " "}})
    refused("nobody_came", operations.correct_dialogue, reason="Nhầm", attendance={"CITIZENS": 0}, **told)
    refused("correction_empty", operations.correct_dialogue, reason="Nhầm", **told | {"words": {}})
    refused("not_yours", operations.correct_dialogue, reason="Nhầm", **told | {"account": town.people["answerer"]})
    assert not DialogueCorrection.objects.exists()
    came = {"CITIZENS": 38, "ENTERPRISES": 2}
    operations.correct_dialogue(reason="Đếm lại", attendance=came, **told)
    view = queries.public_dialogue(key)
    assert view is not None
    assert (view.row.place, dict(view.attendance)) == (
        "Nhà văn hóa ấp 2", {"Người dân": 38, "Doanh nghiệp, hợp tác xã, hộ kinh doanh": 2}
    )  # fmt: skip
    (row,) = view.corrections
    assert row.changes == (
        ("place", "Hội trường xã", "Nhà văn hóa ấp 2"), ("CITIZENS", "40", "38"), ("ENTERPRISES", "0", "2")
    )  # fmt: skip
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        DialogueCorrection.objects.update(reason="Khác")
    operations.answer_question(question_id=question, answer="Ba ngày", **keeper)
    operations.publish_result(dialogue_id=key, words="Xong", **keeper)
    put = {"question_id": question, "reason": "Trả lời nhầm", **keeper}
    refused("correction_empty", operations.correct_answer, answer="Ba  ngày", **put)
    operations.correct_answer(answer="Hai ngày", **put)
    operations.correct_dialogue(reason="Sót", **told | {"words": {"result": "Xong cả"}})
    view = queries.public_dialogue(key)
    assert view is not None
    assert (view.result, view.questions[0].answer, view.questions[0].answered_on) == (
        "Xong cả", "Hai ngày", date(2024, 6, 15)
    )  # fmt: skip
    assert [(one.number, one.changes) for one in view.corrections[1:]] == [
        (1, (("answer", "Ba ngày", "Hai ngày"),)), (None, (("result", "Xong", "Xong cả"),))
    ]  # fmt: skip


def test_a_place_put_right_before_the_dialogue_is_told_to_those_who_know_of_it(town: Town) -> None:
    keeper = {"account": town.people["keeper"], "at": MONDAY, "reason": "Hội trường sửa chữa"}
    key = town.planned()
    operations.correct_dialogue(dialogue_id=key, words={"title": "Tên khác"}, **keeper)
    operations.announce_dialogue(dialogue_id=key, words="Niêm yết", account=town.people["keeper"], at=MONDAY + HOUR)
    before = JobRun.objects.filter(name="tell_of_dialogue").count()
    operations.correct_dialogue(dialogue_id=key, words={"place": "Nơi khác"}, **keeper | {"at": MONDAY + 2 * HOUR})
    assert JobRun.objects.filter(name="tell_of_dialogue").count() == before + 1
    view = queries.public_dialogue(key)
    assert view is not None
    assert [row.changes[0][0] for row in view.corrections] == ["place"]  # before the notice nobody knew of it
