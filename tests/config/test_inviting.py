"""Who is asked to a meeting, or asked something in a dialogue, is written to once for every step."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest

from motcua.areas.conduct import operations as conduct
from motcua.areas.conduct.models import ConductReminder
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.feedback import operations as feedback
from motcua.areas.feedback import queries as feedback_queries
from motcua.areas.feedback.models import DialogueStep
from motcua.areas.meetings import operations as meetings
from motcua.areas.meetings.models import Invitee, MeetingStep
from motcua.areas.organization.models import Succession, Unit
from motcua.areas.people.models import Account
from motcua.config.inviting import ask_unit, tell_invitees, tell_of_dialogue
from motcua.kernel.errors import UserError
from motcua.kernel.models import JobRun, OutboxMessage
from motcua.rules.conduct import LateDossier
from tests.factories.inspecting import make_visit
from tests.factories.listening import FRIDAY, MONDAY, make_town
from tests.factories.meeting import AT, EARLY, Gathering

pytestmark = pytest.mark.django_db
GUESTS = {"Khách A (minh họa)": "khach.a@vidu.test", "Khách B (minh họa)": "0900 000 009", "Khách C (minh họa)": ""}


@pytest.fixture(autouse=True)
def written(settings: Any) -> None:
    settings.MESSENGERS = {"email": "console"}


def letters() -> list[tuple[str, str]]:
    return sorted(OutboxMessage.objects.values_list("to", "subject"))


def address(*accounts: Account) -> None:
    for one in accounts:
        Account.objects.filter(pk=one.pk).update(email=f"{one.username}@vidu.test")


def test_those_asked_to_a_meeting_are_written_to_once_for_each_step() -> None:
    place = Gathering(make_visit())
    address(*place.town.people.values())
    key = place.invited()
    step = MeetingStep.objects.get(act="INVITE")
    assert [tell_invitees(step_id=step.pk, at=EARLY) for _ in "ab"] == [len(letters())] * 2
    member = place.town.people["member"].username
    assert f"{member}@vidu.test" in {to for to, _subject in letters()}
    first = OutboxMessage.objects.order_by("pk")[0]
    assert first.subject == "Mời họp: Sơ kết 6 tháng (minh họa)"
    assert "1. Báo cáo sơ kết" in first.text
    assert "Giấy mời số 01/GM-MH" in first.text
    before = len(letters())
    meetings.move_meeting(
        meeting_id=key, meets_on=date(2024, 7, 31), starts=time(8), place="Phòng họp minh họa", words="Mưa bão",
        at=EARLY, **place.who("reformer"),
    )  # fmt: skip
    assert tell_invitees(step_id=MeetingStep.objects.get(act="MOVE").pk, at=EARLY) == before
    assert "Lý do: Mưa bão" in OutboxMessage.objects.order_by("-pk")[0].text


def test_guests_are_written_to_where_they_can_be_reached_and_then_forgotten(settings: Any) -> None:
    settings.MESSENGERS = {"email": "console", "sms": "console"}
    place = Gathering(make_visit())
    key = place.prepared()
    meetings.ask_to_come(meeting_id=key, names=list(GUESTS), contacts=GUESTS, **place.who("reformer"))
    with pytest.raises(UserError, match="không phải thư điện tử"):
        meetings.ask_to_come(meeting_id=key, names=["D"], contacts={"D": "nhà bên"}, **place.who("reformer"))
    meetings.send_invitation(meeting_id=key, number="02/GM-MH", at=EARLY, **place.who("reformer"))
    tell_invitees(step_id=MeetingStep.objects.get(act="INVITE").pk, at=EARLY)
    sent = dict(OutboxMessage.objects.filter(key__contains=":guest:").values_list("to", "text"))
    assert set(sent) == {"khach.a@vidu.test", "0900000009"}
    assert "/can-bo/" not in sent["khach.a@vidu.test"]  # a guest has no account here
    meetings.cancel_meeting(meeting_id=key, words="Hoãn", at=EARLY, **place.who("reformer"))
    tell_invitees(step_id=MeetingStep.objects.get(act="CANCEL").pk, at=EARLY)
    assert OutboxMessage.objects.filter(key__contains=":guest:").count() == 4
    assert not Invitee.objects.exclude(contact="").exists()


def test_guests_of_a_dialogue_are_told_of_it_and_forgotten_when_it_falls_away(settings: Any) -> None:
    settings.MESSENGERS = {"sms": "console"}
    town = make_town()
    talk = town.announced()
    keeper = {"account": town.people["keeper"], "at": MONDAY}
    feedback.ask_guests(dialogue_id=talk, guests=GUESTS, **keeper)
    with pytest.raises(UserError, match="không mời khách"):
        feedback.ask_guests(dialogue_id=talk, guests={}, account=town.people["stranger"], at=MONDAY)
    feedback.cancel_dialogue(dialogue_id=talk, words="Bão", **keeper)
    tell_of_dialogue(step_id=DialogueStep.objects.get(act="CANCEL").pk, at=MONDAY)
    assert OutboxMessage.objects.filter(key__startswith="tell_of_dialogue", to="0900000009").count() == 1
    assert [contact for _name, contact in feedback_queries.dialogue_guests(talk)] == ["", "", ""]


def test_a_meeting_nobody_was_asked_to_is_called_off_in_silence(django_capture_on_commit_callbacks: Any) -> None:
    place = Gathering(make_visit())
    key = place.prepared()
    with django_capture_on_commit_callbacks(execute=True):
        meetings.cancel_meeting(meeting_id=key, words="Hoãn", at=EARLY, **place.who("reformer"))
    assert not JobRun.objects.filter(name="tell_invitees").exists()


def test_askers_hear_of_a_dialogue_that_moves_and_officers_before_it() -> None:
    town = make_town()
    address(town.people["keeper"], town.people["second"])
    key = town.announced()
    ask = {"dialogue_id": key, "asker": "Người hỏi minh họa", "at": MONDAY}
    feedback.ask_online(text="Bao giờ niêm yết?", contact="nguoihoi@vidu.test", **ask)
    feedback.ask_online(text="Câu khác", contact="0900000009", **ask)
    staff = {"cchc.xa1@vidu.test", "chutich.xa1@vidu.test"}
    assert tell_of_dialogue(step_id=DialogueStep.objects.get(act="ANNOUNCE").pk, at=MONDAY) == 2
    assert {to for to, _subject in letters()} == staff
    feedback.postpone_dialogue(
        dialogue_id=key, starts_at=MONDAY + timedelta(days=14), words="Trùng lịch", account=town.people["keeper"],
        at=MONDAY,
    )  # fmt: skip
    assert tell_of_dialogue(step_id=DialogueStep.objects.get(act="POSTPONE").pk, at=MONDAY) == 3
    told = OutboxMessage.objects.get(to="nguoihoi@vidu.test")
    assert told.subject == "Đối thoại dời ngày: Đối thoại minh họa"
    assert "Trùng lịch" in told.text


def test_who_has_to_answer_a_question_is_written_to_for_each_unit_and_day(
    django_capture_on_commit_callbacks: Any,
) -> None:
    town = make_town()
    address(*town.people.values())
    _key, question = town.held()
    given = {"question_id": question, "account": town.people["keeper"], "at": FRIDAY}
    with django_capture_on_commit_callbacks(execute=True):
        feedback.assign_question(unit_id=town.desk.pk, due_on=date(2024, 6, 20), **given)
    assert JobRun.objects.filter(name="ask_unit_to_answer").count() == 1
    OutboxMessage.objects.all().delete()
    assert [ask_unit(question_id=question, at=FRIDAY) for _ in "ab"] == [1, 1]
    (told,) = OutboxMessage.objects.all()
    assert (told.to, told.subject) == ("motcua.xa1@vidu.test", "Câu hỏi đối thoại phải trả lời: Đối thoại minh họa")
    assert "hạn 20/06/2024" in told.text
    assert f"/can-bo/doi-thoai/cau-hoi/{question}/" in told.text
    feedback.assign_question(unit_id=town.home.pk, due_on=date(2024, 6, 21), **given)
    assert ask_unit(question_id=question, at=FRIDAY) == 2  # its leader and its reform officer
    feedback.answer_question(question_id=question, answer="Đã niêm yết", account=town.people["second"], at=FRIDAY)
    assert ask_unit(question_id=question, at=FRIDAY) == 0


def test_a_former_units_lateness_is_answered_for_by_its_one_successor(monkeypatch: pytest.MonkeyPatch) -> None:
    place = make_visit()
    former, heir = place.communes[0], place.communes[1]
    Unit.objects.filter(pk=former.pk).update(valid_to=date(2024, 6, 30))
    Succession.objects.create(former=former, successor=heir, on=date(2024, 7, 1))
    today = AT.date()
    late = [LateDossier(former.pk, f"X-{n}", today - timedelta(days=n), None) for n in (3, 2, 1)]
    late += [LateDossier(heir.pk, f"Y-{n}", today - timedelta(days=n), None) for n in (3, 2, 1)]
    monkeypatch.setattr(dossiers, "late_without_apology", lambda **_asked: late)
    assert conduct.open_reminders(at=AT) == 2
    assert set(ConductReminder.objects.values_list("unit_id", "opened_for_id")) == {
        (heir.pk, former.pk), (heir.pk, None),
    }  # fmt: skip
    assert conduct.open_reminders(at=AT) == 0
