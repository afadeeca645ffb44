"""Dialogues (đối thoại): the table of what may be done when, the days before and after, and when a promise is kept."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from motcua.rules.labels import Labelled
from motcua.rules.listening import ListeningPart
from motcua.rules.sentences import Sentence, worded


class DialogueKind(Labelled):
    """Kind of dialogue (loại đối thoại): the yearly one the law asks for, on a subject, with enterprises."""

    YEARLY = "YEARLY", "Hội nghị đối thoại hằng năm"
    THEMED = "THEMED", "Đối thoại theo chuyên đề"
    ENTERPRISES = "ENTERPRISES", "Đối thoại với doanh nghiệp"


class DialogueState(Labelled):
    """State of a dialogue (tình trạng đối thoại)."""

    PLANNED = "PLANNED", "Đang chuẩn bị"
    ANNOUNCED = "ANNOUNCED", "Đã thông báo"
    HELD = "HELD", "Đã tổ chức"
    PUBLISHED = "PUBLISHED", "Đã công bố kết quả"
    CANCELLED = "CANCELLED", "Không tổ chức"


class QuestionState(Labelled):
    """State of a question (tình trạng câu hỏi)."""

    NEW = "NEW", "Chờ xem"
    TAKEN = "TAKEN", "Chờ trả lời"
    ASSIGNED = "ASSIGNED", "Đã giao trả lời"
    ANSWERED = "ANSWERED", "Đã trả lời"
    REFUSED = "REFUSED", "Không đưa vào đối thoại"


class QuestionRoute(Labelled):
    """Route of a question (cách gửi câu hỏi): over the portal, on paper before, in the room."""

    ONLINE = "ONLINE", "Gửi trên mạng"
    BEFORE = "BEFORE", "Gửi trước bằng giấy"
    EVENT = "EVENT", "Hỏi tại buổi đối thoại"


class AttendanceGroup(Labelled):
    """Group of attendants (thành phần dự đối thoại)."""

    CITIZENS = "CITIZENS", "Người dân"
    ENTERPRISES = "ENTERPRISES", "Doanh nghiệp, hợp tác xã, hộ kinh doanh"
    FRONT = "FRONT", "Mặt trận Tổ quốc, đoàn thể"
    OFFICIALS = "OFFICIALS", "Cán bộ, công chức"


class VerdictVoice(Labelled):
    """Voice of a verdict (ai xác nhận cam kết): who asked, or a second person of the office."""

    ASKER = "ASKER", "Người hỏi"
    SECOND = "SECOND", "Người thứ hai của cơ quan"


class CommitmentState(Labelled):
    """State of a commitment (tình trạng cam kết)."""

    OPEN = "OPEN", "Đang thực hiện"
    REPORTED = "REPORTED", "Đã báo xong, chờ xác nhận"
    DISPUTED = "DISPUTED", "Người hỏi cho biết chưa xong"
    KEPT = "KEPT", "Đã giữ lời"


class DialogueAct(StrEnum):
    """Act on a dialogue (việc với đối thoại)."""

    ANNOUNCE = "ANNOUNCE"
    POSTPONE = "POSTPONE"
    ASK = "ASK"
    HOLD = "HOLD"
    PUBLISH = "PUBLISH"
    CANCEL = "CANCEL"
    CORRECT = "CORRECT"


class QuestionAct(StrEnum):
    """Act on a question (việc với câu hỏi)."""

    TAKE = "TAKE"
    REFUSE = "REFUSE"
    ANSWER = "ANSWER"
    ASSIGN = "ASSIGN"
    PROMISE = "PROMISE"
    CORRECT = "CORRECT"


DIALOGUE_LABELS: dict[DialogueAct, str] = {
    DialogueAct.ANNOUNCE: "Thông báo",
    DialogueAct.POSTPONE: "Dời ngày",
    DialogueAct.ASK: "Ghi câu hỏi",
    DialogueAct.HOLD: "Ghi đã tổ chức",
    DialogueAct.PUBLISH: "Công bố kết quả",
    DialogueAct.CANCEL: "Không tổ chức",
    DialogueAct.CORRECT: "Đính chính",
}
QUESTION_LABELS: dict[QuestionAct, str] = {
    QuestionAct.TAKE: "Đưa vào đối thoại",
    QuestionAct.REFUSE: "Không đưa vào",
    QuestionAct.ANSWER: "Ghi trả lời",
    QuestionAct.ASSIGN: "Giao đơn vị trả lời",
    QuestionAct.PROMISE: "Ghi cam kết",
    QuestionAct.CORRECT: "Đính chính trả lời",
}
NOT_YET_HELD = frozenset({DialogueState.PLANNED, DialogueState.ANNOUNCED})
DIALOGUE_TABLE: dict[DialogueAct, frozenset[DialogueState]] = {
    DialogueAct.ANNOUNCE: frozenset({DialogueState.PLANNED}),
    DialogueAct.POSTPONE: NOT_YET_HELD,
    DialogueAct.ASK: frozenset({DialogueState.ANNOUNCED, DialogueState.HELD}),
    DialogueAct.HOLD: frozenset({DialogueState.ANNOUNCED}),
    DialogueAct.PUBLISH: frozenset({DialogueState.HELD}),
    DialogueAct.CANCEL: NOT_YET_HELD,
    DialogueAct.CORRECT: frozenset(DialogueState) - {DialogueState.CANCELLED},
}
_KEEPS = frozenset({ListeningPart.KEEPER})
_GOING = frozenset({QuestionState.TAKEN, QuestionState.ASSIGNED})
UNSETTLED = frozenset({QuestionState.NEW, QuestionState.TAKEN})  # no answer, and nobody who has to give one
QUESTION_TABLE: dict[QuestionAct, tuple[frozenset[QuestionState], frozenset[ListeningPart]]] = {
    QuestionAct.TAKE: (frozenset({QuestionState.NEW}), _KEEPS),
    QuestionAct.REFUSE: (frozenset({QuestionState.NEW}), _KEEPS),
    QuestionAct.ANSWER: (_GOING, frozenset(ListeningPart)),
    QuestionAct.ASSIGN: (_GOING, _KEEPS),
    QuestionAct.PROMISE: (_GOING | {QuestionState.ANSWERED}, _KEEPS),
    QuestionAct.CORRECT: (frozenset({QuestionState.ANSWERED}), frozenset(ListeningPart)),
}


@dataclass(frozen=True, slots=True)
class DialogueTerms:
    """Terms of dialogues (thời hạn của đối thoại): whole days of notice before, and until the result after."""

    notice_days: int
    result_days: int

    def earliest(self, announced_on: date) -> date:
        """The first day on which a dialogue announced on a day may be held."""
        return announced_on + timedelta(days=self.notice_days)

    def result_due(self, held_on: date) -> date:
        """The last day on which its result may be published."""
        return held_on + timedelta(days=self.result_days)


def dialogue_refusal(
    act: DialogueAct, state: DialogueState, parts: Collection[ListeningPart]
) -> tuple[str, str] | None:
    """Why an act may not be done (vì sao chưa làm được), as code and sentence; None where it may."""
    if ListeningPart.KEEPER not in parts:
        return "not_yours", Sentence(
            "Ông/bà không có quyền “{act}” của cuộc đối thoại này.", act=worded(DIALOGUE_LABELS[act])
        )
    if state not in DIALOGUE_TABLE[act]:
        return "wrong_state", Sentence(
            "Cuộc đối thoại “{state:lower}” nên không “{act}” được.",
            state=worded(state.label),
            act=worded(DIALOGUE_LABELS[act]),
        )
    return None


def question_refusal(
    act: QuestionAct, state: QuestionState, parts: Collection[ListeningPart]
) -> tuple[str, str] | None:
    """Why an act on a question may not be done, as code and sentence; None where it may.

    Whoever only has to answer answers what was assigned, nothing else.
    """
    since, by = QUESTION_TABLE[act]
    answers_only = ListeningPart.KEEPER not in parts
    if not by & frozenset(parts) or (answers_only and state is QuestionState.TAKEN):
        return "not_yours", Sentence("Ông/bà không có quyền “{act}” với câu hỏi này.", act=worded(QUESTION_LABELS[act]))
    if state not in since:
        return "wrong_state", Sentence(
            "Câu hỏi “{state:lower}” nên không “{act}” được.",
            state=worded(state.label),
            act=worded(QUESTION_LABELS[act]),
        )
    return None


def acts_on_dialogue(
    state: DialogueState, parts: Collection[ListeningPart], *, begun: bool = True, open_questions: int = 0
) -> tuple[DialogueAct, ...]:
    """What may be done with a dialogue now (các việc làm được): it is held once its hour has come, and its result is
    published once no question waits for an answer or for who answers."""
    later = {DialogueAct.HOLD: not begun, DialogueAct.PUBLISH: open_questions > 0}
    told = (act for act in DialogueAct if dialogue_refusal(act, state, parts) is None)
    return tuple(act for act in told if not later.get(act))


def acts_on_question(state: QuestionState, parts: Collection[ListeningPart], *, held: bool) -> tuple[QuestionAct, ...]:
    """What may be done with a question now; a promise is given in the dialogue, not before it."""
    told = (act for act in QuestionAct if question_refusal(act, state, parts) is None)
    return tuple(act for act in told if held or act is not QuestionAct.PROMISE)


def confirmation_refusal(
    *, kept: bool, reported: bool, second: bool, recorded_it: bool, reported_it: bool, of_the_unit: bool
) -> tuple[str, str] | None:
    """Why somebody may not confirm a promise (vì sao chưa xác nhận được), as code and sentence; None where they may.

    Whoever asked may at any time. A second person only after the work was reported done, and never somebody who
    wrote the promise down, reported it done or works in the unit that promised.
    """
    if kept:
        return "kept_before", Sentence("Cam kết này đã được xác nhận là đã giữ lời.")
    if second and (recorded_it or reported_it or of_the_unit):
        return "own_promise", Sentence("Người ghi cam kết, người báo xong và đơn vị thực hiện không tự xác nhận.")
    if second and not reported:
        return "not_reported", Sentence("Đơn vị chưa báo đã làm xong; chưa có gì để xác nhận.")
    return None


def commitment_state(*, kept: bool, reported: bool, disputed: bool) -> CommitmentState:
    """Where a commitment stands (tình trạng cam kết): the word of who asked weighs more than a report."""
    if kept:
        return CommitmentState.KEPT
    if disputed:
        return CommitmentState.DISPUTED
    return CommitmentState.REPORTED if reported else CommitmentState.OPEN
