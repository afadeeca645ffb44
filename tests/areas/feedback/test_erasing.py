"""Who asked or sent something is erased by law: the names go, what was shown to everybody stays."""

from __future__ import annotations

from datetime import date, datetime
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.db import DatabaseError

from motcua.areas.feedback import operations, queries
from motcua.areas.feedback.models import DialogueQuestion, Petition, PetitionStep, SpeakerErasure, SpokenWords
from motcua.areas.organization.models import Unit
from motcua.areas.people.models import Role
from motcua.kernel import append_only, outbox
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.kernel.models import OutboxMessage
from tests.factories.listening import QUESTION, Town, make_town
from tests.web.conftest import make_account, signed_in

pytestmark = pytest.mark.django_db
AT = at_local(datetime(2030, 1, 7, 9))
GIVEN: dict[str, Any] = {"reason": "Người hỏi yêu cầu", "document": "Đơn 01 ngày 04/01/2030", "at": AT}


@pytest.fixture
def town() -> Town:
    made = make_town()
    _key, question = made.held()
    answered = {"state": "ANSWERED", "answer": "Trong tuần này", "answered_on": date(2024, 6, 20)}
    DialogueQuestion.objects.filter(pk=question).update(**answered)
    told = {"unit": made.home, "route": "PORTAL", "petitioner": "Người hỏi minh họa", "contact": "0900000009",
            "text": "Tôi tên là minh họa", "received_on": date(2024, 6, 3), "forward_due_on": date(2024, 6, 10),
            "recorded_at": AT}  # fmt: skip
    gone = Petition.objects.create(**told, **answered)
    for words in ("Tôi, minh họa, thấy chưa xong", ""):
        step = PetitionStep.objects.create(petition=gone, act="REOPEN", on=date(2024, 6, 21), at=AT)
        if words:
            SpokenWords.objects.create(step=step, words=words)
    Petition.objects.create(**told)
    return made


def erase(keys: list[str], role: str = Role.ADMINISTRATOR, **other: Any) -> str:
    """The code of the refusal; "" where it went."""
    try:
        operations.erase_speakers(**{"text": "0900000009", "keys": keys, **GIVEN, **other, "account": account(role)})
    except UserError as refused:
        return refused.code
    return ""


def account(role: str) -> Any:
    unit = None if role == Role.ADMINISTRATOR else Unit.objects.get(slug="xa-thu-1")
    return make_account(f"xoa.{role.lower()}.{SpeakerErasure.objects.count()}", role, unit)


def test_who_asked_after_midnight_asked_on_that_day_here(town: Town) -> None:
    DialogueQuestion.objects.update(asked_at=at_local(datetime(2024, 6, 5, 0, 30)))
    rows = queries.speakers("0900000009", today=AT.date())
    assert [row.said_on for row in rows if row.key.startswith("question-")] == [date(2024, 6, 5)]


def test_what_is_over_may_go_and_what_is_open_stays(town: Town) -> None:
    rows = queries.speakers("0900000009", today=AT.date())
    assert {row.key.split("-")[0]: row.kept_because for row in rows if not row.kept_because} == {
        "petition": "", "question": "",
    }  # fmt: skip
    assert [row.kept_because for row in rows if row.kept_because] == ["Chưa trả lời xong; cần biết ai hỏi."]
    free = [row.key for row in rows if not row.kept_because]
    for key, to in (("theirs", "0900000009"), ("other", "0900000008")):
        outbox.put(key=key, way="sms", to=to, subject="", text="Đối thoại dời ngày", at=AT)
    OutboxMessage.objects.update(dead_at=AT)
    assert erase(free) == ""
    assert OutboxMessage.objects.get().key == "other"  # no letter to who is gone lies on among the dead
    assert "minh họa" not in str(list(DialogueQuestion.objects.values()))
    gone = Petition.objects.get(state="ANSWERED")
    assert (gone.petitioner, gone.contact, gone.text, gone.answer) == (
        "(đã xóa)",
        "(đã xóa)",
        "(đã xóa)",
        "Trong tuần này",
    )
    question = DialogueQuestion.objects.get()
    assert (question.asker, question.contact, question.text, question.shown_text) == (
        "(đã xóa)",
        "",
        QUESTION,
        QUESTION,
    )
    assert [one.words for one in queries.petition_steps(gone.pk)] == ["(đã xóa)", ""]
    (log,) = queries.speaker_erasures()
    assert (log.rows, log.document) == (2, "Đơn 01 ngày 04/01/2030")
    with pytest.raises(DatabaseError):
        SpeakerErasure.objects.update(reason="khác")


@pytest.mark.parametrize(
    ("keys", "other", "code"),
    [
        ("free", {"role": Role.PAR}, "not_allowed"),
        ("free", {"reason": " "}, "reason_needed"),
        ("free", {"document": " "}, "document_needed"),
        ("none", {}, "nothing_chosen"),
        ("strange", {}, "unknown_speaker"),
        ("kept", {}, "must_be_kept"),
    ],
    ids=str,
)
def test_what_is_refused_changes_nothing(town: Town, keys: str, other: dict[str, Any], code: str) -> None:
    rows = queries.speakers("0900000009", today=AT.date())
    chosen = {
        "free": [row.key for row in rows if not row.kept_because],
        "kept": [row.key for row in rows if row.kept_because],
        "none": [],
        "strange": ["petition-99999"],
    }
    assert erase(chosen[keys], **other) == code
    assert not SpeakerErasure.objects.exists()
    assert Petition.objects.filter(petitioner="Người hỏi minh họa").count() == 2


def test_the_administrators_page_finds_and_erases(town: Town) -> None:
    client, here = signed_in(account(Role.ADMINISTRATOR)), "/can-bo/quan-tri/xoa-nguoi-hoi/"
    Petition.objects.filter(state="ANSWERED").update(answered_on=date(2015, 1, 1))
    page = client.get(f"{here}?tim=0900000009").content.decode()
    assert "Được xóa" in page
    assert "Chưa trả lời xong" in page
    key = f"petition-{Petition.objects.get(state='ANSWERED').pk}"
    told = {"keys": [key], "reason": "Yêu cầu", "document": "Đơn 02"}
    assert client.post(f"{here}?tim=0900000009", told).status_code == 302
    assert "Đơn 02" in client.get(here).content.decode()
    assert signed_in(account(Role.PAR)).get(here).status_code == 403


@pytest.mark.one_database
def test_words_that_stood_in_steps_before_are_set_apart(town: Town) -> None:
    gone = Petition.objects.get(state="ANSWERED")
    PetitionStep.objects.create(petition=gone, act="REOPEN", words="Cũ, minh họa", on=date(2024, 6, 22), at=AT)
    with append_only.lifted():
        import_module("motcua.areas.feedback.migrations.0008_words_of_speakers_apart_from_steps").set_apart(apps, None)
    assert not PetitionStep.objects.exclude(words="").exists()
    assert queries.petition_steps(gone.pk)[-1].words == "Cũ, minh họa"
