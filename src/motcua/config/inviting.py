"""Inviting (mời họp, báo tin đối thoại): who is asked to a meeting, or asked something in one, is written to.

Letters go through the outbox, each under a key, so that a job that runs again writes to nobody twice. A guest from
outside is written to where a contact was given; how to reach them is forgotten once nothing more will be said.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.urls import reverse

from motcua.areas.feedback import operations as feedback_operations
from motcua.areas.feedback import queries as feedback
from motcua.areas.feedback.events import DialogueTold, QuestionAssigned
from motcua.areas.feedback.queries import DialogueNews
from motcua.areas.meetings import queries as meetings
from motcua.areas.meetings.events import InviteesConcerned
from motcua.areas.meetings.operations import forget_guests
from motcua.areas.meetings.queries import Invitation
from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as people
from motcua.areas.people.queries import Role
from motcua.kernel import jobs, outbox
from motcua.kernel.clock import local, local_date
from motcua.kernel.ports import messages
from motcua.rules.dialogues import DialogueAct, QuestionState
from motcua.rules.meetings import MeetingAct

MEETING, DIALOGUE, QUESTION = "tell_invitees", "tell_of_dialogue", "ask_unit_to_answer"
TOLD = frozenset({Role.LEADER, Role.PAR})
MEETING_HEADS = {
    MeetingAct.INVITE: "Mời họp",
    MeetingAct.MOVE: "Đổi ngày, giờ, nơi họp",
    MeetingAct.CANCEL: "Không họp nữa",
}
DIALOGUE_HEADS = {
    DialogueAct.ANNOUNCE: "Đối thoại đã thông báo",
    DialogueAct.POSTPONE: "Đối thoại dời ngày",
    DialogueAct.CANCEL: "Đối thoại không tổ chức",
    DialogueAct.PUBLISH: "Kết quả đối thoại",
    DialogueAct.CORRECT: "Đối thoại có đính chính",
}
TO_STAFF = frozenset(DIALOGUE_HEADS) - {DialogueAct.PUBLISH}
FORGETS = frozenset({DialogueAct.CANCEL, DialogueAct.PUBLISH})
TO_ASKERS = frozenset(DIALOGUE_HEADS) - {DialogueAct.ANNOUNCE}


def invite_later(event: InviteesConcerned) -> None:
    """Invite later (giao việc báo thành phần mời): the worker writes the letters."""
    jobs.enqueue(name=MEETING, key=f"{MEETING}:{event.step_id}", payload={"step_id": event.step_id}, at=event.at)


def tell_invitees(*, step_id: int, at: datetime) -> int:
    """Tell invitees (báo thành phần mời): the leaders and reform officers of the units asked, the officers asked, and
    guests who can be reached; each once. Answers how many letters stand."""
    told = meetings.invitation(step_id)
    if told is None:
        return 0
    subject = f"{MEETING_HEADS[told.act]}: {told.meeting.title}"
    written = _write_to_guests(f"{MEETING}:{step_id}:guest", told.guests, subject, _meeting_text(told), at)
    if told.act is MeetingAct.CANCEL:
        forget_guests(meeting_id=told.meeting.id)
    return written + _tell_officers(step_id, told, subject, at)


def _tell_officers(step_id: int, told: Invitation, subject: str, at: datetime) -> int:
    """Those who may open the meeting here."""
    if "email" not in messages.ways():
        return 0
    found = people.addresses_in(told.unit_ids, roles=TOLD, on=local_date(at))
    whom = {*people.addresses_of(told.account_ids), *(one for each in found.values() for one in each)}
    address = str(settings.PUBLIC_URL) + reverse("office:meeting", args=[told.meeting.id])
    return _write(f"{MEETING}:{step_id}", sorted(whom), subject, f"{_meeting_text(told)}\n\nXem: {address}", at)


def _meeting_text(told: Invitation) -> str:
    meeting = told.meeting
    lines = [
        f"{meeting.unit}: {meeting.title}.",
        f"Lúc {meeting.starts:%H:%M} ngày {meeting.on:%d/%m/%Y}, tại {meeting.place}. Chủ trì: {meeting.chair}.",
    ]
    if told.act is MeetingAct.INVITE:
        lines += [f"Giấy mời số {told.number}."] if told.number else []
        lines += ["Chương trình:", *told.agenda]
    else:
        lines.append(f"Lý do: {told.words}")
    return "\n".join(lines)


def tell_of_dialogue_later(event: DialogueTold) -> None:
    """Tell of a dialogue later (giao việc báo tin đối thoại): the worker writes the letters."""
    jobs.enqueue(name=DIALOGUE, key=f"{DIALOGUE}:{event.step_id}", payload={"step_id": event.step_id}, at=event.at)


def tell_of_dialogue(*, step_id: int, at: datetime) -> int:
    """Tell of a dialogue (báo tin đối thoại): officers of the unit and its departments before it, guests of every step,
    and whoever asked with an e-mail address when it moves, falls away or has its result. Answers how many stand."""
    told = feedback.dialogue_news(step_id)
    if told is None:
        return 0
    subject, text = f"{DIALOGUE_HEADS[told.act]}: {told.title}", _dialogue_text(told)
    written = _write_to_guests(f"{DIALOGUE}:{step_id}:guest", told.guests, subject, text, at)
    if told.act in FORGETS:
        feedback_operations.forget_dialogue_guests(dialogue_id=told.dialogue_id)
    if "email" not in messages.ways():
        return written
    if told.act in TO_STAFF:
        whom = _staff(told.unit_id, at)
        written += _write(f"{DIALOGUE}:{step_id}", whom, subject, text, at)
    if told.act in TO_ASKERS:
        written += _write(f"{DIALOGUE}:{step_id}:asker", told.askers, subject, text, at)
    return written


def ask_unit_later(event: QuestionAssigned) -> None:
    """Ask a unit later (giao việc báo đơn vị trả lời câu hỏi đối thoại): given again, it is told again."""
    key = f"{QUESTION}:{event.question_id}:{event.at.isoformat()}"
    jobs.enqueue(name=QUESTION, key=key, payload={"question_id": event.question_id}, at=event.at)


def ask_unit(*, question_id: int, at: datetime) -> int:
    """Ask a unit (báo đơn vị phải trả lời câu hỏi đối thoại) by when it has to answer, once for each unit and day;
    nobody where it was answered meanwhile. Answers how many letters stand."""
    one = feedback.question(question_id)
    if one is None or one.state is not QuestionState.ASSIGNED or "email" not in messages.ways():
        return 0
    address = str(settings.PUBLIC_URL) + reverse("office:dialogue_question", args=[one.id])
    words = f"{one.unit} được giao trả lời câu hỏi {one.number} của cuộc “{one.dialogue}”, hạn {one.due_on:%d/%m/%Y}."
    whom = people.addresses_of(_who_answers(one.unit_id or 0, at))
    subject = f"Câu hỏi đối thoại phải trả lời: {one.dialogue}"
    text = f"{words}\n\n{one.shown_text}\n\nTrả lời tại: {address}"
    return _write(f"{QUESTION}:{one.id}:{one.unit_id}:{one.due_on}", whom, subject, text, at)


def _who_answers(unit_id: int, at: datetime) -> list[int]:
    """Those of a unit who are told: its leaders and reform officers; whoever else may answer where it has none."""
    workers = people.workers_of(unit_id, local_date(at))
    chosen = [one.account_id for one in workers if one.role in TOLD]
    return chosen or [one.account_id for one in workers if one.role == Role.CASE]


def _staff(unit_id: int, at: datetime) -> list[tuple[int, str]]:
    today, home = local_date(at), organization.unit_by_id(unit_id)
    parts = organization.scope_of(home, "own", start=today, end=today)
    found = people.addresses_in([one.id for one in parts], roles=TOLD, on=today)
    return sorted({one for each in found.values() for one in each})


def _dialogue_text(told: DialogueNews) -> str:
    address = str(settings.PUBLIC_URL) + reverse("portal:dialogue", args=[told.dialogue_id])
    when = f"{local(told.starts_at):%H:%M %d/%m/%Y}"
    words = f"\n{told.words}" if told.words else ""
    return f"{told.unit}: {told.title}.\nLúc {when}, tại {told.place}.{words}\n\nXem: {address}"


def _write_to_guests(key: str, guests: Iterable[tuple[int, str]], subject: str, text: str, at: datetime) -> int:
    """The same to each guest by e-mail, or as a text message where a telephone number was given."""
    written, ways = 0, messages.ways()
    for one, contact in guests:
        way = "email" if "@" in contact else "sms"
        if way in ways:
            outbox.put(key=f"{key}:{one}", way=way, to=contact, subject=subject[:200], text=text, at=at)
            written += 1
    return written


def _write(key: str, whom: Iterable[tuple[int, str]], subject: str, text: str, at: datetime) -> int:
    """The same letter to each; answers how many stand."""
    found = list(whom)
    for one, email in found:
        outbox.put(key=f"{key}:{one}", way="email", to=email, subject=subject[:200], text=text, at=at)
    return len(found)
