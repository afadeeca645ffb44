"""Petitions: five working days to take or pass on, an answer by its day, opened again; no denunciation is kept."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from motcua.areas.feedback import operations, queries
from motcua.areas.feedback.models import Petition, PetitionStep
from motcua.areas.feedback.policy import hearing
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from tests.factories.listening import MONDAY, Town, make_town

pytestmark = pytest.mark.django_db


@pytest.fixture
def town() -> Town:
    return make_town()


def refused(code: str, do: Any, **told: Any) -> None:
    with pytest.raises(UserError) as why:
        do(**told)
    assert why.value.code == code


def on(text: str) -> datetime:
    return at_local(datetime.fromisoformat(f"{text}T09:00"))


def sent(town: Town, **change: Any) -> int:
    told = {"unit_id": town.home.pk, "petitioner": "Người gửi minh họa", "contact": "0900000009", "at": MONDAY}
    return operations.send_petition(**{**told, "text": "Giấy hẹn không ghi giờ", **change})


@pytest.mark.parametrize(
    ("received", "due"),
    [("2024-06-03", "2024-06-10"), ("2024-06-07", "2024-06-14"), ("2024-08-30", "2024-09-10")],  # 2 and 3 September off
)
def test_five_working_days_by_the_calendar(town: Town, received: str, due: str) -> None:
    sent(town, at=on(received))
    assert Petition.objects.get().forward_due_on == date.fromisoformat(due)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"text": "Tôi tố cáo ông A"}, "sounds_like_denunciation"),
        ({"text": "Tôi khiếu nại quyết định 5"}, "sounds_like_complaint"),
        ({"petitioner": " "}, "name_missing"),
        ({"contact": ""}, "name_missing"),
        ({"text": " "}, "words_needed"),
        ({"at": on("1999-06-03")}, "unit_gone"),
    ],
)
def test_what_is_not_kept(town: Town, change: dict[str, Any], code: str) -> None:
    with pytest.raises(UserError) as why:
        sent(town, **change)
    assert why.value.code == code
    assert not Petition.objects.exists()


def test_a_petition_is_answered_published_and_opened_again_by_its_sender_only(town: Town) -> None:
    key, keeper = sent(town, text="Không phải tố cáo ai: giấy hẹn không ghi giờ", sure=True), town.people["keeper"]
    take: dict[str, Any] = {"petition_id": key, "unit_id": town.desk.pk, "at": on("2024-06-05")}
    refused("unknown_class", operations.take_petition, class_code="X", account=keeper, **take)
    refused("not_yours", operations.take_petition, class_code="UNCLEAR", account=town.people["answerer"], **take)
    operations.take_petition(class_code="UNCLEAR", account=keeper, **take)
    said: dict[str, Any] = {"petition_id": key, "words": "Sẽ ghi giờ", "at": on("2024-06-20")}
    refused("not_yours", operations.answer_petition, account=town.people["colleague"], **said)
    operations.answer_petition(account=town.people["answerer"], **said)
    shown = {"petition_id": key, "shown_text": "Giấy hẹn không ghi giờ", "account": keeper, "at": on("2024-06-21")}
    operations.publish_petition(**shown)
    refused("published_before", operations.publish_petition, **shown)
    (row,) = queries.public_petitions()
    assert "Người gửi minh họa" not in str(row)
    assert "0900000009" not in str(row)
    again: dict[str, Any] = {"words": "Vẫn chưa ghi", "at": on("2024-06-24")}
    refused("unknown_petition", operations.reopen_petition, token="1.khongdung", **again)
    operations.reopen_petition(token=queries.petition_token(key), **again)
    one = Petition.objects.get()
    step, told = PetitionStep.objects.get(act="REOPEN"), queries.petition_steps(key)[-1]
    assert (step.words, told.words) == ("", "Vẫn chưa ghi")  # kept apart from the step, where the law reaches it
    assert (one.state, one.reopened, one.published_on, one.due_on) == ("TAKEN", 1, None, date(2024, 7, 15))
    assert queries.public_petitions() == []
    assert [step.act.value for step in queries.petition_steps(key)] == ["TAKE", "ANSWER", "PUBLISH", "REOPEN"]


def test_who_called_is_heard_again_by_an_officer(town: Town) -> None:
    keeper, answerer = town.people["keeper"], town.people["answerer"]
    called: dict[str, Any] = {"petitioner": "Gọi Minh Họa", "contact": "0900000008", "text": "Đèn đường hỏng"}
    key = operations.record_petition(unit_id=town.home.pk, route="PHONE", account=keeper, at=MONDAY, **called)
    again: dict[str, Any] = {"petition_id": key, "words": "Gọi lại: đèn vẫn hỏng", "at": on("2024-06-24")}
    refused("wrong_state", operations.reopen_for_sender, account=keeper, **again)
    operations.take_petition(petition_id=key, class_code="DELAY", unit_id=town.desk.pk, account=keeper, at=MONDAY)
    operations.answer_petition(petition_id=key, words="Đã sửa", account=keeper, at=MONDAY)
    refused("not_yours", operations.reopen_for_sender, account=answerer, **again)
    refused("words_needed", operations.reopen_for_sender, account=keeper, **again | {"words": " "})
    operations.reopen_for_sender(account=keeper, **again)
    one, step, told = Petition.objects.get(), PetitionStep.objects.get(act="REOPEN"), queries.petition_steps(key)[-1]
    assert (one.state, one.reopened, one.due_on) == ("TAKEN", 1, date(2024, 7, 15))
    assert (step.words, step.by, told.words) == ("", keeper, "Gọi lại: đèn vẫn hỏng")


def test_what_is_due_and_late_is_listed_for_whom_it_concerns(town: Town) -> None:
    first, second = sent(town), sent(town)
    operations.take_petition(
        petition_id=second, class_code="DELAY", unit_id=town.desk.pk, account=town.people["keeper"], at=MONDAY
    )
    keeper = hearing(town.people["keeper"], today=MONDAY.date())
    for today, late in ((date(2024, 6, 10), []), (date(2024, 6, 11), [first]), (date(2024, 6, 25), [second, first])):
        assert [row.id for row in queries.petitions(keeper, today=today, which="late")] == late
        assert queries.petition_counts(keeper, today=today).late == len(late)
    desk = hearing(town.people["answerer"], today=MONDAY.date())
    assert [row.id for row in queries.petitions(desk, today=MONDAY.date(), which="all")] == [second]
    beside = hearing(town.people["stranger"], today=MONDAY.date())
    assert queries.petitions(beside, today=MONDAY.date(), which="all") == []


def test_the_database_keeps_the_law_too(town: Town) -> None:
    sent(town)
    changes: tuple[dict[str, Any], ...] = (
        {"state": "TAKEN"}, {"state": "FORWARDED"}, {"state": "ANSWERED"}, {"contact": ""},
        {"published_on": date(2024, 7, 1)},
    )  # fmt: skip
    for change in changes:
        with pytest.raises(IntegrityError), transaction.atomic():
            Petition.objects.update(**change)
