"""Denouncing (tố cáo): what is a denunciation and not feedback, where one stands, and by when it is dealt with.

Law: Luật Tố cáo 25/2018/QH14, Điều 2, 24, 25, 28, 30, 36. Days are data of `packs/conduct/denunciations.toml`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from motcua.rules.working_time import WorkingCalendar


class OtherWay(StrEnum):
    """Other way (lối khác): what somebody wrote in a place for opinions and that the law sends elsewhere."""

    DENUNCIATION = "DENUNCIATION"
    COMPLAINT = "COMPLAINT"


PERSON = (
    r"(?:ông|bà|anh|chị|cán bộ|công chức|viên chức|chủ tịch|phó chủ tịch|trưởng|phó|giám đốc|nhân viên|chuyên viên|"
    r"lãnh đạo|kế toán|thủ quỹ|công an|địa chính)"
)
BREACH = (
    r"(?:hối lộ|đòi tiền|vòi tiền|vòi vĩnh|ép (?:tôi )?đưa tiền|bắt (?:tôi )?đưa tiền|nhận tiền|lót tay|chung chi|"
    r"tham ô|tham nhũng|biển thủ|bao che|lợi dụng chức vụ|lạm quyền|làm giả|khai khống|ăn chặn)"
)
_SAID = re.compile(rf"\b(?:đơn tố cáo|(?:tôi|chúng tôi|xin|muốn|nay|gửi) tố cáo|tố cáo (?:hành vi|việc|{PERSON})\b)")
_ACCUSED = re.compile(rf"\b{PERSON}\b[^.!?\n]{{0,120}}\b{BREACH}\b|\b{BREACH}\b[^.!?\n]{{0,60}}\b{PERSON}\b")
_TOPIC = re.compile(r"\b(?:luật|thủ tục|quy định|tiếp nhận|giải quyết|khiếu nại,|về việc) tố cáo\b")
_COMPLAINED = re.compile(r"\b(?:đơn khiếu nại|(?:tôi|chúng tôi|xin|muốn|nay) khiếu nại)\b")


def other_way(text: str) -> OtherWay | None:
    """Other way (lối khác): a text that accuses somebody is a denunciation, one against a decision is a complaint."""
    low = " ".join(unicodedata.normalize("NFC", text).lower().split())
    bare = _TOPIC.sub(" ", low)
    if _SAID.search(bare) or _ACCUSED.search(bare):
        return OtherWay.DENUNCIATION
    return OtherWay.COMPLAINT if _COMPLAINED.search(low) else None


class DenunciationState(StrEnum):
    """State of a denunciation (tình trạng của tố cáo): first handling, taken on, sent on, declined, ended."""

    RECEIVED = "RECEIVED"
    ACCEPTED = "ACCEPTED"
    FORWARDED = "FORWARDED"
    DECLINED = "DECLINED"
    CONCLUDED = "CONCLUDED"
    WITHDRAWN = "WITHDRAWN"

    @property
    def label(self) -> str:
        """What it is called."""
        return STATE_LABELS[self]


STATE_LABELS: dict[DenunciationState, str] = {
    DenunciationState.RECEIVED: "Đã nhận, đang xử lý ban đầu",
    DenunciationState.ACCEPTED: "Đã thụ lý",
    DenunciationState.FORWARDED: "Đã chuyển nơi có thẩm quyền",
    DenunciationState.DECLINED: "Không thụ lý",
    DenunciationState.CONCLUDED: "Đã có kết luận",
    DenunciationState.WITHDRAWN: "Người gửi đã rút",
}


class DenunciationAct(StrEnum):
    """Act on a denunciation (việc làm với tố cáo): what moves it from one state to another."""

    ACCEPT = "ACCEPT"
    FORWARD = "FORWARD"
    DECLINE = "DECLINE"
    CONCLUDE = "CONCLUDE"
    NOTE_WITHDRAWAL = "NOTE_WITHDRAWAL"


@dataclass(frozen=True, slots=True)
class DenunciationMove:
    """Move of a denunciation (bước chuyển của tố cáo): from which states an act leads to which."""

    frm: frozenset[DenunciationState]
    to: DenunciationState


_NEW, _OPEN = frozenset({DenunciationState.RECEIVED}), frozenset({DenunciationState.ACCEPTED})
ACT_LABELS: dict[DenunciationAct, str] = {
    DenunciationAct.ACCEPT: "Thụ lý",
    DenunciationAct.FORWARD: "Chuyển nơi có thẩm quyền",
    DenunciationAct.DECLINE: "Không thụ lý",
    DenunciationAct.CONCLUDE: "Kết luận",
    DenunciationAct.NOTE_WITHDRAWAL: "Ghi nhận người gửi rút",
}
DENUNCIATION_TABLE = {
    DenunciationAct.ACCEPT: DenunciationMove(_NEW, DenunciationState.ACCEPTED),
    DenunciationAct.FORWARD: DenunciationMove(_NEW, DenunciationState.FORWARDED),
    DenunciationAct.DECLINE: DenunciationMove(_NEW, DenunciationState.DECLINED),
    DenunciationAct.CONCLUDE: DenunciationMove(_OPEN, DenunciationState.CONCLUDED),
    DenunciationAct.NOTE_WITHDRAWAL: DenunciationMove(_NEW | _OPEN, DenunciationState.WITHDRAWN),
}


def acts_on_denunciation(state: DenunciationState) -> tuple[DenunciationAct, ...]:
    """What may be done with a denunciation that stands there."""
    return tuple(act for act, move in DENUNCIATION_TABLE.items() if state in move.frm)


@dataclass(frozen=True, slots=True)
class DenunciationDays:
    """Days (thời hạn xử lý tố cáo): working days for the first handling, days for resolving what was accepted."""

    first_working_days: int
    resolve_days: int


def denunciation_due(
    state: DenunciationState, *, received_on: date, moved_on: date, days: DenunciationDays, calendar: WorkingCalendar
) -> date | None:
    """Due (hạn): of the first handling, then of resolving; None where nothing is waited for."""
    if state is DenunciationState.RECEIVED:
        return calendar.add_working_days(received_on, days.first_working_days)
    if state is DenunciationState.ACCEPTED:
        return moved_on + timedelta(days=days.resolve_days)
    return None
