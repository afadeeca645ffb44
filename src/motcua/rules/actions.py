"""Actions (thao tác): what may be done to a dossier, from which status, by whom, on what paper, by what law.

One table of moves. rules/lifecycle stays the truth about statuses; here stands who may ask for the change and what
it needs. Sources: Nghị định 61/2018/NĐ-CP, Điều 17 to 21, and Nghị định 118/2025/NĐ-CP; where no article says who
decides, the division of work is ours.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from motcua.rules.lifecycle import FINAL, LABELS, Refused, Status, may_follow
from motcua.rules.sentences import Sentence, joined, worded

VERB = "việc"  # the context in which a word is what somebody does, not what has happened


class Action(StrEnum):
    """Action (thao tác): one thing a person may do to a dossier."""

    SUBMIT = "SUBMIT"
    RECEIVE = "RECEIVE"
    REFUSE = "REFUSE"
    ASK_SUPPLEMENT = "ASK_SUPPLEMENT"
    TAKE_SUPPLEMENT = "TAKE_SUPPLEMENT"
    ASK_PAYMENT = "ASK_PAYMENT"
    SETTLE_PAYMENT = "SETTLE_PAYMENT"
    START = "START"
    HAND_OVER = "HAND_OVER"
    SEND_BACK = "SEND_BACK"
    ASK_OPINION = "ASK_OPINION"
    GIVE_OPINION = "GIVE_OPINION"
    REASSIGN = "REASSIGN"
    STOP = "STOP"
    RESUME = "RESUME"
    EXTEND = "EXTEND"
    APOLOGIZE = "APOLOGIZE"
    WITHDRAW = "WITHDRAW"
    FINISH = "FINISH"
    RETURN = "RETURN"
    REOPEN = "REOPEN"
    DISAVOW = "DISAVOW"
    NOTE_CONTACT = "NOTE_CONTACT"

    @property
    def label(self) -> str:
        """The verb on its button."""
        return ACTION_LABELS[self]

    @property
    def verb(self) -> Sentence:
        """The verb as it stands inside a sentence."""
        return worded(self.label, VERB)


ACTION_LABELS: dict[Action, str] = {
    Action.SUBMIT: "Nộp hồ sơ",
    Action.RECEIVE: "Tiếp nhận",
    Action.REFUSE: "Từ chối tiếp nhận",
    Action.ASK_SUPPLEMENT: "Yêu cầu bổ sung",
    Action.TAKE_SUPPLEMENT: "Nhận bổ sung",
    Action.ASK_PAYMENT: "Yêu cầu nộp phí, lệ phí",
    Action.SETTLE_PAYMENT: "Xác nhận đã nộp đủ",
    Action.START: "Nhận xử lý",
    Action.HAND_OVER: "Chuyển hồ sơ",
    Action.SEND_BACK: "Trả lại bước trước",
    Action.ASK_OPINION: "Lấy ý kiến",
    Action.GIVE_OPINION: "Cho ý kiến",
    Action.REASSIGN: "Phân công lại",
    Action.STOP: "Dừng xử lý",
    Action.RESUME: "Tiếp tục xử lý",
    Action.EXTEND: "Hẹn lại",
    Action.APOLOGIZE: "Xin lỗi trễ hạn",
    Action.WITHDRAW: "Rút hồ sơ",
    Action.FINISH: "Ban hành kết quả",
    Action.RETURN: "Trả kết quả",
    Action.REOPEN: "Mở lại do sai sót",
    Action.DISAVOW: "Đề nghị đính chính ghi nhầm",
    Action.NOTE_CONTACT: "Ghi việc liên hệ",
}


class Capacity(StrEnum):
    """Capacity (tư cách): as what somebody stands before one dossier; a role in another unit gives none."""

    APPLICANT = "APPLICANT"
    COUNTER = "COUNTER"
    CASE = "CASE"
    LEADER = "LEADER"
    DELEGATE = "DELEGATE"

    @property
    def label(self) -> str:
        """What people call it."""
        return CAPACITY_LABELS[self]


CAPACITY_LABELS: dict[Capacity, str] = {
    Capacity.APPLICANT: "người nộp hồ sơ",
    Capacity.COUNTER: "công chức của đơn vị tiếp nhận",
    Capacity.CASE: "chuyên viên của đơn vị đang giữ hoặc giải quyết",
    Capacity.LEADER: "lãnh đạo của đơn vị giải quyết",
    Capacity.DELEGATE: "người được ủy quyền ký ở bước này",
}


@dataclass(frozen=True, slots=True)
class Move:
    """Move (bước đi): an action from some statuses to another (None: the status stays), by whom, with what.

    A start of None is "no dossier yet". `form` is the key of the paper it prints, empty for none.
    """

    action: Action
    starts: frozenset[Status | None]
    leads_to: Status | None
    by: frozenset[Capacity]
    needs: tuple[str, ...] = ()
    form: str = ""
    law: str = ""


def _move(
    action: Action, starts: str, leads_to: int | None, by: str, needs: str = "", form: str = "", law: str = ""
) -> Move:
    """A line of the table: statuses as their codes ("-" for none yet), capacities by their first letters."""
    letters = {
        "A": Capacity.APPLICANT,
        "Q": Capacity.COUNTER,
        "C": Capacity.CASE,
        "L": Capacity.LEADER,
        "D": Capacity.DELEGATE,
    }
    return Move(
        action,
        frozenset(None if code == "-" else Status(int(code)) for code in starts.split()),
        None if leads_to is None else Status(leads_to),
        frozenset(letters[letter] for letter in by),
        tuple(needs.split()),
        form,
        law,
    )


_A = Action
_61 = "Nghị định 61/2018/NĐ-CP, Điều"
MOVES: tuple[Move, ...] = (
    _move(_A.SUBMIT, "-", 1, "AQ", "procedure applicant", law=f"{_61} 16"),
    _move(_A.RECEIVE, "- 1 5 6", 2, "Q", "papers due", "receipt", f"{_61} 17"),
    _move(_A.REFUSE, "1 5 6", 3, "Q", "reason", "refusal", f"{_61} 17"),
    _move(_A.ASK_SUPPLEMENT, "1 2", 5, "Q", "items reason", "supplement", f"{_61} 17"),
    _move(_A.ASK_SUPPLEMENT, "4", 5, "C", "items reason", "supplement", f"{_61} 19 khoản 4"),
    _move(_A.TAKE_SUPPLEMENT, "5", 1, "AQ", law=f"{_61} 17"),
    _move(_A.TAKE_SUPPLEMENT, "5", 4, "Q", law=f"{_61} 19 khoản 4"),
    _move(_A.ASK_PAYMENT, "1 2", 6, "Q", "lines legal_basis", "payment_notice", f"{_61} 22"),
    _move(_A.ASK_PAYMENT, "4", 6, "QC", "lines legal_basis", "payment_notice", f"{_61} 22"),
    _move(_A.SETTLE_PAYMENT, "6", 2, "Q", "paid", law=f"{_61} 22"),
    _move(_A.SETTLE_PAYMENT, "6", 4, "QC", "paid", law=f"{_61} 22"),
    _move(_A.START, "2", 4, "CL", law=f"{_61} 18, 19"),
    _move(_A.HAND_OVER, "2", None, "QCL", "holder", "control_slip", f"{_61} 18"),
    _move(_A.HAND_OVER, "4", None, "CL", "holder", "control_slip", f"{_61} 18, 19"),
    _move(_A.SEND_BACK, "2 4", None, "CL", "reason", "control_slip", f"{_61} 19"),
    _move(_A.ASK_OPINION, "4", None, "CL", "unit question due", law=f"{_61} 19 khoản 5"),
    _move(_A.GIVE_OPINION, "2 4 5 6 8", None, "CL", "answer", law=f"{_61} 19 khoản 5"),
    _move(_A.REASSIGN, "2 4 5 6 8", None, "L", "holder reason", law=f"{_61} 19"),
    _move(_A.STOP, "2 4", 8, "L", "reason document", "stop_notice", "Nghị định 118/2025/NĐ-CP"),
    _move(_A.STOP, "5 6", 8, "CL", "reason document", "stop_notice", "Nghị định 118/2025/NĐ-CP"),
    _move(_A.RESUME, "8", 4, "L", "reason", law="Nghị định 118/2025/NĐ-CP"),
    _move(_A.EXTEND, "2 4", None, "L", "new_due reason", "apology", f"{_61} 19 khoản 9"),
    _move(_A.APOLOGIZE, "2 4", None, "L", "reason promised_on", "apology", f"{_61} 12, 19 khoản 9"),
    _move(_A.WITHDRAW, "1 2 4 5 6 8", 7, "AQ", "reason"),
    _move(_A.FINISH, "2", 9, "QCL", "result", law=f"{_61} 17, 20"),
    _move(_A.FINISH, "4", 9, "LD", "result", law=f"{_61} 19, 20"),
    _move(_A.FINISH, "6", 9, "QL", "result", law=f"{_61} 20, 22"),
    _move(_A.RETURN, "9", 10, "Q", "receiver", "register", f"{_61} 20"),
    _move(_A.RETURN, "8", 10, "Q", "receiver", "register", f"{_61} 20"),
    _move(_A.REOPEN, "9 10", 4, "L", "reason document", "apology", f"{_61} 21"),
    _move(_A.DISAVOW, "7 10", None, "QCL", "reason document"),
    _move(_A.NOTE_CONTACT, "1 2 4 5 6 8 9", None, "QCL", "with_whom way note", law=f"{_61} 19, 20"),
)


def moves(action: Action, status: Status | None) -> tuple[Move, ...]:
    """The lines of the table for an action from a status."""
    return tuple(move for move in MOVES if move.action is action and status in move.starts)


def move_for(action: Action, status: Status | None, *, was_accepted: bool) -> Move | Refused:
    """Move for (bước đi hợp lệ): the one line that applies to a dossier in this status, or why there is none.

    Where an action leads to different statuses (papers that came before acceptance and after it), rules/lifecycle
    says which one.
    """
    found = moves(action, status)
    if not found:
        return Refused(_not_from(action, status))
    refusals = [_lifecycle(move, status, was_accepted) for move in found]
    for move, refused in zip(found, refusals, strict=True):
        if refused is None:
            return move
    return refusals[0] or Refused(_not_from(action, status))


def may_act(
    action: Action, status: Status | None, capacities: Collection[Capacity], *, was_accepted: bool
) -> Refused | None:
    """May act (được thao tác hay không): None when somebody in one of these capacities may do it now, else why not."""
    move = move_for(action, status, was_accepted=was_accepted)
    if isinstance(move, Refused):
        return move
    if move.by & set(capacities):
        return None
    who = joined(worded(capacity.label) for capacity in Capacity if capacity in move.by)
    return Refused(Sentence("Thao tác “{action}” ở trạng thái này thuộc về {who}.", action=action.verb, who=who))


BY_PROCESS = frozenset({
    _A.START, _A.HAND_OVER, _A.SEND_BACK, _A.ASK_SUPPLEMENT, _A.ASK_PAYMENT, _A.ASK_OPINION, _A.STOP, _A.FINISH,
})  # fmt: skip  # the rest is a right of the applicant, a duty of law, or the end of a wait: no process takes it away


def in_process(action: Action, listed: Collection[str], step: str) -> Refused | None:
    """In process (đúng quy trình): None where the step a dossier stands at lists the action, or lists none at all.

    Law: Nghị định 61/2018/NĐ-CP, Điều 36: who does what at which step is the internal process's to say.
    """
    if not listed or action not in BY_PROCESS or action in listed:
        return None
    return Refused(
        Sentence(
            "Bước “{step}” của quy trình nội bộ không có thao tác “{action}”; hãy chuyển hồ sơ đến bước "
            "có thao tác này.",
            step=step,
            action=action.verb,
        )
    )


def left_to_signing(capacities: Collection[Capacity], *, signing: str, listed: bool) -> Refused | None:
    """Left to signing (chờ bước ký): why a dossier nobody took up yet is not ended past the step that signs results.

    `signing` is the name of that step, empty where the process has none: then what is done at once is ended at once
    (Nghị định 61/2018/NĐ-CP, Điều 17). `listed` says that the step it stands at ends it by the process itself. A
    leader, or whom the step lets sign, may always.
    """
    if not signing or listed or {Capacity.LEADER, Capacity.DELEGATE} & set(capacities):
        return None
    return Refused(
        Sentence(
            "Quy trình nội bộ của hồ sơ có bước “{step}” để ký kết quả; hãy chuyển hồ sơ đến bước ấy.", step=signing
        )
    )


def _lifecycle(move: Move, status: Status | None, was_accepted: bool) -> Refused | None:
    if move.leads_to is None:
        return None
    return may_follow(status, move.leads_to, was_accepted=was_accepted, agency_error=move.action is Action.REOPEN)


def _not_from(action: Action, status: Status | None) -> str:
    if status is None:
        return Sentence("Chưa có hồ sơ để thực hiện “{action}”.", action=action.verb)
    if status in FINAL and action is not Action.REOPEN:
        return Sentence(
            "Hồ sơ đã ở trạng thái cuối “{status}”; không thể thực hiện “{action}”.",
            status=worded(LABELS[status]),
            action=action.verb,
        )
    return Sentence(
        "Không thể thực hiện “{action}” khi hồ sơ ở trạng thái “{status}”.",
        action=action.verb,
        status=worded(LABELS[status]),
    )
